extension Rejection {
  /// How much of a record an excerpt shows, in columns, and how much of that before the caret at most.
  private static let excerptWidth = 100
  private static let widthBefore = 76

  /// Rendered like a diagnostic: the message, where, an excerpt of the record with a caret, where in the
  /// template.
  package var rendered: String {
    let number = String(lineNumber)
    let gutter = String(repeating: " ", count: number.count)
    var lines = ["rejected: \(message)"]
    lines.append("\(gutter)--> \(sourceName):\(number), byte \(offset + (place ?? 0))")
    let (excerpt, column) = Self.excerpt(of: record, at: place, isCutAtEnd: isCut)
    lines.append("\(gutter) |")
    lines.append("\(number) | \(excerpt)")
    if let column {
      let label = expected.isEmpty ? "" : " expected \(expectation)"
      lines.append("\(gutter) | \(String(repeating: " ", count: column))^\(label)")
    }
    if let output { lines += output.rendered.map { "\(gutter) \($0)" } }
    if let note { lines.append("\(gutter) = \(note)") }
    if let help { lines.append("\(gutter) = help: \(help)") }
    return lines.joined(separator: "\n")
  }

  /// "`,` or `}`", "a, b or c".
  package var expectation: String {
    guard let last = expected.last, expected.count > 1 else { return expected.first ?? "" }
    return expected.dropLast().joined(separator: ", ") + " or " + last
  }

  private var note: String? {
    guard let template else { return nil }
    let position = "template: \(template.name):\(template.line):\(template.column)"
    if let element { return "\(position), in \(element)" }
    let isWhole = fault == .noMatch || fault == .rejected || template.code.isEmpty
    return isWhole ? position : "\(position), in `\(template.code)`"
  }

  /// The part of a text around `place`, in printable characters, and the column in it at which `place` is.
  ///
  /// - Parameters:
  ///   - isCutAtStart: something stands before the bytes that is not in them.
  ///   - isCutAtEnd: the same behind them.
  fileprivate static func excerpt(
    of bytes: [UInt8], at place: Int?, isCutAtStart: Bool = false, isCutAtEnd: Bool
  ) -> (text: String, column: Int?) {
    var characters: [Character] = []
    var column: Int?
    // Bytes far behind the place are never shown.
    let end = min(bytes.count, (place ?? 0) + 4 * excerptWidth)
    let start = max(0, (place ?? 0) - 8 * excerptWidth)
    for range in bytes.codePoints(in: start..<end) {
      if let place, column == nil, range.upperBound > place { column = characters.count }
      characters.append(bytes.printable(range))
    }
    if place != nil, column == nil { column = characters.count }
    let isWide = start > 0 || end < bytes.count || characters.count > excerptWidth
    let isCutBefore = isCutAtStart || start > 0 || (isWide && (column ?? 0) > widthBefore)
    let first = isCutBefore ? max(0, (column ?? 0) - widthBefore + 1) : 0
    let last = min(characters.count, first + excerptWidth - (isCutBefore ? 1 : 0))
    let isCutBehind = last < characters.count || end < bytes.count || isCutAtEnd
    let text = (isCutBefore ? "…" : "") + String(characters[first..<last]) + (isCutBehind ? "…" : "")
    return (text, column.map { $0 - first + (isCutBefore ? 1 : 0) })
  }
}

extension Rejection.Output {
  /// The lines of a rendered rejection that show it.
  fileprivate var rendered: [String] {
    let (excerpt, column) = Rejection.excerpt(
      of: self.excerpt, at: place - start, isCutAtStart: start > 0, isCutAtEnd: false)
    let caret = String(repeating: " ", count: column ?? 0) + "^ expected \(expected)"
    return ["= output, byte \(place):", "| \(excerpt)", "| \(caret)"]
  }
}

extension [UInt8] {
  /// The ranges of the code points that begin in a range; of bytes that are no UTF-8, each by itself.
  fileprivate func codePoints(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let length =
        switch self[at] {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      let end = Swift.min(at + length, count)
      let isWhole = end == at + length && self[(at + 1)..<end].allSatisfy { $0 & 0xC0 == 0x80 }
      found.append(at..<(isWhole ? end : at + 1))
      at = found[found.count - 1].upperBound
    }
    return found
  }

  /// A code point as one column: what does not print is shown as a sign.
  fileprivate func printable(_ range: Range<Int>) -> Character {
    let text = String(decoding: self[range], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return " " }
    switch scalar.value {
    case 9: return " "
    case 0...31: return Character(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
    case 127...159: return "\u{2421}"
    default: return Character(scalar)
    }
  }
}
