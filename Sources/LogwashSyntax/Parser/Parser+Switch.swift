//     switch := "<#switch" expression ">" (white space | comment)* branch* "</#switch>"
//     branch := ("<#case" expression ">" | "<#on" expression ("," expression)* ">" | "<#default>") content

extension Parser {
  mutating func switchDirective(_ head: TagHead) -> Element {
    let tag = tag(head, .forbidden) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a value")
      return try parser.expression()
    }
    let couldBreak = surroundings.canBreak
    surroundings.canBreak = true
    let block = Block(end: .directive(.switch), tag: input.span(tag.range), parts: [.case, .on, .default])
    var content = content(of: block)
    checkNothingPrinted(content.elements)
    // What stands before the first branch leaves no nodes; with a comment in it, it counts for white-space
    // stripping.
    let leading = content.elements.allSatisfy(\.isText) ? [] : content.elements
    var bodies: [Element] = []
    var heads: [(matcher: SwitchDirective.Matcher, span: SourceSpan)] = []
    while let terminator = content.terminator, case .part(let part) = terminator.kind {
      let partHead = TagHead(
        start: terminator.range.lowerBound, name: part.rawValue, nameEnd: terminator.range.upperBound)
      let (matcher, range) = branchTag(partHead, part)
      checkMixing(matcher, at: input.span(range), with: heads)
      heads.append((matcher, input.span(range)))
      content = self.content(of: block)
      bodies.append(bodyElement(content, at: range.lowerBound..<content.end))
    }
    surroundings.canBreak = couldBreak
    let range = head.start..<content.end
    let span = input.span(range)
    let subject = tag.value ?? placeholder(at: tag.range)
    return Element(.other, children: leading + bodies, at: range, in: map) { children in
      // Stripping may have taken away some of what stands before the branches, but no branch.
      let branches = zip(heads, children.suffix(heads.count)).map { head, body in
        SwitchDirective.Branch(matcher: head.matcher, body: body, span: head.span)
      }
      return [.switch(SwitchDirective(subject: subject, branches: branches, span: span))]
    }
  }

  private mutating func branchTag(
    _ head: TagHead, _ part: DirectiveName
  ) -> (SwitchDirective.Matcher, Range<Int>) {
    switch part {
    case .case:
      let tag = tag(head, .forbidden) { parser throws(Diagnostic) in
        try parser.requireArguments(head.name, "a value")
        return try parser.expression()
      }
      return (.case(tag.value ?? placeholder(at: tag.range)), tag.range)
    case .on:
      let tag = tag(head, .forbidden) { parser throws(Diagnostic) in
        try parser.requireArguments(head.name, "a value")
        var values = [try parser.expression()]
        while try parser.skip(.comma) { values.append(try parser.expression()) }
        return values
      }
      return (.on(tag.value ?? [placeholder(at: tag.range)]), tag.range)
    default:
      return (.default, plainTag(head, .forbidden))
    }
  }

  private mutating func checkMixing(
    _ matcher: SwitchDirective.Matcher, at span: SourceSpan,
    with earlier: [(matcher: SwitchDirective.Matcher, span: SourceSpan)]
  ) {
    for other in earlier {
      switch (matcher, other.matcher) {
      case (.default, .default): return report(.duplicateDefault(span, first: other.span))
      case (.case, .on), (.on, .case): return report(.mixedSwitch(span, first: other.span))
      default: break
      }
    }
  }

  private mutating func checkNothingPrinted(_ elements: [Element]) {
    for element in elements {
      switch element.kind {
      case .comment: continue
      case .text where element.text.allSatisfy(ASCII.isBlank): continue
      default: return report(.contentBeforeCase(input.span(element.range)))
      }
    }
  }
}
