extension BuiltIn {
  /// Records written as separated or named fields.
  static let parsing: [BuiltIn] = [
    BuiltIn(
      "parse_logfmt", .extraction, on: .printable, returns: [.hash, .missing],
      summary:
        "A hash of the `key=value` pairs of a line of logfmt; a key by itself is `true`, and of a repeated key the last value counts; missing if a quote is not closed or there is no pair.",
      examples: [
        #"${r'level=info msg="a b" ok'?parse_logfmt.msg}"#: "a b",
        #"${r'level=info msg="a b" ok'?parse_logfmt.ok?c}"#: "true",
        #"${r'msg="cut off'?parse_logfmt!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedLogfmt(call) },
    BuiltIn(
      "parse_kv", .extraction, on: .printable,
      [
        .text("pair_separator").optional, .text("key_separator").optional,
        .of(.boolean, "bare_keys").optional,
      ],
      returns: [.hash, .missing],
      summary:
        "A hash of the pairs between `pair_separator` (white space) and `key_separator` (`=`), quotes and brackets around a value left out; of a repeated key the last value counts, and a key by itself is `true`, or left out with `bare_keys=false`; missing if a quote is not closed or there is no pair.",
      examples: [
        #"${r"user='Jo Doe' to=<a@b.c> DF"?parse_kv.user}"#: "Jo Doe",
        #"${"id: 7; name: x"?parse_kv(";", ":").name}"#: "x",
        #"${"no pair here"?parse_kv!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedKeyValues(call) },
    BuiltIn(
      "parse_csv", .extraction, on: .printable,
      [.of([.sequence, .text], "names").optional, .text("separator").optional, .text("quote").optional],
      returns: [.sequence, .hash, .missing],
      summary:
        "The fields of one record of CSV (RFC 4180): a sequence, or with `names`, a sequence of strings, a hash, where a field whose name is empty is left out and one without a name is called by its place (`column4`); a string in place of `names` is the separator; missing if a quote is not closed, or if there is more than one record.",
      examples: [
        #"${r'1,"a ""b"", c",x'?parse_csv[1]}"#: #"a "b", c"#,
        #"${"7;x"?parse_csv(["id", "name"], separator=";").name}"#: "x",
        #"${r'a,"b'?parse_csv!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in try machine.parsedCSV(call) },
  ]
}
