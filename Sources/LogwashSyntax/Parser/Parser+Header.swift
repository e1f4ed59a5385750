//     header := "<#ftl" (name "=" expression)* ">" (blank* line break)?
//
// White space before the header, and its own line break, are no part of the template.

extension Parser {
  mutating func parseHeader() {
    // A byte order mark is no text.
    if input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.position = 3 }
    var start = scanner.position
    while ASCII.isBlank(input.byte(start)) { start += 1 }
    let nameEnd = start + "<#ftl".utf8.count
    let next = input.byte(nameEnd)
    guard input.starts(with: "<#ftl", at: start),
      ASCII.isBlank(next) || next == ASCII.greater || next == ASCII.slash
    else { return }
    let tag = tag(TagHead(start: start, name: "ftl", nameEnd: nameEnd)) { parser throws(Diagnostic) in
      var entries: [HeaderDirective.Entry] = []
      while !parser.isAtTagEnd {
        let name = try parser.name("the name of a header entry")
        if let same = entries.first(where: { $0.name.value == name.value }) {
          throw .duplicateParameter(name, first: same.name.span)
        }
        try parser.expect(.assign, after: "the name of the header entry")
        entries.append(HeaderDirective.Entry(name: name, value: try parser.expression()))
      }
      return entries
    }
    let entries = tag.value ?? []
    header = HeaderDirective(entries: entries, span: input.span(tag.range))
    for entry in entries {
      switch HeaderName(rawValue: entry.name.value) {
      case .stripWhitespace: stripsWhitespace = flag(entry) ?? true
      case .stripText: stripsText = flag(entry) ?? false
      default: break
      }
    }
    skipLineEnd()
  }

  /// The values that FreeMarker takes for a boolean header entry.
  private mutating func flag(_ entry: HeaderDirective.Entry) -> Bool? {
    if case .boolean(let value) = entry.value.kind { return value }
    switch entry.value.constantString {
    case "true", "yes", "t", "y": return true
    case "false", "no", "f", "n": return false
    default:
      report(.badHeaderFlag(entry.name.value, at: entry.value.span))
      return nil
    }
  }

  private mutating func skipLineEnd() {
    var end = scanner.position
    while input.byte(end) == ASCII.space || input.byte(end) == ASCII.tab { end += 1 }
    switch input.byte(end) {
    case ASCII.carriageReturn: scanner.position = input.byte(end + 1) == ASCII.lineFeed ? end + 2 : end + 1
    case ASCII.lineFeed: scanner.position = end + 1
    default: break
    }
  }
}
