import LogwashCore
import Testing

/// What comes out when the input is not what it should be. In each case every record is accounted for.
@Suite struct BadInputTests {
  private static let pass = RunnerFixture("<#ftl input=\"json\"><#set ok = true>")
  private static let text = RunnerFixture("${line}")

  // MARK: JSON

  @Test func `a document that is cut anywhere is rejected there, the next one is read`() throws {
    let document = #"{"a":[1,-2.5e3,true,null],"s":"x\u00e9\n","o":{"k":{}}}"#
    for length in 1..<document.utf8.count {
      let cut = String(decoding: document.utf8.prefix(length), as: UTF8.self)
      let output = try Self.pass.run(cut + "\n{}\n")
      #expect(output.text == "{\"ok\":true}\n", "\(cut)")
      #expect(output.faults == [.invalidJSON], "\(cut)")
      #expect((output.rejections.first?.place).map { $0 <= length } == true, "\(cut)")
      #expect(output.rejections.first?.record == Array(cut.utf8), "\(cut)")
      #expect(output.counts.isBalanced)
    }
    #expect(try Self.pass.run(document).faults == [])
  }

  // RFC 8259, sections 2 to 8.
  @Test(arguments: [
    "{", "}", "{}}", "{} {}", "{a:1}", "{'a':1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\" 1}",
    "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":-}", "{\"a\":0x1}",
    "{\"a\":NaN}",
    "{\"a\":Infinity}", "{\"a\":tru}", "{\"a\":TRUE}", "{\"a\":nul}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
    "{\"a\":\"\t\"}", "{\"a\":\"b}", "{\"a\":[}", "{\"a\":[1,]}", "{\"a\":[1 2]}", "{\"a\":[1}}", "{\"a\":1]",
    "{\"a\":1}x", "// {}", "{/**/}", "{}\u{FEFF}",
  ])
  func `what JSON does not allow is rejected`(record: String) throws {
    let output = try Self.pass.run(record + "\n{}\n")
    #expect(output.text == "{\"ok\":true}\n")
    #expect(output.faults == [.invalidJSON])
    #expect(output.counts.isBalanced)
  }

  @Test(arguments: ["1", "\"a\"", "[]", "[{}]", "null", "true"])
  func `JSON that is no object is rejected as such`(record: String) throws {
    // At the beginning, an array would be one of records.
    let output = try Self.pass.run("{}\n" + record + "\n")
    #expect(output.text == "{\"ok\":true}\n")
    #expect(output.faults == [.notAnObject])
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `JSON nested 10,000 deep is rejected, closed or not`(opening: String) throws {
    let deep = String(repeating: opening, count: 10_000)
    let closing = String(repeating: opening == "[" ? "]" : "}", count: 10_000)
    let output = try Self.pass.run("{\"d\":\(deep)1\(closing)}\n{\"d\":\(deep)\n{}\n")
    #expect(output.text == "{\"ok\":true}\n")
    #expect(output.faults == [.tooDeep, .tooDeep])
    #expect(output.counts.isBalanced)
  }

  @Test func `lone surrogates are kept as they are written, and read as U+FFFD`() throws {
    let output = try Self.pass.run(#"{"a":"\ud800x\udc00"}"# + "\n")
    #expect(output.text == #"{"a":"\ud800x\udc00","ok":true}"# + "\n")
    let read = try RunnerFixture("<#ftl input=\"json\"><#set b = a + '!'><#unset a>").run(
      #"{"a":"\ud800x\udc00"}"#)
    #expect(read.text == "{\"b\":\"\u{FFFD}x\u{FFFD}!\"}\n")
  }

  @Test func `invalid UTF-8 and NUL bytes in JSON`() throws {
    let bytes = Array("{\"a\":\"".utf8) + [0x62, 0xFF, 0xC3, 0x63] + Array("\"}\n".utf8)
    let output = try RunnerFixture("<#ftl input=\"json\"><#set b = a><#unset a>").run(bytes)
    #expect(output.text == "{\"b\":\"b\u{FFFD}\u{FFFD}c\"}\n")
    // RFC 8259, section 7: control characters must be escaped.
    let raw = try Self.pass.run(Array("{\"a\":\"".utf8) + [0] + Array("\"}\n".utf8))
    #expect(raw.faults == [.invalidJSON])
    #expect(raw.rejections.first?.place == 6)
    try expect(
      RunnerFixture("<#ftl input=\"json\">${a}").run(#"{"a":"x\u0000y"}"#).main, is: Array("x\0y\n".utf8))
  }

  // MARK: Lines

  @Test func `an empty input has no records`() throws {
    for fixture in [Self.pass, Self.text] {
      var output = try fixture.run("")
      #expect(output.ledger.total.found == Tally())
      output.ledger = Ledger(inputs: [])
      #expect(output == RunnerFixture.Output())
    }
  }

  @Test func `empty lines are records of text and none of JSON`() throws {
    let lines = String(repeating: "\n", count: 1000)
    let text = try RunnerFixture("[${line}]").run(lines)
    #expect(text.counts.read == 1000)
    #expect(text.text == String(repeating: "[]\n", count: 1000))
    let json = try Self.pass.run(lines)
    #expect(json.counts.read == 0)
    #expect(json.main == [])
  }

  @Test func `the last line need not end`() throws {
    try expect(Self.text.run("a\nb").text, is: "a\nb\n")
    try expect(Self.text.run("a\r\nb\r").text, is: "a\nb\n")
    try expect(Self.pass.run("{}\n{\"a\":1}").text, is: "{\"ok\":true}\n{\"a\":1,\"ok\":true}\n")
  }

  @Test func `NUL bytes and invalid UTF-8 go through as text, are repaired in JSON, and rejected on request`()
    throws
  {
    let input: [UInt8] = [0x61, 0x00, 0xFF, 0xED, 0xA0, 0x80, 0x62, 0x0A]
    #expect(try Self.text.run(input).main == input)
    let json = try RunnerFixture("<#set n = 1>").run(input)
    #expect(json.text == "{\"line\":\"a\\u0000\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b\",\"n\":1}\n")
    let rejected = try RunnerFixture("<#ftl invalid_utf8=\"reject\">${line}").run(input)
    #expect(rejected.faults == [.invalidUTF8])
    #expect(rejected.rejections.first?.record == Array(input.dropLast()))
  }

  @Test func `binary data is accounted for line by line`() throws {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let count = lines.count - (bytes.last == 0x0A ? 1 : 0)
    let output = try RunnerFixture("<#extract line?grok('^%{IP:ip} %{WORD:w}$')>").run(bytes)
    #expect(output.counts.read == count)
    #expect(output.counts.isBalanced)
    let records = output.rejections.map { ($0.lineNumber, $0.record) }
    for (number, record) in records {
      let line = lines[number - 1]
      #expect(record == Array(line.last == 0x0D ? line.dropLast() : line))
    }
  }

  @Test func `a line of 100 MB is rejected by its beginning, in little memory, and what follows is cleaned`()
    throws
  {
    var input = Array(repeating: UInt8(ascii: "x"), count: 100_000_000)
    input.replaceSubrange(0..<2, with: Array("a\n".utf8))
    input.replaceSubrange((input.count - 3)..., with: Array("\nb\n".utf8))
    let output = try Self.text.run(input)
    #expect(output.text == "a\nb\n")
    #expect(output.faults == [.recordTooLong])
    let rejection = try #require(output.rejections.first)
    #expect(rejection.isCut)
    #expect(rejection.record.count == 1 << 20)
    #expect(rejection.lineNumber == 2)
    #expect(rejection.offset == 2)
    #expect(output.counts.read == 3)
    #expect(output.counts.bytesRead == input.count)
  }

  @Test func `what is rejected can be passed on, dropped, or end the run`() throws {
    let input = "{\"n\":1}\n{\n{\"n\":2}\n"
    var outputs: [String: RunnerFixture.Output] = [:]
    for policy in ["pass", "drop", "stop"] {
      let output = try RunnerFixture("<#ftl input=\"json\" on_error=\"\(policy)\"><#unset x>").run(input)
      #expect(output.counts.isBalanced)
      outputs[policy] = output
    }
    #expect(outputs["pass"]?.text == input)
    #expect(outputs["drop"]?.text == "{\"n\":1}\n{\"n\":2}\n")
    #expect(outputs["stop"]?.text == "{\"n\":1}\n")
  }
}
