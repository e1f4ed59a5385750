import Testing

@testable import LogwashCore

/// Writing a record after edits: what was not touched comes out byte for byte.
@Suite struct JSONEditTests {
  private static func projection() -> JSONProjection {
    JSONProjection([.init(["b"], slot: 0), .init(["status"], slot: 1)])
  }

  private func edited(_ text: String, _ edit: (inout JSONFixture) throws(Fault) -> Void) throws(Fault)
    -> String
  {
    var fixture = JSONFixture(text)
    try fixture.read(Self.projection(), indexing: .all)
    try edit(&fixture)
    return String(decoding: try fixture.written(), as: UTF8.self)
  }

  private static func change(_ fixture: inout JSONFixture, _ index: Int, to value: Value) {
    var member = fixture.members[index]
    member.markChanged()
    if member.slot >= 0 { fixture.slots[Int(member.slot)] = value } else { member.value = value }
    fixture.members[index] = member
  }

  private static func remove(_ fixture: inout JSONFixture, _ index: Int) {
    var member = fixture.members[index]
    member.markRemoved()
    if member.slot >= 0 { fixture.slots[Int(member.slot)] = .missing }
    fixture.members[index] = member
  }

  private static func rename(_ fixture: inout JSONFixture, _ index: Int, to key: String) throws(Fault) {
    let bytes = ConstantBytes(Array(key.utf8))
    var member = fixture.members[index]
    member.rename(to: try fixture.heap.makeText(bytes.view))
    fixture.members[index] = member
  }

  private static func add(_ fixture: inout JSONFixture, _ key: String, _ value: Value) throws(Fault) {
    let bytes = ConstantBytes(Array(key.utf8))
    fixture.members.append(HashMember(key: try fixture.heap.makeText(bytes.view), value: value))
  }

  static let spaced = #" { "a" : 1 ,"b":[ 2 ] , "c":null } "#

  @Test func `a changed member keeps its key and the spacing`() throws {
    #expect(
      try edited(Self.spaced) { Self.change(&$0, 0, to: .integer(9)) }
        == #" { "a" : 9 ,"b":[ 2 ] , "c":null } "#)
    #expect(
      try edited(Self.spaced) { Self.change(&$0, 1, to: .integer(9)) } == #" { "a" : 1 ,"b":9 , "c":null } "#)
    #expect(
      try edited(Self.spaced) { Self.change(&$0, 2, to: .integer(9)) } == #" { "a" : 1 ,"b":[ 2 ] , "c":9 } "#
    )
    #expect(try edited(#"{"\u0062":1}"#) { Self.change(&$0, 0, to: .null) } == #"{"\u0062":null}"#)
  }

  @Test func `a removed member takes one comma with it`() throws {
    #expect(try edited(Self.spaced) { Self.remove(&$0, 0) } == #" {"b":[ 2 ] , "c":null } "#)
    #expect(try edited(Self.spaced) { Self.remove(&$0, 1) } == #" { "a" : 1 , "c":null } "#)
    #expect(try edited(Self.spaced) { Self.remove(&$0, 2) } == #" { "a" : 1 ,"b":[ 2 ] } "#)
    #expect(try edited(#"{ "a":1 }"#) { Self.remove(&$0, 0) } == "{}")
    #expect(
      try edited(Self.spaced) {
        Self.remove(&$0, 0)
        Self.remove(&$0, 1)
        Self.remove(&$0, 2)
      } == " {} ")
  }

  @Test func `a renamed member keeps its place and its value's bytes`() throws {
    #expect(
      try edited(Self.spaced) { f throws(Fault) in try Self.rename(&f, 0, to: "x\"y") }
        == #" { "x\"y" : 1 ,"b":[ 2 ] , "c":null } "#)
    #expect(
      try edited(Self.spaced) { f throws(Fault) in try Self.rename(&f, 1, to: "x") }
        == #" { "a" : 1 ,"x":[ 2 ] , "c":null } "#)
    #expect(
      try edited(Self.spaced) { f throws(Fault) in
        try Self.rename(&f, 1, to: "x")
        Self.change(&f, 1, to: .integer(3))
      } == #" { "a" : 1 ,"x":3, "c":null } "#)
    #expect(
      try edited(Self.spaced) { f throws(Fault) in
        try Self.rename(&f, 1, to: "x")
        try Self.rename(&f, 1, to: "y")
      } == #" { "a" : 1 ,"y":[ 2 ] , "c":null } "#)
    #expect(
      try edited(Self.spaced) { f throws(Fault) in
        try Self.rename(&f, 1, to: "x")
        Self.remove(&f, 1)
      } == #" { "a" : 1 , "c":null } "#)
  }

  @Test func `an added member goes to the end`() throws {
    #expect(
      try edited(Self.spaced) { f throws(Fault) in try Self.add(&f, "d", .boolean(true)) }
        == #" { "a" : 1 ,"b":[ 2 ] , "c":null ,"d":true} "#)
    #expect(try edited("{ }") { f throws(Fault) in try Self.add(&f, "d", .integer(1)) } == #"{"d":1}"#)
    #expect(
      try edited(#"{"a":1}"#) { f throws(Fault) in
        Self.remove(&f, 0)
        try Self.add(&f, "d", .integer(1))
      } == #"{"d":1}"#)
    #expect(
      try edited(#"{"a":1}"#) { f throws(Fault) in
        try Self.add(&f, "d", .integer(1))
        try Self.add(&f, "e", .missing)
      } == #"{"a":1,"d":1}"#)
  }

  @Test func `a JSON null that nobody touched stays null`() throws {
    #expect(try edited(#"{"b":null,"c":null}"#) { _ in } == #"{"b":null,"c":null}"#)
    #expect(
      try edited(#"{"b":null,"c":null}"#) { Self.change(&$0, 1, to: .integer(1)) } == #"{"b":null,"c":1}"#)
  }

  @Test func `a record that was not read from JSON is written from its members`() throws {
    var fixture = JSONFixture("raw line")
    fixture.slots[0] = .integer(1)
    fixture.slots[1] = .missing
    let bytes = ConstantBytes(Array("abc".utf8))
    for slot in 0...2 {
      let key = try fixture.heap.makeText(bytes.view[slot..<slot + 1])
      fixture.members.append(HashMember(key: key, slot: slot == 2 ? -1 : slot, value: .boolean(true)))
    }
    var out = OutputBuffer()
    try JSONWriter().appendRecord(
      members: fixture.members, slots: fixture.slots, origin: ConstantBytes([]).view, heap: &fixture.heap,
      to: &out)
    #expect(out.string == #"{"a":1,"c":true}"#)
  }

  @Test func `records that are not edited come out byte for byte`() throws {
    var generator = JSONGenerator(dice: Dice(seed: 3), isSpaced: true)
    for _ in 0..<2000 {
      let text = generator.space() + generator.object(4) + generator.space()
      #expect(try edited(text) { _ in } == text)
    }
  }

  @Test func `editing one member changes exactly that one`() throws {
    var generator = JSONGenerator(dice: Dice(seed: 4), isSpaced: true)
    for round in 0..<2000 {
      let text = generator.object(4)
      let bytes = Array(text.utf8)
      guard case .object(let members, _)? = PlainReader.read(bytes), !members.isEmpty else { continue }
      let index = generator.dice.roll(members.count)
      let member = members[index]
      func spliced(_ range: Range<Int>, _ new: String) -> String {
        String(
          decoding: bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...], as: UTF8.self)
      }
      switch round % 3 {
      case 0:
        #expect(
          try edited(text) { Self.change(&$0, index, to: .integer(42)) } == spliced(member.value.range, "42"),
          "\(text)")
      case 1:
        #expect(
          try edited(text) { f throws(Fault) in try Self.rename(&f, index, to: "new") }
            == spliced(member.key, "\"new\""),
          "\(text)")
      default:
        let comma = index > 0 ? member.source.lowerBound - 1 : member.source.lowerBound
        let behind = index > 0 || members.count == 1 ? member.source.upperBound : member.source.upperBound + 1
        #expect(try edited(text) { Self.remove(&$0, index) } == spliced(comma..<behind, ""), "\(text)")
      }
    }
  }

  @Test func `hashes inside the record are written the same way`() throws {
    let written = try edited(#"{"a":{ "x" : 1 , "y":[ ] },"b":2}"#) { f throws(Fault) in
      guard case .document(let text) = f.members[0].value,
        case .hash(let index) = try JSONDocument.materialize(text, heap: &f.heap)
      else { return }
      let start = Int(f.heap.hashes[Int(index)].start)
      var member = f.heap.members[start]
      member.markChanged()
      member.value = .boolean(false)
      f.heap.members[start] = member
      Self.change(&f, 0, to: .hash(index))
    }
    #expect(written == #"{"a":{ "x" : false , "y":[ ] },"b":2}"#)
  }
}
