/// A compiled number format: a named one (`number`, `currency`, `percent`, `computer`, `c`) or a
/// DecimalFormat pattern with FreeMarker's extension, `0.##;; roundingMode=up`. Immutable, so all workers
/// share one.
///
/// It prints what FreeMarker prints on JDK 17 in the locale en_US.
package final class NumberFormat: Sendable {
  /// What writing needs of the pattern; trivial.
  struct Layout: BitwiseCopyable, Sendable {
    var minimumIntegers = 0
    /// Only an exponent's pattern has a maximum; it is the range in which exponents repeat.
    var maximumIntegers = Int.max
    var minimumFraction = 0
    var maximumFraction = 0
    /// How many digits stand between grouping separators; 0 for no grouping.
    var grouping = 0
    /// How many digits an exponent has at least; 0 for no exponent.
    var exponentDigits = 0
    var alwaysShowsPoint = false
    var multiplier: Int32 = 1
    var rounding = NumberRounding.halfEven
    /// The scalar that stands for 0; the next nine for 1 to 9. In the basic plane.
    var zeroDigit: UInt32 = 0x30
  }

  /// The parts of `symbols` that are written around and between digits.
  struct Parts: Sendable {
    var prefix = 0..<0
    var suffix = 0..<0
    var negativePrefix = 0..<0
    var negativeSuffix = 0..<0
    var point = 0..<0
    var separator = 0..<0
    var exponent = 0..<0
    var minus = 0..<0
    var infinity = 0..<0
    var nan = 0..<0
  }

  /// The format is `computer` or `c`, which `OutputBuffer.append(computer:)` writes.
  package let isComputer: Bool
  let layout: Layout
  let parts: Parts
  let symbols: ConstantBytes

  /// How long a format may be. A number is printed with as many digits as its pattern has zeros, so there
  /// must be some bound.
  private static let maxLength = 1000

  /// - Parameter format: a name or a pattern.
  package init(_ format: String) throws(NumberFormatError) {
    isComputer = format == "computer" || format == "c"
    let named = ["number": "#,##0.###", "currency": "\u{A4}#,##0.00", "percent": "#,##0%"]
    let source = Array((isComputer ? "" : named[format] ?? format).unicodeScalars)
    if named[format] == nil, let second = source.dropFirst().first, source[0] == "@",
      second.properties.isAlphabetic
    {
      throw NumberFormatError(offset: 0, message: "there are no custom number formats such as `\(format)`")
    }
    guard source.count <= Self.maxLength else {
      throw NumberFormatError(offset: 0, message: "the format has more than \(Self.maxLength) characters")
    }
    var parameters = NumberFormatParameters(source)
    let patternEnd = try parameters.parse()
    var parser = NumberPatternParser(source[..<patternEnd])
    let pattern = try parser.parse()
    let symbols = parameters.symbols

    var layout = pattern.layout
    if let multiplier = parameters.multiplier { layout.multiplier = multiplier }
    if let rounding = parameters.rounding { layout.rounding = rounding }
    layout.zeroDigit = symbols.zeroDigit.value

    var bytes: [UInt8] = []
    func place(_ text: String) -> Range<Int> {
      bytes += Array(text.utf8)
      return bytes.count - text.utf8.count..<bytes.count
    }
    parts = Parts(
      prefix: place(symbols.text(of: pattern.prefix)),
      suffix: place(symbols.text(of: pattern.suffix)),
      negativePrefix: place(symbols.text(of: pattern.negativePrefix)),
      negativeSuffix: place(symbols.text(of: pattern.negativeSuffix)),
      point: place(pattern.isCurrency ? symbols.monetaryPoint : symbols.point),
      separator: place(pattern.isCurrency ? symbols.monetarySeparator : symbols.separator),
      exponent: place(symbols.exponent),
      minus: place(symbols.minus),
      infinity: place(symbols.infinity),
      nan: place(symbols.nan))
    self.layout = layout
    self.symbols = ConstantBytes(bytes)
  }
}
