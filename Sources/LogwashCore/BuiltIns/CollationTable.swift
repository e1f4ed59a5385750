/// The weights behind `Collation`.
enum CollationTable {
  typealias Element = Collation.Element
  typealias Expansion = Collation.Expansion

  /// Behind the scalars of `latin`.
  static let latinEnd: UInt32 = 0x180
  /// The primary weight of what the order does not know is this plus its code.
  static let unknown: UInt32 = 0x200000

  private static let digitWeight: UInt32 = 100
  private static let letterWeight: UInt32 = 120

  /// U+0000 to U+017F.
  static let latin = FixedTable<Expansion>((0..<latinEnd).map { expansion(ofLatin: $0) })

  /// What has a weight and is no letter, in order.
  private static let symbols = Array(
    "_¯,;:!¡?¿/.´`^¨~·¸'\"«»()[]{}§¶©®@¤¢$£¥*\\&#%+±÷×<=>¬|¦°µ".unicodeScalars)

  /// White space and hyphens, which count on the second level only, in order.
  private static let spaces = Array(" \u{A0}\r\t\n\u{0C}\u{0B}".unicodeScalars)

  /// For U+00C0 to U+017F: the letter without its accent, and the accent as a letter of `accents`; a point
  /// for others.
  private static let bases = Array(
    """
    AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
    AaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl.\
    ...NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz.
    """.utf8)
  private static let baseAccents = Array(
    """
    badigf.lbadgbadg.ibadig..badga..badigf.lbadgbadg.ibadig..badga.g\
    kkccmmaaddjjeeee..kkccjjmmeeddccjjlldd..iikkccmmj...ddll.aallee.\
    ...aallee...kkcchh..aalleeaaddlleellee..iikkccffhhmmddddgaajjee.
    """.utf8)

  /// The combining marks that `a`, `b`, … stand for, in order.
  private static let accents: [UInt32] = [
    0x301, 0x300, 0x306, 0x302, 0x30C, 0x30A, 0x308, 0x30B, 0x303, 0x307, 0x304, 0x327, 0x328,
  ]

  /// Letters that are written as two, and how much the first differs from the plain letter.
  private static let pairs:
    [Unicode.Scalar: (first: Unicode.Scalar, second: Unicode.Scalar, tertiary: UInt8)] = [
      "æ": ("a", "E", 2), "Æ": ("a", "E", 3), "þ": ("t", "H", 2), "Þ": ("t", "H", 3), "ß": ("s", "S", 2),
      "œ": ("o", "E", 2), "Œ": ("o", "E", 3),
    ]

  private static func expansion(ofLatin value: UInt32) -> Expansion {
    guard let scalar = Unicode.Scalar(value) else { return Expansion() }
    if let index = symbols.firstIndex(of: scalar) {
      return Expansion(first: Element(primary: UInt32(index) + 1))
    }
    if let index = spaces.firstIndex(of: scalar) {
      return Expansion(first: Element(secondary: UInt8(index) + 1))
    }
    if scalar == "-" { return Expansion(first: Element(secondary: 110, tertiary: 1)) }
    if value == 0xAD { return Expansion(first: Element(secondary: 111)) }
    if scalar.properties.generalCategory == .control { return Expansion() }
    if let digit = "0123456789¼½¾".unicodeScalars.enumerated().first(where: { $0.element == scalar }) {
      return Expansion(first: Element(primary: digitWeight + UInt32(digit.offset)))
    }
    if let pair = pairs[scalar], var first = letter(pair.first), let second = letter(pair.second) {
      first.tertiary = pair.tertiary
      return Expansion(first: first, second: second)
    }
    if let plain = letter(scalar) { return Expansion(first: plain) }
    if value >= 0xC0, let base = letter(Unicode.Scalar(bases[Int(value) - 0xC0])) {
      let accent = baseAccents[Int(value) - 0xC0] - UInt8(ascii: "a")
      return Expansion(first: base, second: mark(Int(accent)))
    }
    return Expansion(first: Element(primary: unknown + value))
  }

  /// a to z, and eth, which stands between d and e.
  private static func letter(_ scalar: Unicode.Scalar) -> Element? {
    switch scalar {
    case "a"..."z": Element(primary: letterWeight + 2 * (scalar.value - 0x61))
    case "A"..."Z": Element(primary: letterWeight + 2 * (scalar.value - 0x41), tertiary: 1)
    case "ð": Element(primary: letterWeight + 7)
    case "Ð": Element(primary: letterWeight + 7, tertiary: 1)
    default: nil
    }
  }

  private static func mark(_ accent: Int) -> Element {
    Element(secondary: UInt8(spaces.count + 1 + accent))
  }

  /// Beyond U+017F.
  static func elements(of scalar: Unicode.Scalar) -> Expansion {
    if scalar.value >= 0x300, scalar.value < 0x370 {
      if let accent = accents.firstIndex(of: scalar.value) { return Expansion(first: mark(accent)) }
      return Expansion(first: Element(secondary: 112 + UInt8(truncatingIfNeeded: scalar.value - 0x300)))
    }
    // Other spaces count like a space.
    if scalar.properties.generalCategory == .spaceSeparator {
      return Expansion(first: Element(secondary: UInt8(spaces.count)))
    }
    return Expansion(first: Element(primary: unknown + scalar.value))
  }
}
