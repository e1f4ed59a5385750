import LogwashSyntax

// What is said about patterns and formats, at the very place in the literal.

extension Diagnostic {
  /// `line?capture("(?<a>x")`, `line?dissect("%{a}%{b}")`
  static func badPattern(_ error: PatternError, in literal: LiteralOrigins, form: String) -> Self {
    let span = literal.span(error.offset..<error.offset + 1)
    return form == "dissect"
      ? Self(.badDissect, "the dissect pattern is not valid", at: span, error.message, help: error.help)
      : Self(.badPattern, "the regular expression is not valid", at: span, error.message, help: error.help)
  }

  /// `line?capture("(?<a>x)", "q")`
  static func badPatternFlag(_ flag: Unicode.Scalar, at span: SourceSpan) -> Self {
    Self(
      .badPattern, "unknown flag `\(flag)`", at: span, "the flags of the pattern",
      help: "the flags are `i` (case), `m` (lines), `s` (`.` matches line breaks) and `c` (comments)")
  }

  /// `line?grok("%{IP:ip}", "ECS8")`
  static func unknownVocabulary(_ name: String, at span: SourceSpan) -> Self {
    let names = GrokVocabulary.allCases.map { "`\($0.rawValue)`" }.joined(separator: " or ")
    return Self(
      .badPattern, "unknown vocabulary `\(name)`", at: span, "what the standard patterns call their fields",
      help: "it is \(names)")
  }

  /// `line?capture("(a)(b)")`
  static func nothingCaptured(at span: SourceSpan) -> Self {
    Self(
      .badPattern, "the pattern captures nothing", at: span, "no named group",
      help: "name what is to be captured: `(?<name>…)`")
  }

  /// `line?grok("%{WROD:verb}")`
  static func grok(_ problem: GrokError.Problem, in literal: LiteralOrigins, known: [String]) -> Self {
    let span = literal.span(problem.range)
    switch problem.kind {
    case .unknownName(let name, let within):
      let place = within.map { " in the pattern `\($0)`" } ?? ""
      let near = nearest(to: name, in: known).map { "did you mean `%{\($0)}`?" }
      return Self(
        .unknownGrokPattern, "unknown grok pattern `\(name)`\(place)", at: span, "no pattern has this name",
        help: near ?? "`logwash patterns` lists them; `<#ftl patterns={\"\(name)\": \"…\"}>` adds one")
    case .recursive(let names):
      return Self(
        .recursiveGrokPattern, "the grok pattern `\(names.first ?? "")` contains itself", at: span,
        names.joined(separator: " → "))
    case .syntax(let message, let help):
      return Self(.badPattern, "the grok pattern is not valid", at: span, message, help: help)
    }
  }

  /// `line?capture("^(?<a>.*) by (?<b>.*)!")`
  static func growingMatch(_ growth: MatchGrowth, at span: SourceSpan) -> Self {
    let loop = growth.loop.map { "`\($0)`" } ?? "this repeat"
    let (what, label, help) =
      switch growth.kind {
      case .exponential:
        (
          "doubles with a few more bytes", "\(loop) can take the same text in many ways",
          "write it so that each text fits in one way only, or keep what was taken: `(?>…)`"
        )
      case .power where growth.isSearch:
        (
          "grows with the square of the text", "from every place \(loop) can take the same text again",
          "begin the pattern with `^`, or with what stands before it"
        )
      case .power:
        (
          "grows with the square of the text, or faster",
          "\(growth.earlier.map { "`\($0)`" } ?? "a repeat before") and \(loop) can take the same text",
          "say what a repeat must not hold, as `[^ ]+` does in place of `.+`, or keep what was taken: `(?>…)`"
        )
      }
    return Self(
      .growingMatch, "a match can take time that \(what)", at: span, label,
      help: "\(help); a record that takes too long is rejected")
  }

  /// `<#setting number_format="0.#.#">`
  static func badNumberFormat(_ error: NumberFormatError, in literal: Expression) -> Self {
    Self(
      .badNumberFormat, "the number format is not valid", at: literal.span, error.message,
      help: "examples: `\"0.00\"`, `\"#,##0.##\"`, `\"computer\"`")
  }
}
