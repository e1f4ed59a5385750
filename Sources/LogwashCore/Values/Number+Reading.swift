extension Number {
  /// The number that `?number` makes of a text: what Java's BigDecimal reads (its digits may be of any
  /// script), and `NaN`, `INF`, `-INF`, `Infinity`, `-Infinity`. No spaces, no grouping, no `+INF`.
  ///
  /// - Throws: `notANumber`, or `tooLarge` for too many digits or too large an exponent.
  package init(parsing text: ByteView) throws(NumberFault) {
    do {
      self.init(try Numeral(text), of: text)
    } catch .notANumber {
      self = try Self.unusual(text)
    }
  }

  /// A JSON number, already validated; nil when it has too many digits or too large an exponent.
  package init?(json text: ByteView) {
    guard let numeral = try? Numeral(text) else { return nil }
    self.init(numeral, of: text)
  }

  /// A number in a template, `123` or `0.5`, or in any notation of `?number`; nil when it is none or too
  /// large. Allocates.
  package init?(text: String) {
    let bytes = ConstantBytes(Array(text.utf8))
    let number = try? Number(parsing: bytes.view)
    extendLifetime(bytes)
    guard let number else { return nil }
    self = number
  }

  private init(_ numeral: Numeral, of text: ByteView) {
    // 19 digits are below 10^19; with a negative scale of up to 18 more zeros they fit in 127 bits.
    guard numeral.significantCount <= 19, numeral.scale <= 18, numeral.scale >= -18 else {
      self.init(numeral.bigDecimal(of: text))
      return
    }
    let coefficient = numeral.isNegative ? 0 &- Int128(numeral.leading) : Int128(numeral.leading)
    if numeral.scale >= 0 {
      self.init(coefficient, scale: numeral.scale)
    } else {
      self.init(coefficient &* Int128(PowersOfTen.word(-numeral.scale)), scale: 0)
    }
  }

  /// The special names, and digits of other scripts.
  @inline(never)
  private static func unusual(_ text: ByteView) throws(NumberFault) -> Number {
    if text == "NaN" { return .nonFinite(.notANumber) }
    if text == "INF" || text == "Infinity" { return .nonFinite(.positiveInfinity) }
    if text == "-INF" || text == "-Infinity" { return .nonFinite(.negativeInfinity) }
    if text.isASCII || text.count > 4 * BigDecimal.maxDigits { throw .notANumber }
    var translated: [UInt8] = []
    for scalar in text.string.unicodeScalars {
      // Java looks at UTF-16 units, so digits beyond the basic plane are none.
      if scalar.isASCII {
        translated.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.properties.generalCategory == .decimalNumber, scalar.value < 0x10000,
        let value = scalar.properties.numericValue
      {
        translated.append(UInt8(ascii: "0") + UInt8(value))
      } else {
        throw .notANumber
      }
    }
    let bytes = ConstantBytes(translated)
    defer { extendLifetime(bytes) }
    return Number(try Numeral(bytes.view), of: bytes.view)
  }
}
