import Testing

@testable import LogwashCore

@Suite struct NumberReaderTests {
  private func read(_ text: String) throws(NumberFault) -> Number {
    let bytes = ConstantBytes(Array(text.utf8))
    defer { extendLifetime(bytes) }
    return try Number(parsing: bytes.view)
  }

  private func printed(_ number: Number) -> String {
    var output = OutputBuffer()
    output.append(computer: number)
    return output.string
  }

  /// Accepted by FreeMarker 2.3.31's `?number`.
  @Test(arguments: [
    ("1e3", "1000"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("1e+3", "1000"), ("1e-3", "0.001"),
    ("1E03", "1000"),
    ("-0", "0"), ("-0.0", "0"), ("-.5", "-0.5"), ("+.5e1", "5"), ("0e999999999", "0"), ("1.50", "1.5"),
    ("NaN", "NaN"), ("INF", "Infinity"), ("-INF", "-Infinity"), ("Infinity", "Infinity"),
    ("-Infinity", "-Infinity"),
    ("١٢", "12"), ("٣.٥", "3.5"), ("1e१", "10"), ("１２", "12"), ("0000000000000000000000012", "12"),
  ])
  func `texts that Java's BigDecimal reads are numbers`(text: String, expected: String) throws {
    #expect(try printed(read(text)) == expected)
  }

  /// Refused by FreeMarker 2.3.31's `?number`.
  @Test(arguments: [
    "", ".", "-", "+", "1e", "1e+", ".e5", "--1", "1e5.5", "0x10", "1d", "1f", " 1", "1 ", "1_000", "1,000",
    "inf",
    "+INF", "+Infinity", "nan", "1.2.3", "𝟏", "½", "٪",
  ])
  func `other texts are no numbers`(text: String) {
    #expect(throws: NumberFault.notANumber) { try read(text) }
  }

  @Test(arguments: [
    ("9223372036854775807", Number.integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("1e18", .integer(1_000_000_000_000_000_000)), ("1.5", .decimal(SmallDecimal(coefficient: 15, scale: 1))),
    ("1.50", .decimal(SmallDecimal(coefficient: 15, scale: 1))),
    ("1.000000000000000000", .decimal(SmallDecimal(coefficient: 1_000_000_000_000_000_000, scale: 18))),
    ("0.0000000000000", .decimal(SmallDecimal(coefficient: 0, scale: 13))), ("1.0", .integer(1)),
  ])
  func `numbers take the first representation that holds them`(text: String, expected: Number) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: ["9223372036854775808", "1e19", "1e-19", "0.1234567890123456789", "1e400", "1e100000"])
  func `numbers beyond 64 bits are exact and wide`(text: String) throws {
    guard case .wide = try read(text) else {
      Issue.record("\(text) is not wide")
      return
    }
  }

  @Test(arguments: [
    "1e100001", "1e-100001", "1e99999999999999999999", "0.1e-100000",
    "1" + String(repeating: "0", count: 100_000),
  ])
  func `absurd sizes are refused`(text: String) {
    #expect(throws: NumberFault.tooLarge) { try read(text) }
  }

  @Test func `JSON numbers are exact and bounded`() {
    func json(_ text: String) -> Number? {
      let bytes = ConstantBytes(Array(text.utf8))
      defer { extendLifetime(bytes) }
      return Number(json: bytes.view)
    }
    #expect(json("20150000000000000001").map(printed) == "20150000000000000001")
    #expect(json("-1.10e1") == .integer(-11))
    #expect(json("1e400").map(printed) == "1E+400")
    #expect(json("1e100001") == nil)
  }

  /// The rule of FreeMarker 2.3.33's `c` format, by java.math.BigDecimal's documentation of `toString`.
  @Test(arguments: [
    ("0.000001", "0.000001"), ("0.0000001", "1E-7"), ("0.00000012", "1.2E-7"),
    ("-0.000000000000000125", "-1.25E-16"),
    ("1e-20", "1E-20"), ("100.50", "100.5"), ("1e20", "100000000000000000000"),
    ("1.5e30", "1500000000000000000000000000000"),
    ("1e99", "1" + String(repeating: "0", count: 99)), ("1e100", "1E+100"), ("12e100", "1.2E+101"),
    ("123456789012345678901234567890.125", "123456789012345678901234567890.125"), ("0.0000000000000", "0"),
    ("1.0000000000000", "1"),
  ])
  func `the computer format has plain digits, and an exponent for tiny fractions`(
    text: String, expected: String
  ) throws {
    #expect(try printed(read(text)) == expected)
  }

  @Test func `integers of every length print all their digits`() {
    var value: UInt64 = 0
    for _ in 0..<20 {
      for number in [value, value &+ 1, value &* 9] {
        var output = OutputBuffer()
        output.append(decimal: number)
        #expect(output.string == String(number))
      }
      value = value &* 10 &+ 9
    }
    #expect(printed(.integer(.min)) == "-9223372036854775808")
  }
}
