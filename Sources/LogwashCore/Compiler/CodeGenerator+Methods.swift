import LogwashSyntax

extension CodeGenerator {
  /// Generates an expression that may be a method: `x?join`, a built-in that waits for its arguments. Elsewhere their absence is a
  /// mistake.
  @discardableResult
  mutating func value(_ expression: Expression) -> Kinds {
    guard case .builtIn(let subject, let name, nil) = expression.unparenthesized.kind,
      let builtIn = BuiltIn.byName[name.value], builtIn.argumentCounts.least > 0
    else { return self.expression(expression) }
    var method = MethodPlan(
      function: 0, isPrepared: false, leastArguments: UInt16(clamping: builtIn.argumentCounts.least),
      mostArguments: builtIn.argumentCounts.most.map { UInt16(clamping: $0) } ?? .max,
      firstKind: UInt32(parts.methodKinds.count), kindCount: UInt16(clamping: builtIn.parameters.count))
    switch builtIn.body {
    case .function(let function): method.function = functionNumber(builtIn.name, function)
    case .prepared(let preparation, let function):
      switch preparation {
      case .grok, .dissect, .capture: return self.expression(expression)
      default: break
      }
      method.function = preparedFunctionNumber(builtIn.name, function)
      method.isPrepared = true
    case .special: return self.expression(expression)
    }
    self.subject(builtIn, subject)
    parts.methodKinds += builtIn.parameters.map(\.kinds)
    parts.methods.append(method)
    builder.emit(
      .method(UInt16(clamping: parts.methods.count - 1)), at: expression.span, operands: [subject.span])
    return .callable
  }

  /// `.get_optional_template(name, options)`.
  mutating func optionalTemplate(_ arguments: [Argument], at span: SourceSpan) -> Kinds {
    for argument in arguments { expression(argument.value) }
    builder.emit(
      .optionalTemplate(arguments: UInt8(clamping: arguments.count)), at: span,
      operands: arguments.map(\.value.span))
    return .hash
  }
}
