import Testing

@testable import LogwashCore

@Suite struct JSONStopsTests {
  /// Where strings stop, by the definition.
  static func places(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter {
      bytes[$0] < 0x20 || bytes[$0] == UInt8(ascii: "\"") || bytes[$0] == UInt8(ascii: "\\")
    }
  }

  @Test(arguments: KernelForm.all)
  func `every byte stops a string or does not, wherever it stands`(form: KernelForm) {
    for byte in UInt8.min...UInt8.max {
      for place in [0, 1, 15, 16, 31, 32, 63, 64, 99] {
        var bytes = Array(repeating: UInt8(ascii: "a"), count: 100)
        bytes[place] = byte
        let text = ConstantBytes(bytes)
        let stops = JSONStops.stops(of: text.view, form)
        #expect(stops.places == Self.places(bytes))
        #expect(stops.isASCII == (byte < 0x80))
      }
    }
  }

  @Test(arguments: KernelForm.all)
  func `the places in texts of any length are those of the definition`(form: KernelForm) {
    var dice = Dice(seed: 3)
    for count in 0..<400 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.roll(3) > 0 ? 0x61 : dice.roll(256)) }
      let text = ConstantBytes(bytes)
      let stops = JSONStops.stops(of: text.view, form)
      #expect(stops.places == Self.places(bytes))
      #expect(stops.isASCII == bytes.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `records of a block are read as they are alone`() throws {
    let projection = JSONReaderTests.projection()
    var generator = JSONGenerator(dice: Dice(seed: 5), isSpaced: true)
    // Longer than one step of the map, with records over its borders.
    let records = (0..<600).map { _ in Array(generator.object(4).utf8) }
    let block = ConstantBytes(Array(records.joined(separator: [0x0A])))
    var state = JSONReaderState()
    state.beginBlock(block.view)
    var start = 0
    for record in records {
      var alone = JSONFixture(record)
      try alone.read(projection, indexing: .all)
      var within = JSONFixture(record)
      within.heap.record = block.view[start..<start + record.count]
      swap(&within.state, &state)
      try JSONReader.read(
        within.heap.record, projection, state: &within.state, slots: &within.slots, members: &within.members,
        indexing: .all, heap: &within.heap)
      #expect(JSONReferenceTests.reading(within) == JSONReferenceTests.reading(alone))
      swap(&within.state, &state)
      start += record.count + 1
    }
  }

  @Test func `a record that does not lie in the block is read all the same`() throws {
    let block = ConstantBytes(Array(#"{"status":1}"#.utf8))
    var fixture = JSONFixture(#"{"status":"a \"b\" c"}"#)
    fixture.state.beginBlock(block.view)
    try fixture.read(JSONReaderTests.projection())
    #expect(fixture.shown(fixture.slots[0]) == #"escaped a \"b\" c"#)
    fixture.state.endBlock()
    try fixture.read(JSONReaderTests.projection())
    #expect(fixture.shown(fixture.slots[0]) == #"escaped a \"b\" c"#)
  }

  @Test(
    arguments: [
      ([0x7B, 0x22, 0x61, 0x22, 0x3A, 0x31, 0x7D], true),
      ([0x7B, 0x22, 0xC3, 0xA9, 0x22, 0x3A, 0x31, 0x7D], true),
      ([0x7B, 0x22, 0xC3, 0x22, 0x3A, 0x31, 0x7D], false),
    ] as [([UInt8], Bool)])
  func `a record is known to be UTF-8 when it is`(bytes: [UInt8], isUTF8: Bool) throws {
    var fixture = JSONFixture(bytes)
    try fixture.read(JSONReaderTests.projection())
    #expect(fixture.state.isRecordUTF8 == isUTF8)
  }
}
