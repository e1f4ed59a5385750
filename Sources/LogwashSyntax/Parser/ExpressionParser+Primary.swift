//     primary := number | string | "true" | "false" | name | "." name
//              | "(" expression ")"
//              | "[" (expression (","? expression)*)? "]"
//              | "{" (entry ("," entry)*)? "}"
//     entry := expression (":" | ",") expression

extension ExpressionParser {
  mutating func primary() throws(Diagnostic) -> Expression {
    let start = span(of: token)
    height = 0
    switch token.kind {
    case .name(let text):
      try advance()
      return try make(.variable(text), from: start)
    case .number(let digits):
      try advance()
      return try make(.number(digits), from: start)
    case .string(let literal):
      try advance()
      let parts = try parts(of: literal)
      return try make(.string(parts), from: start)
    case .symbol(.true), .symbol(.false):
      let value = at(.true)
      try advance()
      return try make(.boolean(value), from: start)
    case .symbol(.dot):
      try advance()
      let name = try name("the name of a special variable after `.`")
      return try make(.special(name.value), from: start)
    case .symbol(.openParenthesis):
      let opening = token.range
      try advance()
      let inner = try expression()
      try expectClosing(.closeParenthesis, of: opening)
      return try make(.parenthesized(inner), from: start)
    case .symbol(.openBracket):
      return try sequence()
    case .symbol(.openBrace):
      return try hash()
    default:
      throw unexpected(expected: "an expression")
    }
  }

  private mutating func sequence() throws(Diagnostic) -> Expression {
    let opening = token.range
    try advance()
    var items: [Expression] = []
    var highest = 0
    while !at(.closeBracket) {
      items.append(try expression())
      highest = max(highest, height)
      if try skip(.comma) {
        if at(.closeBracket) { throw unexpected(expected: "an item after `,`") }
      } else if !startsOperand() {
        break
      }
    }
    try expectClosing(.closeBracket, of: opening)
    height = highest
    return try make(.sequence(items), from: input.span(opening))
  }

  private mutating func hash() throws(Diagnostic) -> Expression {
    let opening = token.range
    try advance()
    var entries: [HashEntry] = []
    var highest = 0
    while !at(.closeBrace) {
      let key = try expression()
      highest = max(highest, height)
      if try !skip(.comma) { try expect(.colon, after: "the key") }
      let value = try expression()
      highest = max(highest, height)
      entries.append(HashEntry(key: key, value: value))
      guard try skip(.comma) else { break }
      if at(.closeBrace) { throw unexpected(expected: "a key after `,`") }
    }
    try expectClosing(.closeBrace, of: opening)
    height = highest
    return try make(.hash(entries), from: input.span(opening))
  }

  /// The text of a literal and the interpolations in it.
  private mutating func parts(of literal: StringLiteral) throws(Diagnostic) -> [StringPart] {
    guard literal.mayInterpolate else { return literal.bytes.isEmpty ? [] : [.text(literal.text)] }
    let inner = LexerInput(bytes: literal.bytes, source: input.source, origins: literal.origins)
    var scanner = MarkupScanner(inner, knowsTags: false)
    var parts: [StringPart] = []
    var highest = 0
    while true {
      switch scanner.next() {
      case .text(let range): parts.append(.text(inner.text(range)))
      case .interpolation(let range):
        var parser = ExpressionParser(inner, at: range.upperBound, mode: .interpolation, depth: depth)
        parts.append(.interpolation(try parser.interpolated(from: range)))
        highest = max(highest, parser.height)
        scanner.position = parser.token.range.upperBound
      case .legacyInterpolation(let range): throw .legacyInterpolation(inner.span(range))
      default:
        height = highest
        return parts
      }
    }
  }

  /// The expression of an interpolation up to its `}`, which becomes `token` and is not consumed.
  mutating func interpolated(from opening: Range<Int>) throws(Diagnostic) -> Expression {
    try advance()
    if at(.closeBrace) { throw .emptyInterpolation(input.span(opening.lowerBound, token.range.upperBound)) }
    if token.kind == .end { throw .unclosedInterpolation(input.span(opening)) }
    let value = try expression()
    if token.kind == .end { throw .unclosedInterpolation(input.span(opening)) }
    guard at(.closeBrace) else { throw unexpected(expected: "`}` or an operator") }
    return value
  }
}
