//     attempt := "<#attempt>" content "<#recover>" content ("</#attempt>" | "</#recover>")
//     compress := "<#compress>" content "</#compress>"
//     stop := "<#stop" expression? ">"                       and `drop`, `reject`

extension Parser {
  mutating func attempt(_ head: TagHead) -> Element {
    let tag = plainTag(head, .forbidden)
    var block = Block(end: .directive(.attempt), tag: input.span(tag), parts: [.recover])
    let body = content(of: block)
    // A single element is not wrapped, as in FreeMarker: a trim in it is then seen from the recovery.
    let isSingle = body.elements.count == 1
    var children =
      isSingle
      ? body.elements
      : [
        bodyElement(body, at: tag.upperBound..<body.end, hasStart: !body.elements.isEmpty)
      ]
    var recovers = false
    var end = body.end
    if let terminator = body.terminator, terminator.kind == .part(.recover) {
      let recover = plainTag(
        TagHead(start: terminator.range.lowerBound, name: "recover", nameEnd: terminator.range.upperBound),
        .forbidden)
      block.parts = []
      let recovery = content(of: block)
      children.append(bodyElement(recovery, at: recover.lowerBound..<recovery.end))
      recovers = true
      end = recovery.end
    } else if body.terminator != nil {
      report(.attemptWithoutRecover(input.span(tag)))
    }
    let range = head.start..<end
    let span = input.span(range)
    return Element(.other, children: children, at: range, in: map) { bodies in
      let recovery = recovers ? bodies.last ?? [] : []
      let body = Array(bodies.dropLast(recovers ? 1 : 0).joined())
      return [.attempt(AttemptDirective(body: body, recovery: recovery, span: span))]
    }
  }

  mutating func compress(_ head: TagHead) -> Element {
    let tag = plainTag(head, .forbidden)
    let body = content(of: Block(end: .directive(.compress), tag: input.span(tag)))
    let range = head.start..<body.end
    let span = input.span(range)
    return blockElement(body, at: range) { .compress(CompressDirective(body: $0, span: span)) }
  }

  /// `stop`, `drop` and `reject`: nothing of the record runs after them.
  mutating func ending(_ head: TagHead, _ name: DirectiveName) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) -> Expression? in
      parser.isAtTagEnd ? nil : try parser.expression()
    }
    let reason = tag.value ?? nil
    let span = input.span(tag.range)
    switch name {
    case .drop: return silentElement(at: tag.range, .drop(DropDirective(reason: reason, span: span)))
    case .reject: return silentElement(at: tag.range, .reject(RejectDirective(reason: reason, span: span)))
    default: return element(at: tag.range, .stop(StopDirective(message: reason, span: span)))
    }
  }

  mutating func trim(_ head: TagHead, left: Bool, right: Bool) -> Element {
    Element(.trim(left: left, right: right), at: plainTag(head), in: map) { _ in [] }
  }

  /// `<#noparse>` up to the first `</#noparse>`, which is text for white-space stripping as any other.
  mutating func noparse(_ head: TagHead) -> Element {
    let tag = plainTag(head, .forbidden)
    var search = tag.upperBound
    while let end = input.firstOffset(of: "</#noparse", from: search) {
      var close = end + "</#noparse".utf8.count
      while ASCII.isBlank(input.byte(close)) { close += 1 }
      if input.byte(close) == ASCII.greater {
        scanner.position = close + 1
        return textElement(tag.upperBound..<end, at: head.start..<scanner.position)
      }
      search = end + 1
    }
    report(.unclosedDirective("<#noparse>", closing: "</#noparse>", at: input.span(tag)))
    scanner.position = input.count
    return textElement(tag.upperBound..<input.count)
  }
}
