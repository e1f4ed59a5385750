import Testing

@testable import LogwashCore

/// `validate="json"`: texts that go out are JSON, or nothing of the record is written. What JSON is, RFC 8259 says.
@Suite struct OutputValidationTests {
  private static let header = #"<#ftl validate="json">"#

  private func end(_ template: String, _ line: String = "x") throws -> Engine.End {
    try Engine.run(Self.header + template, line).ends[0]
  }

  @Test(arguments: [
    #"{"line": "x"}"#, "7", #""x""#, "null", "[1, 2]", #"{"a":{"b":[{"c":1e5}]}}"#, "{\"a\":\n  1\n}",
    "{\"a\":1}\n{\"a\":2}", "{\"a\":1}\r\n[]", #"{"a":"é"}"#,
  ])
  func `a text that is JSON goes out as it is`(text: String) throws {
    let run = try Engine.run(Self.header + "${line}<#if false>x</#if>", text)
    #expect(run.output == text + "\n")
    #expect(run.ends == [.finished])
  }

  @Test(arguments: [
    (#"{"line": x}"#, 9, JSONExpectation.value), (#"{"a":1"#, 6, .commaOrBrace), (#"{"a":1,}"#, 7, .key),
    ("01", 1, .noDigit),
    (#"{"a":1} {"a":2}"#, 8, .end), (#"{"a":"b"c"}"#, 8, .commaOrBrace), ("{'a':1}", 1, .keyOrEnd),
    ("[1,]", 3, .value),
    ("\"tab\there\"", 4, .noControl), (#"{"a":NaN}"#, 5, .value),
  ])
  func `one that is not is refused, with the place`(text: String, place: Int, expected: JSONExpectation)
    throws
  {
    let program = try Engine.program(Self.header + "${line}")
    let (output, refused) = try Self.refused(program, text)
    #expect(output == "")
    #expect(refused.place == place)
    #expect(refused.expected == expected)
  }

  private static func refused(_ program: Program, _ text: String) throws -> (String, RefusedOutput) {
    var machine = Machine(policies: program.policies)
    let bytes = ConstantBytes(Array(text.utf8))
    defer { extendLifetime(bytes) }
    try machine.beginRecord(bytes.view, lineNumber: 1, program)
    #expect(throws: RecordError.self) { try machine.run(program) }
    return (machine.sink.main.string, machine.refused)
  }

  @Test func `only the record that gives it is rejected, with all that it gave`() throws {
    let run = try Engine.run(
      Self.header + #"<#emit {"n": line}><#emit r'{"n":' + line + '}'><#emit line to "side">"#,
      ["1", "x", "2"])
    #expect(run.output == "{\"n\":\"1\"}\n{\"n\":1}\n{\"n\":\"2\"}\n{\"n\":2}\n")
    #expect(run.outputs == ["side": "1\n2\n"])
    #expect(run.ends == [.finished, .rejected(.invalidOutput), .finished])
    #expect(run.count == 6)
  }

  @Test func `strings for named outputs are looked at, too`() throws {
    #expect(try end(#"<#emit line to "side">"#) == .rejected(.invalidOutput))
    #expect(try end(#"<#emit line?json to "side">"#) == .finished)
  }

  @Test func `a record in text is its line, which has to be JSON`() throws {
    #expect(
      try Engine.run(Self.header, ["x", "{}"], output: .text).ends == [.rejected(.invalidOutput), .finished])
  }

  @Test func `what is not UTF-8 is no JSON, unless it is replaced`() throws {
    let bytes: [UInt8] = [0x22, 0x61, 0xFF, 0x22]
    #expect(
      try Engine.run(Engine.program(Self.header + "${line}"), [bytes]).ends == [.rejected(.invalidOutput)])
    let replaced = try Engine.program(#"<#ftl validate="json" invalid_utf8="replace">${line}"#)
    #expect(Engine.run(replaced, [bytes]).output == "\"a\u{FFFD}\"\n")
  }

  @Test func `the options win over the header`() throws {
    var options = CompilerOptions()
    options.validation = OutputValidation.none
    #expect(
      try Engine.run(Engine.program(Self.header + "${line}", options: options), [[0x78]]).output == "x\n")
  }

  @Test(arguments: [
    BadTemplate(
      #"<#ftl validate="xml">${line}"#,
      """
      error[LW0502]: bad value for `validate` in the header
       --> t.ftl:1:16
        |
      1 | <#ftl validate="xml">${line}
        |                ^^^^^ `xml` is none of its values
        = help: one of `none`, `json`
      """),
    BadTemplate(
      #"<#ftl output="csv" validate="json">"#,
      """
      error[LW0502]: bad value for `validate` in the header
       --> t.ftl:1:29
        |
      1 | <#ftl output="csv" validate="json">
        |                             ^^^^^^ records in `csv` are no JSON
        = help: write `output="json"`, or validate nothing
      """),
    BadTemplate(
      #"<#ftl validate="json" invalid_utf8="keep">"#,
      """
      error[LW0502]: bad value for `validate` in the header
       --> t.ftl:1:16
        |
      1 | <#ftl validate="json" invalid_utf8="keep">
        |                ^^^^^^ with `invalid_utf8="keep"`, JSON need not be valid
        = help: write `invalid_utf8="replace"`, or `reject`
      """),
  ])
  func `what could never be valid is an error`(_ template: BadTemplate) { template.check() }
}
