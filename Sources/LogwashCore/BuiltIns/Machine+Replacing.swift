/// The work of `?replace` and `?matches`.
extension Machine {
  // MARK: Matches

  mutating func allMatches(
    _ call: Call, _ search: PatternHandle, _ whole: PatternHandle
  ) throws(Fault) -> Value {
    let text = subjectText(call)
    let view = heap.view(text)
    let isWhole = try matches(whole, view)
    let wholeGroups = try groups(of: whole, in: text, absent: isWhole ? .text(.empty) : .null)
    let height = stack.count
    var from = 0
    while from <= view.count, try matches(search, view, from: from), let found = matchData.group(0) {
      let groups = try groups(of: search, in: text, absent: .null)
      let match = makeObject(.match(text.slice(found.lowerBound, found.upperBound), groups: groups))
      guard stack.count - height < limits.elements else { throw .tooLarge }
      stack.append(match)
      from = Pattern.nextStart(after: found, in: view)
    }
    guard case .sequence(let list) = try makeSequence(above: height) else { return .missing }
    return makeObject(.matches(isWhole: isWhole, matches: list, groups: wholeGroups))
  }

  /// The groups of the last match. One that took no part is `absent`: in the engine an empty string when the
  /// whole string was matched, and missing in an item of the matches.
  private mutating func groups(
    of pattern: PatternHandle, in text: Text, absent: Value
  ) throws(Fault) -> ElementRange {
    let start = heap.elements.count
    for i in 0...pattern.groupCount {
      let group = matchData.group(i)
      try appendElement(group.map { .text(text.slice($0.lowerBound, $0.upperBound)) } ?? absent)
    }
    return ElementRange(start: start, count: heap.elements.count - start)
  }

  // MARK: Replacing a text

  mutating func replace(_ call: Call, _ needle: Needle, isFirstOnly: Bool) throws(Fault) -> Value {
    let view = subjectView(call)
    let replacement = argumentView(call, 1)
    guard var found = try firstRange(of: needle, in: view) else { return .text(subjectText(call)) }
    heap.scratch.begin()
    var at = 0
    while true {
      heap.scratch.append(view[at..<found.lowerBound])
      heap.scratch.append(replacement)
      at = found.upperBound
      if isFirstOnly || heap.scratch.overflowed { break }
      // An empty needle occurs before every character and at the end.
      let next = found.isEmpty ? view.nextScalar(after: at) : at
      guard next <= view.count, let following = try firstRange(of: needle, in: view, from: next) else {
        break
      }
      found = following
    }
    heap.scratch.append(view.dropFirst(at))
    return .text(try heap.finishText())
  }

  // MARK: Replacing what a pattern matches

  mutating func replace(_ call: Call, _ pattern: PatternHandle, isFirstOnly: Bool) throws(Fault) -> Value {
    let replacement = argumentView(call, 1)
    return .text(
      try replacing(
        subjectText(call), pattern, by: replacement,
        isPlain: replacement.firstIndex(of: UInt8(ascii: "$"), or: UInt8(ascii: "\\")) == nil,
        isFirstOnly: isFirstOnly))
  }
}
