/// Takes out of a scanner's instructions what can be known without a text.
///
/// - Conditions that what was taken before, and what has to come next, fulfil: in ` (?<![0-9.+-])[0-9]` the byte before is a
///   space; in `=\b\w+\b` both boundaries are there whenever the run is.
/// - Jumps to jumps.
enum ScanSimplification {
  static func simplified(_ code: [ScanInstruction]) -> [ScanInstruction] {
    withThreadedJumps(withoutKnownTests(code))
  }

  // MARK: Conditions

  private static func withoutKnownTests(_ code: [ScanInstruction]) -> [ScanInstruction] {
    var result: [ScanInstruction] = []
    // The bytes of which one was taken last, when that is known; and those that do not come next.
    var last: ByteSet?
    var notNext = ByteSet.none
    for (i, instruction) in code.enumerated() {
      switch instruction {
      case .byte(let set):
        (last, notNext) = (set, .none)
      case .run(let set, let minimum, let maximum):
        last = minimum > 0 ? set : last.map { $0.union(set) }
        notNext = maximum == nil ? set : .none
      case .until, .rest, .label, .jump, .accept:
        (last, notNext) = (nil, .none)
      case .test(let test):
        if let last, holds(test, after: last, before: next(code[(i + 1)...]), notNext: notNext) { continue }
      case .open, .close, .branch, .attempt, .mark, .cut: break
      }
      result.append(instruction)
    }
    return result
  }

  /// The bytes of which one has to come, when that is said next.
  private static func next(_ code: ArraySlice<ScanInstruction>) -> ByteSet? {
    for instruction in code {
      switch instruction {
      case .byte(let set): return set
      case .run(let set, let minimum, _): return minimum > 0 ? set : nil
      case .open, .close, .test: continue
      default: return nil
      }
    }
    return nil
  }

  private static func holds(
    _ test: ScanTest, after last: ByteSet, before next: ByteSet?, notNext: ByteSet
  ) -> Bool {
    switch test {
    case .behind(let set): return last.isSubset(of: set)
    case .wordBoundary(let negated):
      guard let before = isWord(last) else { return false }
      let after = next.flatMap(isWord) ?? (ByteSet.word.isSubset(of: notNext) ? false : nil)
      return after.map { ($0 != before) != negated } ?? false
    case .ahead, .textStart, .textEnd, .lastLineEnd: return false
    }
  }

  /// Whether the bytes of a set are those of words; nil when some are and some are not.
  private static func isWord(_ set: ByteSet) -> Bool? {
    if set.isSubset(of: .word) { return true }
    return set.intersection(.word).isEmpty ? false : nil
  }

  // MARK: Jumps

  private static func withThreadedJumps(_ code: [ScanInstruction]) -> [ScanInstruction] {
    var places: [Int: Int] = [:]
    for (i, instruction) in code.enumerated() {
      if case .label(let label) = instruction { places[label] = i }
    }
    func end(of label: Int) -> Int {
      var label = label
      // A loop of nothing but jumps would not end.
      for _ in 0..<code.count {
        let next = code[(places[label] ?? 0)...].first { if case .label = $0 { false } else { true } }
        guard case .jump(let further)? = next else { break }
        label = further
      }
      return label
    }
    return code.map { instruction in
      switch instruction {
      case .jump(let label): .jump(end(of: label))
      case .branch(let set, let label): .branch(on: set, otherwise: end(of: label))
      case .attempt(let label, let group): .attempt(otherwise: end(of: label), group: group)
      default: instruction
      }
    }
  }
}
