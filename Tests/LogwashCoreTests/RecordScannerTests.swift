import LogwashCore
import Testing

/// What each framing finds, and that it finds the same wherever reading happens to stop.
@Suite struct RecordScannerTests {
  private typealias Found = ScannerFixture.Found

  // MARK: Separated, octet-counted

  @Test func `records end with NUL, and line breaks are a part of them`() throws {
    #expect(
      try ScannerFixture(.nul).records("a\nb\0\0c") == [
        Found("a\nb", line: 1, offset: 0), Found("", line: 2, offset: 4), Found("c", line: 3, offset: 5),
      ])
    #expect(try ScannerFixture(.nul).records("") == [])
    #expect(try ScannerFixture(.nul).texts("a\0") == ["a"])
  }

  @Test func `a frame of syslog has its length before it`() throws {
    // RFC 6587, 3.4.1; lines between frames are its 3.4.2.
    #expect(
      try ScannerFixture(.octetCounted).records("7 <34>1 a\n4 b\nc \n<13>line\r\n3 xyz") == [
        Found("<34>1 a", line: 1, offset: 0), Found("b\nc ", line: 2, offset: 10),
        Found("<13>line", line: 3, offset: 17), Found("xyz", line: 4, offset: 27),
      ])
    #expect(try ScannerFixture(.octetCounted).texts("0 \n007 x\n12") == ["0 ", "007 x", "12 | malformed"])
    #expect(try ScannerFixture(.octetCounted).texts("5 ab") == ["ab | malformed"])
    #expect(try ScannerFixture(.octetCounted).texts("0 2 ab") == ["0 2 ab"])
    #expect(try ScannerFixture(.octetCounted).texts("1234567890 x\n2 ok") == ["1234567890 x", "ok"])
    #expect(try ScannerFixture(.octetCounted).texts("999999999 ab") == ["ab | malformed"])
    for count in [
      "9223372036854775806", "9223372036854775807", "9223372036854775808", "99999999999999999999",
    ] {
      #expect(try ScannerFixture(.octetCounted).texts("\(count) x\n2 ok") == ["\(count) x", "ok"])
    }
  }

  // MARK: JSON

  @Test func `JSON values stand one behind the other, in arrays, and over several lines`() throws {
    let json = try ScannerFixture(.json)
    #expect(json.texts(#"{"a":1}{"b":"}"} [1] 2 "x\n""#) == [#"{"a":1}"#, #"{"b":"}"}"#, "1", "2", "x"])
    #expect(
      json.records("[{\"a\":1},\n {\"b\":[{}]}\n]\n{\n  \"c\": \"\\\"]\",\r\n  \"d\": 1\n}\n") == [
        Found(#"{"a":1}"#, line: 1, offset: 1), Found(#"{"b":[{}]}"#, line: 2, offset: 11),
        Found(#"{ "c": "\"]", "d": 1 }"#, line: 4, offset: 24),
      ])
    #expect(json.texts("\u{1E}{}\n\u{1E}[{}]\n") == ["{}", "{}"])
    #expect(json.texts("[]\n[ ]  ") == [])
  }

  @Test func `a line feed in a string spoils its record, and the next line with a brace begins another`()
    throws
  {
    #expect(
      try ScannerFixture(.json).texts("[{\"a\":\"x\n},\n  {\"b\":1}]") == ["{\"a\":\"x\n},\n  ", #"{"b":1}"#])
    #expect(try ScannerFixture(.json).texts(#"] nonsense {"a"#) == ["]", "nonsense", #"{"a"#])
  }

  @Test func `records may stand in a member of each value`() throws {
    let trail = try ScannerFixture(.json, path: ["Records"])
    #expect(
      trail.records(#"{"v":"[{","Records":[{"a":1},{"b":2}],"z":{"Records":[{}]}}"#) == [
        Found(#"{"a":1}"#, line: 1, offset: 21), Found(#"{"b":2}"#, line: 1, offset: 29),
      ])
    #expect(trail.texts("{\"Records\":{\"a\":1}}\n{\"Records\":[]}") == [#"{"a":1}"#])
    #expect(trail.texts(#"{"x":1} {"Records":"a\tb\n"}"#) == [#"{"x":1} | malformed"#, "a\tb"])
    let deep = try ScannerFixture(.json, path: ["detail", "events"])
    #expect(
      deep.texts(#"{"events":[0],"detail":{"x":{"events":[1]},"events":[2,3]}}{"detail":4}"#) == [
        "2", "3", #"{"detail":4} | malformed"#,
      ])
  }

  // MARK: Rows

  @Test func `a row goes on over line feeds in quotes`() {
    let csv = ScannerFixture(rows: ",")
    #expect(
      csv.records("a,b\r\n1,\"x\n\"\"y\"\n\n2,5\" disk\n3,\"") == [
        Found("a,b", line: 1, offset: 0, isHeader: true), Found("1,\"x\n\"\"y\"", line: 2, offset: 5),
        Found("2,5\" disk", line: 5, offset: 16), Found("3,\"", line: 6, offset: 26, fault: .malformed),
      ])
    #expect(ScannerFixture(rows: ",", .none).texts("\"a\"\"\nb\"\nc") == ["\"a\"\"\nb\"", "c"])
    #expect(ScannerFixture(rows: "\t", hasQuotes: false, .none).texts("\"a\n\"b") == ["\"a", "\"b"])
  }

  @Test func `directives name the columns, and other comments are passed over`() {
    #expect(
      ScannerFixture(rows: " ", hasQuotes: false, .directive).records(
        "#Version: 1.0\n#Fields: a b\n1 2\n#Fields: c\n3\n")
        == [
          Found("#Fields: a b", line: 2, offset: 14, isHeader: true), Found("1 2", line: 3, offset: 27),
          Found("#Fields: c", line: 4, offset: 31, isHeader: true), Found("3", line: 5, offset: 42),
        ])
  }

  // MARK: Containers

  private static let cri = """
    2016-10-06T00:17:09.1Z stdout P one, 
    2016-10-06T00:17:09.2Z stderr F error
    2016-10-06T00:17:09.3Z stdout P:x two, 
    2016-10-06T00:17:09.4Z stdout F three

    2016-10-06T00:17:09.5Z stdout F 
    no such line
    2016-10-06T00:17:09.6Z stderr P cut

    """

  @Test func `the parts of a container's lines are joined, each stream by itself`() throws {
    #expect(
      try ScannerFixture(.cri).records(Self.cri) == [
        Found("error", line: 2, offset: 38, stream: "stderr", time: "2016-10-06T00:17:09.2Z"),
        Found("one, two, three", line: 1, offset: 0, stream: "stdout", time: "2016-10-06T00:17:09.1Z"),
        Found("", line: 6, offset: 155, stream: "stdout", time: "2016-10-06T00:17:09.5Z"),
        Found("no such line", line: 7, offset: 188, fault: .malformed),
        Found("cut", line: 8, offset: 201, stream: "stderr", time: "2016-10-06T00:17:09.6Z"),
      ])
  }

  private static let docker = #"""
    {"log":"one, ","stream":"stdout","time":"T1"}
    {"log":"caf\u00e9 \ud83d\ude00\n","stream":"stderr","attrs":{"a":"}"},"time":"T2"}
    {"log":"two\r\n","stream":"stdout","time":"T3"}
    {"log":5}
    { "time" : "T4" , "log" : "\n" }
    """#

  @Test func `Docker's lines are parts until one ends with a line feed`() throws {
    #expect(
      try ScannerFixture(.docker).records(Self.docker) == [
        Found("café 😀", line: 2, offset: 46, stream: "stderr", time: "T2"),
        Found("one, two", line: 1, offset: 0, stream: "stdout", time: "T1"),
        Found(#"{"log":5}"#, line: 4, offset: 177, fault: .malformed),
        Found("", line: 5, offset: 187, stream: "stdout", time: "T4"),
      ])
  }

  @Test func `lines are joined after their parts, each stream by itself`() throws {
    let fixture = try ScannerFixture(.cri, multiline: "java")
    let text = """
      2016-10-06T00:17:09.1Z stdout F java.io.IOException: x
      2016-10-06T00:17:09.2Z stderr F 10:00:00 other
      2016-10-06T00:17:09.3Z stdout P \tat a.b
      2016-10-06T00:17:09.4Z stdout F .c
      2016-10-06T00:17:09.5Z stderr F  more
      2016-10-06T00:17:09.6Z stdout F next
      """
    #expect(fixture.texts(text) == ["java.io.IOException: x\n\tat a.b.c", "10:00:00 other\n more", "next"])
  }

  // MARK: Lengths

  @Test func `a record that is too long comes with its first bytes, and the next is found`() throws {
    let long = String(repeating: "x", count: 5000)
    let start = String(repeating: "x", count: 10)
    let texts = { (framing: Framing, multiline: String?, text: String) in
      try ScannerFixture(framing, multiline: multiline, maxRecordBytes: 10).texts(text)
    }
    #expect(try texts(.nul, nil, "\(long)\0b") == ["\(start) | record-too-long", "b"])
    #expect(try texts(.octetCounted, nil, "5000 \(long)1 b") == ["\(start) | record-too-long", "b"])
    #expect(try texts(.lines, "indent", "\(long)\nb") == ["\(start) | record-too-long", "b"])
    #expect(
      try texts(.lines, "indent", "b\n \(long)\n y\nc") == ["b\n \(start.prefix(7)) | record-too-long", "c"])
    #expect(try texts(.json, nil, "{\"\(long)\":1}{}") == ["{\"\(start.prefix(8)) | record-too-long", "{}"])
    #expect(
      try texts(.docker, nil, "{\"log\":\"\(long)\\n\"}\n{\"log\":\"b\\n\"}") == [
        "{\"log\":\"xx | record-too-long", "b",
      ])
    // A limit's worth of bytes is not too long, nor is the CR behind it.
    #expect(try texts(.lines, "indent", "\(start)\r\nb") == [start, "b"])
    #expect(try texts(.nul, nil, "\(start)\0b") == [start, "b"])
  }

  // MARK: Cuts

  private static let cases: [(fixture: @Sendable () throws -> ScannerFixture, input: String)] = [
    ({ try ScannerFixture(.nul) }, "a\nb\0\0c\0"),
    ({ try ScannerFixture(.octetCounted) }, "7 <34>1 a\n14 b\nc 56789abcd\n<13>line\r\n3 xyz12"),
    ({ try ScannerFixture(.octetCounted) }, "9223372036854775807 x\n2 ok999999999 ab"),
    (
      { try ScannerFixture(.json) },
      "[{\"a\\\"\\\\\":1.5e3},\n {\"b\":[{}]}\n]\n{\n\"c\":true}1 \"s\\\"\\n\"{\"a\":\"\n{}"
    ),
    (
      { try ScannerFixture(.json, path: ["R", "S"]) },
      #"{"v\"":"[{","R":{"T":1,"S":[{"a":1},"x\n"]},"z":{}}{"x":1}"#
    ),
    ({ ScannerFixture(rows: ",") }, "a,b\r\n1,\"x\n\"\"y\"\r\n\n2,5\" disk\n\"\",\"3\"\n"),
    ({ ScannerFixture(rows: " ", hasQuotes: false, .directive) }, "#V\n#Fields: a b\n1 2\r\n#Fields: c\n3"),
    ({ try ScannerFixture(.cri) }, cri), ({ try ScannerFixture(.docker) }, docker),
    ({ try ScannerFixture(.cri, multiline: "java") }, cri),
    ({ try ScannerFixture(.lines, multiline: "java") }, "10:00:00 a\r\n\tat b\r\n\r\n10:00:01 c\n\n\n"),
    ({ try ScannerFixture(.lines, multiline: "end:;$") }, "a\nb;\nc\nd;\ne"),
  ]

  @Test(arguments: cases.indices)
  func `where reading stops changes nothing`(index: Int) throws {
    let fixture = try Self.cases[index].fixture()
    let input = Array(Self.cases[index].input.utf8)
    let whole = fixture.records(input)
    #expect(!whole.isEmpty)
    for cut in 0...input.count { #expect(fixture.records(input, cutAt: [cut]) == whole, "cut at \(cut)") }
    for size in 1..<8 {
      #expect(fixture.records(input, cutAt: Array(stride(from: size, to: input.count, by: size))) == whole)
    }
  }

  @Test(arguments: cases.indices)
  func `reading can be given up anywhere and begun anew where the scanner says`(index: Int) throws {
    let fixture = try Self.cases[index].fixture()
    let input = Array(Self.cases[index].input.utf8)
    let whole = fixture.records(input)
    for place in 0...input.count {
      let (held, records) = fixture.recordsResumed(input, at: place)
      #expect(held.offset <= place)
      #expect(records == whole.suffix(records.count), "given up at \(place), begun anew at \(held)")
      // Nothing is missing, and nothing comes twice.
      #expect(records.count == whole.count - fixture.completeCount(input[..<place]), "at \(place)")
    }
  }

  @Test(arguments: cases.indices)
  func `noise is cut into records, and never ends the process`(index: Int) throws {
    let fixture = try Self.cases[index].fixture()
    let seed = Array(Self.cases[index].input.utf8)
    var generator = SystemRandomNumberGenerator()
    for round in 0..<200 {
      var input = round % 2 == 0 ? seed : (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for _ in 0..<5 {
        input[Int.random(in: 0..<input.count, using: &generator)] = seed.randomElement(using: &generator)!
      }
      let whole = fixture.records(input)
      let cut = Int.random(in: 0...input.count, using: &generator)
      #expect(fixture.records(input, cutAt: [cut]) == whole, "\(input) at \(cut)")
    }
  }
}
