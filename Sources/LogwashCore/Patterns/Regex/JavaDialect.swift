/// Translates Java's regular expressions, which FreeMarker's templates hold, into PCRE2's.
///
/// What both spell alike is copied. What PCRE2 spells differently is translated: `\uHHHH`, octals with `\0`, back references
/// such as `\11`, `\p{Alpha}` and Java's other property names, class unions `[a[bc]]` and intersections `[a-z&&[^q]]`, white
/// space in a class under the flag `x`, `\cx`. What has no equal is refused with a hint. So no pattern changes its meaning
/// silently, with these exceptions, on purpose: `\b` knows ASCII only, as `\w` does and as Java's does from 19 on; and line
/// ends are `\n`, `\r` and `\r\n` only, without U+0085, U+2028 and U+2029.
struct JavaDialect {
  /// The options that a translation depends on.
  private struct Options {
    /// `x`: white space is ignored.
    var isExtended = false
    /// `i`: letters match both cases; those of ASCII only, unless `u` says otherwise.
    var isCaseless = false
    var isUnicode = false
  }

  private let text: [UInt8]
  private var at = 0
  private var output = TranslatedPattern()
  private var captures = 0
  /// Those of every group that is open.
  private var options: [Options]
  /// Letters of ASCII are written in both cases where Java's flag `i` means them alone. PCRE2's own flag does on bytes, but not
  /// on UTF-8.
  private let spellsCases: Bool

  private init(_ source: String, _ flags: RegexFlags, spellsCases: Bool) {
    text = Array(source.utf8)
    options = [
      Options(isExtended: flags.contains(.extended), isCaseless: flags.contains(.caseInsensitive))
    ]
    self.spellsCases = spellsCases
  }

  /// - Parameter spellsCases: for matching UTF-8, without the flag `i` of PCRE2.
  static func translate(
    _ source: String, flags: RegexFlags, spellsCases: Bool = false
  ) throws(PatternError) -> TranslatedPattern {
    var dialect = JavaDialect(source, flags, spellsCases: spellsCases)
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
      var parser = JavaClassParser(
        text, at, extended: current.isExtended, isCaseless: current.isCaseless, bothCases: spellsHere)
      let set = try parser.parse()
      at = parser.at
      output.append(set.pattern, from: start)
    case UInt8(ascii: "("): try group()
    case UInt8(ascii: ")"):
      if options.count > 1 { options.removeLast() }
      copy()
    case UInt8(ascii: "{"):
      guard isRepetition else {
        throw PatternError(
          offset: at, message: "`{` begins no number of repetitions",
          help: #"write `\{` for the character, `{2}`, `{2,}` or `{0,2}` for repetitions"#)
      }
      copy()
    case UInt8(ascii: "#") where current.isExtended:
      while let byte = peek(), byte != 0x0A, byte != 0x0D { copy() }
    case let byte where spellsHere && CharacterSet.letters.contains(byte):
      output.append(Self.bothCases(UInt32(byte)), from: at)
      at += 1
    case 0x80... where current.isExtended:
      // PCRE2 ignores U+0085, U+200E, U+200F, U+2028 and U+2029 as well; Java does not.
      let start = at
      var reader = JavaEscapeReader(text, at)
      let scalar = reader.scalar()
      at = reader.at
      output.append(JavaClass.escaped(scalar), from: start)
    default: copy()
    }
  }

  /// Whether `{2}`, `{2,}` or `{2,3}` stands here, with something before it to be repeated. PCRE2 takes others as text.
  private var isRepetition: Bool {
    guard at > 0, text[at - 1] != UInt8(ascii: "("), text[at - 1] != UInt8(ascii: "|") else { return false }
    var end = at + 1
    while end < text.count, CharacterSet.digits.contains(text[end]) { end += 1 }
    guard end > at + 1 else { return false }
    if end < text.count, text[end] == UInt8(ascii: ",") { end += 1 }
    while end < text.count, CharacterSet.digits.contains(text[end]) { end += 1 }
    return end < text.count && text[end] == UInt8(ascii: "}")
  }

  private var current: Options { options.last ?? Options() }

  /// Whether letters are written in both cases here.
  private var spellsHere: Bool { spellsCases && current.isCaseless && !current.isUnicode }

  /// A character that stands for itself: `[aA]`.
  static func bothCases(_ scalar: UInt32) -> String {
    let letter = JavaClass.escaped(scalar)
    guard scalar < 0x80, CharacterSet.letters.contains(UInt8(scalar)) else { return letter }
    return "[\(letter)\(JavaClass.escaped(scalar ^ 0x20))]"
  }

  // MARK: Groups

  private mutating func group() throws(PatternError) {
    options.append(current)
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
      copy(3)
      return copyName()
    }
    try changeOptions()
  }

  /// The name of a group, in front of its `>`.
  private mutating func copyName() {
    while let byte = peek(), CharacterSet.alphanumerics.contains(byte) { copy() }
  }

  /// `(?i)` or `(?i-s:`.
  private mutating func changeOptions() throws(PatternError) {
    let start = at
    at += 2
    var adding = true
    var changed = current
    var added = ""
    var removed = ""
    while let byte = peek(), byte != UInt8(ascii: ")"), byte != UInt8(ascii: ":") {
      switch byte {
      case UInt8(ascii: "i"): changed.isCaseless = adding
      case UInt8(ascii: "u"):
        changed.isUnicode = adding
        output.needsUnicode = output.needsUnicode || adding
      case UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "x"):
        if byte == UInt8(ascii: "x") { changed.isExtended = adding }
        let letter = Character(Unicode.Scalar(byte))
        if adding { added.append(letter) } else { removed.append(letter) }
      case UInt8(ascii: "-"): adding = false
      case UInt8(ascii: "U"), UInt8(ascii: "d"):
        throw PatternError(
          offset: at, message: "the option `\(Character(Unicode.Scalar(byte)))` is not supported",
          help: byte == UInt8(ascii: "U") ? #"write `\p{L}` for letters of all languages"# : nil)
      default:
        throw PatternError(offset: start, message: "unknown construct after `(?`")
      }
      at += 1
    }
    let (before, after) = (folds(current), folds(changed))
    if after != before {
      if after { added.append("i") } else { removed.append("i") }
    }
    // `(?i)` holds to the end of the group around it.
    let isGroup = peek() == UInt8(ascii: ":")
    if !isGroup { options.removeLast() }
    options[options.count - 1] = changed
    if isGroup || !(added + removed).isEmpty {
      output.append("(?" + added + (removed.isEmpty ? "" : "-" + removed), from: start)
      copy()
    } else {
      at += 1
    }
  }

  /// Whether PCRE2's flag `i` is on.
  private func folds(_ options: Options) -> Bool {
    options.isCaseless && (options.isUnicode || !spellsCases)
  }

  // MARK: Escapes

  private mutating func escape() throws(PatternError) {
    let start = at
    guard let letter = peek(1) else { return copy() }
    switch letter {
    case UInt8(ascii: "Q"):
      quoted()
    case UInt8(ascii: "1")...UInt8(ascii: "9"): backReference()
    case UInt8(ascii: "b") where looking(at: #"\b{"#):
      throw PatternError(offset: start, message: #"`\b{…}` is not supported"#, help: #"write `\b`"#)
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "w"),
      UInt8(ascii: "W"), UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "v"), UInt8(ascii: "V"),
      UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "G"), UInt8(ascii: "Z"),
      UInt8(ascii: "z"), UInt8(ascii: "R"), UInt8(ascii: "X"), UInt8(ascii: "E"):
      copy(2)
    case UInt8(ascii: "k"):
      if spellsHere { output.append("(?i:", from: start) }
      copy(3)
      copyName()
      copy()
      if spellsHere { output.append(")", from: start) }
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      var reader = JavaEscapeReader(text, at)
      let property = try reader.property(isCaseless: current.isCaseless)
      at = reader.at
      output.append(JavaClass(negated: property.negated, property.inClass).pattern, from: start)
    default:
      var reader = JavaEscapeReader(text, at)
      let scalar = try reader.character()
      at = reader.at
      output.append(spellsHere ? Self.bothCases(scalar) : JavaClass.escaped(scalar), from: start)
    }
  }

  /// `\Q…\E`, in which every character stands for itself.
  private mutating func quoted() {
    guard spellsHere else {
      while at < text.count, !looking(at: #"\E"#) { copy() }
      return copy(2)
    }
    at += 2
    while at < text.count, !looking(at: #"\E"#) {
      let start = at
      var reader = JavaEscapeReader(text, at)
      let scalar = reader.scalar()
      at = reader.at
      output.append(Self.bothCases(scalar), from: start)
    }
    at = min(at + 2, text.count)
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
    // What a group has matched is compared in PCRE2's way, which knows no letters of ASCII alone.
    output.append(spellsHere ? "(?i:\\g{\(number)})" : "\\g{\(number)}", from: start)
  }
}
