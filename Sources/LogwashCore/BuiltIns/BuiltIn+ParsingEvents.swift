extension BuiltIn {
  /// What devices and services send: a header of fixed parts, and a message or pairs.
  static let parsingEvents: [BuiltIn] = [
    BuiltIn(
      "parse_syslog", .extraction, on: .printable,
      [.text("zone").optional, .number("year").optional, .of(.date, "reference").optional],
      returns: [.hash, .missing],
      summary:
        "A hash of what a syslog line says, in the form of RFC 5424, RFC 3164 or their kin: `facility`, `severity`, `version`, `timestamp`, `hostname`, `appname`, `procid`, `msgid`, `structured_data` and `message`, each if it is there; a timestamp that names no year is of `year`, or the last such time before `reference` (or within a day after it), and stays text without both; missing if it is no syslog.",
      examples: [
        #"${"<34>1 2003-10-11T22:14:15.003Z mymachine su - ID47 - failed"?parse_syslog.hostname}"#:
          "mymachine",
        #"${"<38>Feb  3 10:05:03 web sshd[12]: ok"?parse_syslog(year=2026).timestamp?iso_utc}"#:
          "2026-02-03T10:05:03Z",
        #"${"no syslog"?parse_syslog!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedSyslog(call) }
  ]
}
