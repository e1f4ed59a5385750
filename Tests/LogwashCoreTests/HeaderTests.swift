import LogwashCore
import LogwashSyntax
import Testing

/// `<#ftl …>`: what it sets, and that options win over it.
@Suite struct HeaderTests {
  @Test func `without a header everything has its default`() throws {
    let program = try Engine.program("")
    #expect(program.input == .text)
    #expect(program.output == .json)
    #expect(program.policies == Policies())
    #expect(program.policies.limits.recordBytes == 1 << 20)
    #expect(program.policies.onError == .reject)
    #expect(program.policies.invalidUTF8 == .auto)
    #expect(program.policies.duplicateKeys == .last)
  }

  @Test func `every entry sets what it names`() throws {
    let template = """
      <#ftl input="json" output="text" title="A title" description="More of it" on_error="drop" max_record_bytes=2048
        match_limit=500 invalid_utf8="keep" duplicate_keys="first" patterns={"Q": "x"} strip_whitespace=true
        encoding="UTF-8">
      """
    let result = Engine.compile(template)
    let program = try #require(result.program)
    #expect(result.diagnostics == [])
    #expect(result.title == "A title")
    #expect(result.summary == "More of it")
    #expect(program.input == .json)
    #expect(program.output == .text)
    #expect(program.policies.onError == .drop)
    #expect(program.policies.limits.recordBytes == 2048)
    #expect(program.policies.limits.match == 500)
    #expect(program.policies.invalidUTF8 == .keep)
    #expect(program.policies.duplicateKeys == .first)
  }

  @Test func `the values of every policy can be written`() throws {
    for value in Policies.OnError.allCases {
      try expect(Engine.program("<#ftl on_error=\"\(value.rawValue)\">").policies.onError, is: value)
    }
    for value in Policies.InvalidUTF8.allCases {
      try expect(Engine.program("<#ftl invalid_utf8=\"\(value.rawValue)\">").policies.invalidUTF8, is: value)
    }
    for value in Policies.DuplicateKeys.allCases {
      try expect(
        Engine.program("<#ftl duplicate_keys=\"\(value.rawValue)\">").policies.duplicateKeys, is: value)
    }
    for value in RecordFormat.allCases {
      try expect(Engine.program("<#ftl input=\"\(value.rawValue)\">").input, is: value)
    }
    for value in OutputFormat.allCases {
      try expect(Engine.program("<#ftl output=\"\(value.rawValue)\">").output, is: value)
    }
  }

  @Test func `options win over the header`() throws {
    var options = CompilerOptions()
    options.input = .text
    options.output = .json
    options.onError = .stop
    options.invalidUTF8 = .replace
    options.duplicateKeys = .reject
    options.maxRecordBytes = 10
    options.matchLimit = 20
    let program = try Engine.program(
      """
      <#ftl input="json" output="text" on_error="drop" invalid_utf8="keep" duplicate_keys="first"
        max_record_bytes=2048 match_limit=500>
      """, options: options)
    #expect(program.input == .text)
    #expect(program.output == .json)
    #expect(program.policies.onError == .stop)
    #expect(program.policies.invalidUTF8 == .replace)
    #expect(program.policies.duplicateKeys == .reject)
    #expect(program.policies.limits.recordBytes == 10)
    #expect(program.policies.limits.match == 20)
  }

  @Test func `options that say nothing leave the limits of the header`() throws {
    var options = CompilerOptions()
    options.limits.steps = 7
    let limits = try Engine.program("<#ftl max_record_bytes=2048>", options: options).policies.limits
    #expect(limits.recordBytes == 2048)
    #expect(limits.steps == 7)
  }

  @Test func `the header alone prints nothing`() throws {
    try expect(Engine.run("<#ftl input=\"text\">\n", "a").output, is: "{\"line\":\"a\"}\n")
    try expect(Engine.render("<#ftl>\na"), is: "a")
  }

  @Test func `all mistakes of a header are reported`() {
    let result = Engine.compile("<#ftl inptu=\"json\" title=5 on_error=\"x\">${line?foo}")
    #expect(
      result.diagnostics.map(\.code) == [.unknownHeader, .badHeaderValue, .badHeaderValue, .unknownBuiltIn])
    #expect(result.program == nil)
  }
}
