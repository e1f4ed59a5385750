//     if := "<#if" expression ">" content ("<#elseif" expression ">" content)* ("<#else>" content)? "</#if>"

extension Parser {
  mutating func ifDirective(_ head: TagHead) -> Element {
    var bodies: [Element] = []
    var conditions: [Expression] = []
    var hasElse = false
    let tag = condition(head, .forbidden)
    var block = Block(end: .directive(.if), tag: input.span(tag.range), parts: [.elseif, .else])
    var bodyTag = tag.range
    conditions.append(tag.value ?? placeholder(at: tag.range))
    var end = bodyTag.upperBound
    while true {
      let content = content(of: block)
      end = content.end
      bodies.append(bodyElement(content, at: bodyTag.lowerBound..<content.end))
      guard let terminator = content.terminator, case .part(let part) = terminator.kind else { break }
      let partHead = TagHead(
        start: terminator.range.lowerBound, name: part.rawValue, nameEnd: terminator.range.upperBound)
      if part == .elseif {
        let tag = condition(partHead, .allowed)
        conditions.append(tag.value ?? placeholder(at: tag.range))
        bodyTag = tag.range
      } else {
        bodyTag = plainTag(partHead)
        block.parts = []
        hasElse = true
      }
    }
    let range = head.start..<end
    let span = input.span(range)
    return Element(.other, children: bodies, at: range, in: map) { bodies in
      let branches = zip(conditions, bodies).map { IfDirective.Branch(condition: $0, body: $1) }
      return [.if(IfDirective(branches: branches, otherwise: hasElse ? bodies.last : nil, span: span))]
    }
  }

  private mutating func condition(_ head: TagHead, _ slash: Slash) -> Tag<Expression> {
    tag(head, slash) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a condition")
      return try parser.expression()
    }
  }
}

extension ExpressionParser {
  /// `<#if>` says that something is missing, whatever the first thing in it could be.
  func requireArguments(_ name: String, _ what: String) throws(Diagnostic) {
    guard !at(.tagEnd), !at(.emptyTagEnd) else { throw .missingArguments(name, what, at: span(of: token)) }
  }

  /// Nothing more stands in the tag.
  var isAtTagEnd: Bool { at(.tagEnd) || at(.emptyTagEnd) || token.kind == .end }
}
