import Testing

/// The header: entries and values that do not exist.
@Suite struct HeaderDiagnosticsTests {
  @Test(arguments: templates) func `a header that cannot be is refused`(_ template: BadTemplate) {
    template.check()
  }

  static let templates: [BadTemplate] = [
    BadTemplate(
      #"<#ftl inptu="json">"#,
      """
      error[LW0501]: unknown header entry `inptu`
       --> t.ftl:1:7
        |
      1 | <#ftl inptu="json">
        |       ^^^^^ not a header entry
        = help: did you mean `input`?
      """),
    BadTemplate(
      #"<#ftl zzzzzz="json">"#,
      """
      error[LW0501]: unknown header entry `zzzzzz`
       --> t.ftl:1:7
        |
      1 | <#ftl zzzzzz="json">
        |       ^^^^^^ not a header entry
      """),
    BadTemplate(
      #"<#ftl input="jsno">"#,
      """
      error[LW0502]: bad value for `input` in the header
       --> t.ftl:1:13
        |
      1 | <#ftl input="jsno">
        |             ^^^^^^ `jsno` is none of its values
        = help: did you mean `json`?
      """),
    BadTemplate(
      #"<#ftl input="xml">"#,
      """
      error[LW0502]: bad value for `input` in the header
       --> t.ftl:1:13
        |
      1 | <#ftl input="xml">
        |             ^^^^^ `xml` is none of its values
        = help: one of `text`, `json`, `csv`, `tsv`, `w3c`, `logfmt`
      """),
    BadTemplate(
      "<#ftl input=1>",
      """
      error[LW0502]: bad value for `input` in the header
       --> t.ftl:1:13
        |
      1 | <#ftl input=1>
        |             ^ expected a string
      """),
    BadTemplate(
      "<#ftl title=5>",
      """
      error[LW0502]: bad value for `title` in the header
       --> t.ftl:1:13
        |
      1 | <#ftl title=5>
        |             ^ expected a string
      """),
    BadTemplate(
      #"<#ftl on_error="ignore">"#,
      """
      error[LW0502]: bad value for `on_error` in the header
       --> t.ftl:1:16
        |
      1 | <#ftl on_error="ignore">
        |                ^^^^^^^^ `ignore` is none of its values
        = help: one of `reject`, `pass`, `drop`, `stop`
      """),
    BadTemplate(
      #"<#ftl duplicate_keys="frist">"#,
      """
      error[LW0502]: bad value for `duplicate_keys` in the header
       --> t.ftl:1:22
        |
      1 | <#ftl duplicate_keys="frist">
        |                      ^^^^^^^ `frist` is none of its values
        = help: did you mean `first`?
      """),
    BadTemplate(
      #"<#ftl invalid_utf8="kepe">"#,
      """
      error[LW0502]: bad value for `invalid_utf8` in the header
       --> t.ftl:1:20
        |
      1 | <#ftl invalid_utf8="kepe">
        |                    ^^^^^^ `kepe` is none of its values
        = help: did you mean `keep`?
      """),
    BadTemplate(
      #"<#ftl max_record_bytes="5">"#,
      """
      error[LW0502]: bad value for `max_record_bytes` in the header
       --> t.ftl:1:24
        |
      1 | <#ftl max_record_bytes="5">
        |                        ^^^ expected a whole number above 0
      """),
    BadTemplate(
      "<#ftl max_record_bytes=0>",
      """
      error[LW0502]: bad value for `max_record_bytes` in the header
       --> t.ftl:1:24
        |
      1 | <#ftl max_record_bytes=0>
        |                        ^ expected a whole number above 0
      """),
    BadTemplate(
      "<#ftl max_record_bytes=1.5>",
      """
      error[LW0502]: bad value for `max_record_bytes` in the header
       --> t.ftl:1:24
        |
      1 | <#ftl max_record_bytes=1.5>
        |                        ^^^ expected a whole number above 0
      """),
    BadTemplate(
      "<#ftl match_limit=-1>",
      """
      error[LW0502]: bad value for `match_limit` in the header
       --> t.ftl:1:19
        |
      1 | <#ftl match_limit=-1>
        |                   ^^ expected a whole number above 0
      """),
    BadTemplate(
      #"<#ftl strip_whitespace="x">"#,
      """
      error[LW0502]: `strip_whitespace` is true or false
       --> t.ftl:1:24
        |
      1 | <#ftl strip_whitespace="x">
        |                        ^^^ not a boolean
      """),
    BadTemplate(
      #"<#ftl input="json" input="text">"#,
      """
      error[LW0116]: `input` is there twice
       --> t.ftl:1:20
        |
      1 | <#ftl input="json" input="text">
        |                    ^^^^^ second time
        |
      1 | <#ftl input="json" input="text">
        |       ----- first time
      """),
    BadTemplate(
      #"<#ftl patterns=["a"]>"#,
      """
      error[LW0502]: bad value for `patterns` in the header
       --> t.ftl:1:16
        |
      1 | <#ftl patterns=["a"]>
        |                ^^^^^ expected a hash of patterns by name
      """),
    BadTemplate(
      #"<#ftl patterns={"A": 5}>"#,
      """
      error[LW0502]: bad value for `patterns` in the header
       --> t.ftl:1:22
        |
      1 | <#ftl patterns={"A": 5}>
        |                      ^ expected a constant string
      """),
    BadTemplate(
      #"<#ftl patterns={"A": "\\d(", "B": "%{NOPE}"}>"#,
      #"""
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:27
        |
      1 | <#ftl patterns={"A": "\\d(", "B": "%{NOPE}"}>
        |                           ^ `(` is not closed
        = help: write `\(` for a parenthesis

      error[LW0602]: unknown grok pattern `NOPE`
       --> t.ftl:1:36
        |
      1 | <#ftl patterns={"A": "\\d(", "B": "%{NOPE}"}>
        |                                    ^^^^^^^ no pattern has this name
        = help: `logwash patterns` lists them; `<#ftl patterns={"NOPE": "…"}>` adds one
      """#),
    BadTemplate(
      #"<#ftl patterns={"A": "%{B}", "B": "%{A}"}>"#,
      """
      error[LW0608]: the grok pattern `B` contains itself
       --> t.ftl:1:23
        |
      1 | <#ftl patterns={"A": "%{B}", "B": "%{A}"}>
        |                       ^^^^ B → A → B

      error[LW0608]: the grok pattern `A` contains itself
       --> t.ftl:1:36
        |
      1 | <#ftl patterns={"A": "%{B}", "B": "%{A}"}>
        |                                    ^^^^ A → B → A
      """),
  ]
}
