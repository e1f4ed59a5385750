/// Classes of bytes; one that is not ASCII is in none.
extension UInt8 {
  @inline(__always)
  package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  package var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  package var isAlphanumeric: Bool { isDigit || isLetter }

  /// With `A` to `Z` as small letters.
  @inline(__always)
  package var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
