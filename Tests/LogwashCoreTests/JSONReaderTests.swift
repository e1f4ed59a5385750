import Testing

@testable import LogwashCore

@Suite struct JSONReaderTests {
  /// Paths at several depths, one of them leading through another.
  static let paths: [JSONProjection.Path] = [
    .init(["status"], slot: 0), .init(["request"], slot: 1), .init(["request", "path"], slot: 2),
    .init(["a", "b"], slot: 3), .init(["a", "b", "status"], slot: 4), .init(["ab"], slot: 5),
  ]

  static func projection(_ policy: JSONProjection.DuplicateKeys = .last, maxDepth: Int = 512)
    -> JSONProjection
  {
    JSONProjection(paths, duplicateKeys: policy, maxDepth: maxDepth)
  }

  @Test func `wanted members become views and the rest is passed over`() throws {
    let projection = JSONProjection([
      .init(["s"], slot: 0), .init(["e"], slot: 1), .init(["n"], slot: 2), .init(["o"], slot: 3),
      .init(["o", "x"], slot: 4), .init(["l"], slot: 5), .init(["t"], slot: 6), .init(["z"], slot: 7),
      .init(["absent"], slot: 8),
    ])
    var fixture = JSONFixture(
      #"{"s":"text","u":{"s":[1,{}]},"e":"a\tb","n":-1.10e5,"o":{"y":{"x":0},"x":"in"},"l":[1, 2],"t":true,"z":null}"#
    )
    for _ in 1...2 {
      try fixture.read(projection)
      let shown = (0...8).map { fixture.shown(fixture.slots[$0]) }
      #expect(
        shown == [
          "text text", #"escaped a\tb"#, "numeral -1.10e5", #"document {"y":{"x":0},"x":"in"}"#, "text in",
          "document [1, 2]", "true", "missing", "missing",
        ])
    }
  }

  @Test func `a key with escapes is the key that it stands for`() throws {
    let projection = Self.projection()
    var fixture = JSONFixture(#"{"\u0073tatus":1,"r\u0065quest":{"p\u0061th":2},"st\/tus":3}"#)
    try fixture.read(projection, indexing: .all)
    #expect(fixture.shown(fixture.slots[0]) == "numeral 1")
    #expect(fixture.shown(fixture.slots[2]) == "numeral 2")
    let keys = (0..<fixture.members.count).map { fixture.heap.view(fixture.members[$0].key).string }
    #expect(keys == ["status", "request", "st/tus"])
  }

  @Test func `members inside arrays are no members of the record`() throws {
    var fixture = JSONFixture(#"{"request":[{"path":1},[{"path":2}]],"a":{"b":[{"status":3}]}}"#)
    try fixture.read(Self.projection())
    #expect(fixture.shown(fixture.slots[1]) == #"document [{"path":1},[{"path":2}]]"#)
    #expect(fixture.shown(fixture.slots[2]) == "missing")
    #expect(fixture.shown(fixture.slots[4]) == "missing")
  }

  @Test func `of a repeated key the last one counts, with all that is in it`() throws {
    var fixture = JSONFixture(#"{"status":1,"request":{"path":1},"status":2,"request":{"q":0}}"#)
    try fixture.read(Self.projection(.last), indexing: .all)
    #expect(fixture.shown(fixture.slots[0]) == "numeral 2")
    #expect(fixture.shown(fixture.slots[1]) == #"document {"q":0}"#)
    #expect(fixture.shown(fixture.slots[2]) == "missing")
    let members = (0..<4).map { fixture.members[$0] }
    #expect(members.map(\.slot) == [-1, -1, 0, 1])
    #expect(fixture.shown(members[0].value) == "numeral 1")
    #expect(fixture.shown(members[1].value) == #"document {"path":1}"#)
  }

  @Test func `of a repeated key the first one counts when that is wanted`() throws {
    var fixture = JSONFixture(#"{"status":1,"request":{"path":1},"status":2,"request":{"path":2}}"#)
    for _ in 1...2 {
      try fixture.read(Self.projection(.first), indexing: .all)
      #expect(fixture.shown(fixture.slots[0]) == "numeral 1")
      #expect(fixture.shown(fixture.slots[2]) == "numeral 1")
      let members = (0..<4).map { fixture.members[$0] }
      #expect(members.map(\.slot) == [0, 1, -1, -1])
      #expect(fixture.shown(members[3].value) == #"document {"path":2}"#)
    }
  }

  @Test(arguments: [
    (#"{"x":1,"y":2,"x":3}"#, 13), (#"{"x":{"y":1,"\u0079":2}}"#, 12), (#"{"x":[{"y":1},{"y":1}]}"#, -1),
    (#"{"x":"x","y":{"x":"x"}}"#, -1), (#"{"x":[{},{"y":1, "y" :1}]}"#, 17),
  ])
  func `a repeated key at any depth rejects the record when that is wanted`(text: String, offset: Int) throws
  {
    var fixture = JSONFixture(text)
    if offset < 0 { return try fixture.read(Self.projection(.reject)) }
    #expect(fault(&fixture, .reject) == Fault(.duplicateKey))
    #expect(fixture.state.errorOffset == offset)
    #expect(fixture.state.expected == .otherKey)
  }

  private func fault(_ fixture: inout JSONFixture, _ policy: JSONProjection.DuplicateKeys = .last) -> Fault? {
    do throws(Fault) {
      try fixture.read(Self.projection(policy))
      return nil
    } catch { return error }
  }

  @Test(arguments: JSONCheckTests.invalid.indices)
  func `a record that is no JSON is rejected at the exact byte`(index: Int) {
    let (text, offset, expected) = JSONCheckTests.invalid[index]
    var fixture = JSONFixture(#"{"in":"# + text)
    let within = fault(&fixture)
    #expect(within == Fault(.invalidJSON), "\(text)")
    var alone = JSONFixture(text)
    #expect(fault(&alone) == Fault(.invalidJSON), "\(text)")
    #expect(alone.state.errorOffset == offset, "\(text)")
    #expect(
      alone.state.expected
        == (expected == .value && offset == text.utf8.prefix { $0 == 0x20 }.count ? .object : expected))
  }

  @Test(arguments: JSONCheckTests.valid)
  func `a record that is JSON but no object says so`(text: String) throws {
    var fixture = JSONFixture(text)
    if text.contains(where: { $0 == "{" }), PlainReader.read(Array(text.utf8)).map(isObject) == true {
      try fixture.read(Self.projection())
    } else {
      #expect(fault(&fixture) == Fault(.notAnObject))
      #expect(fixture.state.expected == .object)
    }
    var nested = JSONFixture(#"{ "v" :"# + text + #", "status":[]}"#)
    try nested.read(Self.projection())
    #expect(nested.shown(nested.slots[0]) == "document []")
  }

  private func isObject(_ json: PlainJSON) -> Bool {
    if case .object = json { true } else { false }
  }

  @Test func `a record cut at any byte is rejected there`() {
    let text =
      #"{ "a":{"b":[true,null,-1.5e+3,"x\u00e9\n"]}, "status" : 200 ,"request":{"path":"/","n":[ ]}}"#
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      var fixture = JSONFixture(Array(bytes[..<count]))
      #expect(fault(&fixture) == Fault(.invalidJSON), "\(count)")
      #expect(fixture.state.errorOffset == count, "\(count)")
      #expect(PlainReader.read(Array(bytes[..<count])) == nil)
    }
  }

  @Test func `a record that is nested too deeply is rejected, however deep`() {
    for (open, count) in [("[", 10_000), (#"{"a":"#, 10_000), ("[", 512)] {
      var fixture = JSONFixture(#"{"a":"# + String(repeating: open, count: count))
      #expect(fault(&fixture) == Fault(.tooDeep))
      #expect(fixture.state.errorOffset == 5 + 511 * open.utf8.count)
    }
    var fixture = JSONFixture(
      #"{"a":"# + String(repeating: "[", count: 511) + String(repeating: "]", count: 511) + "}")
    #expect(fault(&fixture) == nil)
  }

  @Test func `random bytes never trap, and are read as the plain reader reads them`() {
    var dice = Dice(seed: 7)
    let alphabet = Array(#"{}[]":,\u0e1-+.truefalsn "#.utf8) + [0, 9, 10, 0x80, 0xFF]
    for _ in 0..<20_000 {
      var bytes = Array("{".utf8)
      for _ in 0..<dice.roll(24) { bytes.append(alphabet[dice.roll(alphabet.count)]) }
      let isValid = PlainReader.read(bytes) != nil
      var fixture = JSONFixture(bytes)
      #expect((fault(&fixture) == nil) == isValid, "\(bytes)")
      #expect(fixture.state.errorOffset <= bytes.count)
    }
  }

  @Test func `valid records with one byte changed are read as the plain reader reads them`() {
    var generator = JSONGenerator(dice: Dice(seed: 21), isSpaced: true)
    for _ in 0..<3000 {
      var bytes = Array(generator.object(3).utf8)
      bytes[generator.dice.roll(bytes.count)] = Array("\"{}[],:\\ 0a\u{1}".utf8)[generator.dice.roll(12)]
      let isValid = PlainReader.read(bytes).map(isObject) == true
      var fixture = JSONFixture(bytes)
      #expect((fault(&fixture) == nil) == isValid, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
