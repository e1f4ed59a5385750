/// Reads one of Java's escapes that stand for characters.
struct JavaEscapeReader {
  private let text: [UInt8]
  /// The index behind what was read.
  private(set) var at: Int

  init(_ text: [UInt8], _ at: Int) {
    self.text = text
    self.at = at
  }

  private func peek() -> UInt8? { at < text.count ? text[at] : nil }

  /// The character that the escape at the backslash stands for.
  mutating func character() throws(PatternError) -> UInt32 {
    let start = at
    at += 1
    guard let letter = peek() else {
      throw PatternError(
        offset: start, message: "the pattern ends in a backslash", help: #"write `\\` for a backslash"#)
    }
    at += 1
    switch letter {
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "e"): return 0x1B
    case UInt8(ascii: "u"): return try unicode(from: start)
    case UInt8(ascii: "x"): return try hexadecimal(from: start)
    case UInt8(ascii: "0"):
      let first = peek()
      let digits = first.map { $0 <= UInt8(ascii: "3") } ?? false ? 3 : 2
      guard let value = number(radix: 8, atMost: digits) else {
        throw PatternError(offset: start, message: #"`\0` needs octal digits"#, help: #"write `\x00`"#)
      }
      return value
    case UInt8(ascii: "c"):
      guard let control = peek(), control < 0x80 else {
        throw PatternError(offset: start, message: #"`\c` needs a letter"#)
      }
      at += 1
      return UInt32(control ^ 64)
    case UInt8(ascii: "N"):
      throw PatternError(
        offset: start, message: #"character names `\N{…}` are not supported"#, help: #"write `\x{…}`"#)
    default:
      if CharacterSet.alphanumerics.contains(letter) {
        throw PatternError(
          offset: start, message: "unknown escape",
          help: "letters are escaped only when the escape has a meaning")
      }
      at -= 1
      return scalar()
    }
  }

  /// The UTF-8 character here.
  mutating func scalar() -> UInt32 {
    var value = UInt32(text[at])
    at += 1
    guard value >= 0xC0 else { return value }
    value &= value >= 0xF0 ? 0x07 : value >= 0xE0 ? 0x0F : 0x1F
    while let byte = peek(), byte & 0xC0 == 0x80 {
      value = value << 6 | UInt32(byte & 0x3F)
      at += 1
    }
    return value
  }

  private mutating func unicode(from start: Int) throws(PatternError) -> UInt32 {
    let unit = try fourDigits(from: start)
    guard unit & 0xFC00 == 0xD800, text[at...].starts(with: #"\u"#.utf8) else {
      if unit & 0xF800 == 0xD800 {
        throw PatternError(offset: start, message: "half of a surrogate pair", help: #"write `\x{…}`"#)
      }
      return unit
    }
    at += 2
    let low = try fourDigits(from: start)
    guard low & 0xFC00 == 0xDC00 else {
      throw PatternError(offset: start, message: "half of a surrogate pair", help: #"write `\x{…}`"#)
    }
    return 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
  }

  private mutating func fourDigits(from start: Int) throws(PatternError) -> UInt32 {
    let before = at
    guard let value = number(radix: 16, atMost: 4), at - before == 4 else {
      throw PatternError(offset: start, message: #"`\u` needs four hexadecimal digits"#)
    }
    return value
  }

  private mutating func hexadecimal(from start: Int) throws(PatternError) -> UInt32 {
    if peek() == UInt8(ascii: "{") {
      at += 1
      if let value = number(radix: 16, atMost: 8), value <= 0x10FFFF, peek() == UInt8(ascii: "}") {
        at += 1
        return value
      }
    } else {
      let before = at
      if let value = number(radix: 16, atMost: 2), at - before == 2 { return value }
    }
    throw PatternError(offset: start, message: #"`\x` needs two hexadecimal digits, or more in braces"#)
  }

  private mutating func number(radix: UInt32, atMost: Int) -> UInt32? {
    var value: UInt32?
    for _ in 0..<atMost {
      guard let byte = peek(), CharacterSet.hexDigits.contains(byte) else { break }
      let digit = UInt32(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
      guard digit < radix else { break }
      value = (value ?? 0) &* radix &+ digit
      at += 1
    }
    return value
  }

  // MARK: Properties

  /// `\p{…}` or `\P{…}`, as what stands for it between PCRE2's brackets.
  ///
  /// - Parameter isCaseless: the flag `i` is on, under which letters of one case are those of any.
  mutating func property(isCaseless: Bool) throws(PatternError) -> (inClass: String, negated: Bool) {
    let start = at
    let negated = text[at + 1] == UInt8(ascii: "P")
    at += 2
    var name = ""
    if peek() == UInt8(ascii: "{") {
      guard let end = text[at...].firstIndex(of: UInt8(ascii: "}")) else {
        throw PatternError(offset: start, message: "`{` is not closed")
      }
      name = String(decoding: text[at + 1..<end], as: UTF8.self)
      at = end + 1
    } else if peek() != nil {
      name = String(Character(Unicode.Scalar(scalar()) ?? "?"))
    }
    guard let inClass = Self.translation(of: name) else {
      let help =
        name.hasPrefix("In") || name.hasPrefix("blk=") || name.hasPrefix("block=")
        ? #"blocks are not supported; use a script such as `\p{IsGreek}`, or a range"#
        : #"properties are written `\p{L}`, `\p{Lu}`, `\p{IsGreek}`, `\p{Alpha}`"#
      throw PatternError(offset: start, message: "unknown character property `\(name)`", help: help)
    }
    return (isCaseless ? Self.withoutCase[inClass] ?? inClass : inClass, negated)
  }

  private static let withoutCase: [String: String] = {
    let everyCase = #"\p{Lowercase}\p{Uppercase}\p{Lt}"#
    return [
      "[:lower:]": "[:alpha:]", "[:upper:]": "[:alpha:]", #"\p{Lu}"#: #"\p{L&}"#, #"\p{Ll}"#: #"\p{L&}"#,
      #"\p{Lt}"#: #"\p{L&}"#, #"\p{Lowercase}"#: everyCase, #"\p{Uppercase}"#: everyCase,
    ]
  }()

  private static func translation(of name: String) -> String? {
    if let known = names[name] { return known }
    if name.hasPrefix("In") || name.hasPrefix("java") { return nil }
    if let equals = name.firstIndex(of: "=") {
      let value = name[name.index(after: equals)...]
      switch name[..<equals].lowercased() {
      case "sc", "script": return "\\p{sc:\(value)}"
      case "gc", "general_category": return "\\p{\(value)}"
      default: return nil
      }
    }
    if name.hasPrefix("Is") {
      let bare = String(name.dropFirst(2))
      if let known = binary[bare.lowercased()] { return known }
      return bare.utf8.count <= 2 ? "\\p{\(bare)}" : "\\p{sc:\(bare)}"
    }
    // The general categories.
    return (1...2).contains(name.utf8.count) && CharacterSet.upper.contains(name.utf8.first!)
      ? "\\p{\(name)}" : nil
  }

  private static let names = [
    "Lower": "[:lower:]", "Upper": "[:upper:]", "ASCII": "[:ascii:]", "Alpha": "[:alpha:]",
    "Digit": "[:digit:]", "Alnum": "[:alnum:]", "Punct": "[:punct:]", "Graph": "[:graph:]",
    "Print": "[:print:]", "Blank": "[:blank:]", "Cntrl": "[:cntrl:]", "XDigit": "[:xdigit:]",
    "Space": #"\s"#, "LC": #"\p{L&}"#, "LD": #"\p{L}\p{Nd}"#, "L1": #"\x{0}-\x{ff}"#, "all": #"\p{Any}"#,
    "javaLowerCase": #"\p{Lowercase}"#, "javaUpperCase": #"\p{Uppercase}"#, "javaTitleCase": #"\p{Lt}"#,
    "javaAlphabetic": #"\p{Alphabetic}"#, "javaDigit": #"\p{Nd}"#, "javaLetter": #"\p{L}"#,
    "javaLetterOrDigit": #"\p{L}\p{Nd}"#, "javaIdeographic": #"\p{Ideographic}"#,
    "javaMirrored": #"\p{Bidi_Mirrored}"#, "javaSpaceChar": #"\p{Z}"#, "javaISOControl": #"\p{Cc}"#,
    "javaDefined": #"\P{Cn}"#,
  ]

  /// Behind `Is`; Java ignores their case.
  private static let binary = [
    "alphabetic": #"\p{Alphabetic}"#, "ideographic": #"\p{Ideographic}"#, "letter": #"\p{L}"#,
    "lowercase": #"\p{Lowercase}"#, "uppercase": #"\p{Uppercase}"#, "titlecase": #"\p{Lt}"#,
    "punctuation": #"\p{P}"#, "control": #"\p{Cc}"#, "white_space": #"\p{White_Space}"#, "digit": #"\p{Nd}"#,
    "hex_digit": #"\p{Hex_Digit}"#, "join_control": #"\p{Join_Control}"#,
    "noncharacter_code_point": #"\p{Noncharacter_Code_Point}"#, "assigned": #"\P{Cn}"#,
  ]
}
