extension BuiltIn {
  /// Upper and lower case.
  static let stringsCase: [BuiltIn] = [
    BuiltIn(
      "lower_case", .strings, on: .printable, returns: .text,
      summary: "The string in lower case.",
      examples: [#"${"GrEeN MoUsE"?lower_case}"#: "green mouse", #"${"ÉTÉ"?lower_case}"#: "été"]
    ) { machine, call throws(Fault) in try machine.mapCase(call, .lower) },
    BuiltIn(
      "upper_case", .strings, on: .printable, returns: .text,
      summary: "The string in upper case.",
      examples: [#"${"GrEeN MoUsE"?upper_case}"#: "GREEN MOUSE", #"${"Straße"?upper_case}"#: "STRASSE"]
    ) { machine, call throws(Fault) in try machine.mapCase(call, .upper) },
    BuiltIn(
      "c_lower_case", .strings, on: .printable, returns: .text,
      summary: "The string in lower case, whatever the locale.",
      examples: [#"${"WARN"?c_lower_case}"#: "warn", #"${"Info I"?c_lower_case}"#: "info i"]
    ) { machine, call throws(Fault) in try machine.mapCase(call, .lower) },
    BuiltIn(
      "c_upper_case", .strings, on: .printable, returns: .text,
      summary: "The string in upper case, whatever the locale.",
      examples: [#"${"warn"?c_upper_case}"#: "WARN", #"${"info i"?c_upper_case}"#: "INFO I"]
    ) { machine, call throws(Fault) in try machine.mapCase(call, .upper) },
    BuiltIn(
      "cap_first", .strings, on: .printable, returns: .text,
      summary: "The string with its first letter in upper case; white space before it stays.",
      examples: [
        #"${"green mouse"?cap_first}"#: "Green mouse", #"[${"  green Mouse"?cap_first}]"#: "[  Green Mouse]",
      ]
    ) { machine, call throws(Fault) in try machine.mapCase(call, .firstUpper) },
    BuiltIn(
      "uncap_first", .strings, on: .printable, returns: .text,
      summary: "The string with its first letter in lower case; white space before it stays.",
      examples: [#"${"Green Mouse"?uncap_first}"#: "green Mouse", #"${"GREEN"?uncap_first}"#: "gREEN"]
    ) { machine, call throws(Fault) in try machine.mapCase(call, .firstLower) },
    BuiltIn(
      "capitalize", .strings, on: .printable, returns: .text,
      summary: "The string with every word in lower case but for its first letter.",
      examples: [
        #"${"GreEN mouse"?capitalize}"#: "Green Mouse", #"${"green-mouse"?capitalize}"#: "Green-mouse",
      ]
    ) { machine, call throws(Fault) in try machine.mapCase(call, .words) },
  ]
}
