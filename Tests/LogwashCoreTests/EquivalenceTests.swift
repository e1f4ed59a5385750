import Testing

@testable import LogwashCore

/// Equality of strings: that of Unicode's form NFKC. Expected results are those of `java.text.Normalizer` of JDK 17.
@Suite struct EquivalenceTests {
  private func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let left = ConstantBytes(a)
    let right = ConstantBytes(b)
    return left.view == right.view || left.view.isEquivalent(to: right.view)
  }

  @Test(arguments: [
    ("\u{FB01}", "fi"), ("\u{E9}", "e\u{301}"), ("\u{B2}", "2"), ("\u{2460}", "1"), ("\u{FF21}", "A"),
    ("\u{A0}", " "), ("\u{212B}", "\u{C5}"), ("\u{1C5}", "D\u{17E}"), ("\u{2026}", "..."),
    ("\u{BD}", "1\u{2044}2"),
    ("e\u{301}\u{323}", "e\u{323}\u{301}"), ("\u{1D400}", "A"), ("\u{338F}", "kg"),
    ("\u{FF8A}\u{FF9E}", "\u{30D0}"),
    ("\u{17F}", "s"), ("\u{1E9B}\u{323}", "\u{1E69}"), ("\u{3000}", " "), ("\u{1100}\u{1161}", "\u{AC00}"),
    ("x\u{2122}y", "xTMy"),
  ])
  func `equivalent texts are equal`(a: String, b: String) {
    #expect(areEqual(Array(a.utf8), Array(b.utf8)))
    #expect(areEqual(Array(b.utf8), Array(a.utf8)))
  }

  @Test(arguments: [
    ("a", "A"), ("a", "b"), ("a", "ab"), ("\u{DF}", "ss"), ("\u{DF}", "s"), ("-", "\u{2010}"),
    ("\u{BD}", "1/2"),
    ("a\u{AD}b", "ab"), ("a\u{200B}b", "ab"), ("\u{E9}", "e"), ("e\u{301}\u{302}", "e\u{302}\u{301}"),
    ("", "\u{301}"),
  ])
  func `other texts are not`(a: String, b: String) {
    #expect(!areEqual(Array(a.utf8), Array(b.utf8)))
    #expect(!areEqual(Array(b.utf8), Array(a.utf8)))
  }

  @Test func `texts that are no UTF-8 are equal only byte for byte`() {
    #expect(!areEqual([0xFF], [0xFE]))
    #expect(!areEqual([0xC3, 0xA9, 0xFF], [0x65, 0xCC, 0x81, 0xFF]))
    #expect(areEqual([0x61, 0xFF], [0x61, 0xFF]))
  }

  @Test func `the table has every scalar of Unicode 13, expanded to the end`() {
    #expect(CompatibilityTable.expansions.count == 3691)
    for (code, expansion) in CompatibilityTable.expansions {
      #expect(!expansion.isEmpty && code >= CompatibilityTable.first)
      #expect(expansion.allSatisfy { CompatibilityTable.expansion(of: $0) == nil }, "\(code)")
    }
  }
}
