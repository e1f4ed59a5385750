extension BuiltIn {
  /// From strings and numbers to dates, and from one kind of date to another.
  static let dates: [BuiltIn] = [
    BuiltIn(
      "date", .dates, on: [.text, .number, .date], [.printable("format").optional], returns: .date,
      summary:
        "The date that the string says in `format` or that of the settings, or the date of a date-time.",
      examples: [
        #"${"05.07.2024"?date("dd.MM.yyyy")?iso_utc}"#: "2024-07-05",
        #"${"2024-07-05T13:04:05Z"?datetime("iso")?date?iso_utc}"#: "2024-07-05",
      ],
      body: .prepared(.nothing) { machine, program, call throws(Fault) in
        try machine.moment(of: call, as: .date, program)
      }),
    BuiltIn(
      "time", .dates, on: [.text, .number, .date], [.printable("format").optional], returns: .date,
      summary:
        "The time that the string says in `format` or that of the settings, or the time of a date-time.",
      examples: [
        #"${"13:04"?time("HH:mm")?iso_utc}"#: "13:04:00Z",
        #"${"2024-07-05T13:04:05Z"?datetime("iso")?time?iso_utc}"#: "13:04:05Z",
      ],
      body: .prepared(.nothing) { machine, program, call throws(Fault) in
        try machine.moment(of: call, as: .time, program)
      }),
    BuiltIn(
      "datetime", .dates, on: [.text, .number, .date], [.printable("format").optional], returns: .date,
      summary:
        "The date-time that the string says in `format` (a pattern, `iso`, `xs`) or that of the settings.",
      examples: [
        #"${"2024-07-05 13:04"?datetime("yyyy-MM-dd HH:mm")?iso_utc}"#: "2024-07-05T13:04:00Z",
        #"${"2024-07-05T13:04:05+02:00"?datetime("iso")?iso_utc}"#: "2024-07-05T11:04:05Z",
      ],
      body: .prepared(.nothing) { machine, program, call throws(Fault) in
        try machine.moment(of: call, as: .dateTime, program)
      }),
    BuiltIn(
      "date_if_unknown", .dates, on: .date, returns: .date,
      summary: "The value, as a date if it was not known what it is.",
      examples: [
        #"${5?number_to_date?date_if_unknown?iso_utc}"#: "1970-01-01",
        #"${0?number_to_datetime?date_if_unknown?iso_utc}"#: "1970-01-01T00:00:00Z",
      ]
    ) { machine, call throws(Fault) in machine.moment(of: call, ifUnknown: .date) },
    BuiltIn(
      "time_if_unknown", .dates, on: .date, returns: .date,
      summary: "The value, as a time if it was not known what it is.",
      examples: [
        #"${0?number_to_time?time_if_unknown?iso_utc}"#: "00:00:00Z",
        #"${0?number_to_date?time_if_unknown?iso_utc}"#: "1970-01-01",
      ]
    ) { machine, call throws(Fault) in machine.moment(of: call, ifUnknown: .time) },
    BuiltIn(
      "datetime_if_unknown", .dates, on: .date, returns: .date,
      summary: "The value, as a date-time if it was not known what it is.",
      examples: [
        #"${0?number_to_datetime?datetime_if_unknown?iso_utc}"#: "1970-01-01T00:00:00Z",
        #"${0?number_to_date?datetime_if_unknown?iso_utc}"#: "1970-01-01",
      ]
    ) { machine, call throws(Fault) in machine.moment(of: call, ifUnknown: .dateTime) },
    BuiltIn(
      "number_to_date", .dates, on: .number, returns: .date,
      summary: "The date of an instant in milliseconds since 1970-01-01T00:00:00Z.",
      examples: [
        #"${1720184645120?number_to_date?iso_utc}"#: "2024-07-05",
        #"${0?number_to_date?string("yyyy")}"#: "1970",
      ]
    ) { machine, call throws(Fault) in try machine.moment(fromMilliseconds: call, .date) },
    BuiltIn(
      "number_to_time", .dates, on: .number, returns: .date,
      summary: "The time of an instant in milliseconds since 1970-01-01T00:00:00Z.",
      examples: [
        #"${1720184645120?number_to_time?iso_utc}"#: "13:04:05Z",
        #"${0?number_to_time?string("HH:mm")}"#: "00:00",
      ]
    ) { machine, call throws(Fault) in try machine.moment(fromMilliseconds: call, .time) },
    BuiltIn(
      "number_to_datetime", .dates, on: .number, returns: .date,
      summary: "The instant in milliseconds since 1970-01-01T00:00:00Z, as a date-time.",
      examples: [
        #"${1720184645120?number_to_datetime?iso_utc_ms}"#: "2024-07-05T13:04:05.12Z",
        #"${0?number_to_datetime?string("yyyy-MM-dd HH:mm")}"#: "1970-01-01 00:00",
      ]
    ) { machine, call throws(Fault) in try machine.moment(fromMilliseconds: call, .dateTime) },
  ]
}
