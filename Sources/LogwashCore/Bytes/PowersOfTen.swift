/// Powers of ten that fit in machine words.
enum PowersOfTen {
  /// 10^0 to 10^19, all that fit in 64 bits.
  static let words: InlineArray<20, UInt64> = [
    1, 10, 100, 1000, 10000, 100000, 1_000000, 10_000000, 100_000000, 1000_000000,
    10000_000000, 100000_000000, 1_000000_000000, 10_000000_000000, 100_000000_000000,
    1000_000000_000000, 10000_000000_000000, 100000_000000_000000, 1_000000_000000_000000,
    10_000000_000000_000000,
  ]

  /// 10^exponent.
  /// - Precondition: 0 <= exponent <= 19.
  @inline(__always)
  static func word(_ exponent: Int) -> UInt64 { words[exponent] }

  /// 10^exponent.
  /// - Precondition: 0 <= exponent <= 38.
  @inline(__always)
  static func wide(_ exponent: Int) -> Int128 {
    exponent < 20
      ? Int128(words[exponent])
      : Int128(words[19]) &* Int128(words[exponent - 19])
  }

  /// How many decimal digits `value` has; 1 for zero.
  @inline(__always)
  static func digitCount(_ value: UInt64) -> Int {
    let bits = 64 - (value | 1).leadingZeroBitCount
    // 1233/4096 is a hair above log10(2): the guess is right or one too small.
    let guess = (bits &* 1233) >> 12
    return guess < 20 && value >= words[guess] ? guess + 1 : max(guess, 1)
  }
}
