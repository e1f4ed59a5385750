//     extract := "<#extract" expression ">"
//     set := "<#set" assignment (","? assignment)* ">"
//     assignment := path (("=" | "+=" | "-=" | "*=" | "/=" | "%=") expression | "++" | "--")
//     unset := "<#unset" path (","? path)* ">"               and `keep`
//     rename := "<#rename" path "as" path (","? path "as" path)* ">"
//     emit := "<#emit" expression? ("to" expression)? ">"
//     redact := "<#redact" (argument (","? argument)*)? ">"
//     path := (name | string) ("." word | "[" expression "]")*

extension Parser {
  mutating func extract(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a hash")
      return try parser.expression()
    }
    let span = input.span(tag.range)
    return silentElement(at: tag.range, tag.value.map { .extract(ExtractDirective(value: $0, span: span)) })
  }

  mutating func set(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a member of the record")
      return try parser.separated { parser throws(Diagnostic) in
        let path = try parser.recordPath()
        guard let operation = parser.assignOperator else {
          throw parser.unexpected(expected: "`=` or another assignment")
        }
        return SetDirective.Assignment(
          path: path, operator: operation, value: try parser.assignedValue(operation))
      }
    }
    let span = input.span(tag.range)
    return silentElement(at: tag.range, tag.value.map { .set(SetDirective(assignments: $0, span: span)) })
  }

  /// `unset` and `keep`.
  mutating func pathList(_ head: TagHead, _ name: DirectiveName) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a member of the record")
      return try parser.separated { parser throws(Diagnostic) in try parser.recordPath() }
    }
    let span = input.span(tag.range)
    return silentElement(
      at: tag.range,
      tag.value.map { paths in
        name == .keep
          ? .keep(KeepDirective(paths: paths, span: span)) : .unset(UnsetDirective(paths: paths, span: span))
      })
  }

  mutating func rename(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a member of the record")
      return try parser.separated { parser throws(Diagnostic) in
        let from = try parser.recordPath()
        try parser.expect(.as, after: "the member to rename")
        return RenameDirective.Renaming(from: from, to: try parser.recordPath())
      }
    }
    let span = input.span(tag.range)
    return silentElement(at: tag.range, tag.value.map { .rename(RenameDirective(renamings: $0, span: span)) })
  }

  mutating func redact(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in try parser.argumentsToTagEnd() }
    let span = input.span(tag.range)
    return silentElement(at: tag.range, tag.value.map { .redact(RedactDirective(arguments: $0, span: span)) })
  }

  mutating func emit(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) -> (value: Expression?, output: Expression?) in
      parser.toEndsExpression = true
      let value = parser.isAtTagEnd || parser.isAtOutput ? nil : try parser.expression()
      guard parser.isAtOutput else { return (value: value, output: nil) }
      try parser.advance()
      return (value: value, output: try parser.expression())
    }
    let directive = EmitDirective(
      value: tag.value?.value, output: tag.value?.output, span: input.span(tag.range))
    return silentElement(at: tag.range, .emit(directive))
  }
}

extension ExpressionParser {
  /// One or more of something, with or without commas between them.
  fileprivate mutating func separated<Item>(
    _ parse: (inout Self) throws(Diagnostic) -> Item
  ) throws(Diagnostic) -> [Item] {
    var items = [try parse(&self)]
    while !isAtTagEnd {
      let hadComma = try skip(.comma)
      switch token.kind {
      case .name, .string: items.append(try parse(&self))
      default:
        if hadComma { throw unexpected(expected: "a member of the record after `,`") }
        return items
      }
    }
    return items
  }

  /// `to "name"` after the value of an `emit`, or first in it. With anything behind it that goes on with an expression, `to` is
  /// a variable: `to.x`, `to(1)`, `to + 1`. A name or a parenthesis behind a space cannot, so that the mistake `to (name)` is
  /// told as one of the output.
  var isAtOutput: Bool {
    guard token.kind == .name("to") else { return false }
    switch peek() {
    case .string, .name: return true
    case .symbol(.openParenthesis): return ASCII.isBlank(input.byte(token.range.upperBound))
    default: return false
    }
  }

  fileprivate mutating func recordPath() throws(Diagnostic) -> RecordPath {
    let root = try nameOrString("a member of the record")
    var steps: [RecordPath.Step] = []
    while true {
      if at(.openBracket) {
        steps.append(try indexStep())
      } else if try skip(.dot) {
        guard let word = word(of: token) else { throw unexpected(expected: "a name after `.`") }
        steps.append(.key(Located(word, span(of: token))))
        try advance()
      } else {
        let end = input.span(previousEnd, previousEnd)
        return RecordPath(root: root, steps: steps, span: root.span.through(end))
      }
    }
  }

  private mutating func indexStep() throws(Diagnostic) -> RecordPath.Step {
    let opening = token.range
    try advance()
    let index = try expression()
    try expectClosing(.closeBracket, of: opening)
    // A constant key is the same however it is written.
    if let key = index.constantString { return .key(Located(key, index.span)) }
    return .index(index)
  }
}
