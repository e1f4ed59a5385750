import Testing

@testable import LogwashCore

/// Records that look like the last one are read without looking at their structure; what that gives is compared with the plain
/// reader, for records that have the layout and for those that nearly have it.
@Suite struct JSONLayoutTests {
  /// The ranges of a value's scalars, in order.
  static func scalars(_ json: PlainJSON) -> [Range<Int>] {
    switch json {
    case .scalar(let range): [range]
    case .array(let elements, _): elements.flatMap(scalars)
    case .object(let members, _): members.flatMap { scalars($0.value) }
    }
  }

  /// A record with other scalars in the same places: strings for strings, numbers and words for one another.
  static func variant(of record: [UInt8], _ generator: inout JSONGenerator) -> [UInt8] {
    guard let json = PlainReader.read(record) else { return record }
    var bytes: [UInt8] = []
    var at = 0
    for range in scalars(json) {
      bytes += record[at..<range.lowerBound]
      let isString = record[range.lowerBound] == UInt8(ascii: "\"")
      let bare = generator.pick(["true", "false", "null"] + JSONGenerator.numbers)
      bytes += isString ? Array(("\"" + generator.pick(JSONGenerator.strings) + "\"").utf8) : Array(bare.utf8)
      at = range.upperBound
    }
    return bytes + record[at...]
  }

  /// Reads a record with a state that remembers others, and compares: whether it is one with the plain reader, what stands in it
  /// with a state that remembers nothing and expects nothing.
  static func check(
    _ record: [UInt8], _ state: inout JSONReaderState, _ projection: borrowing JSONProjection,
    _ indexing: JSONIndexing
  ) {
    var fixture = JSONFixture(record)
    swap(&state, &fixture.state)
    defer { swap(&state, &fixture.state) }
    let text = String(decoding: record, as: UTF8.self)
    var isObject = false
    if case .object? = PlainReader.read(record) { isObject = true }
    do throws(Fault) {
      try fixture.read(projection, indexing: indexing)
      #expect(isObject, "\(text)")
      var plain = JSONFixture(record, isPredicting: false)
      try plain.read(projection, indexing: indexing)
      let (reading, expected) = (JSONReferenceTests.reading(fixture), JSONReferenceTests.reading(plain))
      #expect(reading.slots == expected.slots, "\(text)")
      if indexing == .all { #expect(reading.members == expected.members, "\(text)") }
    } catch {
      #expect(!isObject, "\(text)")
    }
  }

  @Test(arguments: [JSONProjection.DuplicateKeys.last, .first], [JSONIndexing.none, .all, .grouped])
  func `records of one layout are read as the plain reader reads them`(
    policy: JSONProjection.DuplicateKeys, indexing: JSONIndexing
  ) {
    let projection = JSONReaderTests.projection(policy)
    var generator = JSONGenerator(dice: Dice(seed: 11), isSpaced: false)
    var followed = 0
    for round in 0..<150 * CaseCount.multiplier {
      generator.isSpaced = round % 3 == 0
      let record = Array(generator.object(3).utf8)
      var state = JSONReaderState()
      defer { followed += state.followed }
      for _ in 0..<8 {
        Self.check(Self.variant(of: record, &generator), &state, projection, indexing)
      }
    }
    #expect(followed > 100)
  }

  @Test(arguments: [JSONIndexing.none, .all, .grouped], KernelForm.all)
  func `records that nearly have a layout are read as the plain reader reads them`(
    indexing: JSONIndexing, form: KernelForm
  ) {
    let projection = JSONReaderTests.projection()
    let others = Array("\"{}[],:\\ 0a9-.e\u{1}\u{7F}tn".utf8)
    var generator = JSONGenerator(dice: Dice(seed: 12), isSpaced: false)
    var followed = 0
    for round in 0..<150 * CaseCount.multiplier {
      generator.isSpaced = round % 3 == 0
      let record = Array(generator.object(3).utf8)
      var state = JSONReaderState(form: form)
      defer { followed += state.followed }
      for _ in 0..<3 { Self.check(record, &state, projection, indexing) }
      for _ in 0..<8 {
        var changed = Self.variant(of: record, &generator)
        let place = generator.dice.roll(changed.count)
        switch generator.dice.roll(3) {
        case 0: changed[place] = others[generator.dice.roll(others.count)]
        case 1: changed.remove(at: place)
        default: changed.insert(others[generator.dice.roll(others.count)], at: place)
        }
        Self.check(changed, &state, projection, indexing)
      }
      for end in stride(from: 1, to: record.count, by: 7) {
        Self.check(Array(record[..<end]), &state, projection, indexing)
      }
    }
    #expect(followed > 50)
  }

  @Test func `what is grouped is written after edits as what is not`() throws {
    let projection = JSONReaderTests.projection()
    var generator = JSONGenerator(dice: Dice(seed: 14), isSpaced: false)
    var followed = 0
    for round in 0..<300 * CaseCount.multiplier {
      generator.isSpaced = round % 3 == 0
      let record = Array(generator.object(3).utf8)
      var plain = JSONReaderState()
      var grouping = JSONReaderState()
      defer { followed += grouping.followed }
      for edit in 0..<6 {
        let changed = Self.variant(of: record, &generator)
        let all = try Self.edited(changed, edit, &plain, projection, .all)
        let grouped = try Self.edited(changed, edit, &grouping, projection, .grouped)
        #expect(all == grouped, "\(String(decoding: changed, as: UTF8.self))")
      }
    }
    #expect(followed > 100)
  }

  /// The record with its wanted members removed, renamed, changed and left alone in turn.
  private static func edited(
    _ record: [UInt8], _ edit: Int, _ state: inout JSONReaderState, _ projection: borrowing JSONProjection,
    _ indexing: JSONIndexing
  ) throws(Fault) -> [UInt8] {
    var fixture = JSONFixture(record)
    swap(&state, &fixture.state)
    try fixture.read(projection, indexing: indexing)
    swap(&state, &fixture.state)
    let name = ConstantBytes(Array("new".utf8))
    for i in 0..<fixture.members.count where fixture.members[i].slot >= 0 {
      let slot = Int(fixture.members[i].slot)
      var member = fixture.members[i]
      switch (edit + slot) % 4 {
      case 0:
        member.slot = -1
        member.markRemoved()
      case 1: member.rename(to: try fixture.heap.makeText(name.view))
      case 2:
        member.markChanged()
        fixture.slots[slot] = .integer(7)
      default: break
      }
      fixture.members[i] = member
    }
    return try fixture.written()
  }

  @Test func `layouts that take turns, few and many, are read as the plain reader reads them`() {
    let projection = JSONReaderTests.projection()
    var generator = JSONGenerator(dice: Dice(seed: 13), isSpaced: false)
    var state = JSONReaderState()
    for shapes in [2, 4, 12] {
      let records = (0..<shapes).map { _ in Array(generator.object(3).utf8) }
      for _ in 0..<400 {
        let record = Self.variant(of: records[generator.dice.roll(shapes)], &generator)
        Self.check(record, &state, projection, .all)
      }
    }
  }

  @Test func `records with more than a layout holds are read all the same`() {
    let projection = JSONReaderTests.projection()
    var state = JSONReaderState()
    let wide = "{" + (0..<100).map { "\"key\($0)\":\($0)" }.joined(separator: ",") + #","status":"x"}"#
    let long =
      "{\"\(String(repeating: "k", count: 300))\":{\"\(String(repeating: "k", count: 60))\":[1,2]},\"status\":1}"
    for record in [wide, wide, wide, long, long, long] {
      Self.check(Array(record.utf8), &state, projection, .all)
    }
  }
}
