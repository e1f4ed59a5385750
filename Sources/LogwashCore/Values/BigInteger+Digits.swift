extension BigInteger {
  /// How many decimal digits go into one limb's step.
  private static let stride = 19

  /// The number that the ASCII digits in `digits` write; nil if there is anything else. No digits at all
  /// are zero.
  package init?(digits: [UInt8], isNegative: Bool = false) {
    var limbs = Limbs()
    limbs.reserveCapacity(digits.count / Self.stride + 1)
    var at = 0
    while at < digits.count {
      // The first step takes what is over, so that all others are full.
      let over = (digits.count - at) % Self.stride
      let end = at + (over == 0 ? Self.stride : over)
      var chunk: UInt64 = 0
      for digit in digits[at..<end] {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
        chunk = chunk &* 10 &+ UInt64(digit &- UInt8(ascii: "0"))
      }
      Self.multiply(&limbs, by: PowersOfTen.word(end - at), adding: chunk)
      at = end
    }
    self.init(isNegative: isNegative, limbs: limbs)
  }

  /// The magnitude in ASCII digits, without zeros in front; "0" for zero.
  package var digits: [UInt8] {
    if isZero { return [UInt8(ascii: "0")] }
    var rest = limbs
    var reversed: [UInt8] = []
    reversed.reserveCapacity(rest.count * 20)
    while !rest.isEmpty {
      var chunk = Self.divide(&rest, by: PowersOfTen.word(Self.stride))
      for _ in 0..<Self.stride {
        if rest.isEmpty, chunk == 0 { break }
        reversed.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: chunk % 10))
        chunk /= 10
      }
    }
    reversed.reverse()
    return reversed
  }

  /// A number of decimal digits that the magnitude has at least, and at most two more.
  var digitCountEstimate: Int {
    // The fraction is a little below log10(2), so the estimate is never too large.
    bitWidth == 0 ? 1 : (bitWidth - 1) * 30_102_999 / 100_000_000 + 1
  }
}
