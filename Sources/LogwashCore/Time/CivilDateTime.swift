/// What a calendar and a clock on the wall show, to the second.
package struct CivilDateTime: BitwiseCopyable, Sendable, Equatable {
  package var date: CivilDate
  /// 0 to 23.
  package var hour: Int
  /// 0 to 59.
  package var minute: Int
  /// 0 to 59.
  package var second: Int
  /// The date in days since 1970-01-01.
  package var day: Int

  /// - Parameter localSeconds: seconds since 1970-01-01T00:00:00 of the same wall clock.
  package init(localSeconds: Int, calendar: CivilDate.Calendar = .gregorian) {
    let (day, second) = localSeconds.flooredDivision(by: 86_400)
    self.day = day
    date = CivilDate(daysSinceEpoch: day, calendar: calendar)
    hour = second / 3600
    minute = second / 60 % 60
    self.second = second % 60
  }
}
