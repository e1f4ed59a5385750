import Testing

/// Members, outputs, lambdas and other templates that cannot be.
@Suite struct CompilerRecordsTests {
  @Test(arguments: templates) func `a directive that cannot work is refused`(_ template: BadTemplate) {
    template.check()
  }

  static let templates: [BadTemplate] = [
    BadTemplate(
      "<#keep line, user.name>",
      """
      error[LW0402]: `<#keep>` keeps members of the record itself
       --> t.ftl:1:14
        |
      1 | <#keep line, user.name>
        |              ^^^^^^^^^ below the top level
        = help: set what is to be kept first: `<#set id = user.id>`
      """),
    BadTemplate(
      #"<#set h["a" == line] = 1>"#,
      """
      error[LW0402]: what stands in brackets must be a key or an index
       --> t.ftl:1:9
        |
      1 | <#set h["a" == line] = 1>
        |         ^^^^^^^^^^^ this is a boolean
        = help: a string is the key of a member, a number the index of an element
      """),
    BadTemplate(
      "<#set line.x[true] = 1>",
      """
      error[LW0402]: what stands in brackets must be a key or an index
       --> t.ftl:1:14
        |
      1 | <#set line.x[true] = 1>
        |              ^^^^ this is a boolean
        = help: a string is the key of a member, a number the index of an element
      """),
    BadTemplate(
      #"<#emit line to "">"#,
      """
      error[LW0305]: the name of an output is empty
       --> t.ftl:1:16
        |
      1 | <#emit line to "">
        |                ^^ no name
        = help: name it: `<#emit to "errors">`
      """),
    BadTemplate(
      "<#emit>text",
      """
      error[LW0401]: text is printed in a template that also emits records
       --> t.ftl:1:8
        |
      1 | <#emit>text
        |        ^^^^ this would be printed
        = help: a template outputs either what it emits or what it prints; capture text with `<#assign x>…</#assign>`
      """),
    BadTemplate(
      "<#emit line to 5>",
      """
      error[LW0102]: unexpected `to`
       --> t.ftl:1:13
        |
      1 | <#emit line to 5>
        |             ^^ expected `>` or an operator
      """),
    BadTemplate(
      "<#assign f = x -> x>",
      """
      error[LW0114]: a lambda is not allowed here
       --> t.ftl:1:16
        |
      1 | <#assign f = x -> x>
        |                ^^ not an argument of a built-in
        = help: lambdas stand directly in the parentheses of `?filter`, `?map`, `?take_while` and `?drop_while`
      """),
    BadTemplate(
      #"<#include "missing.ftl">"#,
      """
      error[LW0701]: there is no template `missing.ftl`
       --> t.ftl:1:11
        |
      1 | <#include "missing.ftl">
        |           ^^^^^^^^^^^^^ not found
        = help: names are relative to this template, or to the root with a leading `/`
      """),
    BadTemplate(
      #"<#include "../x.ftl">"#,
      """
      error[LW0702]: `../x.ftl` lies outside of the root folder
       --> t.ftl:1:11
        |
      1 | <#include "../x.ftl">
        |           ^^^^^^^^^^ leaves the root
      """),
    BadTemplate(
      #"<#import "missing.ftl" as m>"#,
      """
      error[LW0701]: there is no template `missing.ftl`
       --> t.ftl:1:10
        |
      1 | <#import "missing.ftl" as m>
        |          ^^^^^^^^^^^^^ not found
        = help: names are relative to this template, or to the root with a leading `/`
      """),
    BadTemplate(
      "<#break>",
      """
      error[LW0112]: `<#break>` outside of a loop
       --> t.ftl:1:1
        |
      1 | <#break>
        | ^^^^^^^^ nothing to break here
        = help: it stands inside `<#list … as …>`, `<#items>` or `<#switch>`
      """),
    BadTemplate(
      "<#local x = 1>",
      """
      error[LW0112]: `<#local>` outside of a macro or function
       --> t.ftl:1:1
        |
      1 | <#local x = 1>
        | ^^^^^^^ there are no local variables here
        = help: use `<#assign>`
      """),
    BadTemplate(
      "<#function f a a></#function>",
      """
      error[LW0116]: `a` is there twice
       --> t.ftl:1:16
        |
      1 | <#function f a a></#function>
        |                ^ second time
        |
      1 | <#function f a a></#function>
        |              - first time
      """),
  ]
}
