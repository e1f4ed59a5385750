import LogwashSyntax

extension CodeGenerator {
  mutating func list(_ node: ListDirective) {
    if listElementByElement(node) { return }
    let loop = context.makeLoop()
    let otherwise = builder.makeLabel()
    let end = builder.makeLabel()
    let variables = node.variables.isEmpty ? variablesOfItems(in: node.body) : node.variables.count
    loopSubject(node.subject)
    builder.emit(to: otherwise, at: node.subject.span, operands: [node.subject.span]) {
      .loopBegin(loop: UInt16(clamping: loop), variables: UInt8(clamping: variables), otherwise: $0)
    }
    if node.variables.isEmpty {
      lists.append(loop)
      generate(node.body)
      lists.removeLast()
    } else {
      iterate(node.variables, loop, node.body, node.subject.span, end: end)
    }
    if let body = node.otherwise {
      builder.emit(to: end, at: node.span) { .jump($0) }
      builder.place(otherwise)
      generate(body)
    } else {
      builder.place(otherwise)
    }
    builder.place(end)
  }

  /// The value that is looped over.
  private mutating func loopSubject(_ subject: Expression) {
    let kinds = expression(subject)
    if kinds.isDisjoint(with: [.sequence, .hash, .missing]) {
      report(.notIterable(kinds, at: subject.span))
    }
  }

  /// How many variables the `<#items>` of a list has; 0 if there is none.
  private func variablesOfItems(in body: [Node]) -> Int {
    for node in body {
      if case .items(let items) = node { return items.variables.count }
      if case .list = node { continue }
      for inner in node.bodies {
        let count = variablesOfItems(in: inner)
        if count > 0 { return count }
      }
    }
    return 0
  }

  mutating func items(_ node: ItemsDirective) {
    guard let loop = lists.last else { return report(.misplacedItems(at: node.span)) }
    let end = builder.makeLabel()
    builder.emit(.itemsBegin(loop: UInt16(loop)), at: node.span)
    iterate(node.variables, loop, node.body, node.span, end: end)
    builder.place(end)
  }

  /// The body for each item. `end` is where `<#break>` goes.
  private mutating func iterate(
    _ variables: [Located<String>], _ loop: Int, _ body: [Node], _ span: SourceSpan, end: CodeBuilder.Label
  ) {
    let slot = context.makeSlots(variables.count)
    var scope: [String: FrameContext.Binding] = [:]
    for (i, variable) in variables.enumerated() {
      scope[variable.value] = FrameContext.Binding(slot: slot + i, loop: loop)
    }
    context.scopes.append(scope)
    let next = builder.makeLabel()
    context.breakables.append(.init(breakLabel: end, continueLabel: next, openCount: context.open.count))
    loopLabels.append((loop, next))
    let start = builder.placeLabel()
    builder.emit(
      .loopItem(loop: UInt16(clamping: loop), slot: UInt16(clamping: slot), pairs: variables.count == 2),
      at: span, operands: [span])
    generate(body)
    builder.place(next)
    builder.emit(to: start, at: span) { .loopNext(loop: UInt16(clamping: loop), body: $0) }
    loopLabels.removeLast()
    context.breakables.removeLast()
    context.scopes.removeLast()
  }

  mutating func sep(_ node: SepDirective) {
    guard let (loop, _) = loopLabels.last else { return report(.misplacedSep(at: node.span)) }
    let end = builder.makeLabel()
    builder.emit(to: end, at: node.span) { .jumpIfLast(loop: UInt16(clamping: loop), $0) }
    generate(node.body)
    builder.place(end)
  }
}
