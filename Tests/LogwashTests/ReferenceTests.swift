import Logwash
import Testing

@Suite struct ReferenceTests {
  private static let entries = ReferenceEntry.all

  @Test(arguments: ["built-in", "pattern", "template", "diagnostic", "fault", "setting"])
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

  @Test func `built-ins and patterns have examples`() {
    for entry in Self.entries where entry.topic == "built-in" || entry.topic == "pattern" {
      #expect(!entry.examples.isEmpty, "\(entry.name)")
    }
  }
}
