/// A moment on a zone's wall clock, in all the ways that a Java pattern can show it.
///
/// Weeks are those of the United States, as in Java's en_US: they begin on Sunday, and the first of a year (a month) is the
/// one that its first day lies in.
struct CalendarFields {
  var local: CivilDateTime
  /// 0 to 999.
  var millisecond: Int
  var type: LocalTimeType
  /// 0 is Sunday.
  var weekday: Int

  init(_ moment: Moment, zone: Zone) {
    type = zone.type(at: moment.localSeconds(offset: 0))
    local = CivilDateTime(localSeconds: moment.localSeconds(offset: Int(type.offset)), calendar: .mixed)
    millisecond = Int(moment.nanoseconds / 1_000_000)
    weekday = CivilDate.weekday(daysSinceEpoch: local.day)
  }

  var isBeforeChrist: Bool { local.date.year <= 0 }
  var yearOfEra: Int { isBeforeChrist ? 1 - local.date.year : local.date.year }
  /// 1 to 366.
  var dayOfYear: Int { local.day - Self.newYear(local.date.year) + 1 }
  /// 1 is Monday, 7 is Sunday.
  var isoWeekday: Int { weekday == 0 ? 7 : weekday }
  var weekOfMonth: Int { (local.date.day - 1 + Self.weekday(of: local.day - local.date.day + 1)) / 7 + 1 }
  var weekdayInMonth: Int { (local.date.day - 1) / 7 + 1 }

  /// The days of December that share a week with 1 January belong to the next year's first week.
  private var isInNextYearsWeek: Bool {
    let next = Self.newYear(local.date.year + 1)
    return local.day >= next - Self.weekday(of: next)
  }
  var weekOfYear: Int {
    isInNextYearsWeek ? 1 : (dayOfYear - 1 + Self.weekday(of: Self.newYear(local.date.year))) / 7 + 1
  }
  var weekYear: Int { isInNextYearsWeek ? local.date.year + 1 : local.date.year }

  private static func newYear(_ year: Int) -> Int {
    CivilDate(year: year, month: 1, day: 1).daysSinceEpoch(in: .mixed)
  }
  private static func weekday(of day: Int) -> Int { CivilDate.weekday(daysSinceEpoch: day) }
}
