/// References of XML: the five that XML defines, and characters by number.
enum XMLEntity {
  /// The character that the reference at `index` means, and the index behind its semicolon; nil when it is
  /// none that XML defines, or means no character of XML.
  static func read(_ bytes: ByteView, at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    // The longest is `&#1114111;`, but zeros may stand in front.
    guard let end = bytes[0..<min(index + 34, bytes.count)].firstIndex(of: UInt8(ascii: ";"), from: index),
      end > index + 2
    else { return nil }
    let name = bytes[index + 1..<end]
    guard let scalar = name[0] == UInt8(ascii: "#") ? numbered(name.dropFirst(1)) : named(name) else {
      return nil
    }
    return (scalar, end + 1)
  }

  private static func named(_ name: ByteView) -> Unicode.Scalar? {
    if name == "lt" { return "<" }
    if name == "gt" { return ">" }
    if name == "amp" { return "&" }
    if name == "quot" { return "\"" }
    return name == "apos" ? "'" : nil
  }

  private static func numbered(_ digits: ByteView) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let digits = digits.dropFirst(isHexadecimal ? 1 : 0)
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for i in 0..<digits.count {
      guard let digit = JSONString.hexDigit(digits[i]), digit < 10 || isHexadecimal else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + digit
      if value > 0x10FFFF { return nil }
    }
    guard let scalar = Unicode.Scalar(value), value >= 0x20 || value == 9 || value == 10 || value == 13,
      value != 0xFFFE, value != 0xFFFF
    else { return nil }
    return scalar
  }
}
