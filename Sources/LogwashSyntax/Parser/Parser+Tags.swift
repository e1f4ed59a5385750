/// The opening of a tag: `<#name`, `</#name` or `<@`.
struct TagHead: Sendable {
  /// Where `<` stands.
  var start: Int
  var name: String
  var nameEnd: Int

  var range: Range<Int> { start..<nameEnd }
}

extension TagHead {
  /// `<@`, behind which the callee follows at once.
  init(call opening: Range<Int>) {
    self.init(start: opening.lowerBound, name: "", nameEnd: opening.upperBound)
  }

  var isCall: Bool { name.isEmpty }
}

/// A tag that was read to its end. `value` is nil when something in it was wrong, which is then reported.
struct Tag<Value> {
  var value: Value?
  var range: Range<Int>
  /// It ended with `/>`.
  var isEmpty = false
}

/// Whether a tag may end with `/>`, as only some can in FreeMarker.
enum Slash: Sendable {
  case allowed
  case forbidden
}

extension Parser {
  /// Reads the inside of a tag with `read` and its `>`; the scanner goes on behind it. What is wrong is
  /// reported.
  mutating func tag<Value>(
    _ head: TagHead, _ slash: Slash = .allowed,
    _ read: (inout ExpressionParser) throws(Diagnostic) -> Value
  ) -> Tag<Value> {
    var parser = ExpressionParser(input, at: head.nameEnd, mode: .tag)
    parser.lexer.blankEndsExpression = head.isCall
    do throws(Diagnostic) {
      if !head.isCall { try checkNameEnd(head) }
      try parser.advance()
      let value = try read(&parser)
      if parser.at(.emptyTagEnd), slash == .forbidden {
        throw .slashInBlockTag(input.span(parser.token.range), name: head.name)
      }
      guard parser.at(.tagEnd) || parser.at(.emptyTagEnd) else {
        throw parser.unexpected(expected: "`>` or an operator")
      }
      scanner.position = parser.token.range.upperBound
      return Tag(value: value, range: head.start..<scanner.position, isEmpty: parser.at(.emptyTagEnd))
    } catch {
      if let (opening, end) = input.unclosedBracket(of: parser.lexer) {
        let closing = ASCII.closing(input.bytes[opening])
        report(.unclosedBracketInTag(input.span(opening, opening + 1), closing: closing))
        scanner.position = end
      } else if error.primary.span.lower >= input.count {
        report(.unclosedTag(input.span(head.range), name: input.text(head.range)))
        endsInTag = true
        scanner.position = input.count
      } else {
        report(error)
        skipTag(from: max(head.nameEnd, error.primary.span.lower))
      }
      return Tag(value: nil, range: head.start..<scanner.position)
    }
  }

  /// Reads a tag that takes nothing.
  mutating func plainTag(_ head: TagHead, _ slash: Slash = .allowed) -> Range<Int> {
    let tag = tag(head, slash) { parser throws(Diagnostic) in
      guard parser.at(.tagEnd) || parser.at(.emptyTagEnd) || parser.token.kind == .end else {
        throw .noArgumentsExpected(
          head.name, at: parser.span(of: parser.token),
          isElseIf: head.name == DirectiveName.else.rawValue && parser.word(of: parser.token) == "if")
      }
    }
    return tag.range
  }

  /// A directive's name ends with white space, `>` or `/>`: `<#if(x)>` is no tag.
  private func checkNameEnd(_ head: TagHead) throws(Diagnostic) {
    let byte = input.byte(head.nameEnd)
    let isEnd =
      head.nameEnd >= input.count || ASCII.isBlank(byte) || byte == ASCII.greater || byte == ASCII.slash
    guard isEnd else { throw .noSpaceAfterName(head.name, at: input.span(head.nameEnd, head.nameEnd + 1)) }
  }

  /// Goes on behind a tag that could not be read.
  mutating func skipTag(from offset: Int) {
    scanner.position = input.endOfBrokenTag(from: offset)
  }

  /// Reads `</#name>` and hands it to the block that it ends.
  mutating func endTag(_ head: TagHead) {
    guard let name = DirectiveName(rawValue: head.name) else {
      if !unknownNames.contains(head.name) { report(unknownDirective(head)) }
      return skipTag(from: head.nameEnd)
    }
    guard Directive.named(name).endTag != .none else {
      report(.noEndTag(head.name, at: input.span(head.range)))
      return skipTag(from: head.nameEnd)
    }
    var end = head.nameEnd
    while ASCII.isBlank(input.byte(end)) { end += 1 }
    guard input.byte(end) == ASCII.greater else {
      report(.malformedEndTag(head.name, at: input.span(head.range)))
      skipTag(from: head.nameEnd)
      return offer(Terminator(kind: .end(name), range: head.start..<scanner.position))
    }
    scanner.position = end + 1
    offer(Terminator(kind: .end(name), range: head.start..<(end + 1)))
  }

  func unknownDirective(_ head: TagHead) -> Diagnostic {
    let span = input.span(head.range)
    if let entry = FreeMarkerOnly.named(head.name, .directive) { return .freeMarkerOnly(entry, at: span) }
    return .unknownDirective(
      head.name, at: span, nearest: nearest(to: head.name, in: DirectiveName.allCases.map(\.rawValue)))
  }
}

// Where reading goes on after something that could not be read. A guess: up to the end of what is broken, but
// not into the next tag. It decides only which further errors are found.
extension LexerInput {
  fileprivate func endOfBrokenTag(from offset: Int) -> Int {
    end(from: offset, closing: ASCII.greater, stopsAtLineBreak: false)
  }

  /// The bracket that someone forgot to close, when a tag could not be read, and the end of that tag: there
  /// was a `>` in it, and no partner behind that on the line and before the next tag.
  fileprivate func unclosedBracket(of lexer: Lexer) -> (opening: Int, tagEnd: Int)? {
    guard let opening = lexer.openBrackets.last, let greater = lexer.firstNestedGreater, opening < greater
    else {
      return nil
    }
    var index = greater + 1
    while index < count, !ASCII.isLineBreak(bytes[index]), !beginsTag(at: index) {
      if String(UnicodeScalar(bytes[index])) == ASCII.closing(bytes[opening]) { return nil }
      index += 1
    }
    return (opening, greater + 1)
  }

  func endOfBrokenInterpolation(from offset: Int) -> Int {
    end(from: offset, closing: ASCII.closeBrace, stopsAtLineBreak: true)
  }

  private func end(from offset: Int, closing: UInt8, stopsAtLineBreak: Bool) -> Int {
    var index = offset
    while index < count {
      let byte = bytes[index]
      if byte == closing { return index + 1 }
      if stopsAtLineBreak, ASCII.isLineBreak(byte) { return index }
      if index > offset, beginsTag(at: index) { return index }
      if byte == ASCII.quote || byte == ASCII.apostrophe, let end = endOfString(at: index) {
        index = end
      } else {
        index += 1
      }
    }
    return count
  }

  private func beginsTag(at offset: Int) -> Bool {
    starts(with: "<#", at: offset) || starts(with: "</#", at: offset) || starts(with: "<@", at: offset)
      || starts(with: "</@", at: offset)
  }

  /// The end of a string on one line; a quote without a partner on its line is taken for a stray one.
  private func endOfString(at offset: Int) -> Int? {
    var index = offset + 1
    while index < count, !ASCII.isLineBreak(bytes[index]) {
      if bytes[index] == bytes[offset] { return index + 1 }
      index += bytes[index] == ASCII.backslash ? 2 : 1
    }
    return nil
  }
}
