import Testing

@testable import LogwashCore

@Suite struct DatePatternTests {
  @Test(arguments: [
    ("foo", 0, "Illegal pattern character 'f'"), ("yyyy'abc", 4, "Unterminated quote"),
    ("XXXX", 0, "invalid ISO 8601 format: length=4"), ("yyyy b", 5, "Illegal pattern character 'b'"),
  ])
  func `an impossible pattern is refused in Java's words`(pattern: String, offset: Int, message: String) {
    let error = #expect(throws: DateFormatError.self) { try DatePattern(pattern) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
  }

  @Test func `two digits mean a year of the century that begins where the pattern says`() throws {
    let pattern = try DatePattern("yy", centuryStart: 2000)
    #expect(pattern.reading("99")?.seconds == 4_070_908_800)  // 2099-01-01
    #expect(try DatePattern("yy").reading("99")?.seconds == 915_148_800)  // 1999-01-01
  }

  @Test func `text that is no ASCII stands for itself`() throws {
    let pattern = try DatePattern("d. MMM'Ü' – HH")
    let moment = Moment(milliseconds: 0, kind: .dateTime)
    #expect(pattern.printing(moment, zone: .utc) == "1. JanÜ – 00")
    #expect(pattern.reading("1. JanÜ – 00") == moment)
  }

  @Test func `any instant can be printed`() throws {
    let pattern = try DatePattern("G y YY Y M d D F w W u E a H k K h m s S z zzzz Z X")
    let zone = try #require(TimeZoneTable().zone(named: "America/New_York"))
    for seconds in [Int64.min, .min / 1000, -1, 0, .max / 1000, .max] {
      #expect(
        !pattern.printing(Moment(seconds: seconds, nanoseconds: 999_999_999, kind: .dateTime), zone: zone)
          .isEmpty)
    }
  }

  @Test func `what is too large for the calendar is not read`() throws {
    #expect(try DatePattern("y-M-d H:m:s").reading("2147483647-2147483647-2147483647 2147483647:0:0") == nil)
    #expect(try DatePattern("y D").reading("-2147483648 -2147483648") == nil)
    #expect(try DatePattern("Y w u").reading("-2147483648 -2147483648 -2147483648") == nil)
  }
}
