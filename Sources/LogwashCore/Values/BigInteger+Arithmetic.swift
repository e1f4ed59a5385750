extension BigInteger {
  package static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(isNegative: a.isNegative, limbs: sum(a.limbs, b.limbs))
    }
    return compare(a.limbs, b.limbs) >= 0
      ? BigInteger(isNegative: a.isNegative, limbs: difference(a.limbs, b.limbs))
      : BigInteger(isNegative: b.isNegative, limbs: difference(b.limbs, a.limbs))
  }

  package static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + b.negated }

  package static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    BigInteger(isNegative: a.isNegative != b.isNegative, limbs: product(a.limbs, b.limbs))
  }

  /// The quotient cut towards zero and the remainder, which has the sign of `self`.
  /// - Precondition: `divisor` is not zero.
  package func quotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    precondition(!divisor.isZero, "division of a big integer by zero")
    let (quotient, remainder) = Self.divide(limbs, by: divisor.limbs)
    return (
      BigInteger(isNegative: isNegative != divisor.isNegative, limbs: quotient),
      BigInteger(isNegative: isNegative, limbs: remainder)
    )
  }

  /// 10^exponent, by repeated squaring.
  /// - Precondition: exponent >= 0; the caller bounds it.
  package static func powerOfTen(_ exponent: Int) -> BigInteger {
    precondition(exponent >= 0)
    if exponent < 20 { return BigInteger(isNegative: false, limbs: [PowersOfTen.word(exponent)]) }
    let half = powerOfTen(exponent / 2)
    let square = half * half
    return exponent.isMultiple(of: 2) ? square : square * BigInteger(10 as Int64)
  }

  /// The value without up to `limit` decimal zeros at its end, and how many were removed.
  package func strippingZeros(atMost limit: Int) -> (value: BigInteger, removed: Int) {
    var limbs = limbs
    var removed = 0
    // A number that ends with k decimal zeros ends with k binary zeros: that test spares most divisions.
    for step in [19, 1] {
      while removed + step <= limit, let low = limbs.first, low & (1 << UInt64(step) - 1) == 0 {
        var shorter = limbs
        guard Self.divide(&shorter, by: PowersOfTen.word(step)) == 0 else { break }
        limbs = shorter
        removed += step
      }
    }
    return (BigInteger(isNegative: isNegative, limbs: limbs), removed)
  }
}
