// Arithmetic of magnitudes: what one learns at school, in base 2^64.

extension BigInteger {
  /// - Precondition: neither ends with a zero limb.
  static func compare(_ a: Limbs, _ b: Limbs) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for i in a.indices.reversed() where a[i] != b[i] {
      return a[i] < b[i] ? -1 : 1
    }
    return 0
  }

  static func sum(_ a: Limbs, _ b: Limbs) -> Limbs {
    if a.count < b.count { return sum(b, a) }
    var result = a
    var carry: UInt64 = 0
    for i in a.indices {
      if i >= b.count, carry == 0 { break }
      let (partial, first) = a[i].addingReportingOverflow(i < b.count ? b[i] : 0)
      let (total, second) = partial.addingReportingOverflow(carry)
      result[i] = total
      carry = first || second ? 1 : 0
    }
    if carry > 0 { result.append(carry) }
    return result
  }

  /// a - b.
  /// - Precondition: a >= b.
  static func difference(_ a: Limbs, _ b: Limbs) -> Limbs {
    var result = a
    var borrow: UInt64 = 0
    for i in a.indices {
      if i >= b.count, borrow == 0 { break }
      let (partial, first) = a[i].subtractingReportingOverflow(i < b.count ? b[i] : 0)
      let (total, second) = partial.subtractingReportingOverflow(borrow)
      result[i] = total
      borrow = first || second ? 1 : 0
    }
    return result
  }

  static func product(_ a: Limbs, _ b: Limbs) -> Limbs {
    if a.isEmpty || b.isEmpty { return [] }
    var result = Limbs(repeating: 0, count: a.count + b.count)
    for i in a.indices where a[i] != 0 {
      var carry: UInt64 = 0
      for j in b.indices {
        (carry, result[i + j]) = multiplyAdd(a[i], b[j], result[i + j], carry)
      }
      result[i + b.count] = carry
    }
    return result
  }

  /// a * b + c + d, which always fits in two limbs.
  @inline(__always)
  private static func multiplyAdd(
    _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
  ) -> (high: UInt64, low: UInt64) {
    let product = a.multipliedFullWidth(by: b)
    let (first, overflow) = product.low.addingReportingOverflow(c)
    let (second, again) = first.addingReportingOverflow(d)
    return (product.high &+ (overflow ? 1 : 0) &+ (again ? 1 : 0), second)
  }

  /// a * factor + addend, in place.
  static func multiply(_ a: inout Limbs, by factor: UInt64, adding addend: UInt64) {
    var carry = addend
    for i in a.indices {
      (carry, a[i]) = multiplyAdd(a[i], factor, carry, 0)
    }
    if carry > 0 { a.append(carry) }
  }

  /// Divides in place; returns the remainder. Zero limbs at the end are removed.
  /// - Precondition: divisor != 0.
  static func divide(_ a: inout Limbs, by divisor: UInt64) -> UInt64 {
    var remainder: UInt64 = 0
    for i in a.indices.reversed() {
      (a[i], remainder) = divisor.dividingFullWidth((remainder, a[i]))
    }
    while a.last == 0 { a.removeLast() }
    return remainder
  }

  /// a << bits, one limb longer.
  /// - Precondition: 0 <= bits < 64.
  private static func shifted(_ a: Limbs, left bits: Int) -> Limbs {
    var result = Limbs()
    result.reserveCapacity(a.count + 1)
    var carry: UInt64 = 0
    for limb in a {
      result.append(limb << UInt64(bits) | carry)
      carry = bits == 0 ? 0 : limb >> UInt64(64 - bits)
    }
    result.append(carry)
    return result
  }

  /// Quotient and remainder: algorithm D of Knuth, The Art of Computer Programming, 4.3.1.
  /// - Precondition: b is not zero, neither ends with a zero limb.
  static func divide(_ a: Limbs, by b: Limbs) -> (quotient: Limbs, remainder: Limbs) {
    if compare(a, b) < 0 { return ([], a) }
    if b.count == 1 {
      var quotient = a
      let remainder = divide(&quotient, by: b[0])
      return (quotient, [remainder])
    }
    // With the divisor's top bit set, a guess from two limbs by one is at most two too large.
    let shift = b[b.count - 1].leadingZeroBitCount
    let divisor = Limbs(shifted(b, left: shift).prefix(b.count))
    var rest = shifted(a, left: shift)
    var quotient = Limbs(repeating: 0, count: a.count - b.count + 1)
    for j in quotient.indices.reversed() {
      let guess = guessDigit(rest, at: j, divisor)
      quotient[j] = subtract(divisor, times: guess, from: &rest, at: j)
    }
    while quotient.last == 0 { quotient.removeLast() }
    for i in rest.indices where shift > 0 {
      let above = i + 1 < rest.count ? rest[i + 1] << UInt64(64 - shift) : 0
      rest[i] = rest[i] >> UInt64(shift) | above
    }
    return (quotient, rest)
  }

  /// A quotient digit from the top limbs: right or one too large (step D3).
  private static func guessDigit(_ rest: Limbs, at j: Int, _ divisor: Limbs) -> UInt64 {
    let n = divisor.count
    let top = divisor[n - 1]
    var guess: UInt64
    var left: UInt64
    var done = false
    if rest[j + n] >= top {
      guess = .max
      (left, done) = rest[j + n - 1].addingReportingOverflow(top)
    } else {
      (guess, left) = top.dividingFullWidth((rest[j + n], rest[j + n - 1]))
    }
    while !done {
      let product = guess.multipliedFullWidth(by: divisor[n - 2])
      guard product.high > left || product.high == left && product.low > rest[j + n - 2] else { break }
      guess &-= 1
      (left, done) = left.addingReportingOverflow(top)
    }
    return guess
  }

  /// Subtracts digit * divisor from `rest` at limb j, adding one back if it was too much; returns the digit
  /// used (D4-D6).
  private static func subtract(
    _ divisor: Limbs, times digit: UInt64, from rest: inout Limbs, at j: Int
  ) -> UInt64 {
    var carry: UInt64 = 0
    var borrow = false
    for i in 0...divisor.count {
      let limb: UInt64
      (carry, limb) = i < divisor.count ? multiplyAdd(digit, divisor[i], carry, 0) : (0, carry)
      let (partial, first) = rest[i + j].subtractingReportingOverflow(limb)
      let (total, second) = partial.subtractingReportingOverflow(borrow ? 1 : 0)
      rest[i + j] = total
      borrow = first || second
    }
    guard borrow else { return digit }
    var overflow = false
    for i in 0...divisor.count {
      let (partial, first) = rest[i + j].addingReportingOverflow(i < divisor.count ? divisor[i] : 0)
      let (total, second) = partial.addingReportingOverflow(overflow ? 1 : 0)
      rest[i + j] = total
      overflow = first || second
    }
    return digit &- 1
  }
}
