/// Whether a pattern may be matched byte by byte.
///
/// PCRE2 is faster on bytes than on UTF-8, and invalid UTF-8 in a log line cannot keep it from matching. This decides when
/// bytes give **the same match and the same groups** as characters on every valid text. The danger is an item that takes
/// one *byte* of a longer character and leaves its end to somebody else. So, for every item that takes characters beyond
/// ASCII (all of them, as `.`, `\S` and `[^"]` do; an item that takes only some sends the pattern to UTF-8):
///
/// - greedy `*` and `+`: what follows must not be able to begin in the middle of a character, so that giving back half a
///   character never helps. ASCII items cannot, nor can anchors, nor does the end of the pattern ask; a following greedy
///   `*` over characters can, but the split it is first offered, a whole character, is as good;
/// - possessive `*+` and `++` give nothing back: anything may follow;
/// - lazy `*?` and `+?`: an ASCII item or an anchor must follow;
/// - an item without a quantifier: a run (greedy `*`) must follow and take the character's other bytes, with no border of a
///   capture between the two;
/// - a count, such as `.{3}`, counts bytes: never;
/// - `(?:[^"\\]|\\.)*`: a loop over such an item and branches that begin with ASCII is a run.
///
/// An attempt that begins in the middle of a character reaches no end that the attempt at its start did not reach, unless a
/// lookbehind tells the two apart; a negative one, `\B` and a negative lookahead must therefore stand before ASCII.
struct RegexByteMode {
  /// What may come next.
  private struct Next: OptionSet {
    let rawValue: UInt8
    /// An item that takes an ASCII character.
    static let ascii = Next(rawValue: 1 << 0)
    /// The end of the pattern.
    static let end = Next(rawValue: 1 << 1)
    /// An assertion that never holds in the middle of a character.
    static let boundary = Next(rawValue: 1 << 2)
    /// A greedy `*` over characters.
    static let run = Next(rawValue: 1 << 3)
    /// The same across the border of a capture.
    static let distantRun = Next(rawValue: 1 << 4)
    /// Anything else.
    static let other = Next(rawValue: 1 << 5)

    /// The same, seen across the border of a capture.
    var acrossCapture: Next { contains(.run) ? subtracting(.run).union(.distantRun) : self }
  }

  private var isSafe = true
  /// How many loops are around here. Each is looked at more than once, so that there must be a bound.
  private var depth = 0
  private static let maximumDepth = 6

  /// Whether `tree` matches the same on bytes as on characters.
  static func allows(_ tree: RegexNode) -> Bool {
    var rule = RegexByteMode()
    _ = rule.first(of: tree, before: .end)
    return rule.isSafe
  }

  /// What `node` begins with when `next` comes behind it; clears `isSafe` when an item in it breaks the rule.
  private mutating func first(of node: RegexNode, before next: Next) -> Next {
    switch node {
    case .item(let item): first(of: item, before: next)
    case .sequence(let nodes): first(of: nodes, before: next)
    case .alternation(let branches):
      branches.reduce(into: []) { $0.formUnion(first(of: $1, before: next)) }
    case .group(let group): first(of: group, before: next, atBoundary: false)
    case .repeated(let node, let count): first(of: node, repeated: count, before: next)
    }
  }

  private mutating func first(of nodes: [RegexNode], before next: Next) -> Next {
    var next = next
    for (i, node) in nodes.enumerated().reversed() {
      if case .group(let group) = node, nodes[..<i].reduce(false, { $1.endsAtBoundary(from: $0) }) {
        // An assertion here is never asked in the middle of a character.
        next = first(of: group, before: next, atBoundary: true)
      } else {
        next = first(of: node, before: next)
      }
    }
    return next
  }

  private mutating func first(of item: RegexItem, before next: Next) -> Next {
    switch item.kind {
    case .literal(let scalar):
      if scalar >= 0x80 { isSafe = false }
      return .ascii
    case .set(let set):
      switch set.beyond {
      case .none: return .ascii
      case .some: isSafe = false
      case .all: if !next.isSubset(of: .run) { isSafe = false }
      }
      return .other
    case .anchor(.notWordBoundary): return negative(before: next)
    case .anchor: return .boundary
    case .other:
      isSafe = false
      return .other
    }
  }

  /// An assertion that can hold in the middle of a character.
  private mutating func negative(before next: Next) -> Next {
    if !next.isSubset(of: .ascii) { isSafe = false }
    return .ascii
  }

  private mutating func first(of group: RegexGroup, before next: Next, atBoundary: Bool) -> Next {
    switch group.kind {
    case .plain: return first(of: group.body, before: next)
    case .capture: return first(of: group.body, before: next.acrossCapture).acrossCapture
    case .atomic: return first(ofAtomic: group.body, before: next)
    case .lookahead(let isNegative):
      let inside = first(of: group.body, before: .end)
      if atBoundary { return .boundary }
      if isNegative { return negative(before: next) }
      if !inside.isSubset(of: [.ascii, .boundary]) { isSafe = false }
      return .boundary
    case .lookbehind(let isNegative):
      group.body.forEachItem { item, optional, _ in
        if optional { isSafe = false }
        switch item.kind {
        case .literal(let scalar): if scalar >= 0x80 { isSafe = false }
        case .set(let set): if !set.isASCII { isSafe = false }
        case .anchor(.notWordBoundary), .other: isSafe = false
        case .anchor: break
        }
      }
      if first(of: group.body, before: .other).contains(.other) { isSafe = false }
      return isNegative && !atBoundary ? negative(before: next) : .boundary
    }
  }

  /// A body that is never tried again once it has matched: for it, what follows is the end.
  private mutating func first(ofAtomic body: RegexNode, before next: Next) -> Next {
    let inside = first(of: body, before: .end)
    return inside.contains(.end) ? inside.subtracting(.end).union(next) : inside
  }

  private mutating func first(of node: RegexNode, repeated count: RegexRepeat, before next: Next) -> Next {
    if case .item(let item) = node, case .set(let set) = item.kind, set.beyond == .all {
      return first(ofCharacters: count, before: next)
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      isSafe = false
      return .other
    }
    let isLoop = count.maximum.map { $0 > 1 } ?? true
    let after = count.minimum == 0 ? next : []
    if !isLoop {
      guard count.mode == .possessive else { return first(of: node, before: next).union(after) }
      return first(ofAtomic: node, before: next).union(after)
    }
    // A possessive loop gives nothing back, so its last turn ends for good.
    let behind = count.mode == .possessive ? .end : next
    if count.maximum == nil, count.minimum <= 1, count.mode != .lazy, isRun(node, before: behind) {
      return count.minimum == 0 ? .run : .other
    }
    // What the body begins with, so that it can follow itself.
    var probe = RegexByteMode(depth: depth)
    let itself = probe.first(of: node, before: behind)
    let inside = first(of: node, before: behind.union(itself))
    let isEmpty = count.mode == .possessive && inside.contains(.end)
    return (isEmpty ? inside.subtracting(.end).union(next) : inside).union(after)
  }

  private mutating func first(ofCharacters count: RegexRepeat, before next: Next) -> Next {
    if count.maximum != nil || count.minimum > 1 { isSafe = false }
    switch count.mode {
    case .greedy:
      if !next.isSubset(of: [.ascii, .end, .boundary, .run, .distantRun]) { isSafe = false }
      return count.minimum == 0 ? .run : .other
    case .possessive: return count.minimum == 0 ? .run : .other
    case .lazy:
      if !next.isSubset(of: [.ascii, .boundary]) { isSafe = false }
      return .other
    }
  }

  /// Whether `node` is a loop body such as `(?:[^"\\]|\\.)`, whose loop takes whole characters.
  private func isRun(_ node: RegexNode, before next: Next) -> Bool {
    guard case .group(let group) = node, group.kind == .plain, case .alternation(let branches) = group.body,
      next.isSubset(of: [.ascii, .end, .boundary])
    else { return false }
    var runs = 0
    var probe = RegexByteMode(depth: depth)
    for branch in branches {
      if case .item(let item) = branch, case .set(let set) = item.kind, set.beyond == .all {
        runs += 1
      } else if probe.first(of: branch, before: .run) != .ascii {
        return false
      }
    }
    return runs > 0 && probe.isSafe
  }
}

extension RegexNode {
  /// Whether the place behind this is never the middle of a character, `start` saying it of the place before.
  fileprivate func endsAtBoundary(from start: Bool) -> Bool {
    switch self {
    case .item(let item):
      switch item.kind {
      case .literal(let scalar): scalar < 0x80
      case .set(let set): set.isASCII
      case .anchor(let anchor): start || anchor != .notWordBoundary
      case .other: false
      }
    case .sequence(let nodes): nodes.reduce(start) { $1.endsAtBoundary(from: $0) }
    case .alternation(let branches): branches.allSatisfy { $0.endsAtBoundary(from: start) }
    case .group(let group):
      switch group.kind {
      case .capture, .plain, .atomic: group.body.endsAtBoundary(from: start)
      case .lookahead, .lookbehind: start
      }
    case .repeated(let node, let count):
      node.endsAtBoundary(from: false) && (count.minimum > 0 || start)
    }
  }
}
