import LogwashSyntax

extension CodeGenerator {
  mutating func assign(_ node: AssignDirective) {
    for assignment in node.assignments {
      let name = assignment.name
      if assignment.operator == .set, let value = assignment.value {
        // A value that is missing is an error, which the check says with the value's own place.
        presentExpression(value)
      } else {
        loadForUpdate(name, node.scope, node.namespace)
        update(assignment.operator, assignment.value, of: name.span)
      }
      store(name, node.scope, node.namespace, at: node.span)
    }
  }

  /// `<#assign x>…</#assign>`.
  mutating func capture(_ node: CaptureDirective) {
    builder.emit(.captureBegin, at: node.span)
    context.open.append(.capture)
    captureDepth += 1
    generate(node.body)
    captureDepth -= 1
    context.open.removeLast()
    builder.emit(.captureEnd, at: node.span)
    store(node.name, node.scope, node.namespace, at: node.span)
  }

  /// What `+=` starts from: the variable of the scope that is assigned, not what the name means.
  private mutating func loadForUpdate(_ name: Located<String>, _ scope: AssignScope, _ namespace: Expression?)
  {
    switch scope {
    case .local:
      builder.emit(.local(slot: UInt16(clamping: context.locals[name.value] ?? 0)), at: name.span)
    case .global:
      builder.emit(.global(variable(name.value)), at: name.span)
    case .namespace:
      if let namespace {
        expression(namespace)
        builder.emit(.member(builder.text(name.value)), at: name.span, operands: [namespace.span])
      } else {
        builder.emit(.variable(variable(name.value)), at: name.span)
      }
    }
  }

  /// Applies `+=` and its like to the value on the stack.
  mutating func update(_ operator: AssignOperator, _ value: Expression?, of target: SourceSpan) {
    if let value {
      expression(value)
    } else {
      builder.emit(.check(.number, operand: 0), at: target, operands: [target])
      builder.emit(.pushInteger(1), at: target)
    }
    let spans = [target, value?.span ?? target]
    switch `operator` {
    case .set: break
    case .add, .increment: builder.emit(.add, at: target, operands: spans)
    case .subtract, .decrement: builder.emit(.subtract, at: target, operands: spans)
    case .multiply: builder.emit(.multiply, at: target, operands: spans)
    case .divide: builder.emit(.divide, at: target, operands: spans)
    case .remainder: builder.emit(.remainder, at: target, operands: spans)
    }
  }

  private mutating func store(
    _ name: Located<String>, _ scope: AssignScope, _ namespace: Expression?, at span: SourceSpan
  ) {
    switch scope {
    case .local:
      guard let slot = context.locals[name.value] else { return report(.misplacedLocal(at: span)) }
      builder.emit(.setLocal(slot: UInt16(clamping: slot)), at: span)
    case .global: builder.emit(.setGlobal(variable(name.value)), at: span)
    case .namespace:
      if let namespace {
        expression(namespace)
        builder.emit(.setInNamespace(variable(name.value)), at: span, operands: [namespace.span])
      } else {
        builder.emit(.setVariable(variable(name.value)), at: span)
      }
    }
  }

  func variable(_ name: String) -> UInt16 {
    // `TemplateFacts` has collected every name that is assigned.
    UInt16(clamping: facts.variableNumbers[name] ?? 0)
  }
}
