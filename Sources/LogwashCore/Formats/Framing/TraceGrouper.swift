/// Keeps stack traces with the message before them.
///
/// - A line that begins with a date or time begins a record, always; in Python also one with the head of its logging without
///   a format, `ERROR:root:`.
/// - A line that begins with white space, or is empty, belongs to the line before it.
/// - What else there is belongs to a record that began with a date. Where lines have no dates, the language says which lines
///   are parts of a trace; other lines begin records.
struct TraceGrouper: BitwiseCopyable, Sendable {
  /// How far the trace of the record is.
  private enum Progress {
    case none
    /// A line was met behind which anything belongs to the trace.
    case expected
    case inTrace
    /// Python: the line that ends the trace was met.
    case ended
  }

  private let language: TraceLanguage
  /// The record began with a date, or such a head.
  private var isDated = false
  private var progress = Progress.none
  /// Node: the line before, not counting empty ones, was `    ^`.
  private var isBehindCaret = false

  init(_ language: TraceLanguage) { self.language = language }

  mutating func begin(_ line: ByteView) {
    isDated = hasHead(line)
    isBehindCaret = false
    progress = !isDated && language.role(of: line) == .opening ? .expected : .none
  }

  mutating func joins(_ line: ByteView) -> Bool {
    guard let first = line.first else { return true }
    if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
      takeIndented(line)
      return true
    }
    // Letters begin no date but those of months, days and levels, which the function looks for itself.
    if hasHead(line) { return false }
    if isDated { return true }
    return takeOther(line)
  }

  private func hasHead(_ line: ByteView) -> Bool {
    line.beginsWithDate || language == .python && line.beginsWithPythonLevel
  }

  private mutating func takeIndented(_ line: ByteView) {
    if language == .python {
      if progress == .ended { progress = .inTrace }
      return
    }
    isBehindCaret = language == .node && line.isCaret
    if language != .go, !isBehindCaret { progress = .inTrace }
  }

  private mutating func takeOther(_ line: ByteView) -> Bool {
    let role = language.role(of: line)
    switch (language, progress) {
    case (.python, _): return takePython(role)
    // The calls of a panic stand behind a line that says which goroutine it is.
    case (.go, .none): return role == .trace && line.beginsGoroutine ? enterTrace() : false
    case (.go, .expected):
      if line.beginsGoroutine { progress = .inTrace }
      return true
    case (.go, _): return role == .trace
    case (.node, _):
      defer { isBehindCaret = false }
      return role == .trace || isBehindCaret
    default: break
    }
    switch role {
    case .trace: return enterTrace()
    case .heading, .opening: return progress == .none
    case .other: return false
    }
  }

  private mutating func enterTrace() -> Bool {
    progress = .inTrace
    return true
  }

  private mutating func takePython(_ role: TraceLanguage.Role) -> Bool {
    switch (role, progress) {
    // The line that says what was raised ends the traceback.
    case (.other, .expected):
      progress = .ended
      return true
    case (.trace, .ended):
      progress = .none
      return true
    case (.opening, .none):
      progress = .expected
      return true
    default: return false
    }
  }
}

extension ByteView {
  fileprivate var isCaret: Bool {
    var end = count
    while end > 0, self[end - 1] == UInt8(ascii: "^") || self[end - 1] == UInt8(ascii: "~") { end -= 1 }
    guard end < count else { return false }
    for i in 0..<end where !self[i].isWhiteSpace { return false }
    return true
  }

  fileprivate var beginsGoroutine: Bool { count > 10 && self[0..<10] == "goroutine " }
}
