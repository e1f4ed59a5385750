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
