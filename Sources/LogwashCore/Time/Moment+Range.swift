extension Moment {
  /// The seconds that moments may have: those that have milliseconds in 64 bits, about 292 million years both ways.
  static let secondsRange: ClosedRange<Int> = -9_223_372_036_854_776...9_223_372_036_854_775

  /// The years that lie in `secondsRange` as a whole, whatever the zone.
  static let yearRange: ClosedRange<Int> = -292_275_053...292_278_992

  /// `seconds` and a zone's offset, without overflow for any value.
  func localSeconds(offset: Int) -> Int {
    let (low, high) = (Self.secondsRange.lowerBound, Self.secondsRange.upperBound)
    return min(max(Int(seconds), low), high) + offset
  }

  /// Milliseconds since 1970-01-01T00:00:00Z, rounded down; clamped to what 64 bits hold.
  package var milliseconds: Int64 {
    // Counted from the end of the second where it is negative, so that the product fits for every sum that does.
    let isNegative = seconds < 0
    let part = Int64(nanoseconds / 1_000_000) - (isNegative ? 1000 : 0)
    let (whole, tooMany) = (isNegative ? seconds + 1 : seconds).multipliedReportingOverflow(by: 1000)
    let (sum, tooLarge) = whole.addingReportingOverflow(part)
    return tooMany || tooLarge ? (isNegative ? .min : .max) : sum
  }

  /// The instant `milliseconds` after 1970-01-01T00:00:00Z.
  package init(milliseconds: Int64, kind: Kind) {
    let (seconds, rest) = Int(milliseconds).flooredDivision(by: 1000)
    self.init(seconds: Int64(seconds), nanoseconds: UInt32(rest) * 1_000_000, kind: kind)
  }
}
