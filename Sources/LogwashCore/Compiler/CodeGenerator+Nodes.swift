import LogwashSyntax

extension CodeGenerator {
  mutating func generate(_ nodes: [Node]) {
    for node in nodes { generate(node) }
  }

  private mutating func generate(_ node: Node) {
    guard builder.count < CodeBuilder.limit else { return }
    switch node {
    case .text(let node): text(node)
    case .interpolation(let node): interpolation(node)
    case .if(let node): ifDirective(node)
    case .list(let node): list(node)
    case .items(let node): items(node)
    case .sep(let node): sep(node)
    case .break(let span): leave(at: span, isBreak: true)
    case .continue(let span): leave(at: span, isBreak: false)
    case .switch(let node): switchDirective(node)
    case .assign(let node): assign(node)
    case .capture(let node): capture(node)
    case .macro(let node): defineMacro(node)
    case .return(let node): returnDirective(node)
    case .nested(let node): nested(node)
    case .userCall(let node): userCall(node)
    case .include(let node): include(node)
    case .import(let node): importDirective(node)
    case .attempt(let node): attempt(node)
    case .compress(let node): compress(node)
    case .setting(let node): setting(node)
    case .stop(let node): message(node.message, node.span, .stop)
    case .extract(let node): extract(node)
    case .set(let node): set(node)
    case .unset(let node): unset(node)
    case .rename(let node): rename(node)
    case .keep(let node): keep(node)
    case .redact(let node): redact(node)
    case .emit(let node): emit(node)
    case .drop(let node): message(node.reason, node.span, .drop)
    case .reject(let node): message(node.reason, node.span, .reject)
    }
  }

  private mutating func text(_ node: TextNode) {
    // White space between directives has no reader when the record itself, or what is emitted, is the output.
    if captureDepth == 0, rule == .record || rule == .emitted { return }
    builder.emit(.printConstant(builder.text(node.text)), at: node.span)
  }

  private mutating func interpolation(_ node: Interpolation) {
    let kinds = expression(node.expression)
    if kinds.isDisjoint(with: Kinds.printable.union(.missing)) {
      report(.notPrintable(kinds, at: node.expression.span))
    }
    builder.emit(.print, at: node.span, operands: [node.expression.span])
  }

  private mutating func ifDirective(_ node: IfDirective) {
    let end = builder.makeLabel()
    for (i, branch) in node.branches.enumerated() {
      let next = builder.makeLabel()
      condition(branch.condition, otherwise: next)
      generate(branch.body)
      if i < node.branches.count - 1 || node.otherwise != nil {
        builder.emit(to: end, at: branch.condition.span) { .jump($0) }
      }
      builder.place(next)
    }
    if let otherwise = node.otherwise { generate(otherwise) }
    builder.place(end)
  }

  /// Jumps if a condition is false.
  private mutating func condition(_ condition: Expression, otherwise: CodeBuilder.Label) {
    let kinds = expression(condition)
    if kinds.isDisjoint(with: [.boolean, .missing]) { report(.notBoolean(kinds, at: condition.span)) }
    builder.emit(to: otherwise, at: condition.span, operands: [condition.span]) { .jumpIfFalse($0) }
  }

  private mutating func switchDirective(_ node: SwitchDirective) {
    let end = builder.makeLabel()
    let slot = context.makeSlots()
    if !node.subject.contains(where: { if case .call = $0.kind { true } else { false } }) {
      expression(node.subject)
      builder.emit(.setLocal(slot: UInt16(clamping: slot)), at: node.subject.span)
    }
    let usesOn = node.branches.contains { if case .on = $0.matcher { true } else { false } }
    let labels = node.branches.map { branch in
      let label = builder.makeLabel()
      switch branch.matcher {
      case .case(let value): compare(node.subject, slot, with: value, then: label)
      case .on(let values): for value in values { compare(node.subject, slot, with: value, then: label) }
      case .default: break
      }
      return label
    }
    context.breakables.append(
      .init(
        breakLabel: end, continueLabel: usesOn ? nil : end, isLoop: false, openCount: context.open.count))
    // Taken because nothing matched, the default ends the switch; reached from the case before, it falls through.
    for case .default in node.branches.map(\.matcher) { generate(defaultBody(of: node)) }
    builder.emit(to: end, at: node.span) { .jump($0) }
    for (branch, label) in zip(node.branches, labels) {
      builder.place(label)
      if case .default = branch.matcher, usesOn { continue }
      generate(branch.body)
      if usesOn { builder.emit(to: end, at: branch.span) { .jump($0) } }
    }
    context.breakables.removeLast()
    builder.place(end)
  }

  private func defaultBody(of node: SwitchDirective) -> [Node] {
    node.branches.first { if case .default = $0.matcher { true } else { false } }?.body ?? []
  }

  private mutating func compare(
    _ subject: Expression, _ slot: Int, with value: Expression, then label: CodeBuilder.Label
  ) {
    // The engine evaluates the subject for every case, which only a function can tell.
    if subject.contains(where: { if case .call = $0.kind { true } else { false } }) {
      expression(subject)
    } else {
      builder.emit(.local(slot: UInt16(clamping: slot)), at: subject.span)
    }
    expression(value)
    builder.emit(.equal, at: value.span, operands: [subject.span, value.span])
    builder.emit(to: label, at: value.span) { .jumpIfTrue($0) }
  }

  // MARK: Leaving

  private mutating func leave(at span: SourceSpan, isBreak: Bool) {
    let outside: FrameContext.BreakOut = isBreak ? .byBreak : .byContinue
    let isPlaced =
      context.canBreakOut.contains(outside) || context.breakables.contains { isBreak || $0.isLoop }
    guard isPlaced else { return report(.misplacedBreak(at: span)) }
    if jumpOut(at: span, isBreak: isBreak) { return }
    closeOpen(downTo: 0, at: span)
    builder.emit(.breakOut(isBreak: isBreak), at: span)
  }

  /// Jumps out of the innermost loop or switch that a `<#break>` or `<#continue>` leaves; false if there is none here.
  mutating func jumpOut(at span: SourceSpan, isBreak: Bool) -> Bool {
    guard let target = context.breakables.last(where: { isBreak || $0.continueLabel != nil }) else {
      return false
    }
    closeOpen(downTo: target.openCount, at: span)
    builder.emit(to: isBreak ? target.breakLabel : target.continueLabel!, at: span) { .jump($0) }
    return true
  }

  /// Ends what is open beyond `count`, on the way out.
  mutating func closeOpen(downTo count: Int, at span: SourceSpan) {
    for open in context.open[count...].reversed() {
      switch open {
      case .capture: builder.emit(.discardEnd, at: span)
      case .compress: builder.emit(.compressEnd, at: span)
      case .attempt: builder.emit(.attemptLeave, at: span)
      }
    }
  }

  // MARK: Captures and errors

  private mutating func compress(_ node: CompressDirective) {
    builder.emit(.compressBegin, at: node.span)
    context.open.append(.compress)
    generate(node.body)
    context.open.removeLast()
    builder.emit(.compressEnd, at: node.span)
  }

  private mutating func attempt(_ node: AttemptDirective) {
    let recovery = builder.makeLabel()
    let end = builder.makeLabel()
    builder.emit(to: recovery, at: node.span) { .attemptBegin($0) }
    context.open.append(.attempt)
    generate(node.body)
    context.open.removeLast()
    builder.emit(to: end, at: node.span) { .attemptEnd($0) }
    builder.place(recovery)
    generate(node.recovery)
    builder.place(end)
  }

  /// A directive that takes a message: `stop`, `drop`, `reject`.
  private mutating func message(_ message: Expression?, _ span: SourceSpan, _ instruction: Instruction) {
    if let message {
      text(expression(message), of: message, operand: 0)
    } else {
      builder.push(text: "", at: span)
    }
    builder.emit(instruction, at: span)
  }

  /// Makes the value on the stack text, unless it is known to be.
  mutating func text(_ kinds: Kinds, of expression: Expression, operand: Int) {
    if kinds == .text { return }
    builder.emit(.format(operand: UInt8(clamping: operand)), at: expression.span, operands: [expression.span])
  }

  /// Reports a constant that the setting cannot have.
  private mutating func check(_ setting: Setting, _ value: String, _ literal: Expression) {
    switch setting {
    case .numberFormat: _ = numberFormat(value, literal)
    case .booleanFormat where value != "c" && !value.contains(","):
      report(
        .badSetting(
          setting, "no comma in it", at: literal.span, help: "write two words, `\"yes,no\"`, or `\"c\"`"))
    case .locale where !["en_US", "en", ""].contains(value):
      report(
        .badSetting(
          setting, "not supported", at: literal.span, help: "only `en_US`; formats take their symbols from it"
        ))
    default: break
    }
  }

  private mutating func setting(_ node: SettingDirective) {
    guard let setting = Setting.byName[node.name.value] else {
      if let entry = FreeMarkerOnly.named(node.name.value, .setting) {
        return report(.freeMarkerOnly(entry, at: node.name.span))
      }
      return report(.unknownSetting(node.name))
    }
    if let value = node.value.constantString { check(setting, value, node.value) }
    expression(node.value)
    builder.emit(.setting(setting), at: node.span, operands: [node.value.span])
  }
}
