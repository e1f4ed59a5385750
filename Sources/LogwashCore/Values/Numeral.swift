/// A number's text taken apart: sign, digits with a decimal point somewhere, exponent.
///
///     numeral := ("+" | "-")? (digit+ ("." digit*)? | "." digit+) (("e" | "E") ("+" | "-")? digit+)?
///
/// That is what Java's BigDecimal reads, `?number` with it, and it covers JSON numbers and a template's
/// literals too.
struct Numeral {
  private(set) var isNegative = false
  /// The significant digits if there are at most 19, else their first 19.
  private(set) var leading: UInt64 = 0
  /// How many digits there are from the first that is not zero on.
  private(set) var significantCount = 0
  /// How many digits follow the decimal point, less the exponent. Zero for a zero with an absurd exponent.
  private(set) var scale = 0
  /// Where the digits lie, with zeros in front and the point.
  private var mantissa = 0..<0

  /// - Throws: `notANumber`, or `tooLarge` for an exponent or a number of digits out of bounds.
  init(_ text: ByteView) throws(NumberFault) {
    var at = 0
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      at = 1
    }
    let start = at
    at = scanDigits(text, from: at)
    var digitCount = at - start
    var fractionCount = 0
    if at < text.count, text[at] == UInt8(ascii: ".") {
      let end = scanDigits(text, from: at + 1)
      fractionCount = end - at - 1
      digitCount += fractionCount
      at = end
    }
    guard digitCount > 0 else { throw .notANumber }
    mantissa = start..<at
    let exponent = try Self.scanExponent(text, from: at)
    if significantCount == 0 {
      // A zero keeps a scale that it may have, since divisions look at it.
      scale = min(max(fractionCount &- exponent, 0), BigDecimal.maxScale)
      return
    }
    scale = fractionCount &- exponent
    guard significantCount <= BigDecimal.maxDigits, abs(exponent) <= BigDecimal.maxScale,
      abs(scale) <= BigDecimal.maxScale
    else { throw .tooLarge }
  }

  /// Takes digits in; returns where they end.
  @inline(__always)
  private mutating func scanDigits(_ text: ByteView, from start: Int) -> Int {
    var at = start
    while at < text.count {
      let digit = text[at] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      if significantCount < 19 { leading = leading &* 10 &+ UInt64(digit) }
      if significantCount > 0 || digit > 0 { significantCount += 1 }
      at += 1
    }
    return at
  }

  /// The exponent, which ends the text; 0 when there is none, and cut to ±10^9, which is out of all bounds.
  private static func scanExponent(_ text: ByteView, from start: Int) throws(NumberFault) -> Int {
    if start == text.count { return 0 }
    guard text[start] | 0x20 == UInt8(ascii: "e") else { throw .notANumber }
    var at = start + 1
    var isNegative = false
    if at < text.count, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
      isNegative = text[at] == UInt8(ascii: "-")
      at += 1
    }
    guard at < text.count else { throw .notANumber }
    var value = 0
    while at < text.count {
      let digit = text[at] &- UInt8(ascii: "0")
      guard digit <= 9 else { throw .notANumber }
      value = min(value * 10 + Int(digit), 1_000_000_000)
      at += 1
    }
    return isNegative ? -value : value
  }

  /// - Parameter text: what the numeral was read from.
  func bigDecimal(of text: ByteView) -> BigDecimal {
    if significantCount <= 19 {
      return BigDecimal(unscaled: BigInteger(isNegative: isNegative, limbs: [leading]), scale: scale)
    }
    let digits = text[mantissa].array.filter { $0 != UInt8(ascii: ".") }
    guard let unscaled = BigInteger(digits: digits, isNegative: isNegative) else {
      preconditionFailure("a numeral has other than digits")
    }
    return BigDecimal(unscaled: unscaled, scale: scale)
  }
}
