/// Reads a pattern in PCRE2's syntax into a tree.
///
///     alternation := sequence ("|" sequence)*
///     sequence    := (atom quantifier?)*
///     atom        := literal | "\" escape | "[" class "]" | "." | "^" | "$" | "(" group ")"
///     quantifier  := ("*" | "+" | "?" | "{" n "}" | "{" n ",}" | "{" n "," m "}") ("?" | "+")?
///
/// It reports nothing: PCRE2 has compiled the pattern already. `parse` gives nil for what it does not model: conditions,
/// verbs, branch resets, callouts, `(?U)`, `(?n)` and patterns that are nested too deeply.
struct RegexParser {
  private static let maximumDepth = 200
  /// How many quantifiers may stand behind one item.
  private static let maximumQuantifiers = 4

  private let text: [UInt8]
  private var at = 0
  private var depth = 0
  private var captures = 0
  private var flags: RegexFlags

  private struct NotModelled: Error {}

  private init(_ text: [UInt8], _ flags: RegexFlags) {
    self.text = text
    self.flags = flags
  }

  /// The tree of `pattern`, or nil when some of it is not modelled.
  static func parse(_ pattern: [UInt8], flags: RegexFlags = []) -> RegexNode? {
    var parser = RegexParser(pattern, flags)
    guard let tree = try? parser.alternation(), parser.at == pattern.count else { return nil }
    return tree
  }

  private func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < text.count ? text[at + ahead] : nil }

  private func looking(at word: String) -> Bool {
    var place = at
    for byte in word.utf8 {
      guard place < text.count, text[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func skip(_ word: String) -> Bool {
    guard looking(at: word) else { return false }
    at += word.utf8.count
    return true
  }

  // MARK: Structure

  private mutating func alternation() throws(NotModelled) -> RegexNode {
    // An option set inside a group ends with the group.
    let outer = flags
    defer { flags = outer }
    var branches = [try sequence()]
    while peek() == UInt8(ascii: "|") {
      at += 1
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() throws(NotModelled) -> RegexNode {
    var nodes: [RegexNode] = []
    while let byte = peek(), byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      if skipIgnored() { continue }
      if byte == UInt8(ascii: "\\"), let quoted = quotedLiterals() {
        nodes += quoted.dropLast()
        if let last = quoted.last { nodes.append(try quantified(last)) }
        continue
      }
      guard let atom = try atom() else { continue }
      nodes.append(try quantified(atom))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// Skips a comment, a quote of nothing, or white space where the extended syntax ignores it.
  private mutating func skipIgnored() -> Bool {
    if skip("\\E") || skip("\\Q\\E") { return true }
    if looking(at: "(?#") {
      while let byte = peek(), byte != UInt8(ascii: ")") { at += 1 }
      at = min(at + 1, text.count)
      return true
    }
    guard flags.contains(.extended), let byte = peek() else { return false }
    if byte == UInt8(ascii: "#") {
      while let byte = peek(), byte != 0x0A, byte != 0x0D { at += 1 }
      return true
    }
    guard CharacterSet.space.contains(byte) else { return false }
    at += 1
    return true
  }

  /// The characters of `\Q…\E`; nil when no such quote starts here.
  private mutating func quotedLiterals() -> [RegexNode]? {
    guard skip("\\Q") else { return nil }
    var nodes: [RegexNode] = []
    while at < text.count, !skip("\\E") { nodes.append(.item(character())) }
    return nodes
  }

  private mutating func quantified(_ node: RegexNode) throws(NotModelled) -> RegexNode {
    while skipIgnored() {}
    var node = node
    var count = 0
    while let quantifier = quantifier() {
      node = .repeated(node, quantifier)
      count += 1
      guard count <= Self.maximumQuantifiers else { throw NotModelled() }
    }
    if isCountToSome() { throw NotModelled() }
    return node
  }

  /// What stands here is text to PCRE2 before 10.43, and a count from there on: `{,3}`, `{ 1 }`.
  private mutating func isCountToSome() -> Bool {
    let start = at
    defer { at = start }
    guard skip("{") else { return false }
    skipBlanks()
    var bound = number()
    skipBlanks()
    if skip(",") {
      skipBlanks()
      bound = number() ?? bound
      skipBlanks()
    }
    return bound != nil && skip("}")
  }

  private mutating func skipBlanks() { while skip(" ") || skip("\t") {} }

  private mutating func quantifier() -> RegexRepeat? {
    let bounds: (Int, Int?)
    switch peek() {
    case UInt8(ascii: "*"):
      bounds = (0, nil)
      at += 1
    case UInt8(ascii: "+"):
      bounds = (1, nil)
      at += 1
    case UInt8(ascii: "?"):
      bounds = (0, 1)
      at += 1
    case UInt8(ascii: "{"):
      guard let braces = braces() else { return nil }
      bounds = braces
    default: return nil
    }
    // `a+(?#why)?` is lazy, too.
    while skipIgnored() {}
    if skip("?") { return RegexRepeat(minimum: bounds.0, maximum: bounds.1, mode: .lazy) }
    if skip("+") { return RegexRepeat(minimum: bounds.0, maximum: bounds.1, mode: .possessive) }
    return RegexRepeat(minimum: bounds.0, maximum: bounds.1, mode: .greedy)
  }

  /// `{n}`, `{n,}` or `{n,m}`; nil, and nothing read, when the brace is an ordinary character.
  private mutating func braces() -> (Int, Int?)? {
    let start = at
    at += 1
    guard let minimum = number() else {
      at = start
      return nil
    }
    if skip("}") { return (minimum, minimum) }
    if skip(",") {
      if skip("}") { return (minimum, nil) }
      if let maximum = number(), skip("}") { return (minimum, maximum) }
    }
    at = start
    return nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let byte = peek(), CharacterSet.digits.contains(byte), (value ?? 0) < 1_000_000 {
      value = (value ?? 0) * 10 + Int(byte - 0x30)
      at += 1
    }
    return value
  }

  // MARK: Atoms

  private mutating func atom() throws(NotModelled) -> RegexNode? {
    let start = at
    func item(_ kind: RegexItem.Kind) -> RegexNode {
      .item(RegexItem(kind: kind, range: start..<at, ignoresCase: flags.contains(.caseInsensitive)))
    }
    switch text[at] {
    case UInt8(ascii: "("): return try group()
    case UInt8(ascii: "["):
      var reader = RegexClassReader(text, at)
      guard let set = reader.read() else { throw NotModelled() }
      at = reader.at
      return item(.set(set))
    case UInt8(ascii: "."):
      at += 1
      return item(.set(flags.contains(.dotMatchesNewline) ? .all : .dot))
    case UInt8(ascii: "^"):
      at += 1
      return item(.anchor(flags.contains(.multiline) ? .lineStart : .start))
    case UInt8(ascii: "$"):
      at += 1
      return item(.anchor(flags.contains(.multiline) ? .lineEnd : .end))
    case UInt8(ascii: "\\"):
      var reader = RegexEscapeReader(text, at)
      guard let kind = reader.read() else { throw NotModelled() }
      at = reader.at
      return item(kind)
    default: return .item(character())
    }
  }

  /// The UTF-8 character here, taken literally.
  private mutating func character() -> RegexItem {
    let start = at
    var scalar = UInt32(text[at])
    at += 1
    if scalar >= 0xC0 {
      scalar &= scalar >= 0xF0 ? 0x07 : scalar >= 0xE0 ? 0x0F : 0x1F
      while let byte = peek(), byte & 0xC0 == 0x80, at - start < 4 {
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        at += 1
      }
    }
    return RegexItem(
      kind: .literal(scalar), range: start..<at, ignoresCase: flags.contains(.caseInsensitive))
  }

  private mutating func group() throws(NotModelled) -> RegexNode? {
    let start = at
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw NotModelled() }
    if looking(at: "(*") { throw NotModelled() }
    let kind: RegexGroup.Kind
    if !skip("(?") {
      at += 1
      captures += 1
      kind = .capture(index: captures, name: nil)
    } else if skip(":") {
      kind = .plain
    } else if skip(">") {
      kind = .atomic
    } else if skip("=") {
      kind = .lookahead(negative: false)
    } else if skip("!") {
      kind = .lookahead(negative: true)
    } else if skip("<=") {
      kind = .lookbehind(negative: false)
    } else if skip("<!") {
      kind = .lookbehind(negative: true)
    } else if skip("<") || skip("P<") {
      kind = try named(UInt8(ascii: ">"))
    } else if skip("'") {
      kind = try named(UInt8(ascii: "'"))
    } else {
      return try optionsOrReference(from: start)
    }
    return .group(try body(kind, from: start))
  }

  private mutating func body(_ kind: RegexGroup.Kind, from start: Int) throws(NotModelled) -> RegexGroup {
    let body = try alternation()
    guard skip(")") else { throw NotModelled() }
    return RegexGroup(kind: kind, body: body, range: start..<at)
  }

  private mutating func named(_ terminator: UInt8) throws(NotModelled) -> RegexGroup.Kind {
    let start = at
    while let byte = peek(), byte != terminator { at += 1 }
    guard at < text.count else { throw NotModelled() }
    let name = String(decoding: text[start..<at], as: UTF8.self)
    at += 1
    captures += 1
    return .capture(index: captures, name: name)
  }

  /// `(?i)`, `(?i-s:…)`, or a recursion such as `(?1)` and `(?&name)`.
  private mutating func optionsOrReference(from start: Int) throws(NotModelled) -> RegexNode? {
    if let byte = peek(), "R&P+0123456789".utf8.contains(byte) || byte == 0x2D && isDigit(peek(1)) {
      while let byte = peek(), byte != UInt8(ascii: ")") { at += 1 }
      guard skip(")") else { throw NotModelled() }
      return .item(RegexItem(kind: .other, range: start..<at))
    }
    let outer = flags
    var adding = true
    while let byte = peek(), byte != UInt8(ascii: ")"), byte != UInt8(ascii: ":") {
      at += 1
      switch byte {
      case UInt8(ascii: "-"): adding = false
      case UInt8(ascii: "^"): flags.subtract([.caseInsensitive, .multiline, .dotMatchesNewline, .extended])
      default:
        guard let flag = RegexFlags(letter: byte) else { throw NotModelled() }
        if adding { flags.insert(flag) } else { flags.remove(flag) }
      }
    }
    // `(?i)` holds to the end of the enclosing group.
    if skip(")") { return nil }
    guard skip(":") else { throw NotModelled() }
    let group = try body(.plain, from: start)
    flags = outer
    return .group(group)
  }

  private func isDigit(_ byte: UInt8?) -> Bool { byte.map { CharacterSet.digits.contains($0) } ?? false }
}
