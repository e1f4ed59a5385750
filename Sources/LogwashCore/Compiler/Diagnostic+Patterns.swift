import LogwashSyntax

extension Diagnostic {
  /// The span of bytes `range` of a literal's text. Exact when the literal has no escapes before them.
  private static func span(_ range: Range<Int>, in literal: Expression) -> SourceSpan {
    let whole = literal.span
    // Behind the quote, and behind the `r` of a raw string.
    let isRaw = whole.upper - whole.lower == (literal.constantString?.utf8.count ?? 0) + 3
    let start = whole.lower + (isRaw ? 2 : 1)
    let lower = min(start + range.lowerBound, whole.upper)
    return SourceSpan(lower, max(lower + 1, min(start + range.upperBound, whole.upper)), source: whole.source)
  }

  static func badPattern(_ error: PatternError, in literal: Expression, form: String) -> Self {
    let code: DiagnosticCode = form == "dissect" ? .badDissect : .badPattern
    return Self(
      code, "\(form == "dissect" ? "this dissect pattern" : "this regular expression") is not valid: \(error.message)",
      at: span(error.offset..<error.offset + 1, in: literal), error.message, help: error.help)
  }

  static func badPatternFlag(_ flags: String, at span: SourceSpan) -> Self {
    Self(
      .badPattern, "unknown flag in `\(flags)`", at: span, "the pattern with these flags",
      help: "the flags are `i` (case), `m` (lines), `s` (`.` matches line breaks) and `c` (comments)")
  }

  static func nothingCaptured(at span: SourceSpan) -> Self {
    Self(
      .badPattern, "this pattern captures nothing", at: span, "no named group",
      help: "name what is to be captured: `(?<name>…)`")
  }

  static func grok(_ problem: GrokError.Problem, in literal: Expression, known: [String]) -> Self {
    let span = span(problem.range, in: literal)
    switch problem.kind {
    case .unknownName(let name, let within):
      let place = within.map { " in the pattern `\($0)`" } ?? ""
      let near = nearest(to: name, in: known).map { "did you mean `%{\($0)}`?" }
      return Self(
        .unknownGrokPattern, "unknown grok pattern `\(name)`\(place)", at: span, "no pattern has this name",
        help: near ?? "`logwash patterns` lists them; `<#ftl patterns={\"\(name)\": \"…\"}>` adds one")
    case .recursive(let names):
      return Self(
        .recursiveGrokPattern, "the grok pattern `\(names.first ?? "")` stands for itself", at: span,
        (names + [names.first ?? ""]).joined(separator: " → "))
    case .syntax(let message, let help):
      return Self(.badPattern, "this grok pattern is not valid: \(message)", at: span, message, help: help)
    }
  }
}
