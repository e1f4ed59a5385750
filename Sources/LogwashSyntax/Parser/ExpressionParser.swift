/// Parses what stands inside one tag or one interpolation: a recursive descent over the tokens of a `Lexer`.
///
/// Its extensions hold the grammar of expressions; the directives' own extensions of `Parser` use it for what
/// they take.
struct ExpressionParser {
  /// How deep brackets, lambdas, defaults and interpolations in strings may nest.
  static let maximumDepth = 200
  /// How high a tree may grow, chains like `a + b + c` included; whoever walks a tree recursively needs no
  /// more stack than this.
  static let maximumHeight = 500

  var lexer: Lexer
  /// The next token that is not consumed.
  var token: Token
  /// Where the last consumed token ends.
  private(set) var previousEnd: Int
  private(set) var depth: Int
  /// The height of the tree that the last parsing function returned.
  var height = 0
  /// In `<#emit x to "y">`: `to` before a string is no operand, so that `x! to "y"` has no default.
  var toEndsExpression = false

  /// Reads no token yet: `advance` must come first.
  init(_ input: LexerInput, at position: Int, mode: Lexer.Mode, depth: Int = 0) {
    lexer = Lexer(input, at: position, mode: mode)
    token = Token(kind: .end, range: position..<position)
    previousEnd = position
    self.depth = depth
  }

  var input: LexerInput { lexer.input }
}

// Tokens.
extension ExpressionParser {
  mutating func advance() throws(Diagnostic) {
    previousEnd = token.range.upperBound
    token = try lexer.next()
  }

  /// The token after the next one, nil where the lexer finds none.
  func peek() -> Token.Kind? {
    var lexer = lexer
    return try? lexer.next().kind
  }

  func at(_ symbol: Symbol) -> Bool { token.kind == .symbol(symbol) }

  /// Consumes the symbol if it is next.
  mutating func skip(_ symbol: Symbol) throws(Diagnostic) -> Bool {
    guard at(symbol) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ symbol: Symbol, after what: String) throws(Diagnostic) {
    guard try skip(symbol) else { throw unexpected(expected: "`\(symbol.rawValue)` after \(what)") }
  }

  /// Consumes the bracket that closes the one at `opening`.
  mutating func expectClosing(_ symbol: Symbol, of opening: Range<Int>) throws(Diagnostic) {
    if try skip(symbol) { return }
    let opened = input.span(opening)
    if token.kind == .end { throw .unclosedBracket(opened, closing: symbol.rawValue) }
    if at(.arrow) { throw unexpected(expected: "") }
    throw .expectedClosing(
      symbol.rawValue, found: describe(token), at: span(of: token), opening: input.text(opening), opened)
  }

  /// Consumes a name that is no reserved word.
  mutating func name(_ what: String) throws(Diagnostic) -> Located<String> {
    guard case .name(let text) = token.kind else {
      if let word = word(of: token) { throw .reservedName(word, what, at: span(of: token)) }
      throw unexpected(expected: what)
    }
    let name = Located(text, span(of: token))
    try advance()
    return name
  }

  /// Consumes a name or a string: `<#assign x = 1>`, `<#assign "x" = 1>`.
  mutating func nameOrString(_ what: String) throws(Diagnostic) -> Located<String> {
    guard case .string(let literal) = token.kind else { return try name(what) }
    let name = Located(literal.text, span(of: token))
    try advance()
    return name
  }

  /// The letters of a token that looks like a name: a name or a reserved word.
  func word(of token: Token) -> String? {
    switch token.kind {
    case .name(let text): text
    case .symbol where ASCII.isLetter(input.byte(token.range.lowerBound)): input.text(token.range)
    default: nil
    }
  }
}

// Places and limits.
extension ExpressionParser {
  func span(of token: Token) -> SourceSpan { input.span(token.range) }

  /// From `lower` to the end of what is consumed.
  func span(from lower: Int) -> SourceSpan { input.span(lower, max(lower, previousEnd)) }

  /// Makes an expression that ends where the last consumed token ends and is one higher than what was parsed
  /// last, or than `other`.
  mutating func make(_ kind: Expression.Kind, from lower: SourceSpan, over other: Int = 0) throws(Diagnostic)
    -> Expression
  {
    let span = lower.through(input.span(previousEnd, previousEnd))
    height = max(height, other) + 1
    guard height <= Self.maximumHeight else { throw .expressionTooDeep(span, limit: Self.maximumHeight) }
    return Expression(kind, span)
  }

  /// Parses something that stands inside of something else.
  mutating func nested<Result>(
    _ parse: (inout Self) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard depth < Self.maximumDepth else {
      throw .expressionTooDeep(span(of: token), limit: Self.maximumDepth)
    }
    depth += 1
    defer { depth -= 1 }
    return try parse(&self)
  }

  func unexpected(expected: String) -> Diagnostic {
    switch token.kind {
    case .end where lexer.mode == .tag: .tagEndsEarly(span(of: token), expected: expected)
    case .symbol(.arrow): .lambdaNotAllowed(span(of: token))
    case .symbol(.tagEnd), .symbol(.emptyTagEnd):
      .missingBeforeTagEnd(
        span(of: token), expected: expected,
        isUnequal: token.range.lowerBound > 0 && input.byte(token.range.lowerBound - 1) == ASCII.less)
    default:
      .unexpectedToken(
        describe(token), at: span(of: token), expected: expected, help: otherLanguage(expected: expected))
    }
  }

  func describe(_ token: Token) -> String {
    switch token.kind {
    case .end: lexer.mode == .tag ? "the end of the template" : "the end"
    case .blank: "white space"
    case .string: "a string"
    default: "`\(input.text(token.range))`"
    }
  }
}
