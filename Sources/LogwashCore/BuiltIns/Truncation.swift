/// FreeMarker's default truncation algorithm, in UTF-16 units.
///
/// It reads at most the first `length + 1` units of the text.
struct Truncation {
  enum Mode {
    /// Between words, unless that would leave less than three quarters.
    case anywhere
    case words
    case characters
  }

  var mode: Mode
  var length: Int
  /// As it counts towards `length`; may differ from its real length.
  var terminatorLength: Int
  /// A terminator that begins with a dot replaces the dots before it.
  var removesDots: Bool
  var units: UTF16Units

  /// A space goes between a whole word and the terminator, if there is one.
  private var spaceLength: Int { terminatorLength > 0 ? 1 : 0 }

  /// How many units stay, and whether a space goes between them and the terminator; nil if nothing stays.
  func cut() -> (units: Int, addsSpace: Bool)? {
    let initial = length &- terminatorLength &- 1
    var last = skippingSpace(initial)
    guard last >= 0 else { return nil }
    if mode != .characters {
      if let words = cutAtWord(atMost: last) { return (words, spaceLength > 0) }
      if mode == .words { return nil }
    }
    // At the end of a word a space is added, for which there may be no room.
    if last == initial, spaceLength > 0, isWordEnd(last) {
      last -= 1
      guard last >= 0 else { return nil }
    }
    while true {
      last = skippingSpace(last)
      guard last >= 0 else { return nil }
      guard removesDots, units.isDot(last), spaceLength == 0 || !isWordEnd(last) else { break }
      while last >= 0, units.isDot(last) { last -= 1 }
      guard last >= 0 else { return nil }
    }
    return (last + 1, spaceLength > 0 && isWordEnd(last))
  }

  private func cutAtWord(atMost limit: Int) -> Int? {
    let needed = terminatorLength + spaceLength
    let least = mode == .anywhere ? max((length - length / 4) - needed - 1, 0) : 0
    var last = min(length - needed - 1, limit)
    guard last >= least else { return nil }
    var isFollowedBySpace = isWordEnd(last)
    while last >= least {
      let isSpace = units.isSpace(last)
      if !isSpace, isFollowedBySpace { return last + 1 }
      isFollowedBySpace = isSpace
      last -= 1
    }
    return nil
  }

  private func skippingSpace(_ index: Int) -> Int {
    var index = index
    while index >= 0, units.isSpace(index) { index -= 1 }
    return index
  }

  private func isWordEnd(_ index: Int) -> Bool { index + 1 >= units.count || units.isSpace(index + 1) }
}

/// The first UTF-16 units of a text, by index.
struct UTF16Units {
  private let view: ByteView
  /// For text that is not ASCII: the byte offset of each unit's scalar.
  private let offsets: [Int]?
  /// How many units there are, at most the bound given.
  let count: Int

  init(_ view: ByteView, atMost bound: Int) {
    self.view = view
    guard !view.isASCII else {
      offsets = nil
      count = min(view.count, bound)
      return
    }
    var offsets: [Int] = []
    var at = 0
    while at < view.count, offsets.count < bound {
      let length = view.scalar(at: at).length
      offsets.append(at)
      if length == 4 { offsets.append(at) }
      at += length
    }
    count = offsets.count
    self.offsets = offsets
  }

  func isSpace(_ index: Int) -> Bool {
    guard let offsets else { return TextCase.isWhiteSpace(view[index]) }
    return view.scalar(at: offsets[index]).scalar.map { TextCase.isWhiteSpace($0) } ?? false
  }

  func isDot(_ index: Int) -> Bool {
    guard let offsets else { return view[index] == UInt8(ascii: ".") }
    let scalar = view.scalar(at: offsets[index]).scalar
    return scalar == "." || scalar == "…"
  }

  /// The bytes of the first `count` units, and whether the last of them is half a pair.
  func prefix(_ count: Int) -> (bytes: Int, splits: Bool) {
    guard let offsets else { return (count, false) }
    guard count < offsets.count else {
      let last = offsets[count - 1]
      return (last + view.scalar(at: last).length, false)
    }
    return (offsets[count], count > 0 && offsets[count] == offsets[count - 1])
  }
}

extension Machine {
  mutating func truncate(_ call: Call, _ mode: Truncation.Mode) throws(Fault) -> Value {
    let length = argumentInteger(call, 0)
    guard length >= 0 else { throw Fault(.badArgument, operand: 1) }
    var terminatorLength = 5
    if has(call, 1) { terminatorLength = argumentView(call, 1).utf16Count }
    if has(call, 2) { terminatorLength = argumentInteger(call, 2) }
    guard terminatorLength >= 0 else { throw Fault(.badArgument, operand: 3) }
    let view = subjectView(call)
    // A text has no more UTF-16 units than bytes.
    if view.count <= length || view.utf16Count <= length { return .text(subjectText(call)) }
    let terminator: ByteView? = has(call, 1) ? argumentView(call, 1) : nil
    let units = UTF16Units(view, atMost: length + 2)
    let truncation = Truncation(
      mode: mode, length: length, terminatorLength: min(terminatorLength, length + 1),
      removesDots: terminator.map { $0.first == UInt8(ascii: ".") || $0.starts(with: "…") } ?? false,
      units: units)
    let cut = truncation.cut()
    return try makeText { scratch in
      if let cut {
        let kept = units.prefix(cut.units)
        scratch.append(view.prefix(kept.bytes))
        if kept.splits { scratch.append("?") }
        if cut.addsSpace { scratch.append(UInt8(ascii: " ")) }
      }
      if let terminator { scratch.append(terminator) } else { scratch.append("[...]") }
    }
  }
}

extension ByteView {
  fileprivate func starts(with literal: StaticString) -> Bool {
    guard count >= literal.utf8CodeUnitCount else { return false }
    return self[0..<literal.utf8CodeUnitCount] == literal
  }
}
