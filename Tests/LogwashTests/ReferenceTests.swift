import Logwash
import Testing

@Suite struct ReferenceTests {
  static let entries = ReferenceEntry.all

  @Test(arguments: [
    "directive", "built-in", "header entry", "setting", "special variable", "pattern", "template",
    "diagnostic",
    "fault",
  ])
  func `every topic has entries with names of their own`(topic: String) {
    let names = Self.entries.filter { $0.topic == topic }.map(\.name)
    #expect(!names.isEmpty)
    #expect(Set(names).count == names.count)
  }

  @Test func `every entry has a summary that ends with a full stop`() {
    for entry in Self.entries {
      #expect(entry.summary.hasSuffix("."), "\(entry.topic) \(entry.name): \(entry.summary)")
    }
  }

  @Test func `what the language consists of has examples`() {
    let without = Self.entries.filter(\.examples.isEmpty).map(\.topic)
    #expect(Set(without) == ["diagnostic", "fault", "standard name"])
  }

  /// Patterns and templates have tests of their own.
  @Test(
    arguments: entries.indices.filter {
      !["pattern", "template"].contains(entries[$0].topic) && !entries[$0].examples.isEmpty
    })
  func `an example of the reference gives what the reference says`(index: Int) throws {
    for example in Self.entries[index].examples {
      let output = try Self.output(of: example.input, given: Dictionary(uniqueKeysWithValues: example.given))
      #expect(output == example.output, "\(Self.entries[index].name): \(example.input)")
    }
  }

  /// What a template prints, or writes for records.
  private static func output(of template: String, given: [String: String]) throws -> String {
    guard let records = given["records"] else {
      let template = try Template(
        template, rendersModel: true, includes: { given[$0] }, includeNames: given.keys.sorted())
      var output: [UInt8] = []
      try template.render((given["model"] ?? "{}").utf8, into: &output)
      return String(decoding: output, as: UTF8.self)
    }
    let cleaner = Cleaner(try Pipeline([Template(template)]))
    let output = cleaner.clean(lines: records.utf8, isLast: true).output
    return String(decoding: output.last == UInt8(ascii: "\n") ? output.dropLast() : output, as: UTF8.self)
  }
}
