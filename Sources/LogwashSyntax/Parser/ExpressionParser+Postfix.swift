// What stands behind a primary expression; all bind equally and tighter than every other operator.
//
//     postfix := "." (word | "*" | "**")          a word may be reserved: `x.in`
//              | "[" expression "]"
//              | "(" arguments ")"
//              | "?" name ("(" built-in arguments ")")?
//              | "??"
//              | "!" expression?

extension ExpressionParser {
  mutating func postfixed() throws(Diagnostic) -> Expression {
    var subject = try primary()
    while true {
      guard case .symbol(let symbol) = token.kind, let postfix = Operator.postfix[symbol] else {
        return subject
      }
      switch postfix {
      case .member: subject = try member(of: subject)
      case .index: subject = try index(of: subject)
      case .call:
        let subjectHeight = height
        let arguments = try arguments(ofBuiltIn: false)
        subject = try make(.call(subject, arguments), from: subject.span, over: subjectHeight)
      case .builtIn: subject = try builtIn(on: subject)
      case .exists:
        try advance()
        subject = try make(.exists(subject), from: subject.span)
      case .defaulted: subject = try defaulted(subject)
      }
    }
  }

  private mutating func member(of subject: Expression) throws(Diagnostic) -> Expression {
    try advance()
    let key: String
    if let word = word(of: token) {
      key = word
    } else if at(.star) || at(.starStar) {
      key = input.text(token.range)
    } else {
      throw unexpected(expected: "a name after `.`")
    }
    let name = Located(key, span(of: token))
    try advance()
    return try make(.member(subject, name), from: subject.span)
  }

  private mutating func index(of subject: Expression) throws(Diagnostic) -> Expression {
    let subjectHeight = height
    let opening = token.range
    try advance()
    let index = try expression()
    try expectClosing(.closeBracket, of: opening)
    return try make(.index(subject, index), from: subject.span, over: subjectHeight)
  }

  private mutating func builtIn(on subject: Expression) throws(Diagnostic) -> Expression {
    let subjectHeight = height
    try advance()
    let name = try name("the name of a built-in after `?`")
    let arguments = at(.openParenthesis) ? try arguments(ofBuiltIn: true) : nil
    return try make(.builtIn(subject, name, arguments), from: subject.span, over: subjectHeight)
  }

  private mutating func defaulted(_ subject: Expression) throws(Diagnostic) -> Expression {
    let subjectHeight = height
    let isFinal = at(.finalExclamation)
    try advance()
    guard !isFinal, startsOperand() else { return try make(.defaulted(subject, nil), from: subject.span) }
    let value = try expression()
    return try make(.defaulted(subject, value), from: subject.span, over: subjectHeight)
  }
}
