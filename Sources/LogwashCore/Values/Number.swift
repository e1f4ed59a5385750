/// A number of the template language: exact, and without allocation as long as it fits in 64 bits.
///
/// Results are always in the first case that can hold them: an integer that fits is `.integer`; a
/// coefficient that fits and a scale up to 18 is `.decimal`, zeros at its end removed when the scale is 12
/// or less (a larger one shows in divisions); all else is `.wide`. `==` compares representations; `compare`
/// compares numbers.
package enum Number: Sendable, Equatable {
  case integer(Int64)
  case decimal(SmallDecimal)
  case wide(BigDecimal)
  case nonFinite(NonFinite)

  /// coefficient * 10^-scale.
  /// - Precondition: 0 <= scale <= 18.
  init(_ coefficient: Int128, scale: Int) {
    var coefficient = coefficient
    var scale = scale
    if scale <= BigDecimal.engineScale {
      while scale > 0, Int64(exactly: coefficient) == nil, coefficient % 10 == 0 {
        coefficient /= 10
        scale -= 1
      }
      if scale > 0, var short = Int64(exactly: coefficient) {
        while scale > 0, short % 10 == 0 {
          short /= 10
          scale -= 1
        }
        coefficient = Int128(short)
      }
    }
    guard let short = Int64(exactly: coefficient) else {
      self = .wide(BigDecimal(unscaled: BigInteger(coefficient), scale: scale))
      return
    }
    self =
      scale == 0
      ? .integer(short)
      : .decimal(SmallDecimal(coefficient: short, scale: UInt8(truncatingIfNeeded: scale)))
  }

  /// The same number in the first case that can hold it.
  package init(_ decimal: BigDecimal) {
    let scale = Int(decimal.scale)
    if scale > 0 {
      let shorter = scale <= BigDecimal.engineScale ? decimal.strippingTrailingZeros(downTo: 0) : decimal
      if scale <= 18, let coefficient = shorter.unscaled.int64 {
        self.init(Int128(coefficient), scale: Int(shorter.scale))
      } else {
        self = .wide(shorter)
      }
    } else if decimal.unscaled.isZero {
      self = .integer(0)
    } else if scale >= -18, let coefficient = decimal.unscaled.int64 {
      self.init(Int128(coefficient) &* PowersOfTen.wide(-scale), scale: 0)
    } else {
      self = .wide(decimal)
    }
  }

  /// The number as coefficient and scale, if both are small.
  @inline(__always)
  var small: (coefficient: Int64, scale: Int)? {
    switch self {
    case .integer(let integer): (integer, 0)
    case .decimal(let decimal): (decimal.coefficient, Int(decimal.scale))
    case .wide, .nonFinite: nil
    }
  }

  /// The number as the slow path's type.
  ///
  /// - Throws: `notANumber` for NaN and the infinities.
  package func bigDecimal() throws(NumberFault) -> BigDecimal {
    switch self {
    case .integer(let integer): BigDecimal(integer)
    case .decimal(let decimal): BigDecimal(decimal)
    case .wide(let wide): wide
    case .nonFinite: throw .notANumber
    }
  }

  package var isNaN: Bool { self == .nonFinite(.notANumber) }

  package var isInfinite: Bool {
    if case .nonFinite(let special) = self { special != .notANumber } else { false }
  }

  /// Whether the number is finite and has no fraction.
  package var isInteger: Bool {
    switch self {
    case .integer: true
    case .decimal(let decimal):
      decimal.coefficient % Int64(truncatingIfNeeded: PowersOfTen.word(Int(decimal.scale))) == 0
    case .wide(let wide): wide.isInteger
    case .nonFinite: false
    }
  }
}
