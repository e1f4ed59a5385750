//     template := white space? header? content
//     content := (text | comment | interpolation | directive | call)*

extension Parser {
  /// Parses the content of the innermost block, or of the template, up to the tag that ends it.
  mutating func content() -> Content {
    var elements: [Element] = []
    while true {
      if let terminator = carried {
        return Content(elements: elements, terminator: take(terminator), end: scanner.position)
      }
      switch scanner.next() {
      case .text(let range):
        if !(stripsText && blocks.isEmpty) { elements.append(textElement(range)) }
      case .comment(let range):
        elements.append(Element(.comment, at: range, in: map) { _ in [] })
      case .unclosedComment(let range):
        report(.unclosedComment(input.span(range)))
      case .interpolation(let range):
        elements.append(interpolation(from: range))
      case .legacyInterpolation(let range):
        report(.legacyInterpolation(input.span(range)))
      case .call(let range):
        elements.append(userCall(from: range))
      case .startTag(let start, let name, let nameEnd):
        if let element = directive(TagHead(start: start, name: name, nameEnd: nameEnd)) {
          elements.append(element)
        }
      case .endTag(let start, let name, let nameEnd):
        endTag(TagHead(start: start, name: name, nameEnd: nameEnd))
      case .endCall(let range, let name):
        offer(Terminator(kind: .endCall(name: name), range: range))
      case .end:
        return Content(elements: elements, terminator: nil, end: scanner.position)
      }
    }
  }

  func textElement(_ range: Range<Int>, at place: Range<Int>? = nil) -> Element {
    let element = Element(.text, at: place ?? range, in: map, text: Array(input.bytes[range])) { _ in [] }
    element.range = range
    return element
  }

  private mutating func interpolation(from opening: Range<Int>) -> Element {
    var parser = ExpressionParser(input, at: opening.upperBound, mode: .interpolation)
    do throws(Diagnostic) {
      let value = try parser.interpolated(from: opening)
      scanner.position = parser.token.range.upperBound
      let range = opening.lowerBound..<scanner.position
      let escaped = try escape(value)
      let node = Node.interpolation(Interpolation(expression: escaped, span: input.span(range)))
      return Element(.interpolation, at: range, in: map) { _ in [node] }
    } catch {
      report(error)
      scanner.position = input.endOfBrokenInterpolation(from: error.primary.span.lower)
      return Element(.interpolation, at: opening.lowerBound..<scanner.position, in: map) { _ in [] }
    }
  }

  /// Parses the content of a block that was opened by `block`, closes it and complains if its end is missing.
  mutating func content(of block: Block) -> Content {
    if blocks.count >= Self.maximumDepth, !isAborted {
      report(.templateTooDeep(block.tag, limit: Self.maximumDepth))
      isAborted = true
      scanner.position = input.count
    }
    blocks.append(block)
    defer { blocks.removeLast() }
    let content = content()
    complainIfUnclosed(content)
    return content
  }

  /// At the end of the template, the innermost block that is open says so.
  mutating func complainIfUnclosed(_ content: Content) {
    guard let block = blocks.last, content.terminator == nil, carried == nil, !block.endIsOptional else {
      return
    }
    if !block.hasStrayEnd, !isAborted, !endsInTag {
      report(.unclosedDirective(block.opening, closing: block.closing, at: block.tag))
    }
  }
}

// Which block a tag belongs to.
extension Parser {
  /// Hands a tag that ends or continues a block to the block it belongs to, or reports that there is none.
  mutating func offer(_ terminator: Terminator) {
    // Blocks whose end is optional end with any tag of a block around them.
    let strict = blocks.lastIndex { !$0.endIsOptional || $0.isEnded(by: terminator) }
    if let strict, belongs(terminator, to: blocks[strict]) {
      carried = terminator
      return
    }
    report(misplaced(terminator))
    if blocks.contains(where: { belongs(terminator, to: $0) }) {
      // A block further out ends here; those inside of it were not closed, which has just been said.
      carried = terminator
    } else {
      if !blocks.isEmpty { blocks[blocks.count - 1].hasStrayEnd = true }
      if case .part = terminator.kind { skipTag(from: terminator.range.upperBound) }
    }
  }

  /// The terminator if it is the innermost block's; otherwise it stays carried for the blocks around.
  private mutating func take(_ terminator: Terminator) -> Terminator? {
    guard let block = blocks.last, belongs(terminator, to: block) else { return nil }
    carried = nil
    return terminator
  }

  private func belongs(_ terminator: Terminator, to block: Block) -> Bool {
    if case .part(let name) = terminator.kind { return block.parts.contains(name) }
    return block.isEnded(by: terminator)
  }

  private func misplaced(_ terminator: Terminator) -> Diagnostic {
    let span = input.span(terminator.range)
    let open = blocks.last { !$0.endIsOptional }
    switch terminator.kind {
    case .part(let name):
      guard case .partOf(let owners) = Directive.named(name).placement else { break }
      if let open, case .directive(let owner) = open.end, owners.contains(owner) {
        return .partAfterLast(name.rawValue, of: open.opening, at: span)
      }
      return .misplacedPart(name.rawValue, owners: owners.map(\.rawValue), at: span, open: open)
    case .end, .endCall: break
    }
    return .unexpectedEndTag(input.text(terminator.range), at: span, open: open)
  }
}
