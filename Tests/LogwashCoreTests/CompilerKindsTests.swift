import Testing

/// Values of a kind that can never fit, and calls with too few or too many arguments.
@Suite struct CompilerKindsTests {
  @Test(arguments: templates) func `a value that can never fit is refused`(_ template: BadTemplate) {
    template.check()
  }

  static let templates: [BadTemplate] = [
    BadTemplate(
      "${[1, 2]}",
      """
      error[LW0302]: cannot print a sequence
       --> t.ftl:1:3
        |
      1 | ${[1, 2]}
        |   ^^^^^^ this is a sequence
        = help: print it with `?join(", ")` or as `?json`, or loop over it with `<#list>`
      """),
    BadTemplate(
      #"${{"a": 1}}"#,
      """
      error[LW0302]: cannot print a hash
       --> t.ftl:1:3
        |
      1 | ${{"a": 1}}
        |   ^^^^^^^^ this is a hash
        = help: print a member of it, or all of it as `?json`
      """),
    BadTemplate(
      #"${"x${[1]}y"}"#,
      """
      error[LW0302]: cannot print a sequence
       --> t.ftl:1:7
        |
      1 | ${"x${[1]}y"}
        |       ^^^ this is a sequence
        = help: print it with `?join(", ")` or as `?json`, or loop over it with `<#list>`
      """),
    BadTemplate(
      "<#if 1></#if>",
      """
      error[LW0302]: a condition must be a boolean
       --> t.ftl:1:6
        |
      1 | <#if 1></#if>
        |      ^ this is a number
        = help: compare it: `x == 0`, `x gt 0`
      """),
    BadTemplate(
      #"<#if "x"></#if>"#,
      """
      error[LW0302]: a condition must be a boolean
       --> t.ftl:1:6
        |
      1 | <#if "x"></#if>
        |      ^^^ this is a string
        = help: compare it, or test it with `?has_content`
      """),
    BadTemplate(
      #"<#if line == "a" && "x"></#if>"#,
      """
      error[LW0302]: expected a boolean, found a string
       --> t.ftl:1:21
        |
      1 | <#if line == "a" && "x"></#if>
        |                     ^^^ this is a string
      """),
    BadTemplate(
      "<#list 5 as x></#list>",
      """
      error[LW0302]: `<#list>` loops over a sequence or a hash
       --> t.ftl:1:8
        |
      1 | <#list 5 as x></#list>
        |        ^ this is a number
        = help: loop over a range: `1..n`
      """),
    BadTemplate(
      #"<#list "abc" as x></#list>"#,
      """
      error[LW0302]: `<#list>` loops over a sequence or a hash
       --> t.ftl:1:8
        |
      1 | <#list "abc" as x></#list>
        |        ^^^^^ this is a string
      """),
    BadTemplate(
      #"${"a" * 2}"#,
      """
      error[LW0302]: expected a number, found a string
       --> t.ftl:1:3
        |
      1 | ${"a" * 2}
        |   ^^^ this is a string
        = help: make a number of a string with `?number`
      """),
    BadTemplate(
      #"${-"a"}"#,
      """
      error[LW0302]: expected a number, found a string
       --> t.ftl:1:4
        |
      1 | ${-"a"}
        |    ^^^ this is a string
        = help: make a number of a string with `?number`
      """),
    BadTemplate(
      "${!5}",
      """
      error[LW0302]: expected a boolean, found a number
       --> t.ftl:1:4
        |
      1 | ${!5}
        |    ^ this is a number
      """),
    BadTemplate(
      #"${1 lt "a"}"#,
      """
      error[LW0302]: expected a number or date, found a string
       --> t.ftl:1:8
        |
      1 | ${1 lt "a"}
        |        ^^^ this is a string
      """),
    BadTemplate(
      #"<#if 1 == "1"></#if>"#,
      """
      error[LW0303]: cannot compare a number with a string
       --> t.ftl:1:6
        |
      1 | <#if 1 == "1"></#if>
        |      ^^^^^^^^ always fails
        = help: convert one of them: `?number`, `?string`
      """),
    BadTemplate(
      "<#if [1] == [2]></#if>",
      """
      error[LW0303]: cannot compare a sequence with a sequence
       --> t.ftl:1:6
        |
      1 | <#if [1] == [2]></#if>
        |      ^^^^^^^^^^ always fails
        = help: only strings, numbers, booleans and dates can be compared
      """),
    BadTemplate(
      "${[1, 2]?upper_case}",
      """
      error[LW0302]: `?upper_case` takes a string, number, boolean or date, not a sequence
       --> t.ftl:1:3
        |
      1 | ${[1, 2]?upper_case}
        |   ^^^^^^ this is a sequence
      """),
    BadTemplate(
      "${5?size}",
      """
      error[LW0302]: `?size` takes a sequence or hash, not a number
       --> t.ftl:1:3
        |
      1 | ${5?size}
        |   ^ this is a number
      """),
    BadTemplate(
      #"${line?left_pad("5")}"#,
      """
      error[LW0302]: expected a number, found a string
       --> t.ftl:1:17
        |
      1 | ${line?left_pad("5")}
        |                 ^^^ this is a string
        = help: make a number of a string with `?number`
      """),
    BadTemplate(
      "${line?left_pad}",
      """
      error[LW0301]: `?left_pad` takes 1 to 2 arguments, but 0 given
       --> t.ftl:1:8
        |
      1 | ${line?left_pad}
        |        ^^^^^^^^ written `?left_pad(length, [filling])`
        = help: see `logwash builtins left_pad`
      """),
    BadTemplate(
      "${line?left_pad(1, 2, 3)}",
      """
      error[LW0301]: `?left_pad` takes 1 to 2 arguments, but 3 given
       --> t.ftl:1:8
        |
      1 | ${line?left_pad(1, 2, 3)}
        |        ^^^^^^^^ written `?left_pad(length, [filling])`
        = help: see `logwash builtins left_pad`
      """),
    BadTemplate(
      "${line?upper_case(1)}",
      """
      error[LW0301]: `?upper_case` takes no arguments, but 1 given
       --> t.ftl:1:8
        |
      1 | ${line?upper_case(1)}
        |        ^^^^^^^^^^ written `?upper_case`
        = help: see `logwash builtins upper_case`
      """),
    BadTemplate(
      #"${line?then("a")}"#,
      """
      error[LW0301]: `?then` takes 2 arguments, but 1 given
       --> t.ftl:1:8
        |
      1 | ${line?then("a")}
        |        ^^^^ written `?then(when_true, when_false)`
        = help: see `logwash builtins then`
      """),
    BadTemplate(
      #"${line?switch("a")}"#,
      """
      error[LW0301]: `?switch` takes at least 2 arguments, but 1 given
       --> t.ftl:1:8
        |
      1 | ${line?switch("a")}
        |        ^^^^^^ written `?switch(case, result, [more]…)`
        = help: see `logwash builtins switch`
      """),
    BadTemplate(
      "${[1]?map()?size}",
      """
      error[LW0301]: `?map` takes 1 argument, but 0 given
       --> t.ftl:1:7
        |
      1 | ${[1]?map()?size}
        |       ^^^ written `?map(mapping)`
        = help: see `logwash builtins map`
      """),
    BadTemplate(
      "${[1]?map((a, b) -> a)?size}",
      """
      error[LW0301]: this lambda must have one parameter, but has 2
       --> t.ftl:1:11
        |
      1 | ${[1]?map((a, b) -> a)?size}
        |           ^^^^^^^^^^^ 2 parameters
      """),
    BadTemplate(
      "<#extract 5>",
      """
      error[LW0302]: expected a hash, found a number
       --> t.ftl:1:11
        |
      1 | <#extract 5>
        |           ^ this is a number
      """),
    BadTemplate(
      #"<#extract "text">"#,
      """
      error[LW0302]: expected a hash, found a string
       --> t.ftl:1:11
        |
      1 | <#extract "text">
        |           ^^^^^^ this is a string
      """),
    BadTemplate(
      "<#emit 5>",
      """
      error[LW0302]: expected a string or hash, found a number
       --> t.ftl:1:8
        |
      1 | <#emit 5>
        |        ^ this is a number
      """),
    BadTemplate(
      "<#emit [1]>",
      """
      error[LW0302]: expected a string or hash, found a sequence
       --> t.ftl:1:8
        |
      1 | <#emit [1]>
        |        ^^^ this is a sequence
      """),
    BadTemplate(
      #"<#setting number_format="0.#.#">"#,
      """
      error[LW0606]: the number format is not valid
       --> t.ftl:1:25
        |
      1 | <#setting number_format="0.#.#">
        |                         ^^^^^^^ there is more than one decimal point
        = help: examples: `"0.00"`, `"#,##0.##"`, `"computer"`
      """),
    BadTemplate(
      #"<#setting locale="de_DE">"#,
      """
      error[LW0504]: bad value for the setting `locale`
       --> t.ftl:1:18
        |
      1 | <#setting locale="de_DE">
        |                  ^^^^^^^ not supported
        = help: only `en_US`; formats take their symbols from it
      """),
    BadTemplate(
      #"<#setting boolean_format="yes">"#,
      """
      error[LW0504]: bad value for the setting `boolean_format`
       --> t.ftl:1:26
        |
      1 | <#setting boolean_format="yes">
        |                          ^^^^^ no comma in it
        = help: write two words, `"yes,no"`, or `"c"`
      """),
  ]
}
