extension Diagnostic {
  /// `${a § b}`: a character that begins no token.
  static func unexpectedCharacter(_ input: LexerInput, at offset: Int) -> Self {
    let (scalar, length) = input.scalar(at: offset)
    let isPrintable = scalar.value > 0x20 && scalar.value != 0x7F
    let name = isPrintable ? "`\(scalar)`" : "U+\(String(scalar.value, radix: 16, uppercase: true))"
    return Self(
      .unexpectedCharacter, "unexpected character \(name)", at: input.span(offset, offset + length),
      "nothing begins with it",
      help: scalar == "\\" ? "in names, `\\` stands before `-`, `.`, `:` or `#`" : nil)
  }

  /// `<#-- …` up to the end.
  static func unclosedComment(_ span: SourceSpan) -> Self {
    Self(.unclosedComment, "the comment is not closed", at: span, "opened here", help: "end it with `-->`")
  }

  /// `${"abc}`
  static func unclosedString(_ span: SourceSpan) -> Self {
    Self(
      .unclosedString, "the string is not closed", at: span, "opened here",
      help: "end it with the quote that it begins with")
  }

  /// `"\q"`
  static func badEscape(_ escape: String, _ span: SourceSpan) -> Self {
    Self(
      .badEscape, "unknown escape `\(escape)` in a string", at: span, "not an escape",
      help: "write `\\\\` for a backslash, `\\x41` for a character, or a raw string: `r\"…\"`")
  }

  /// `.5`
  static func numberWithoutInteger(_ span: SourceSpan) -> Self {
    Self(
      .badNumber, "a number begins with a digit", at: span, "no digit before the point",
      help: "write a `0` before the point")
  }

  /// `1e3`, `10px`
  static func numberWithLetters(_ span: SourceSpan) -> Self {
    Self(
      .badNumber, "letters in a number", at: span, "not a number",
      help: "numbers have digits and a point; for an exponent write `\"1e3\"?number`")
  }

  /// `${a + ${b}}`
  static func interpolationInExpression(_ span: SourceSpan) -> Self {
    Self(
      .unexpectedToken, "an interpolation inside an expression", at: span, "already in an expression",
      help: "write the expression without `${` and `}`")
  }

  /// `${name` up to the end.
  static func unclosedInterpolation(_ span: SourceSpan) -> Self {
    Self(
      .unclosedInterpolation, "the interpolation is not closed", at: span, "opened here",
      help: "end it with `}`; for the text itself write `${r\"${\"}`")
  }

  /// `${}`
  static func emptyInterpolation(_ span: SourceSpan) -> Self {
    Self(.missingExpression, "the interpolation is empty", at: span, "expected an expression")
  }

  /// `#{n}`
  static func legacyInterpolation(_ span: SourceSpan) -> Self {
    Self(
      .unsupportedDirective, "`#{…}` is not supported", at: span, "an interpolation of old templates",
      help: "write `${n?string(\"0.##\")}`; for the text itself write `${\"#\"}{`")
  }
}
