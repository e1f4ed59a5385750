import LogwashCore
import LogwashSyntax
import Testing

/// What timestamps leave open and the template says: year, zone, and local times that are there twice or not at all.
@Suite struct TimestampPolicyTests {
  /// The moment that a template gives for a line, as a record would hold it; "missing" if none.
  private func moment(_ text: String, _ arguments: String) throws -> String {
    try Engine.render("${(\"\(text)\"?timestamp(\(arguments))?iso_utc)!\"missing\"}")
  }

  // Expected values: Python's zoneinfo with fold=0 and fold=1; for times that do not exist, its conversion to UTC and back.
  @Test(arguments: [
    ("2026-10-25 02:30:00", "", "2026-10-25T00:30:00Z"),
    ("2026-10-25 02:30:00", #", ambiguous="earlier""#, "2026-10-25T00:30:00Z"),
    ("2026-10-25 02:30:00", #", ambiguous="later""#, "2026-10-25T01:30:00Z"),
    ("2026-10-25 02:30:00", #", ambiguous="missing""#, "missing"),
    ("2026-10-25 01:59:59", #", ambiguous="missing""#, "2026-10-24T23:59:59Z"),
    ("2026-10-25 03:00:00", #", ambiguous="missing""#, "2026-10-25T02:00:00Z"),
    ("2026-10-25 02:30:00 CEST", #", ambiguous="missing""#, "2026-10-25T00:30:00Z"),
    ("2026-10-25 02:30:00 CET", #", ambiguous="missing""#, "2026-10-25T01:30:00Z"),
    ("2026-03-29 02:30:00", "", "2026-03-29T01:30:00Z"),
    ("2026-03-29 02:30:00", #", impossible="later""#, "2026-03-29T01:30:00Z"),
    ("2026-03-29 02:30:00", #", impossible="earlier""#, "2026-03-29T00:30:00Z"),
    ("2026-03-29 02:30:00", #", impossible="missing""#, "missing"),
    ("2026-03-29 01:59:59", #", impossible="missing""#, "2026-03-29T00:59:59Z"),
    ("2026-03-29 03:00:00", #", impossible="missing""#, "2026-03-29T01:00:00Z"),
  ])
  func `a local time that is there twice or not at all is what the template says`(
    text: String, choice: String, expected: String
  ) throws {
    #expect(try moment(text, #""iso", zone="Europe/Berlin""# + choice) == expected)
  }

  @Test(arguments: [
    ("Dec 31 23:59:59", "2026-01-01T00:00:05Z", "2025-12-31T23:59:59Z"),
    // At most a day after the reference: clocks differ.
    ("Jan  1 00:00:09", "2025-12-31T23:59:59Z", "2026-01-01T00:00:09Z"),
    ("Jan  3 00:00:09", "2025-12-31T23:59:59Z", "2025-01-03T00:00:09Z"),
    ("Feb 29 12:00:00", "2026-06-01T00:00:00Z", "2024-02-29T12:00:00Z"),
    ("Mar  5 2019 10:00:00", "2026-06-01T00:00:00Z", "2019-03-05T10:00:00Z"),
  ])
  func `a time without a year is the last one before the reference`(
    text: String, reference: String, expected: String
  ) throws {
    let arguments = #""syslog", zone="UTC", reference="\#(reference)"?timestamp("iso")"#
    #expect(try moment(text, arguments) == expected)
  }

  @Test func `without a year and a word about it there is no time`() throws {
    #expect(try moment("Mar  5 13:06:56", #""syslog", zone="UTC""#) == "missing")
    #expect(try moment("13:06:56", #""HH:mm:ss", zone="UTC""#) == "missing")
    #expect(try moment("13:06:56", #""HH:mm:ss", zone="UTC", year=1970"#) == "1970-01-01T13:06:56Z")
    // A reference tells a year, not a day.
    #expect(
      try moment("13:06:56", #""HH:mm:ss", zone="UTC", reference="2026-06-01"?timestamp("iso")"#) == "missing"
    )
  }

  // 5 March was a Tuesday in 2024 and a Thursday in 2026 (`cal`).
  @Test func `a weekday must be that of the date, and finds the year`() throws {
    #expect(try moment("Tue Mar  5 13:06:56 2024", #""ctime", zone="UTC""#) == "2024-03-05T13:06:56Z")
    #expect(try moment("Mon Mar  5 13:06:56 2024", #""ctime", zone="UTC""#) == "missing")
    let arguments = #""EEE MMM d HH:mm:ss", zone="UTC", reference="2026-06-01"?timestamp("iso")"#
    #expect(try moment("Tue Mar  5 13:06:56", arguments) == "2024-03-05T13:06:56Z")
    #expect(try moment("Thu Mar  5 13:06:56", arguments) == "2026-03-05T13:06:56Z")
  }

  @Test(arguments: [
    ("UTC", "2026-01-05T16:00:00Z"), ("Asia/Shanghai", "2026-01-05T02:00:00Z"),
    ("America/Chicago", "2026-01-05T16:00:00Z"), ("America/Havana", "2026-01-05T15:00:00Z"),
  ])
  func `the letters of a zone mean what they mean in the zone that is given`(zone: String, expected: String)
    throws
  {
    #expect(try moment("2026-01-05 10:00:00 CST", "\"iso\", zone=\"\(zone)\"") == expected)
  }

  @Test func `AM and PM beside an hour of the whole day must agree with it`() throws {
    #expect(
      try moment("2026-01-05 13:00 PM", #""yyyy-MM-dd HH:mm a", zone="UTC""#) == "2026-01-05T13:00:00Z")
    #expect(try moment("2026-01-05 01:00 PM", #""yyyy-MM-dd HH:mm a", zone="UTC""#) == "missing")
    #expect(try moment("2026-01-05 01:00 PM", #""yyyy-MM-dd hh:mm a", zone="UTC""#) == "2026-01-05T13:00:00Z")
  }

  @Test func `formats are numbered without those that are left out`() throws {
    #expect(
      try moment("1770113103", #""clf", third_format="epoch""#) == "2026-02-03T10:05:03Z")
  }
}
