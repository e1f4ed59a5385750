import Testing

@testable import LogwashCore

/// Arrays of objects with the same keys are recognized whatever their length; what that gives is compared with looking for each
/// member in the text.
@Suite struct JSONListTests {
  static let projection = [
    JSONProjection.Path(["items"], slot: 0), .init(["a", "items"], slot: 1), .init(["id"], slot: 2),
  ]

  /// The keys of an element, and which kind of value each has.
  struct Shape {
    var keys: [(name: String, kind: Int)]
    var colon: String
    var comma: String

    init(_ generator: inout JSONGenerator) {
      let names = ["sku", "n", "price", "", "é", "a rather long name of more than thirty-two bytes", "x"]
      let count = 1 + generator.dice.roll(5)
      let first = generator.dice.roll(3)
      keys = (0..<count).map { (names[(first + $0) % names.count], generator.dice.roll(4)) }
      if generator.dice.roll(8) == 0 { keys.append((generator.pick(["sku", "q\\u0041"]), 0)) }
      colon = generator.pick([":", ": ", ":"])
      comma = generator.pick([",", ", ", ","])
    }

    func element(_ generator: inout JSONGenerator) -> String {
      let members = keys.map { key in
        let text = "\"" + generator.pick(JSONGenerator.strings) + "\""
        let bare = generator.pick(["true", "false", "null"] + JSONGenerator.numbers)
        let value =
          switch key.kind {
          case 0: text
          case 1: bare
          case 2: "{\"x\":\(bare),\"sku\":\(text)}"
          default: "[\(text),\(bare)]"
          }
        return "\"\(key.name)\"\(colon)\(value)"
      }
      return "{" + members.joined(separator: comma) + "}"
    }

    func list(_ generator: inout JSONGenerator) -> String {
      let elements = (0..<generator.dice.roll(6)).map { _ in element(&generator) }
      // Now and then with spacing that lists do not have.
      let separator = generator.dice.roll(12) == 0 ? " ,  " : comma
      return "[" + elements.joined(separator: separator) + "]"
    }
  }

  static func record(_ shape: Shape, _ other: Shape, _ generator: inout JSONGenerator) -> [UInt8] {
    let id = generator.pick(JSONGenerator.numbers)
    let tail = generator.pick(JSONGenerator.strings)
    return Array(
      #"{"id":\#(id),"items":\#(shape.list(&generator)),"a":{"items":\#(other.list(&generator))},"tail":"\#(tail)"}"#
        .utf8)
  }

  /// What stands in the lists of the record that was read: each element, and its members.
  static func shown(_ fixture: inout JSONFixture, _ keys: [String], usesReader: Bool) throws(Fault)
    -> [String]
  {
    var shown = (0...2).map { fixture.shown(fixture.slots[$0]) }
    for slot in 0...1 {
      guard case .document(let text) = fixture.slots[slot] else { continue }
      let value =
        usesReader
        ? try JSONDocument.materialize(text, heap: &fixture.heap, reader: &fixture.state)
        : try JSONDocument.materialize(text, heap: &fixture.heap)
      guard case .sequence(let range) = value else { continue }
      for i in Int(range.start)..<Int(range.start) + Int(range.count) {
        let element = fixture.heap.elements[i]
        shown.append(fixture.shown(element))
        guard case .document(let document) = element else { continue }
        for key in keys {
          let name = ConstantBytes(Array(key.utf8))
          let known = usesReader ? fixture.state.member(of: document, key: name.view, isConstant: false) : nil
          let bytes = fixture.heap.view(document)
          let member = known ?? JSONDocument.member(of: document, key: name.view, in: bytes)
          shown.append(
            "\(key) = \(fixture.shown(member)), \(usesReader && known == nil ? "looked for" : "known")")
        }
      }
    }
    return shown
  }

  /// Reads a record with a state that remembers others, and with one that does not; returns how many members were known.
  @discardableResult
  static func check(
    _ record: [UInt8], _ keys: [String], _ state: inout JSONReaderState,
    _ projection: borrowing JSONProjection
  ) throws -> Int {
    var isObject = false
    if case .object? = PlainReader.read(record) { isObject = true }
    var fixture = JSONFixture(record)
    swap(&state, &fixture.state)
    defer { swap(&state, &fixture.state) }
    do throws(Fault) {
      try fixture.read(projection)
    } catch {
      #expect(!isObject, "\(String(decoding: record, as: UTF8.self))")
      return 0
    }
    #expect(isObject, "\(String(decoding: record, as: UTF8.self))")
    let found = try shown(&fixture, keys, usesReader: true)
    var plain = JSONFixture(record, isPredicting: false)
    try plain.read(projection)
    let expected = try shown(&plain, keys, usesReader: false)
    let trimmed = found.map { $0.hasSuffix(", looked for") ? $0.dropLast(12) + ", known" : $0 }
    #expect(trimmed == expected, "\(String(decoding: record, as: UTF8.self))")
    return found.count { $0.hasSuffix(", known") }
  }

  @Test(arguments: KernelForm.all)
  func `members of lists are what the text says`(form: KernelForm) throws {
    let projection = JSONProjection(Self.projection)
    let others = Array("\"{}[],:\\ 0a9-.e\u{1}\u{7F}tn".utf8)
    var generator = JSONGenerator(dice: Dice(seed: 31), isSpaced: false)
    var known = 0
    for _ in 0..<60 * CaseCount.multiplier {
      let (shape, other) = (Shape(&generator), Shape(&generator))
      let keys = shape.keys.map(\.name) + other.keys.map(\.name) + ["absent", "qA"]
      var state = JSONReaderState(form: form)
      for round in 0..<30 {
        var record = Self.record(shape, other, &generator)
        if round % 3 == 2 {
          let place = generator.dice.roll(record.count)
          switch generator.dice.roll(3) {
          case 0: record[place] = others[generator.dice.roll(others.count)]
          case 1: record.remove(at: place)
          default: record.insert(others[generator.dice.roll(others.count)], at: place)
          }
        }
        known += try Self.check(record, keys, &state, projection)
      }
    }
    #expect(known > 1000)
  }

  @Test(arguments: [
    #"<#list items as item><#emit {"id": id!0, "sku": item.sku, "n": item.n!"none"}></#list>"#,
    #"<#list a.items as item><#emit {"x": item.x.x!1, "keys": item?keys?join(" "), "all": item}></#list>"#,
    #"<#list items?filter(it -> it.n??) as i><#emit {"i": i.n, "last": items?last.n!0, "at": i?index}></#list>"#,
    #"<#macro m i><#emit {"v": i.price!i["sku"]!""}></#macro><#list items as i><@m i=i/></#list>"#,
  ])
  func `a program that goes over lists does the same whether they are known or not`(template: String) throws {
    let program = try Engine.program("<#ftl input=\"json\">" + template)
    var generator = JSONGenerator(dice: Dice(seed: 32), isSpaced: false)
    for _ in 0..<40 * CaseCount.multiplier {
      let (shape, other) = (Shape(&generator), Shape(&generator))
      let records = (0..<20).map { number in
        var record = Self.record(shape, other, &generator)
        if number % 5 == 4 { record[generator.dice.roll(record.count)] = UInt8(ascii: "1") }
        return record
      }
      let found = RewriteTests.run(program, records, rewrites: true)
      #expect(found.output == RewriteTests.run(program, records, rewrites: false).output)
    }
  }

  @Test func `an element with other keys makes the list one to look into`() throws {
    let projection = JSONProjection(Self.projection)
    var state = JSONReaderState()
    let lists = [
      #"{"sku":"a","n":1}"#, #"{"sku":"b","n":2},{"sku":"c","n":3}"#, #"{"sku":"d","n":4},{"n":5,"sku":"e"}"#,
      #"{"sku":"f","n":6},{"sku":"g","n":6,"x":7}"#, #"{"sku":"h","n":6},7"#, "", " ", "[1]",
      #"{"sku":"i","n":8},{"sku":"j"}"#, #"{"sku":"k","n":9}"#,
    ]
    for _ in 0..<3 {
      for list in lists {
        let record = Array(#"{"items":[\#(list)],"a":{"items":[]},"id":1}"#.utf8)
        try Self.check(record, ["sku", "n", "x"], &state, projection)
      }
    }
  }

  @Test func `more elements than are remembered are read all the same`() throws {
    let projection = JSONProjection(Self.projection)
    var state = JSONReaderState()
    for count in [1, 2, 255, 256, 257, 700, 3, 0, 5000] {
      let list = (0..<count).map { #"{"sku":"s\#($0)","n":\#($0)}"# }.joined(separator: ",")
      let record = Array(#"{"items":[\#(list)],"a":{"items":[]},"id":1}"#.utf8)
      let known = try Self.check(record, ["sku", "n"], &state, projection)
      if count == 3 { #expect(known == 6) }
    }
  }
}
