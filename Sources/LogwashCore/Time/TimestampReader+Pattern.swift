extension TimestampReader {
  /// Reads what a Java pattern wants, strictly: the whole text, every part in its range.
  ///
  /// Blanks may stand before a number (logs pad days with them), a number may have fewer digits than letters, and `.`,
  /// `,` and `:` before a fraction are the same.
  mutating func read(_ elements: borrowing FixedTable<PatternElement>, centuryStart: Int) -> Bool {
    for i in 0..<elements.count {
      switch elements[i] {
      case .literal(let byte):
        if isAtFractionSeparator,
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"),
          i + 1 < elements.count, case .field(.fraction, _) = elements[i + 1]
        {
          at += 1
        } else if !take(byte) {
          return false
        }
      case .field(let field, let count):
        // Neighbouring numbers have as many digits as letters.
        var isExact = false
        if i > 0, field != .fraction, case .field(let previous, let count) = elements[i - 1] {
          isExact = previous.isNumeric(count: count)
        }
        if i + 1 < elements.count, case .field(let next, let count) = elements[i + 1] {
          isExact = isExact || next.isNumeric(count: count)
        }
        guard read(field, count: count, isExact: isExact, centuryStart: centuryStart) else { return false }
      }
    }
    return true
  }

  /// - Parameter isExact: whether a number must have as many digits as it has letters.
  private mutating func read(_ field: PatternField, count: Int, isExact: Bool, centuryStart: Int) -> Bool {
    let pair = isExact ? count...count : 1...max(count, 2)
    if !isExact, field.isNumeric(count: count), field != .fraction { skipSpaces() }
    switch field {
    case .year: return year(count: count, isExact: isExact, centuryStart: centuryStart)
    case .month, .standaloneMonth: return count > 2 ? monthName() : month(pair)
    case .day: return day(pair)
    case .dayOfYear: return dayOfYear(isExact ? count...count : 1...max(count, 3))
    case .hour: return hour(pair)
    case .hourOf12:
      guard hour(pair, in: 1...12) else { return false }
      fields.hour %= 12
      fields.isHourOfHalf = true
      return true
    case .hourOf24:
      guard let hour = number(pair, in: 1...24, "an hour from 1 to 24") else { return false }
      fields.hour = hour % 24
      return true
    case .hourOfHalf:
      guard let hour = number(pair, in: 0...11, "an hour from 0 to 11") else { return false }
      fields.hour = hour
      fields.isHourOfHalf = true
      return true
    case .minute: return minute(pair)
    case .second: return second(pair)
    case .fraction:
      guard isExact else { return fraction() }
      guard digitCount(upTo: count) == count else { return fail("a fraction of a second") }
      fields.nanoseconds = digits(min(count, 9))
      for _ in min(count, 9)..<9 { fields.nanoseconds *= 10 }
      at += max(count - 9, 0)
      return true
    case .weekday: return weekdayName()
    case .amPM: return amPM()
    case .zoneName, .zoneOffset, .isoZone: return zone()
    // Refused when the format is compiled.
    case .era, .weekYear, .weekdayInMonth, .weekOfYear, .weekOfMonth, .weekdayNumber: return fail("nothing")
    }
  }

  private mutating func year(count: Int, isExact: Bool, centuryStart: Int) -> Bool {
    let width = isExact || count == 4 || count == 2 ? count...count : 1...9
    let what: StaticString =
      count == 2 ? "a year of two digits" : count == 4 ? "a year of four digits" : "a year"
    guard let year = number(width, in: 0...999_999_999, what) else { return false }
    fields.year = count == 2 ? DatePattern.year(ofTwoDigits: year, since: centuryStart) : year
    return true
  }

  private mutating func amPM() -> Bool {
    let isAfternoon = text.matches(.pm, at: at)
    guard isAfternoon || text.matches(.am, at: at) else { return fail("`AM` or `PM`") }
    fields.isAfternoon = isAfternoon
    at += 2
    return true
  }
}
