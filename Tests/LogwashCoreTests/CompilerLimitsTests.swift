import LogwashCore
import LogwashSyntax
import Testing

/// Templates that ask for more than a program can hold are refused, never cut and never a trap.
@Suite struct CompilerLimitsTests {
  private func diagnostics(_ template: String, files: [String: String] = [:]) -> [String] {
    Engine.compile(template, files: files).diagnostics.map { "\($0.code): \($0.message), \($0.primary.text)" }
  }

  @Test func `more items than an instruction can count`() {
    let items = Array(repeating: "1", count: 70_000).joined(separator: ",")
    #expect(
      diagnostics("<#set a = [\(items)]>") == [
        "tooLarge: the template is too large, more than 65535 items in a sequence"
      ])
    let arguments = Array(repeating: "1", count: 300).joined(separator: ",")
    #expect(
      diagnostics("<#set a = line?switch(\(arguments), 1)>") == [])
  }

  @Test func `more loops than a program can number`() {
    let loops = String(repeating: "<#list [] as x></#list>", count: 66_000)
    #expect(
      diagnostics(loops) == [
        "tooLarge: the template is too large, more than 65534 variables of loops and macros",
        "tooLarge: the template is too large, more than 65534 loops",
      ])
  }

  @Test func `more members than a program can number`() {
    let sets = "<#set " + (0..<66_000).map { "a\($0)=1" }.joined(separator: ",") + ">"
    #expect(
      diagnostics(sets) == ["tooLarge: the template is too large, more than 65534 members of the record"])
  }

  @Test func `more variables than a program can number`() {
    let assigns = "<#assign " + (0..<66_000).map { "a\($0)=1" }.joined(separator: ",") + ">"
    #expect(diagnostics(assigns) == ["tooLarge: the template is too large, more than 65534 variables"])
  }

  @Test func `more outputs than a segment can name`() {
    let outputs = (0..<256).map { "<#emit to \"o\($0)\">" }.joined()
    #expect(diagnostics(outputs) == ["tooLarge: the template is too large, more than 255 named outputs"])
  }

  @Test func `includes that multiply`() {
    // Each template includes the next one twice: 2 to the power of 30, were it not for the limit.
    var files: [String: String] = [:]
    for i in 0..<30 { files["t\(i).ftl"] = "<#include \"t\(i + 1).ftl\"><#include \"t\(i + 1).ftl\">" }
    files["t30.ftl"] = ""
    #expect(
      diagnostics("<#include \"t0.ftl\">", files: files) == [
        "tooLarge: the template is too large, more than 10000 includes"
      ])
  }

  @Test func `a mistake in an included template is shown there`() {
    #expect(
      Engine.diagnostics("<#include \"lib/a.ftl\">", files: ["lib/a.ftl": "one\n${line?uper_case}"])
        == """
        error[LW0201]: unknown built-in `?uper_case`
         --> lib/a.ftl:2:8
          |
        2 | ${line?uper_case}
          |        ^^^^^^^^^ not a built-in
          = help: did you mean `?upper_case`?
        """)
  }

  @Test func `many mistakes are reported at once, in the order of the template`() {
    #expect(
      Engine.diagnostics(
        """
        <#ftl inptu="json">
        <#extract line?grok("%{WROD:verb}")>
        ${"a" * 2}
        """)
          == """
          error[LW0501]: unknown header entry `inptu`
           --> t.ftl:1:7
            |
          1 | <#ftl inptu="json">
            |       ^^^^^ not a header entry
            = help: did you mean `input`?

          error[LW0602]: unknown grok pattern `WROD`
           --> t.ftl:2:22
            |
          2 | <#extract line?grok("%{WROD:verb}")>
            |                      ^^^^^^^^^^^^ no pattern has this name
            = help: did you mean `%{WORD}`?

          error[LW0302]: expected a number, found a string
           --> t.ftl:3:3
            |
          3 | ${"a" * 2}
            |   ^^^ this is a string
            = help: make a number of a string with `?number`
          """)
  }

  @Test func `expressions of the greatest depth compile`() throws {
    let deep = String(repeating: "(", count: 90) + "1" + String(repeating: ")", count: 90)
    try expect(Engine.run("<#emit {\"a\": \(deep)}>", "x").output, is: "{\"a\":1}\n")
    let sum = Array(repeating: "1", count: 90).joined(separator: "+")
    try expect(Engine.run("<#emit {\"a\": \(sum)}>", "x").output, is: "{\"a\":90}\n")
  }

  @Test func `what a template does not know of JSON is no mistake`() {
    #expect(Engine.diagnostics("<#ftl input=\"json\">${anything.at.all}") == "")
    #expect(Engine.diagnostics("${(anything)!}${other!}${third???c}") == "")
    #expect(Engine.diagnostics("<#extract line?parse_json><#set x = anything>") == "")
  }
}
