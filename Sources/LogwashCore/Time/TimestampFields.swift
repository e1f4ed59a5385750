/// What a timestamp says, all parts in their ranges.
struct TimestampFields {
  /// Astronomical; nil where the text names no year.
  var year: Int?
  /// 1 to 12.
  var month = 1
  /// 1 to 31; whether the month has that day is seen when all is read.
  var day = 1
  /// 1 to 366, instead of month and day.
  var dayOfYear: Int?
  /// 0 to 24.
  var hour = 0
  /// Where the hour is that of half a day.
  var isAfternoon = false
  var minute = 0
  /// 0 to 60; 60 is a leap second.
  var second = 0
  var nanoseconds = 0
  /// Seconds east of UTC; nil where the text names no zone.
  var offset: Int?

  /// The instant; nil when the year does not have that day.
  ///
  /// Without a year in the text and without `defaultYear` it is 1970, as in Java, and for 29 February 1972. A leap second is
  /// the first second of the next minute. A time that a zone's clocks skipped is as much later as they were set forward.
  func moment(zone: Zone, defaultYear: Int?) -> Moment? {
    let year = self.year ?? defaultYear ?? (month == 2 && day == 29 ? 1972 : 1970)
    guard Moment.yearRange ~= year else { return nil }
    let days: Int
    if let dayOfYear {
      guard dayOfYear <= (CivilDate.isLeap(year) ? 366 : 365) else { return nil }
      days = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + dayOfYear - 1
    } else {
      guard day <= CivilDate.dayCount(ofMonth: month, inYear: year) else { return nil }
      days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    }
    let hours = hour + (isAfternoon ? 12 : 0)
    let local = days * 86_400 + hours * 3600 + minute * 60 + second
    let seconds = offset.map { local - $0 } ?? zone.instant(local: local).seconds
    return Moment(seconds: Int64(seconds), nanoseconds: UInt32(nanoseconds), kind: .dateTime)
  }
}
