/// What one item of a regular expression accepts: which ASCII characters, and whether the rest of Unicode.
struct CharacterSet: Sendable, Hashable {
  /// How a set treats the characters outside of ASCII.
  enum Beyond: Sendable, Hashable {
    case none
    case all
    /// Some of them, or nobody knows.
    case some

    var inverted: Beyond {
      switch self {
      case .none: .all
      case .all: .none
      case .some: .some
      }
    }
  }

  /// Bit c is set when the ASCII character c is in the set; 0 to 63 in `low`, 64 to 127 in `high`.
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  var beyond: Beyond = .none

  init() {}

  init(_ characters: String) {
    for byte in characters.utf8 { insert(byte) }
  }

  init(_ range: ClosedRange<UInt8>) { insert(range) }

  func contains(_ ascii: UInt8) -> Bool {
    if ascii < 64 { return low >> UInt64(ascii) & 1 == 1 }
    return ascii < 128 && high >> UInt64(ascii - 64) & 1 == 1
  }

  mutating func insert(_ ascii: UInt8) {
    if ascii < 64 { low |= 1 << UInt64(ascii) } else if ascii < 128 { high |= 1 << UInt64(ascii - 64) }
  }

  mutating func insert(_ range: ClosedRange<UInt8>) {
    for byte in range { insert(byte) }
  }

  mutating func formUnion(_ other: CharacterSet) {
    low |= other.low
    high |= other.high
    switch (beyond, other.beyond) {
    case (.all, _), (_, .all): beyond = .all
    case (.none, .none): beyond = .none
    default: beyond = .some
    }
  }

  var inverted: CharacterSet {
    var result = CharacterSet()
    result.low = ~low
    result.high = ~high
    result.beyond = beyond.inverted
    return result
  }

  /// The ASCII characters of the set, in order.
  var ascii: [UInt8] { (0...127).filter { contains($0) } }

  /// No character beyond ASCII is in the set.
  var isASCII: Bool { beyond == .none }

  // MARK: The named sets, as PCRE2 has them without PCRE2_UCP

  static let digits = CharacterSet(0x30...0x39)
  static let lower = CharacterSet(0x61...0x7A)
  static let upper = CharacterSet(0x41...0x5A)
  static let letters = lower.union(upper)
  static let alphanumerics = letters.union(digits)
  static let word = alphanumerics.union(CharacterSet("_"))
  static let space = CharacterSet(" \t\n\u{B}\u{C}\r")
  static let hexDigits = CharacterSet("0123456789abcdefABCDEF")
  static let graph = CharacterSet(0x21...0x7E)
  static let all: CharacterSet = CharacterSet().inverted

  /// Any character but a line terminator.
  static let dot: CharacterSet = CharacterSet("\n\r").inverted

  /// Something beyond ASCII that is not looked into.
  static let unknown: CharacterSet = {
    var set = all
    set.beyond = .some
    return set
  }()

  /// The set of a POSIX class such as `[:alpha:]`, by its name.
  static func posix(_ name: String) -> CharacterSet? {
    switch name {
    case "alpha": letters
    case "digit": digits
    case "alnum": alphanumerics
    case "lower": lower
    case "upper": upper
    case "space": space
    case "word": word
    case "xdigit": hexDigits
    case "graph": graph
    case "print": CharacterSet(0x20...0x7E)
    case "blank": CharacterSet(" \t")
    case "cntrl": CharacterSet(0x00...0x1F).union(CharacterSet(0x7F...0x7F))
    case "ascii": CharacterSet(0x00...0x7F)
    case "punct": punctuation
    default: nil
    }
  }

  private static let punctuation: CharacterSet = {
    var set = CharacterSet()
    for byte in graph.ascii where !alphanumerics.contains(byte) { set.insert(byte) }
    return set
  }()

  func union(_ other: CharacterSet) -> CharacterSet {
    var result = self
    result.formUnion(other)
    return result
  }
}
