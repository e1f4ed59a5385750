import Testing

@testable import LogwashCore

/// Searches that look for a byte first and for where the pattern can begin after that: what they find is what PCRE2 finds.
@Suite struct PatternSearchTests {
  /// What can stand before the byte that is looked for.
  private static let heads = [
    "", "\\b", "(?<!a)", "[ab]+", "[ab]*", "\\w+", "\\w{2,}", "\\d{1,3}", "a?", "(a|bb)", "([ab]+)",
    "(?:ab)+", "a", "ab",
    "(?>a+)", "[^@]+", "[^ .]*", "\\b\\w+", "x?\\d{2}", "(\\d)?a", "\\B1",
  ]
  private static let bytes = ["@", "\\.", "-", "a", "\\.", "1"]
  private static let tails = [
    "", "\\w+", "\\d{1,3}\\.", "\\d{1,3}\\.\\d{1,3}\\b", "[ab]*@", "b", "(a+)\\.?b", "\\b", "(?: |-)",
    "[\\w-]+\\.[\\w.-]+",
    "\\d*-\\d+", "(?:b|(1))@", "a{0,8}b", "a{0,9}b", "\\.\\.", "[^a]{0,7}-",
  ]
  /// What texts are made of: near-misses stand beside each other, and what is found overlaps.
  private static let pieces = [
    "a", "b", "ab", "@", ".", "-", " ", "1", "12", "123", "1.2.3.4", "10.200.30.4", "1.2.3", "a@b.1", "@@",
    "..", "aa@",
    "bb-", "x", "\r\n", "\n", "_", "é", "a.a.", "11.",
  ]

  private static func source(_ generator: inout SplitMix64) -> String {
    func pick(_ list: [String]) -> String { list[Int(generator.next() % UInt64(list.count))] }
    var source = ""
    for _ in 0...generator.next() % 2 { source += pick(heads) }
    source += pick(bytes)
    for _ in 0...generator.next() % 2 { source += pick(tails) }
    return source
  }

  private static func text(_ generator: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<generator.next() % (generator.next() % 4 == 0 ? 60 : 12) {
      let piece = Array(pieces[Int(generator.next() % UInt64(pieces.count))].utf8)
      let turns = generator.next() % 16 == 0 ? Int(generator.next() % 40) : 1
      for _ in 0..<turns { text += piece }
    }
    return text
  }

  /// Every match, one behind the other, groups and places included.
  private func matches(_ pattern: Pattern, _ text: borrowing ConstantBytes, _ data: inout MatchData)
    -> [[Range<Int>?]]
  {
    var found: [[Range<Int>?]] = []
    var from = 0
    while from <= text.count, data.match(pattern.handle, in: text.view, from: from) == .matched {
      guard let range = data.group(0) else { break }
      found.append((0...pattern.groupCount).map { data.group($0) })
      from = Pattern.nextStart(after: range, in: text.view)
    }
    return found
  }

  @Test(arguments: 0..<4)
  func `all matches of a search are those of PCRE2, in every form`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 5000 + seed)
    var (compared, found, targets) = (0, 0, 0)
    while compared < 20_000 * CaseCount.multiplier {
      let source = Self.source(&generator)
      guard let lowered = try? Pattern(source), let scanner = lowered.scanner else { continue }
      targets += scanner.strategyDescription.contains("looks for") ? 1 : 0
      let reference = try Pattern(source, isLowered: false)
      var data = MatchData(groupCount: 0)
      for _ in 0..<20 {
        let text = ConstantBytes(Self.text(&generator))
        let expected = matches(reference, text, &data)
        for form in KernelForm.all {
          var data = MatchData(groupCount: 0, form: form)
          let all = matches(lowered, text, &data)
          compared += 1
          found += all.count
          if all != expected {
            Issue.record(
              "\(form.name): \(source) on \(text.view.string.debugDescription): \(all), not \(expected)")
          }
        }
      }
    }
    #expect(found > compared / 4)
    #expect(targets > compared / 20 / KernelForm.all.count / 2)
  }

  @Test(arguments: [
    ("[\\w.+-]+@[\\w-]+\\.[\\w.-]+", "looks for \"@\""),
    ("\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b", "looks for \".\" with \".\" 2 to 4 bytes behind it"),
    ("user=(\\w+)", "looks for \"u\" with \"=\" 4 bytes behind it"),
    ("(?:\\d\\d:){2}\\d\\d", "looks for \":\" with \":\" 3 bytes behind it"),
    ("a[^b]*b", "looks for \"a\""), ("ab?c", "looks for \"a\" with \"c\" 1 to 2 bytes behind it"),
  ])
  func `what is looked for is what the pattern cannot do without`(source: String, expected: String) throws {
    #expect(try Pattern(source).strategyDescription.hasSuffix(expected))
  }

  @Test(arguments: ["^a@", "\\S+x", "[@a]+", "a|b@"])
  func `where nothing can be looked for, all places are tried`(source: String) throws {
    #expect(try !Pattern(source).strategyDescription.contains("looks for"))
  }

  @Test func `a line break of two bytes is left to PCRE2`() throws {
    for source in ["\\s*-", "\\n?a@", "[\\r\\n]+\\."] {
      let (lowered, reference) = (try Pattern(source), try Pattern(source, isLowered: false))
      for text in ["\r\n-", "x\r\n-", "\r\n\n-", "\r\na@", "\r\r\n.", "a\r\n.\r\n."] {
        #expect(groups(lowered, text) == groups(reference, text), "\(source) on \(text.debugDescription)")
      }
    }
  }
}
