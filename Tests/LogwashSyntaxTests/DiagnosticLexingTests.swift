import LogwashSyntax
import Testing

/// What the lexer says about characters, strings, numbers and interpolations.
@Suite struct DiagnosticLexingTests {
  @Test func `a character that begins no token is named`() {
    #expect(
      renderedDiagnostics("${a § b}") == """
        error[LW0101]: unexpected character `§`
         --> t.ftl:1:5
          |
        1 | ${a § b}
          |     ^ nothing begins with it
        """)
  }

  @Test func `an unknown escape is underlined with its backslash`() {
    #expect(
      renderedDiagnostics(#"${"a\qb"}"#) == #"""
        error[LW0110]: unknown escape `\q` in a string
         --> t.ftl:1:5
          |
        1 | ${"a\qb"}
          |     ^^ not an escape
          = help: write `\\` for a backslash, `\x41` for a character, or a raw string: `r"…"`
        """#)
  }

  @Test func `a number without an integer part is told to have one`() {
    #expect(
      renderedDiagnostics("${.5}") == """
        error[LW0111]: a number begins with a digit
         --> t.ftl:1:3
          |
        1 | ${.5}
          |   ^^ no digit before the point
          = help: write a `0` before the point
        """)
  }

  @Test func `an exponent is no part of a number`() {
    #expect(
      renderedDiagnostics("${1e3}") == """
        error[LW0111]: letters in a number
         --> t.ftl:1:3
          |
        1 | ${1e3}
          |   ^^^ not a number
          = help: numbers have digits and a point; for an exponent write `"1e3"?number`
        """)
  }

  @Test func `an interpolation without its brace is shown where it begins`() {
    #expect(
      renderedDiagnostics("${name") == """
        error[LW0107]: the interpolation is not closed
         --> t.ftl:1:1
          |
        1 | ${name
          | ^^ opened here
          = help: end it with `}`; for the text itself write `${r"${"}`
        """)
  }

  @Test func `a comment without an end is shown where it begins`() {
    #expect(
      renderedDiagnostics("<#-- a") == """
        error[LW0105]: the comment is not closed
         --> t.ftl:1:1
          |
        1 | <#-- a
          | ^^^^ opened here
          = help: end it with `-->`
        """)
  }

  @Test func `a string without its quote is shown where it begins`() {
    #expect(
      renderedDiagnostics(#"${"abc}"#) == """
        error[LW0106]: the string is not closed
         --> t.ftl:1:3
          |
        1 | ${"abc}
          |   ^ opened here
          = help: end it with the quote that it begins with
        """)
  }

  @Test func `a raw string without its quote is shown where it begins`() {
    #expect(
      renderedDiagnostics(#"${r"a}"#) == """
        error[LW0106]: the string is not closed
         --> t.ftl:1:3
          |
        1 | ${r"a}
          |   ^^ opened here
          = help: end it with the quote that it begins with
        """)
  }

  @Test func `a string that swallows the end of its tag is shown where it begins`() {
    #expect(
      renderedDiagnostics(#"<#assign x = "a>"#) == """
        error[LW0106]: the string is not closed
         --> t.ftl:1:14
          |
        1 | <#assign x = "a>
          |              ^ opened here
          = help: end it with the quote that it begins with
        """)
  }

  @Test func `an empty interpolation lacks an expression`() {
    #expect(
      renderedDiagnostics("a${}b") == """
        error[LW0121]: the interpolation is empty
         --> t.ftl:1:2
          |
        1 | a${}b
          |  ^^^ expected an expression
        """)
  }

  @Test func `an interpolation of old templates is not supported`() {
    #expect(
      renderedDiagnostics("#{n}") == """
        error[LW0207]: `#{…}` is not supported
         --> t.ftl:1:1
          |
        1 | #{n}
          | ^^ an interpolation of old templates
          = help: write `${n?string("0.##")}`; for the text itself write `${"#"}{`
        """)
  }

  @Test func `an interpolation inside an expression is one too many`() {
    #expect(
      renderedDiagnostics("${a + ${b}}") == """
        error[LW0102]: an interpolation inside an expression
         --> t.ftl:1:7
          |
        1 | ${a + ${b}}
          |       ^^ already in an expression
          = help: write the expression without `${` and `}`
        """)
  }

  @Test func `an interpolation inside a string must end in it`() {
    #expect(
      renderedDiagnostics(#"${"a${b"}"#) == """
        error[LW0107]: the interpolation is not closed
         --> t.ftl:1:5
          |
        1 | ${"a${b"}
          |     ^^ opened here
          = help: end it with `}`; for the text itself write `${r"${"}`
        """)
  }

  @Test func `an error inside a string is underlined in the string`() {
    #expect(
      renderedDiagnostics(#"${"a\n${c + }"}"#) == #"""
        error[LW0102]: unexpected `}`
         --> t.ftl:1:13
          |
        1 | ${"a\n${c + }"}
          |             ^ expected an expression
        """#)
  }
}
