import Testing

@testable import LogwashCore

@Suite struct JSONDocumentTests {
  private func document(_ fixture: borrowing JSONFixture) -> Text {
    Text(.record, offset: 0, count: fixture.bytes.count)
  }

  @Test func `members are found by the key they stand for, the last of several`() {
    let fixture = JSONFixture(
      #"{ "a" : 1, "b":{"a":[2]} , "s":"x","e":"\n", "t":true,"f":false,"z":null,"a":-3.0,"\u0061\"":4}"#)
    let found = { (key: String) in
      let bytes = ConstantBytes(Array(key.utf8))
      return fixture.shown(
        JSONDocument.member(
          of: document(fixture), key: bytes.view, in: fixture.heap.view(document(fixture))))
    }
    #expect(found("a") == "numeral -3.0")
    #expect(found("b") == #"document {"a":[2]}"#)
    #expect(found("s") == "text x")
    #expect(found("e") == #"escaped \n"#)
    #expect(found("t") == "true")
    #expect(found("f") == "false")
    #expect(found("z") == "null")
    #expect(found("a\"") == "numeral 4")
    #expect(found("missing") == "missing")
    #expect(JSONDocument.count(of: document(fixture), heap: fixture.heap) == 9)
  }

  @Test func `elements are counted from 0`() {
    let fixture = JSONFixture(#"[ [1,2] , {"a":"]"},"]",null ]"#)
    let elements = (-1...4).map {
      fixture.shown(JSONDocument.element(of: document(fixture), at: $0, heap: fixture.heap))
    }
    #expect(elements == ["missing", "document [1,2]", #"document {"a":"]"}"#, "text ]", "null", "missing"])
    #expect(JSONDocument.count(of: document(fixture), heap: fixture.heap) == 4)
  }

  @Test(arguments: ["{}", "[]", "{ }", "[ \n]"])
  func `an empty document has nothing in it`(text: String) throws {
    var fixture = JSONFixture(text)
    let all = document(fixture)
    #expect(JSONDocument.count(of: all, heap: fixture.heap) == 0)
    let value = try JSONDocument.materialize(all, heap: &fixture.heap)
    var out = OutputBuffer()
    try JSONWriter().append(value, heap: fixture.heap, to: &out)
    #expect(out.string == (text.hasPrefix("{") ? text : "[]"))
  }

  @Test func `generated documents fall apart as the plain reader says`() throws {
    var generator = JSONGenerator(dice: Dice(seed: 9), isSpaced: true)
    for _ in 0..<2000 {
      let text = generator.object(4)
      var fixture = JSONFixture(text)
      let all = document(fixture)
      guard case .object(let members, _)? = PlainReader.read(Array(text.utf8)) else { continue }
      guard case .hash(let index) = try JSONDocument.materialize(all, heap: &fixture.heap) else { continue }
      let hash = fixture.heap.hashes[Int(index)]
      #expect(hash.origin == all)
      #expect(Int(hash.count) == members.count)
      for (i, member) in members.enumerated() {
        let read = fixture.heap.members[Int(hash.start) + i]
        #expect(Int(read.sourceStart)..<Int(read.sourceEnd) == member.source)
        #expect(
          fixture.heap.view(read.key).string
            == JSONReferenceTests.decoded(Array(fixture.bytes.view[member.key].array)))
        #expect(
          fixture.shown(read.value)
            == fixture.shown(JSONDocument.value(all, member.value.range, fixture.bytes.view)))
      }
      var out = OutputBuffer()
      try JSONWriter().append(.hash(index), heap: fixture.heap, to: &out)
      #expect(out.string == text)
    }
  }

  @Test func `any JSON value can be parsed out of a text`() throws {
    let parse = { (text: String) throws(Fault) in
      let fixture = JSONFixture(text)
      return fixture.shown(try JSONDocument.parse(document(fixture), heap: fixture.heap))
    }
    #expect(try parse(" 1.50 ") == "numeral 1.50")
    #expect(try parse("\n\"a\\n\"") == #"escaped a\n"#)
    #expect(try parse("null") == "null")
    #expect(try parse("[1, 2]") == "document [1, 2]")
    #expect(throws: Fault(.invalidJSON)) { try parse("") }
    #expect(throws: Fault(.invalidJSON)) { try parse("[1, 2") }
    #expect(throws: Fault(.tooDeep)) { try parse(String(repeating: "[", count: 10_000)) }
  }

  @Test func `bytes that were never checked lead nowhere, but not out of bounds`() throws {
    var dice = Dice(seed: 5)
    let alphabet = Array(#"{}[]":,\u0e1-tfn "#.utf8) + [0, 0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<dice.roll(16)).map { _ in alphabet[dice.roll(alphabet.count)] }
      var fixture = JSONFixture(bytes)
      let all = document(fixture)
      _ = JSONDocument.member(of: all, key: fixture.bytes.view, in: fixture.heap.view(all))
      _ = JSONDocument.element(of: all, at: 1, heap: fixture.heap)
      let value = try JSONDocument.materialize(all, heap: &fixture.heap)
      var out = OutputBuffer()
      try JSONWriter().append(value, heap: fixture.heap, to: &out)
    }
  }
}
