internal import CKernels

// Safety: room for all digits is reserved before the kernel writes them, and it writes no more.

extension OutputBuffer {
  /// Appends `value` in decimal digits.
  @inline(__always)
  package mutating func append(decimal value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(decimal: value.magnitude)
  }

  /// Appends `value` in decimal digits.
  @inline(__always)
  package mutating func append(decimal value: UInt64) {
    let digits = PowersOfTen.digitCount(value)
    reserve(digits)
    unsafe lw_write_decimal(base + count, value, digits)
    extend(by: digits)
  }

  /// Appends `value` with at least `width` digits, zeros in front.
  package mutating func append(decimal value: UInt64, width: Int) {
    append(lastDigits: max(width, PowersOfTen.digitCount(value)), of: value)
  }

  private mutating func append(lastDigits width: Int, of value: UInt64) {
    append(repeating: UInt8(ascii: "0"), count: width)
    var at = count
    var left = width
    var rest = value
    while left >= 2 {
      let pair = UInt8(truncatingIfNeeded: rest % 100)
      rest /= 100
      at -= 2
      left -= 2
      self[at] = UInt8(ascii: "0") &+ pair / 10
      self[at + 1] = UInt8(ascii: "0") &+ pair % 10
    }
    if left == 1 { self[at - 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10) }
  }
}
