extension Number {
  /// Which of Java's integers a conversion ends in.
  package enum IntegerWidth: Sendable, CaseIterable {
    case byte
    case short
    case int
    case long
  }

  /// The largest integer that is not greater. Throws `notANumber` for NaN and the infinities.
  package func floor() throws(NumberFault) -> Number { try rounded(.floor) }

  /// The smallest integer that is not less. Throws `notANumber` for NaN and the infinities.
  package func ceiling() throws(NumberFault) -> Number { try rounded(.ceiling) }

  /// The integer part. Throws `notANumber` for NaN and the infinities.
  package func truncated() throws(NumberFault) -> Number { try rounded(.down) }

  /// The nearest integer; half-way the greater of both: 1.5 gives 2, -1.5 gives -1. Throws `notANumber` for
  /// NaN and the infinities.
  package func round() throws(NumberFault) -> Number {
    // Half-way, up from below zero is towards zero.
    try rounded(isNegative ? .halfDown : .halfUp)
  }

  private func rounded(_ mode: NumberRounding) throws(NumberFault) -> Number {
    switch self {
    case .integer: return self
    case .decimal(let decimal): return .integer(decimal.rounded(mode))
    case .wide(let wide): return wide.scale <= 0 ? self : Number(try wide.rounded(toScale: 0, mode))
    case .nonFinite: throw .notANumber
    }
  }

  /// The integer part, if it fits in 64 bits.
  package var int64: Int64? {
    switch self {
    case .integer(let integer): integer
    case .decimal(let decimal):
      decimal.coefficient / Int64(truncatingIfNeeded: PowersOfTen.word(Int(decimal.scale)))
    case .wide(let wide): wide.integerPart.int64
    case .nonFinite: nil
    }
  }

  /// The integer part, cut to what 64 bits can hold; 0 for NaN.
  package var integerPartClamped: Int64 {
    if let integer = int64 { return integer }
    if isNaN { return 0 }
    return isNegative ? .min : .max
  }

  /// What `?byte`, `?short`, `?int` and `?long` give: the integer part's lowest bits, as Java converts a
  /// BigDecimal.
  ///
  /// NaN gives 0; an infinity is cut to the int or long range first, as Java converts a double.
  package func wrapped(to width: IntegerWidth) -> Number {
    let long: Int64
    switch self {
    case .integer, .decimal: long = integerPartClamped
    case .wide(let wide): long = wide.integerPart.wrappedInt64
    case .nonFinite:
      let limit = integerPartClamped
      long = width == .long ? limit : Int64(Int32(clamping: limit))
    }
    switch width {
    case .byte: return .integer(Int64(Int8(truncatingIfNeeded: long)))
    case .short: return .integer(Int64(Int16(truncatingIfNeeded: long)))
    case .int: return .integer(Int64(Int32(truncatingIfNeeded: long)))
    case .long: return .integer(long)
    }
  }
}

extension SmallDecimal {
  /// The integer that the decimal becomes.
  func rounded(_ mode: NumberRounding) -> Int64 {
    let unit = Int64(truncatingIfNeeded: PowersOfTen.word(Int(scale)))
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: unit)
    if remainder == 0 { return quotient }
    let rest = Int64(remainder.magnitude)
    let half = rest < unit - rest ? -1 : rest == unit - rest ? 0 : 1
    let isNegative = coefficient < 0
    guard mode.increments(half: half, isOdd: quotient & 1 == 1, isNegative: isNegative) else {
      return quotient
    }
    return isNegative ? quotient - 1 : quotient + 1
  }
}
