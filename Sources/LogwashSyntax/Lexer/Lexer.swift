/// Reads the tokens of one tag or one interpolation.
///
/// White space and comments (`<#-- … -->`, `<!-- … -->`) between tokens are skipped. In a tag, the first `>`
/// outside of brackets and strings ends it; inside of them, and everywhere in an interpolation, it means
/// "greater than".
struct Lexer: Sendable {
  enum Mode: Sendable {
    case tag
    case interpolation
  }

  let input: LexerInput
  /// Where the next token is looked for.
  var position: Int
  var mode: Mode
  /// Where the `(`, `[` and `{` stand that are open, the innermost last.
  private(set) var openBrackets: [Int] = []
  /// The first `>` of a tag that is "greater than" because it stands in brackets: where the tag ends if one
  /// is not closed.
  private(set) var firstNestedGreater: Int?
  /// White space outside of brackets is a token: what follows `<@callee` belongs to the arguments.
  var blankEndsExpression = false
  /// `!` followed by white space takes no default: the value of a named argument of `<@m …>` is being read.
  var exclamationMayBeFinal = false

  init(_ input: LexerInput, at position: Int, mode: Mode) {
    self.input = input
    self.position = position
    self.mode = mode
  }

  private var isNested: Bool { !openBrackets.isEmpty }

  private var isInParentheses: Bool { openBrackets.contains { input.bytes[$0] == UInt8(ascii: "(") } }

  mutating func next() throws(Diagnostic) -> Token {
    let before = position
    try skipBlanksAndComments()
    if blankEndsExpression, !isNested, position > before {
      blankEndsExpression = false
      return Token(kind: .blank, range: before..<position)
    }
    let start = position
    guard start < input.count else { return Token(kind: .end, range: start..<start) }
    let byte = input.bytes[start]
    if input.starts(with: "${", at: start) || input.starts(with: "#{", at: start) {
      throw .interpolationInExpression(input.span(start, start + 2))
    }
    if let token = try literal(at: start, byte) { return token }
    if let name = input.name(at: start) {
      position = name.end
      let range = start..<name.end
      if let word = Self.reservedWords[name.text] { return Token(kind: .symbol(word), range: range) }
      return Token(kind: .name(name.text), range: range)
    }
    return try symbol(at: start)
  }

  private mutating func skipBlanksAndComments() throws(Diagnostic) {
    while position < input.count {
      if ASCII.isBlank(input.bytes[position]) {
        position += 1
      } else if input.starts(with: "<#--", at: position) || input.starts(with: "<!--", at: position) {
        guard let end = input.firstOffset(of: "-->", from: position + 4) else {
          throw .unclosedComment(input.span(position, position + 4))
        }
        position = end + 3
      } else {
        return
      }
    }
  }

  private mutating func symbol(at start: Int) throws(Diagnostic) -> Token {
    guard let (spelling, symbol) = Self.symbol(in: input, at: start) else {
      throw .unexpectedCharacter(input, at: start)
    }
    var found = symbol
    var end = start + spelling.utf8.count
    switch symbol {
    case .greater, .greaterOrEqual:
      // `>=` too: `<#if a >= b>` is `<#if a >` and text. The written-out forms do not begin with the byte.
      guard mode == .tag, input.bytes[start] == ASCII.greater else { break }
      if isNested {
        firstNestedGreater = firstNestedGreater ?? start
      } else {
        found = .tagEnd
        end = start + 1
      }
    case .slash where mode == .tag && !isNested && input.byte(end) == ASCII.greater:
      found = .emptyTagEnd
      end += 1
    case .exclamation
    where exclamationMayBeFinal && !isInParentheses && end < input.count && ASCII.isBlank(input.bytes[end]):
      found = .finalExclamation
    case .openParenthesis, .openBracket, .openBrace: openBrackets.append(start)
    case .closeParenthesis, .closeBracket, .closeBrace: _ = openBrackets.popLast()
    default: break
    }
    position = end
    return Token(kind: .symbol(found), range: start..<end)
  }
}
