import Foundation
import LogwashFuzzing
import Testing

/// Everything that fuzzing has found once is run again. What goes wrong ends the process and says why.
@Suite struct FuzzCorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Cases/fuzz").standardizedFileURL

  @Test(arguments: FuzzTarget.all.keys.sorted())
  func `what fuzzing has found is read without a trap`(name: String) throws {
    let make = try #require(FuzzTarget.all[name])
    let target = make()
    #expect(target.name == name)
    for input in try FuzzCorpus.inputs(in: Self.folder.appending(path: "\(name).txt")) { target.run(input) }
  }

  @Test func `templates that are made of choices have straight code, or pick`() {
    var state: UInt64 = 39
    let inputs = (0..<300).map { _ in
      (0..<30).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
    }
    let found = GeneratedTemplates.count(inputs)
    #expect(found.straight > 40)
    #expect(found.picking > 40)
  }

  @Test func `every corpus belongs to a target`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(
      Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }) == Set(FuzzTarget.all.keys))
  }
}
