// Arguments in parentheses. Commas may be left out, as in FreeMarker: `f(1 2)`.
//
//     arguments := (expression (","? expression)*)?
//     built-in arguments := (argument (","? argument)*)?
//     argument := name "=" expression | lambda | expression
//     lambda := (name | "(" (name ("," name)*)? ")") "->" expression

extension ExpressionParser {
  /// The arguments between the parenthesis that is next and the one that closes it. Their height is in
  /// `height`.
  mutating func arguments(ofBuiltIn: Bool) throws(Diagnostic) -> [Argument] {
    let opening = token.range
    try advance()
    var arguments: [Argument] = []
    var highest = 0
    while !at(.closeParenthesis) {
      let argument = ofBuiltIn ? try builtInArgument() : Argument(value: try expression())
      arguments.append(argument)
      highest = max(highest, height)
      if try skip(.comma) {
        if at(.closeParenthesis) { throw unexpected(expected: "an argument after `,`") }
      } else if !startsOperand() {
        break
      }
    }
    try expectClosing(.closeParenthesis, of: opening)
    height = highest
    return arguments
  }

  /// The same arguments in a tag, without parentheses.
  mutating func argumentsToTagEnd() throws(Diagnostic) -> [Argument] {
    var arguments: [Argument] = []
    while !isAtTagEnd {
      arguments.append(try builtInArgument())
      if try skip(.comma) {
        if isAtTagEnd { throw unexpected(expected: "an argument after `,`") }
      } else if !startsOperand() {
        break
      }
    }
    return arguments
  }

  private mutating func builtInArgument() throws(Diagnostic) -> Argument {
    if case .name(let text) = token.kind {
      switch peek() {
      case .symbol(.assign):
        let name = Located(text, span(of: token))
        try advance()
        try advance()
        return Argument(name: name, value: try expression())
      case .symbol(.arrow):
        return Argument(value: try lambda())
      default: break
      }
    }
    return Argument(value: isParenthesizedLambda() ? try lambda() : try expression())
  }

  private func isParenthesizedLambda() -> Bool {
    guard at(.openParenthesis) else { return false }
    var ahead = self
    _ = try? ahead.lambdaParameters()
    return ahead.at(.arrow)
  }

  private mutating func lambda() throws(Diagnostic) -> Expression {
    let start = span(of: token)
    let parameters = try lambdaParameters()
    try expect(.arrow, after: "the parameters of a lambda")
    let body = try expression()
    return try make(.lambda(parameters, body), from: start)
  }

  private mutating func lambdaParameters() throws(Diagnostic) -> [Located<String>] {
    guard at(.openParenthesis) else { return [try name("a parameter name")] }
    let opening = token.range
    try advance()
    var parameters: [Located<String>] = []
    while !at(.closeParenthesis) {
      parameters.append(try name("a parameter name"))
      guard try skip(.comma) else { break }
    }
    try expectClosing(.closeParenthesis, of: opening)
    return parameters
  }
}
