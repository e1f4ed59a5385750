import LogwashFiles

/// Messages name files, and who names a file need not be who reads the message: what a terminal would obey is replaced.
enum TerminalText {
  /// The text with U+FFFD in place of control characters and of those that turn the direction of writing; line ends, tabs and
  /// our own colors stay. Bytes of a file's name that are no UTF-8 are `\xff`.
  static func harmless(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 == lineFeed || 0x20...0x7E ~= $0 }) { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if let color = color(rest) {
        result += color
        rest = rest[color.endIndex...]
      } else {
        if let byte = SystemName.byte(of: scalar) {
          result += "\\x\(String(byte, radix: 16))".unicodeScalars
        } else {
          result.append(isObeyed(scalar) ? "\u{FFFD}" : scalar)
        }
        rest.removeFirst()
      }
    }
    return String(result)
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// What sets a color at the beginning of a text: `ESC [ 1 ; 31 m`.
  private static func color(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
    guard text.starts(with: ["\u{1B}", "["]) else { return nil }
    let numbers = text.dropFirst(2).prefix(8).prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard numbers.endIndex < text.endIndex, text[numbers.endIndex] == "m" else { return nil }
    return text[...numbers.endIndex]
  }
}
