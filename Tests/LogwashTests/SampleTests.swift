import Foundation
import Logwash
import Testing

/// Every template that comes along, over its sample: what comes out, and what is rejected and why.
@Suite struct SampleTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  private func text(_ name: String, of template: String) throws -> String {
    try String(contentsOf: Self.samples.appendingPathComponent("\(template)/\(name)"), encoding: .utf8)
  }

  @Test(arguments: Template.shippedNames)
  func `a template that comes along does what its sample says`(name: String) throws {
    let pipeline = try Pipeline([Template(shipped: name)])
    let cleaner = Cleaner(pipeline, source: "input.log")
    let input = try text("input.log", of: name)
    let (output, _, rejections) = cleaner.clean(lines: Array(input.utf8), isLast: true)
    #expect(String(decoding: output, as: UTF8.self) == (try text("expected.jsonl", of: name)))
    let rejects = rejections.map { "\($0.lineNumber): \($0.message)\n" }.joined()
    #expect(rejects == (try text("expected-rejects.txt", of: name)))
  }

  @Test func `the templates that come along are those with samples`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.samples.path)
    #expect(folders.filter { $0 != "embedding" }.sorted() == Template.shippedNames.sorted())
  }
}
