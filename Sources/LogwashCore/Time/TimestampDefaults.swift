/// What holds where a timestamp does not say it; the zone, which is no plain value, is given beside it.
package struct TimestampDefaults: BitwiseCopyable, Sendable, Equatable {
  package var year = MissingYear.unknown
  /// For a local time that the clocks of a zone show twice.
  package var ambiguous = LocalTimeChoice.earlier
  /// For a local time that the clocks of a zone skip.
  package var impossible = LocalTimeChoice.later

  package init(year: MissingYear = .unknown) { self.year = year }
}

/// Which instant a local time means when it could be two, or none: with the larger offset from UTC it is the earlier one, with
/// the smaller the later one.
///
/// `earlier` for a time that is there twice and `later` for one that is not there are what RFC 5545 (section 3.3.5),
/// java.time and Python's `fold=0` have.
package enum LocalTimeChoice: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case earlier, later, missing

  package var name: String { "\(self)" }

  package init?(_ text: ByteView) {
    if text == "earlier" {
      self = .earlier
    } else if text == "later" {
      self = .later
    } else if text == "missing" {
      self = .missing
    } else {
      return nil
    }
  }
}

extension Zone {
  /// The instant at which the clocks show `local` (seconds since 1970-01-01T00:00:00 of the same clock); nil if there is none
  /// by what was chosen.
  func instant(local: Int, _ defaults: TimestampDefaults) -> Int? {
    let day = 86_400
    let before = offset(at: local &- day)
    if isFixed { return local &- before }
    let after = offset(at: local &+ day)
    if before == after { return local &- before }
    let earlier = local &- max(before, after)
    let later = local &- min(before, after)
    switch (offset(at: earlier) == max(before, after), offset(at: later) == min(before, after)) {
    case (true, false): return earlier
    case (false, true): return later
    case (true, true): return defaults.ambiguous.choose(earlier, later)
    case (false, false): return defaults.impossible.choose(earlier, later)
    }
  }

  /// The offset that `abbreviation` means here about the time `local`; nil when it is none of this zone then.
  func offset(of abbreviation: LocalTimeType.Abbreviation, local: Int) -> Int? {
    let before = type(at: local &- 86_400)
    if before.abbreviation == abbreviation { return Int(before.offset) }
    let after = type(at: local &+ 86_400)
    return after.abbreviation == abbreviation ? Int(after.offset) : nil
  }
}

extension LocalTimeChoice {
  fileprivate func choose(_ earlier: Int, _ later: Int) -> Int? {
    switch self {
    case .earlier: earlier
    case .later: later
    case .missing: nil
    }
  }
}
