/// A whole number of any size: sign and magnitude.
///
/// Only what does not fit in 64 bits comes here; it allocates. Operations are plain textbook ones,
/// quadratic in the number of limbs, and callers bound that number (`BigDecimal.maxDigits`), so none of
/// them can hang.
package struct BigInteger: Sendable, Equatable {
  /// Base 2^64 digits, the lowest first.
  typealias Limbs = [UInt64]

  /// No zero limb at the end; empty for zero.
  private(set) var limbs: Limbs
  /// False for zero.
  package private(set) var isNegative: Bool

  /// - Parameter limbs: may end with zeros.
  init(isNegative: Bool, limbs: Limbs) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  package init(_ value: Int64) {
    self.init(isNegative: value < 0, limbs: [value.magnitude])
  }

  package init(_ value: Int128) {
    let magnitude = value.magnitude
    self.init(
      isNegative: value < 0,
      limbs: [UInt64(truncatingIfNeeded: magnitude), UInt64(truncatingIfNeeded: magnitude >> 64)])
  }

  package static let zero = BigInteger(0 as Int64)
  package static let one = BigInteger(1 as Int64)

  package var isZero: Bool { limbs.isEmpty }
  /// -1, 0 or 1.
  package var signum: Int { limbs.isEmpty ? 0 : isNegative ? -1 : 1 }
  package var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }

  package var magnitude: BigInteger { BigInteger(isNegative: false, limbs: limbs) }
  package var negated: BigInteger { BigInteger(isNegative: !isNegative, limbs: limbs) }

  /// How many bits the magnitude has; 0 for zero.
  package var bitWidth: Int {
    limbs.last.map { limbs.count * 64 - $0.leadingZeroBitCount } ?? 0
  }

  /// The value, if it fits in 128 bits.
  package var int128: Int128? {
    guard limbs.count <= 2, let low = limbs.first else { return isZero ? 0 : nil }
    let magnitude = UInt128(limbs.count == 2 ? limbs[1] : 0) << 64 | UInt128(low)
    guard magnitude <= UInt128(Int128.max) else { return nil }
    return isNegative ? -Int128(magnitude) : Int128(magnitude)
  }

  /// The value, if it fits in 64 bits.
  package var int64: Int64? { int128.flatMap { Int64(exactly: $0) } }

  /// The lowest 64 bits in two's complement, as Java's `BigInteger.longValue` has them.
  package var wrappedInt64: Int64 {
    let low = Int64(truncatingIfNeeded: limbs.first ?? 0)
    return isNegative ? 0 &- low : low
  }

  /// Negative, zero or positive, as `self` is less than, equal to or greater than `other`.
  package func compare(to other: BigInteger) -> Int {
    if signum != other.signum { return signum - other.signum }
    let order = Self.compare(limbs, other.limbs)
    return isNegative ? -order : order
  }
}
