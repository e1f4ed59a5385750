extension Lexer {
  /// The number or string that begins at `start`, if one does.
  ///
  ///     number := digit+ ("." digit+)?
  ///     string := "r"? ('"' … '"' | "'" … "'")
  mutating func literal(at start: Int, _ byte: UInt8) throws(Diagnostic) -> Token? {
    switch byte {
    case ASCII.quote, ASCII.apostrophe:
      return try string(at: start)
    case UInt8(ascii: "r")
    where input.byte(start + 1) == ASCII.quote || input.byte(start + 1) == ASCII.apostrophe:
      return try rawString(at: start)
    case _ where ASCII.isDigit(byte):
      return try number(at: start)
    case ASCII.dot where ASCII.isDigit(input.byte(start + 1)):
      throw .numberWithoutInteger(input.span(start, digits(from: start + 1)))
    default:
      return nil
    }
  }

  private func digits(from offset: Int) -> Int {
    var end = offset
    while ASCII.isDigit(input.byte(end)) { end += 1 }
    return end
  }

  private mutating func number(at start: Int) throws(Diagnostic) -> Token {
    var end = digits(from: start)
    if input.byte(end) == ASCII.dot, ASCII.isDigit(input.byte(end + 1)) { end = digits(from: end + 1) }
    // `[1e3]` would otherwise be a sequence of two; `<#list 1..9as n>` is fine.
    if ASCII.isLetter(input.byte(end)), let suffix = input.name(at: end),
      Self.reservedWords[suffix.text] == nil
    {
      position = suffix.end
      throw .numberWithLetters(input.span(start, suffix.end))
    }
    position = end
    return Token(kind: .number(input.text(start..<end)), range: start..<end)
  }

  private mutating func rawString(at start: Int) throws(Diagnostic) -> Token {
    let quote = input.bytes[start + 1]
    var end = start + 2
    while end < input.count, input.bytes[end] != quote { end += 1 }
    guard end < input.count else { throw .unclosedString(input.span(start, start + 2)) }
    position = end + 1
    let literal = StringLiteral(
      bytes: Array(input.bytes[(start + 2)..<end]), origins: (start + 2...end).map(input.origin),
      mayInterpolate: false)
    return Token(kind: .string(literal), range: start..<position)
  }

  private mutating func string(at start: Int) throws(Diagnostic) -> Token {
    let quote = input.bytes[start]
    var literal = StringLiteral(bytes: [], origins: [], mayInterpolate: false)
    var index = start + 1
    while index < input.count, input.bytes[index] != quote {
      let byte = input.bytes[index]
      if byte == ASCII.backslash {
        index = try appendEscape(at: index, quote: quote, to: &literal)
        continue
      }
      if input.starts(with: "${", at: index) || input.starts(with: "#{", at: index) {
        literal.mayInterpolate = true
      }
      literal.bytes.append(byte)
      literal.origins.append(input.origin(index))
      index += 1
    }
    guard index < input.count else { throw .unclosedString(input.span(start, start + 1)) }
    literal.origins.append(input.origin(index))
    if literal.mayInterpolate, literal.text.utf16.count <= 3 { literal.mayInterpolate = false }
    position = index + 1
    return Token(kind: .string(literal), range: start..<position)
  }

  /// Appends what the escape at `offset` stands for; gives the offset after it.
  private mutating func appendEscape(
    at offset: Int, quote: UInt8, to literal: inout StringLiteral
  ) throws(Diagnostic) -> Int {
    var end = offset + 2
    let scalar: Unicode.Scalar
    switch input.byte(offset + 1) {
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "f"): scalar = "\u{0C}"
    case UInt8(ascii: "b"): scalar = "\u{08}"
    case UInt8(ascii: "g"): scalar = ">"
    case UInt8(ascii: "l"): scalar = "<"
    case UInt8(ascii: "a"): scalar = "&"
    case let same
    where same == ASCII.quote || same == ASCII.apostrophe || same == ASCII.backslash
      || same == ASCII.openBrace
      || same == UInt8(ascii: "="):
      scalar = Unicode.Scalar(same)
    case UInt8(ascii: "x"):
      guard let first = hexadecimalEscape(at: offset) else { throw badEscape(at: offset, quote: quote) }
      end = first.end
      var value = first.value
      if value & 0xFC00 == 0xD800, let second = hexadecimalEscape(at: end), second.value & 0xFC00 == 0xDC00 {
        value = 0x10000 + ((value & 0x3FF) << 10 | second.value & 0x3FF)
        end = second.end
      }
      // A surrogate cannot stand alone in UTF-8.
      scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    default:
      throw badEscape(at: offset, quote: quote)
    }
    for byte in String(Character(scalar)).utf8 {
      literal.bytes.append(byte)
      literal.origins.append(input.origin(offset))
    }
    return end
  }

  /// The UTF-16 unit that `\xH` to `\xHHHH` at `offset` stands for, and the offset after it; nil when there is none.
  private func hexadecimalEscape(at offset: Int) -> (value: UInt32, end: Int)? {
    guard input.byte(offset) == ASCII.backslash, input.byte(offset + 1) == UInt8(ascii: "x") else {
      return nil
    }
    var end = offset + 2
    var value: UInt32 = 0
    while end < offset + 6, let digit = ASCII.hexValue(input.byte(end)) {
      value = value << 4 | digit
      end += 1
    }
    return end > offset + 2 ? (value, end) : nil
  }

  /// Moves behind the literal, so that reading can go on after the tag, and says what is wrong with it.
  private mutating func badEscape(at offset: Int, quote: UInt8) -> Diagnostic {
    guard offset + 1 < input.count else { return .unclosedString(input.span(offset, offset + 1)) }
    let length = input.scalar(at: offset + 1).length
    var end = offset + 1 + length
    while end < input.count, input.bytes[end] != quote { end += input.bytes[end] == ASCII.backslash ? 2 : 1 }
    position = min(end + 1, input.count)
    return .badEscape(input.text(offset..<(offset + 1 + length)), input.span(offset, offset + 1 + length))
  }
}
