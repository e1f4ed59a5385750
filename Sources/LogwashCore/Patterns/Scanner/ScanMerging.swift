/// Joins scanners that are tried one after the other into one: what several begin with is run once, and what follows is tried in
/// their order, without those that the next byte excludes.
///
/// Each instruction list alone finds the first match in its order of trying. Together they give the match of the first pattern that
/// has one, because of these rules.
///
/// 1. *Equal beginnings.* Lists that begin with the same instructions do the same with every text up to the place behind these,
///    groups included. No label may be on the other side of that place than a jump to it, and no group of tries that are forgotten
///    together.
/// 2. *One way.* Where something is tried in the beginning, no text may lead in two ways to its end (`ScanWalk`): the first
///    pattern would try all that follows for the first way, then for the second, and only then the second pattern.
/// 3. *One byte* decides between what follows when no byte can begin both. Otherwise the first is tried, and the next is tried when
///    that leads to no match, from the same place and with the same groups.
/// 4. A pattern moves next to an earlier one with which it has more in common if nothing between can begin with the same byte.
struct ScanMerging {
  /// One of the patterns, and from where on it is still to be written.
  private struct Alternative {
    var number: Int
    var walk: ScanWalk
    /// At these instructions no jump leads from one side to the other.
    var isBoundary: [Bool]
    var start = 0

    var code: [ScanInstruction] { walk.code }
    var first: ByteSet { walk.first(from: start) }
  }

  private(set) var code: [ScanInstruction] = []
  private var labels = 0
  /// A pattern's beginning.
  private struct Beginning: Hashable { var number, end: Int }
  /// Where beginnings are ambiguous, as far as it was asked for.
  private var ambiguous: [Beginning: Set<Int>?] = [:]

  /// The instructions of several patterns, each with labels in the order in which they are named (`numbered`). They accept with the
  /// number of the pattern.
  static func merged(_ patterns: [[ScanInstruction]]) -> [ScanInstruction] {
    var merging = ScanMerging()
    merging.write(alternatives(patterns))
    return merging.code
  }

  /// How many instructions all of the patterns begin with that can be run once.
  static func commonCount(_ patterns: [[ScanInstruction]]) -> Int {
    var merging = ScanMerging()
    return merging.common(alternatives(patterns))
  }

  private static func alternatives(_ patterns: [[ScanInstruction]]) -> [Alternative] {
    patterns.enumerated().map { number, code in
      Alternative(number: number, walk: ScanWalk(code, end: code.count), isBoundary: code.boundaries)
    }
  }

  // MARK: What is common

  /// How many instructions, from the start of the first one's rest on, can be run once.
  private mutating func common(_ alternatives: [Alternative]) -> Int {
    guard let first = alternatives.first else { return 0 }
    let start = first.start
    // The last instruction accepts.
    var end = first.code.count - 1
    for other in alternatives.dropFirst() {
      let length = zip(first.code[start...], other.code[other.start...]).prefix { $0 == $1 }.count
      end = min(end, start + length)
    }
    let cuts = (start...end).filter { place in
      alternatives.allSatisfy { $0.isBoundary[$0.start + place - start] }
    }
    guard let decided = first.code[..<end].firstIndex(where: \.isAttempt) else {
      return (cuts.last ?? start) - start
    }
    let ambiguous = ambiguousPlaces(first, end)
    let place = cuts.last { place in
      // Before it, nothing is tried.
      place <= decided || ambiguous.map { !$0.contains(place) } ?? false
    }
    return (place ?? start) - start
  }

  private mutating func ambiguousPlaces(_ alternative: Alternative, _ end: Int) -> Set<Int>? {
    let beginning = Beginning(number: alternative.number, end: end)
    if let known = ambiguous[beginning] { return known }
    let found = ScanWalk(alternative.code, end: end).ambiguousPlaces()
    ambiguous[beginning] = .some(found)
    return found
  }

  /// Those that go together, in order: rule 4.
  private mutating func grouped(_ alternatives: [Alternative]) -> [[Alternative]] {
    var groups: [[Alternative]] = []
    next: for alternative in alternatives {
      for (i, group) in groups.enumerated().reversed() {
        let count = common(group + [alternative])
        if alternative.code[alternative.start...].prefix(count).contains(where: \.takesBytes) {
          groups[i].append(alternative)
          continue next
        }
        let begins = group.reduce(ByteSet.none) { $0.union($1.first) }
        if !begins.isDisjoint(with: alternative.first) { break }
      }
      groups.append([alternative])
    }
    return groups
  }

  // MARK: Writing

  private mutating func write(_ alternatives: [Alternative]) {
    var alternatives = alternatives
    guard alternatives.count > 1 else {
      if let last = alternatives.first { write(last, last.code.count) }
      return
    }
    let count = common(alternatives)
    write(alternatives[0], alternatives[0].start + count)
    for i in alternatives.indices { alternatives[i].start += count }
    let groups = grouped(alternatives)
    let firsts = groups.map { $0.reduce(ByteSet.none) { $0.union($1.first) } }
    for (i, group) in groups.enumerated() {
      guard i + 1 < groups.count else { return write(group) }
      let later = firsts[(i + 1)...].reduce(ByteSet.none) { $0.union($1) }
      let otherwise = label()
      if firsts[i] != .everything { code.append(.branch(on: firsts[i], otherwise: otherwise)) }
      if !firsts[i].isDisjoint(with: later) {
        let group = alternatives[0].code[..<alternatives[0].start].lastGroup + 1
        code.append(.attempt(otherwise: otherwise, group: group))
      }
      write(group)
      code.append(.label(otherwise))
    }
  }

  /// Writes a pattern's instructions up to one, with labels of their own.
  private mutating func write(_ alternative: Alternative, _ end: Int) {
    var known: [Int: Int] = [:]
    for instruction in alternative.code[alternative.start..<end] {
      if case .accept = instruction {
        code.append(.accept(alternative.number))
      } else {
        code.append(
          instruction.relabeled { old in
            if let label = known[old] { return label }
            known[old] = label()
            return labels
          })
      }
    }
  }

  private mutating func label() -> Int {
    labels += 1
    return labels
  }
}

extension [ScanInstruction] {
  /// The same with labels numbered in the order in which they are named, and groups behind an attempt counted on when there are
  /// none: lists that begin alike have equal instructions there.
  var numbered: [ScanInstruction] {
    var known: [Int: Int] = [:]
    var last = 0
    return map { instruction in
      if case .open(let group) = instruction { last = Swift.max(last, group) }
      let relabeled = instruction.relabeled { old in
        if let label = known[old] { return label }
        known[old] = known.count + 1
        return known.count
      }
      if case .attempt(let label, .max) = relabeled { return .attempt(otherwise: label, group: last + 1) }
      return relabeled
    }
  }

  /// Whether the list can be cut before each instruction, and behind the last: no jump leads over the cut, it is in no literal
  /// up to which a run goes, no group of tries that are forgotten together lies on both sides, and no group begins on both:
  /// what the first pattern sets behind the cut is unset before the next is tried.
  fileprivate var boundaries: [Bool] {
    // From the first to the last place of a label, or where a group begins.
    var labels: [Int: ClosedRange<Int>] = [:]
    var groups: [Int: ClosedRange<Int>] = [:]
    var result = [Bool](repeating: true, count: count + 1)
    var mark = 0
    for (i, instruction) in enumerated() {
      if let label = instruction.label { labels[label] = (labels[label]?.lowerBound ?? i)...i }
      switch instruction {
      case .open(let group): groups[group] = (groups[group]?.lowerBound ?? i)...i
      case .mark: mark = i
      case .cut: for cut in mark + 1...i { result[cut] = false }
      case .until, .rest:
        // It ends at the literal that follows.
        var end = i + 1
        if end < count, case .close = self[end] { end += 1 }
        end += self[end...].prefix(8).prefix { $0.isSingleByte }.count
        for cut in i + 1..<end { result[cut] = false }
      default: continue
      }
    }
    for range in [labels, groups].flatMap(\.values) where range.count > 1 {
      for cut in range.lowerBound + 1...range.upperBound { result[cut] = false }
    }
    return result
  }
}

extension ArraySlice<ScanInstruction> {
  /// The highest group that begins; 0 for none.
  fileprivate var lastGroup: Int {
    reduce(0) { last, instruction in
      if case .open(let group) = instruction { Swift.max(last, group) } else { last }
    }
  }
}

extension ScanInstruction {
  /// The label that it is, or jumps to.
  var label: Int? {
    switch self {
    case .label(let label), .jump(let label), .branch(_, let label), .attempt(let label, _): label
    default: nil
    }
  }

  fileprivate func relabeled(_ change: (Int) -> Int) -> Self {
    switch self {
    case .label(let label): .label(change(label))
    case .jump(let label): .jump(change(label))
    case .branch(let set, let label): .branch(on: set, otherwise: change(label))
    case .attempt(let label, let group): .attempt(otherwise: change(label), group: group)
    default: self
    }
  }

  fileprivate var isAttempt: Bool { if case .attempt = self { true } else { false } }

  /// It may be a part of a literal.
  fileprivate var isSingleByte: Bool { if case .byte(let set) = self { set.single != nil } else { false } }

  /// It is of those that go over bytes.
  var takesBytes: Bool {
    switch self {
    case .byte, .run, .until, .rest: true
    default: false
    }
  }
}
