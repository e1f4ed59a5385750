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
// `2 * (x!(1 == 3))`.

/// The tiers of binary operators, from loose to tight.
private enum Tier: Int {
  case or, and, equality, relation, range, sum, product

  var next: Tier? { Tier(rawValue: rawValue + 1) }
  var takesTwoOperands: Bool { self == .equality || self == .relation || self == .range }
}

private enum InfixOperator {
  case binary(BinaryOperator)
  case range(RangeKind)
}

extension Symbol {
  fileprivate var infix: (InfixOperator, Tier)? {
    switch self {
    case .or: (.binary(.or), .or)
    case .and: (.binary(.and), .and)
    case .assign, .equal: (.binary(.equal), .equality)
    case .notEqual: (.binary(.notEqual), .equality)
    case .less: (.binary(.less), .relation)
    case .greater: (.binary(.greater), .relation)
    case .lessOrEqual: (.binary(.lessOrEqual), .relation)
    case .greaterOrEqual: (.binary(.greaterOrEqual), .relation)
    case .dotDot: (.range(.inclusive), .range)
    case .dotDotLess: (.range(.exclusive), .range)
    case .dotDotStar: (.range(.counted), .range)
    case .plus: (.binary(.add), .sum)
    case .minus: (.binary(.subtract), .sum)
    case .star: (.binary(.multiply), .product)
    case .slash: (.binary(.divide), .product)
    case .percent: (.binary(.remainder), .product)
    default: nil
    }
  }
}

extension ExpressionParser {
  mutating func expression() throws(Diagnostic) -> Expression {
    try nested { parser throws(Diagnostic) in try parser.operators(from: .or) }
  }

  /// An expression whose operators bind at least as tightly as `loosest`.
  private mutating func operators(from loosest: Tier) throws(Diagnostic) -> Expression {
    var left = try prefixed()
    var last: Tier?
    while case .symbol(let symbol) = token.kind, let (infix, tier) = symbol.infix,
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
    _ left: Expression, _ infix: InfixOperator, _ tier: Tier
  ) throws(Diagnostic) -> Expression {
    let leftHeight = height
    if case .range(.inclusive) = infix, !startsOperand() {
      return try make(.range(left, .endless, nil), from: left.span)
    }
    let right = if let next = tier.next { try operators(from: next) } else { try prefixed() }
    switch infix {
    case .binary(let operation):
      return try make(.binary(operation, left, right), from: left.span, over: leftHeight)
    case .range(let kind):
      return try make(.range(left, kind, right), from: left.span, over: leftHeight)
    }
  }

  private mutating func prefixed() throws(Diagnostic) -> Expression {
    let start = token
    switch start.kind {
    case .symbol(.plus), .symbol(.minus):
      try advance()
      let operand = try postfixed()
      return try make(.unary(start.kind == .symbol(.plus) ? .plus : .minus, operand), from: span(of: start))
    case .symbol(.exclamation), .symbol(.finalExclamation):
      var starts: [Token] = []
      while at(.exclamation) || at(.finalExclamation) {
        starts.append(token)
        try advance()
      }
      var operand = try postfixed()
      for start in starts.reversed() { operand = try make(.unary(.not, operand), from: span(of: start)) }
      return operand
    default:
      return try postfixed()
    }
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
      if case .string = ahead.peek() { return false }
      return true
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
