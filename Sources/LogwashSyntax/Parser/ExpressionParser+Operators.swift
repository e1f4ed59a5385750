// The grammar of expressions, loosest first. As in FreeMarker, comparisons and ranges take two operands and
// no more, and signs are not repeated.
//
//     expression := and (("||" | "|") and)*
//     and := equality (("&&" | "&") equality)*
//     equality := relation (("==" | "=" | "!=") relation)?
//     relation := range (("<" | ">" | "<=" | ">=" | "lt" | "gt" | "lte" | "gte") range)?
//     range := sum (("..<" | "..!" | "..*") sum | ".." sum?)?
//     sum := product (("+" | "-") product)*
//     product := prefixed (("*" | "/" | "%") prefixed)*
//     prefixed := ("+" | "-")? postfixed | "!"+ postfixed
//     postfixed := primary postfix*                                    see ExpressionParser+Postfix.swift
//
// `x!default` is a postfix whose default is a whole expression: `x!1 + 2` is `x!(1 + 2)`, `2 * x!1 == 3` is
// `2 * (x!(1 == 3))`. The operators of each tier stand in `Operator`.

extension ExpressionParser {
  mutating func expression() throws(Diagnostic) -> Expression {
    try nested { parser throws(Diagnostic) in try parser.operators(from: .or) }
  }

  /// An expression whose operators bind at least as tightly as `loosest`.
  private mutating func operators(from loosest: Operator.Tier) throws(Diagnostic) -> Expression {
    var left = try prefixed()
    var last: Operator.Tier?
    while case .symbol(let symbol) = token.kind, let (infix, tier) = Operator.infix[symbol],
      tier.rawValue >= loosest.rawValue
    {
      if tier == last, tier.takesTwoOperands {
        throw .chainedOperator(describe(token), at: span(of: token), isComparison: tier != .range)
      }
      last = tier
      try advance()
      left = try infixed(left, infix, tier)
    }
    return left
  }

  private mutating func infixed(
    _ left: Expression, _ infix: Operator.Infix, _ tier: Operator.Tier
  ) throws(Diagnostic) -> Expression {
    let leftHeight = height
    if case .range(.inclusive) = infix, !startsOperand() {
      return try make(.range(left, .endless, nil), from: left.span)
    }
    let right = try operators(from: tier.next)
    switch infix {
    case .binary(let operation):
      return try make(.binary(operation, left, right), from: left.span, over: leftHeight)
    case .range(let kind):
      return try make(.range(left, kind, right), from: left.span, over: leftHeight)
    }
  }

  private mutating func prefixed() throws(Diagnostic) -> Expression {
    guard case .symbol(let symbol) = token.kind, let operation = Operator.prefix[symbol] else {
      return try postfixed()
    }
    var starts: [Token] = []
    repeat {
      starts.append(token)
      try advance()
    } while operation == .not && (at(.exclamation) || at(.finalExclamation))
    var operand = try postfixed()
    for start in starts.reversed() { operand = try make(.unary(operation, operand), from: span(of: start)) }
    return operand
  }

  /// Whether an expression begins at the next token: what decides if `x!` has a default and `1..` an end.
  func startsOperand() -> Bool {
    var ahead = self
    do throws(Diagnostic) {
      if at(.plus) || at(.minus) {
        try ahead.advance()
      } else {
        // More of them than a tree can hold need not be counted.
        for _ in 0..<Self.maximumHeight where ahead.at(.exclamation) { try ahead.advance() }
      }
    } catch {
      // What follows is no token at all: let the operand's own parsing say so.
      return true
    }
    switch ahead.token.kind {
    case .name("to") where toEndsExpression:
      return !ahead.isAtOutput
    case .name, .number, .string, .symbol(.true), .symbol(.false), .symbol(.openParenthesis),
      .symbol(.openBracket),
      .symbol(.openBrace):
      return true
    case .symbol(.dot):
      if case .name = ahead.peek() { return true }
      return false
    default:
      return false
    }
  }
}
