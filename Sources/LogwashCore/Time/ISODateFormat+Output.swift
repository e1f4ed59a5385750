extension ISODateFormat {
  /// Prints the parts that count in a moment of its kind (of one of unknown kind, all); below milliseconds nothing is shown.
  package func append(_ moment: Moment, zone: Zone, to out: inout OutputBuffer) {
    let offset = usesUTC ? 0 : zone.offset(at: moment.localSeconds(offset: 0))
    let local = CivilDateTime(localSeconds: moment.localSeconds(offset: offset))
    let hasTime = moment.kind != .date
    if moment.kind != .time {
      append(local.date, to: &out)
      if hasTime { out.append(UInt8(ascii: "T")) }
    }
    if hasTime { append(local, milliseconds: Int(moment.nanoseconds / 1_000_000), to: &out) }
    // ISO 8601 has no zone for a date, XML Schema has.
    if showsOffset ?? true, hasTime || isXS { out.append(isoOffset: offset) }
  }

  private func append(_ date: CivilDate, to out: inout OutputBuffer) {
    let year = isXS && date.year <= 0 ? date.year - 1 : date.year
    // FreeMarker pads only positive years.
    if year < 0 { out.append(decimal: Int64(year)) } else { out.append(decimal: UInt64(year), width: 4) }
    out.append(UInt8(ascii: "-"))
    out.append(decimal: UInt64(date.month), width: 2)
    out.append(UInt8(ascii: "-"))
    out.append(decimal: UInt64(date.day), width: 2)
  }

  private func append(_ local: CivilDateTime, milliseconds: Int, to out: inout OutputBuffer) {
    out.append(decimal: UInt64(local.hour), width: 2)
    if accuracy == .hours { return }
    out.append(UInt8(ascii: ":"))
    out.append(decimal: UInt64(local.minute), width: 2)
    if accuracy == .minutes { return }
    out.append(UInt8(ascii: ":"))
    out.append(decimal: UInt64(local.second), width: 2)
    if accuracy == .seconds || accuracy == .milliseconds && milliseconds == 0 { return }
    out.append(UInt8(ascii: "."))
    out.append(decimal: UInt64(milliseconds), width: 3)
    if accuracy == .threeDigits { return }
    while out[out.count - 1] == UInt8(ascii: "0") { out.truncate(to: out.count - 1) }
  }
}

extension OutputBuffer {
  /// Appends `Z`, `+02:00`, or `+02:00:15` where a zone once had seconds.
  fileprivate mutating func append(isoOffset offset: Int) {
    if offset == 0 { return append(UInt8(ascii: "Z")) }
    let seconds = abs(offset)
    append(UInt8(ascii: offset < 0 ? "-" : "+"))
    append(decimal: UInt64(seconds / 3600), width: 2)
    append(UInt8(ascii: ":"))
    append(decimal: UInt64(seconds / 60 % 60), width: 2)
    if seconds % 60 == 0 { return }
    append(UInt8(ascii: ":"))
    append(decimal: UInt64(seconds % 60), width: 2)
  }
}
