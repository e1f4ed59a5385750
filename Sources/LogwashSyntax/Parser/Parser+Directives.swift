extension Parser {
  /// Parses the directive that begins with `head`; nil for what leaves nothing, such as an unknown one.
  mutating func directive(_ head: TagHead) -> Element? {
    guard let name = DirectiveName(rawValue: head.name) else {
      if unknownNames.insert(head.name).inserted { report(unknownDirective(head)) }
      skipTag(from: head.nameEnd)
      return nil
    }
    switch name {
    case .elseif, .else, .case, .on, .default, .recover:
      offer(Terminator(kind: .part(name), range: head.range))
      return nil
    case .if: return ifDirective(head)
    case .list: return list(head)
    case .items: return items(head)
    case .sep: return sep(head)
    case .break, .continue: return jump(head, name)
    case .switch: return switchDirective(head)
    case .assign, .global, .local: return assignment(head, name)
    case .macro, .function: return macro(head, name)
    case .nested: return nested(head)
    case .return: return returnDirective(head)
    case .include: return include(head)
    case .import: return importDirective(head)
    case .attempt: return attempt(head)
    case .stop, .drop, .reject: return ending(head, name)
    case .compress: return compress(head)
    case .escape: return escapeDirective(head)
    case .noescape: return noescape(head)
    case .noparse: return noparse(head)
    case .setting: return setting(head)
    case .flush: return Element(.other, at: plainTag(head), in: map) { _ in [] }
    case .t: return trim(head, left: true, right: true)
    case .lt: return trim(head, left: true, right: false)
    case .rt: return trim(head, left: false, right: true)
    case .nt: return trim(head, left: false, right: false)
    case .ftl:
      report(.misplacedHeader(input.span(head.range)))
      skipTag(from: head.nameEnd)
      return nil
    case .extract: return extract(head)
    case .set: return set(head)
    case .unset, .keep: return pathList(head, name)
    case .rename: return rename(head)
    case .redact: return redact(head)
    case .emit: return emit(head)
    }
  }

  /// A tag that prints something or decides what runs.
  func element(at range: Range<Int>, _ node: Node?) -> Element {
    Element(.other, at: range, in: map) { _ in node.map { [$0] } ?? [] }
  }

  /// A tag that prints nothing; see rule 4 of `WhitespaceStripping`.
  func silentElement(at range: Range<Int>, _ node: Node?) -> Element {
    Element(.silent, at: range, in: map) { _ in node.map { [$0] } ?? [] }
  }

  /// A block whose content becomes one node.
  func blockElement(
    _ content: Content, at range: Range<Int>, kind: Element.Kind = .other, isOpaque: Bool = false,
    _ build: @escaping ([Node]) -> Node
  ) -> Element {
    Element(kind, children: content.elements, isOpaque: isOpaque, at: range, in: map) {
      [build(Array($0.joined()))]
    }
  }

  /// One of the bodies of a directive that has several: its nodes are handed to the directive's element
  /// together.
  func bodyElement(
    _ content: Content, at range: Range<Int>, hasStart: Bool = true, hasEnd: Bool = true
  ) -> Element {
    Element(.other, children: content.elements, at: range, in: map, hasStart: hasStart, hasEnd: hasEnd) {
      Array($0.joined())
    }
  }

  /// What stands for an expression that could not be parsed, so that what follows can be.
  func placeholder(at range: Range<Int>) -> Expression { Expression(.boolean(true), input.span(range)) }
}
