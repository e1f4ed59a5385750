import Testing

@testable import LogwashCore

@Suite struct JSONStringTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"a\u0000b"#, "a\u{0}b"),
    (#"\u00e9\u20AC"#, "é€"), (#"\ud83d\ude00!"#, "😀!"), (#"\ud83d"#, "\u{FFFD}"),
    (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\ud83dx"#, "\u{FFFD}x"), (#"\udbff\udfff"#, "\u{10FFFF}"),
    (#"\ud83d\n"#, "\u{FFFD}\n"),
  ])
  func `escapes are decoded as RFC 8259 says`(contents: String, text: String) throws {
    let bytes = ConstantBytes(Array(contents.utf8))
    var heap = Heap()
    let decoded = try JSONString.decode(bytes.view, heap: &heap)
    #expect(heap.view(decoded).array == Array(text.utf8))
    let key = ConstantBytes(Array(text.utf8))
    #expect(JSONString.decodes(bytes.view, to: key.view))
    let other = ConstantBytes(Array((text + "x").utf8))
    #expect(!JSONString.decodes(bytes.view, to: other.view))
    #expect(text.isEmpty || !JSONString.decodes(bytes.view, to: key.view.prefix(key.count - 1)))
  }

  @Test func `bytes that are no ASCII stay as they are`() throws {
    let bytes = ConstantBytes([0xFF, 0x5C, 0x6E, 0xC3, 0xA9])
    var heap = Heap()
    let decoded = try JSONString.decode(bytes.view, heap: &heap)
    #expect(heap.view(decoded).array == [0xFF, 0x0A, 0xC3, 0xA9])
  }

  @Test func `every text survives being encoded and decoded`() throws {
    for scalar in (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init(_:))
    where scalar.value < 0x900 || scalar.value % 97 == 0 {
      let text = Array("a\(Character(scalar))b".utf8)
      let bytes = ConstantBytes(text)
      var out = OutputBuffer()
      out.append(jsonContents: bytes.view)
      var heap = Heap()
      let decoded = try JSONString.decode(out.view(), heap: &heap)
      #expect(heap.view(decoded).array == text)
    }
  }

  @Test func `a string's end is found at every length`() {
    for count in 0...200 {
      let bytes = ConstantBytes(Array((String(repeating: "x", count: count) + #""tail"#).utf8))
      #expect(bytes.view.jsonStringStop(from: 0) == count)
      let open = ConstantBytes(Array(String(repeating: "x", count: count).utf8))
      #expect(open.view.jsonStringStop(from: 0) == count)
      let inner = bytes.view[0..<count]
      #expect(inner.jsonStringStop(from: min(count, 3)) == count)
    }
  }

  @Test func `numbers end where a plain reader says, whatever follows`() {
    var dice = Dice(seed: 11)
    let alphabet = Array("0123456789.eE+-,}".utf8)
    for _ in 0..<20_000 {
      let text = (0..<1 + dice.roll(24)).map { _ in
        alphabet[dice.roll(20) < 13 ? dice.roll(10) : dice.roll(17)]
      }
      let bytes = ConstantBytes(text + Array("0123456789".utf8))
      let view = bytes.view[0..<text.count]
      var check = JSONCheck(view, maxDepth: 1)
      let expected =
        text[0] == UInt8(ascii: "-") || (0x30...0x39).contains(text[0]) ? check.checkValue(at: 0) : nil
      #expect(view.jsonNumberEnd(from: 0) == expected, "\(String(decoding: text, as: UTF8.self))")
    }
  }
}
