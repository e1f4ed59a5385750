import Testing

@testable import LogwashCore

/// The fast reader against the plain one, on generated records.
@Suite struct JSONReferenceTests {
  /// What the slots of `JSONReaderTests.paths` and the index hold after a record.
  struct Reading: Equatable {
    var slots: [String]
    var members: [String]
  }

  /// What the plain reader finds.
  static func reference(_ bytes: [UInt8], policy: JSONProjection.DuplicateKeys) -> Reading? {
    guard case .object(let members, _)? = PlainReader.read(bytes) else { return nil }
    let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let name = { (range: Range<Int>) in decoded(Array(bytes[range])) }
    func chosen(_ members: [PlainJSON.PlainMember], _ key: String) -> PlainJSON.PlainMember? {
      let named = members.filter { name($0.key) == key }
      return policy == .first ? named.first : named.last
    }
    func shown(_ value: PlainJSON?, null: String) -> String {
      guard let value else { return "missing" }
      let text = text(value.range)
      switch value {
      case .object, .array: return "document \(text)"
      case .scalar:
        if text == "null" { return null }
        if text == "true" || text == "false" { return text }
        if !text.hasPrefix("\"") { return "numeral \(text)" }
        let contents = text.dropFirst().dropLast()
        return contents.contains("\\") ? "escaped \(contents)" : "text \(contents)"
      }
    }
    let slots = JSONReaderTests.paths.map { path in
      var value: PlainJSON? = .object(members, 0..<0)
      for key in path.names {
        guard case .object(let members, _)? = value else { return "missing" }
        value = chosen(members, key)?.value
      }
      return shown(value, null: "missing")
    }
    let index = members.map { member in
      let path = JSONReaderTests.paths.first { $0.names == [name(member.key)] }
      let isChosen = path != nil && chosen(members, name(member.key)) == member
      let value = isChosen ? "slot \(path!.slot)" : shown(member.value, null: "null")
      return "\(name(member.key)) = \(value) at \(member.source)"
    }
    return Reading(slots: slots, members: index)
  }

  /// The text of a string with its quotes; the keys of the generator need no more than this.
  static func decoded(_ string: [UInt8]) -> String {
    String(decoding: string.dropFirst().dropLast(), as: UTF8.self)
      .split(separator: "\\u0062", omittingEmptySubsequences: false).joined(separator: "b")
      .split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  static func reading(_ fixture: borrowing JSONFixture) -> Reading {
    var members: [String] = []
    for i in 0..<fixture.members.count {
      let member = fixture.members[i]
      let value = member.slot >= 0 ? "slot \(member.slot)" : fixture.shown(member.value)
      let source = Int(member.sourceStart)..<Int(member.sourceEnd)
      members.append("\(fixture.heap.view(member.key).string) = \(value) at \(source)")
    }
    var slots: [String] = []
    for i in 0..<JSONReaderTests.paths.count { slots.append(fixture.shown(fixture.slots[i])) }
    return Reading(slots: slots, members: members)
  }

  @Test(arguments: [JSONProjection.DuplicateKeys.last, .first], [true, false])
  func `slots and index are what the plain reader finds`(
    policy: JSONProjection.DuplicateKeys, isPredicting: Bool
  ) throws {
    let projection = JSONReaderTests.projection(policy)
    var generator = JSONGenerator(dice: Dice(seed: 1), isSpaced: false)
    // One state for all records, as a worker has it, so that it expects what earlier records had.
    var state = JSONReaderState()
    state.isPredicting = isPredicting
    for round in 0..<2000 {
      generator.isSpaced = round % 4 == 0
      let text = generator.object(4)
      var fixture = JSONFixture(text)
      swap(&state, &fixture.state)
      try fixture.read(projection, indexing: .all)
      #expect(Self.reading(fixture) == Self.reference(Array(text.utf8), policy: policy), "\(text)")
      swap(&state, &fixture.state)
    }
  }

  @Test func `more keys than can be remembered change nothing`() throws {
    let projection = JSONReaderTests.projection()
    var state = JSONReaderState()
    for round in 0..<4 {
      let text =
        "{" + (0..<1500).map { "\"k\(round)-\($0)\":{\"status\":\($0)}" }.joined(separator: ",")
        + #","status":7}"#
      var fixture = JSONFixture(text)
      swap(&state, &fixture.state)
      try fixture.read(projection, indexing: .all)
      #expect(Self.reading(fixture) == Self.reference(Array(text.utf8), policy: .last))
      swap(&state, &fixture.state)
    }
  }

  @Test func `a state that is used with another projection starts anew`() throws {
    var fixture = JSONFixture(#"{"a":1,"b":2}"#)
    try fixture.read(JSONProjection([.init(["a"], slot: 0)]))
    #expect(fixture.shown(fixture.slots[0]) == "numeral 1")
    try fixture.read(JSONProjection([.init(["b"], slot: 0)]))
    #expect(fixture.shown(fixture.slots[0]) == "numeral 2")
  }
}
