extension OutputBuffer {
  /// Appends a moment as JSON records hold it: ISO 8601 in UTC with the precision that the value has.
  ///
  /// No fraction, 3, 6 or 9 digits; years outside of 0 to 9999 have a sign. Dates and times show only their part.
  package mutating func append(iso moment: Moment) {
    let local = CivilDateTime(localSeconds: moment.localSeconds(offset: 0))
    if moment.kind != .time {
      append(isoYear: local.date.year)
      append(pair: local.date.month, after: UInt8(ascii: "-"))
      append(pair: local.date.day, after: UInt8(ascii: "-"))
    }
    if moment.kind == .date { return }
    if moment.kind == .time {
      append(decimal: UInt64(local.hour), width: 2)
    } else {
      append(pair: local.hour, after: UInt8(ascii: "T"))
    }
    append(pair: local.minute, after: UInt8(ascii: ":"))
    append(pair: local.second, after: UInt8(ascii: ":"))
    append(isoFraction: moment.nanoseconds)
    append(UInt8(ascii: "Z"))
  }

  private mutating func append(isoYear year: Int) {
    if !(0...9999 ~= year) { append(UInt8(ascii: year < 0 ? "-" : "+")) }
    append(decimal: UInt64(year.magnitude), width: 4)
  }

  private mutating func append(isoFraction nanoseconds: UInt32) {
    if nanoseconds == 0 { return }
    append(UInt8(ascii: "."))
    if nanoseconds % 1_000_000 == 0 {
      append(decimal: UInt64(nanoseconds / 1_000_000), width: 3)
    } else if nanoseconds % 1000 == 0 {
      append(decimal: UInt64(nanoseconds / 1000), width: 6)
    } else {
      append(decimal: UInt64(nanoseconds), width: 9)
    }
  }

  private mutating func append(pair value: Int, after separator: UInt8) {
    append(separator)
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}
