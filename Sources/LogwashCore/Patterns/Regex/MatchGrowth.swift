/// How the time of a match can grow with the text when it fails, faster than the text itself.
///
/// A matcher that takes choices back tries every way in which the pattern can take a text. With how the number of ways grows, the time
/// grows: with every byte when a loop can take some text in two ways and stand where it began, with the square when two loops can take
/// the same text and the first can hand over to the second in between (A. Weber and H. Seidl, "On the degree of ambiguity of finite
/// automata", 1991). A search that tries each place is one loop more, before the pattern.
package struct MatchGrowth: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// With the square of the text, or a higher power.
    case power
    /// Doubling with some bytes more.
    case exponential
  }

  package var kind: Kind
  /// The loop that takes the same text before; nil for the search, and for an exponential one.
  package var earlier: String?
  package var isSearch: Bool
  /// The loop, as it is written; nil when that is long.
  package var loop: String?
  /// Where it stands in the pattern's source.
  package var range: Range<Int>
}

extension Pattern {
  /// How the time of a match can grow, if that is faster than the text; nil also for a pattern of which that is not known.
  package var growth: MatchGrowth? {
    // What a scanner does in one attempt, it does in one pass.
    guard let tree, scanner == nil || !isAnchored,
      let automaton = PositionAutomaton(tree, text: translation.text, isWhole: isWhole)
    else { return nil }
    var search = GrowthSearch(automaton, tries: !isAnchored && !tree.beginsWithLine)
    if scanner != nil { return search.growthOfSearch(passesFirstLoop: true).map(growth) }
    let found = search.exponential() ?? search.power() ?? search.growthOfSearch(passesFirstLoop: false)
    return found.map(growth)
  }

  private func growth(_ found: GrowthSearch.Found) -> MatchGrowth {
    let loop = sourceRange(found.loop ?? 0..<translation.text.count)
    let earlier = found.earlier.flatMap { name(of: sourceRange($0)) }
    return MatchGrowth(
      kind: found.kind, earlier: earlier, isSearch: found.isSearch, loop: name(of: loop), range: loop)
  }

  /// As a part of the pattern is written, when that is short.
  private func name(of range: Range<Int>) -> String? {
    range.count <= 40 ? String(decoding: Array(source.utf8)[range], as: UTF8.self) : nil
  }

  private func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let last = max(range.upperBound - 1, range.lowerBound)
    let (lower, upper) = (translation.sourceOffset(range.lowerBound), translation.sourceOffset(last) + 1)
    return lower..<max(lower, min(max(lower + 1, upper), source.utf8.count))
  }
}

extension RegexNode {
  /// It begins with `.*`: PCRE2 tries such a pattern at the beginnings of lines only.
  fileprivate var beginsWithLine: Bool {
    switch self {
    case .sequence(let nodes): nodes.first?.beginsWithLine ?? false
    case .group(let group):
      switch group.kind {
      case .capture, .plain: group.body.beginsWithLine
      case .atomic, .lookahead, .lookbehind: false
      }
    case .repeated(.item(let item), let count):
      if case .set(let set) = item.kind, set == .dot || set == .all {
        count.minimum == 0 && count.maximum == nil
      } else {
        false
      }
    case .item, .alternation, .repeated: false
    }
  }
}

/// Looks for loops of an automaton that can take the same text.
private struct GrowthSearch {
  struct Found {
    var kind: MatchGrowth.Kind
    var earlier: Range<Int>?
    var isSearch = false
    var loop: Range<Int>?
  }

  private typealias Move = PositionAutomaton.Move

  /// Moves to look at; more are not worth a warning.
  private var left = 1_000_000

  private let automaton: PositionAutomaton
  /// Of the states in which a match is not certain yet; behind them, of the search.
  private var moves: [[Move]]
  /// The search, as a state; nil when there is one attempt only.
  private let start: Int?
  /// The states that reach each other, by state.
  private var component: [Int]
  /// The components with a loop in them, in no order.
  private var loops: [[Int]]

  init(_ automaton: PositionAutomaton, tries: Bool) {
    self.automaton = automaton
    let states = automaton.states
    moves = automaton.moves.enumerated().map { state, moves in
      states[state].isCertain ? [] : moves.filter { !states[$0.target].isCertain }
    }
    start = tries ? states.count : nil
    if tries {
      moves.append(
        [Move(target: states.count, bytes: .bytes)] + automaton.starts.filter { !states[$0.target].isCertain }
      )
    }
    (component, loops) = ([], [])
    (component, loops) = components
  }

  /// A loop that can take some text in two ways, and be where it was.
  mutating func exponential() -> Found? {
    for loop in loops where loop.first != start && isAmbiguous(loop) {
      return Found(kind: .exponential, loop: automaton.states[loop[0]].outermost)
    }
    return nil
  }

  /// Two loops one behind the other that can take the same text.
  mutating func power() -> Found? {
    for earlier in loops where earlier.first != start {
      for later in loops where later.first != start {
        if share(earlier, later) {
          return Found(
            kind: .power, earlier: automaton.states[earlier[0]].innermost,
            loop: automaton.states[later[0]].innermost)
        }
      }
    }
    return nil
  }

  /// A loop that goes over what the search goes over.
  ///
  /// - Parameter passesFirstLoop: the search goes on behind what a loop took with which the pattern begins.
  mutating func growthOfSearch(passesFirstLoop: Bool) -> Found? {
    guard let start else { return nil }
    for later in loops where later.first != start {
      let isFirst = later.count == 1 && moves[start].contains { $0.target == later[0] }
      if passesFirstLoop && isFirst { continue }
      if share([start], later) {
        return Found(kind: .power, isSearch: true, loop: automaton.states[later[0]].innermost)
      }
    }
    return nil
  }

  // MARK: Two ways

  private mutating func isAmbiguous(_ loop: [Int]) -> Bool {
    var seen: Set<Int> = []
    var open: [(Int, Int)] = []
    /// Whether two moves end in the same state; else it goes on from where they end.
    func isSame(_ a: Move, _ b: Move) -> Bool {
      guard !a.bytes.isDisjoint(with: b.bytes) else { return false }
      if a.target == b.target { return true }
      let (low, high) = (min(a.target, b.target), max(a.target, b.target))
      if seen.insert(low * moves.count + high).inserted { open.append((low, high)) }
      return false
    }
    for state in loop {
      let inside = insideMoves(state)
      left -= inside.count * inside.count
      guard left > 0 else { return false }
      for (i, a) in inside.enumerated() where inside[(i + 1)...].contains(where: { isSame(a, $0) }) {
        return true
      }
    }
    while let (low, high) = open.popLast() {
      let (some, others) = (insideMoves(low), insideMoves(high))
      left -= 1 + some.count * others.count
      guard left > 0 else { return false }
      for a in some where others.contains(where: { isSame(a, $0) }) { return true }
    }
    return false
  }

  private func insideMoves(_ state: Int) -> [Move] {
    moves[state].filter { component[$0.target] == component[state] }
  }

  // MARK: The same text

  /// Whether some text leads from a state of the earlier loop to itself, from there to a state of the later one, and from that to itself.
  private mutating func share(_ earlier: [Int], _ later: [Int]) -> Bool {
    guard component[earlier[0]] != component[later[0]] else { return false }
    for p in earlier {
      for q in later where share(from: p, to: q) { return true }
    }
    return false
  }

  private mutating func share(from p: Int, to q: Int) -> Bool {
    var seen: Set<Int> = []
    var open = [(p, p, q)]
    while let at = open.popLast() {
      let (turning, staying) = (insideMoves(at.0), insideMoves(at.2))
      left -= 1 + turning.count * moves[at.1].count
      guard left > 0 else { return false }
      for middle in moves[at.1] {
        for a in turning {
          let common = a.bytes.intersection(middle.bytes)
          guard !common.isEmpty else { continue }
          left -= staying.count
          for c in staying where !c.bytes.isDisjoint(with: common) {
            let next = (a.target, middle.target, c.target)
            if next == (p, q, q) { return true }
            let key = (next.0 * moves.count + next.1) * moves.count + next.2
            if seen.insert(key).inserted { open.append(next) }
          }
        }
      }
    }
    return false
  }

  // MARK: Components

  /// Tarjan's: the components by state, and those with a loop.
  private var components: (of: [Int], loops: [[Int]]) {
    var number = [Int](repeating: -1, count: moves.count)
    var lowest = number
    var found = number
    var loops: [[Int]] = []
    var path: [Int] = []
    var count = 0
    for root in moves.indices where number[root] < 0 {
      var work: [(state: Int, move: Int)] = [(root, 0)]
      while let (state, move) = work.last {
        if move == 0 {
          number[state] = count
          lowest[state] = count
          count += 1
          path.append(state)
        }
        if move < moves[state].count {
          work[work.count - 1].move += 1
          let target = moves[state][move].target
          if number[target] < 0 {
            work.append((target, 0))
          } else if found[target] < 0 {
            lowest[state] = min(lowest[state], number[target])
          }
          continue
        }
        work.removeLast()
        if let above = work.last?.state { lowest[above] = min(lowest[above], lowest[state]) }
        guard lowest[state] == number[state], let begin = path.lastIndex(of: state) else { continue }
        let members = path[begin...].sorted()
        path.removeSubrange(begin...)
        for member in members { found[member] = number[state] }
        if members.count > 1 || moves[state].contains(where: { $0.target == state }) { loops.append(members) }
      }
    }
    return (found, loops.sorted { $0[0] < $1[0] })
  }
}
