import LogwashSyntax
import Testing

@Suite struct DiagnosticRendererTests {
  private func render(
    _ text: String, _ lower: Int, _ upper: Int, related: [Diagnostic.Label] = [], color: Bool = false,
    others: [TemplateSource] = []
  ) -> String {
    let diagnostic = Diagnostic(
      .unknownVariable, "a message", at: SourceSpan(lower, upper), "here", related: related, help: "do this")
    let sources = [TemplateSource(name: "t.ftl", text: text)] + others
    return DiagnosticRenderer(sources: sources, color: color).render(diagnostic)
  }

  @Test func `columns count code points and a tab is one column wide`() {
    #expect(
      render("\té 😀 ${x}", 9, 13) == """
        error[LW0203]: a message
         --> t.ftl:1:6
          |
        1 |  é 😀 ${x}
          |      ^^^^ here
          = help: do this
        """)
  }

  @Test func `of several lines the first is shown`() {
    #expect(
      render("a\r\nb ${x\r\n} c", 5, 11) == """
        error[LW0203]: a message
         --> t.ftl:2:3
          |
        2 | b ${x
          |   ^^^ here
          = help: do this
        """)
  }

  @Test func `an empty place gets one mark, at the end of the template too`() {
    #expect(
      render("a\n", 2, 2) == """
        error[LW0203]: a message
         --> t.ftl:2:1
          |
        2 |
          | ^ here
          = help: do this
        """)
  }

  @Test func `the gutter is as wide as the largest line number, and other files are named`() {
    let text = String(repeating: "\n", count: 9) + "${x}"
    let related = [
      Diagnostic.Label(SourceSpan(2, 3, source: 1), "there"), Diagnostic.Label(SourceSpan(9, 11), "and here"),
    ]
    #expect(
      render(text, 9, 13, related: related, others: [TemplateSource(name: "lib/b.ftl", text: "12345")]) == """
        error[LW0203]: a message
          --> t.ftl:10:1
           |
        10 | ${x}
           | ^^^^ here
          ::: lib/b.ftl:1:3
           |
         1 | 12345
           |   - there
          ::: t.ftl:10:1
           |
        10 | ${x}
           | -- and here
           = help: do this
        """)
  }

  @Test func `a long line is cut around the place`() {
    let text = String(repeating: "0123456789", count: 30)
    let lead = String(repeating: "0123456789", count: 4)
    let rest = String(repeating: "0123456789", count: 6)
    #expect(
      render(text, 150, 153) == """
        error[LW0203]: a message
         --> t.ftl:1:151
          |
        1 | …\(lead)\(rest)…
          |  \(String(repeating: " ", count: 40))^^^ here
          = help: do this
        """)
  }

  @Test func `characters that act on a terminal are replaced`() {
    #expect(render("\u{1B}[31m${x}\u{200B}", 5, 9).contains("1 | \u{FFFD}[31m${x}\u{FFFD}\n"))
  }

  @Test func `colours are written only on demand`() {
    let coloured = render("${x}", 0, 4, color: true)
    #expect(coloured.hasPrefix("\u{1B}[1;31merror[LW0203]\u{1B}[0m\u{1B}[1m: a message\u{1B}[0m\n"))
    #expect(coloured.contains("\u{1B}[1;31m^^^^ here\u{1B}[0m"))
    #expect(!render("${x}", 0, 4).contains("\u{1B}"))
  }

  @Test func `several diagnostics are separated by an empty line`() {
    #expect(renderedDiagnostics("${*}\n${a b}").components(separatedBy: "\n\n").count == 2)
  }

  @Test func `a place outside of the sources does no harm`() {
    #expect(render("a", 50, 60).hasPrefix("error[LW0203]: a message\n --> t.ftl:1:2\n"))
    let lost = Diagnostic(.unknownVariable, "a message", at: SourceSpan(0, 1, source: 7), "here")
    #expect(
      DiagnosticRenderer(sources: [], color: false).render(lost) == "error[LW0203]: a message\n --> ?:1:1")
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
