/// An exact decimal of any size: `unscaled * 10^-scale`, as Java's BigDecimal.
///
/// Numbers that fit in 64 bits never come here (`Number` sees to it). `1.50` and `1.5` differ in scale
/// only, and the scale counts: a division keeps at least its operands' scales.
package struct BigDecimal: Sendable, Equatable {
  /// How many digits a number may have. Whatever is made from input stays below, so that no operation can
  /// hang.
  package static let maxDigits = 100_000
  /// The largest scale, and the largest exponent.
  package static let maxScale = 100_000
  /// What a product is cut to and a quotient has at least: FreeMarker's BigDecimal engine.
  package static let engineScale = 12

  package let unscaled: BigInteger
  /// Within ±`maxScale`.
  package let scale: Int32

  /// - Precondition: the scale is within bounds.
  init(unscaled: BigInteger, scale: Int) {
    precondition(abs(scale) <= Self.maxScale, "scale out of bounds")
    self.unscaled = unscaled
    self.scale = Int32(scale)
  }

  /// - Throws: `tooLarge` for too many digits or a scale out of bounds. Zero has no scale out of bounds: it
  ///   gets the nearest.
  package init(_ unscaled: BigInteger, scale: Int) throws(NumberFault) {
    guard unscaled.digitCountEstimate <= Self.maxDigits else { throw .tooLarge }
    if unscaled.isZero {
      self.init(unscaled: unscaled, scale: min(max(scale, -Self.maxScale), Self.maxScale))
    } else {
      guard abs(scale) <= Self.maxScale else { throw .tooLarge }
      self.init(unscaled: unscaled, scale: scale)
    }
  }

  package init(_ value: Int64) { self.init(unscaled: BigInteger(value), scale: 0) }

  package init(_ value: SmallDecimal) {
    self.init(unscaled: BigInteger(value.coefficient), scale: Int(value.scale))
  }

  /// -1, 0 or 1.
  package var signum: Int { unscaled.signum }
  package var negated: BigDecimal { BigDecimal(unscaled: unscaled.negated, scale: Int(scale)) }
  package var magnitude: BigDecimal { BigDecimal(unscaled: unscaled.magnitude, scale: Int(scale)) }

  /// What is left of the decimal point, cut towards zero. At most `maxDigits + maxScale` digits.
  package var integerPart: BigInteger {
    if scale <= 0 { return unscaled.isZero ? unscaled : unscaled * .powerOfTen(Int(-scale)) }
    return unscaled.quotientAndRemainder(dividingBy: .powerOfTen(Int(scale))).quotient
  }

  /// Whether there is nothing right of the decimal point but zeros.
  package var isInteger: Bool { scale <= 0 || strippingTrailingZeros().scale <= 0 }

  /// The same number with the smallest scale that can hold it, but not less than `minimum`. Zero gets scale
  /// 0.
  package func strippingTrailingZeros(downTo minimum: Int = -maxScale) -> BigDecimal {
    if unscaled.isZero { return BigDecimal(0) }
    let (stripped, removed) = unscaled.strippingZeros(atMost: max(0, Int(scale) - minimum))
    return BigDecimal(unscaled: stripped, scale: Int(scale) - removed)
  }

  /// Negative, zero or positive; `1.0` and `1` are equal.
  package func compare(to other: BigDecimal) -> Int {
    if signum != other.signum || signum == 0 {
      return signum < other.signum ? -1 : signum == other.signum ? 0 : 1
    }
    // Numbers of far apart sizes are not aligned: 1e100000 and 1e-100000.
    let size = unscaled.digitCountEstimate - Int(scale)
    let otherSize = other.unscaled.digitCountEstimate - Int(other.scale)
    if abs(size - otherSize) > 2 { return size > otherSize ? signum : -signum }
    let common = Int(max(scale, other.scale))
    return aligned(to: common).compare(to: other.aligned(to: common))
  }

  /// The unscaled value at a larger or equal scale.
  func aligned(to scale: Int) -> BigInteger {
    let shift = scale - Int(self.scale)
    return shift == 0 || unscaled.isZero ? unscaled : unscaled * .powerOfTen(shift)
  }
}
