//     assign := "<#assign" assignment (","? assignment)* ("in" expression)? ">"
//             | "<#assign" (name | string) ("in" expression)? ">" content "</#assign>"
//     assignment := (name | string) (("=" | "+=" | "-=" | "*=" | "/=" | "%=") expression | "++" | "--")
//
// `global` and `local` likewise.

extension Parser {
  fileprivate enum Assigned {
    case values([AssignDirective.Assignment], in: Expression?)
    case content(Located<String>, in: Expression?)
  }

  mutating func assignment(_ head: TagHead, _ name: DirectiveName) -> Element {
    let scope = AssignScope(rawValue: name.rawValue) ?? .namespace
    if scope == .local, surroundings.callable == nil { report(.localOutsideMacro(input.span(head.range))) }
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a name")
      let first = try parser.nameOrString("the name of a variable")
      guard let operation = parser.assignOperator else {
        let namespace = try parser.skip(.in) ? try parser.expression() : nil
        guard parser.at(.tagEnd) else {
          throw parser.unexpected(expected: "`=` or another assignment, or `>`")
        }
        return Assigned.content(first, in: namespace)
      }
      var assignments = [try parser.assignment(to: first, operation)]
      while let next = try parser.nextAssigned() {
        let name = try parser.nameOrString("the name of a variable")
        assignments.append(try parser.assignment(to: name, next))
      }
      let namespace = try parser.skip(.in) ? try parser.expression() : nil
      return Assigned.values(assignments, in: namespace)
    }
    switch tag.value {
    case .values(let assignments, let namespace):
      let directive = AssignDirective(
        scope: scope, assignments: assignments, namespace: namespace, span: input.span(tag.range))
      return silentElement(at: tag.range, .assign(directive))
    case .content(let variable, let namespace):
      let body = content(of: Block(end: .directive(name), tag: input.span(tag.range)))
      let range = head.start..<body.end
      let span = input.span(range)
      return blockElement(body, at: range, isOpaque: true) { body in
        .capture(CaptureDirective(scope: scope, name: variable, namespace: namespace, body: body, span: span))
      }
    case nil:
      return silentElement(at: tag.range, nil)
    }
  }
}

extension ExpressionParser {
  /// The assignment operator that is next, if one is.
  var assignOperator: AssignOperator? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return AssignOperator(symbol)
  }

  fileprivate mutating func assignment(
    to name: Located<String>, _ operation: AssignOperator
  ) throws(Diagnostic) -> AssignDirective.Assignment {
    AssignDirective.Assignment(name: name, operator: operation, value: try assignedValue(operation))
  }

  /// Consumes an assignment operator and what it assigns.
  mutating func assignedValue(_ operation: AssignOperator) throws(Diagnostic) -> Expression? {
    try advance()
    return operation == .increment || operation == .decrement ? nil : try expression()
  }

  /// Moves to the name of a further assignment and tells its operator; nil when there is none.
  fileprivate mutating func nextAssigned() throws(Diagnostic) -> AssignOperator? {
    if try skip(.comma) {
      guard let operation = operatorBehindName() else {
        throw unexpected(expected: "an assignment after `,`")
      }
      return operation
    }
    return operatorBehindName()
  }

  private func operatorBehindName() -> AssignOperator? {
    switch token.kind {
    case .name, .string:
      guard case .symbol(let symbol) = peek() else { return nil }
      return AssignOperator(symbol)
    default:
      return nil
    }
  }
}

extension AssignOperator {
  fileprivate init?(_ symbol: Symbol) {
    guard let operation = AssignOperator(rawValue: symbol.rawValue) else { return nil }
    self = operation
  }
}
