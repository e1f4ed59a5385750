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
    ) { machine, call throws(Fault) in try machine.parsedSyslog(call) }.giving(Machine.syslogMembers) {
      machine, call throws(Fault) in try machine.parseSyslog(call)
    },
    BuiltIn(
      "parse_cef", .extraction, on: .printable,
      [.of(.boolean, "strict").optional, .of(.boolean, "translate").optional], returns: [.hash, .missing],
      summary:
        "A hash of an event in CEF, whatever stands before it: `cefVersion`, `deviceVendor`, `deviceProduct`, `deviceVersion`, `deviceEventClassId`, `name`, `severity` and the pairs of the extension; `=` in a value needs no backslash unless `strict`, and with `translate` what has a label (`cs1`, `cs1Label`) is called by it; missing if it is no such event.",
      examples: [
        #"${r"CEF:0|Acme|fw|1.0|7|drop \| deny|5|src=10.0.0.1 msg=a b c"?parse_cef.msg}"#: "a b c",
        #"${"CEF:0|A|B|1|7|n|5|cs1=joe cs1Label=user"?parse_cef(translate=true).user}"#: "joe",
        #"${"no event"?parse_cef!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedCEF(call) },
    BuiltIn(
      "parse_leef", .extraction, on: .printable, returns: [.hash, .missing],
      summary:
        "A hash of an event in LEEF 1.0 or 2.0, whatever stands before it: `leefVersion`, `deviceVendor`, `deviceProduct`, `deviceVersion`, `eventId` and its pairs; missing if it is no such event.",
      examples: [
        #"${"LEEF:1.0|Acme|fw|1.0|7|src=10.0.0.1\tdst=10.0.0.2"?parse_leef.dst}"#: "10.0.0.2",
        #"${"LEEF:2.0|Acme|fw|1.0|7|^|src=10.0.0.1^msg=a b"?parse_leef.msg}"#: "a b",
        #"${"no event"?parse_leef!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedLEEF(call) },
  ]
}
