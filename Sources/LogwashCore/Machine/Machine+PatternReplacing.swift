/// Replacing what a pattern matches.
extension Machine {
  /// Whether a pattern matches at or after byte `start`; the groups are in `matchData`.
  @inline(__always)
  mutating func matches(_ pattern: PatternHandle, _ view: ByteView, from start: Int = 0) throws(Fault) -> Bool
  {
    switch matchData.match(pattern, in: view, from: start) {
    case .matched: return true
    case .noMatch: return false
    case .tooExpensive: throw Fault(.patternTooExpensive)
    case .outOfBudget: throw Fault(.tooManySteps)
    }
  }

  /// A text with `replacement` for what a pattern matches; the text itself when it matches nothing.
  ///
  /// - Parameters:
  ///   - isPlain: the replacement stands for itself; otherwise it is in Java's syntax.
  ///   - isFirstOnly: only the first match is replaced.
  mutating func replacing(
    _ text: Text, _ pattern: PatternHandle, by replacement: ByteView, isPlain: Bool, isFirstOnly: Bool
  ) throws(Fault) -> Text {
    let view = heap.view(text)
    guard try matches(pattern, view), var found = matchData.group(0) else { return text }
    heap.scratch.begin()
    var at = 0
    while true {
      heap.scratch.append(view[at..<max(at, found.lowerBound)])
      if isPlain {
        heap.scratch.append(replacement)
      } else {
        try appendReplacement(replacement, of: view, pattern)
      }
      at = found.upperBound
      let from = Pattern.nextStart(after: found, in: view)
      guard !isFirstOnly, !heap.scratch.overflowed, from <= view.count,
        try matches(pattern, view, from: from),
        let following = matchData.group(0)
      else { break }
      found = following
    }
    heap.scratch.append(view.dropFirst(at))
    return try heap.finishText()
  }

  /// Java's replacement syntax: `$n` is a group, with as many digits as there are groups for; `\x` is x.
  private mutating func appendReplacement(
    _ replacement: ByteView, of view: ByteView, _ pattern: PatternHandle
  ) throws(Fault) {
    var at = 0
    while at < replacement.count {
      let byte = replacement[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\\"):
        guard at < replacement.count else { throw Fault(.badArgument, operand: 2) }
        heap.scratch.append(replacement[at])
        at += 1
      case UInt8(ascii: "$"):
        guard let digit = Self.digit(replacement, at) else { throw Fault(.badArgument, operand: 2) }
        var number = digit
        at += 1
        while let next = Self.digit(replacement, at), number * 10 + next <= pattern.groupCount {
          number = number * 10 + next
          at += 1
        }
        guard number <= pattern.groupCount else { throw Fault(.badArgument, operand: 2) }
        if let group = matchData.group(number) { heap.scratch.append(view[group]) }
      default: heap.scratch.append(byte)
      }
    }
  }

  private static func digit(_ view: ByteView, _ index: Int) -> Int? {
    guard index < view.count, view[index] &- UInt8(ascii: "0") < 10 else { return nil }
    return Int(view[index] - UInt8(ascii: "0"))
  }
}
