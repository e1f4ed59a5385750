// Arithmetic after FreeMarker's BigDecimal engine. It is the specification of what `Number` does faster.

extension BigDecimal {
  /// Exact; the larger scale.
  package static func add(_ a: BigDecimal, _ b: BigDecimal) throws(NumberFault) -> BigDecimal {
    let scale = Int(max(a.scale, b.scale))
    for operand in [a, b] where !operand.unscaled.isZero {
      let digits = operand.unscaled.digitCountEstimate + scale - Int(operand.scale)
      guard digits <= maxDigits + 1 else { throw .tooLarge }
    }
    return try BigDecimal(a.aligned(to: scale) + b.aligned(to: scale), scale: scale)
  }

  /// Exact; the larger scale.
  package static func subtract(_ a: BigDecimal, _ b: BigDecimal) throws(NumberFault) -> BigDecimal {
    try add(a, b.negated)
  }

  /// Exact, then cut to scale 12, half up, if the sum of the scales is larger.
  package static func multiply(_ a: BigDecimal, _ b: BigDecimal) throws(NumberFault) -> BigDecimal {
    let product = a.unscaled * b.unscaled
    let scale = Int(a.scale) + Int(b.scale)
    guard scale > engineScale else { return try BigDecimal(product, scale: scale) }
    return try BigDecimal(
      quotient(product, .powerOfTen(scale - engineScale), .halfUp), scale: engineScale)
  }

  /// Scale 12 or the larger of both scales, half up.
  package static func divide(_ a: BigDecimal, _ b: BigDecimal) throws(NumberFault) -> BigDecimal {
    if b.unscaled.isZero { throw .divisionByZero }
    let scale = max(engineScale, Int(a.scale), Int(b.scale))
    if a.unscaled.isZero { return BigDecimal(unscaled: .zero, scale: scale) }
    // a / b = (a.unscaled * 10^shift / b.unscaled) * 10^-scale
    let shift = scale - Int(a.scale) + Int(b.scale)
    let digits = a.unscaled.digitCountEstimate + shift - b.unscaled.digitCountEstimate
    guard digits <= maxDigits + 2 else { throw .tooLarge }
    let dividend = shift > 0 ? a.unscaled * .powerOfTen(shift) : a.unscaled
    let divisor = shift < 0 ? b.unscaled * .powerOfTen(-shift) : b.unscaled
    return try BigDecimal(quotient(dividend, divisor, .halfUp), scale: scale)
  }

  /// The remainder of the integer parts, with the sign of the left one.
  package static func remainder(_ a: BigDecimal, _ b: BigDecimal) throws(NumberFault) -> BigDecimal {
    let divisor = b.integerPart
    if divisor.isZero { throw .divisionByZero }
    return try BigDecimal(
      a.integerPart.quotientAndRemainder(dividingBy: divisor).remainder, scale: 0)
  }

  /// The number with exactly `newScale` decimals.
  ///
  /// - Throws: `roundingNecessary` when the mode forbids it, `tooLarge` when the digits become too many.
  package func rounded(toScale newScale: Int, _ mode: NumberRounding) throws(NumberFault) -> BigDecimal {
    guard abs(newScale) <= Self.maxScale else { throw .tooLarge }
    if newScale >= Int(scale) {
      guard unscaled.isZero || unscaled.digitCountEstimate + newScale - Int(scale) <= Self.maxDigits + 1
      else { throw .tooLarge }
      return try BigDecimal(aligned(to: newScale), scale: newScale)
    }
    let divisor = BigInteger.powerOfTen(Int(scale) - newScale)
    return try BigDecimal(Self.quotient(unscaled, divisor, mode), scale: newScale)
  }

  /// dividend / divisor, rounded to a whole number.
  private static func quotient(
    _ dividend: BigInteger, _ divisor: BigInteger, _ mode: NumberRounding
  ) throws(NumberFault) -> BigInteger {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    if remainder.isZero { return quotient }
    if mode == .unnecessary { throw .roundingNecessary }
    let isNegative = dividend.isNegative != divisor.isNegative
    let half = (remainder.magnitude + remainder.magnitude).compare(to: divisor.magnitude)
    guard mode.increments(half: half, isOdd: quotient.isOdd, isNegative: isNegative) else { return quotient }
    return isNegative ? quotient - .one : quotient + .one
  }
}
