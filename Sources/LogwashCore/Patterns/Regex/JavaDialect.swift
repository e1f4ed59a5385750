/// Translates Java's regular expressions, which FreeMarker's templates hold, into PCRE2's.
///
/// What both spell alike is copied. What PCRE2 spells differently is translated: `\uHHHH`, octals with `\0`, back references
/// such as `\11`, `\p{Alpha}` and Java's other property names, class unions `[a[bc]]` and intersections `[a-z&&[^q]]`, white
/// space in a class under the flag `x`, `\cx`. What has no equal is refused with a hint. So no pattern changes its meaning
/// silently, with these known exceptions: `\b`, and the flag `i` on letters beyond ASCII, follow PCRE2; and line ends are
/// `\n`, `\r` and `\r\n` only, without U+0085, U+2028 and U+2029.
struct JavaDialect {
  private let text: [UInt8]
  private var at = 0
  private var output = TranslatedPattern()
  private var captures = 0
  /// Whether white space is ignored, for every group that is open.
  private var extended: [Bool]

  private init(_ source: String, _ flags: RegexFlags) {
    text = Array(source.utf8)
    extended = [flags.contains(.extended)]
  }

  static func translate(_ source: String, flags: RegexFlags) throws(PatternError) -> TranslatedPattern {
    var dialect = JavaDialect(source, flags)
    while dialect.at < dialect.text.count { try dialect.step() }
    return dialect.output
  }

  private func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < text.count ? text[at + ahead] : nil }

  private func looking(at word: String) -> Bool { text[at...].starts(with: word.utf8) }

  private mutating func copy(_ count: Int = 1) {
    for _ in 0..<count where at < text.count {
      output.append(text[at], from: at)
      at += 1
    }
  }

  private mutating func step() throws(PatternError) {
    switch text[at] {
    case UInt8(ascii: "\\"): try escape()
    case UInt8(ascii: "["):
      let start = at
      var parser = JavaClassParser(text, at, extended: extended.last ?? false)
      let set = try parser.parse()
      at = parser.at
      output.append(set.pattern, from: start)
    case UInt8(ascii: "("): try group()
    case UInt8(ascii: ")"):
      if extended.count > 1 { extended.removeLast() }
      copy()
    case UInt8(ascii: "#") where extended.last == true:
      while let byte = peek(), byte != 0x0A, byte != 0x0D { copy() }
    default: copy()
    }
  }

  // MARK: Groups

  private mutating func group() throws(PatternError) {
    extended.append(extended.last ?? false)
    if looking(at: "(*") {
      throw PatternError(offset: at + 1, message: "nothing to repeat", help: #"write `\*` for the character"#)
    }
    guard looking(at: "(?") else {
      captures += 1
      return copy()
    }
    for opening in ["(?:", "(?=", "(?!", "(?>", "(?<=", "(?<!"] where looking(at: opening) {
      return copy(opening.utf8.count)
    }
    if looking(at: "(?<") {
      captures += 1
      return copy(3)
    }
    try options()
  }

  /// `(?i)` or `(?i-s:`.
  private mutating func options() throws(PatternError) {
    let start = at
    copy(2)
    var adding = true
    while let byte = peek(), byte != UInt8(ascii: ")"), byte != UInt8(ascii: ":") {
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "s"): copy()
      case UInt8(ascii: "x"):
        extended[extended.count - 1] = adding
        copy()
      case UInt8(ascii: "-"):
        adding = false
        copy()
      case UInt8(ascii: "u"):
        output.needsUnicode = output.needsUnicode || adding
        at += 1
      case UInt8(ascii: "U"), UInt8(ascii: "d"):
        throw PatternError(
          offset: at, message: "the option `\(Character(Unicode.Scalar(byte)))` is not supported",
          help: byte == UInt8(ascii: "U") ? #"write `\p{L}` for letters of all languages"# : nil)
      default:
        throw PatternError(offset: start, message: "unknown construct after `(?`")
      }
    }
    if peek() == UInt8(ascii: ")") {
      // The options hold to the end of the group around them.
      let isExtended = extended.removeLast()
      extended[extended.count - 1] = isExtended
    }
    copy()
  }

  // MARK: Escapes

  private mutating func escape() throws(PatternError) {
    let start = at
    guard let letter = peek(1) else { return copy() }
    switch letter {
    case UInt8(ascii: "Q"):
      while at < text.count, !looking(at: #"\E"#) { copy() }
      copy(2)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): backReference()
    case UInt8(ascii: "b") where looking(at: #"\b{"#):
      throw PatternError(offset: start, message: #"`\b{…}` is not supported"#, help: #"write `\b`"#)
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "w"),
      UInt8(ascii: "W"), UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "v"), UInt8(ascii: "V"),
      UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "G"), UInt8(ascii: "Z"),
      UInt8(ascii: "z"), UInt8(ascii: "R"), UInt8(ascii: "X"), UInt8(ascii: "k"), UInt8(ascii: "E"):
      copy(2)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      var reader = JavaEscapeReader(text, at)
      let property = try reader.property()
      at = reader.at
      output.append(JavaClass(negated: property.negated, property.inClass).pattern, from: start)
    default:
      var reader = JavaEscapeReader(text, at)
      let scalar = try reader.character()
      at = reader.at
      output.append(JavaClass.escaped(scalar), from: start)
    }
  }

  /// As many digits as name a group that has begun; further ones are characters.
  private mutating func backReference() {
    let start = at
    at += 1
    var number = Int(text[at] - 0x30)
    at += 1
    while let byte = peek(), CharacterSet.digits.contains(byte), number * 10 + Int(byte - 0x30) <= captures {
      number = number * 10 + Int(byte - 0x30)
      at += 1
    }
    output.append("\\g{\(number)}", from: start)
  }
}
