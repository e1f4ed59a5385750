import LogwashCore
import Testing

@Suite struct RejectGroupsTests {
  @Test(arguments: [
    ("203.0.113.7 GET /a/b 200", nil, "0.0.0.0 a /a/a 0"),
    ("10.0.0.1 POST /x/y 404", nil, "0.0.0.0 a /a/a 0"),
    ("took 15 ms for three small rows\t\t x1_y", nil, "a 0 a…"), ("Ärger\u{1F600} 7", nil, "a 0"),
    ("a=12 b", 2, "a=‸0 a"), ("a=12 b", 3, "a=0‸0 a"), ("ab", 2, "a‸"), ("", 0, "‸"), ("", nil, ""),
    (String(repeating: "-", count: 200), nil, String(repeating: "-", count: 160) + "…"),
  ])
  func `a shape is what a record looks like`(record: String, place: Int?, shape: String) {
    #expect(RecordShape(Array(record.utf8), place: place).text == shape)
  }

  private func rejection(_ record: String, line: Int = 1, fault: FaultCode = .noMatch) -> Rejection {
    Rejection(
      fault: fault, message: "no", sourceName: "a.log", lineNumber: line, offset: 0, stage: 0, template: nil,
      place: nil, expected: [], element: nil, record: Array(record.utf8), isCut: false)
  }

  @Test func `the most frequent group comes first, with its first reject`() {
    var groups = RejectGroups()
    for (line, record) in ["a", "1", "2", "a b", "3"].enumerated() {
      groups.add(rejection(record, line: line))
    }
    #expect(groups.sorted.map(\.count) == [3, 1, 1])
    #expect(groups.sorted.map(\.first.lineNumber) == [1, 0, 3])
  }

  @Test func `any number of groups takes a bounded memory`() {
    var groups = RejectGroups()
    for number in 0..<3000 {
      groups.add(
        rejection(String(repeating: "-", count: number % 150) + String(repeating: "+", count: number / 150)))
    }
    #expect(groups.sorted.count == RejectGroups.limit)
    #expect(groups.others == 2000)
    #expect(groups.count == 3000)
    let long = groups.sorted.count
    groups.add(rejection(String(repeating: "x ", count: 100_000)))
    #expect(groups.sorted.count == long)
    var fresh = RejectGroups()
    fresh.add(rejection(String(repeating: "x ", count: 100_000)))
    #expect(fresh.sorted[0].first.record.count == RejectGroups.exampleBytes)
    #expect(fresh.sorted[0].first.isCut)
  }

  @Test func `a group has the same name at every run`() {
    let name = RejectGroups.Key(rejection("12 ab")).name
    #expect(name == RejectGroups.Key(rejection("7 c")).name)
    #expect(name != RejectGroups.Key(rejection("7 c", fault: .rejected)).name)
    #expect(name.hasPrefix("no-match-") && name.count == "no-match-".count + 16)
  }
}

@Suite struct RejectReaderTests {
  private func read(_ line: [UInt8]) throws(RejectReader.Problem) -> Rejection {
    var reader = RejectReader()
    let bytes = ConstantBytes(line)
    return try reader.read(bytes.view)
  }

  @Test func `what was written is read again, whatever the bytes`() throws {
    for record in [Array("a \"b\" \\ \u{1F600}\t".utf8), [0, 0xFF, 0xFE], [], [0x80], [0x80, 0x81]] {
      for place in [nil, record.count] {
        let rejection = Rejection(
          fault: .noMatch, message: "say \"no\"", sourceName: "a\nb", lineNumber: 7, offset: 70, stage: 1,
          template: .init(name: "t.ftl", line: 2, column: 3, code: ""), place: place,
          expected: ["`,`", "a digit"],
          element: "%{NUMBER:n}", record: record, isCut: place == nil)
        var out = OutputBuffer()
        rejection.appendJSON(to: &out)
        #expect(try read(out.array) == rejection)
      }
    }
  }

  @Test(arguments: [
    ("", RejectReader.Problem.noJSON), ("[1]", .noJSON), ("{\"a\":", .noJSON), ("{}", .missing("fault")),
    ("{\"fault\":\"no-match\"}", .missing("line")), ("{\"fault\":\"odd\",\"line\":1}", .unknownFault("odd")),
    ("{\"fault\":\"no-match\",\"line\":1}", .missing("record")),
    ("{\"fault\":\"no-match\",\"line\":1,\"record_base64\":\"a\"}", .missing("record")),
    ("{\"fault\":\"no-match\",\"line\":1,\"record_base64\":\"a!==\"}", .missing("record")),
    ("{\"fault\":7,\"line\":1,\"record\":\"x\"}", .missing("fault")),
  ])
  func `what is no reject is said to be none`(line: String, problem: RejectReader.Problem) {
    #expect(throws: problem) { try read(Array(line.utf8)) }
  }

  @Test func `numbers that no file has are brought back to what one may have`() throws {
    let line = #"{"fault":"no-match","line":-1,"offset":9223372036854775807,"at":1,"record":"abc"}"#
    let rejection = try read(Array(line.utf8))
    #expect(rejection.lineNumber == 0)
    #expect(rejection.offset == 1 << 60)
    #expect(rejection.rendered.contains("byte \((1 << 60) + 1)"))
  }

  @Test func `a record behind the limit is kept by its beginning`() throws {
    let bytes = ConstantBytes(Array(#"{"fault":"no-match","line":1,"at":9,"record":"0123456789"}"#.utf8))
    var reader = RejectReader(maxRecordBytes: 4)
    let rejection = try reader.read(bytes.view)
    extendLifetime(bytes)
    #expect(rejection.record == Array("0123".utf8))
    #expect(rejection.isCut)
    #expect(rejection.place == 4)
  }

  @Test func `of what would have been right, a hundred things at most are read`() throws {
    let many = (0..<500).map { "\"\($0)\"" }.joined(separator: ",")
    let line = "{\"fault\":\"no-match\",\"line\":1,\"record\":\"\",\"expected\":[\(many)]}"
    #expect(try read(Array(line.utf8)).expected == (0..<100).map(String.init))
  }

  @Test func `a place beyond the record is moved to its end`() throws {
    let line = "{\"fault\":\"no-match\",\"line\":1,\"at\":99999999999,\"record\":\"abc\"}"
    #expect(try read(Array(line.utf8)).place == 3)
    #expect(try read(Array(line.replacing("99999999999", with: "-5").utf8)).place == 0)
  }
}
