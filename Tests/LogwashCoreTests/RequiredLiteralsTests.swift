import Testing

@testable import LogwashCore

/// Literals without which PCRE2 is not asked: they stand in whatever it matches.
@Suite struct RequiredLiteralsTests {
  @Test(arguments: [
    (#"^(.*?)(?: for (\S+))? from ([\d.]+) port (\d+)"#, " from \u{0}, then \u{0} port "),
    ("a.*bcdef|x", nil), ("x(abcd)+y.*", "xabcd"), ("x(?:abcdef)?y.*q", nil), (".*(?=abcdef)q.*", nil),
    ("(?i)abcdef.*;.*", ";"),
    ("(?i).*[.]=1;", ".=1;"), ("(?:ab|cd)ef 12.*g", "ef 12"), (".*GET\\b /x", "GET /x"), ("(abcdef)\\1", nil),
    (".*abcdefghijkl.*", "abcdefgh"), ("(?x) a b c d e # f\n .*", "abcde"),
    (".*\\Qa+b\\E*=c=", "a+, then =c="),
    ("(*ACCEPT).*abcdef", nil), (".*\\Kabcdef", nil), ("é.*abcdef", "abcdef"),
    // Where a word begins; and what newer versions of PCRE2 take for counts.
    (".*[[:<:]]abcdef", nil), (".*abcdefg{,3}", nil), (".*abcdefg{ 1 , }", nil), (".*abcdef{x}", "abcdef{x"),
  ])
  func `what stands in every match is known`(source: String, expected: String?) throws {
    let names = expected?.split(separator: ", then ").map {
      "\"\($0.replacing("\u{0}", with: ""))\""
    }
    let tree = RegexParser.parse(Array(source.utf8), flags: [])
    #expect(
      RequiredLiterals(tree?.requiredLiterals ?? []).description
        == names.map { "with " + $0.joined(separator: ", then ") })
  }

  @Test(arguments: 0..<4)
  func `a text that PCRE2 matches holds them, in every form`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 700 + seed)
    var (compared, held, missed) = (0, 0, 0)
    while compared < 20_000 * CaseCount.multiplier {
      let tree = ScannerCase.random(depth: 3, &generator)
      let middle = ["-", "\" -", "ab-", "(?i:ab)", "\\\\\" ", "1-1"][Int(generator.next() % 6)]
      let source = tree.source + middle + ScannerCase.random(depth: 2, &generator).source
      guard let parsed = RegexParser.parse(Array(source.utf8), flags: []) else { continue }
      let literals = RequiredLiterals(parsed.requiredLiterals)
      guard literals.description != nil, let reference = try? Pattern(source, isLowered: false) else {
        continue
      }
      for _ in 0..<20 {
        let text = ConstantBytes(
          tree.text(&generator)
            + Array(["-", "\" -", "ab-", "aB", "\\\" ", "1-1"][Int(generator.next() % 6)].utf8)
            + tree.text(&generator))
        let start = generator.next() % 4 == 0 ? Int(generator.next() & 3) : 0
        guard start <= text.count else { continue }
        var data = MatchData(groupCount: 0)
        let isMatched = data.match(reference.handle, in: text.view, from: start) == .matched
        let expected = Self.holds(Self.texts(of: parsed), text, from: start)
        held += expected ? 1 : 0
        missed += expected ? 0 : 1
        for form in KernelForm.all {
          var data = MatchData(groupCount: 0, form: form)
          let holds = data.holds(literals.handle, text.view, from: start)
          compared += 1
          if isMatched, !holds {
            Issue.record("\(form.name): \(source) matches \(text.view.string.debugDescription)")
          }
          if expected != holds {
            Issue.record("\(form.name): \(source) on \(text.view.string.debugDescription)")
          }
        }
      }
    }
    #expect(held > 200 && missed > 200)
  }

  /// The literals that are chosen.
  private static func texts(of tree: RegexNode) -> [[UInt8]] { RequiredLiterals(tree.requiredLiterals).texts }

  private static func holds(_ literals: [[UInt8]], _ text: borrowing ConstantBytes, from start: Int) -> Bool {
    var at = start
    for literal in literals {
      while at + literal.count <= text.count,
        (0..<literal.count).contains(where: { text.view[at + $0] != literal[$0] })
      {
        at += 1
      }
      if at + literal.count > text.count { return false }
      at += literal.count
    }
    return true
  }

  @Test func `the first byte of a match is known when it can begin in one place only`() throws {
    func description(_ source: String, flags: RegexFlags = []) throws -> String {
      let text = try Pattern(source, flags: flags).strategyDescription
      return text.split(separator: "; only texts ").dropFirst().joined()
    }
    #expect(try description("^(?<event>Accepted|Failed) .* .*$") == #"beginning with "A" or "F""#)
    #expect(try description("^(?:<\\d+>)?x.* from .*$") == #"beginning with "<" or "x", with " from ""#)
    #expect(try description("^(?=.*b)ab? .* .*") == #"beginning with "a""#)
    #expect(try description("^a.* .*", flags: .caseInsensitive) == "")
    #expect(try description("a.*__.*$") == #"with "__""#)
    #expect(try description("^a?.* .*$") == "")
  }

  @Test(arguments: [
    ("^(?i)\u{17F}.* .*b", "sa b"), ("^(?i)[\u{17F}].* .*b", "Sa b"), ("^(?i)\\x{212A}.* .*b", "ka b"),
    ("^[[:<:]]a.* .*b", "aa b"),
  ])
  func `PCRE2 is asked about a text that begins with another case, or with a word`(
    source: String, text: String
  ) throws {
    let pattern = try Pattern(source)
    #expect(pattern.scanner == nil)
    #expect(groups(pattern, text) == [text])
  }

  @Test(arguments: 0..<4)
  func `a pattern that stays with PCRE2 finds the same with them as without`(seed: UInt64) throws {
    var generator = SplitMix64(seed: 800 + seed)
    var compared = 0
    while compared < 10_000 * CaseCount.multiplier {
      let tree = ScannerCase.random(depth: 3, &generator)
      let source =
        ["", "^"][Int(generator.next() % 2)] + tree.source + ["-", "1-", "ab-"][Int(generator.next() % 3)]
        + ".*" + tree.source
      guard let pattern = try? Pattern(source), pattern.scanner == nil,
        pattern.strategyDescription.contains("only texts ")
      else { continue }
      let reference = try Pattern(source, isLowered: false)
      for _ in 0..<40 {
        let text =
          tree.text(&generator) + Array(["-", "1-", "ab-", "a"][Int(generator.next() % 4)].utf8)
          + tree.text(&generator)
        compared += 1
        if groups(pattern, text) != groups(reference, text) {
          Issue.record("\(source) on \(String(decoding: text, as: UTF8.self).debugDescription)")
        }
      }
    }
  }
}
