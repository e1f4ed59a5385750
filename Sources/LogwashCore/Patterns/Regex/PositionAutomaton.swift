/// A pattern as an automaton without empty moves (V. M. Glushkov, 1961): a state for each item that takes a byte, a move for each way
/// from one to the next. Two ways are two moves, also where they lead to the same state.
///
/// What it cannot say it leaves out: of a lookaround, that it holds; of an atomic group, that it gives nothing back, but for the
/// repeats at its end.
struct PositionAutomaton {
  struct Move {
    var target: Int
    /// Which bytes the target may take then.
    var bytes: ByteSet
  }

  struct State {
    var bytes: ByteSet
    /// The repeat without a maximum around it, and the one around all of those: byte offsets in the pattern.
    var innermost: Range<Int>?
    var outermost: Range<Int>?
    /// A match is certain as soon as it has taken its byte.
    var isCertain = false
  }

  private(set) var states: [State] = []
  /// By state.
  private(set) var moves: [[Move]] = []
  /// Where a match begins.
  private(set) var starts: [Move] = []

  /// A part of a pattern.
  private struct Part {
    var first: [Move] = []
    /// The states that end it, and what may follow then.
    var last: [(state: Int, next: ByteSet)] = []
    /// What may follow when it takes nothing; nil when it takes something.
    var skipped: ByteSet? = .everything
  }

  private static let mostStates = 1000
  private static let mostParts = 20_000
  private static let mostDepth = 60

  private let text: [UInt8]
  private var depth = 0
  private var parts = 0
  private var isTooLarge = false

  /// - Parameters:
  ///   - text: the bytes of `pattern`.
  ///   - isWhole: a match has to cover the whole text.
  /// - Returns: nil for a pattern that is not understood, or too large.
  init?(_ pattern: RegexNode, text: [UInt8], isWhole: Bool) {
    guard pattern.isUnderstood else { return nil }
    self.text = text
    let part = part(pattern, before: .everything, keeps: false)
    guard !isTooLarge else { return nil }
    if !isWhole, part.skipped == .everything { return }
    starts = part.first
    for (state, next) in part.last {
      let takesRest = moves[state].contains { $0.target == state && ByteSet.lineBytes.isSubset(of: $0.bytes) }
      if !isWhole && next == .everything || takesRest && next.includesEdge { states[state].isCertain = true }
    }
  }

  // MARK: Parts

  /// - Parameters:
  ///   - before: what may stand before it.
  ///   - keeps: it stands at the end of an atomic group.
  private mutating func part(_ node: RegexNode, before: ByteSet, keeps: Bool) -> Part {
    depth += 1
    parts += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth, parts <= Self.mostParts, states.count <= Self.mostStates else {
      isTooLarge = true
      return Part()
    }
    switch node {
    case .item(let item): return part(item, before: before)
    case .sequence(let nodes):
      var result = Part()
      for (i, node) in nodes.enumerated() {
        let begun = result.skipped == nil ? ByteSet.none : before
        let here = result.last.reduce(begun) { $0.union(states[$1.state].bytes) }
        result = join(result, part(node, before: here, keeps: keeps && i == nodes.count - 1))
      }
      return result
    case .alternation(let nodes):
      var result = Part(skipped: nil)
      for node in nodes {
        let branch = part(node, before: before, keeps: keeps)
        result.first += branch.first
        result.last += branch.last
        if let skipped = branch.skipped { result.skipped = (result.skipped ?? .none).union(skipped) }
      }
      return result
    case .group(let group):
      switch group.kind {
      case .capture, .plain: return part(group.body, before: before, keeps: keeps)
      case .atomic: return part(group.body, before: before, keeps: true)
      case .lookahead, .lookbehind: return Part()
      }
    case .repeated(let node, let count): return part(node, count, before: before, keeps: keeps)
    }
  }

  private mutating func part(_ item: RegexItem, before: ByteSet) -> Part {
    switch item.kind {
    case .anchor(let anchor): return Part(skipped: anchor.next(before: before))
    case .literal, .set, .other:
      let bytes = item.bytes
      states.append(State(bytes: bytes))
      moves.append([])
      let state = states.count - 1
      return Part(first: [Move(target: state, bytes: bytes)], last: [(state, .everything)], skipped: nil)
    }
  }

  /// Each turn is optional within the one before: `x{0,2}` is `(?:xx?)?`.
  private mutating func part(_ node: RegexNode, _ count: RegexRepeat, before: ByteSet, keeps: Bool) -> Part {
    var result = Part()
    let isKept = count.mode == .possessive || keeps && count.mode == .greedy
    var turns = count.maximum ?? max(count.minimum, 1)
    while turns > 0, !isTooLarge {
      turns -= 1
      let begin = states.count
      var turn = part(node, before: turns == 0 ? before : .everything, keeps: false)
      // What gives nothing back goes on as long as it can.
      let end = isKept ? turn.first.reduce(ByteSet.none) { $0.union($1.bytes) }.complement : .everything
      if count.maximum == nil, turns == max(count.minimum, 1) - 1 {
        link(turn.last, turn.first)
        turn.last = turn.last.map { ($0.state, $0.next.intersection(end)) }
        enclose(begin..<states.count, in: loop(node, count))
      }
      result = join(turn, result)
      if turns >= count.minimum { result.skipped = end }
    }
    return result
  }

  private func loop(_ node: RegexNode, _ count: RegexRepeat) -> Range<Int>? {
    guard let range = node.range else { return nil }
    // Elsewhere it is written in another way.
    let isUsual = text[range.upperBound...].starts(with: count.spelling.utf8)
    return range.lowerBound..<range.upperBound + (isUsual ? count.spelling.utf8.count : 0)
  }

  private mutating func enclose(_ range: Range<Int>, in loop: Range<Int>?) {
    for i in range {
      if states[i].innermost == nil { states[i].innermost = loop }
      states[i].outermost = loop
    }
  }

  private mutating func join(_ a: Part, _ b: Part) -> Part {
    link(a.last, b.first)
    var result = b
    result.first = a.first
    if let skipped = a.skipped { result.first += b.first.map { $0.limited(to: skipped) } }
    if let skipped = b.skipped { result.last += a.last.map { ($0.state, $0.next.intersection(skipped)) } }
    result.skipped = a.skipped.flatMap { skipped in b.skipped.map(skipped.intersection) }
    return result
  }

  private mutating func link(_ ends: [(state: Int, next: ByteSet)], _ first: [Move]) {
    guard ends.count * first.count <= 20 * Self.mostStates else {
      isTooLarge = true
      return
    }
    for end in ends {
      for move in first {
        let limited = move.limited(to: end.next)
        if !limited.bytes.isEmpty { moves[end.state].append(limited) }
      }
    }
  }
}

extension PositionAutomaton.Move {
  fileprivate func limited(to next: ByteSet) -> Self { Self(target: target, bytes: bytes.intersection(next)) }
}

extension ByteSet {
  /// What a line is made of.
  fileprivate static let lineBytes: ByteSet = bytes.subtracting(ByteSet("\r\n".utf8))
}

extension RegexItem {
  /// At least the bytes that it takes; a character beyond ASCII counts as any byte beyond.
  fileprivate var bytes: ByteSet {
    var characters = CharacterSet()
    switch kind {
    case .literal(let scalar) where scalar < 0x80: characters.insert(UInt8(scalar))
    case .set(let set):
      characters = set
      if set.beyond == .some { characters.beyond = .all }
    case .literal, .anchor, .other: characters.beyond = .all
    }
    guard let set = ByteSet(characters) else { return .bytes }
    return ignoresCase ? set.caseClosure : set
  }
}

extension RegexItem.Anchor {
  /// What may follow where it holds.
  fileprivate func next(before: ByteSet) -> ByteSet {
    switch self {
    case .start, .lineStart: return .everything
    case .end: return .edge.union(ByteSet(UInt8(ascii: "\n")))
    case .lineEnd: return .edge.union(ByteSet("\r\n".utf8))
    case .wordBoundary, .notWordBoundary:
      let isBoundary = self == .wordBoundary
      if before.isSubset(of: .word) { return isBoundary ? ByteSet.word.complement : .word }
      if before.isDisjoint(with: .word) { return isBoundary ? .word : ByteSet.word.complement }
      return .everything
    }
  }
}
