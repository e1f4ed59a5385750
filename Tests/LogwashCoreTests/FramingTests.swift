import Testing

@testable import LogwashCore

@Suite struct FramingTests {
  /// The records of a block, one that is too long marked.
  private func records(_ text: String, max: Int = 100, skipsBlank: Bool = false) -> [String] {
    let block = ConstantBytes(Array(text.utf8))
    let framer = LineFramer(maxRecordBytes: max, skipsBlankLines: skipsBlank)
    var found: [String] = []
    var at = 0
    while let line = framer.nextRecord(in: block.view, from: at) {
      found.append(block.view[line.range].string + (line.isTooLong ? " (too long)" : ""))
      at = line.next
    }
    return found
  }

  @Test func `lines end with LF or CRLF, the last one with nothing`() {
    #expect(records("a\nb\r\nc") == ["a", "b", "c"])
    #expect(records("a\n") == ["a"])
    #expect(records("") == [])
    #expect(records("a\rb\r\r\nc\r") == ["a\rb\r", "c\r"])
  }

  @Test func `empty lines are records unless they are to be skipped`() {
    #expect(records("\na\n\r\n \n\n") == ["", "a", "", " ", ""])
    #expect(records("\n{}\n\r\n \t\n\n[]\n ", skipsBlank: true) == ["{}", "[]"])
  }

  @Test func `a line that is too long comes with its first bytes`() {
    #expect(records("abcd\nabcde\nx", max: 4) == ["abcd", "abcd (too long)", "x"])
    #expect(records("abcd\r\nabcde\r\n", max: 4) == ["abcd", "abcd (too long)"])
    #expect(records("abcde", max: 4) == ["abcd (too long)"])
  }

  @Test func `line feeds are found at every distance`() {
    for count in 0...200 {
      #expect(
        records(String(repeating: "x", count: count) + "\ny", max: 1000) == [
          String(repeating: "x", count: count), "y",
        ])
    }
  }

  @Test func `a block is cut behind its last line feed`() {
    let framer = LineFramer(maxRecordBytes: 4, skipsBlankLines: false)
    let boundary = { (text: String) in
      let block = ConstantBytes(Array(text.utf8))
      return framer.lastBoundary(in: block.view)
    }
    #expect(boundary("a\nbc\nd") == 5)
    #expect(boundary("a\n") == 2)
    #expect(boundary("abc") == nil)
    #expect(boundary("") == nil)
  }

  @Test func `a line that is longer than a block is passed over in the blocks that follow`() {
    let framer = LineFramer(maxRecordBytes: 4, skipsBlankLines: false)
    let isTooLong = { (text: String) in
      let rest = ConstantBytes(Array(text.utf8))
      return framer.isTooLong(rest.view)
    }
    #expect(!isTooLong("abcd"))
    #expect(!isTooLong("abcd\r"))
    #expect(isTooLong("abcde"))
    #expect(isTooLong("abcd\re"))
    let skip = { (text: String) in
      let block = ConstantBytes(Array(text.utf8))
      return framer.skipLine(in: block.view)
    }
    #expect(skip("efgh") == nil)
    #expect(skip("ef\nnext\n") == 3)
  }

  @Test func `a file's extension names its format, and each format has what the reference needs`() {
    #expect(RecordFormat(fileExtension: "log") == .text)
    #expect(RecordFormat(fileExtension: "JSONL") == .json)
    #expect(RecordFormat(fileExtension: "ndjson") == .json)
    #expect(RecordFormat(fileExtension: "exe") == nil)
    let all = RecordFormat.allCases.map(\.description)
    #expect(all.allSatisfy { $0.summary.hasSuffix(".") && !$0.example.isEmpty })
    let extensions = all.flatMap(\.fileExtensions)
    #expect(Set(extensions).count == extensions.count)
  }
}
