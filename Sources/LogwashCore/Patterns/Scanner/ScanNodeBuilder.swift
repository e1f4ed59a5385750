/// Turns a pattern's tree into a `ScanNode`, with the bytes known that can stand before every assertion.
///
/// `\b` behind a word character is the same as `(?!\w)`, elsewhere as `(?=\w)`; so most assertions become a
/// condition on the next byte, by which the choices before them are decided.
struct ScanNodeBuilder {
  /// More is not worth a scanner.
  private static let maximumDepth = 60

  private let text: [UInt8]
  private var depth = 0
  /// How many parts around here a match can do without.
  private var optionalDepth = 0
  /// A byte that every match takes has come.
  private var hasBegun = false

  /// The tree of `pattern`, whose bytes are `text`.
  static func build(_ pattern: RegexNode, text: [UInt8]) throws(ScanRefusal) -> ScanNode {
    var builder = ScanNodeBuilder(text: text)
    var previous = ByteSet.everything
    return try builder.node(pattern, &previous)
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func node(_ node: RegexNode, _ previous: inout ByteSet) throws(ScanRefusal) -> ScanNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw ScanRefusal("it is nested too deeply") }
    switch node {
    case .item(let item):
      let result = try self.item(item, previous)
      previous = result.last(after: previous)
      if case .byte = result, optionalDepth == 0 { hasBegun = true }
      return result
    case .sequence(let nodes):
      var result: [ScanNode] = []
      for node in nodes { result.append(try self.node(node, &previous)) }
      return .sequence(result)
    case .alternation(let branches):
      var result: [ScanNode] = []
      var after = ByteSet.none
      optionalDepth += 1
      defer { optionalDepth -= 1 }
      for branch in branches {
        var before = previous
        result.append(try self.node(branch, &before))
        after = after.union(before)
      }
      previous = after
      return ScanFactoring.choice(result)
    case .group(let group): return try self.group(group, &previous)
    case .repeated(let body, let count):
      let name = body.name(in: text).map { "`\($0)\(count.spelling)`" } ?? "a repeated group"
      if case .group = body, count.mode == .possessive, count.minimum == 0, count.maximum != nil {
        // PCRE2 10.42 does not match `b?(?:a)?+b` with `b`, as it takes `b?` for possessive too.
        throw ScanRefusal("\(name) is a possessive group")
      }
      // Before a later turn stands the end of an earlier one.
      var before = count.maximum.map { $0 <= 1 } ?? false ? previous : .everything
      optionalDepth += count.minimum == 0 ? 1 : 0
      defer { optionalDepth -= count.minimum == 0 ? 1 : 0 }
      let turn = try self.node(body, &before)
      guard !turn.isNullable else { throw ScanRefusal("\(name) may repeat nothing") }
      previous = count.minimum == 0 ? before.union(previous) : before
      let loop = ScanLoop(minimum: count.minimum, maximum: count.maximum, mode: count.mode, name: name)
      return .loop(turn, loop)
    }
  }

  // MARK: Items

  private func item(_ item: RegexItem, _ previous: ByteSet) throws(ScanRefusal) -> ScanNode {
    let written = String(decoding: text[item.range], as: UTF8.self)
    switch item.kind {
    case .literal(let scalar):
      guard scalar < 0x80 else { throw ScanRefusal("`\(written)` is not ASCII") }
      let set = ByteSet(UInt8(scalar))
      return .byte(item.ignoresCase ? set.caseClosure : set)
    case .set(let characters):
      guard let set = ByteSet(characters) else {
        throw ScanRefusal("`\(written)` is not known byte by byte")
      }
      guard item.ignoresCase else { return .byte(set) }
      guard !written.contains("[:^") else { throw ScanRefusal("`\(written)` ignores case") }
      // Both cases of what is excluded are excluded.
      let isNegated = written.hasPrefix("[^")
      return .byte(isNegated ? set.complement.caseClosure.complement.intersection(.bytes) : set.caseClosure)
    case .anchor(let anchor): return .test(try test(anchor, written, previous))
    case .other: throw ScanRefusal("`\(written)` is not a choice of bytes")
    }
  }

  private func test(
    _ anchor: RegexItem.Anchor, _ written: String, _ previous: ByteSet
  ) throws(ScanRefusal) -> ScanTest {
    switch (anchor, written) {
    case (.start, "^"), (.start, "\\A"): return .textStart
    case (.end, "\\z"): return .textEnd
    case (.end, "$"), (.end, "\\Z"): return .lastLineEnd
    case (.wordBoundary, _), (.notWordBoundary, _):
      let isNegated = anchor == .notWordBoundary
      if previous.isSubset(of: .word) { return .ahead(isNegated ? .word : ByteSet.word.complement) }
      if previous.isDisjoint(with: .word) { return .ahead(isNegated ? ByteSet.word.complement : .word) }
      return .wordBoundary(negated: isNegated)
    default: throw ScanRefusal("`\(written)` holds at every line")
    }
  }

  // MARK: Groups

  private mutating func group(_ group: RegexGroup, _ previous: inout ByteSet) throws(ScanRefusal) -> ScanNode
  {
    switch group.kind {
    case .capture(let index, _): return .capture(index, try node(group.body, &previous))
    case .plain: return try node(group.body, &previous)
    case .atomic:
      let body = try node(group.body, &previous)
      // Before `(?>(?:a)?)b` PCRE2 10.42 takes `b?` for possessive.
      guard !body.isNullable else { throw ScanRefusal("an atomic group may take nothing") }
      return .atomic(body)
    case .lookahead(let isNegative):
      // PCRE2 10.42 looks for a second blank in `(?= )b*? `: the first one is to be the lookahead's.
      guard isNegative || hasBegun else { throw ScanRefusal("it begins with a lookahead") }
      return .test(.ahead(try assertedSet(group, isNegative)))
    case .lookbehind(let isNegative):
      return .test(.behind(try assertedSet(group, isNegative)))
    }
  }

  /// What a lookaround that looks at one byte allows. A negative one holds at the text's edge.
  private mutating func assertedSet(_ group: RegexGroup, _ isNegative: Bool) throws(ScanRefusal) -> ByteSet {
    var before = ByteSet.everything
    optionalDepth += 1
    defer { optionalDepth -= 1 }
    guard let set = try node(group.body, &before).singleByte else {
      let written = String(decoding: text[group.range], as: UTF8.self)
      throw ScanRefusal("`\(written)` looks at more than one byte")
    }
    return isNegative ? set.complement : set
  }
}

extension ScanNode {
  /// The set, when the node is one byte without a capture.
  fileprivate var singleByte: ByteSet? {
    switch self {
    case .byte(let set): set
    case .sequence(let nodes) where nodes.count == 1: nodes[0].singleByte
    case .choice(let branches, _):
      branches.reduce(ByteSet.none as ByteSet?) { all, branch in
        guard let all, let set = branch.singleByte else { return nil }
        return all.union(set)
      }
    case .atomic(let body): body.singleByte
    case .test, .sequence, .loop, .capture: nil
    }
  }
}
