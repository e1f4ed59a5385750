/// What a Java pattern read from a text, before it is known which day that is.
///
/// Fields may contradict each other (a weekday and a date) and may lie outside of their ranges (30 February, 25:00). As in
/// Java's lenient calendar, the fields read last decide which day is meant, and what is too much carries over.
struct LenientFields {
  private enum Field: Int, CaseIterable {
    case era, year, weekYear, month, day, dayOfYear, weekdayInMonth, weekOfYear, weekOfMonth, weekday
    case amPM, hour, hourOfHalf, minute, second, millisecond, offset
  }

  private var values: InlineArray<17, Int> = .init(repeating: 0)
  /// When each was set, counted from 1; 0 is never.
  private var order: InlineArray<17, Int> = .init(repeating: 0)
  private var clock = 0

  private mutating func record(_ field: Field, _ value: Int) {
    clock += 1
    values[field.rawValue] = value
    order[field.rawValue] = clock
  }
  private func age(_ field: Field) -> Int { order[field.rawValue] }
  private func value(_ field: Field, default missing: Int) -> Int {
    order[field.rawValue] == 0 ? missing : values[field.rawValue]
  }
  /// How recent a group is of which both members are needed.
  private func age(_ a: Field, with b: Field) -> Int {
    age(a) == 0 || age(b) == 0 ? 0 : max(age(a), age(b))
  }

  /// Sets what a number in the text means for a letter of the pattern.
  mutating func set(_ field: PatternField, _ value: Int) {
    switch field {
    case .era: record(.era, value)
    case .year: record(.year, value)
    case .weekYear: record(.weekYear, value)
    case .month, .standaloneMonth: record(.month, value - 1)
    case .day: record(.day, value)
    case .dayOfYear: record(.dayOfYear, value)
    case .weekdayInMonth: record(.weekdayInMonth, value)
    case .weekOfYear: record(.weekOfYear, value)
    case .weekOfMonth: record(.weekOfMonth, value)
    case .weekday: record(.weekday, value)
    case .weekdayNumber: record(.weekday, 1...6 ~= value ? value : value == 7 ? 0 : value - 1)
    case .amPM: record(.amPM, value)
    case .hour: record(.hour, value)
    case .hourOf24: record(.hour, value == 24 ? 0 : value)
    case .hourOfHalf: record(.hourOfHalf, value)
    case .hourOf12: record(.hourOfHalf, value == 12 ? 0 : value)
    case .minute: record(.minute, value)
    case .second: record(.second, value)
    case .fraction: record(.millisecond, value)
    case .zoneName, .zoneOffset, .isoZone: record(.offset, value)
    }
  }

  /// Seconds east of UTC, where the text says so.
  var offset: Int? { age(.offset) == 0 ? nil : value(.offset, default: 0) }

  /// Seconds since 1970-01-01T00:00:00 of the wall clock, and milliseconds from 0 to 999. No values overflow: all have 32
  /// bits.
  var localSeconds: (seconds: Int, milliseconds: Int) {
    let (carry, milliseconds) = value(.millisecond, default: 0).flooredDivision(by: 1000)
    let time = hour * 3600 + value(.minute, default: 0) * 60 + value(.second, default: 0) + carry
    return (dayNumber * 86_400 + time, milliseconds)
  }

  private var hour: Int {
    let half = age(.hourOfHalf, with: .amPM)
    let best = max(half, age(.hour))
    let decides = best == 0 ? max(age(.hourOfHalf), age(.amPM)) : best
    if decides == age(.hour) { return value(.hour, default: 0) }
    return value(.hourOfHalf, default: 0) + 12 * value(.amPM, default: 0)
  }

  // MARK: Which day

  private enum DayRule { case day, weekOfMonth, weekdayInMonth, dayOfYear, weekOfYear }

  private var dayNumber: Int {
    if age(.weekYear) > age(.year) {
      return week(
        value(.weekOfYear, default: 1), from: firstDay(month: 0, year: value(.weekYear, default: 1970)))
    }
    let year = value(.era, default: 1) == 0 ? 1 - value(.year, default: 1970) : value(.year, default: 1970)
    switch rule {
    case .dayOfYear: return firstDay(month: 0, year: year) + value(.dayOfYear, default: 1) - 1
    case .weekOfYear: return week(value(.weekOfYear, default: 1), from: firstDay(month: 0, year: year))
    case .weekOfMonth:
      return week(
        value(.weekOfMonth, default: 1), from: firstDay(month: value(.month, default: 0), year: year))
    case .weekdayInMonth: return weekdayInMonth(year: year)
    case .day:
      let (years, month) = value(.month, default: 0).flooredDivision(by: 12)
      return Self.day(year: year + years, month: month + 1, day: value(.day, default: 1))
    }
  }

  /// The group of fields that was completed last; without a complete group, the last part of one.
  private var rule: DayRule {
    let day = age(.day)
    var weekOfMonth = age(.weekOfMonth, with: .weekday)
    var weekdayInMonth = age(.weekdayInMonth, with: .weekday)
    let dayOfYear = age(.dayOfYear)
    var weekOfYear = age(.weekOfYear, with: .weekday)
    var best = max(day, weekOfMonth, weekdayInMonth, dayOfYear, weekOfYear)
    if best == 0 {
      weekOfMonth = age(.weekOfMonth)
      weekdayInMonth = max(age(.weekdayInMonth), age(.weekday))
      weekOfYear = age(.weekOfYear)
      best = max(weekOfMonth, weekdayInMonth, weekOfYear)
      if best == 0 { return .day }
    }
    if best == day { return .day }
    if best == dayOfYear { return .dayOfYear }
    // One weekday may complete several groups; then the number that was set last decides.
    let inMonth = age(.weekOfMonth) >= age(.weekdayInMonth) ? DayRule.weekOfMonth : .weekdayInMonth
    if best == weekOfYear, age(.weekOfYear) > max(age(.weekOfMonth), age(.weekdayInMonth)) {
      return .weekOfYear
    }
    if best == weekOfMonth, best == weekdayInMonth { return inMonth }
    return best == weekOfMonth ? .weekOfMonth : .weekdayInMonth
  }

  /// The weekday (Sunday without one) of the n-th week after the one that `first` lies in.
  private func week(_ n: Int, from first: Int) -> Int {
    let sunday = first - CivilDate.weekday(daysSinceEpoch: first)
    return sunday + 7 * (n - 1) + value(.weekday, default: 0).flooredDivision(by: 7).remainder
  }

  private func weekdayInMonth(year: Int) -> Int {
    let weekday = value(.weekday, default: 0).flooredDivision(by: 7).remainder
    let n = value(.weekdayInMonth, default: 1)
    let month = value(.month, default: 0)
    let last =
      n >= 0
      ? firstDay(month: month, year: year) + 7 * n - 1
      : firstDay(month: month + 1, year: year) + 7 * (n + 1) - 1
    return last - (CivilDate.weekday(daysSinceEpoch: last) - weekday + 7) % 7
  }

  /// - Parameter month: 0 is January; may lie outside of the year.
  private func firstDay(month: Int, year: Int) -> Int {
    let (years, month) = month.flooredDivision(by: 12)
    return Self.day(year: year + years, month: month + 1, day: 1)
  }

  /// The day may lie outside of the month: it is counted on from the month's first in the calendar that it ends up in.
  private static func day(year: Int, month: Int, day: Int) -> Int {
    let gregorian = CivilDate(year: year, month: month, day: 1).daysSinceEpoch + day - 1
    if gregorian >= CivilDate.cutover { return gregorian }
    return CivilDate(year: year, month: month, day: 1).daysSinceEpoch(in: .mixed) + day - 1
  }
}
