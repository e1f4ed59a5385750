extension BuiltIn {
  static let timestamps: [BuiltIn] = [
    BuiltIn(
      "timestamp", .extraction, on: .printable,
      [
        .text("format"), .text("second_format").optional, .text("third_format").optional,
        .text("fourth_format").optional, .text("zone").optional, .number("year").optional,
      ],
      returns: [.date, .missing],
      summary:
        "The date-time that the string says in the first format that fits; missing if none does.",
      examples: [
        #"${"17/May/2015:10:05:03 +0000"?timestamp("clf")?iso_utc}"#: "2015-05-17T10:05:03Z",
        #"${"1720184645"?timestamp("iso", "epoch")?iso_utc}"#: "2024-07-05T13:04:05Z",
        #"${("yesterday"?timestamp("iso")?iso_utc)!"none"}"#: "none",
      ],
      body: .prepared(.timestamp) { machine, program, call throws(Fault) in
        let view = machine.subjectView(call)
        let zone =
          machine.has(call, 4)
          ? try machine.zoneHandle(named: machine.argumentText(call, 4)) : try machine.currentZoneHandle()
        let year = machine.has(call, 5) ? try machine.year(call, 5) : nil
        for i in 0..<4 where machine.has(call, i) {
          let format =
            call.prepared >= 0
            ? program.timestampHandles[call.prepared + i]
            : try machine.timestampFormat(machine.argumentText(call, i), operand: i + 1)
          let moment = zone.use { zone in format.use { $0.parse(view, zone: zone, year: year) } }
          if let moment { return .moment(moment) }
        }
        return .missing
      })
  ]
}

extension Machine {
  fileprivate func year(_ call: Call, _ i: Int) throws(Fault) -> Int {
    let year = argumentInteger(call, i)
    guard 1...9999 ~= year else { throw Fault(.badArgument, operand: i + 1) }
    return year
  }
}
