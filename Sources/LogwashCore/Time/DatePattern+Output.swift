extension DatePattern {
  /// Prints a moment as `zone`'s clocks and calendars show it. What the moment has below a millisecond is not shown.
  package func append(_ moment: Moment, zone: Zone, to out: inout OutputBuffer) {
    let fields = CalendarFields(moment, zone: zone)
    for i in 0..<elements.count {
      switch elements[i] {
      case .literal(let byte): out.append(byte)
      case .field(let field, let count): Self.append(field, count: count, of: fields, zone: zone, to: &out)
      }
    }
  }

  private static func append(
    _ field: PatternField, count: Int, of fields: CalendarFields, zone: Zone, to out: inout OutputBuffer
  ) {
    let local = fields.local
    switch field {
    case .era: out.append(fields.isBeforeChrist ? "BC" : "AD")
    case .year: append(year: fields.yearOfEra, count: count, to: &out)
    case .weekYear: append(year: fields.weekYear, count: count, to: &out)
    case .month, .standaloneMonth:
      if count <= 2 {
        append(local.date.month, count: count, to: &out)
      } else {
        EnglishNames.months.append(local.date.month - 1, long: count > 3, to: &out)
      }
    case .day: append(local.date.day, count: count, to: &out)
    case .dayOfYear: append(fields.dayOfYear, count: count, to: &out)
    case .weekdayInMonth: append(fields.weekdayInMonth, count: count, to: &out)
    case .weekOfYear: append(fields.weekOfYear, count: count, to: &out)
    case .weekOfMonth: append(fields.weekOfMonth, count: count, to: &out)
    case .weekday: EnglishNames.weekdays.append(fields.weekday, long: count > 3, to: &out)
    case .weekdayNumber: append(fields.isoWeekday, count: count, to: &out)
    case .amPM: out.append(local.hour < 12 ? "AM" : "PM")
    case .hour: append(local.hour, count: count, to: &out)
    case .hourOf24: append(local.hour == 0 ? 24 : local.hour, count: count, to: &out)
    case .hourOfHalf: append(local.hour % 12, count: count, to: &out)
    case .hourOf12: append((local.hour + 11) % 12 + 1, count: count, to: &out)
    case .minute: append(local.minute, count: count, to: &out)
    case .second: append(local.second, count: count, to: &out)
    case .fraction: append(fields.millisecond, count: count, to: &out)
    case .zoneName: append(zoneName: fields.type, names: zone.names, long: count > 3, to: &out)
    case .zoneOffset: out.append(offset: Int(fields.type.offset), colon: false)
    case .isoZone: append(isoZone: Int(fields.type.offset), count: count, to: &out)
    }
  }

  private static func append(_ value: Int, count: Int, to out: inout OutputBuffer) {
    if value < 0 { out.append(UInt8(ascii: "-")) }
    out.append(decimal: UInt64(value.magnitude), width: count)
  }

  /// Two letters show two digits, any other number of letters the whole year.
  private static func append(year: Int, count: Int, to out: inout OutputBuffer) {
    append(count == 2 ? year % 100 : year, count: count, to: &out)
  }

  private static func append(isoZone offset: Int, count: Int, to out: inout OutputBuffer) {
    if abs(offset) < 60 {
      out.append(UInt8(ascii: "Z"))
    } else if count == 1 {
      out.append(UInt8(ascii: offset < 0 ? "-" : "+"))
      out.append(decimal: UInt64(abs(offset) / 3600), width: 2)
    } else {
      out.append(offset: offset, colon: count == 3)
    }
  }

  private static func append(
    zoneName type: LocalTimeType, names: ZoneNames?, long: Bool, to out: inout OutputBuffer
  ) {
    if let names {
      let (short, full) =
        type.isDaylight ? (names.daylightShort, names.daylightLong) : (names.short, names.long)
      out.append(long ? full : short)
    } else if !type.abbreviation.isEmpty, !long {
      type.abbreviation.append(to: &out)
    } else if let name = ZoneAbbreviation.longName(of: type) {
      out.append(name)
    } else {
      out.append("GMT")
      out.append(offset: Int(type.offset), colon: true)
    }
  }
}

extension OutputBuffer {
  /// Appends a zone's offset as `+0200` or `+02:00`; what it has below a minute is left out.
  mutating func append(offset: Int, colon: Bool) {
    let minutes = abs(offset) / 60
    append(UInt8(ascii: offset < 0 && minutes > 0 ? "-" : "+"))
    append(decimal: UInt64(minutes / 60), width: 2)
    if colon { append(UInt8(ascii: ":")) }
    append(decimal: UInt64(minutes % 60), width: 2)
  }
}
