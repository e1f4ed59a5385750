import Testing

@testable import LogwashCore

/// PCRE2 is the specification: what a scanner finds, groups included, is what PCRE2 finds with the same
/// pattern.
@Suite struct ScannerAgreementTests {
  private static let flags: [RegexFlags] = [[], [], [], [], .caseInsensitive, .dotMatchesNewline]

  @Test(arguments: 0..<8)
  func `a scanner finds what PCRE2 finds`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 1000 + seed)
    var compared = 0
    var matched = 0
    while compared < 30_000 * CaseCount.multiplier {
      let tree = ScannerCase.random(depth: 3, &generator)
      let flags = Self.flags[Int(generator.next() % UInt64(Self.flags.count))]
      let isWhole = generator.next() % 6 == 0
      let source = (generator.next() % 3 == 0 ? "^" : "") + tree.source
      guard let lowered = try? Pattern(source, flags: flags, whole: isWhole), lowered.scanner != nil else {
        continue
      }
      let reference = try Pattern(source, flags: flags, whole: isWhole, isLowered: false)
      for _ in 0..<40 {
        let text = tree.text(&generator)
        let start = generator.next() % 5 == 0 ? Int(generator.next() % 3) : 0
        let expected = groups(reference, text, from: start)
        let found = groups(lowered, text, from: start)
        compared += 1
        matched += expected == nil ? 0 : 1
        if found != expected {
          Issue.record("\(source) on \(text) from \(start): \(found ?? []), not \(expected ?? [])")
        }
      }
    }
    #expect(matched > compared / 4)
  }
}
