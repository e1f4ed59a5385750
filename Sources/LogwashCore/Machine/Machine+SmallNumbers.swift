/// A number as coefficient and scale, both small: what most numbers of records are. Arithmetic and comparisons of these need no
/// `Number`, and a JSON number is read in place. Whatever does not fit goes the long way, which gives the same.
struct SmallNumber: BitwiseCopyable {
  var coefficient: Int64
  var scale: Int

  /// The first case of `Value` that can hold it, as in `Number`; nil when zeros at its end would have to stay.
  var value: Value? {
    guard scale <= BigDecimal.engineScale else { return nil }
    var (coefficient, scale) = (coefficient, scale)
    while scale > 0 {
      let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: 10)
      if rest != 0 { break }
      coefficient = quotient
      scale -= 1
    }
    if scale == 0 { return .integer(coefficient) }
    return .decimal(SmallDecimal(coefficient: coefficient, scale: UInt8(truncatingIfNeeded: scale)))
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
      heap.view(text).smallJSONNumber.map { SmallNumber(coefficient: $0.coefficient, scale: $0.scale) }
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
}
