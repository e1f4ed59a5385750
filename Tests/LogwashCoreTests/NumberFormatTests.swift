import Testing

@testable import LogwashCore

@Suite struct NumberFormatTests {
  private func formatted(_ text: String, _ format: String) throws -> String {
    var output = OutputBuffer()
    try NumberFormat(format).write(#require(Number(text: text)), into: &output)
    return output.string
  }

  /// Recorded from FreeMarker 2.3.31 on JDK 17.
  @Test(arguments: [
    ("1234.5678", "number", "1,234.568"), ("-0.0001", "number", "-0"), ("1234.5", "currency", "$1,234.50"),
    ("-1", "currency", "-$1.00"), ("1234567.125", "currency", "$1,234,567.12"), ("0.125", "percent", "12%"),
    ("0.555", "percent", "56%"), ("-0.01", "percent", "-1%"), ("1234.565", "percent", "123,456%"),
    ("12.30", "computer", "12.3"), ("1234567", "c", "1234567"),
  ])
  func `named formats are those of en_US`(number: String, format: String, expected: String) throws {
    #expect(try formatted(number, format) == expected)
  }

  /// Recorded from FreeMarker 2.3.31 on JDK 17.
  @Test(arguments: [
    ("Infinity", "number", "∞"), ("NaN", "number", "NaN"), ("-Infinity", "number", "-∞"),
    ("Infinity", "0.00%", "∞%"), ("NaN", "a0.00%", "NaN"), ("-Infinity", "a0.0b;(0)", "(∞)"),
    ("NaN", "0;; nan='n''n'", "n'n"), ("-INF", "0;; infinity=\"a\"\"b\"", "-a\"b"),
  ])
  func `NaN and the infinities print as the JDK prints them`(
    number: String, format: String, expected: String
  ) throws {
    #expect(try formatted(number, format) == expected)
  }

  /// Recorded from FreeMarker 2.3.31 on JDK 17.
  @Test(arguments: [
    ("1234567.5", "#,##0.00;; groupingSeparator='_' decimalSeparator=','", "1_234_567,50"),
    ("1234567.5", "¤#,##0.00;; groupingSeparator='_' monetaryDecimalSeparator=';'", "$1,234,567;50"),
    ("5", "¤¤ 0;; currencyCode=EUR currencySymbol=foo", "EUR 5"),
    ("5", "¤ 0;; currencyCode=EUR currencySymbol=foo", "foo 5"), ("5", "¤¤¤ 0", "USD$ 5"),
    ("5", "0;;roundingMode = up ,  multiplier =  2", "10"), ("5", "0;b;multiplier=2", "10"),
    ("5", "0;;", "5"),
    ("5", "';;'0;; multiplier=2", ";;10"), ("12", "0;; zeroDigit='٠'", "١٢"),
    ("-12.5", "0.0‰;; zeroDigit='a' perMill='q'", "-bcfaa.aq"),
    ("5", "0%;; multiplier=10 percent='p'", "50p"),
    ("0.009", "0.00;; roundingMode=up", "0.01"), ("0.0009", "0.00;; roundingMode=up", "0.00"),
  ])
  func `parameters behind the second semicolon change symbols and rounding`(
    number: String, format: String, expected: String
  ) throws {
    #expect(try formatted(number, format) == expected)
  }

  @Test(arguments: [
    ("0.0.0", 3, "there is more than one decimal point"),
    ("0#", 0, "`#` must stand left of the zeros, or right of them behind the point"),
    ("0.#0", 3, "`0` stands behind `#` behind `0`"),
    ("€'0", 3, "the quote is not closed"),
    ("0%%", 2, "there is more than one `%` or `‰`"),
    ("0E", 1, "an exponent needs a digit in front and a `0` behind `E`"),
    ("0,", 0, "no digit follows the last `,`"),
    (";0", 0, "`;` must be quoted here"),
    ("0;0;0", 4, "a parameter name is missing"),
    (
      "0;; foo=1", 4,
      """
      `foo` is not one of the parameters currencyCode, currencySymbol, decimalSeparator, exponentSeparator, \
      groupingSeparator, infinity, minusSign, monetaryDecimalSeparator, multiplier, nan, perMill, percent, \
      roundingMode, zeroDigit
      """
    ),
    ("0;; roundingMode", 16, "`=` is missing behind `roundingMode`"),
    ("0;; roundingMode=", 17, "a value is missing behind `=`"),
    (
      "0;; roundingMode=foo", 17,
      """
      `foo` is no value for `roundingMode`: it must be one of up, down, ceiling, floor, halfUp, halfDown, \
      halfEven, unnecessary
      """
    ),
    ("0;; roundingMode='up'multiplier=1", 21, "a space or comma is missing between parameters"),
    ("0;; multiplier=x", 15, "`x` is no value for `multiplier`: it must be an integer"),
    ("0;; multiplier=-1", 15, "a value is missing behind `=`"),
    ("0;; minusSign='xx'", 14, "`xx` is no value for `minusSign`: it must be one character"),
    (
      "0;; currencyCode=XYZ", 17,
      "`XYZ` is no value for `currencyCode`: it must be a currency's ISO 4217 code"
    ),
    ("0;; nan='abc", 8, "the quote is not closed"),
    ("0;; nan=ab'c'", 10, "quotes must enclose the whole value"),
    ("0;; nan=ab,", 11, "a parameter name is missing behind `,`"),
    ("@foo", 0, "there are no custom number formats such as `@foo`"),
  ])
  func `a wrong format is refused with its place`(format: String, offset: Int, message: String) {
    let expected = NumberFormatError(offset: offset, message: message)
    #expect(throws: expected) { try NumberFormat(format) }
  }

  @Test func `rounding that is forbidden is a fault`() throws {
    #expect(throws: NumberFault.roundingNecessary) { try formatted("5.5", "0;; roundingMode=unnecessary") }
    #expect(try formatted("5", "0;; roundingMode=unnecessary") == "5")
  }
}
