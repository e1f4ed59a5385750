/// Digits of base 16.
enum Hexadecimal {
  static let digits: StaticString = "0123456789abcdef"

  static func value(_ byte: UInt8) -> UInt8? {
    if byte &- UInt8(ascii: "0") < 10 { return byte - UInt8(ascii: "0") }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }

  /// The byte that two digits at `index` say; nil if there are none.
  static func byte(_ view: ByteView, at index: Int) -> UInt8? {
    guard index + 2 <= view.count, let high = value(view[index]), let low = value(view[index + 1]) else {
      return nil
    }
    return high << 4 | low
  }

  /// The number that four digits at `index` say.
  static func unit(_ view: ByteView, at index: Int) -> UInt32? {
    guard let high = byte(view, at: index), let low = byte(view, at: index + 2) else { return nil }
    return UInt32(high) << 8 | UInt32(low)
  }
}
