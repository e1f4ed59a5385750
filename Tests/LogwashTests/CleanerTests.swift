import Logwash
import Testing

@Suite struct CleanerTests {
  private func cleaner(_ templates: String..., header: [String: String] = [:]) throws -> Cleaner {
    var compiled: [Template] = []
    for (index, text) in templates.enumerated() {
      compiled.append(
        try Template(text, name: "\(index).ftl", header: index == 0 ? header : [:], followsAnother: index > 0)
      )
    }
    return Cleaner(try Pipeline(compiled))
  }

  private func written(_ text: String) -> Outcome { .written(Array(text.utf8), named: [:]) }

  @Test func `a record is written, dropped or rejected`() throws {
    let cleaner = try cleaner(
      #"<#if line == "a"><#drop "an a"></#if><#if line == "b"><#reject "a b"></#if><#set length = line?length>"#
    )
    #expect(cleaner.clean("ccc".utf8) == written("{\"line\":\"ccc\",\"length\":3}\n"))
    #expect(cleaner.clean("a".utf8) == .dropped(reason: "an a"))
    guard case .rejected(let rejection) = cleaner.clean("b".utf8) else {
      Issue.record("b was not rejected")
      return
    }
    #expect(rejection.fault == "rejected")
    #expect(rejection.message == "a b")
    #expect(rejection.source == "records")
    #expect(rejection.lineNumber == 3)
    #expect(rejection.record == Array("b".utf8))
  }

  @Test func `a record for which nothing is printed is dropped`() throws {
    let cleaner = try cleaner("<#if line?length gt 1>${line}</#if>")
    #expect(cleaner.clean("a".utf8) == .dropped(reason: "the template wrote nothing"))
    #expect(cleaner.clean("ab".utf8) == written("ab\n"))
  }

  @Test func `a rejection says how far the pattern came and what was expected there`() throws {
    let cleaner = try cleaner(
      #"<#extract line?capture(r'^(?<a>\d+) (?<b>\d+)$')!line?capture(r'^(?<a>x)$')>"#)
    guard case .rejected(let rejection) = cleaner.clean("123 abc".utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(rejection.fault == "no-match")
    #expect(rejection.place == 4)
    #expect(rejection.expected == ["a digit"])
    #expect(
      rejection.description == """
        rejected: the line does not match the pattern
         --> records:1, byte 4
          |
        1 | 123 abc
          |     ^ expected a digit
          = template: 0.ftl:1:1
        """)
  }

  @Test func `a rejection of JSON says where it goes wrong`() throws {
    let cleaner = try cleaner("<#set b = 1>", header: ["input": "json"])
    guard case .rejected(let rejection) = cleaner.clean(#"{"a":1,}"#.utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(
      rejection.description == """
        rejected: the record is not valid JSON
         --> records:1, byte 7
          |
        1 | {"a":1,}
          |        ^ expected a key
        """)
  }

  @Test func `a value of a wrong kind is named with its place in the record and in the template`() throws {
    let cleaner = try cleaner("<#extract line?dissect('%{a} %{b}')><#set c = b?number + 1>")
    guard case .rejected(let rejection) = cleaner.clean("x y".utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(
      rejection.description == """
        rejected: a string was to be a number and is none
         --> records:1, byte 2
          |
        1 | x y
          |   ^
          = template: 0.ftl:1:47, in `b`
          = help: a number is written `12`, `-1.5` or `1e3`; remove what is around it with `?trim` or `?replace`
        """)
  }

  @Test func `what a template emits is the next one's record, handed over as values`() throws {
    let cleaner = try cleaner(
      #"<#ftl input="json"><#list items as item><#emit {"n": item, "id": id}></#list>"#,
      #"<#if n == 2><#drop "two"></#if><#set n = n * 10>"#)
    #expect(
      cleaner.clean(#"{"id":1.10,"items":[1,2,3]}"#.utf8)
        == written("{\"n\":10,\"id\":1.10}\n{\"n\":30,\"id\":1.10}\n"))
    #expect(cleaner.clean(#"{"id":1,"items":[2]}"#.utf8) == .dropped(reason: "two"))
    #expect(cleaner.clean(#"{"id":1,"items":[]}"#.utf8) == .dropped(reason: "the template wrote nothing"))
  }

  @Test func `a rejection in a later template takes back all that came of the record`() throws {
    let cleaner = try cleaner(
      #"<#ftl input="json"><#list items as item><#emit {"n": item}></#list>"#,
      #"<#if n == 3><#reject "three"></#if>"#)
    guard case .rejected(let rejection) = cleaner.clean(#"{"items":[1,2,3]}"#.utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(rejection.message == "three")
    #expect(rejection.template?.name == "1.ftl")
    #expect(rejection.record == Array(#"{"items":[1,2,3]}"#.utf8))
    #expect(cleaner.clean(#"{"items":[1]}"#.utf8) == written("{\"n\":1}\n"))
  }

  @Test func `named outputs come by name`() throws {
    let cleaner = try cleaner(
      #"<#if line?starts_with("e")><#emit line to "errors"><#else><#emit line></#if>"#)
    #expect(cleaner.clean("e1".utf8) == .written([], named: ["errors": Array("e1\n".utf8)]))
    #expect(cleaner.clean("a".utf8) == .written(Array("a\n".utf8), named: [:]))
  }

  @Test(arguments: 1...9)
  func `a stream of lines may come in pieces of any size`(size: Int) throws {
    let cleaner = try cleaner("<#if line == 'no'><#reject 'no'></#if>${line}!")
    let stream = Array("one\r\ntwo\n\nno\nlast".utf8)
    var output: [UInt8] = []
    var rejected: [Rejection] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      let end = min(start + size, stream.count)
      let result = cleaner.clean(lines: stream[start..<end], isLast: end == stream.count)
      output += result.output
      rejected += result.rejections
    }
    #expect(String(decoding: output, as: UTF8.self) == "one!\ntwo!\n!\nlast!\n")
    #expect(rejected.map(\.lineNumber) == [4])
    #expect(rejected.map(\.offset) == [10])
  }

  @Test(arguments: [1, 3, 100])
  func `a line that is too long for a stream is rejected by its beginning`(size: Int) throws {
    let cleaner = try cleaner("${line}", header: ["max_record_bytes": "5"])
    let stream = Array("12345\n123456789012\nab\n".utf8)
    var output: [UInt8] = []
    var rejected: [Rejection] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      let end = min(start + size, stream.count)
      let result = cleaner.clean(lines: stream[start..<end], isLast: end == stream.count)
      output += result.output
      rejected += result.rejections
    }
    #expect(String(decoding: output, as: UTF8.self) == "12345\nab\n")
    #expect(rejected.map(\.fault) == ["record-too-long"])
    #expect(rejected.map(\.lineNumber) == [2])
    #expect(rejected.map(\.record) == [Array("12345".utf8)])
  }

  @Test func `the outcomes of an asynchronous sequence come in its order`() async throws {
    let pipeline = try Pipeline([Template("${line}!")])
    let lines = AsyncStream<String> { continuation in
      for line in ["a", "b"] { continuation.yield(line) }
      continuation.finish()
    }
    var outcomes: [Outcome] = []
    for await outcome in lines.map(\.utf8).cleaned(by: pipeline) { outcomes.append(outcome) }
    #expect(outcomes == [written("a!\n"), written("b!\n")])
  }
}
