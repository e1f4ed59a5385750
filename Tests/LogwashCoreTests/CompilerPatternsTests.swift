import Testing

/// Patterns and formats that do not compile: the caret stands at the element, escapes counted.
@Suite struct CompilerPatternsTests {
  @Test(arguments: templates) func `a pattern that does not compile is refused at its element`(
    _ template: BadTemplate
  ) {
    template.check()
  }

  static let templates: [BadTemplate] = [
    BadTemplate(
      #"<#extract line?grok("%{IPORHOST:client} - - \\[%{HTTPDATE:timestamp}\\] \"%{WROD:verb} %{NOTSPACE:request}\" %{NUMBER:response}")>"#,
      #"""
      error[LW0602]: unknown grok pattern `WROD`
       --> t.ftl:1:75
        |
      1 | …T:client} - - \\[%{HTTPDATE:timestamp}\\] \"%{WROD:verb} %{NOTSPACE:request}\" %{NUMBER:response}")>
        |                                              ^^^^^^^^^^^^ no pattern has this name
        = help: did you mean `%{WORD}`?
      """#),
    BadTemplate(
      #"<#extract line?grok(r'%{IPORHOST:client} "%{WROD:verb}"')>"#,
      """
      error[LW0602]: unknown grok pattern `WROD`
       --> t.ftl:1:43
        |
      1 | <#extract line?grok(r'%{IPORHOST:client} "%{WROD:verb}"')>
        |                                           ^^^^^^^^^^^^ no pattern has this name
        = help: did you mean `%{WORD}`?
      """),
    BadTemplate(
      #"<#extract line?grok("a \"\x41\" %{NOPE1} \\d+ %{NOPE2:b}")>"#,
      #"""
      error[LW0602]: unknown grok pattern `NOPE1`
       --> t.ftl:1:33
        |
      1 | <#extract line?grok("a \"\x41\" %{NOPE1} \\d+ %{NOPE2:b}")>
        |                                 ^^^^^^^^ no pattern has this name
        = help: `logwash patterns` lists them; `<#ftl patterns={"NOPE1": "…"}>` adds one

      error[LW0602]: unknown grok pattern `NOPE2`
       --> t.ftl:1:47
        |
      1 | <#extract line?grok("a \"\x41\" %{NOPE1} \\d+ %{NOPE2:b}")>
        |                                               ^^^^^^^^^^ no pattern has this name
        = help: `logwash patterns` lists them; `<#ftl patterns={"NOPE2": "…"}>` adds one
      """#),
    BadTemplate(
      #"<#extract line?grok("%{IP:a:date} x")>"#,
      """
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:22
        |
      1 | <#extract line?grok("%{IP:a:date} x")>
        |                      ^^^^^^^^^^^^ unknown conversion `date`
        = help: write `<#set time = time?timestamp("…")>` behind the pattern
      """),
    BadTemplate(
      #"<#extract line?grok("^%{NUMBER:a:decimal} %{NUMBER:b:hex}$")>"#,
      """
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:23
        |
      1 | <#extract line?grok("^%{NUMBER:a:decimal} %{NUMBER:b:hex}$")>
        |                       ^^^^^^^^^^^^^^^^^^^ unknown conversion `decimal`
        = help: write `float`

      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:43
        |
      1 | <#extract line?grok("^%{NUMBER:a:decimal} %{NUMBER:b:hex}$")>
        |                                           ^^^^^^^^^^^^^^^ unknown conversion `hex`
        = help: it is one of `int`, `float`, `number` and `boolean`
      """),
    BadTemplate(
      #"<#extract line?grok(r"^(?<ms:int>\d+) (?<ok:boolean>\w+)$")>"#,
      #"""
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:24
        |
      1 | <#extract line?grok(r"^(?<ms:int>\d+) (?<ok:boolean>\w+)$")>
        |                        ^^^^^^^^^^ a group does not convert; only `%{NAME:ms:int}` does
        = help: write `(?<ms>…)`, and `<#set ms = ms?number>` behind the pattern

      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:39
        |
      1 | <#extract line?grok(r"^(?<ms:int>\d+) (?<ok:boolean>\w+)$")>
        |                                       ^^^^^^^^^^^^^^ a group does not convert; only `%{NAME:ok:boolean}` does
        = help: write `(?<ok>…)`, and `<#set ok = ok?boolean>` behind the pattern
      """#),
    BadTemplate(
      #"<#extract line?grok("(?<>x) (?<user name>y)")>"#,
      """
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:22
        |
      1 | <#extract line?grok("(?<>x) (?<user name>y)")>
        |                      ^^^^ a group has no name
        = help: write `(?<name>…)`, or `(?:…)` for a group without one

      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:29
        |
      1 | <#extract line?grok("(?<>x) (?<user name>y)")>
        |                             ^^^^^^^^^^^^^ `user name` is not a field name
        = help: letters, digits, `_`, `-`, `.` and `@` make a name
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:client ip} %{IP:'b'}")>"#,
      """
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:22
        |
      1 | <#extract line?grok("%{IP:client ip} %{IP:'b'}")>
        |                      ^^^^^^^^^^^^^^^ `client ip` is not a field name
        = help: letters, digits, `_`, `-`, `.` and `@` make a name

      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:38
        |
      1 | <#extract line?grok("%{IP:client ip} %{IP:'b'}")>
        |                                      ^^^^^^^^^ `'b'` is not a field name
        = help: letters, digits, `_`, `-`, `.` and `@` make a name
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:a:int:b} %{} %{my-ip:a}")>"#,
      """
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:22
        |
      1 | <#extract line?grok("%{IP:a:int:b} %{} %{my-ip:a}")>
        |                      ^^^^^^^^^^^^^ `%{IP:a:int:b}` is not a grok element
        = help: write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`

      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:36
        |
      1 | <#extract line?grok("%{IP:a:int:b} %{} %{my-ip:a}")>
        |                                    ^^^ `%{}` is not a grok element
        = help: write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`

      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:40
        |
      1 | <#extract line?grok("%{IP:a:int:b} %{} %{my-ip:a}")>
        |                                        ^^^^^^^^^^ `%{my-ip:a}` is not a grok element
        = help: write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:a")>"#,
      """
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:22
        |
      1 | <#extract line?grok("%{IP:a")>
        |                      ^^^^^^ `%{` is not closed
        = help: write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:a-b} %{IP:[a}")>"#,
      """
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:32
        |
      1 | <#extract line?grok("%{IP:a-b} %{IP:[a}")>
        |                                ^^^^^^^^ `[a` is not a field name
        = help: a field in a hash is written `[hash][field]`
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:a} (x")>"#,
      #"""
      error[LW0601]: the grok pattern is not valid
       --> t.ftl:1:32
        |
      1 | <#extract line?grok("%{IP:a} (x")>
        |                                ^ `(` is not closed
        = help: write `\(` for a parenthesis
      """#),
    BadTemplate(
      #"<#extract line?grok("%{IP:a}")!line?grok("%{IPP:a}")>"#,
      """
      error[LW0602]: unknown grok pattern `IPP`
       --> t.ftl:1:43
        |
      1 | <#extract line?grok("%{IP:a}")!line?grok("%{IPP:a}")>
        |                                           ^^^^^^^^ no pattern has this name
        = help: did you mean `%{IP}`?
      """),
    BadTemplate(
      "<#extract line?grok(line)>",
      """
      error[LW0305]: the pattern of `?grok` must be a constant string
       --> t.ftl:1:21
        |
      1 | <#extract line?grok(line)>
        |                     ^^^^ not constant
        = help: the pattern is compiled before any record is read; choose between patterns with `<#if>` or `!`
      """),
    BadTemplate(
      "<#extract line?grok()>",
      """
      error[LW0301]: `?grok` takes 1 to 2 arguments, but 0 given
       --> t.ftl:1:16
        |
      1 | <#extract line?grok()>
        |                ^^^^ written `?grok(pattern, [vocabulary])`
        = help: see `logwash builtins grok`
      """),
    BadTemplate(
      #"<#extract line?grok("x", "y", "z")>"#,
      """
      error[LW0301]: `?grok` takes 1 to 2 arguments, but 3 given
       --> t.ftl:1:16
        |
      1 | <#extract line?grok("x", "y", "z")>
        |                ^^^^ written `?grok(pattern, [vocabulary])`
        = help: see `logwash builtins grok`
      """),
    BadTemplate(
      #"<#extract line?capture("(a)(b)")>"#,
      """
      error[LW0601]: the pattern captures nothing
       --> t.ftl:1:24
        |
      1 | <#extract line?capture("(a)(b)")>
        |                        ^^^^^^^^ no named group
        = help: name what is to be captured: `(?<name>…)`
      """),
    BadTemplate(
      #"<#extract line?capture("(?<a>x")>"#,
      #"""
      error[LW0601]: the regular expression is not valid
       --> t.ftl:1:31
        |
      1 | <#extract line?capture("(?<a>x")>
        |                               ^ `(` is not closed
        = help: write `\(` for a parenthesis
      """#),
    BadTemplate(
      #"<#extract line?capture(r"(?<time>\d+) \[(?<level>[a-z]+ (?<msg>.*)")>"#,
      #"""
      error[LW0601]: the regular expression is not valid
       --> t.ftl:1:67
        |
      1 | <#extract line?capture(r"(?<time>\d+) \[(?<level>[a-z]+ (?<msg>.*)")>
        |                                                                   ^ `(` is not closed
        = help: write `\(` for a parenthesis
      """#),
    BadTemplate(
      #"<#extract line?capture("(?<a>x)+*")>"#,
      #"""
      error[LW0601]: the regular expression is not valid
       --> t.ftl:1:33
        |
      1 | <#extract line?capture("(?<a>x)+*")>
        |                                 ^ nothing to repeat
        = help: write `\*`, `\+` or `\?` for the character
      """#),
    BadTemplate(
      #"<#extract line?capture("a \"(?<x>\\d+) \\q")>"#,
      #"""
      error[LW0601]: the regular expression is not valid
       --> t.ftl:1:42
        |
      1 | <#extract line?capture("a \"(?<x>\\d+) \\q")>
        |                                          ^ unknown escape
        = help: letters are escaped only when the escape has a meaning
      """#),
    BadTemplate(
      #"<#extract line?capture("(?<a>x)", "q")>"#,
      """
      error[LW0601]: unknown flag `q`
       --> t.ftl:1:35
        |
      1 | <#extract line?capture("(?<a>x)", "q")>
        |                                   ^^^ the flags of the pattern
        = help: the flags are `i` (case), `m` (lines), `s` (`.` matches line breaks) and `c` (comments)
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:ip}", "v8")>"#,
      """
      error[LW0601]: unknown vocabulary `v8`
       --> t.ftl:1:33
        |
      1 | <#extract line?grok("%{IP:ip}", "v8")>
        |                                 ^^^^ what the standard patterns call their fields
        = help: it is `legacy` or `ecs`
      """),
    BadTemplate(
      #"<#extract line?dissect("%{a")>"#,
      """
      error[LW0603]: the dissect pattern is not valid
       --> t.ftl:1:25
        |
      1 | <#extract line?dissect("%{a")>
        |                         ^ `%{` is not closed
        = help: fields are written `%{name}`
      """),
    BadTemplate(
      #"<#extract line?dissect("%{a}%{b}")>"#,
      """
      error[LW0603]: the dissect pattern is not valid
       --> t.ftl:1:29
        |
      1 | <#extract line?dissect("%{a}%{b}")>
        |                             ^ nothing stands between two fields
        = help: dissect cuts at the text between fields
      """),
    BadTemplate(
      #"<#extract line?dissect("no field")>"#,
      """
      error[LW0603]: the dissect pattern is not valid
       --> t.ftl:1:25
        |
      1 | <#extract line?dissect("no field")>
        |                         ^ the dissect pattern has no fields
        = help: fields are written `%{name}`
      """),
    BadTemplate(
      #"<#extract line?dissect("%{+a/x} %{a}")>"#,
      """
      error[LW0603]: the dissect pattern is not valid
       --> t.ftl:1:29
        |
      1 | <#extract line?dissect("%{+a/x} %{a}")>
        |                             ^ the order behind `/` must be a whole number
        = help: write `%{+name/2}`
      """),
    BadTemplate(
      #"${line?matches("(")?c}"#,
      #"""
      error[LW0601]: the regular expression is not valid
       --> t.ftl:1:18
        |
      1 | ${line?matches("(")?c}
        |                  ^ `(` is not closed
        = help: write `\(` for a parenthesis
      """#),
    BadTemplate(
      #"${line?replace("[", "x", "r")}"#,
      #"""
      error[LW0601]: the regular expression is not valid
       --> t.ftl:1:17
        |
      1 | ${line?replace("[", "x", "r")}
        |                 ^ `[` is not closed
        = help: write `\[` for a bracket
      """#),
  ]
}
