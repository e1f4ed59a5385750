import LogwashSyntax

extension CodeGenerator {
  /// A chain as one loop that collects what comes out of it. An element goes through all stages before the next one is taken, so
  /// that an endless range can be cut by `?take_while`.
  ///
  /// - Parameters:
  ///   - enough: when whoever reads it needs no more.
  ///   - prepare: generates what is to be evaluated between the chain's source and its first element.
  @discardableResult
  mutating func collect(
    _ chain: LambdaChain, _ span: SourceSpan, until enough: Enough = .everything,
    _ prepare: (inout CodeGenerator) -> Void = { _ in }
  ) -> Kinds {
    let end = builder.makeLabel()
    builder.emit(.collectBegin, at: span)
    let loop = context.makeLoop()
    run(chain, loop, at: span, otherwise: end, end: end, prepare) { generator, item in
      generator.builder.emit(.local(slot: UInt16(clamping: item)), at: span)
      generator.builder.emit(.collect, at: span)
      generator.leave(end, when: enough, item: item, at: span)
    }
    builder.place(end)
    builder.emit(.collectEnd, at: span)
    return .sequence
  }

  /// `<#list xs?map(…) as x>`: the body runs for each element as it comes out of the chain. False if it cannot: without an
  /// `as`, or when a stage leaves elements out and something asks where in the loop it is, which only the whole list tells.
  mutating func listElementByElement(_ node: ListDirective) -> Bool {
    let chain = LambdaChain(node.subject)
    guard !chain.stages.isEmpty, node.variables.count == 1 else { return false }
    let variable = node.variables[0].value
    guard chain.keepsCount || (node.otherwise == nil && !node.body.asksForPlace(of: variable)) else {
      return false
    }
    let loop = context.makeLoop()
    let otherwise = builder.makeLabel()
    let end = builder.makeLabel()
    run(chain, loop, at: node.subject.span, otherwise: otherwise, end: end) { generator, item in
      generator.body(of: node, loop, item: item, end: end)
    }
    if let body = node.otherwise {
      builder.emit(to: end, at: node.span) { .jump($0) }
      builder.place(otherwise)
      generate(body)
    } else {
      builder.place(otherwise)
    }
    builder.place(end)
    return true
  }

  private mutating func body(of node: ListDirective, _ loop: Int, item: Int, end: CodeBuilder.Label) {
    let next = builder.makeLabel()
    context.scopes.append([node.variables[0].value: FrameContext.Binding(slot: item, loop: loop)])
    context.breakables.append(.init(breakLabel: end, continueLabel: next, openCount: context.open.count))
    loopLabels.append((loop, next))
    generate(node.body)
    builder.place(next)
    loopLabels.removeLast()
    context.breakables.removeLast()
    context.scopes.removeLast()
  }

  /// The loop over a chain's source; `body` is generated for what comes out of the last stage, which lies in the slot it gets.
  private mutating func run(
    _ chain: LambdaChain, _ loop: Int, at span: SourceSpan, otherwise: CodeBuilder.Label,
    end: CodeBuilder.Label, _ prepare: (inout CodeGenerator) -> Void = { _ in },
    _ body: (inout CodeGenerator, Int) -> Void
  ) {
    let next = builder.makeLabel()
    let slot = context.makeSlots(1 + chain.stages.count)
    // Whether `?drop_while` has stopped dropping lies in the slot behind the item; it starts as missing.
    for (i, stage) in chain.stages.enumerated() where stage.form == .dropWhile {
      builder.push(.missing, at: span)
      builder.emit(.setLocal(slot: UInt16(clamping: slot + 1 + i)), at: span)
    }
    require(expression(chain.source), .sequence, chain.source)
    prepare(&self)
    builder.emit(to: otherwise, at: chain.source.span, operands: [chain.source.span]) {
      .loopBegin(loop: UInt16(clamping: loop), variables: 1, otherwise: $0)
    }
    let start = builder.placeLabel()
    builder.emit(
      .loopItem(loop: UInt16(clamping: loop), slot: UInt16(clamping: slot), pairs: false),
      at: chain.source.span,
      operands: [chain.source.span])
    for (i, stage) in chain.stages.enumerated() {
      self.stage(stage, item: slot, state: slot + 1 + i, next: next, end: end)
    }
    body(&self, slot)
    builder.place(next)
    builder.emit(to: start, at: span) { .loopNext(loop: UInt16(clamping: loop), body: $0) }
  }

  private mutating func stage(
    _ stage: LambdaChain.Stage, item: Int, state: Int, next: CodeBuilder.Label, end: CodeBuilder.Label
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

  /// Asks where in the loop of a variable it is: `x?index`, `x?has_next`, `x_index`.
  fileprivate func asksForPlace(of variable: String) -> Bool {
    contains { expression in
      switch expression.kind {
      case .variable(let name): name == variable + "_index" || name == variable + "_has_next"
      case .builtIn(let subject, let name, _):
        if case .variable(variable) = subject.kind {
          BuiltIn.byName[name.value]?.chapter == .loopVariables
        } else {
          false
        }
      default: false
      }
    }
  }
}

extension [Node] {
  /// Something in the nodes asks where in the loop of a variable it is. A macro or an included template cannot.
  fileprivate func asksForPlace(of variable: String) -> Bool {
    contains { node in
      if case .sep = node { return true }
      if case .include = node { return true }
      return node.expressions.contains { $0.asksForPlace(of: variable) }
        || node.bodies.contains { $0.asksForPlace(of: variable) }
    }
  }
}
