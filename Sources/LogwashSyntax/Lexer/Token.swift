/// A token of an expression or of a tag's inside.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// With its escapes resolved. Reserved words are symbols.
    case name(String)
    /// Digits, and a point with digits.
    case number(String)
    case string(StringLiteral)
    case symbol(Symbol)
    /// White space, where it ends an expression: after the callee in `<@callee …>`.
    case blank
    /// The end of the input.
    case end
  }

  var kind: Kind
  /// Offsets in the lexer's input.
  var range: Range<Int>
}

/// A string literal with its escapes resolved.
struct StringLiteral: Sendable, Hashable {
  var bytes: [UInt8]
  /// For each byte, and for the end, its offset in the template.
  var origins: [Int]
  /// Whether interpolations are looked for: not in raw strings, not in literals of up to three UTF-16 units,
  /// not in those without a `${` as written.
  var mayInterpolate: Bool

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Everything that is neither a name nor a literal. The raw value is how messages write it; other spellings
/// (`gt`, `&gt;`, `|`) give the same symbol.
enum Symbol: String, Sendable, Hashable {
  case dot = "."
  case dotDot = ".."
  case dotDotLess = "..<"
  case dotDotStar = "..*"
  case ellipsis = "..."
  case question = "?"
  case questionQuestion = "??"
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case plusAssign = "+="
  case minusAssign = "-="
  case starAssign = "*="
  case slashAssign = "/="
  case percentAssign = "%="
  case increment = "++"
  case decrement = "--"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case arrow = "->"
  case plus = "+"
  case minus = "-"
  case star = "*"
  case starStar = "**"
  case slash = "/"
  case percent = "%"
  case and = "&&"
  case or = "||"
  case exclamation = "!"
  /// `!` followed by white space, where that ends a named argument: `<@m a=x! b=1>`.
  case finalExclamation = "! "
  case comma = ","
  case semicolon = ";"
  case colon = ":"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case `true`
  case `false`
  case `as`
  case `in`
  case using
  /// `>` that ends the tag.
  case tagEnd = "the end of the tag"
  /// `/>`
  case emptyTagEnd = "/>"
}
