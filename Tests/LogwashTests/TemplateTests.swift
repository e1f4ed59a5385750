import Logwash
import Testing

@Suite struct TemplateTests {
  @Test func `a template with mistakes throws all of them, rendered`() {
    let error = #expect(throws: TemplateError.self) {
      try Template("${line?uper_case}\n${line?lenght}", name: "a.ftl")
    }
    #expect(error?.diagnostics.map(\.code) == ["LW0201", "LW0201"])
    #expect(error?.diagnostics.first?.place?.line == 1)
    #expect(error?.diagnostics.first?.place?.column == 8)
    #expect(
      error?.description == """
        error[LW0201]: unknown built-in `?uper_case`
         --> a.ftl:1:8
          |
        1 | ${line?uper_case}
          |        ^^^^^^^^^ not a built-in
          = help: did you mean `?upper_case`?

        error[LW0201]: unknown built-in `?lenght`
         --> a.ftl:2:8
          |
        2 | ${line?lenght}
          |        ^^^^^^ not a built-in
          = help: did you mean `?length`?
        """)
  }

  @Test func `a header entry from outside wins over the template's own`() throws {
    let text = #"<#ftl input="text" output="text"><#set line = line + "!">"#
    let cleaner = Cleaner(try Pipeline([Template(text, header: ["output": "json"])]))
    #expect(cleaner.clean("a".utf8) == .written(Array("{\"line\":\"a!\"}\n".utf8), named: [:]))
  }

  @Test(arguments: [
    ("on_error", "ignore", "`on_error` cannot be `ignore`, only one of `reject`, `pass`, `drop`, `stop`"),
    ("input", "xml", "`input` cannot be `xml`, only one of `text`, `json`, `csv`, `tsv`, `w3c`, `logfmt`"),
    ("match_limit", "0", "`match_limit` cannot be `0`, only a whole number from 1 to 1073741824"),
    ("color", "red", "`color` is no entry of the header that can be set from outside"),
  ])
  func `a header entry from outside that means nothing is an error`(
    name: String, value: String, message: String
  ) {
    let error = #expect(throws: TemplateError.self) { try Template("x", header: [name: value]) }
    #expect(error?.diagnostics.map(\.message) == [message])
  }

  @Test func `includes are given by the host`() throws {
    let template = try Template(
      #"<#include "lib/greeting.ftl">"#, rendersModel: true,
      includes: { $0 == "lib/greeting.ftl" ? "hello ${name}" : nil })
    var output: [UInt8] = []
    try template.render(#"{"name":"world"}"#.utf8, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "hello world")
  }

  @Test func `the host says which templates a computed name can mean`() throws {
    let template = try Template(
      #"<#include "lib/${name}.ftl">"#, rendersModel: true,
      includes: { $0 == "lib/world.ftl" ? "hello ${name}" : nil }, includeNames: ["lib/world.ftl"])
    var output: [UInt8] = []
    try template.render(#"{"name":"world"}"#.utf8, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "hello world")
    let rejection = #expect(throws: Rejection.self) {
      try template.render(#"{"name":"moon"}"#.utf8, into: &output)
    }
    #expect(rejection?.fault == "unknown-template")
  }

  @Test func `a template that fails while it renders gives what it printed by then`() throws {
    let template = try Template("before ${missing} after", name: "a.ftl", rendersModel: true)
    var output: [UInt8] = []
    let rejection = #expect(throws: Rejection.self) { try template.render("{}".utf8, into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "before ")
    #expect(rejection?.fault == "missing-value")
    #expect(rejection?.template?.column == 10)
  }

  @Test func `an explanation says what the groups are that no pattern names`() throws {
    let template = try Template("<#extract line?parse_syslog><#unset line>")
    #expect(
      template.explanation.contains(
        """
        straight: what a record needs that is like most; groups 1 to 5: time, host, name, process, text
           0  r4 = group 1

        """))
  }

  @Test(arguments: Template.shippedNames)
  func `each template that comes along compiles, and its explanation shows its program`(name: String) throws {
    let template = try Template(shipped: name)
    // Of messages in free words, and bounded as any pattern.
    let canGrow = [
      "auth", "cisco-asa", "clef", "dovecot", "exim", "flink", "fortigate", "hadoop", "haproxy",
      "iptables", "java", "kafka", "mysql-slow", "nginx-error", "nginx-ingress", "pan-os", "php",
      "postfix", "rabbitmq", "rails", "spark", "windows-event",
    ]
    #expect(Set(template.warnings.map(\.code)) == (canGrow.contains(name) ? ["LW0908"] : []))
    #expect(template.explanation.contains("program:\n   0  "))
  }

  @Test func `an explanation says which patterns of a chain run as one scanner`() throws {
    let template = try Template(
      #"<#extract line?grok("^%{INT:a} in %{WORD:u}")!line?grok("^%{INT:a} out")!line?grok("%{DATA:m}end.*\\.$")>"#
    )
    #expect(
      template.explanation.contains(
        """

        chains: what is tried one after the other
           0  patterns 0, 1 as one scanner, 6 instructions in common, 0 choices tried; then pattern 2

        program:
           0  field line
           1  format
           2  extractFirst of chain 0, then 10

        """))
  }

  @Test func `a shipped template that does not exist is an error`() {
    let error = #expect(throws: TemplateError.self) { try Template(shipped: "nginy") }
    #expect(error?.description == "error: no template of the name `nginy` comes with Logwash")
  }
}
