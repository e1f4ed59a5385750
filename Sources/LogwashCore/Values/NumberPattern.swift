/// A DecimalFormat pattern, parsed.
struct NumberPattern {
  enum AffixPiece: Equatable {
    case literal(Unicode.Scalar)
    case minus
    case percent
    case perMille
    case currencySymbol
    case currencyCode
  }

  var prefix: [AffixPiece] = []
  var suffix: [AffixPiece] = []
  var negativePrefix: [AffixPiece] = []
  var negativeSuffix: [AffixPiece] = []
  /// A currency sign stands in an affix: the monetary separators count.
  var isCurrency = false
  var layout = NumberFormat.Layout()
}

/// Parses DecimalFormat patterns.
///
///     pattern  := positive (";" negative?)?
///     positive := affix digits affix                 (digits may follow it, as in Java)
///     digits   := ("#" | "0" | "," | ".")* ("E" "0"+)?
///     negative := affix digits affix                 (only the affixes count)
///
/// In an affix, `'…'` quotes, `''` is a quote, `%` and `‰` multiply, `¤` is the currency's sign and `¤¤`
/// its code.
struct NumberPatternParser {
  /// One of the two halves.
  private struct Half {
    var prefix: [NumberPattern.AffixPiece] = []
    var suffix: [NumberPattern.AffixPiece] = []
    var multiplier: Int32 = 1
    var digits = Digits()
    /// Behind the `;` that ended it.
    var next: Int?
  }

  /// What the characters between the affixes say. The zeros lie between the `#` left and right.
  private struct Digits {
    var left = 0
    var zeros = 0
    var right = 0
    /// How many digits stand left of the point, if there is one.
    var point: Int?
    /// How many digits stand between the last `,` and the point, if there is a `,`.
    var grouping: Int?

    var total: Int { left + zeros + right }

    mutating func countInGroup() {
      if point == nil, let grouping { self.grouping = grouping + 1 }
    }
  }

  private let source: ArraySlice<Unicode.Scalar>
  private var result = NumberPattern()

  init(_ source: ArraySlice<Unicode.Scalar>) { self.source = source }

  mutating func parse() throws(NumberFormatError) -> NumberPattern {
    if source.isEmpty {
      result.negativePrefix = [.minus]
      result.layout.maximumFraction = .max
      result.layout.grouping = 3
      return result
    }
    let positive = try parseHalf(from: source.startIndex, isNegative: false)
    result.prefix = positive.prefix
    result.suffix = positive.suffix
    result.layout.multiplier = positive.multiplier
    try layOut(positive.digits)
    // Without a second half Java reads the first one again as the negative one; it differs where an `E` is
    // in a suffix.
    let negativeStart = positive.next ?? source.startIndex
    if negativeStart < source.endIndex {
      let negative = try parseHalf(from: negativeStart, isNegative: true)
      result.negativePrefix = negative.prefix
      result.negativeSuffix = negative.suffix
    }
    if negativeStart == source.endIndex
      || result.negativePrefix == result.prefix && result.negativeSuffix == result.suffix
    {
      result.negativePrefix = [.minus] + result.prefix
      result.negativeSuffix = result.suffix
    }
    return result
  }

  private func error(_ message: String, at index: Int) -> NumberFormatError {
    NumberFormatError(offset: source[..<index].reduce(0) { $0 + UTF8.width($1) }, message: message)
  }

  private mutating func parseHalf(from start: Int, isNegative: Bool) throws(NumberFormatError) -> Half {
    var half = Half()
    var at = start
    var inDigits = false
    var inSuffix = false
    var quote: Int?
    while at < source.endIndex {
      let scalar = source[at]
      if inDigits {
        inDigits = try isNegative ? skipDigit(&at) : parseDigit(&at, &half.digits)
        inSuffix = inSuffix || !inDigits
        continue
      }
      if quote == nil, "#0,.".unicodeScalars.contains(scalar) {
        inDigits = true
        continue
      }
      if quote == nil, scalar == ";" {
        guard inSuffix, !isNegative else { throw error("`;` must be quoted here", at: at) }
        half.next = at + 1
        break
      }
      if let piece = try parseAffix(&at, &quote, &half.multiplier) {
        if inSuffix { half.suffix.append(piece) } else { half.prefix.append(piece) }
      }
      at += 1
    }
    if let quote { throw error("the quote is not closed", at: quote) }
    return half
  }

  /// The next piece of an affix; nil for a quote that opens or closes. Leaves `at` at the piece's last
  /// character.
  private mutating func parseAffix(
    _ at: inout Int, _ quote: inout Int?, _ multiplier: inout Int32
  ) throws(NumberFormatError) -> NumberPattern.AffixPiece? {
    let scalar = source[at]
    let isDoubled = at + 1 < source.endIndex && source[at + 1] == scalar
    if scalar == "'" {
      if isDoubled {
        at += 1
        return .literal(scalar)
      }
      quote = quote == nil ? at : nil
      return nil
    }
    if quote != nil { return .literal(scalar) }
    switch scalar {
    case "-": return .minus
    case "%", "\u{2030}":
      guard multiplier == 1 else { throw error("there is more than one `%` or `\u{2030}`", at: at) }
      multiplier = scalar == "%" ? 100 : 1000
      return scalar == "%" ? .percent : .perMille
    case "\u{A4}":
      result.isCurrency = true
      if isDoubled { at += 1 }
      return isDoubled ? .currencyCode : .currencySymbol
    default: return .literal(scalar)
    }
  }

  /// Goes over a character of the negative half's digits; false if it is none.
  private func skipDigit(_ at: inout Int) -> Bool {
    guard "#0,.E".unicodeScalars.contains(source[at]) else { return false }
    at += 1
    return true
  }

  /// Takes a character of the digits in; false if the digits end here, with an exponent or without.
  private mutating func parseDigit(_ at: inout Int, _ digits: inout Digits) throws(NumberFormatError) -> Bool
  {
    switch source[at] {
    case "#":
      if digits.zeros > 0 { digits.right += 1 } else { digits.left += 1 }
      digits.countInGroup()
    case "0":
      guard digits.right == 0 else { throw error("`0` stands behind `#` behind `0`", at: at) }
      digits.zeros += 1
      digits.countInGroup()
    case ",":
      digits.grouping = 0
    case ".":
      guard digits.point == nil else { throw error("there is more than one decimal point", at: at) }
      digits.point = digits.total
    case "E":
      try parseExponent(&at, digits)
      return false
    default: return false
    }
    at += 1
    return true
  }

  private mutating func parseExponent(_ at: inout Int, _ digits: Digits) throws(NumberFormatError) {
    guard result.layout.exponentDigits == 0 else { throw error("there is more than one exponent", at: at) }
    let zeros = source[(at + 1)...].prefix { $0 == "0" }.count
    guard zeros > 0, digits.left + digits.zeros > 0 else {
      throw error("an exponent needs a digit in front and a `0` behind `E`", at: at)
    }
    result.layout.exponentDigits = zeros
    at += 1 + zeros
  }

  private mutating func layOut(_ found: Digits) throws(NumberFormatError) {
    var digits = found
    // `##.###` is `#0.###`, and `.###` is `.0##`.
    if digits.zeros == 0, digits.left > 0, let point = digits.point {
      let zero = max(point, 1)
      digits.right = digits.left - zero
      digits.left = zero - 1
      digits.zeros = 1
    }
    let isMisplaced =
      digits.point.map { $0 < digits.left || $0 > digits.left + digits.zeros } ?? (digits.right > 0)
    if isMisplaced {
      throw error("`#` must stand left of the zeros, or right of them behind the point", at: 0)
    }
    if digits.grouping == 0 { throw error("no digit follows the last `,`", at: 0) }
    let total = digits.total
    let point = digits.point ?? total
    result.layout.minimumIntegers = point - digits.left
    if result.layout.exponentDigits > 0 { result.layout.maximumIntegers = point }
    result.layout.maximumFraction = total - point
    result.layout.minimumFraction = digits.left + digits.zeros - point
    result.layout.grouping = digits.grouping ?? 0
    result.layout.alwaysShowsPoint = digits.point.map { $0 == 0 || $0 == total } ?? false
  }
}
