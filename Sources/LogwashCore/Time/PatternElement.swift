/// What a letter of a Java date pattern stands for; the raw value is the letter.
enum PatternField: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case era = 0x47  // G
  case year = 0x79  // y
  case weekYear = 0x59  // Y
  case month = 0x4D  // M
  case standaloneMonth = 0x4C  // L
  case day = 0x64  // d
  case dayOfYear = 0x44  // D
  case weekdayInMonth = 0x46  // F
  case weekOfYear = 0x77  // w
  case weekOfMonth = 0x57  // W
  case weekday = 0x45  // E
  /// 1 is Monday.
  case weekdayNumber = 0x75  // u
  case amPM = 0x61  // a
  /// 0 to 23.
  case hour = 0x48  // H
  /// 1 to 24.
  case hourOf24 = 0x6B  // k
  /// 0 to 11.
  case hourOfHalf = 0x4B  // K
  /// 1 to 12.
  case hourOf12 = 0x68  // h
  case minute = 0x6D  // m
  case second = 0x73  // s
  case fraction = 0x53  // S
  case zoneName = 0x7A  // z
  case zoneOffset = 0x5A  // Z
  case isoZone = 0x58  // X

  /// Whether it is written in digits when it has `count` letters.
  func isNumeric(count: Int) -> Bool {
    switch self {
    case .month, .standaloneMonth: count <= 2
    case .era, .weekday, .amPM, .zoneName, .zoneOffset, .isoZone: false
    default: true
    }
  }
}

/// A part of a Java date pattern.
enum PatternElement: BitwiseCopyable, Sendable {
  case literal(UInt8)
  /// A run of one letter.
  case field(PatternField, count: Int)

  /// The parts of `pattern` and where each begins.
  ///
  ///     pattern := (letters | quoted | "''" | other)*
  ///     letters := a run of one ASCII letter
  ///     quoted  := "'" (anything | "''")* "'"
  static func parse(_ pattern: String) throws(DateFormatError) -> [(element: PatternElement, offset: Int)] {
    let bytes = Array(pattern.utf8)
    let quote = UInt8(ascii: "'")
    var elements: [(element: PatternElement, offset: Int)] = []
    var openQuote: Int?
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        if at + 1 < bytes.count, bytes[at + 1] == quote {
          elements.append((.literal(quote), at))
          at += 2
          continue
        }
        openQuote = openQuote == nil ? at : nil
        at += 1
      } else if openQuote == nil, (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        guard let field = PatternField(rawValue: byte) else {
          throw DateFormatError(
            offset: at, "Illegal pattern character '\(Unicode.Scalar(byte))'",
            help: "put text that stands for itself in quotes: `'\(Unicode.Scalar(byte))'`")
        }
        let count = bytes[at...].prefix { $0 == byte }.count
        if field == .isoZone, count > 3 {
          throw DateFormatError(
            offset: at, "invalid ISO 8601 format: length=\(count)", help: "use `X`, `XX` or `XXX`")
        }
        elements.append((.field(field, count: min(count, 255)), at))
        at += count
      } else {
        elements.append((.literal(byte), at))
        at += 1
      }
    }
    if let openQuote {
      throw DateFormatError(offset: openQuote, "Unterminated quote", help: "close it with `'`")
    }
    return elements
  }
}
