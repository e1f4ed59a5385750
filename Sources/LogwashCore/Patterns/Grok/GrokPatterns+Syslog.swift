extension GrokLibrary {
  /// System logs, levels, and the lines of RFC 3164 and RFC 5424.
  static let syslog: [GrokDefinition] = [
    GrokDefinition(
      "PROG",
      #"[!-Z\\^-~]+"#,
      "The name of a program: printable ASCII without brackets.",
      match: "postfix/smtpd",
      not: "sshd[1]"),
    GrokDefinition(
      "SYSLOGPROG",
      #"%{PROG:program|[process][name]}(?:\[%{POSINT:pid|[process][pid]:int}\])?"#,
      "A program and its process number, as `program` and `pid`.",
      match: "sshd[24200]",
      not: "sshd[]"),
    GrokDefinition(
      "SYSLOGHOST",
      "%{IPORHOST}",
      "The host of a system log.",
      match: "LabSZ",
      not: "Lab SZ"),
    GrokDefinition(
      "SYSLOGFACILITY",
      #"<%{NONNEGINT:facility|[log][syslog][facility][code]:int}\.%{NONNEGINT:priority|[log][syslog][priority]:int}>"#,
      "The numbers of facility and priority, as `facility` and `priority`.",
      match: "<4.6>",
      not: "<38>"),
    GrokDefinition(
      "LOGLEVEL",
      #"""
      \b(?i:trace|debug|info(?:rmation(?:al)?)?|notice|warn(?:ing)?|err(?:or)?|crit(?:ical)?|severe|fata\#
      l|alert|panic|emerg(?:ency)?)\b
      """#,
      "A level, in any case.",
      match: "WARNING",
      not: "verbose"),
    GrokDefinition(
      "SYSLOGBASE",
      "%{SYSLOGTIMESTAMP:timestamp} (?:%{SYSLOGFACILITY} )?%{SYSLOGHOST:logsource|[host][hostname]} %{SYSLOGPROG}:",
      "The head of a BSD system log line, as `timestamp`, `logsource`, `program` and `pid`.",
      match: "Dec 10 06:55:46 LabSZ sshd[24200]:",
      not: "Dec 10 06:55:46 LabSZ"),
    GrokDefinition(
      "SYSLOGBASE2",
      #"""
      (?:%{SYSLOGTIMESTAMP:timestamp}|%{TIMESTAMP_ISO8601:timestamp8601|timestamp}) (?:%{SYSLOGFACILITY} )?\#
      %{SYSLOGHOST:logsource|[host][hostname]}(?: %{SYSLOGPROG}:)?
      """#,
      "The same with a BSD or ISO 8601 time, as `timestamp` or `timestamp8601`, and perhaps no program.",
      match: "2024-02-29T10:00:00Z web1 cron:",
      not: "web1 cron:"),
    GrokDefinition(
      "SYSLOGLINE",
      "%{SYSLOGBASE2} %{GREEDYDATA:message}",
      "A system log line; its text is `message`.",
      match: "Dec 10 06:55:46 LabSZ sshd[24200]: Invalid user",
      not: "Dec 10 06:55:46"),
    GrokDefinition(
      "SYSLOG5424PRINTASCII",
      "[!-~]+",
      "Printable ASCII.",
      match: "app-1",
      not: "a b"),
    GrokDefinition(
      "SYSLOG5424PRI",
      "<%{NONNEGINT:syslog5424_pri|[log][syslog][priority]:int}>",
      "The priority, as `syslog5424_pri`.",
      match: "<165>",
      not: "<a>"),
    GrokDefinition(
      "SYSLOG5424SD",
      #"(?:\[[^\]"\\]*(?:"[^"\\]*(?:\\.[^"\\]*)*"[^\]"\\]*)*\])+"#,
      "Structured data.",
      match: "[id@1 a=\"x\\\"]y\"][b]",
      not: "[id"),
    GrokDefinition(
      "SYSLOG5424BASE",
      #"""
      %{SYSLOG5424PRI}%{NONNEGINT:syslog5424_ver|[system][syslog][version]} +(?:%{TIMESTAMP_ISO8601:syslog\#
      5424_ts|timestamp}|-) +(?:-(?= )|%{SYSLOG5424PRINTASCII:syslog5424_host|[host][hostname]}) +(?:-(?= \#
      )|%{SYSLOG5424PRINTASCII:syslog5424_app|[process][name]}) +(?:-(?= )|%{SYSLOG5424PRINTASCII:syslog54\#
      24_proc|[process][pid]:int}) +(?:-(?= )|%{SYSLOG5424PRINTASCII:syslog5424_msgid|[event][code]}) +(?:\#
      %{SYSLOG5424SD:syslog5424_sd|[system][syslog][structured_data]}|-)
      """#,
      """
      The head of an RFC 5424 line, as `syslog5424_pri`, `_ver`, `_ts`, `_host`, `_app`, `_proc`, `_\
      msgid` and `_sd`; what is `-` is missing.
      """,
      match: "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 -",
      not: "<34>1 2003-10-11T22:14:15.003Z su"),
    GrokDefinition(
      "SYSLOG5424LINE",
      "%{SYSLOG5424BASE}(?: +%{GREEDYDATA:syslog5424_msg|message})?",
      "An RFC 5424 line; its text is `syslog5424_msg`.",
      match: "<34>1 - - su - - - failed",
      not: "su failed"),
  ]
}
