// Each operation has a path for 64-bit operands, in 128-bit arithmetic that cannot overflow, and falls back
// to BigDecimal. A test runs both on the same operands.

extension Number {
  /// a + b, exact.
  package static func add(_ a: Number, _ b: Number) throws(NumberFault) -> Number {
    guard let x = a.small, let y = b.small else { return try slowly(a, b, BigDecimal.add) }
    let scale = max(x.scale, y.scale)
    return Number(aligned(x, to: scale) &+ aligned(y, to: scale), scale: scale)
  }

  /// a - b, exact.
  package static func subtract(_ a: Number, _ b: Number) throws(NumberFault) -> Number {
    guard let x = a.small, let y = b.small else { return try slowly(a, b, BigDecimal.subtract) }
    let scale = max(x.scale, y.scale)
    return Number(aligned(x, to: scale) &- aligned(y, to: scale), scale: scale)
  }

  /// a * b, cut to 12 decimals (half up) if the scales' sum is larger.
  package static func multiply(_ a: Number, _ b: Number) throws(NumberFault) -> Number {
    guard let x = a.small, let y = b.small else { return try slowly(a, b, BigDecimal.multiply) }
    let product = Int128(x.coefficient) &* Int128(y.coefficient)
    let scale = x.scale + y.scale
    guard scale > BigDecimal.engineScale else { return Number(product, scale: scale) }
    let rounded = quotient(product, PowersOfTen.wide(scale - BigDecimal.engineScale))
    return Number(rounded, scale: BigDecimal.engineScale)
  }

  /// a / b with 12 decimals or as many as the operand with more has, half up.
  package static func divide(_ a: Number, _ b: Number) throws(NumberFault) -> Number {
    guard let x = a.small, let y = b.small else { return try slowly(a, b, BigDecimal.divide) }
    if y.coefficient == 0 { throw .divisionByZero }
    let scale = max(BigDecimal.engineScale, x.scale, y.scale)
    let shift = scale - x.scale + y.scale
    let (dividend, overflow) = Int128(x.coefficient)
      .multipliedReportingOverflow(by: PowersOfTen.wide(shift))
    if overflow { return try slowly(a, b, BigDecimal.divide) }
    return Number(quotient(dividend, Int128(y.coefficient)), scale: scale)
  }

  /// The remainder of the integer parts, with the sign of `a`.
  ///
  /// (FreeMarker cuts the integer parts to 64 bits; here they are exact.)
  package static func remainder(_ a: Number, _ b: Number) throws(NumberFault) -> Number {
    guard let x = a.small, let y = b.small else { return try slowly(a, b, BigDecimal.remainder) }
    let divisor = integerPart(y)
    if divisor == 0 { throw .divisionByZero }
    // The least integer by -1 overflows, with the right remainder.
    return .integer(integerPart(x).remainderReportingOverflow(dividingBy: divisor).partialValue)
  }

  /// -x. NaN stays NaN.
  package var negated: Number {
    switch self {
    case .integer, .decimal:
      guard let x = small else { return self }
      return Number(0 &- Int128(x.coefficient), scale: x.scale)
    case .wide(let wide): return Number(wide.negated)
    case .nonFinite(.notANumber): return self
    case .nonFinite(.positiveInfinity): return .nonFinite(.negativeInfinity)
    case .nonFinite(.negativeInfinity): return .nonFinite(.positiveInfinity)
    }
  }

  /// The magnitude. NaN stays NaN.
  package var absolute: Number { isNegative ? negated : self }

  /// Less than zero; false for NaN.
  package var isNegative: Bool {
    switch self {
    case .integer(let integer): integer < 0
    case .decimal(let decimal): decimal.coefficient < 0
    case .wide(let wide): wide.signum < 0
    case .nonFinite(let special): special == .negativeInfinity
    }
  }

  /// Negative, zero or positive, as a is less than, equal to or greater than b. The infinities compare as
  /// expected.
  ///
  /// - Throws: `notANumber` when one is NaN, as the engine does for `==` too.
  package static func compare(_ a: Number, _ b: Number) throws(NumberFault) -> Int {
    if case .integer(let x) = a, case .integer(let y) = b { return x < y ? -1 : x == y ? 0 : 1 }
    if let x = a.small, let y = b.small {
      let scale = max(x.scale, y.scale)
      let left = aligned(x, to: scale)
      let right = aligned(y, to: scale)
      return left < right ? -1 : left == right ? 0 : 1
    }
    if a.isNaN || b.isNaN { throw .notANumber }
    if a.isInfinite || b.isInfinite {
      return a == b ? 0 : a.isInfinite ? (a.isNegative ? -1 : 1) : (b.isNegative ? 1 : -1)
    }
    return try a.bigDecimal().compare(to: b.bigDecimal())
  }

  @inline(never)
  private static func slowly(
    _ a: Number, _ b: Number, _ operation: (BigDecimal, BigDecimal) throws(NumberFault) -> BigDecimal
  ) throws(NumberFault) -> Number {
    Number(try operation(a.bigDecimal(), b.bigDecimal()))
  }

  /// The coefficient at a larger or equal scale: 63 bits times at most 10^18 fit in 124.
  @inline(__always)
  private static func aligned(_ x: (coefficient: Int64, scale: Int), to scale: Int) -> Int128 {
    x.scale == scale
      ? Int128(x.coefficient)
      : Int128(x.coefficient) &* Int128(PowersOfTen.word(scale - x.scale))
  }

  @inline(__always)
  private static func integerPart(_ x: (coefficient: Int64, scale: Int)) -> Int64 {
    x.scale == 0 ? x.coefficient : x.coefficient / Int64(truncatingIfNeeded: PowersOfTen.word(x.scale))
  }

  /// dividend / divisor, half up (away from zero).
  /// - Precondition: neither is the least 128-bit integer, the divisor is not 0.
  @inline(__always)
  private static func quotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let rest = remainder.magnitude
    guard rest >= divisor.magnitude - rest else { return quotient }
    return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }
}
