import LogwashSyntax

extension CodeGenerator {
  /// Macros are there before anything of their template runs.
  mutating func defineMacros(of tree: SyntaxTree) {
    var macros: [MacroDirective] = []
    tree.nodes.forEachNode { if case .macro(let macro) = $0 { macros.append(macro) } }
    for macro in macros { defineMacro(macro) }
  }

  mutating func defineMacro(_ node: MacroDirective) {
    builder.emit(
      .defineMacro(variable: variable(node.name.value), macro: UInt16(clamping: macroNumber(node))),
      at: node.name.span)
  }

  private mutating func macroNumber(_ node: MacroDirective) -> Int {
    if let known = macroNumbers[node.span] { return known }
    let number = parts.macros.count
    macroNumbers[node.span] = number
    let first = parts.parameters.count
    parts.parameters += node.parameters.map { ParameterPlan(name: builder.text($0.name.value)) }
    parts.macros.append(
      MacroPlan(
        name: builder.text(node.name.value), isFunction: node.isFunction, entry: 0, slotCount: 0,
        loopCount: 0,
        firstParameter: UInt32(first), parameterCount: UInt16(clamping: node.parameters.count),
        catchAllSlot: -1,
        firstLocal: 0, localCount: 0))
    pendingMacros.append((node, number, templateStack))
    return number
  }

  /// The code of a macro, which stands behind that of the template.
  mutating func generateMacro(_ node: MacroDirective, _ number: Int, _ templates: [Int]) {
    context = FrameContext(kind: node.isFunction ? .function : .macro)
    templateStack = templates
    captureDepth = 1
    for parameter in node.parameters { context.locals[parameter.name.value] = context.makeSlots() }
    if let rest = node.catchAll {
      let slot = context.makeSlots()
      context.locals[rest.value] = slot
      parts.macros[number].catchAllSlot = Int32(slot)
    }
    node.body.forEachNode { addLocals($0) }
    parts.macros[number].firstLocal = UInt32(parts.locals.count)
    for (name, slot) in context.locals.sorted(by: { $0.value < $1.value }) {
      parts.locals.append(LocalPlan(name: builder.text(name), slot: UInt16(clamping: slot)))
    }
    parts.macros[number].localCount = UInt16(clamping: context.locals.count)
    parts.macros[number].entry = UInt32(builder.count)
    for parameter in defaultsInOrder(node.parameters) { bindDefault(parameter) }
    generate(node.body)
    leaveMacro(node.isFunction, value: nil, at: node.span)
    parts.macros[number].slotCount = UInt16(clamping: context.slotCount)
    parts.macros[number].loopCount = UInt16(clamping: context.loopCount)
    captureDepth = 0
  }

  /// `<#local x = …>` anywhere in a macro makes x one of its slots.
  private mutating func addLocals(_ node: Node) {
    switch node {
    case .assign(let node) where node.scope == .local:
      for assignment in node.assignments { addLocal(assignment.name.value) }
    case .capture(let node) where node.scope == .local: addLocal(node.name.value)
    default: break
    }
  }

  private mutating func addLocal(_ name: String) {
    if context.locals[name] == nil { context.locals[name] = context.makeSlots() }
  }

  /// The parameters so that a default comes behind those that it uses, wherever they stand.
  private func defaultsInOrder(_ parameters: [MacroDirective.Parameter]) -> [MacroDirective.Parameter] {
    var ordered: [MacroDirective.Parameter] = []
    var visited: Set<String> = []
    func visit(_ parameter: MacroDirective.Parameter) {
      guard visited.insert(parameter.name.value).inserted else { return }
      for other in parameters where parameter.defaultValue?.uses(other.name.value) == true { visit(other) }
      ordered.append(parameter)
    }
    parameters.forEach(visit)
    return ordered
  }

  private mutating func bindDefault(_ parameter: MacroDirective.Parameter) {
    let slot = UInt16(clamping: context.locals[parameter.name.value] ?? 0)
    guard let value = parameter.defaultValue else {
      builder.emit(.requireParameter(slot: slot), at: parameter.name.span, operands: [parameter.name.span])
      return
    }
    let end = builder.makeLabel()
    builder.emit(to: end, at: parameter.name.span) { .jumpIfLocal(slot: slot, $0) }
    presentExpression(value)
    builder.emit(.setLocal(slot: slot), at: parameter.name.span)
    builder.place(end)
  }

  mutating func returnDirective(_ node: ReturnDirective) {
    guard context.kind != .template else { return report(.misplacedReturn(at: node.span)) }
    closeOpen(downTo: 0, at: node.span)
    leaveMacro(context.kind == .function, value: node.value, at: node.span)
  }

  private mutating func leaveMacro(_ isFunction: Bool, value: Expression?, at span: SourceSpan) {
    guard isFunction else { return builder.emit(.macroReturn, at: span) }
    if let value { passedValue(value) } else { builder.push(.missing, at: span) }
    builder.emit(.functionReturn, at: span)
  }

  mutating func nested(_ node: NestedDirective) {
    for argument in node.arguments { passedValue(argument) }
    let exits = makeExits()
    builder.emit(
      .nested(arguments: narrow(node.arguments.count, "arguments of a call", at: node.span), exits: exits),
      at: node.span, operands: node.arguments.map(\.span))
    generateExits(exits, at: node.span)
    if facts.usesTemplateName { builder.emit(.setTemplateName(mainName), at: node.span) }
  }

  /// `<@m …>body</@m>`: the body's code stands at the call and is jumped over.
  mutating func userCall(_ node: UserCallDirective) {
    let exits = makeExits()
    expression(node.callee)
    let isNamed = node.arguments.contains { $0.name != nil }
    let firstName = parts.siteNames.count
    for argument in node.arguments {
      passedValue(argument.value)
      if let name = argument.name { parts.siteNames.append(builder.text(name.value)) }
    }
    let slots = context.makeSlots(node.loopVariables.count)
    let site = parts.sites.count
    parts.sites.append(
      CallSite(
        argumentCount: narrow(node.arguments.count, "arguments of a call", at: node.span), isNamed: isNamed,
        firstName: UInt32(firstName),
        body: .max, firstLoopSlot: UInt16(clamping: slots),
        loopSlotCount: UInt16(clamping: node.loopVariables.count), exits: exits,
        locals: facts.usesOptionalTemplates ? visibleLocals() : -1))
    builder.emit(
      .callMacro(site: UInt32(site)), at: node.span,
      operands: [node.callee.span] + node.arguments.map(\.value.span))
    guard let body = node.body, !body.isEmpty else { return generateExits(exits, at: node.span) }
    let end = builder.makeLabel()
    builder.emit(to: end, at: node.span) { .jump($0) }
    parts.sites[site].body = UInt32(builder.count)
    var scope: [String: FrameContext.Binding] = [:]
    for (i, variable) in node.loopVariables.enumerated() {
      scope[variable.value] = FrameContext.Binding(slot: slots + i, loop: nil)
    }
    context.scopes.append(scope)
    // A jump cannot leave the body: what is open outside of it is not open here.
    let outer = (context.open, context.breakables, context.canBreakOut)
    context.canBreakOut.formUnion(context.breakables.isEmpty ? .none : .byBreak)
    if context.breakables.contains(where: \.isLoop) { context.canBreakOut.insert(.byContinue) }
    (context.open, context.breakables) = ([], [])
    if facts.usesTemplateName { builder.emit(.setTemplateNameOfNamespace, at: node.span) }
    generate(body)
    (context.open, context.breakables, context.canBreakOut) = outer
    context.scopes.removeLast()
    builder.emit(.nestedEnd, at: node.span)
    builder.place(end)
    generateExits(exits, at: node.span)
  }

  private var mainName: Text { parts.templates[0].name }

  // MARK: Breaking out of bodies

  /// Where a `<#break>` goes on that comes out of what is called here, if something here can be left; -1 if it passes.
  private mutating func makeExits() -> Int32 {
    guard facts.breaksOut, !context.breakables.isEmpty else { return -1 }
    parts.exits.append(ExitPlan(breakTarget: .max, continueTarget: .max))
    return Int32(parts.exits.count - 1)
  }

  /// The jumps that such a `<#break>` or `<#continue>` goes to.
  private mutating func generateExits(_ exits: Int32, at span: SourceSpan) {
    guard exits >= 0 else { return }
    let end = builder.makeLabel()
    builder.emit(to: end, at: span) { .jump($0) }
    let breakTarget = UInt32(builder.count)
    if jumpOut(at: span, isBreak: true) { parts.exits[Int(exits)].breakTarget = breakTarget }
    let continueTarget = UInt32(builder.count)
    if jumpOut(at: span, isBreak: false) { parts.exits[Int(exits)].continueTarget = continueTarget }
    builder.place(end)
  }
}
