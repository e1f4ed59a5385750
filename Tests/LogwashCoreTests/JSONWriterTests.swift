import Testing

@testable import LogwashCore

@Suite struct JSONWriterTests {
  private func written(
    _ writer: JSONWriter = JSONWriter(), _ make: (inout Heap) throws(Fault) -> Value
  ) throws(Fault) -> String {
    var heap = Heap()
    let value = try make(&heap)
    var out = OutputBuffer()
    try writer.append(value, heap: heap, to: &out)
    return out.string
  }

  private func text(_ string: String, _ heap: inout Heap) throws(Fault) -> Text {
    let bytes = ConstantBytes(Array(string.utf8))
    return try heap.makeText(bytes.view)
  }

  @Test func `values without parts are written as JSON has them`() throws {
    #expect(try written { _ in .missing } == "null")
    #expect(try written { _ in .null } == "null")
    #expect(try written { _ in .emptyDefault } == #""""#)
    #expect(try written { _ in .boolean(true) } == "true")
    #expect(try written { _ in .boolean(false) } == "false")
    #expect(try written { _ in .integer(.min) } == "-9223372036854775808")
    #expect(try written { _ in .decimal(SmallDecimal(coefficient: -15, scale: 1)) } == "-1.5")
    for none in [NonFinite.notANumber, .positiveInfinity, .negativeInfinity] {
      #expect(try written { _ in .nonFinite(none) } == "null")
    }
    #expect(
      try written { _ in .moment(Moment(seconds: 0, nanoseconds: 0, kind: .dateTime)) }
        == #""1970-01-01T00:00:00Z""#)
    #expect(try written { heap throws(Fault) in .numeral(try text("1.10", &heap)) } == "1.10")
    #expect(try written { heap throws(Fault) in .escaped(try text(#"a\/b"#, &heap)) } == #""a\/b""#)
    #expect(try written { heap throws(Fault) in .document(try text("[ 1 ]", &heap)) } == "[ 1 ]")
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("q\"b\\", #"q\"b\\"#), ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
    ("\u{0}\u{1F}\u{7F}", "\\u0000\\u001f\u{7F}"), ("é€😀/", "é€😀/"),
    (
      "long enough for more than one vector, with a \" near the end",
      #"long enough for more than one vector, with a \" near the end"#
    ),
  ])
  func `strings get as few escapes as JSON allows`(string: String, contents: String) throws {
    #expect(try written { heap throws(Fault) in .text(try text(string, &heap)) } == "\"" + contents + "\"")
  }

  /// The maximal subparts of chapter 3.9 of the Unicode Standard, each replaced by one U+FFFD.
  @Test(
    arguments: [
      ([0x80], 1), ([0x61, 0xFF, 0x62], 1), ([0xC0, 0xAF], 2), ([0xC3], 1), ([0xE2, 0x82], 1),
      ([0xE2, 0x82, 0x41], 1),
      ([0xED, 0xA0, 0x80], 3), ([0xF0, 0x9F, 0x98], 1), ([0xF4, 0x90, 0x80, 0x80], 4),
      ([0xF0, 0x80, 0x80], 3),
      ([0xE0, 0x80, 0x80], 3), ([0xF1, 0x80, 0x41, 0xE1, 0x80, 0xC2], 3),
    ] as [([UInt8], Int)])
  func `what is no UTF-8 becomes U+FFFD, part by part`(bytes: [UInt8], replacements: Int) throws {
    let constant = ConstantBytes(bytes)
    var out = OutputBuffer()
    out.append(jsonContents: constant.view)
    #expect(out.string.unicodeScalars.count { $0 == "\u{FFFD}" } == replacements)
    #expect(out.array == Array(String(decoding: bytes, as: UTF8.self).utf8))
    var repaired = OutputBuffer()
    repaired.append(repairing: constant.view)
    #expect(repaired.array == out.array)
  }

  @Test func `bytes of the record are repaired or kept, as the policy says`() throws {
    let record = ConstantBytes(Array(#"{"a":"x"#.utf8) + [0xFF] + Array(#""}"#.utf8))
    for repairs in [true, false] {
      var heap = Heap()
      heap.record = record.view
      var out = OutputBuffer()
      let document = Value.document(Text(.record, offset: 0, count: record.count))
      try JSONWriter(repairsUTF8: repairs).append(document, heap: heap, to: &out)
      #expect(out.array == (repairs ? Array("{\"a\":\"x\u{FFFD}\"}".utf8) : record.view.array))
    }
  }

  @Test func `sequences, ranges and hashes are written compactly`() throws {
    let sequence = try written { heap throws(Fault) in
      heap.elements.append(.integer(1))
      heap.elements.append(.missing)
      heap.elements.append(.text(try text("x", &heap)))
      return .sequence(ElementRange(start: 0, count: 3))
    }
    #expect(sequence == #"[1,null,"x"]"#)
    let hash = try written { heap throws(Fault) in
      heap.members.append(HashMember(key: try text("a\"b", &heap), value: .integer(1)))
      heap.members.append(HashMember(key: try text("c", &heap), value: .missing))
      return heap.makeHash(lastMembers: 2)
    }
    #expect(hash == #"{"a\"b":1,"c":null}"#)
    let range = try written { heap throws(Fault) in
      heap.ranges.append(RangeObject(first: 2, step: -1, count: 4))
      return .range(0)
    }
    #expect(range == "[2,1,0,-1]")
    #expect(try written { _ in .sequence(ElementRange(start: 0, count: 0)) } == "[]")
    #expect(try written { heap in heap.makeHash(lastMembers: 0) } == "{}")
  }

  @Test func `what JSON cannot hold, or not so much of it, is a fault`() {
    #expect(throws: Fault(.tooLarge)) {
      try written { heap throws(Fault) in
        heap.ranges.append(RangeObject(first: 0, step: 1, count: nil))
        return .range(0)
      }
    }
    #expect(throws: Fault(.tooLarge)) {
      try written(JSONWriter(maxBytes: 1000)) { heap throws(Fault) in
        heap.ranges.append(RangeObject(first: .max - 1, step: 1, count: .max))
        return .range(0)
      }
    }
    #expect(throws: Fault(.tooDeep)) {
      try written { heap throws(Fault) in
        // A sequence that is its own element; real values cannot be, but deep ones look like it.
        heap.elements.append(.sequence(ElementRange(start: 0, count: 1)))
        return heap.elements[0]
      }
    }
    #expect(throws: Fault.wrongKind(expected: [.text, .number, .boolean, .date, .sequence, .hash])) {
      try written { heap throws(Fault) in
        heap.objects.append(.macro(0, namespace: 0))
        return .object(0)
      }
    }
  }
}
