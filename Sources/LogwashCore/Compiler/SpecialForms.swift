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
    case .filter, .map, .takeWhile, .dropWhile: return transform(form, subject, name, given, span)
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

  // MARK: Lambdas

  /// A chain `xs?filter(…)?map(…)` as one loop that collects: an element goes through all stages before the next one is taken, so
  /// that an endless range can be cut by `?take_while`.
  private mutating func transform(
    _ form: SpecialForm, _ subject: Expression, _ name: Located<String>, _ arguments: [Expression],
    _ span: SourceSpan
  ) -> Kinds {
    var stages = [(form: form, function: arguments[0], name: name)]
    var source = subject
    while case .builtIn(let inner, let innerName, let innerArguments) = source.kind,
      let form = lambdaForm(innerName.value), let function = innerArguments?.first?.value,
      innerArguments?.count == 1
    {
      stages.insert((form, function, innerName), at: 0)
      source = inner
    }
    let loop = context.makeLoop()
    let empty = builder.makeLabel()
    let next = builder.makeLabel()
    let end = builder.makeLabel()
    let slot = context.makeSlots(1 + stages.count)
    // Whether `?drop_while` still drops lies in the slot behind the item; it starts as missing.
    builder.emit(.collectBegin, at: span)
    for (i, stage) in stages.enumerated() where stage.form == .dropWhile {
      builder.push(.missing, at: span)
      builder.emit(.setLocal(slot: UInt16(clamping: slot + 1 + i)), at: span)
    }
    require(expression(source), .sequence, source)
    builder.emit(to: empty, at: source.span, operands: [source.span]) {
      .loopBegin(loop: UInt16(clamping: loop), otherwise: $0)
    }
    let start = builder.placeLabel()
    builder.emit(
      .loopItem(loop: UInt16(clamping: loop), slot: UInt16(clamping: slot), pairs: false), at: source.span,
      operands: [source.span])
    for (i, stage) in stages.enumerated() {
      self.stage(stage, item: slot, state: slot + 1 + i, next: next, end: end)
    }
    builder.emit(.local(slot: UInt16(clamping: slot)), at: span)
    builder.emit(.collect, at: span)
    builder.place(next)
    builder.emit(to: start, at: span) { .loopNext(loop: UInt16(clamping: loop), body: $0) }
    builder.place(end)
    builder.place(empty)
    builder.emit(.collectEnd, at: span)
    return .sequence
  }

  private func lambdaForm(_ name: String) -> SpecialForm? {
    guard case .special(let form) = BuiltIn.byName[name]?.body else { return nil }
    return [.filter, .map, .takeWhile, .dropWhile].contains(form) ? form : nil
  }

  private mutating func stage(
    _ stage: (form: SpecialForm, function: Expression, name: Located<String>), item: Int, state: Int,
    next: CodeBuilder.Label, end: CodeBuilder.Label
  ) {
    let span = stage.function.result.span
    if stage.form == .dropWhile {
      let done = builder.makeLabel()
      builder.emit(to: done, at: span) { .jumpIfLocal(slot: UInt16(clamping: state), $0) }
      apply(stage.function, to: item)
      builder.emit(to: next, at: span, operands: [span]) { .jumpIfTrue($0) }
      builder.push(.boolean(true), at: span)
      builder.emit(.setLocal(slot: UInt16(clamping: state)), at: span)
      builder.place(done)
      return
    }
    let kinds = apply(stage.function, to: item)
    switch stage.form {
    case .filter: builder.emit(to: next, at: span, operands: [span]) { .jumpIfFalse($0) }
    case .takeWhile: builder.emit(to: end, at: span, operands: [span]) { .jumpIfFalse($0) }
    default:
      if kinds.contains(.missing) { requirePresent(at: span) }
      builder.emit(.setLocal(slot: UInt16(clamping: item)), at: span)
    }
  }

  /// Applies a lambda, or a function by its name, to the item in a slot.
  @discardableResult
  private mutating func apply(_ function: Expression, to item: Int) -> Kinds {
    guard case .lambda(let parameters, let body) = function.kind else {
      expression(function)
      builder.emit(.local(slot: UInt16(clamping: item)), at: function.span)
      builder.emit(.callFunction(arguments: 1), at: function.span, operands: [function.span])
      return .unknown
    }
    guard parameters.count == 1 else {
      report(.wrongLambda(found: parameters.count, at: function.span))
      return .unknown
    }
    context.scopes.append([parameters[0].value: FrameContext.Binding(slot: item, loop: nil)])
    defer { context.scopes.removeLast() }
    return expression(body)
  }
}

extension Expression {
  /// What a lambda evaluates to; anything else as it is.
  fileprivate var result: Expression {
    if case .lambda(_, let body) = kind { body } else { self }
  }
}
