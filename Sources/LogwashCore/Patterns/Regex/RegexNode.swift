/// A regular expression as a tree: what the byte-mode rule, the explanations and the scanner look at.
///
/// PCRE2 itself compiles the text; the tree only has to be right about what it claims. What it does not understand is an
/// `other` item, and a pattern with one is never reasoned about.
indirect enum RegexNode: Sendable {
  case item(RegexItem)
  case sequence([RegexNode])
  case alternation([RegexNode])
  case group(RegexGroup)
  case repeated(RegexNode, RegexRepeat)
}

/// A part of a pattern that is tried at one place of the text.
struct RegexItem: Sendable {
  enum Kind: Sendable {
    /// One character, by its code point.
    case literal(UInt32)
    case set(CharacterSet)
    case anchor(Anchor)
    /// Back references, `\X`, `\R`, recursion and the like.
    case other
  }

  enum Anchor: Sendable {
    case start
    case lineStart
    case end
    case lineEnd
    case wordBoundary
    case notWordBoundary
  }

  var kind: Kind
  /// Byte offsets in the pattern.
  var range: Range<Int>
  /// Letters match in both cases; `kind` holds what is written.
  var ignoresCase = false
}

struct RegexGroup: Sendable {
  enum Kind: Sendable, Equatable {
    case capture(index: Int, name: String?)
    case plain
    case atomic
    case lookahead(negative: Bool)
    case lookbehind(negative: Bool)
  }

  var kind: Kind
  var body: RegexNode
  /// Byte offsets in the pattern, both parentheses included.
  var range: Range<Int>
}

struct RegexRepeat: Sendable {
  enum Mode: Sendable {
    case greedy
    case lazy
    case possessive
  }

  var minimum: Int
  /// Nil when there is none.
  var maximum: Int?
  var mode: Mode
}

extension RegexNode {
  /// Every item in order, with whether it must match when its turn comes, and whether it lies in a lookaround.
  func forEachItem(
    optional: Bool = false, inLookaround: Bool = false,
    _ body: (_ item: RegexItem, _ optional: Bool, _ inLookaround: Bool) -> Void
  ) {
    switch self {
    case .item(let item): body(item, optional, inLookaround)
    case .sequence(let nodes), .alternation(let nodes):
      for node in nodes { node.forEachItem(optional: optional, inLookaround: inLookaround, body) }
    case .group(let group):
      var looking = inLookaround
      switch group.kind {
      case .lookahead, .lookbehind: looking = true
      case .capture, .plain, .atomic: break
      }
      group.body.forEachItem(optional: optional, inLookaround: looking, body)
    case .repeated(let node, let count):
      node.forEachItem(optional: optional || count.minimum == 0, inLookaround: inLookaround, body)
    }
  }

  /// Every item says what it takes. Of a pattern with another one nothing is known: it could be a verb that ends the match.
  var isUnderstood: Bool {
    var isUnderstood = true
    forEachItem { item, _, _ in if case .other = item.kind { isUnderstood = false } }
    return isUnderstood
  }

  /// The groups that take part in every match.
  var certainGroups: Set<Int> {
    switch self {
    case .item: []
    case .sequence(let nodes): nodes.reduce(into: []) { $0.formUnion($1.certainGroups) }
    case .alternation(let nodes):
      nodes.dropFirst().reduce(into: nodes.first?.certainGroups ?? []) {
        $0.formIntersection($1.certainGroups)
      }
    case .group(let group):
      switch group.kind {
      case .capture(let index, _): group.body.certainGroups.union([index])
      case .plain, .atomic: group.body.certainGroups
      case .lookahead, .lookbehind: []
      }
    case .repeated(let node, let count): count.minimum > 0 ? node.certainGroups : []
    }
  }

  /// Every group in order, outer before inner.
  func forEachGroup(_ body: (RegexGroup) -> Void) {
    switch self {
    case .item: break
    case .sequence(let nodes), .alternation(let nodes):
      for node in nodes { node.forEachGroup(body) }
    case .group(let group):
      body(group)
      group.body.forEachGroup(body)
    case .repeated(let node, _): node.forEachGroup(body)
    }
  }
}
