extension NumberFormat {
  /// Appends `number` in this format; without allocation if it fits in 64 bits.
  ///
  /// - Throws: `roundingNecessary`; only a format with `roundingMode=unnecessary` does.
  package func write(_ number: Number, into output: inout OutputBuffer) throws(NumberFault) {
    if isComputer { return output.append(computer: number) }
    let multiplier = layout.multiplier
    switch number {
    case .integer, .decimal:
      guard let x = number.small else { return }
      let magnitude = UInt128(x.coefficient.magnitude) &* UInt128(multiplier.magnitude)
      let isNegative = magnitude != 0 && (x.coefficient < 0) != (multiplier < 0)
      try write(DecimalDigits<InlineDigits>(magnitude, scale: x.scale), isNegative: isNegative, into: &output)
    case .wide(let wide):
      let product = wide.unscaled * BigInteger(Int64(multiplier))
      let digits = DecimalDigits<[UInt8]>(product, scale: Int(wide.scale))
      try write(digits, isNegative: product.isNegative, into: &output)
    case .nonFinite(.notANumber): append(parts.nan, to: &output)
    case .nonFinite(let infinity):
      let isNegative = (infinity == .negativeInfinity) != (multiplier < 0)
      append(isNegative ? parts.negativePrefix : parts.prefix, to: &output)
      append(parts.infinity, to: &output)
      append(isNegative ? parts.negativeSuffix : parts.suffix, to: &output)
    }
  }

  private func write(
    _ exact: DecimalDigits<some DigitStorage>, isNegative: Bool, into output: inout OutputBuffer
  ) throws(NumberFault) {
    var digits = exact
    if layout.exponentDigits > 0 {
      let significant = layout.maximumIntegers + layout.maximumFraction
      try digits.round(to: significant, layout.rounding, isNegative: isNegative)
    } else {
      try digits.round(fraction: layout.maximumFraction, layout.rounding, isNegative: isNegative)
    }
    append(isNegative ? parts.negativePrefix : parts.prefix, to: &output)
    if layout.exponentDigits > 0 {
      writeScientific(digits, into: &output)
    } else {
      writePlain(digits, into: &output)
    }
    append(isNegative ? parts.negativeSuffix : parts.suffix, to: &output)
  }

  private func writePlain(_ digits: DecimalDigits<some DigitStorage>, into output: inout OutputBuffer) {
    let integers = max(layout.minimumIntegers, digits.pointAt, 0)
    var used = 0
    for place in (0..<integers).reversed() {
      if place < digits.pointAt, used < digits.count {
        append(digit: digits[used], to: &output)
        used += 1
      } else {
        append(digit: 0, to: &output)
      }
      if place > 0, layout.grouping > 0, place % layout.grouping == 0 { append(parts.separator, to: &output) }
    }
    let hasFraction = layout.minimumFraction > 0 || used < digits.count
    // Some digit must show.
    if integers == 0, !hasFraction { append(digit: 0, to: &output) }
    if layout.alwaysShowsPoint || hasFraction { append(parts.point, to: &output) }
    var place = 0
    while place < layout.maximumFraction, place < layout.minimumFraction || used < digits.count {
      if place < -digits.pointAt || used == digits.count {
        append(digit: 0, to: &output)
      } else {
        append(digit: digits[used], to: &output)
        used += 1
      }
      place += 1
    }
  }

  private func writeScientific(_ digits: DecimalDigits<some DigitStorage>, into output: inout OutputBuffer) {
    var exponent = digits.pointAt
    var minimumIntegers = layout.minimumIntegers
    let period = layout.maximumIntegers
    if period > 1, period > minimumIntegers {
      // `##0.##E0`: the exponent is a multiple of 3, whatever the minimum says.
      exponent = (exponent >= 1 ? exponent - 1 : exponent - period) / period * period
      minimumIntegers = 1
    } else {
      exponent -= minimumIntegers
    }
    let integers = digits.isZero ? minimumIntegers : digits.pointAt - exponent
    let total = max(layout.minimumIntegers + layout.minimumFraction, integers, digits.count)
    for place in 0..<total {
      if place == integers { append(parts.point, to: &output) }
      append(digit: place < digits.count ? digits[place] : 0, to: &output)
    }
    if layout.alwaysShowsPoint, total == integers { append(parts.point, to: &output) }
    if digits.isZero { exponent = 0 }
    append(parts.exponent, to: &output)
    if exponent < 0 { append(parts.minus, to: &output) }
    let shown = DecimalDigits<InlineDigits>(UInt128(exponent.magnitude), scale: 0)
    for _ in 0..<max(0, layout.exponentDigits - shown.pointAt) { append(digit: 0, to: &output) }
    for place in 0..<shown.pointAt { append(digit: place < shown.count ? shown[place] : 0, to: &output) }
  }

  private func append(_ part: Range<Int>, to output: inout OutputBuffer) {
    if !part.isEmpty { output.append(symbols.view[part]) }
  }

  @inline(__always)
  private func append(digit: UInt8, to output: inout OutputBuffer) {
    if layout.zeroDigit == 0x30 {
      output.append(UInt8(ascii: "0") &+ digit)
    } else {
      appendForeign(digit, to: &output)
    }
  }

  private func appendForeign(_ digit: UInt8, to output: inout OutputBuffer) {
    let scalar = Unicode.Scalar((layout.zeroDigit &+ UInt32(digit)) & 0xFFFF) ?? "\u{FFFD}"
    for unit in String(scalar).utf8 { output.append(unit) }
  }
}
