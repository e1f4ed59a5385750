/// Texts by Unicode scalars, for the paths behind an `isASCII` test.
extension ByteView {
  /// The scalar that begins at byte `at`, and how many bytes it has; nil with 1 for a byte that is no part of
  /// valid UTF-8.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar?, length: Int) {
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= count else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for i in 1..<length {
      let byte = self[index + i]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
    guard !isOverlong, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }

  /// The scalar that ends before byte `end`, and where it begins.
  func scalar(before end: Int) -> (scalar: Unicode.Scalar?, start: Int) {
    var start = end - 1
    while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, length) = self.scalar(at: start)
    return start + length == end ? (scalar, start) : (nil, end - 1)
  }

  /// The byte behind the scalar at `index`; for stepping past an empty match.
  func nextScalar(after index: Int) -> Int {
    index < count ? index + scalar(at: index).length : index + 1
  }
}

extension Scratch {
  mutating func append(scalar: Unicode.Scalar) {
    for byte in String(scalar).utf8 { append(byte) }
  }

  /// Appends a literal; for the short ones that escapes are.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    for i in 0..<literal.utf8CodeUnitCount { append(literal.byte(i)) }
  }

  /// Appends text that the standard library made.
  mutating func append(string: String) {
    for byte in string.utf8 { append(byte) }
  }

  /// Appends `value` as `digits` hexadecimal digits in upper case.
  mutating func append(hex value: UInt32, digits: Int) {
    var shift = digits * 4
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: value >> UInt32(shift) & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  /// Appends `value` in decimal digits.
  mutating func append(decimal value: UInt64) {
    if value >= 10 { append(decimal: value / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}
