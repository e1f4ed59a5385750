import LogwashSyntax
import Testing

/// What the parser says about tags: their names, what stands in them, and their ends.
@Suite struct DiagnosticTagTests {
  @Test func `an unknown directive offers the nearest`() {
    #expect(
      renderedDiagnostics("<#lst xs as x>a</#lst>") == """
        error[LW0202]: unknown directive `#lst`
         --> t.ftl:1:1
          |
        1 | <#lst xs as x>a</#lst>
          | ^^^^^ not a directive
          = help: did you mean `#list`?
        """)
  }

  @Test func `a name in camel case offers ours`() {
    #expect(
      renderedDiagnostics("<#if a>b<#elseIf c>d</#if>") == """
        error[LW0202]: unknown directive `#elseIf`
         --> t.ftl:1:9
          |
        1 | <#if a>b<#elseIf c>d</#if>
          |         ^^^^^^^^ not a directive
          = help: did you mean `#elseif`?
        """)
  }

  @Test func `a directive of FreeMarker alone says what to do instead`() {
    #expect(
      renderedDiagnostics("<#foreach x in xs>a</#foreach>") == """
        error[LW0207]: `<#foreach>` is FreeMarker's and left out here
         --> t.ftl:1:1
          |
        1 | <#foreach x in xs>a</#foreach>
          | ^^^^^^^^^ FreeMarker itself calls it old
          = help: write `<#list xs as x>`
        """)
  }

  @Test func `a directive of XML processing says what to do instead`() {
    #expect(
      renderedDiagnostics("<#visit node>") == """
        error[LW0207]: `<#visit>` is FreeMarker's and left out here
         --> t.ftl:1:1
          |
        1 | <#visit node>
          | ^^^^^^^ there are no XML nodes
          = help: `?parse_json` gives hashes and sequences of JSON
        """)
  }

  @Test func `a name needs white space behind it`() {
    #expect(
      renderedDiagnostics("<#if(x)>a</#if>") == """
        error[LW0101]: no white space after `<#if`
         --> t.ftl:1:5
          |
        1 | <#if(x)>a</#if>
          |     ^ expected white space or `>`
        """)
  }

  @Test func `an if needs a condition`() {
    #expect(
      renderedDiagnostics("<#if>a</#if>") == """
        error[LW0121]: `<#if>` says too little
         --> t.ftl:1:5
          |
        1 | <#if>a</#if>
          |     ^ expected a condition
          = help: write `<#if condition>…<#elseif condition>…<#else>…</#if>`
        """)
  }

  @Test func `an unset needs a member`() {
    #expect(
      renderedDiagnostics("<#unset >") == """
        error[LW0121]: `<#unset>` says too little
         --> t.ftl:1:9
          |
        1 | <#unset >
          |         ^ expected a member of the record
          = help: write `<#unset path, path>`
        """)
  }

  @Test func `an else takes nothing`() {
    #expect(
      renderedDiagnostics("<#if a><#else b></#if>") == """
        error[LW0102]: `<#else>` takes nothing
         --> t.ftl:1:15
          |
        1 | <#if a><#else b></#if>
          |               ^ expected `>`
        """)
  }

  @Test func `a block cannot end in its own tag`() {
    #expect(
      renderedDiagnostics("<#if x/>a</#if>") == """
        error[LW0102]: `<#if>` cannot end with `/>`
         --> t.ftl:1:7
          |
        1 | <#if x/>a</#if>
          |       ^^ expected `>`
          = help: it has content: close that with an end tag
        """)
  }

  @Test func `a tag without an end is shown where it begins`() {
    #expect(
      renderedDiagnostics("<#if x") == """
        error[LW0103]: the tag `<#if` is not closed
         --> t.ftl:1:1
          |
        1 | <#if x
          | ^^^^ opened here
          = help: end it with `>`; inside of brackets and strings `>` does not end a tag
        """)
  }

  @Test func `an if without an end tag is shown where it begins`() {
    #expect(
      renderedDiagnostics("<#if x>a") == """
        error[LW0104]: `<#if>` is not closed
         --> t.ftl:1:1
          |
        1 | <#if x>a
          | ^^^^^^^ opened here
          = help: close it with `</#if>`
        """)
  }

  @Test func `an end tag of another directive shows what is open`() {
    #expect(
      renderedDiagnostics("<#list xs as x>\n  <#if x>\n</#list>") == """
        error[LW0109]: `</#list>` cannot close `<#if>`
         --> t.ftl:3:1
          |
        3 | </#list>
          | ^^^^^^^^ expected `</#if>`
          |
        2 |   <#if x>
          |   ------- `<#if>` is still open
        """)
  }

  @Test func `an end tag of another macro shows what is open`() {
    #expect(
      renderedDiagnostics("<@m>a</@n>") == """
        error[LW0109]: `</@n>` cannot close `<@m>`
         --> t.ftl:1:6
          |
        1 | <@m>a</@n>
          |      ^^^^^ expected `</@m>`
          |
        1 | <@m>a</@n>
          | ---- `<@m>` is still open
        """)
  }

  @Test func `an end tag with nothing open closes nothing`() {
    #expect(
      renderedDiagnostics("</#if>") == """
        error[LW0109]: `</#if>` closes nothing
         --> t.ftl:1:1
          |
        1 | </#if>
          | ^^^^^^ nothing is open here
        """)
  }

  @Test func `a break has no end tag`() {
    #expect(
      renderedDiagnostics("<#list xs as x><#break></#break></#list>") == """
        error[LW0109]: `<#break>` has no end tag
         --> t.ftl:1:24
          |
        1 | <#list xs as x><#break></#break></#list>
          |                        ^^^^^^^^ remove it
        """)
  }

  @Test func `an end tag takes nothing`() {
    #expect(
      renderedDiagnostics("<#if a>b</#if a>") == """
        error[LW0102]: an end tag takes nothing
         --> t.ftl:1:9
          |
        1 | <#if a>b</#if a>
          |         ^^^^^ expected `</#if>`
        """)
  }

  @Test func `a call needs a name`() {
    #expect(
      renderedDiagnostics("<@ m/>") == """
        error[LW0121]: no macro to call
         --> t.ftl:1:3
          |
        1 | <@ m/>
          |   ^ expected a name directly after `<@`
          = help: write `<@name …/>` or `<@name …>…</@name>`
        """)
  }

  @Test func `an argument by position after named ones is mixed`() {
    #expect(
      renderedDiagnostics("<@m a=1 2/>") == """
        error[LW0115]: an argument without a name after named ones
         --> t.ftl:1:9
          |
        1 | <@m a=1 2/>
          |         ^ expected `name=`
          = help: give every argument a name, or none
        """)
  }

  @Test func `a named argument after one by position is mixed`() {
    #expect(
      renderedDiagnostics("<@m 1 b=2/>") == """
        error[LW0115]: a named argument after one without a name
         --> t.ftl:1:7
          |
        1 | <@m 1 b=2/>
          |       ^ expected no name
          = help: give every argument a name, or none; a comparison is written with `==`
        """)
  }

  @Test func `named arguments have no commas`() {
    #expect(
      renderedDiagnostics("<@m a=1, b=2/>") == """
        error[LW0102]: a comma between named arguments
         --> t.ftl:1:8
          |
        1 | <@m a=1, b=2/>
          |        ^ expected white space
          = help: commas stand between arguments without names only
        """)
  }

  @Test func `an unknown option of include offers the nearest`() {
    #expect(
      renderedDiagnostics(#"<#include "a" ignore_mising=true>"#) == """
        error[LW0304]: unknown option `ignore_mising` of `<#include>`
         --> t.ftl:1:15
          |
        1 | <#include "a" ignore_mising=true>
          |               ^^^^^^^^^^^^^ not `parse`, `encoding` or `ignore_missing`
          = help: did you mean `ignore_missing`?
        """)
  }

  @Test func `an assignment lacks its operator`() {
    #expect(
      renderedDiagnostics("<#assign x y>") == """
        error[LW0102]: unexpected `y`
         --> t.ftl:1:12
          |
        1 | <#assign x y>
          |            ^ expected `=` or another assignment, or `>`
        """)
  }

  @Test func `a set lacks its operator`() {
    #expect(
      renderedDiagnostics("<#set user.id>") == """
        error[LW0121]: the tag ends too early
         --> t.ftl:1:14
          |
        1 | <#set user.id>
          |              ^ expected `=` or another assignment
        """)
  }

  @Test func `a rename lacks its new name`() {
    #expect(
      renderedDiagnostics("<#rename a b>") == """
        error[LW0102]: unexpected `b`
         --> t.ftl:1:12
          |
        1 | <#rename a b>
          |            ^ expected `as` after the member to rename
        """)
  }

  @Test func `a list of members does not end with a comma`() {
    #expect(
      renderedDiagnostics("<#keep a,>") == """
        error[LW0121]: the tag ends too early
         --> t.ftl:1:10
          |
        1 | <#keep a,>
          |          ^ expected a member of the record after `,`
        """)
  }

  @Test func `an emit takes one value`() {
    #expect(
      renderedDiagnostics("<#emit a b>") == """
        error[LW0102]: unexpected `b`
         --> t.ftl:1:10
          |
        1 | <#emit a b>
          |          ^ expected `>` or an operator
        """)
  }

  @Test func `a noparse without an end tag is shown where it begins`() {
    #expect(
      renderedDiagnostics("<#noparse>a") == """
        error[LW0104]: `<#noparse>` is not closed
         --> t.ftl:1:1
          |
        1 | <#noparse>a
          | ^^^^^^^^^^ opened here
          = help: close it with `</#noparse>`
        """)
  }

  @Test func `an import lacks a name`() {
    #expect(
      renderedDiagnostics(#"<#import "a">"#) == """
        error[LW0121]: the tag ends too early
         --> t.ftl:1:13
          |
        1 | <#import "a">
          |             ^ expected `as` after the name of the template
        """)
  }

  @Test func `a setting lacks a value`() {
    #expect(
      renderedDiagnostics("<#setting locale>") == """
        error[LW0121]: the tag ends too early
         --> t.ftl:1:17
          |
        1 | <#setting locale>
          |                 ^ expected `=` after the name of the setting
        """)
  }

  @Test func `a header flag is a boolean`() {
    #expect(
      renderedDiagnostics("<#ftl strip_text=1>") == """
        error[LW0502]: `strip_text` is true or false
         --> t.ftl:1:18
          |
        1 | <#ftl strip_text=1>
          |                  ^ not a boolean
        """)
  }
}
