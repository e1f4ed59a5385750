//     list := "<#list" expression ("as" name ("," name)?)? ">" content ("<#else>" content)? "</#list>"
//     items := "<#items as" name ("," name)? ">" content "</#items>"
//     sep := "<#sep>" content "</#sep>"?

extension Parser {
  mutating func list(_ head: TagHead) -> Element {
    let tag = tag(head, .forbidden) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "what to go through")
      let subject = try parser.expression()
      let variables = try parser.skip(.as) ? try parser.loopVariables() : []
      return (subject: subject, variables: variables)
    }
    // After an error nothing is known of `as`: then everything may stand in the loop.
    let hasVariables = tag.value?.variables.isEmpty != true
    let outer = surroundings
    surroundings.loops.append(hasVariables ? .withVariable : .awaitingItems(found: false))
    if hasVariables {
      surroundings.canBreak = true
      surroundings.canContinue = true
    }
    var block = Block(end: .directive(.list), tag: input.span(tag.range), parts: [.else])
    let body = content(of: block)
    if case .awaitingItems(found: false) = surroundings.loops.last {
      report(.listWithoutVariable(input.span(tag.range)))
    }
    surroundings = outer
    var children: [Element] = []
    var hasEnd = true
    var end = body.end
    if let terminator = body.terminator, terminator.kind == .part(.else) {
      let elseTag = plainTag(
        TagHead(start: terminator.range.lowerBound, name: "else", nameEnd: terminator.range.upperBound))
      block.parts = []
      let otherwise = content(of: block)
      hasEnd = !otherwise.elements.contains { $0.isText }
      children.append(bodyElement(otherwise, at: elseTag.lowerBound..<otherwise.end))
      end = otherwise.end
    }
    children.insert(bodyElement(body, at: tag.range.lowerBound..<body.end, hasEnd: hasEnd), at: 0)
    let range = head.start..<end
    let span = input.span(range)
    let subject = tag.value?.subject ?? placeholder(at: tag.range)
    let variables = tag.value?.variables ?? []
    return Element(.other, children: children, at: range, in: map) { bodies in
      [
        .list(
          ListDirective(
            subject: subject, variables: variables, body: bodies[0],
            otherwise: bodies.count > 1 ? bodies[1] : nil, span: span))
      ]
    }
  }

  mutating func items(_ head: TagHead) -> Element {
    let tag = tag(head, .forbidden) { parser throws(Diagnostic) in
      try parser.expect(.as, after: "`<#items`")
      return try parser.loopVariables()
    }
    let outer = surroundings
    switch surroundings.loops.last {
    case .awaitingItems:
      surroundings.loops[surroundings.loops.count - 1] = .inItems
      surroundings.canBreak = true
      surroundings.canContinue = true
    case .withVariable: report(.itemsInListWithVariable(input.span(tag.range)))
    case .inItems: report(.itemsInItems(input.span(tag.range)))
    case nil: report(.itemsOutsideList(input.span(tag.range)))
    }
    let body = content(of: Block(end: .directive(.items), tag: input.span(tag.range)))
    surroundings = outer
    if case .awaitingItems = surroundings.loops.last {
      surroundings.loops[surroundings.loops.count - 1] = .awaitingItems(found: true)
    }
    let range = head.start..<body.end
    let span = input.span(range)
    return blockElement(body, at: range) { body in
      .items(ItemsDirective(variables: tag.value ?? [], body: body, span: span))
    }
  }

  mutating func sep(_ head: TagHead) -> Element {
    let tag = plainTag(head, .forbidden)
    if surroundings.loops.isEmpty { report(.sepOutsideList(input.span(head.range))) }
    let body = content(of: Block(end: .directive(.sep), tag: input.span(tag), endIsOptional: true))
    let range = head.start..<body.end
    let span = input.span(range)
    return blockElement(body, at: range) { .sep(SepDirective(body: $0, span: span)) }
  }

  mutating func jump(_ head: TagHead, _ name: DirectiveName) -> Element {
    let range = plainTag(head)
    let span = input.span(range)
    let isBreak = name == .break
    if isBreak ? !surroundings.canBreak : !surroundings.canContinue {
      report(.nothingToLeave(name.rawValue, at: span, isInMacro: surroundings.callable != nil))
    }
    return element(at: range, isBreak ? .break(span) : .continue(span))
  }
}

extension ExpressionParser {
  /// The names after `as`: one, or a key and a value.
  mutating func loopVariables() throws(Diagnostic) -> [Located<String>] {
    let first = try name("the name of the loop variable after `as`")
    guard try skip(.comma) else { return [first] }
    let second = try name("the name of the second loop variable")
    if first.value == second.value { throw .duplicateParameter(second, first: first.span) }
    return [first, second]
  }
}
