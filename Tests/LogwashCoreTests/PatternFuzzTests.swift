import Testing

@testable import LogwashCore

@Suite struct PatternFuzzTests {
  private static let pieces = [
    "a", "b", "1", "é", " ", ".", "\\d", "\\D", "\\S", "\\w", "\\W", "\\s", "[^a]", "[^\"\\\\]", "[ab]",
    "[\\S]", "\"",
    "(", "(", "(?:", "(?>", "(?=", "(?!", "(?<!", "(?<=", ")", ")", ")", ")", "|", "*", "+", "?", "*?", "+?",
    "*+",
    "++", "{2}", "{1,}", "^", "$", "\\b", "\\B", "\\\\",
  ]
  private static let odd = [
    "[", "]", "&&", "{", "}", "\\Q", "\\E", "\\p{L}", "\\p{", "\\x{e9}", "\\u00e9", "\\u", "\\0", "\\1",
    "\\g{1}", "(?i)",
    "(?x)", "#", "(?<n>", "(?|", "(*", "%{INT}", "%{INT:n}", "%{", ":", "\\", "-", "[:alpha:]", "\\c", "\\N{",
    "%{+a/",
    "->", "(?(1)", "(?P<n>", "\u{0}",
  ]
  private static let texts = ["a", "b", "1", "é", "€", "😀", " ", "\"", "\\", "\n"]

  private static func random(_ from: [String], _ limit: UInt64, _ generator: inout SplitMix64) -> String {
    (0..<generator.next() % limit).map { _ in from[Int(generator.next() % UInt64(from.count))] }.joined()
  }

  /// Found by fuzzing: what was looked at twice for each loop took time without end, and stacked quantifiers the stack.
  @Test(arguments: [
    "^(?:GET|PUT) (?!a)/" + String(repeating: "*", count: 40), "a" + String(repeating: "*", count: 10_000),
    String(repeating: "(?:", count: 100) + "a" + String(repeating: "*)*", count: 100),
    String(repeating: "(", count: 100) + "[^a]" + String(repeating: "+)*", count: 100),
  ])
  func `loops inside of loops are looked at in time`(source: String) {
    for dialect in [RegexDialect.pcre2, .java] {
      guard let pattern = try? Pattern(source, dialect: dialect) else { continue }
      let text = ConstantBytes(Array("GET /a".utf8))
      _ = pattern.explain(text.view)
      extendLifetime(text)
    }
  }

  /// The rule's claim again, on patterns that nobody chose.
  @Test func `a pattern that runs on bytes matches what it matches on characters`() throws {
    var generator = SplitMix64(seed: 7)
    var compared = 0
    for _ in 0..<30_000 {
      let source = Self.random(Self.pieces, 9, &generator)
      guard let bytes = try? Pattern(source), bytes.matchesBytes else { continue }
      let characters = try Pattern(source, matchesBytes: false)
      for _ in 0..<4 {
        let text = Self.random(Self.texts, 8, &generator)
        #expect(groups(bytes, text) == groups(characters, text), "\(source) on \(text)")
        compared += 1
      }
    }
    #expect(compared > 5_000)
  }

  @Test func `any text is a pattern or an error, and can be explained`() {
    var generator = SplitMix64(seed: 11)
    let text = ConstantBytes(Array("a1 é\"\\x".utf8) + [0xFF, 0xC3])
    var data = MatchData(limits: MatchLimits(steps: 1_000))
    for _ in 0..<20_000 {
      let source = Self.random(Self.pieces + Self.odd + Self.odd, 10, &generator)
      for dialect in [RegexDialect.pcre2, .java] {
        guard let pattern = try? Pattern(source, dialect: dialect) else { continue }
        _ = data.match(pattern.handle, in: text.view)
        _ = pattern.explain(text.view)
      }
      if let grok = try? GrokPattern(source) { _ = grok.explain(text.view) }
      if let dissect = try? DissectPattern(source) {
        _ = data.match(dissect.handle, in: text.view)
        _ = dissect.explain(text.view)
      }
    }
  }
}
