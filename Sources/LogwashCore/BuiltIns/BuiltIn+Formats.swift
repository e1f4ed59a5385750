extension BuiltIn {
  /// Values as lines of other formats, always valid in them.
  static let formats: [BuiltIn] = [
    BuiltIn(
      "logfmt", .extraction, on: .hash, returns: .text,
      summary:
        "The hash as a line of `key=value`: what needs quotes has them, keys inside of keys are joined with dots.",
      examples: [
        #"${{"level": "warn", "request": {"path": "/a b", "ms": 1.50}}?logfmt}"#:
          #"level=warn request.path="/a b" request.ms=1.5"#,
        #"${{"msg": "say \"hi\"", "n": .null, "a=b": [1, 2]}?logfmt}"#:
          #"msg="say \"hi\"" n=null a_b=[1,2]"#,
        #"${r'{"n": 1.50}'?parse_json?logfmt}"#: "n=1.50",
      ]
    ) { machine, call throws(Fault) in .text(try machine.logfmtText(of: machine.subject(call))) },
    BuiltIn(
      "csv", .extraction, on: .sequence, returns: .text,
      summary:
        "The elements as a row of CSV (RFC 4180), without a line end: in quotes where they need it, nothing for a null.",
      examples: [
        #"${["a", "b,c", "say \"hi\"", 1.5, .null, ""]?csv}"#: #"a,"b,c","say ""hi""",1.5,,"""#,
        #"${[[1, 2], {"k": "v"}]?csv}"#: #""[1,2]","{""k"":""v""}""#,
      ]
    ) { machine, call throws(Fault) in .text(try machine.rowText(of: machine.subject(call), .csv)) },
    BuiltIn(
      "tsv", .extraction, on: .sequence, returns: .text,
      summary:
        "The elements as a row of TSV, without a line end: tabs, line breaks and backslashes in them escaped.",
      examples: [
        #"${["a b", "tab\there", 1.5]?tsv}"#: "a b\ttab\\there\t1.5",
        #"${["one\ntwo", r"C:\logs"]?tsv}"#: #"one\ntwo"# + "\t" + #"C:\\logs"#,
      ]
    ) { machine, call throws(Fault) in .text(try machine.rowText(of: machine.subject(call), .tsv)) },
  ]
}
