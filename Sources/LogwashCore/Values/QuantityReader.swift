/// Goes over a text of numbers and units.
struct QuantityReader {
  /// digits * 10^-scale.
  struct Decimal {
    var digits: Int128
    var scale: Int
  }

  private let text: ByteView
  private var at: Int
  private let end: Int

  /// White space at the ends does not count.
  init(_ text: ByteView) {
    var lower = 0
    var upper = text.count
    while lower < upper, text[lower] == UInt8(ascii: " ") { lower += 1 }
    while upper > lower, text[upper - 1] == UInt8(ascii: " ") { upper -= 1 }
    self.text = text
    at = lower
    end = upper
  }

  var isAtEnd: Bool { at >= end }

  private var byte: UInt8 { at < end ? text[at] : 0 }

  mutating func skip(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    at += 1
    return true
  }

  mutating func next() -> UInt8 {
    defer { at += 1 }
    return byte
  }

  mutating func skipSpaces() {
    while byte == UInt8(ascii: " ") { at += 1 }
  }

  /// `12`, `1.5`, `.5`, `1,5` is none; up to 18 digits.
  mutating func number() -> Decimal? {
    var number = Decimal(digits: 0, scale: 0)
    var count = 0
    var hasPoint = false
    while at < end {
      if text[at].isDigit {
        number.digits = number.digits * 10 + Int128(text[at] - UInt8(ascii: "0"))
        count += 1
        if hasPoint { number.scale += 1 }
        guard count <= 18 else { return nil }
      } else if text[at] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      at += 1
    }
    return count > 0 ? number : nil
  }

  /// The letters that come next, those beyond ASCII too.
  mutating func unit() -> ByteView {
    let start = at
    while at < end, text[at] >= 0x80 || (text[at] | 0x20) &- UInt8(ascii: "a") < 26 { at += 1 }
    return text[start..<at]
  }
}
