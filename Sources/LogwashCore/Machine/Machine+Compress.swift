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
