/// `<#compress>`.
extension Machine {
  /// Compresses white space in what was printed since `mark`: runs become one space, or one line break when one was among
  /// them; the ends are trimmed. Works in place, since it only gets shorter.
  mutating func compress(from mark: Int) {
    var to = mark
    var at = mark
    var gap = Gap.none
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte.isWhiteSpace {
        gap.add(byte)
        continue
      }
      if byte >= 0xE1, byte <= 0xE3, isWideSpace(at: at - 1) {
        gap.add(UInt8(ascii: " "))
        at += 2
        continue
      }
      if to > mark {
        switch gap {
        case .none: break
        case .space: to = put(UInt8(ascii: " "), at: to)
        case .lineFeed: to = put(UInt8(ascii: "\n"), at: to)
        case .carriageReturn: to = put(UInt8(ascii: "\r"), at: to)
        case .both: to = put(UInt8(ascii: "\n"), at: put(UInt8(ascii: "\r"), at: to))
        }
      }
      gap = .none
      to = put(byte, at: to)
    }
    text.truncate(to: to)
  }

  /// Whether three bytes are white space as Java's `Character.isWhitespace` has it; spaces that do not break are none.
  private func isWideSpace(at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return true
    case (0xE2, 0x80, 0x87): return false
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return true
    default: return false
    }
  }

  private mutating func put(_ byte: UInt8, at index: Int) -> Int {
    text[index] = byte
    return index + 1
  }
}

/// What a run of white space is compressed into; of several line breaks the first decides.
private enum Gap {
  case none, space, lineFeed, carriageReturn, both

  mutating func add(_ byte: UInt8) {
    switch (self, byte) {
    case (.none, UInt8(ascii: "\n")), (.space, UInt8(ascii: "\n")): self = .lineFeed
    case (.none, UInt8(ascii: "\r")), (.space, UInt8(ascii: "\r")): self = .carriageReturn
    case (.carriageReturn, UInt8(ascii: "\n")): self = .both
    case (.none, _): self = .space
    default: break
    }
  }
}
