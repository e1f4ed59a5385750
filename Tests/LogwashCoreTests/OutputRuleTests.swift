import LogwashCore
import Testing

/// LANGUAGE: "What comes out" — one rule, decided when the template is compiled.
@Suite struct OutputRuleTests {
  @Test func `without text and emit the record goes out`() throws {
    try expect(Engine.run("", "x").output, is: #"{"line":"x"}"# + "\n")
    try expect(Engine.program("\n  <#-- nothing -->\n").rule, is: .record)
    try expect(Engine.program("<#assign t>captured ${line}</#assign>").rule, is: .record)
    try expect(Engine.program("<#function f x>dropped<#return x></#function>").rule, is: .record)
  }

  @Test func `printed text goes out as a line`() throws {
    try expect(Engine.run("${line}", ["a", "b"]).output, is: "a\nb\n")
    try expect(Engine.program("<#if line == \"\">x</#if>").rule, is: .printed)
    try expect(Engine.program("<#macro m>x</#macro>").rule, is: .printed)
    try expect(Engine.program("<#attempt>${line}<#recover></#attempt>").rule, is: .printed)
  }

  @Test func `line breaks at the ends are trimmed, other white space is not`() throws {
    try expect(Engine.run("\r\n\n  ${line}\t \r\n\n", "a").output, is: "  a\t \n")
    try expect(Engine.run("${line}\n\n${line}\n", "a").output, is: "a\n\na\n")
  }

  @Test func `white space alone outputs nothing, so that an if is a filter`() throws {
    let run = try Engine.run(
      "  \n<#if status gte 500>${status}</#if>\n", [#"{"status":200}"#, #"{"status":503}"#], input: .json)
    #expect(run.output == "  \n503\n")
    let filter = try Engine.run(
      "<#if status gte 500>${.line}</#if>", [#"{"status":200}"#, #"{"status":503}"#], input: .json)
    #expect(filter.output == "{\"status\":503}\n")
    #expect(filter.ends == [.finished, .finished])
    #expect(filter.count == 1)
    try expect(Engine.run("${line}", ["", " ", "\t\u{0B}\u{0C}", "x"]).output, is: "x\n")
  }

  @Test func `invalid UTF-8 is printed byte for byte and replaced in JSON`() throws {
    let bytes: [[UInt8]] = [[0x61, 0xFF, 0x62]]
    let text = Engine.run(try Engine.program("${line}"), bytes)
    #expect(Array(text.bytes) == [0x61, 0xFF, 0x62, 0x0A])
    let json = Engine.run(try Engine.program(""), bytes)
    #expect(json.output == "{\"line\":\"a\u{FFFD}b\"}\n")
  }

  @Test func `a template that emits outputs exactly what it emits`() throws {
    try expect(Engine.run("<#if line == \"a\"><#emit></#if>", ["a", "b"]).output, is: "{\"line\":\"a\"}\n")
    try expect(Engine.run("<#if line == \"a\"><#emit></#if>", ["a", "b"]).ends, is: [.finished, .finished])
    try expect(Engine.program("<#assign t>text</#assign><#emit t>").rule, is: .emitted)
  }

  @Test func `text beside emit is refused where it stands`() {
    #expect(
      Engine.diagnostics("<#emit>\n<#if line == \"a\">\n  and text\n</#if>") == """
        error[LW0401]: text is printed in a template that also emits records
         --> t.ftl:3:1
          |
        3 |   and text
          | ^^^^^^^^^^ this would be printed
          = help: a template outputs either what it emits or what it prints; capture text with `<#assign x>…</#assign>`
        """)
    #expect(
      Engine.diagnostics("<#macro m>\n${line}</#macro><#emit>") == """
        error[LW0401]: text is printed in a template that also emits records
         --> t.ftl:2:1
          |
        2 | ${line}</#macro><#emit>
          | ^^^^^^^ this would be printed
          = help: a template outputs either what it emits or what it prints; capture text with `<#assign x>…</#assign>`
        """)
  }

  @Test func `a template that is rendered prints byte for byte`() throws {
    try expect(Engine.render("\n a ${x}\n\n", #"{"x":1}"#), is: "\n a 1\n\n")
    try expect(Engine.render(" \n"), is: " \n")
  }
}
