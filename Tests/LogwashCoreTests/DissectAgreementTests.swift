import Testing

@testable import LogwashCore

/// Dissect patterns by the scanner, in every form of its kernels, find what cutting step by step finds.
@Suite struct DissectAgreementTests {
  private static let delimiters = [
    " ", "  ", "\" ", "\" \"", "] \"", "=", "aa", "ab", "aba", ", ", "12345678", "123456789", "é",
  ]

  private func pattern(_ random: inout SplitMix64) -> String {
    func field(_ i: Int) -> String {
      let name = ["f\(i)", "?f\(i)", "", "f\(i)", "f\(i)"].randomElement(using: &random)!
      return "%{\(name)\(Int.random(in: 0..<8, using: &random) == 0 ? "->" : "")}"
    }
    var source = Bool.random(using: &random) ? "" : Self.delimiters.randomElement(using: &random)!
    let count = Int.random(in: 1...6, using: &random)
    for i in 0..<count {
      source += field(i)
      if i < count - 1 || Bool.random(using: &random) {
        source += Self.delimiters.randomElement(using: &random)!
      }
    }
    return source
  }

  /// Pieces of delimiters and of what is none, with a long field now and then.
  private func text(_ random: inout SplitMix64) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<6: text += Self.delimiters.randomElement(using: &random)!
      case 6: text += String(repeating: "x", count: Int.random(in: 0...140, using: &random))
      case 7: text += String(repeating: "\" ]a", count: Int.random(in: 0...40, using: &random))
      default: text += ["a", "b", "\"", "]", "1", "é", "x y"].randomElement(using: &random)!
      }
    }
    return Array(text.utf8)
  }

  @Test func `the scanner finds what cutting step by step finds`() throws {
    var random = SplitMix64(seed: 20)
    var matches = 0
    for _ in 0..<4000 * CaseCount.multiplier {
      let source = pattern(&random)
      guard let pattern = try? DissectPattern(source) else { continue }
      let bytes = ConstantBytes(text(&random))
      var slow = MatchData(groupCount: 8)
      let expected = slow.matchStepByStep(pattern, in: bytes.view)
      if expected == .matched { matches += 1 }
      for form in KernelForm.all {
        var fast = MatchData(groupCount: 8, form: form)
        let found = fast.match(pattern.handle, in: bytes.view)
        #expect(found == expected, "\(source) on \(bytes.view.string), \(form.name)")
        guard found == .matched, expected == .matched else { continue }
        for group in 0...pattern.fields.count {
          #expect(
            fast.group(group) == slow.group(group),
            "\(source) on \(bytes.view.string), group \(group), \(form.name)")
        }
      }
    }
    #expect(matches > 200)
  }

  @Test func `delimiters that the scanner has no step for are cut step by step`() throws {
    for source in ["%{a}123456789%{b}", "%{a->}, %{b}", "%{a} %{b}123456789"] {
      #expect(try DissectPattern(source).scannerHandle == nil)
    }
    #expect(try DissectPattern("%{a->} %{b}] \"%{c}\"").scannerHandle != nil)
  }
}
