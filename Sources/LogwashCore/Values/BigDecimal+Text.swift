extension BigDecimal {
  /// The number that `text` writes, in the grammar of `?number` without its special names.
  ///
  /// - Throws: `notANumber`, or `tooLarge` for more than `maxDigits` digits or an exponent beyond
  ///   ±`maxScale`.
  package init(parsing text: ByteView) throws(NumberFault) {
    self = try Numeral(text).bigDecimal(of: text)
  }

  /// All digits, never an exponent: `0.0000001`, `1000`. Zeros at the end of a fraction are kept.
  package var plainDigits: [UInt8] {
    let sign = unscaled.isNegative ? [UInt8(ascii: "-")] : []
    let digits = unscaled.digits
    let zero = UInt8(ascii: "0")
    if scale <= 0 {
      return sign + digits + [UInt8](repeating: zero, count: unscaled.isZero ? 0 : Int(-scale))
    }
    let padding = [UInt8](repeating: zero, count: max(0, Int(scale) + 1 - digits.count))
    let all = padding + digits
    let point = all.count - Int(scale)
    return sign + all[..<point] + [UInt8(ascii: ".")] + all[point...]
  }

  /// As Java's `BigDecimal.toString`: an exponent for a negative scale and for what is less than 0.000001:
  /// `1E+3`, `1.5E-7`.
  package var canonicalDigits: [UInt8] {
    let digits = unscaled.digits
    let exponent = digits.count - 1 - Int(scale)
    if scale >= 0, exponent >= -6 { return plainDigits }
    var result = unscaled.isNegative ? [UInt8(ascii: "-")] : []
    result.append(digits[0])
    if digits.count > 1 { result += [UInt8(ascii: ".")] + digits[1...] }
    if exponent != 0 {
      result += Array((exponent > 0 ? "E+\(exponent)" : "E\(exponent)").utf8)
    }
    return result
  }
}
