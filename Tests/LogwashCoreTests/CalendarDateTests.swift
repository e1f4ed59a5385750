import Testing

@testable import LogwashCore

@Suite struct CalendarDateTests {
  @Test func `days are counted from 1970`() {
    #expect(CivilDate(year: 1970, month: 1, day: 1).daysSinceEpoch == 0)
    #expect(CivilDate(year: 1969, month: 12, day: 31).daysSinceEpoch == -1)
    #expect(CivilDate(year: 2000, month: 3, day: 1).daysSinceEpoch == 11_017)
    // RFC 3339's range and the first day of the Gregorian calendar, by hand: 719,162 days from year 1 to 1970.
    #expect(CivilDate(year: 1, month: 1, day: 1).daysSinceEpoch == -719_162)
    #expect(CivilDate(year: 1582, month: 10, day: 15).daysSinceEpoch == -141_427)
  }

  @Test func `every day of nine hundred years is the day after the one before`() {
    var previous = CivilDate(daysSinceEpoch: -200_000)
    for day in -199_999...130_000 {
      let date = CivilDate(daysSinceEpoch: day)
      #expect(date.daysSinceEpoch == day)
      let isNextDay =
        date.day == previous.day + 1 && date.month == previous.month && date.year == previous.year
      let lastDay = CivilDate.dayCount(ofMonth: previous.month, inYear: previous.year)
      #expect(isNextDay ? date.day <= lastDay : date.day == 1 && previous.day == lastDay)
      previous = date
    }
  }

  @Test func `the mixed calendar leaves out ten days of October 1582`() {
    #expect(
      CivilDate(daysSinceEpoch: CivilDate.cutover, calendar: .mixed)
        == CivilDate(year: 1582, month: 10, day: 15))
    #expect(
      CivilDate(daysSinceEpoch: CivilDate.cutover - 1, calendar: .mixed)
        == CivilDate(year: 1582, month: 10, day: 4))
    for day in -1_000_000 ..< -100_000 where day % 7 == 0 {
      #expect(CivilDate(daysSinceEpoch: day, calendar: .mixed).daysSinceEpoch(in: .mixed) == day)
    }
  }

  @Test func `a leap year is divisible by four but not by a hundred unless by four hundred`() {
    #expect(
      [1900, 2000, 2023, 2024, 2100, 0, -4].map(CivilDate.isLeap) == [
        false, true, false, true, false, true, true,
      ])
    #expect(
      (1...12).map { CivilDate.dayCount(ofMonth: $0, inYear: 2024) } == [
        31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
      ])
  }

  @Test func `weekdays repeat every seven days on both sides of 1970`() {
    // 1970-01-01 was a Thursday, 2024-03-05 a Tuesday.
    #expect(CivilDate.weekday(daysSinceEpoch: 0) == 4)
    #expect(CivilDate.weekday(daysSinceEpoch: -5) == 6)
    #expect(CivilDate.weekday(daysSinceEpoch: CivilDate(year: 2024, month: 3, day: 5).daysSinceEpoch) == 2)
  }

  @Test func `a negative second is late on the day before`() {
    let local = CivilDateTime(localSeconds: -1)
    #expect(local.date == CivilDate(year: 1969, month: 12, day: 31))
    #expect((local.hour, local.minute, local.second) == (23, 59, 59))
  }

  @Test(arguments: [
    (Moment(seconds: 0, nanoseconds: 0, kind: .dateTime), "1970-01-01T00:00:00Z"),
    (Moment(seconds: 1_709_633_472, nanoseconds: 120_000_000, kind: .dateTime), "2024-03-05T10:11:12.120Z"),
    (
      Moment(seconds: 1_709_633_472, nanoseconds: 120_500_000, kind: .dateTime), "2024-03-05T10:11:12.120500Z"
    ),
    (Moment(seconds: 1_709_633_472, nanoseconds: 1, kind: .dateTime), "2024-03-05T10:11:12.000000001Z"),
    (Moment(seconds: 1_709_633_472, nanoseconds: 0, kind: .date), "2024-03-05"),
    (Moment(seconds: 1_709_633_472, nanoseconds: 0, kind: .time), "10:11:12Z"),
    (Moment(seconds: -62_167_219_200, nanoseconds: 0, kind: .dateTime), "0000-01-01T00:00:00Z"),
    (Moment(seconds: -62_167_219_201, nanoseconds: 0, kind: .dateTime), "-0001-12-31T23:59:59Z"),
    (Moment(seconds: 253_402_300_800, nanoseconds: 0, kind: .dateTime), "+10000-01-01T00:00:00Z"),
  ])
  func `records hold moments in UTC with the precision that they have`(moment: Moment, text: String) {
    var out = OutputBuffer()
    out.append(iso: moment)
    #expect(out.string == text)
  }

  @Test func `milliseconds are rounded down and never overflow`() {
    #expect(
      Moment(milliseconds: -1, kind: .time) == Moment(seconds: -1, nanoseconds: 999_000_000, kind: .time))
    #expect(Moment(seconds: -1, nanoseconds: 999_999_999, kind: .time).milliseconds == -1)
    for extreme in [Int64.min, .max] {
      #expect(Moment(milliseconds: extreme, kind: .dateTime).milliseconds == extreme)
      #expect(Moment(seconds: extreme, nanoseconds: 999_999_999, kind: .dateTime).milliseconds == extreme)
    }
  }
}
