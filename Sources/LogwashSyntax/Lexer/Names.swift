extension LexerInput {
  /// The end of the name that begins at `offset`, and its text with the escapes (`\-`, `\.`, `\:`, `\#`)
  /// resolved; nil when no name begins there.
  ///
  ///     name := start (start | digit)*
  ///     start := letter | "_" | "$" | "@" | "\" ("-" | "." | ":" | "#")
  func name(at offset: Int) -> (text: String, end: Int)? {
    var text = ""
    var index = offset
    while index < count {
      let byte = bytes[index]
      if byte == ASCII.backslash {
        guard let escaped = escapedNameCharacter(at: index) else { break }
        text.unicodeScalars.append(escaped)
        index += 2
        continue
      }
      let (scalar, length) = scalar(at: index)
      guard isNameStart(scalar) || (index > offset && isNameDigit(scalar)) else { break }
      text.unicodeScalars.append(scalar)
      index += length
    }
    return index > offset ? (text, index) : nil
  }

  private func escapedNameCharacter(at offset: Int) -> Unicode.Scalar? {
    switch byte(offset + 1) {
    case UInt8(ascii: "-"): "-"
    case UInt8(ascii: "."): "."
    case UInt8(ascii: ":"): ":"
    case UInt8(ascii: "#"): "#"
    default: nil
    }
  }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte == ASCII.dollar || byte == ASCII.at
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .decimalNumber:
      return true
    default: return false
    }
  }

  private func isNameDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && ASCII.isDigit(UInt8(scalar.value))
  }

  /// The code point at `offset` and its length in bytes. The bytes come from a `String`, so they are valid
  /// UTF-8, except where an escape ends up beside a torn sequence; U+FFFD stands for those.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let upper = min(offset + length, count)
    let scalar = String(decoding: bytes[offset..<upper], as: UTF8.self).unicodeScalars.first
    return (scalar ?? "\u{FFFD}", upper - offset)
  }
}
