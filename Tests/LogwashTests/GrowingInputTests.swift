import Logwash
import Testing

/// Inputs that are left anywhere, and taken up again where that said.
@Suite struct GrowingInputTests {
  /// Templates with every framing, and an input for each.
  private static let cases: [(header: String, input: String)] = [
    ("", "one\ntwo\r\n\nthree\n"),
    (#"max_record_bytes=10"#, "short\n" + String(repeating: "long", count: 40) + "\nnext\n"),
    (#"multiline="indent""#, "one\n a\n\tb\ntwo\nthree\n c\n"),
    (#"multiline="java""#, "10:15:30 failed\njava.io.IOException: x\n\tat a.b(C.java:1)\n10:15:31 on\n"),
    (#"framing="nul""#, "one\0two\n2\0three\0"),
    (#"framing="octet_counted""#, "3 one5 two\n2\n<1>line\n4 four"),
    (
      #"framing="cri""#,
      "T1Z stdout P one, \nT2Z stderr F error\nT3Z stdout P two, \nT4Z stdout F three\nT5Z stderr F \n"
        .replacing("T", with: "2016-10-06T00:17:0")
    ),
    (
      #"framing="cri" multiline="indent""#,
      "T1Z stdout F one\nT2Z stderr F error\nT3Z stdout F  more\nT4Z stderr F  E\nT5Z stdout F two\n"
        .replacing("T", with: "2016-10-06T00:17:0")
    ),
  ]

  /// What came of an input. How the two mix says only in which blocks it was read.
  private struct Result: Equatable {
    var records = ""
    var rejects = ""

    static func + (first: Result, second: Result) -> Result {
      Result(records: first.records + second.records, rejects: first.rejects + second.rejects)
    }
  }

  /// Cleans a beginning; gives what came of it, and the place to go on.
  private func clean(
    _ bytes: ArraySlice<UInt8>, _ pipeline: Pipeline, at position: GrowingInput.Position, pieces: Int,
    isLast: Bool = false
  ) throws -> (output: Result, position: GrowingInput.Position) {
    let cleaner = GrowingInputCleaner(pipeline, rendersRejects: true)
    let input = GrowingInput(pipeline, name: "test", at: position)
    var output = Result()
    let write = { (destination: GrowingInputCleaner.Destination, bytes: Span<UInt8>) in
      var text: [UInt8] = []
      for index in bytes.indices { text.append(bytes[index]) }
      if destination == .rejects {
        output.rejects += String(decoding: text, as: UTF8.self)
      } else {
        output.records += String(decoding: text, as: UTF8.self)
      }
    }
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = min(at + pieces, bytes.endIndex)
      try cleaner.clean(bytes[at..<end], of: input, write: write)
      at = end
    }
    if isLast { try cleaner.clean([], of: input, isLast: true, write: write) }
    return (output, input.position)
  }

  @Test(arguments: cases.indices)
  func `an input can be left anywhere, and nothing is missing or comes twice`(index: Int) throws {
    let (header, text) = Self.cases[index]
    let pipeline = try Pipeline([Template("<#ftl \(header)>${.line_number}:${line?replace(\"\\n\", \"|\")}")])
    let input = Array(text.utf8)
    let whole = try clean(input[...], pipeline, at: .beginning, pieces: input.count, isLast: true).output
    for place in 0...input.count {
      let first = try clean(input[..<place], pipeline, at: .beginning, pieces: 1 + place % 7)
      #expect(first.position.held <= place && first.position.done == place)
      let rest = try clean(
        input[first.position.held...], pipeline, at: first.position, pieces: 1 + place % 5, isLast: true)
      #expect(first.output + rest.output == whole, "left at \(place), held \(first.position)")
    }
  }

  @Test(arguments: [
    ("csv", "a,b\n1,2\n\"3\n3\",4\n5,6\n"), ("w3c", "#Fields: a b\n1 2\n#Fields: b a\n4 3\n"),
  ])
  func `the columns of a table are known again`(format: String, text: String) throws {
    let pipeline = try Pipeline([Template("<#ftl input=\"\(format)\">${a?replace(\"\\n\", \"|\")}-${b}")])
    let input = Array(text.utf8)
    let whole = try clean(input[...], pipeline, at: .beginning, pieces: input.count, isLast: true).output
    for place in 0...input.count {
      let first = try clean(input[..<place], pipeline, at: .beginning, pieces: 3)
      let rest = try clean(
        input[first.position.held...], pipeline, at: first.position, pieces: 2, isLast: true)
      #expect(first.output + rest.output == whole, "left at \(place), held \(first.position)")
    }
  }

  @Test func `JSON over several lines is known again by the beginning of the input`() throws {
    let pipeline = try Pipeline([Template(#"<#ftl input="json">${a}"#)])
    let input = Array("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n[{\"a\": 3},\n {\"a\": 4}]\n{\"a\": 5}".utf8)
    let whole = try clean(input[...], pipeline, at: .beginning, pieces: input.count, isLast: true).output
    #expect(whole.records == "1\n2\n3\n4\n5\n")
    for place in 0...input.count {
      let first = try clean(input[..<place], pipeline, at: .beginning, pieces: 3)
      let rest = try clean(
        input[first.position.held...], pipeline, at: first.position, pieces: 2, isLast: true)
      #expect(first.output + rest.output == whole, "left at \(place), held \(first.position)")
    }
  }
}
