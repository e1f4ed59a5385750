extension DissectPattern {
  /// Says how far `text` matches: the offset is where the field begins whose delimiter was not found behind it.
  package func explain(_ text: ByteView) -> MatchExplanation {
    var at = 0
    while at < prefix.count, at < text.count, text[at] == prefix[at] { at += 1 }
    if at < prefix.count {
      return MatchExplanation(offset: at, expected: [Self.quoted(Array(prefix[at...]))])
    }
    var after: String?
    for (i, field) in fields.enumerated() {
      let isLast = i == fields.count - 1
      let delimiter = ConstantBytes(field.delimiter)
      let found =
        isLast
        ? (text.dropFirst(at).ends(with: delimiter.view) ? at..<text.count : nil)
        : text.firstRange(of: delimiter.view, from: at)
      guard let found else {
        let expected = Self.quoted(field.delimiter) + (isLast ? " at the end of the text" : "")
        return MatchExplanation(offset: at, expected: [expected], element: source(of: field), after: after)
      }
      at = found.upperBound
      if field.isPadded { while text.dropFirst(at).starts(with: delimiter.view) { at += delimiter.count } }
      if field.role != .skip { after = field.name }
    }
    return MatchExplanation(offset: text.count, expected: [])
  }

  private func source(of field: DissectField) -> String {
    String(decoding: Array(source.utf8)[field.range], as: UTF8.self)
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var text = "\""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\"", "\\": text += "\\\(Character(scalar))"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
