import LogwashSyntax

/// Built-ins that are code: the one switch over `SpecialForm`.
extension CodeGenerator {
  mutating func special(
    _ form: SpecialForm, _ builtIn: BuiltIn, _ subject: Expression, _ name: Located<String>,
    _ arguments: [Expression?], _ span: SourceSpan
  ) -> Kinds {
    let given = arguments.compactMap { $0 }
    switch form {
    case .default: return defaultBuiltIn(subject, given, span)
    case .exists:
      guarded(subject)
      builder.emit(.exists, at: span)
      return .boolean
    case .ifExists: return ifExists(subject, span)
    case .hasContent: return testContent(subject, span)
    case .emptyToNull: return toNull(subject, .empty, span)
    case .blankToNull: return toNull(subject, .blank, span)
    case .trimToNull: return toNull(subject, .trimmed, span)
    case .cn: return cn(subject, span)
    case .then: return then(subject, given, span)
    case .switch: return switchBuiltIn(subject, given, span)
    case .loopIndex: return loopState(subject, name, .index, .number)
    case .loopCounter: return loopState(subject, name, .counter, .number)
    case .loopHasNext: return loopState(subject, name, .hasNext, .boolean)
    case .loopIsFirst: return loopState(subject, name, .isFirst, .boolean)
    case .loopIsLast: return loopState(subject, name, .isLast, .boolean)
    case .loopIsEvenItem: return loopState(subject, name, .isEvenItem, .boolean)
    case .loopIsOddItem: return loopState(subject, name, .isOddItem, .boolean)
    case .loopItemParity: return loopState(subject, name, .itemParity, .text)
    case .loopItemParityCap: return loopState(subject, name, .itemParityCap, .text)
    case .loopItemCycle: return loopCycle(subject, name, given, span)
    case .filter, .map, .takeWhile, .dropWhile:
      let stage = LambdaChain.Stage(form: form, function: given[0])
      return collect(LambdaChain(subject).adding(stage), span)
    // Its arguments find no parameters: they were taken apart before.
    case .redact: return .unknown
    case .withArgs, .withArgsLast:
      expression(subject)
      for argument in given { require(expression(argument), [.hash, .sequence], argument) }
      builder.emit(
        .bindArguments(isLast: form == .withArgsLast), at: span, operands: [subject.span] + given.map(\.span))
      return .callable
    }
  }

  // MARK: Missing values

  /// `x?default(a, b…)`: the first that is there.
  private mutating func defaultBuiltIn(_ subject: Expression, _ others: [Expression], _ span: SourceSpan)
    -> Kinds
  {
    let end = builder.makeLabel()
    guarded(subject)
    for other in others {
      builder.emit(to: end, at: span) { .jumpIfPresent($0) }
      guarded(other)
    }
    builder.place(end)
    return .unknown
  }

  private mutating func ifExists(_ subject: Expression, _ span: SourceSpan) -> Kinds {
    let end = builder.makeLabel()
    guarded(subject)
    builder.emit(to: end, at: span) { .jumpIfPresent($0) }
    builder.push(.emptyDefault, at: span)
    builder.place(end)
    return .unknown
  }

  private mutating func testContent(_ subject: Expression, _ span: SourceSpan) -> Kinds {
    guarded(subject)
    builder.emit(.test(.hasContent), at: span, operands: [subject.span])
    return .boolean
  }

  private mutating func toNull(_ subject: Expression, _ test: ValueTest, _ span: SourceSpan) -> Kinds {
    let end = builder.makeLabel()
    guarded(subject)
    builder.emit(to: end, at: span) { .jumpIfMissing($0) }
    builder.emit(.format(operand: 0), at: subject.span, operands: [subject.span])
    builder.emit(.test(test), at: span)
    builder.place(end)
    return [.text, .missing]
  }

  /// `x?cn`: as `?c`, but `null` for a missing value.
  private mutating func cn(_ subject: Expression, _ span: SourceSpan) -> Kinds {
    let absent = builder.makeLabel()
    let end = builder.makeLabel()
    guarded(subject)
    builder.emit(to: absent, at: span) { .jumpIfMissing($0) }
    builder.emit(.test(.computerFormat), at: span, operands: [subject.span])
    builder.emit(to: end, at: span) { .jump($0) }
    builder.place(absent)
    builder.emit(.pop, at: span)
    builder.push(text: "null", at: span)
    builder.place(end)
    return .text
  }

  // MARK: Choices

  private mutating func then(_ subject: Expression, _ values: [Expression], _ span: SourceSpan) -> Kinds {
    let otherwise = builder.makeLabel()
    let end = builder.makeLabel()
    require(expression(subject), .boolean, subject)
    builder.emit(to: otherwise, at: subject.span, operands: [subject.span]) { .jumpIfFalse($0) }
    presentExpression(values[0])
    builder.emit(to: end, at: span) { .jump($0) }
    builder.place(otherwise)
    presentExpression(values[1])
    builder.place(end)
    return .unknown
  }

  /// `x?switch(case1, result1, …, default)`.
  private mutating func switchBuiltIn(_ subject: Expression, _ values: [Expression], _ span: SourceSpan)
    -> Kinds
  {
    let end = builder.makeLabel()
    let slot = context.makeSlots()
    expression(subject)
    builder.emit(.setLocal(slot: UInt16(clamping: slot)), at: subject.span)
    var rest = values[...]
    while rest.count >= 2 {
      let next = builder.makeLabel()
      let value = rest.removeFirst()
      builder.emit(.local(slot: UInt16(clamping: slot)), at: subject.span)
      expression(value)
      builder.emit(.equal, at: value.span, operands: [subject.span, value.span])
      builder.emit(to: next, at: value.span) { .jumpIfFalse($0) }
      presentExpression(rest.removeFirst())
      builder.emit(to: end, at: span) { .jump($0) }
      builder.place(next)
    }
    if let otherwise = rest.first {
      presentExpression(otherwise)
    } else {
      builder.emit(.noMatchingCase, at: span)
    }
    builder.place(end)
    return .unknown
  }

  // MARK: Loop variables

  /// The loop of a loop variable, which must stand there by its own name.
  private mutating func loop(of subject: Expression, _ name: Located<String>) -> Int? {
    if case .variable(let variable) = subject.kind, let loop = context.loopVariable(variable)?.loop {
      return loop
    }
    report(.notALoopVariable(name, at: subject.span))
    builder.push(.missing, at: subject.span)
    return nil
  }

  private mutating func loopState(
    _ subject: Expression, _ name: Located<String>, _ property: LoopProperty, _ kinds: Kinds
  ) -> Kinds {
    guard let loop = loop(of: subject, name) else { return .unknown }
    builder.emit(.loopState(loop: UInt16(clamping: loop), property), at: name.span)
    return kinds
  }

  private mutating func loopCycle(
    _ subject: Expression, _ name: Located<String>, _ values: [Expression], _ span: SourceSpan
  ) -> Kinds {
    guard let loop = loop(of: subject, name) else { return .unknown }
    for value in values { expression(value) }
    builder.emit(
      .loopCycle(loop: UInt16(clamping: loop), count: narrow(values.count, "arguments of a call", at: span)),
      at: span)
    return .unknown
  }
}
