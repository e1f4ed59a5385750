// As RFC 3339 and ISO 8601 write it, and as logs do:
//
//     timestamp := date ([Tt ] time)?
//     date      := yyyy "-" MM "-" dd | yyyy "/" MM "/" dd | yyyyMMdd | yyyy "-" DDD | yyyy "-W" ww "-" D
//                  (yyyy: four digits, or a sign and four to nine)
//     time      := HH (":" mm (":" ss fraction?)?)? zone? | HH (mm (ss fraction?)?)? zone?
//     fraction  := [.,:] digit+
//     zone      := " "? ("Z" | [+-] hh (":"? mm)? | a name)
//
// 24:00:00 is midnight at the end of the day, 60 a leap second.

extension TimestampReader {
  mutating func readISO() -> Bool {
    guard isoDate() else { return false }
    if at == text.count { return true }
    guard current | 0x20 == UInt8(ascii: "t") || current == UInt8(ascii: " ") else {
      return fail("`T` or a space before the time")
    }
    at += 1
    guard isoTime() else { return false }
    if at == text.count { return true }
    if current == UInt8(ascii: " ") { at += 1 }
    return zone()
  }

  private mutating func isoDate() -> Bool {
    let isNegative = current == UInt8(ascii: "-")
    let hasSign = isNegative || current == UInt8(ascii: "+")
    if hasSign { at += 1 }
    let count = digitCount(upTo: 10)
    if count == 8, !hasSign {
      fields.year = digits(4)
      return month(2...2) && day(2...2)
    }
    guard hasSign ? 4...9 ~= count : count == 4 else { return fail("a year of four digits") }
    fields.year = isNegative ? -digits(count) : digits(count)
    let separator = current
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") else {
      return take(UInt8(ascii: "-"))
    }
    at += 1
    if current == UInt8(ascii: "W"), separator == UInt8(ascii: "-") { return isoWeek() }
    if digitCount(upTo: 4) == 3 { return dayOfYear(3...3) }
    return month(2...2) && take(separator) && day(2...2)
  }

  mutating func dayOfYear(_ width: ClosedRange<Int>) -> Bool {
    dayAt = at
    fields.hasDate = true
    fields.dayOfYear = number(width, in: 1...366, "a day of the year from 001 to 366")
    return fields.dayOfYear != nil
  }

  /// The week that holds 4 January is a year's first, Monday a week's first day.
  private mutating func isoWeek() -> Bool {
    at += 1
    guard let week = number(2...2, in: 1...53, "a week from 01 to 53"), take(UInt8(ascii: "-")),
      let weekday = number(1...1, in: 1...7, "a weekday from 1 to 7"), let year = fields.year
    else { return false }
    let fourth = CivilDate(year: year, month: 1, day: 4).daysSinceEpoch
    let monday = fourth - (CivilDate.weekday(daysSinceEpoch: fourth) + 6) % 7
    let date = CivilDate(daysSinceEpoch: monday + 7 * (week - 1) + weekday - 1)
    fields.year = date.year
    fields.month = date.month
    fields.day = date.day
    fields.hasDate = true
    return true
  }

  private mutating func isoTime() -> Bool {
    let start = at
    guard hour(2...2, in: 0...24) else { return false }
    if current == UInt8(ascii: ":") {
      at += 1
      guard minute(2...2) else { return false }
      if current == UInt8(ascii: ":") {
        at += 1
        guard second(2...2), optionalFraction() else { return false }
      }
    } else if digitCount(upTo: 1) == 1 {
      guard minute(2...2) else { return false }
      if digitCount(upTo: 1) == 1 { guard second(2...2), optionalFraction() else { return false } }
    }
    if fields.hour == 24, fields.minute + fields.second + fields.nanoseconds > 0 {
      return fail("an hour from 00 to 23", at: start)
    }
    return true
  }

  /// RFC 3339: a date, a time with seconds, and a zone, all of them there.
  mutating func readRFC3339() -> Bool {
    let start = at
    guard readISO() else { return false }
    guard text.peek(start + 4) == UInt8(ascii: "-"), text.peek(start + 16) == UInt8(ascii: ":") else {
      return fail("a date and a time like `2026-02-03T10:05:03Z`", at: start)
    }
    return fields.offset != nil || fail("a time zone like `+00:00` or `Z`")
  }
}
