import LogwashSyntax
import Testing

/// What the parser says about expressions.
@Suite struct DiagnosticExpressionTests {
  @Test func `two expressions in one interpolation are one too many`() {
    #expect(
      renderedDiagnostics("${a b}") == """
        error[LW0102]: unexpected `b`
         --> t.ftl:1:5
          |
        1 | ${a b}
          |     ^ expected `}` or an operator
        """)
  }

  @Test func `a comparison of a comparison needs parentheses`() {
    #expect(
      renderedDiagnostics("${a == b == c}") == """
        error[LW0102]: `==` after an operator of the same kind
         --> t.ftl:1:10
          |
        1 | ${a == b == c}
          |          ^^ takes two operands only
          = help: use parentheses, or `&&` between two comparisons
        """)
  }

  @Test func `a range of a range needs parentheses`() {
    #expect(
      renderedDiagnostics("${1..2..3}") == """
        error[LW0102]: `..` after an operator of the same kind
         --> t.ftl:1:7
          |
        1 | ${1..2..3}
          |       ^^ takes two operands only
        """)
  }

  @Test func `a sign is not repeated`() {
    #expect(
      renderedDiagnostics("${- -1}") == """
        error[LW0102]: unexpected `-`
         --> t.ftl:1:5
          |
        1 | ${- -1}
          |     ^ expected an expression
        """)
  }

  @Test func `a parenthesis closed by a brace shows both`() {
    #expect(
      renderedDiagnostics("${f(1}") == """
        error[LW0108]: unexpected `}` inside `(`
         --> t.ftl:1:6
          |
        1 | ${f(1}
          |      ^ expected `)` or an operator
          |
        1 | ${f(1}
          |    - opened here
        """)
  }

  @Test func `a parenthesis closed by a bracket shows both`() {
    #expect(
      renderedDiagnostics("${f(1]}") == """
        error[LW0108]: unexpected `]` inside `(`
         --> t.ftl:1:6
          |
        1 | ${f(1]}
          |      ^ expected `)` or an operator
          |
        1 | ${f(1]}
          |    - opened here
        """)
  }

  @Test func `a parenthesis around two expressions shows the comma`() {
    #expect(
      renderedDiagnostics("${(a, b)}") == """
        error[LW0108]: unexpected `,` inside `(`
         --> t.ftl:1:5
          |
        1 | ${(a, b)}
          |     ^ expected `)` or an operator
          |
        1 | ${(a, b)}
          |   - opened here
        """)
  }

  @Test func `a tag that ends inside of parentheses shows the one that is open`() {
    #expect(
      renderedDiagnostics("<#if a && (b || c>yes</#if>") == """
        error[LW0108]: the bracket is not closed
         --> t.ftl:1:11
          |
        1 | <#if a && (b || c>yes</#if>
          |           ^ opened here
          = help: close it with `)`; inside of brackets `>` does not end the tag
        """)
  }

  @Test func `a greater-than sign in a tag ends it`() {
    #expect(
      renderedDiagnostics("<#if a +>b</#if>") == """
        error[LW0121]: the tag ends too early
         --> t.ftl:1:9
          |
        1 | <#if a +>b</#if>
          |         ^ expected an expression
          = help: for "greater than" in a tag, write `gt` or put the comparison into parentheses
        """)
  }

  @Test func `a lambda outside of a built-in is not allowed`() {
    #expect(
      renderedDiagnostics("${f(x -> x)}") == """
        error[LW0114]: a lambda is not allowed here
         --> t.ftl:1:7
          |
        1 | ${f(x -> x)}
          |       ^^ not an argument of a built-in
          = help: lambdas stand directly in the parentheses of `?filter`, `?map`, `?take_while` and `?drop_while`
        """)
  }

  @Test func `a comma at the end of a sequence lacks an item`() {
    #expect(
      renderedDiagnostics("${[1, ]}") == """
        error[LW0102]: unexpected `]`
         --> t.ftl:1:7
          |
        1 | ${[1, ]}
          |       ^ expected an item after `,`
        """)
  }

  @Test func `a comma at the end of a hash lacks a key`() {
    #expect(
      renderedDiagnostics(#"${{"a": 1,}}"#) == """
        error[LW0102]: unexpected `}`
         --> t.ftl:1:11
          |
        1 | ${{"a": 1,}}
          |           ^ expected a key after `,`
        """)
  }

  @Test func `a point lacks a name`() {
    #expect(
      renderedDiagnostics("${x.}") == """
        error[LW0102]: unexpected `}`
         --> t.ftl:1:5
          |
        1 | ${x.}
          |     ^ expected a name after `.`
        """)
  }

  @Test func `a question mark lacks a built-in`() {
    #expect(
      renderedDiagnostics("${x?}") == """
        error[LW0102]: unexpected `}`
         --> t.ftl:1:5
          |
        1 | ${x?}
          |     ^ expected the name of a built-in after `?`
        """)
  }

  @Test func `a reserved word cannot be assigned`() {
    #expect(
      renderedDiagnostics("<#assign in = 1>") == """
        error[LW0117]: `in` is a reserved word
         --> t.ftl:1:10
          |
        1 | <#assign in = 1>
          |          ^^ expected the name of a variable
        """)
  }

  @Test func `a word behind a default is one too many`() {
    #expect(
      renderedDiagnostics("${x!y z}") == """
        error[LW0102]: unexpected `z`
         --> t.ftl:1:7
          |
        1 | ${x!y z}
          |       ^ expected `}` or an operator
        """)
  }

  @Test func `escapes that double the expression each are stopped`() {
    #expect(
      renderedDiagnostics(
        String(repeating: "<#escape x as x + x>", count: 14) + "${1}"
          + String(repeating: "</#escape>", count: 14)) == """
          error[LW0119]: the expression gets too large by `<#escape>`
           --> t.ftl:1:255
            |
          1 | …x + x><#escape x as x + x><#escape x as x + x><#escape x as x + x>${1}</#escape></#escape></#escape>…
            |                                          ^^^^^ escaped here
            = help: escapes inside each other multiply; use a function
          """)
  }
}
