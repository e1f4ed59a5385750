extension Diagnostic {
  /// `${a b}`
  static func unexpectedToken(
    _ found: String, at span: SourceSpan, expected: String, help: String? = nil
  ) -> Self {
    Self(.unexpectedToken, "unexpected \(found)", at: span, "expected \(expected)", help: help)
  }

  /// `<#if a +>`
  static func missingBeforeTagEnd(_ span: SourceSpan, expected: String, isUnequal: Bool) -> Self {
    Self(
      .missingExpression, "the tag ends too early", at: span, "expected \(expected)",
      help: isUnequal
        ? "\"not equal\" is written `!=`"
        : expected == "an expression"
          ? "for \"greater than\" in a tag, write `gt` or put the comparison into parentheses" : nil)
  }

  /// `<#if a +` at the end of the template.
  static func tagEndsEarly(_ span: SourceSpan, expected: String) -> Self {
    Self(.unexpectedToken, "the template ends inside a tag", at: span, "expected \(expected)")
  }

  /// `${a == b == c}`
  static func chainedOperator(_ found: String, at span: SourceSpan, isComparison: Bool) -> Self {
    Self(
      .unexpectedToken, "\(found) after an operator of the same kind", at: span, "takes two operands only",
      help: isComparison ? "use parentheses, or `&&` between two comparisons" : nil)
  }

  /// `${f(1}`, `[1`: the bracket's partner is missing at the end.
  static func unclosedBracket(_ span: SourceSpan, closing: String) -> Self {
    Self(
      .unclosedBracket, "the bracket is not closed", at: span, "opened here",
      help: "close it with `\(closing)`")
  }

  /// `<#if (a && b>`
  static func unclosedBracketInTag(_ span: SourceSpan, closing: String) -> Self {
    Self(
      .unclosedBracket, "the bracket is not closed", at: span, "opened here",
      help: "close it with `\(closing)`; inside of brackets `>` does not end the tag")
  }

  /// `${f(1]}`
  static func expectedClosing(
    _ closing: String, found: String, at span: SourceSpan, opening: String, _ opened: SourceSpan
  ) -> Self {
    Self(
      .unclosedBracket, "unexpected \(found) inside `\(opening)`", at: span,
      "expected `\(closing)` or an operator",
      related: [Label(opened, "opened here")])
  }

  /// `${f(x -> x)}`
  static func lambdaNotAllowed(_ span: SourceSpan) -> Self {
    Self(
      .lambdaNotAllowed, "a lambda is not allowed here", at: span, "not an argument of a built-in",
      help: "lambdas stand directly in the parentheses of `?filter`, `?map`, `?take_while` and `?drop_while`")
  }

  /// `<#assign in = 1>`
  static func reservedName(_ word: String, _ expected: String, at span: SourceSpan) -> Self {
    Self(.reservedName, "`\(word)` is a reserved word", at: span, "expected \(expected)")
  }

  /// `<#macro m a a>`, `<#list h as k, k>`
  static func duplicateParameter(_ name: Located<String>, first: SourceSpan) -> Self {
    Self(
      .duplicateParameter, "`\(name.value)` is there twice", at: name.span, "second time",
      related: [Label(first, "first time")])
  }

  /// `((((((…`
  static func expressionTooDeep(_ span: SourceSpan, limit: Int) -> Self {
    Self(
      .tooDeep, "the expression is nested too deeply", at: span, "more than \(limit) levels",
      help: "give parts of it a name with `<#assign>`")
  }

  /// Nested `<#escape x as x + x>`.
  static func escapeTooLarge(_ span: SourceSpan) -> Self {
    Self(
      .tooLarge, "the expression gets too large by `<#escape>`", at: span, "escaped here",
      help: "escapes inside each other multiply; use a function")
  }
}
