/// Which year a timestamp is of that names none.
package enum MissingYear: BitwiseCopyable, Sendable, Equatable {
  /// Not known.
  case unknown
  case year(Int)
  /// The year in which the time comes last before the reference, or at most a day after it: clocks differ, and
  /// so do zones that nobody wrote down. At New Year it turns by itself.
  case before(Moment)

  /// Which years to try in turn, the first that gives a moment not later than `latest` is right: eight years
  /// back, for 29 February.
  package static func candidates(before reference: Moment) -> (
    years: ReversedCollection<ClosedRange<Int>>, latest: Int64
  ) {
    let days = Int(reference.seconds).flooredDivision(by: 86_400).quotient
    let year = CivilDate(daysSinceEpoch: days).year
    return ((year - 8...year + 1).reversed(), reference.seconds &+ 86_400)
  }
}

extension TimestampFields {
  /// The instant; nil when no year has that day, or the year is not known.
  func moment(zone: Zone, missingYear: MissingYear) -> Moment? {
    if year != nil { return moment(zone: zone, defaultYear: nil) }
    switch missingYear {
    case .unknown: return nil
    case .year(let year): return moment(zone: zone, defaultYear: year)
    case .before(let reference):
      let (years, latest) = MissingYear.candidates(before: reference)
      for year in years {
        if let moment = moment(zone: zone, defaultYear: year), moment.seconds <= latest { return moment }
      }
      return nil
    }
  }
}
