import LogwashCore
import LogwashSyntax
import Testing

/// A chain of programs: what one emits is the next one's record, as values.
@Suite struct HandoverTests {
  /// Runs a chain over records of the first template's input; what the last one writes, a line for each failure.
  private func chain(_ templates: [String], _ records: [String]) throws -> String {
    var programs: [Program] = []
    for (i, template) in templates.enumerated() {
      var options = CompilerOptions()
      options.emitsValues = i < templates.count - 1
      options.readsValues = i > 0
      programs.append(try Engine.program(template, options: options))
    }
    var first = Machine(policies: Policies())
    var second = Machine(policies: Policies())
    for (i, record) in records.enumerated() {
      let bytes = ConstantBytes(Array(record.utf8))
      do {
        try first.beginRecord(bytes.view, lineNumber: i + 1, programs[0])
        guard case .finished = try first.run(programs[0]) else { continue }
        for j in 0..<first.sink.emitted.count {
          try second.beginRecord(first.sink.emitted[j], from: &first, lineNumber: i + 1, programs[1])
          _ = try second.run(programs[1])
        }
      } catch {
        second.sink.main.append("! ")
        for byte in error.fault.code.name.utf8 { second.sink.main.append(byte) }
        second.sink.main.append("\n")
      }
      extendLifetime(bytes)
    }
    return second.sink.main.string
  }

  @Test func `a record arrives with its members in order`() throws {
    try expect(
      chain([#"<#extract line?dissect("%{a} %{b}")><#unset line>"#, "<#set c = a + b>"], ["1 2", "x y"]),
      is: "{\"a\":\"1\",\"b\":\"2\",\"c\":\"12\"}\n{\"a\":\"x\",\"b\":\"y\",\"c\":\"xy\"}\n")
  }

  @Test func `every emitted hash is a record of its own`() throws {
    try expect(
      chain(
        [
          #"<#list line?split(",") as x><#emit {"x": x, "n": x?counter}></#list>"#,
          "<#if n gt 1>${n}=${x}</#if>",
        ], ["a,b,c"]),
      is: "2=b\n3=c\n")
  }

  @Test func `JSON is handed over without loss`() throws {
    let record = #"{"n":1.10,"e":1e400,"s":"\u0041","z":null,"h":{"x": 2.50},"q":[ 1 ]}"#
    try expect(chain(["<#ftl input=\"json\">", ""], [record]), is: record + "\n")
    try expect(
      chain(["<#ftl input=\"json\"><#set added = h>", "<#unset h, q>"], [record]),
      is: #"{"n":1.10,"e":1e400,"s":"\u0041","z":null,"added":{"x": 2.50}}"# + "\n")
  }

  @Test func `members below the top level are found`() throws {
    try expect(
      chain(
        ["<#ftl input=\"json\">", #"<#ftl input="json"><#emit {"v": h.x.y!"none", "w": (h.a.b)!"none"}>"#],
        [#"{"h":{"x":{"y":5}}}"#, #"{"h":{"x":{}}}"#]),
      is: "{\"v\":5,\"w\":\"none\"}\n{\"v\":\"none\",\"w\":\"none\"}\n")
  }

  @Test func `printed text and emitted strings arrive as lines`() throws {
    try expect(
      chain(["<#if line != \"\">${line?upper_case}</#if>", "${line}!"], ["a", "", "b"]), is: "A!\nB!\n")
    try expect(chain([#"<#emit line><#emit "x">"#, ""], ["a"]), is: "{\"line\":\"a\"}\n{\"line\":\"x\"}\n")
  }

  @Test func `dates, wide numbers and sequences arrive as they are`() throws {
    try expect(
      chain(
        [
          #"<#emit {"w": 12345678901234567890123.5, "q": [1, [true]], "r": 1..3}>"#,
          "${w * 2} ${q[1][0]?c} ${r?join(',')}",
        ], ["x"]),
      is: "24691357802469135780247 true 1,2,3\n")
  }

  @Test func `the raw line stays that of the input`() throws {
    try expect(chain(["<#emit {\"a\": 1}>", "${.line} ${.line_number}"], ["x", "y"]), is: "x 1\ny 2\n")
  }

  @Test func `what the second refuses is a failure of the record`() throws {
    try expect(chain(["<#emit {\"a\": 1}>", "${b}"], ["x"]), is: "! missing-value\n")
    try expect(chain(["<#emit \"text\">", "<#ftl input=\"json\">"], ["x"]), is: "! not-an-object\n")
  }

  @Test func `names that the first did not give are no mistake of the second`() {
    var options = CompilerOptions()
    options.readsValues = true
    #expect(Engine.diagnostics("${anything!}", options: options) == "")
  }
}
