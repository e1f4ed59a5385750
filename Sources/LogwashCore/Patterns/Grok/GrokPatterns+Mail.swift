extension GrokLibrary {
  /// Logs of Exim.
  static let mail: [GrokDefinition] = [
    GrokDefinition(
      "EXIM_MSGID",
      "[0-9A-Za-z]{6}-[0-9A-Za-z]{6}-[0-9A-Za-z]{2}",
      "The number of a message.",
      match: "1ZqKPr-0000RF-Fs",
      not: "1ZqKPr-0000RF"),
    GrokDefinition(
      "EXIM_FLAGS",
      #"<[=>]|[=>*-]>|\*\*|=="#,
      "What happened to a message.",
      match: "=>",
      not: "<-"),
    GrokDefinition(
      "EXIM_DATE",
      "%{YEAR:exim_year|}-%{MONTHNUM:exim_month|}-%{MONTHDAY:exim_day|} %{TIME:exim_time|}",
      "A date and time of Exim.",
      match: "2014-05-27 11:16:48",
      not: "27/05/2014"),
    GrokDefinition(
      "EXIM_PID",
      #"\[%{POSINT:pid|[process][pid]:int}\]"#,
      "The number of a process.",
      match: "[20531]",
      not: "20531"),
    GrokDefinition(
      "EXIM_QT",
      "(?:[0-9]+y)?(?:[0-9]+w)?(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?",
      "How long a message was in the queue.",
      match: "2d4h9s",
      not: "2x"),
    GrokDefinition(
      "EXIM_EXCLUDE_TERMS",
      #"""
      Message is frozen|(?:Start|End) queue run| Warning: | retry time not reached | no (?:IP address|host\#
       name) found for (?:IP address|host) | unexpected disconnection while reading SMTP command | no imme\#
      diate delivery: |another process is handling this message
      """#,
      "Messages that tell little.",
      match: "Start queue run",
      not: "queue run"),
    GrokDefinition(
      "EXIM_REMOTE_HOST",
      #"""
      H=(?:(?<remote_hostname|[source][address]>[^\s(\[]\S*) )?(?:\((?<remote_heloname|[exim][log][remote_\#
      address]>[^\s)]+)\) )?\[%{IP:remote_host|[source][ip]}\](?::%{POSINT:remote_port|[source][port]:int}\#
      )?
      """#,
      "The host of a sender or receiver.",
      match: "H=mail.example.com (helo.example.com) [198.51.100.7]:5150",
      not: "H=mail.example.com"),
    GrokDefinition(
      "EXIM_INTERFACE",
      #"""
      I=\[%{IP:exim_interface|[destination][ip]}\](?::%{NUMBER:exim_interface_port|[destination][port]:int\#
      })?
      """#,
      "The address that took a message in.",
      match: "I=[203.0.113.1]:25",
      not: "I=203.0.113.1"),
    GrokDefinition(
      "EXIM_PROTOCOL",
      "P=%{NOTSPACE:protocol|[network][protocol]}",
      "The protocol of a message.",
      match: "P=esmtps",
      not: "P="),
    GrokDefinition(
      "EXIM_MSG_SIZE",
      "S=%{NUMBER:exim_msg_size|[exim][log][message][size]:int}",
      "The size of a message.",
      match: "S=8911",
      not: "S=a"),
    GrokDefinition(
      "EXIM_HEADER_ID",
      "id=%{NOTSPACE:exim_header_id|[exim][log][header_id]}",
      "The identity that a message's header has.",
      match: "id=5469@example.com",
      not: "id="),
    GrokDefinition(
      "EXIM_QUOTED_CONTENT",
      #"(?:\\.|[^\\"])*"#,
      "What stands between quotes, with escapes.",
      match: "say \\\"hi\\\"",
      not: "\""),
    GrokDefinition(
      "EXIM_SUBJECT",
      #"T=(?<exim_subject|>"%{EXIM_QUOTED_CONTENT:|[exim][log][message][subject]}")"#,
      "The subject of a message; `exim_subject` has its quotes.",
      match: "T=\"Test\"",
      not: "T=Test"),
    GrokDefinition(
      "EXIM_UNKNOWN_FIELD",
      "[A-Za-z0-9]{1,4}=(?:%{QUOTEDSTRING}|%{NOTSPACE})",
      "Another part of a line.",
      match: "X=TLS1.2:RSA:256",
      not: "X"),
    GrokDefinition(
      "EXIM_NAMED_FIELDS",
      #"""
      (?: (?:%{EXIM_REMOTE_HOST}|%{EXIM_INTERFACE}|%{EXIM_PROTOCOL}|%{EXIM_MSG_SIZE}|%{EXIM_HEADER_ID}|%{E\#
      XIM_SUBJECT}|%{EXIM_UNKNOWN_FIELD}))*
      """#,
      "The parts of a line with names.",
      match: " P=esmtps S=8911 id=a@b",
      not: "P=esmtps"),
    GrokDefinition(
      "EXIM_MESSAGE_ARRIVAL",
      #"""
      %{EXIM_DATE:timestamp} (?:%{EXIM_PID} )?%{EXIM_MSGID:exim_msgid|[exim][log][message][id]} (?<exim_fl\#
      ags|[exim][log][flags]><=) (?:(?<exim_status|[exim][log][status]>[a-z:]) )?%{EMAILADDRESS:exim_sende\#
      r_email|[exim][log][sender][email]}%{EXIM_NAMED_FIELDS}(?:(?: from <?(?<|[exim][log][sender][origina\#
      l]>[^\s>]*)>?)? for %{EMAILADDRESS:exim_recipient_email|[exim][log][recipient][email]})?
      """#,
      "The line of a message that arrives.",
      match: """
        2014-05-27 11:16:48 [9384] 1WpGlK-0002Qm-6D <= sender@example.com H=mail.example.com [198.51\
        .100.7]:5150 I=[203.0.113.1]:25 P=esmtps S=8911 id=5469@example.com T="Test" for recipient@e\
        xample.com
        """,
      not: "2014-05-27 11:16:48 [9384] 1WpGlK-0002Qm-6D Completed"),
    GrokDefinition(
      "EXIM",
      "%{EXIM_MESSAGE_ARRIVAL}",
      "Short for EXIM_MESSAGE_ARRIVAL.",
      match: "2014-05-27 11:16:48 1WpGlK-0002Qm-6D <= sender@example.com P=local S=8",
      not: "2014-05-27 11:16:48 Start queue run"),
  ]
}
