extension OutputBuffer {
  /// Appends `value` in decimal digits.
  package mutating func append(decimal value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(decimal: value.magnitude)
  }

  /// Appends `value` in decimal digits.
  package mutating func append(decimal value: UInt64) {
    var digits = 1
    var bound: UInt64 = 10
    while digits < 20, value >= bound {
      digits += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    append(decimal: value, width: digits)
  }

  /// Appends `value` with at least `width` digits, zeros in front.
  package mutating func append(decimal value: UInt64, width: Int) {
    var needed = 1
    var rest = value / 10
    while rest > 0 {
      needed += 1
      rest /= 10
    }
    let digits = max(width, needed)
    append(repeating: UInt8(ascii: "0"), count: digits)
    var at = count - 1
    rest = value
    while rest > 0 {
      self[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      at -= 1
    }
  }
}
