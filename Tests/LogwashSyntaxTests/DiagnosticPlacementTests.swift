import LogwashSyntax
import Testing

/// What the parser says about directives that stand where they have nothing to act on.
@Suite struct DiagnosticPlacementTests {
  @Test func `a header below a comment is misplaced`() {
    #expect(
      renderedDiagnostics(#"<#-- c --><#ftl output="json">"#) == """
        error[LW0113]: the header is not the first thing
         --> t.ftl:1:11
          |
        1 | <#-- c --><#ftl output="json">
          |           ^^^^^ misplaced
          = help: only white space may stand before `<#ftl …>`, not even a comment
        """)
  }

  @Test func `an else with nothing open is misplaced`() {
    #expect(
      renderedDiagnostics("a<#else>b") == """
        error[LW0112]: `<#else>` is no part of `<#if>` or `<#list>` here
         --> t.ftl:1:2
          |
        1 | a<#else>b
          |  ^^^^^^ misplaced
        """)
  }

  @Test func `an elseif in a list shows what is open`() {
    #expect(
      renderedDiagnostics("<#list xs as x><#elseif y></#list>") == """
        error[LW0112]: `<#elseif>` is no part of `<#if>` here
         --> t.ftl:1:16
          |
        1 | <#list xs as x><#elseif y></#list>
          |                ^^^^^^^^ misplaced
          |
        1 | <#list xs as x><#elseif y></#list>
          | --------------- `<#list>` is still open
        """)
  }

  @Test func `a second else has nothing to follow`() {
    #expect(
      renderedDiagnostics("<#if a><#else>b<#else>c</#if>") == """
        error[LW0112]: `<#else>` after the last part of `<#if>`
         --> t.ftl:1:16
          |
        1 | <#if a><#else>b<#else>c</#if>
          |                ^^^^^^ nothing can follow that part
        """)
  }

  @Test func `a case with nothing open is misplaced`() {
    #expect(
      renderedDiagnostics("<#case 1>") == """
        error[LW0112]: `<#case>` is no part of `<#switch>` here
         --> t.ftl:1:1
          |
        1 | <#case 1>
          | ^^^^^^ misplaced
        """)
  }

  @Test func `a break outside of a loop has nothing to leave`() {
    #expect(
      renderedDiagnostics("<#break>") == """
        error[LW0112]: `<#break>` outside of a loop
         --> t.ftl:1:1
          |
        1 | <#break>
          | ^^^^^^^^ nothing to break here
          = help: it stands inside `<#list … as …>`, `<#items>` or `<#switch>`
        """)
  }

  @Test func `a loop does not reach into a macro`() {
    #expect(
      renderedDiagnostics("<#list xs as x><#macro m><#continue></#macro></#list>") == """
        error[LW0112]: `<#continue>` outside of a loop
         --> t.ftl:1:26
          |
        1 | <#list xs as x><#macro m><#continue></#macro></#list>
          |                          ^^^^^^^^^^^ nothing to continue here
          = help: it stands inside `<#list … as …>` or `<#items>`, in the same macro
        """)
  }

  @Test func `items outside of a list are misplaced`() {
    #expect(
      renderedDiagnostics("<#items as x></#items>") == """
        error[LW0112]: `<#items>` outside of `<#list>`
         --> t.ftl:1:1
          |
        1 | <#items as x></#items>
          | ^^^^^^^^^^^^^ misplaced
          = help: write `<#list xs>…<#items as x>…</#items>…</#list>`
        """)
  }

  @Test func `items in a list with a variable are misplaced`() {
    #expect(
      renderedDiagnostics("<#list xs as x><#items as y></#items></#list>") == """
        error[LW0112]: `<#items>` in a `<#list>` that has a loop variable
         --> t.ftl:1:16
          |
        1 | <#list xs as x><#items as y></#items></#list>
          |                ^^^^^^^^^^^^^ loops a second time
          = help: write `<#list xs>` without `as`, or leave out `<#items>`
        """)
  }

  @Test func `items inside of items are misplaced`() {
    #expect(
      renderedDiagnostics("<#list xs><#items as x><#items as y></#items></#items></#list>") == """
        error[LW0112]: `<#items>` inside of `<#items>`
         --> t.ftl:1:24
          |
        1 | <#list xs><#items as x><#items as y></#items></#items></#list>
          |                        ^^^^^^^^^^^^^ loops over the same list again
        """)
  }

  @Test func `a sep outside of a list is misplaced`() {
    #expect(
      renderedDiagnostics("<#sep>, </#sep>") == """
        error[LW0112]: `<#sep>` outside of `<#list>`
         --> t.ftl:1:1
          |
        1 | <#sep>, </#sep>
          | ^^^^^ nothing to separate here
        """)
  }

  @Test func `a list without a variable needs items`() {
    #expect(
      renderedDiagnostics("<#list xs>a</#list>") == """
        error[LW0124]: `<#list>` without a loop variable
         --> t.ftl:1:1
          |
        1 | <#list xs>a</#list>
          | ^^^^^^^^^^ expected `as` and a name
          = help: write `<#list xs as x>`, or `<#items as x>` inside of the list
        """)
  }

  @Test func `nothing stands before the first case`() {
    #expect(
      renderedDiagnostics("<#switch a>b<#case 1>c</#switch>") == """
        error[LW0112]: content before the first choice of `<#switch>`
         --> t.ftl:1:12
          |
        1 | <#switch a>b<#case 1>c</#switch>
          |            ^ never runs
          = help: only white space and comments may stand there
        """)
  }

  @Test func `case and on are not mixed`() {
    #expect(
      renderedDiagnostics("<#switch a><#case 1>b<#on 2>c</#switch>") == """
        error[LW0120]: `<#case>` and `<#on>` in one `<#switch>`
         --> t.ftl:1:22
          |
        1 | <#switch a><#case 1>b<#on 2>c</#switch>
          |                      ^^^^^^^ of the other kind
          |
        1 | <#switch a><#case 1>b<#on 2>c</#switch>
          |            --------- the first kind
          = help: use `<#on>` throughout: it needs no `<#break>`
        """)
  }

  @Test func `a switch has one default`() {
    #expect(
      renderedDiagnostics("<#switch a><#default>b<#default>c</#switch>") == """
        error[LW0122]: a second `<#default>`
         --> t.ftl:1:23
          |
        1 | <#switch a><#default>b<#default>c</#switch>
          |                       ^^^^^^^^^^ second time
          |
        1 | <#switch a><#default>b<#default>c</#switch>
          |            ---------- first time
        """)
  }

  @Test func `an attempt needs a recover`() {
    #expect(
      renderedDiagnostics("<#attempt>a</#attempt>") == """
        error[LW0104]: `<#attempt>` without `<#recover>`
         --> t.ftl:1:1
          |
        1 | <#attempt>a</#attempt>
          | ^^^^^^^^^^ opened here
          = help: write `<#recover>` before `</#attempt>`, with nothing after it if there is nothing to do
        """)
  }

  @Test func `a noescape needs an escape around it`() {
    #expect(
      renderedDiagnostics("<#noescape>a</#noescape>") == """
        error[LW0112]: `<#noescape>` outside of `<#escape>`
         --> t.ftl:1:1
          |
        1 | <#noescape>a</#noescape>
          | ^^^^^^^^^^^ nothing is escaped here
        """)
  }

  @Test func `a local needs a macro or function around it`() {
    #expect(
      renderedDiagnostics("<#local x = 1>") == """
        error[LW0112]: `<#local>` outside of a macro or function
         --> t.ftl:1:1
          |
        1 | <#local x = 1>
          | ^^^^^^^ there are no local variables here
          = help: use `<#assign>`
        """)
  }

  @Test func `macros are not defined in each other`() {
    #expect(
      renderedDiagnostics("<#macro m><#function f></#function></#macro>") == """
        error[LW0112]: a macro or function inside of another
         --> t.ftl:1:11
          |
        1 | <#macro m><#function f></#function></#macro>
          |           ^^^^^^^^^^^^^ misplaced
          = help: define it outside; it can be called from anywhere
        """)
  }

  @Test func `a nested needs a macro around it`() {
    #expect(
      renderedDiagnostics("<#function f><#nested></#function>") == """
        error[LW0112]: `<#nested>` outside of a macro
         --> t.ftl:1:14
          |
        1 | <#function f><#nested></#function>
          |              ^^^^^^^^^ there is no content to print here
        """)
  }

  @Test func `a return needs a macro or function around it`() {
    #expect(
      renderedDiagnostics("<#return>") == """
        error[LW0112]: `<#return>` outside of a macro or function
         --> t.ftl:1:1
          |
        1 | <#return>
          | ^^^^^^^^^ nothing to return from here
        """)
  }

  @Test func `a macro returns no value`() {
    #expect(
      renderedDiagnostics("<#macro m><#return 1></#macro>") == """
        error[LW0112]: a macro has no value to return
         --> t.ftl:1:20
          |
        1 | <#macro m><#return 1></#macro>
          |                    ^ never used
          = help: use `<#function>` for values, or `<#return>` alone
        """)
  }

  @Test func `a function returns a value`() {
    #expect(
      renderedDiagnostics("<#function f><#return></#function>") == """
        error[LW0121]: a function returns a value
         --> t.ftl:1:14
          |
        1 | <#function f><#return></#function>
          |              ^^^^^^^^^ expected `<#return value>`
        """)
  }

  @Test func `parameters are unique`() {
    #expect(
      renderedDiagnostics("<#macro m a b a></#macro>") == """
        error[LW0116]: `a` is there twice
         --> t.ftl:1:15
          |
        1 | <#macro m a b a></#macro>
          |               ^ second time
          |
        1 | <#macro m a b a></#macro>
          |           - first time
        """)
  }

  @Test func `loop variables are unique`() {
    #expect(
      renderedDiagnostics("<#list h as k, k></#list>") == """
        error[LW0116]: `k` is there twice
         --> t.ftl:1:16
          |
        1 | <#list h as k, k></#list>
          |                ^ second time
          |
        1 | <#list h as k, k></#list>
          |             - first time
        """)
  }

  @Test func `a parameter without a default comes first`() {
    #expect(
      renderedDiagnostics("<#macro m a=1 b></#macro>") == """
        error[LW0123]: `b` needs a default value
         --> t.ftl:1:15
          |
        1 | <#macro m a=1 b></#macro>
          |               ^ no default
          |
        1 | <#macro m a=1 b></#macro>
          |           - has a default
          = help: parameters without a default come first
        """)
  }

  @Test func `a catch-all comes last`() {
    #expect(
      renderedDiagnostics("<#macro m a... b></#macro>") == """
        error[LW0123]: a parameter after the catch-all
         --> t.ftl:1:16
          |
        1 | <#macro m a... b></#macro>
          |                ^ the catch-all comes last
        """)
  }

  @Test func `a catch-all has no default`() {
    #expect(
      renderedDiagnostics("<#macro m a...=1></#macro>") == """
        error[LW0123]: the catch-all `a` cannot have a default
         --> t.ftl:1:11
          |
        1 | <#macro m a...=1></#macro>
          |           ^ is empty when there is nothing to catch
        """)
  }
}
