/// Reads one escape of a pattern, outside of a class.
struct RegexEscapeReader {
  private let text: [UInt8]
  /// The index behind what was read.
  private(set) var at: Int

  init(_ text: [UInt8], _ at: Int) {
    self.text = text
    self.at = at
  }

  /// What the escape at the backslash stands for; nil when it is not modelled.
  mutating func read() -> RegexItem.Kind? {
    at += 1
    guard at < text.count else { return nil }
    let letter = text[at]
    at += 1
    switch letter {
    case UInt8(ascii: "d"): return .set(.digits)
    case UInt8(ascii: "D"): return .set(CharacterSet.digits.inverted)
    case UInt8(ascii: "w"): return .set(.word)
    case UInt8(ascii: "W"): return .set(CharacterSet.word.inverted)
    case UInt8(ascii: "s"): return .set(.space)
    case UInt8(ascii: "S"): return .set(CharacterSet.space.inverted)
    case UInt8(ascii: "N"): return at < text.count && text[at] == UInt8(ascii: "{") ? nil : .set(.dot)
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "v"), UInt8(ascii: "V"): return .set(.unknown)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      if at < text.count, text[at] == UInt8(ascii: "{") { skip(through: UInt8(ascii: "}")) } else { at += 1 }
      return at <= text.count ? .set(.unknown) : nil
    case UInt8(ascii: "b"): return .anchor(.wordBoundary)
    case UInt8(ascii: "B"): return .anchor(.notWordBoundary)
    case UInt8(ascii: "A"), UInt8(ascii: "G"): return .anchor(.start)
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): return .anchor(.end)
    case UInt8(ascii: "g"), UInt8(ascii: "k"):
      if at < text.count {
        switch text[at] {
        case UInt8(ascii: "{"): skip(through: UInt8(ascii: "}"))
        case UInt8(ascii: "<"): skip(through: UInt8(ascii: ">"))
        case UInt8(ascii: "'"):
          at += 1
          skip(through: UInt8(ascii: "'"))
        default: at += 1
        }
      }
      return .other
    case UInt8(ascii: "X"), UInt8(ascii: "R"), UInt8(ascii: "C"), UInt8(ascii: "K"): return .other
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      while at < text.count, CharacterSet.digits.contains(text[at]) { at += 1 }
      return .other
    default: return character(after: letter).map { .literal($0) }
    }
  }

  /// The character that an escape stands for, inside or outside of a class; nil when it is none.
  private mutating func character(after letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "e"): return 0x1B
    case UInt8(ascii: "x"):
      if at < text.count, text[at] == UInt8(ascii: "{") {
        at += 1
        let value = digits(radix: 16, atMost: 8)
        skip(through: UInt8(ascii: "}"))
        return value
      }
      return digits(radix: 16, atMost: 2) ?? 0
    case UInt8(ascii: "0"): return digits(radix: 8, atMost: 2) ?? 0
    default:
      guard letter < 0x80, !CharacterSet.alphanumerics.contains(letter) else { return nil }
      return UInt32(letter)
    }
  }

  private mutating func digits(radix: UInt32, atMost: Int) -> UInt32? {
    var value: UInt32?
    for _ in 0..<atMost {
      guard at < text.count, CharacterSet.hexDigits.contains(text[at]) else { break }
      let byte = text[at]
      let digit = UInt32(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
      guard digit < radix else { break }
      value = (value ?? 0) &* radix &+ digit
      at += 1
    }
    return value
  }

  private mutating func skip(through terminator: UInt8) {
    while at < text.count, text[at] != terminator { at += 1 }
    at = min(at + 1, text.count)
  }
}

/// Reads one bracketed class of a pattern.
struct RegexClassReader {
  private let text: [UInt8]
  /// The index behind what was read.
  private(set) var at: Int

  /// Where a word begins or ends: no classes, though they look like it.
  private static let wordEdges = [Array("[[:<:]]".utf8), Array("[[:>:]]".utf8)]

  init(_ text: [UInt8], _ at: Int) {
    self.text = text
    self.at = at
  }

  /// The set of the class at the bracket; nil when it is not closed or not modelled.
  mutating func read() -> CharacterSet? {
    if Self.wordEdges.contains(where: { text[at...].starts(with: $0) }) { return nil }
    at += 1
    let negated = skip(UInt8(ascii: "^"))
    var set = CharacterSet()
    var first = true
    while at < text.count {
      if text[at] == UInt8(ascii: "]"), !first {
        at += 1
        return negated ? set.inverted : set
      }
      first = false
      guard let member = member() else { return nil }
      guard case .literal(let lower) = member, at + 1 < text.count, text[at] == UInt8(ascii: "-"),
        text[at + 1] != UInt8(ascii: "]")
      else {
        insert(member, into: &set)
        continue
      }
      at += 1
      guard let end = self.member() else { return nil }
      if case .literal(let upper) = end {
        insert(lower, upper, into: &set)
      } else {
        insert(member, into: &set)
        set.insert(UInt8(ascii: "-"))
        insert(end, into: &set)
      }
    }
    return nil
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard at < text.count, text[at] == byte else { return false }
    at += 1
    return true
  }

  private func insert(_ member: RegexItem.Kind, into set: inout CharacterSet) {
    switch member {
    case .literal(let scalar): insert(scalar, scalar, into: &set)
    case .set(let other): set.formUnion(other)
    case .anchor, .other: set.formUnion(.unknown)
    }
  }

  private func insert(_ lower: UInt32, _ upper: UInt32, into set: inout CharacterSet) {
    guard lower <= upper else { return }
    if lower < 128 { set.insert(UInt8(lower)...UInt8(min(upper, 127))) }
    if upper >= 128 { set.formUnion(CharacterSet.beyondASCII) }
  }

  private mutating func member() -> RegexItem.Kind? {
    guard at < text.count else { return nil }
    if text[at] == UInt8(ascii: "["), at + 1 < text.count, text[at + 1] == UInt8(ascii: ":"),
      let posix = posixClass()
    {
      return .set(posix)
    }
    guard text[at] == UInt8(ascii: "\\"), at + 1 < text.count else {
      let byte = text[at]
      at += 1
      return byte < 0x80 ? .literal(UInt32(byte)) : .set(CharacterSet.beyondASCII)
    }
    switch text[at + 1] {
    case UInt8(ascii: "b"):
      at += 2
      return .literal(0x08)
    case UInt8(ascii: "Q"), UInt8(ascii: "E"): return nil
    case UInt8(ascii: "1")...UInt8(ascii: "9"): return nil
    default:
      var escape = RegexEscapeReader(text, at)
      guard let kind = escape.read() else { return nil }
      at = escape.at
      return kind
    }
  }

  /// `[:alpha:]` or `[:^alpha:]`; nil, and nothing read, when the bracket is an ordinary character.
  private mutating func posixClass() -> CharacterSet? {
    var end = at + 2
    let negated = end < text.count && text[end] == UInt8(ascii: "^")
    if negated { end += 1 }
    let start = end
    while end < text.count, CharacterSet.lower.contains(text[end]) { end += 1 }
    guard end + 1 < text.count, text[end] == UInt8(ascii: ":"), text[end + 1] == UInt8(ascii: "]"),
      let set = CharacterSet.posix(String(decoding: text[start..<end], as: UTF8.self))
    else { return nil }
    at = end + 2
    return negated ? set.inverted : set
  }
}

extension CharacterSet {
  /// Characters beyond ASCII, nobody knows which.
  fileprivate static let beyondASCII: CharacterSet = {
    var set = CharacterSet()
    set.beyond = .some
    return set
  }()
}
