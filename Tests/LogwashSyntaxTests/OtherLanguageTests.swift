import LogwashSyntax
import Testing

/// What is said to somebody who writes another language's words.
@Suite struct OtherLanguageTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    var template: String
    var message: String
    var testDescription: String { template }

    init(_ template: String, _ message: String) {
      self.template = template
      self.message = message
    }
  }

  @Test(arguments: [
    Slip(
      "<#if a and b>x</#if>",
      """
      error[LW0102]: unexpected `and`
       --> t.ftl:1:8
        |
      1 | <#if a and b>x</#if>
        |        ^^^ expected `>` or an operator
        = help: write `&&`
      """),
    Slip(
      "<#if a OR b>x</#if>",
      """
      error[LW0102]: unexpected `OR`
       --> t.ftl:1:8
        |
      1 | <#if a OR b>x</#if>
        |        ^^ expected `>` or an operator
        = help: write `||`
      """),
    Slip(
      "<#if not a>x</#if>",
      """
      error[LW0102]: unexpected `a`
       --> t.ftl:1:10
        |
      1 | <#if not a>x</#if>
        |          ^ expected `>` or an operator
        = help: write `!`
      """),
    Slip(
      "<#if a is b>x</#if>",
      """
      error[LW0102]: unexpected `is`
       --> t.ftl:1:8
        |
      1 | <#if a is b>x</#if>
        |        ^^ expected `>` or an operator
        = help: write `==`; whether something is there is `x??`
      """),
    Slip(
      "<#if a in b>x</#if>",
      """
      error[LW0102]: unexpected `in`
       --> t.ftl:1:8
        |
      1 | <#if a in b>x</#if>
        |        ^^ expected `>` or an operator
        = help: write `xs?seq_contains(x)`
      """),
    Slip(
      "<#if a === b>x</#if>",
      """
      error[LW0102]: unexpected `=`
       --> t.ftl:1:10
        |
      1 | <#if a === b>x</#if>
        |          ^ expected an expression
        = help: equality is written `==`, and `!=` its opposite
      """),
    Slip(
      "<#if a !== b>x</#if>",
      """
      error[LW0102]: unexpected `=`
       --> t.ftl:1:10
        |
      1 | <#if a !== b>x</#if>
        |          ^ expected an expression
        = help: equality is written `==`, and `!=` its opposite
      """),
    Slip(
      "<#if a <> b>x</#if>",
      """
      error[LW0121]: the tag ends too early
       --> t.ftl:1:9
        |
      1 | <#if a <> b>x</#if>
        |         ^ expected an expression
        = help: "not equal" is written `!=`
      """),
    Slip(
      "${a ? b : c}",
      """
      error[LW0102]: unexpected `:`
       --> t.ftl:1:9
        |
      1 | ${a ? b : c}
        |         ^ expected `}` or an operator
        = help: there is no `a ? b : c`; write `a?then(b, c)`
      """),
    Slip(
      "${(a > 1) ? 'x' : 'y'}",
      """
      error[LW0102]: unexpected a string
       --> t.ftl:1:13
        |
      1 | ${(a > 1) ? 'x' : 'y'}
        |             ^^^ expected the name of a built-in after `?`
        = help: there is no `a ? b : c`; write `a?then(b, c)`
      """),
    Slip(
      "<#for x in xs>${x}</#for>",
      """
      error[LW0202]: unknown directive `#for`
       --> t.ftl:1:1
        |
      1 | <#for x in xs>${x}</#for>
        | ^^^^^ not a directive
        = help: write `<#list xs as x>…</#list>`
      """),
    Slip(
      "<#if a>x<#elif b>y</#if>",
      """
      error[LW0202]: unknown directive `#elif`
       --> t.ftl:1:9
        |
      1 | <#if a>x<#elif b>y</#if>
        |         ^^^^^^ not a directive
        = help: write `<#elseif …>`
      """),
    Slip(
      "<#if a>x<#else if b>y</#if>",
      """
      error[LW0102]: `<#else>` takes nothing
       --> t.ftl:1:16
        |
      1 | <#if a>x<#else if b>y</#if>
        |                ^^ expected `>`
        = help: write `<#elseif …>`
      """),
    Slip(
      "<#let x = 1>",
      """
      error[LW0202]: unknown directive `#let`
       --> t.ftl:1:1
        |
      1 | <#let x = 1>
        | ^^^^^ not a directive
        = help: `<#assign x = …>` makes a variable, `<#set x = …>` a member of the record
      """),
    Slip(
      "<#if a>x</#if><#endif>",
      """
      error[LW0202]: unknown directive `#endif`
       --> t.ftl:1:15
        |
      1 | <#if a>x</#if><#endif>
        |               ^^^^^^^ not a directive
        = help: write `</#if>`
      """),
  ])
  func `a word of another language gets the one of this`(slip: Slip) {
    #expect(renderedDiagnostics(slip.template) == slip.message)
  }

  @Test func `what is only unexpected gets no such help`() {
    for template in ["${a b}", "${a : b}", "<#if nota b>x</#if>", "<#set x := 1>"] {
      #expect(!renderedDiagnostics(template).contains("help"), "\(template)")
    }
  }
}
