extension BuiltIn {
  /// Fields out of text. Their patterns are constant: the code generator compiles the calls into plans of
  /// their own, so that the bodies here are never called.
  static let extraction: [BuiltIn] = [
    BuiltIn(
      "capture", .extraction, on: .printable, [.text("pattern"), .text("flags").optional],
      returns: [.hash, .missing],
      summary:
        "A hash of what the named groups of the regular expression match; missing if it does not match.",
      examples: [
        #"${"took 12 ms"?capture(r"took (?<ms>\d+)").ms}"#: "12",
        #"${("nothing"?capture(r"took (?<ms>\d+)").ms)!"none"}"#: "none",
      ],
      body: .prepared(.capture) { _, _, _ throws(Fault) in throw Fault(.badPattern, operand: 1) }),
    BuiltIn(
      "grok", .extraction, on: .printable, [.text("pattern"), .text("vocabulary").optional],
      returns: [.hash, .missing],
      summary: """
        A hash of the fields that the grok pattern names, or missing if it does not match; fields of standard patterns have \
        Logstash's older names or, with the vocabulary `ecs`, those of the Elastic Common Schema.
        """,
      examples: [
        #"${"GET 12"?grok("%{WORD:method} %{INT:bytes:int}").bytes + 1}"#: "13",
        #"${"sshd[24200]"?grok("%{SYSLOGPROG}").pid}"#: "24200",
        #"${"sshd[24200]"?grok("%{SYSLOGPROG}", "ecs").process.pid}"#: "24200",
        #"${("GET"?grok("%{INT:bytes}").bytes)!"none"}"#: "none",
      ],
      body: .prepared(.grok) { _, _, _ throws(Fault) in throw Fault(.badPattern, operand: 1) }),
    BuiltIn(
      "dissect", .extraction, on: .printable, [.text("pattern")], returns: [.hash, .missing],
      summary: "A hash of the fields between the pattern's delimiters; missing if they are not there.",
      examples: [
        #"${"1.2.3.4 - joe"?dissect("%{ip} %{} %{user}").user}"#: "joe",
        #"${("joe"?dissect("%{ip} %{user}").user)!"none"}"#: "none",
      ],
      body: .prepared(.dissect) { _, _, _ throws(Fault) in throw Fault(.badPattern, operand: 1) }),
  ]
}
