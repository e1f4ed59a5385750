import Testing

@testable import LogwashCore

@Suite struct SmallDecimalTests {
  private func printed(_ number: Number) -> String {
    var output = OutputBuffer()
    output.append(computer: number)
    return output.string
  }

  private func number(_ text: String) throws -> Number { try #require(Number(text: text)) }

  /// FreeMarker's own results.
  @Test(arguments: [
    ("0.1", "+", "0.2", "0.3"), ("1", "/", "3", "0.333333333333"), ("2", "/", "3", "0.666666666667"),
    ("0.333333333333", "*", "3", "0.999999999999"), ("0.666666666667", "*", "3", "2.000000000001"),
    ("1", "/", "1024", "0.0009765625"), ("1", "/", "3.000000000000000000", "0.333333333333333333"),
    ("0.1234567890123", "*", "0.1234567890123", "0.015241578753"), ("5.7", "%", "2", "1"),
    ("5", "%", "2.5", "1"),
    ("-5", "%", "3", "-2"), ("7", "%", "-3", "1"), ("-7.5", "%", "2", "-1"), ("5.9", "%", "2.9", "1"),
    ("100", "/", "10", "10"), ("2", "*", "0.5", "1"), ("0", "*", "-1", "0"),
    ("123456789012345678901234567890", "*", "1.5", "185185183518518518351851851835"),
    ("123456789012345678901234567890", "/", "7", "17636684144620811271604938270"),
    ("0.00000000000000000001", "/", "3", "0"), ("1", "/", "0.00000000000000000001", "100000000000000000000"),
    ("9223372036854775807", "+", "1", "9223372036854775808"),
    ("-9223372036854775808", "/", "-1", "9223372036854775808"), ("-9223372036854775808", "%", "-1", "0"),
  ])
  func `arithmetic is FreeMarker's`(left: String, operation: String, right: String, expected: String) throws {
    let a = try number(left)
    let b = try number(right)
    let result =
      switch operation {
      case "+": try Number.add(a, b)
      case "*": try Number.multiply(a, b)
      case "/": try Number.divide(a, b)
      default: try Number.remainder(a, b)
      }
    #expect(printed(result) == expected)
  }

  @Test func `dividing by zero and computing with what is no number are faults`() throws {
    let one = Number.integer(1)
    let infinity = Number.nonFinite(.positiveInfinity)
    #expect(throws: NumberFault.divisionByZero) { try Number.divide(one, .integer(0)) }
    #expect(throws: NumberFault.divisionByZero) { try Number.remainder(one, self.number("0.5")) }
    #expect(throws: NumberFault.divisionByZero) { try Number.divide(self.number("1e30"), .integer(0)) }
    #expect(throws: NumberFault.notANumber) { try Number.add(infinity, one) }
    #expect(throws: NumberFault.notANumber) { try Number.nonFinite(.notANumber).round() }
    #expect(throws: NumberFault.notANumber) { try infinity.floor() }
    #expect(throws: NumberFault.tooLarge) {
      try Number.multiply(self.number("1e60000"), self.number("1e60000"))
    }
    #expect(throws: NumberFault.tooLarge) { try Number.add(self.number("1e60000"), self.number("1e-60000")) }
  }

  @Test func `the infinities compare, and NaN refuses to`() throws {
    let low = Number.nonFinite(.negativeInfinity)
    let high = Number.nonFinite(.positiveInfinity)
    let huge = try number("1e400")
    #expect(try Number.compare(low, high) < 0)
    #expect(try Number.compare(high, huge) > 0)
    #expect(try Number.compare(huge, low) > 0)
    #expect(try Number.compare(high, high) == 0)
    #expect(try Number.compare(number("1.0"), number("1.0000000000000000000000")) == 0)
    #expect(throws: NumberFault.notANumber) { try Number.compare(.nonFinite(.notANumber), .integer(5)) }
  }

  /// FreeMarker's own results.
  @Test(arguments: [
    ("1.5", "2", "1", "2"), ("-1.5", "-1", "-2", "-1"), ("2.5", "3", "2", "3"), ("-2.5", "-2", "-3", "-2"),
    ("-0.5", "0", "-1", "0"), ("-2.6", "-3", "-3", "-2"), ("0.4", "0", "0", "1"), ("7", "7", "7", "7"),
    ("-12345678901234567890.5", "-12345678901234567890", "-12345678901234567891", "-12345678901234567890"),
  ])
  func `half-way is rounded towards positive infinity`(
    text: String, round: String, floor: String, ceiling: String
  ) throws {
    let subject = try number(text)
    #expect(try printed(subject.round()) == round)
    #expect(try printed(subject.floor()) == floor)
    #expect(try printed(subject.ceiling()) == ceiling)
  }

  /// FreeMarker's own results.
  @Test(arguments: [
    ("3.5", Number.IntegerWidth.int, "3"), ("-3.9", .int, "-3"), ("3000000000", .int, "-1294967296"),
    ("3000000000", .short, "24064"), ("300", .byte, "44"), ("-129", .byte, "127"),
    ("99999999999999999999", .long, "7766279631452241919"), ("99999999999999999999", .int, "1661992959"),
    ("NaN", .int, "0"), ("Infinity", .int, "2147483647"), ("Infinity", .long, "9223372036854775807"),
    ("-Infinity", .long, "-9223372036854775808"), ("Infinity", .byte, "-1"), ("1e400", .long, "0"),
  ])
  func `conversions to integers wrap around`(text: String, width: Number.IntegerWidth, expected: String)
    throws
  {
    #expect(try printed(number(text).wrapped(to: width)) == expected)
  }

  /// java.math.BigDecimal's floatValue and doubleValue.
  @Test(arguments: [
    ("0.1", "0.1", "0.1"), ("1.1", "1.1", "1.1"), ("123456789", "123456790", "123456789"),
    ("0.333333333333", "0.33333334", "0.333333333333"),
    ("12345678901234567890", "12345679000000000000", "12345678901234567000"),
    ("16777217", "16777216", "16777217"),
    ("0.1234567890123456789", "0.12345679", "0.12345678901234568"),
    ("1e39", "Infinity", "1000000000000000000000000000000000000000"),
    ("-1e400", "-Infinity", "-Infinity"), ("1e-46", "0", "1E-46"), ("1e-330", "0", "0"),
    ("NaN", "NaN", "NaN"),
    ("9007199254740993", "9007199000000000", "9007199254740992"),
  ])
  func `binary numbers are the shortest decimals that denote them`(
    text: String, float: String, double: String
  ) throws {
    #expect(try printed(number(text).roundedToFloat) == float)
    #expect(try printed(number(text).roundedToDouble) == double)
  }

  private typealias Fast = (Number, Number) throws(NumberFault) -> Number
  private typealias Slow = (BigDecimal, BigDecimal) throws(NumberFault) -> BigDecimal

  /// The slow path is the specification; 120,000 operations on random operands and edge values.
  @Test func `the fast path and BigDecimal agree`() throws {
    let operations: [(name: String, fast: Fast, slow: Slow)] = [
      ("+", Number.add, BigDecimal.add), ("-", Number.subtract, BigDecimal.subtract),
      ("*", Number.multiply, BigDecimal.multiply), ("/", Number.divide, BigDecimal.divide),
      ("%", Number.remainder, BigDecimal.remainder),
    ]
    var random = Random(seed: 2026)
    for _ in 0..<20_000 {
      let a = random.nextNumber()
      let b = random.nextNumber()
      let x = try a.bigDecimal()
      let y = try b.bigDecimal()
      for operation in operations {
        let fast = try? operation.fast(a, b)
        let slow = (try? operation.slow(x, y)).map { Number($0) }
        if fast != slow { Issue.record("\(printed(a)) \(operation.name) \(printed(b))") }
      }
      if try Number.compare(a, b).signum() != x.compare(to: y).signum() {
        Issue.record("\(printed(a)) < \(printed(b))")
      }
    }
  }
}

/// A linear congruential generator: the same operands at every run.
private struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }

  mutating func nextNumber() -> Number {
    let edges: [Int64] = [
      0, 1, -1, 5, 10, .max, .min, .max - 1, .min + 1, 1_000_000_000_000_000_000, 999_999_999_999_999_999,
      1 << 53,
    ]
    let coefficient =
      next() % 4 == 0
      ? edges[Int(next() % UInt64(edges.count))]
      : Int64(truncatingIfNeeded: next()) >> Int64(next() % 63)
    return Number(Int128(coefficient), scale: next() % 3 == 0 ? 0 : Int(next() % 19))
  }
}
