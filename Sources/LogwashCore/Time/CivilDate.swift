/// A day of the calendar.
package struct CivilDate: BitwiseCopyable, Sendable, Equatable {
  /// How leap years are counted.
  package enum Calendar: BitwiseCopyable, Sendable {
    /// The Gregorian calendar, at all times.
    case gregorian
    /// Gregorian from 15 October 1582, Julian before: what Java's patterns count in.
    case mixed
  }

  /// Astronomical: year 0 is 1 BC, -1 is 2 BC.
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

// Both directions count in years that begin on 1 March, so that the leap day is a year's last day and the length of the
// months before it follows one linear formula: 153 days in five months.
extension CivilDate {
  /// From 0000-03-01 to 1970-01-01, in the Gregorian and in the Julian calendar.
  private static let gregorianEpoch = 719_468
  private static let julianEpoch = 719_470
  /// 1582-10-15, the first Gregorian day, in days since 1970-01-01.
  static let cutover = -141_427

  /// The day `days` after 1970-01-01.
  package init(daysSinceEpoch days: Int, calendar: Calendar = .gregorian) {
    if calendar == .mixed, days < Self.cutover {
      let (cycle, day) = (days &+ Self.julianEpoch).flooredDivision(by: 1461)
      let year = min(day / 365, 3)
      self.init(marchYear: cycle &* 4 &+ year, day: day - year * 365)
    } else {
      let (cycle, day) = (days &+ Self.gregorianEpoch).flooredDivision(by: 146_097)
      let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
      self.init(marchYear: cycle &* 400 &+ year, day: day - (365 * year + year / 4 - year / 100))
    }
  }

  /// - Parameter day: days since 1 March.
  private init(marchYear: Int, day: Int) {
    let fifths = (5 * day + 2) / 153
    let month = fifths < 10 ? fifths + 3 : fifths - 9
    self.init(
      year: month <= 2 ? marchYear &+ 1 : marchYear, month: month, day: day - (153 * fifths + 2) / 5 + 1)
  }

  /// Days since 1970-01-01, the date read in the Gregorian calendar.
  @inline(__always)
  package var daysSinceEpoch: Int {
    let march = marchYear
    let (century4, yearOfCycle) = march.year.flooredDivision(by: 400)
    let dayOfCycle = 365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100 + march.dayOfYear
    return century4 &* 146_097 &+ dayOfCycle &- Self.gregorianEpoch
  }

  /// Days since 1970-01-01. In the mixed calendar the ten days that 1582 left out count on from 4 October.
  package func daysSinceEpoch(in calendar: Calendar) -> Int {
    let gregorian = daysSinceEpoch
    guard calendar == .mixed, gregorian < Self.cutover else { return gregorian }
    let march = marchYear
    return 365 &* march.year &+ march.year.flooredDivision(by: 4).quotient &+ march.dayOfYear
      &- Self.julianEpoch
  }

  private var marchYear: (year: Int, dayOfYear: Int) {
    let shifted = month > 2 ? month - 3 : month + 9
    return (month > 2 ? year : year &- 1, (153 * shifted + 2) / 5 + day - 1)
  }

  /// How many days a month of the Gregorian calendar has.
  @inline(__always)
  package static func dayCount(ofMonth month: Int, inYear year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return 30 + (month + month >> 3) & 1
  }

  /// Whether a year of the Gregorian calendar has 366 days.
  package static func isLeap(_ year: Int) -> Bool {
    year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 0 is Sunday, 6 is Saturday; 1970-01-01 was a Thursday.
  package static func weekday(daysSinceEpoch days: Int) -> Int {
    (days &+ 4).flooredDivision(by: 7).remainder
  }
}
