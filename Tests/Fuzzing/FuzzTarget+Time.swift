internal import LogwashCore

extension FuzzTarget {
  static func timestamp() -> FuzzTarget {
    FuzzTarget(
      "timestamp",
      "Timestamps in all named formats and some patterns; the fast paths read what the slow one reads."
    ) {
      let names =
        TimestampFormat.names + [
          "yyyy-MM-dd HH:mm:ss.SSS Z", "yyyyDDDHHmmssSSSz", "EEE MMM d y h:mm a X", "yy/MM/dd kk:mm:ss,SS",
          "MMM d yyyy HH:mm:ss.SSS zzz", "dd.MM.yyyy HH:mm", "yyyyMMdd'T'HHmmssXXX",
        ]
      let formats = names.map { name in
        do { return try TimestampFormat(name) } catch { fail("\(name): \(error)") }
      }
      guard let zone = TimeZoneTable.shared.zone(named: "Europe/Berlin") else { fail("no zones") }
      let defaults = TimestampDefaults(year: .year(2024))
      return { bytes in
        let constant = ConstantBytes(bytes)
        defer { extendLifetime(constant) }
        for format in formats {
          let moment = format.parse(constant.view, zone: zone, defaults: defaults)
          let slow = format.parseInFull(constant.view, zone: zone, defaults: defaults)
          if moment != slow {
            fail("\(format.source) reads \(shown(bytes)) as \(moment as Any), slowly as \(slow as Any)")
          }
          if format.furthest(constant.view, defaults: defaults).offset > bytes.count {
            fail("beyond the end")
          }
          guard let moment else { continue }
          var out = OutputBuffer()
          out.append(iso: moment)
          guard moment.seconds.magnitude < 1 << 35 else { continue }
          let again = formats[6].parse(out.view(), zone: .utc, defaults: TimestampDefaults())
          if again?.seconds != moment.seconds || again?.nanoseconds != moment.nanoseconds {
            fail("\(format.source) on \(shown(bytes)) is written \(out.string), read as \(again as Any)")
          }
        }
      }
    }
  }

  /// An input is a format, a NUL byte and a text.
  static func timeFormats() -> FuzzTarget {
    FuzzTarget("time-formats", "Formats of timestamps, and of dates as FreeMarker and Java have them.") {
      guard let zone = TimeZoneTable.shared.zone(named: "America/New_York") else { fail("no zones") }
      return { bytes in
        let end = bytes.firstIndex(of: 0) ?? bytes.count
        let source = String(decoding: bytes[..<end], as: UTF8.self)
        let constant = ConstantBytes(Array(bytes[end...].dropFirst()))
        defer { extendLifetime(constant) }
        if let format = try? TimestampFormat(source) {
          _ = format.parse(constant.view, zone: zone, defaults: TimestampDefaults(year: .year(1972)))
          _ = format.furthest(constant.view)
          _ = format.example
        }
        _ = TimeZoneTable.shared.zone(named: source)
        for kind in [Moment.Kind.date, .time, .dateTime, .unknown] {
          guard let format = try? DateFormat(source, kind: kind) else { continue }
          let moment = format.parse(constant.view, zone: zone)
          var out = OutputBuffer()
          for moment in [
            moment, Moment(seconds: .max, nanoseconds: 999_999_999, kind: kind),
            Moment(seconds: -62_135_596_801, nanoseconds: 1, kind: kind),
          ] {
            if let moment { format.append(moment, zone: zone, to: &out) }
          }
        }
      }
    }
  }
}
