import LogwashSyntax

/// A pattern and where a template has it.
package struct PatternUse: Sendable {
  let pattern: Pattern
  let literal: Expression
  /// The literal is the pattern, and not what it was made of.
  let isVerbatim: Bool
}

extension PatternUse {
  /// A warning when a match can take long. Finding that out takes longer than compiling: nobody who only runs a template asks.
  func warning(in sources: [TemplateSource]) -> Diagnostic? {
    guard let growth = pattern.growth else { return nil }
    let whole = literal.unparenthesized
    guard isVerbatim, case .string = whole.kind else { return .growingMatch(growth, at: whole.span) }
    return .growingMatch(growth, at: LiteralOrigins(whole, in: sources).span(growth.range))
  }
}
