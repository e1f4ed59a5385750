// Safety: `steps` and `delimiters` are immutable, owned by the pattern. A `DissectHandle` is an unowned reference, used only
// while the pattern lives, as a program keeps its patterns and a run its program.

/// A compiled dissect pattern: a text is cut at fixed delimiters, from the left, in one pass.
///
///     pattern  := literal? (field literal?)*
///     field    := "%{" modifier? name? ("/" order)? "->"? "}"
///     modifier := "+" append | "?" named skip | "*" name of a field | "&" value of that field
///
/// - `%{name}` is the text up to the delimiter behind it; the last field takes the rest, without the literal that closes the
///   pattern, which must stand at the text's end. A literal before the first field must stand at the text's start.
/// - `%{}` and `%{?name}` are skipped. `%{name->}` also skips repetitions of its delimiter.
/// - `%{+name}` is appended to the field with what stands between the two in the pattern; `/1`, `/2` give another order.
/// - `%{*k}` and `%{&k}` (or `%{?k}` and `%{&k}`): a field whose name stands in the text.
package final class DissectPattern: Sendable {
  package let source: String
  package let plan: CapturePlan
  let fields: [DissectField]
  let prefix: [UInt8]
  fileprivate let steps: FixedTable<DissectStep>
  fileprivate let delimiters: ConstantBytes
  fileprivate let prefixCount: Int
  /// Finds the same; nil for delimiters that its steps do not have.
  let scanner: ScanProgram?
  let scannerHandle: ScannerHandle?

  package init(_ source: String) throws(PatternError) {
    var parser = DissectParser(source)
    try parser.parse()
    self.source = source
    prefix = parser.prefix
    fields = parser.fields
    plan = try DissectPlanner.plan(fields)
    var bytes = prefix
    var steps: [DissectStep] = []
    for (i, field) in fields.enumerated() {
      steps.append(
        DissectStep(
          group: field.isKept(among: fields) ? Int32(i + 1) : 0, delimiterStart: Int32(bytes.count),
          delimiterCount: Int32(field.delimiter.count), isPadded: field.isPadded))
      bytes += field.delimiter
    }
    self.steps = FixedTable(steps)
    delimiters = ConstantBytes(bytes)
    prefixCount = prefix.count
    scanner = DissectLowering.lower(prefix: prefix, fields).map {
      ScanProgram(anchored: $0, groupCount: parser.fields.count)
    }
    scannerHandle = scanner?.handle
  }

  /// What a machine matches with. It must not outlive the pattern.
  package var handle: DissectHandle { DissectHandle(self) }

  /// How the pattern runs, for `explain`.
  package var strategyDescription: String {
    "dissect, \(fields.count) \(fields.count == 1 ? "field" : "fields"), one pass"
  }

  fileprivate func literal(_ start: Int, _ count: Int) -> ByteView { delimiters.view[start..<start + count] }
}

/// One field to cut off.
struct DissectStep: BitwiseCopyable, Sendable {
  /// The group that keeps it; 0 for none.
  var group: Int32
  var delimiterStart: Int32
  var delimiterCount: Int32
  var isPadded: Bool
}

/// A dissect pattern without its reference count.
@safe package struct DissectHandle: BitwiseCopyable, @unchecked Sendable {
  fileprivate let pattern: Unmanaged<DissectPattern>

  fileprivate init(_ pattern: DissectPattern) { unsafe self.pattern = .passUnretained(pattern) }

  /// Finds the same, if the pattern has been lowered.
  var scanner: ScannerHandle? {
    unsafe pattern._withUnsafeGuaranteedRef { $0.scannerHandle }
  }
}

extension MatchData {
  /// Cuts `text`. The fields become groups, in the order in which they stand in the pattern, from 1 on.
  package mutating func match(_ handle: DissectHandle, in text: ByteView) -> MatchOutcome {
    unsafe handle.pattern._withUnsafeGuaranteedRef { pattern in match(pattern, in: text) }
  }

  private mutating func match(_ pattern: DissectPattern, in text: ByteView) -> MatchOutcome {
    guard let scanner = pattern.scannerHandle else { return matchStepByStep(pattern, in: text) }
    if case .matched = scan(scanner, in: text, from: 0) { return .matched }
    return .noMatch
  }

  /// The same without a scanner.
  package mutating func matchStepByStep(_ pattern: DissectPattern, in text: ByteView) -> MatchOutcome {
    let steps = pattern.steps.count
    begin(groupCount: steps)
    set(0, 0, text.count)
    guard text.starts(with: pattern.literal(0, pattern.prefixCount)) else { return failed() }
    var at = pattern.prefixCount
    for i in 0..<steps {
      let step = pattern.steps[i]
      let delimiter = pattern.literal(Int(step.delimiterStart), Int(step.delimiterCount))
      let start = at
      let end: Int
      if i == steps - 1 {
        end = text.count - delimiter.count
        guard end >= start, text.ends(with: delimiter) else { return failed() }
      } else {
        guard let found = text.firstRange(of: delimiter, from: start) else { return failed() }
        end = found.lowerBound
        at = found.upperBound
        if step.isPadded {
          while text.dropFirst(at).starts(with: delimiter) { at += delimiter.count }
        }
      }
      if step.group > 0 { set(Int(step.group), start, end) }
    }
    // A pattern without fields is a text.
    return steps > 0 || at == text.count ? .matched : failed()
  }

  private mutating func failed() -> MatchOutcome {
    fail()
    return .noMatch
  }
}
