extension OutputBuffer {
  /// Appends a number in the `c` format, for computers, of FreeMarker 2.3.32 and later: no grouping, no
  /// zeros at the end, all digits of what is whole, an exponent for what is less than 0.000001 (`1E-7`),
  /// `NaN`, `Infinity`, `-Infinity`.
  ///
  /// A whole number with 100 zeros or more at its end gets an exponent, too, as in the engine: `1E+400`.
  package mutating func append(computer number: Number) {
    switch number {
    case .integer(let integer): append(decimal: integer)
    case .decimal(let decimal): append(computer: decimal)
    case .wide(let wide): append(contentsOf: Self.computerDigits(wide))
    case .nonFinite(.notANumber): append("NaN")
    case .nonFinite(.positiveInfinity): append("Infinity")
    case .nonFinite(.negativeInfinity): append("-Infinity")
    }
  }

  private mutating func append(computer decimal: SmallDecimal) {
    var digits = decimal.coefficient.magnitude
    var scale = Int(decimal.scale)
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    if decimal.coefficient < 0 { append(UInt8(ascii: "-")) }
    if scale == 0 { return append(decimal: digits) }
    let count = PowersOfTen.digitCount(digits)
    let exponent = count - 1 - scale
    if exponent < -6 {
      let unit = PowersOfTen.word(count - 1)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits / unit))
      if count > 1 {
        append(UInt8(ascii: "."))
        append(decimal: digits % unit, width: count - 1)
      }
      append("E-")
      append(decimal: UInt64(exponent.magnitude))
    } else {
      let unit = PowersOfTen.word(scale)
      append(decimal: digits / unit)
      append(UInt8(ascii: "."))
      append(decimal: digits % unit, width: scale)
    }
  }

  private static func computerDigits(_ wide: BigDecimal) -> [UInt8] {
    let stripped = wide.strippingTrailingZeros()
    return stripped.scale <= 0 && stripped.scale > -100 ? stripped.plainDigits : stripped.canonicalDigits
  }
}
