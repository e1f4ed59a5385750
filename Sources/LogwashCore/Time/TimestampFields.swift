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
  /// Whether the text names a month or a day of the year: without, no year can be found for it.
  var hasDate = false
  /// 0 is Sunday; nil where the text names none.
  var weekday: Int?
  /// 0 to 24, or 0 to 11 where it is an hour of half a day.
  var hour = 0
  var isHourOfHalf = false
  /// Nil where the text has neither AM nor PM.
  var isAfternoon: Bool?
  var minute = 0
  /// 0 to 60; 60 is a leap second.
  var second = 0
  var nanoseconds = 0
  /// Seconds east of UTC; nil where the text names no zone.
  var offset: Int?
  /// The zone's name where the text has one that several zones share.
  var abbreviation = LocalTimeType.Abbreviation()

  /// The instant; nil when there is none, or when the year is not known.
  func moment(zone: Zone, defaults: TimestampDefaults) -> Moment? {
    if let year { return moment(inYear: year, zone: zone, defaults: defaults) }
    switch defaults.year {
    case .unknown: return nil
    case .year(let year): return moment(inYear: year, zone: zone, defaults: defaults)
    case .before(let reference):
      guard hasDate else { return nil }
      let (years, latest) = MissingYear.candidates(before: reference)
      for year in years {
        if let moment = moment(inYear: year, zone: zone, defaults: defaults), moment.seconds <= latest {
          return moment
        }
      }
      return nil
    }
  }

  /// A weekday must be that of the date; a leap second is the first second of the next minute.
  private func moment(inYear year: Int, zone: Zone, defaults: TimestampDefaults) -> Moment? {
    guard let days = daysSinceEpoch(inYear: year), let hour = hourOfDay else { return nil }
    if let weekday, CivilDate.weekday(daysSinceEpoch: days) != weekday { return nil }
    let local = days * 86_400 + hour * 3600 + minute * 60 + second
    guard let seconds = seconds(local: local, zone, defaults) else { return nil }
    return Moment(seconds: Int64(seconds), nanoseconds: UInt32(nanoseconds), kind: .dateTime)
  }

  private func seconds(local: Int, _ zone: Zone, _ defaults: TimestampDefaults) -> Int? {
    guard let offset else { return zone.instant(local: local, defaults) }
    if abbreviation.isEmpty { return local - offset }
    return local - (zone.offset(of: abbreviation, local: local) ?? offset)
  }

  /// Nil when the year does not have that day.
  func daysSinceEpoch(inYear year: Int) -> Int? {
    guard Moment.yearRange ~= year else { return nil }
    if let dayOfYear {
      guard dayOfYear <= (CivilDate.isLeap(year) ? 366 : 365) else { return nil }
      return CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + dayOfYear - 1
    }
    guard day <= CivilDate.dayCount(ofMonth: month, inYear: year) else { return nil }
    return CivilDate(year: year, month: month, day: day).daysSinceEpoch
  }

  /// Nil where an hour of the whole day is not in the half that stands beside it.
  var hourOfDay: Int? {
    guard let isAfternoon else { return hour }
    if isHourOfHalf { return hour + (isAfternoon ? 12 : 0) }
    return (hour >= 12) == isAfternoon ? hour : nil
  }
}
