extension RegexItem {
  /// An anchor among other items was passed, or the others would not have been tried at the same place.
  func isPassedAnchor(in tried: Int) -> Bool {
    guard tried > 1, case .anchor(let anchor) = kind else { return false }
    switch anchor {
    case .start, .lineStart, .wordBoundary, .notWordBoundary: return true
    case .end, .lineEnd: return false
    }
  }

  /// The item for people: what would have to stand in the text.
  ///
  /// A literal is shown with the literals right behind it, `items` being all of the pattern's in order.
  func description(in pattern: [UInt8], followedBy items: [RegexItem]) -> String {
    switch kind {
    case .literal: "\"\(literalRun(in: items))\""
    case .set(let set): set.description ?? "one of `\(source(in: pattern))`"
    case .anchor(.start): "the start of the text"
    case .anchor(.lineStart): "the start of a line"
    case .anchor(.end), .anchor(.lineEnd): "the end of the line"
    case .anchor(.wordBoundary): "the edge of a word"
    case .anchor(.notWordBoundary): "no edge of a word"
    case .other: "`\(source(in: pattern))`"
    }
  }

  private func source(in pattern: [UInt8]) -> String {
    String(decoding: pattern[range], as: UTF8.self)
  }

  private func literalRun(in items: [RegexItem]) -> String {
    guard let start = items.firstIndex(where: { $0.range == range }) else { return "" }
    var text = ""
    var end = range.lowerBound
    for item in items[start...].prefix(24) {
      guard case .literal(let scalar) = item.kind, item.range.lowerBound == end else { break }
      end = item.range.upperBound
      switch scalar {
      case 0x09: text += "\\t"
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x22, 0x5C: text += "\\\(Character(Unicode.Scalar(UInt8(scalar))))"
      default: text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
      }
    }
    return text
  }
}

extension CharacterSet {
  /// The set for people, when it is one that has a name or leaves few characters out.
  var description: String? {
    switch self {
    case .digits: return "a digit"
    case CharacterSet.digits.inverted: return "a character that is not a digit"
    case .word: return "a word character"
    case CharacterSet.word.inverted: return "a character that is not a word character"
    case .space: return "white space"
    case CharacterSet.space.inverted: return "a character that is not white space"
    case .letters: return "a letter"
    case .lower: return "a small letter"
    case .upper: return "a capital letter"
    case .alphanumerics: return "a letter or digit"
    case .hexDigits: return "a hexadecimal digit"
    case .all, .dot: return "a character"
    default: break
    }
    let left = inverted.ascii
    if beyond == .all, left.count <= 4 { return "anything but " + Self.list(left) }
    if beyond == .none, ascii.count <= 4 { return Self.list(ascii) }
    return nil
  }

  private static func list(_ characters: [UInt8]) -> String {
    let names = characters.map { byte in
      switch byte {
      case 0x09: "a tab"
      case 0x0A: "a line feed"
      case 0x0D: "a carriage return"
      case 0x20: "a space"
      case 0x22: "`\"`"
      default: "`\(Character(Unicode.Scalar(byte)))`"
      }
    }
    guard let last = names.last else { return "nothing" }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " or " + last
  }
}
