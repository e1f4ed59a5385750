extension BuiltIn {
  /// How many formats `?timestamp` takes.
  private static let timestampFormatCount = 6

  static let timestamps: [BuiltIn] = [
    BuiltIn(
      "timestamp", .extraction, on: .printable,
      [
        .text("format"), .text("second_format").optional, .text("third_format").optional,
        .text("fourth_format").optional, .text("fifth_format").optional, .text("sixth_format").optional,
        .text("zone").optional, .number("year").optional, .of(.date, "reference").optional,
        .text("ambiguous").optional, .text("impossible").optional,
      ],
      returns: [.date, .missing],
      summary:
        "The date-time that the string says in the first format that fits; missing if none does; a text without a zone is of `zone` or else of the setting `time_zone`; one without a year is of `year`, or the last such time before `reference` (or within a day after it), and missing without both; `ambiguous` and `impossible` say what a time that the clocks of the zone show twice or skip means: `\"earlier\"` (usual for the first), `\"later\"` (usual for the second) or `\"missing\"`.",
      examples: [
        #"${"17/May/2015:10:05:03 +0000"?timestamp("clf")?iso_utc}"#: "2015-05-17T10:05:03Z",
        #"${"1720184645"?timestamp("iso", "epoch", zone="UTC")?iso_utc}"#: "2024-07-05T13:04:05Z",
        #"${"Mar  5 13:06:56"?timestamp("syslog", zone="Europe/Berlin", year=2026)?iso_utc}"#:
          "2026-03-05T12:06:56Z",
        #"${"Dec 31 23:59:59"?timestamp("syslog", zone="UTC", reference="2026-01-01"?timestamp("iso"))?iso_utc}"#:
          "2025-12-31T23:59:59Z",
        #"${("2026-10-25 02:30:00"?timestamp("iso", zone="Europe/Berlin", ambiguous="missing")?iso_utc)!"twice"}"#:
          "twice",
        #"${("yesterday"?timestamp("iso")?iso_utc)!"none"}"#: "none",
      ],
      body: .prepared(.timestamp) { machine, program, call throws(Fault) in
        let view = machine.subjectView(call)
        let next = timestampFormatCount
        let zone =
          machine.has(call, next)
          ? try machine.zoneHandle(named: machine.argumentText(call, next), operand: next + 1)
          : try machine.currentZoneHandle()
        var defaults = TimestampDefaults()
        if call.argumentCount > next + 1 {
          defaults.year = try machine.missingYear(call, year: next + 1, reference: next + 2)
          defaults.ambiguous = try machine.localTimeChoice(call, next + 3) ?? defaults.ambiguous
          defaults.impossible = try machine.localTimeChoice(call, next + 4) ?? defaults.impossible
        }
        var number = call.prepared
        for i in 0..<next where machine.has(call, i) {
          let format =
            call.prepared >= 0
            ? program.timestampHandles[number]
            : try machine.timestampFormat(machine.argumentText(call, i), operand: i + 1)
          number += 1
          let moment = zone.use { zone in format.use { $0.parse(view, zone: zone, defaults: defaults) } }
          if let moment { return .moment(moment) }
        }
        return .missing
      })
  ]
}

extension Machine {
  fileprivate func localTimeChoice(_ call: Call, _ i: Int) throws(Fault) -> LocalTimeChoice? {
    guard has(call, i) else { return nil }
    guard let choice = LocalTimeChoice(argumentView(call, i)) else {
      throw Fault(.badArgument, operand: i + 1)
    }
    return choice
  }
}
