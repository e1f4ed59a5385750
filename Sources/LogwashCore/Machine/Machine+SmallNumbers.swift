/// A number as coefficient and scale, both small: what most numbers of records are. Arithmetic and comparisons of these need no
/// `Number`, and a JSON number is read in place. Whatever does not fit goes the long way, which gives the same.
struct SmallNumber: BitwiseCopyable {
  var coefficient: Int64
  var scale: Int

  /// The first case of `Value` that can hold it, as in `Number`; nil when zeros at its end would have to stay.
  var value: Value? {
    guard scale <= BigDecimal.engineScale else { return nil }
    if scale == 0 { return .integer(coefficient) }
    if coefficient == 0 { return .integer(0) }
    var short = self
    // As many zeros as there are make some of these sums.
    short.removeZeros(8, 100_000_000)
    short.removeZeros(4, 10_000)
    short.removeZeros(2, 100)
    short.removeZeros(1, 10)
    if short.scale == 0 { return .integer(short.coefficient) }
    return .decimal(
      SmallDecimal(coefficient: short.coefficient, scale: UInt8(truncatingIfNeeded: short.scale)))
  }

  /// Cuts `count` zeros off, if they are there and behind the point.
  @inline(__always)
  private mutating func removeZeros(_ count: Int, _ unit: Int64) {
    let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
    guard rest == 0, scale >= count else { return }
    coefficient = quotient
    scale -= count
  }

  /// The coefficients of both at the larger scale, and that; nil when they do not fit.
  static func aligned(_ a: Self, _ b: Self) -> (a: Int64, b: Int64, scale: Int)? {
    if a.scale == b.scale { return (a.coefficient, b.coefficient, a.scale) }
    if a.scale > b.scale {
      guard let raised = b.raised(to: a.scale) else { return nil }
      return (a.coefficient, raised, a.scale)
    }
    guard let raised = a.raised(to: b.scale) else { return nil }
    return (raised, b.coefficient, b.scale)
  }

  private func raised(to scale: Int) -> Int64? {
    guard scale - self.scale <= 18 else { return nil }
    let factor = Int64(truncatingIfNeeded: PowersOfTen.word(scale - self.scale))
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}

// All of these are `mutating` although they change nothing: a method that is not gets a copy of the whole machine.
extension Machine {
  @inline(__always)
  private mutating func small(_ value: Value) -> SmallNumber? {
    switch value {
    case .integer(let integer): SmallNumber(coefficient: integer, scale: 0)
    case .decimal(let decimal): SmallNumber(coefficient: decimal.coefficient, scale: Int(decimal.scale))
    case .numeral(let text):
      heap.view(text).smallNumber.map { SmallNumber(coefficient: $0.coefficient, scale: $0.scale) }
    default: nil
    }
  }

  /// -1, 0 or 1; nil when one is no small number.
  @inline(never)
  mutating func smallOrder(_ a: Value, _ b: Value) -> Int? {
    guard let x = small(a), let y = small(b), let pair = SmallNumber.aligned(x, y) else { return nil }
    return pair.a < pair.b ? -1 : pair.a == pair.b ? 0 : 1
  }

  @inline(never)
  mutating func smallSum(_ a: Value, _ b: Value) -> Value? {
    guard let x = small(a), let y = small(b), let pair = SmallNumber.aligned(x, y) else { return nil }
    let (sum, overflow) = pair.a.addingReportingOverflow(pair.b)
    return overflow ? nil : SmallNumber(coefficient: sum, scale: pair.scale).value
  }

  @inline(never)
  mutating func smallDifference(_ a: Value, _ b: Value) -> Value? {
    guard let x = small(a), let y = small(b), let pair = SmallNumber.aligned(x, y) else { return nil }
    let (difference, overflow) = pair.a.subtractingReportingOverflow(pair.b)
    return overflow ? nil : SmallNumber(coefficient: difference, scale: pair.scale).value
  }

  @inline(never)
  mutating func smallProduct(_ a: Value, _ b: Value) -> Value? {
    guard let x = small(a), let y = small(b) else { return nil }
    let (product, overflow) = x.coefficient.multipliedReportingOverflow(by: y.coefficient)
    return overflow ? nil : SmallNumber(coefficient: product, scale: x.scale + y.scale).value
  }

  /// The quotient with as many decimals as `Number.divide` gives it.
  @inline(never)
  mutating func smallQuotient(_ a: Value, _ b: Value) -> Value? {
    guard let x = small(a), let y = small(b), y.coefficient != 0 else { return nil }
    let scale = max(BigDecimal.engineScale, x.scale, y.scale)
    let shift = scale - x.scale + y.scale
    guard shift <= 18 else { return nil }
    let (dividend, overflow) = x.coefficient.multipliedReportingOverflow(
      by: Int64(truncatingIfNeeded: PowersOfTen.word(shift)))
    if overflow || dividend == .min { return nil }
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: y.coefficient)
    let rest = remainder.magnitude
    // Half up: away from zero.
    if rest >= y.coefficient.magnitude - rest { quotient &+= (dividend < 0) == (y.coefficient < 0) ? 1 : -1 }
    return SmallNumber(coefficient: quotient, scale: scale).value
  }

  /// The number without decimals.
  @inline(__always)
  mutating func smallRounded(_ value: Value, _ mode: NumberRounding, belowZero: NumberRounding) -> Value? {
    switch value {
    case .integer: value
    case .decimal(let decimal): .integer(decimal.rounded(decimal.coefficient < 0 ? belowZero : mode))
    default: nil
    }
  }

  /// The number that a text of few digits is.
  @inline(__always)
  mutating func smallNumber(of text: Text) -> SmallNumber? { small(.numeral(text)) }
}
