import Testing

@testable import LogwashCore

/// Patterns one after the other are the specification: what they give as one scanner is what the first of them gives that matches.
@Suite struct ScanAlternativesTests {
  /// The number of the first pattern that matches, and its groups.
  private struct Found: Equatable {
    var number: Int
    var groups: [Range<Int>?]
  }

  private enum Outcome: Equatable {
    case found(Found?)
    case notKnown
  }

  private func oneByOne(_ patterns: [Pattern], _ text: ByteView) -> Found? {
    var data = MatchData()
    for (number, pattern) in patterns.enumerated()
    where data.match(pattern.handle, in: text) == .matched {
      return Found(number: number, groups: (0...pattern.groupCount).map { data.group($0) })
    }
    return nil
  }

  private func asOne(_ alternatives: ScanAlternatives, _ patterns: [Pattern], _ text: ByteView) -> Outcome {
    // What a match before has left in the groups must not be seen.
    var data = MatchData()
    data.begin(groupCount: 30)
    for group in 1...30 { data.set(group, 0, 0) }
    switch data.match(alternatives.handle, in: text) {
    case .matched(let number):
      return .found(
        Found(number: number, groups: (0...patterns[number].groupCount).map { data.group($0) }))
    case .noMatch: return .found(nil)
    case .notKnown: return .notKnown
    }
  }

  private func joined(_ patterns: [Pattern]) -> ScanAlternatives? {
    let scanners = patterns.compactMap(\.scanner).filter(ScanAlternatives.mayJoin)
    return scanners.count == patterns.count ? ScanAlternatives(scanners) : nil
  }

  /// Beginnings in which something is tried, and such in which nothing is; some can be taken in two ways.
  private static let beginnings = [
    "", "a", "(a|ab)", "(\\d?)1", "(\\w+) ", "([ab]?)([a1]?)b", "(?:ab|a)b?", "(?>a|ab)", "((?:a1)*)b",
    "(a)?(?:b(1))?-",
    "\"([^\"]*)\" ", "(?:a|ab)(?:b|-)1", "(?=[ab])\\w", "(?:a(1)|b)? ", "[ab]{1,2}1?",
  ]
  private static let found = [
    "(\\d+):(\\d\\d):", "\"([^\"]*)\"", "(?:ab|a)b?_(\\d)-", "([ab]+)_", "(?:a|ab)1?_a?_",
  ]

  @Test(arguments: 0..<8)
  func `as one scanner, generated patterns give what they give one after the other`(seed: UInt64) throws {
    var random = SplitMix64(seed: 0xA17 + seed)
    func pick(_ n: Int) -> Int { Int(random.next() % UInt64(n)) }
    var (compared, matched, later, unknown) = (0, 0, 0, 0)
    while compared < 1500 * CaseCount.multiplier {
      let isAnchored = seed % 2 == 0
      let beginnings = isAnchored ? Self.beginnings : Self.found
      let beginning = beginnings[pick(beginnings.count)]
      let second = Self.beginnings[pick(Self.beginnings.count)]
      let trees = (0..<2 + pick(4)).map { _ in ScannerCase.random(depth: 2, &random) }
      let sources = trees.map { tree in
        // Some share only a part.
        (isAnchored ? "^" : "") + beginning + (pick(4) > 0 ? second : "") + (pick(3) == 0 ? "(a)" : "")
          + "(?:" + tree.source + ")"
          + (pick(4) == 0 ? "$" : "")
      }
      let patterns = sources.compactMap { try? Pattern($0) }
      guard patterns.count == sources.count, let alternatives = joined(patterns) else { continue }
      for _ in 0..<30 {
        let start = (pick(6) == 0 ? "b" : "") + Self.sample(beginning, &random) + Self.sample(second, &random)
        let rest = trees[pick(trees.count)].text(&random)
        let bytes = ConstantBytes(Array(start.utf8) + rest + (pick(5) == 0 ? Array(start.utf8) + rest : []))
        let expected = oneByOne(patterns, bytes.view)
        let outcome = asOne(alternatives, patterns, bytes.view)
        compared += 1
        matched += expected == nil ? 0 : 1
        later += expected?.number ?? 0 > 0 ? 1 : 0
        unknown += outcome == .notKnown ? 1 : 0
        if outcome != .notKnown, outcome != .found(expected) {
          Issue.record(
            "\(sources) on \(bytes.view.string.debugDescription): \(outcome), not \(expected as Any)")
        }
        extendLifetime(bytes)
      }
    }
    #expect(matched > compared / 8)
    #expect(later > compared / 20)
    #expect(unknown < compared / 3)
  }

  /// A text that such a beginning may match.
  private static func sample(_ beginning: String, _ random: inout SplitMix64) -> String {
    let texts: [String] =
      switch beginning {
      case "": [""]
      case "(\\d+):(\\d\\d):": ["1:22:", "12:11:", "1:2"]
      case "\"([^\"]*)\"", "\"([^\"]*)\" ": ["\"a\" ", "\"\"", "\"b 1\" "]
      case "(?:ab|a)b?_(\\d)-": ["ab_1-", "abb_2-", "a_1-"]
      case "([ab]+)_": ["ab_", "a_b_", "bb_"]
      case "(?:a|ab)1?_a?_": ["a__", "ab1_a_", "ab__"]
      case "(\\w+) ": ["ab ", "1 ", "a a "]
      default: ["a", "ab", "abb", "a1", "b", "ab-1", "ab1", "1", "11", "a1a1b", "ab1-", "a1 ", "b1", " "]
      }
    return texts[Int(random.next() % UInt64(texts.count))]
  }

  private static let lines = [
    "Dec 10 06:55:46 LabSZ sshd[24200]: Accepted password for fztu from 119.137.62.142 port 49116 ssh2",
    "Dec  1 06:55:46 LabSZ sshd[24200]: Invalid user webmaster from 173.234.31.186",
    "Dec 10 06:55:48 LabSZ sshd[2]: Failed password for invalid user webmaster from 1.2.3.4 port 38926 ssh2",
    "December 10 6:5:4.5 LabSZ sshd[2]: Failed none for a from 1.2.3.4 port 1 ssh2",
    "Jan 3 06:55:46 h sshd[1]: Invalid user Dec 10 06:55:46 h sshd[1]: Accepted a for b from c port 1",
    "x Dec 10 06:55:46 LabSZ sshd[24200]: Accepted password for fztu from 119.137.62.142 port 49116 ssh2",
    "Dec 10 06:55:46 LabSZ sshd[24200]: nothing", "Dec 10 06:55:46", "", "\r",
    "\r\nDec 10 06:55:46 h s[1]: Invalid user a from b",
    "Dec 10 06:55:46 h s[1]: Invalid\r\nDec 10 06:55:46 h s[1]: Invalid user a from b",
  ]

  private static let patterns = [
    #"Accepted %{WORD:method} for %{NOTSPACE:user} from %{NOTSPACE:client} port %{POSINT:port}"#,
    #"Invalid user %{NOTSPACE:user} from %{NOTSPACE:client}"#,
    #"Failed %{WORD:method} for (?<invalid>invalid user )?%{NOTSPACE:user} from %{NOTSPACE:client} port %{POSINT:port}"#,
  ].map { #"%{SYSLOGTIMESTAMP:time} %{NOTSPACE:host} %{WORD:app}\[%{POSINT:pid}\]: "# + $0 }

  @Test(arguments: ["^", ""])
  func `alternatives of a syslog share its beginning`(anchor: String) throws {
    let patterns = try Self.patterns.map { try GrokPattern(anchor + $0).pattern }
    let alternatives = try #require(joined(patterns))
    // The time, the host, the program and its number, and `]: `.
    #expect(alternatives.commonCount > 40)
    for line in Self.lines {
      let bytes = ConstantBytes(Array(line.utf8))
      let outcome = asOne(alternatives, patterns, bytes.view)
      if outcome != .notKnown { #expect(outcome == .found(oneByOne(patterns, bytes.view)), "\(line)") }
      extendLifetime(bytes)
    }
  }

  @Test func `a beginning that stands in the text again leaves it to the patterns`() throws {
    let patterns = try Self.patterns.map { try GrokPattern($0).pattern }
    let alternatives = try #require(joined(patterns))
    func outcome(_ line: String) -> Outcome {
      let bytes = ConstantBytes(Array(line.utf8))
      defer { extendLifetime(bytes) }
      return asOne(alternatives, patterns, bytes.view)
    }
    // The first pattern matches further behind, the second at the start: the first is wanted.
    #expect(outcome(Self.lines[4]) == .notKnown)
    // Here it is the first that matches at the start.
    let first = Self.lines[0] + " Dec 10 06:55:46 h s[1]: Invalid user a from b"
    #expect(outcome(first) != .notKnown)
    #expect(outcome(Self.lines[5]) == .notKnown)
    #expect(outcome(Self.lines[6]) == .found(nil))
  }

  // MARK: What may be joined

  private func merged(_ sources: String...) throws -> [ScanInstruction] {
    ScanMerging.merged(try sources.map { try #require(try Pattern($0).scanner).code.numbered })
  }

  private func bytes(_ text: String) -> [ScanInstruction] { text.utf8.map { .byte(ByteSet($0)) } }

  @Test func `what is common is written once, and one byte decides what follows`() throws {
    let code: [ScanInstruction] =
      [.test(.textStart)] + bytes("ab") + [.branch(on: ByteSet(0x31), otherwise: 1)] + bytes("1")
      + [.accept(0), .label(1)] + bytes("2") + [.accept(1)]
    #expect(try merged("^ab1", "^ab2") == code)
  }

  @Test func `what one byte does not decide is tried, with the groups behind it`() throws {
    let digits = ScanInstruction.run(ByteSet(.digits)!, minimum: 1, maximum: nil)
    let code: [ScanInstruction] =
      [.test(.textStart), .open(1)] + bytes("a") + [.close(1), .open(2)]
      + [.branch(on: ByteSet(.digits)!, otherwise: 1), .attempt(otherwise: 1, group: 3), digits, .close(2)]
      + bytes("-")
      + [.accept(0), .label(1)] + bytes("1") + [.close(2), .accept(1)]
    #expect(try merged("^(a)(\\d+)-", "^(a)(1)") == code)
  }

  @Test func `a beginning that can be taken in two ways is not shared behind that`() throws {
    func common(_ sources: String...) throws -> Int {
      ScanMerging.commonCount(try sources.map { try #require(try Pattern($0).scanner).code.numbered })
    }
    // `a` or `ab`, then what begins with `b` or not: `abb` can be taken in two ways up to there.
    #expect(try common("^(?:a|ab)b?(?:1)", "^(?:a|ab)b?(?:2)") <= 3)
    // The group begins again behind what both have.
    #expect(try common("^(a){2}x", "^(a)a?b") < 3)
    // A space ends what was tried.
    #expect(try common("^(?:1?\\d|x) -a", "^(?:1?\\d|x) -b") > 6)
  }

  @Test func `what goes up to a literal is shared with the literal only`() throws {
    func common(_ sources: String...) throws -> Int {
      ScanMerging.commonCount(try sources.map { try #require(try DissectPattern($0).scanner).code.numbered })
    }
    // The group begins.
    #expect(try common("%{a} in %{b}", "%{a} out %{b}") == 1)
    #expect(try common("%{a} in %{b}", "%{a} in out") == 1)
    #expect(try common("%{a} in %{b} x %{c}", "%{a} in %{b} y %{c}") == 8)
  }

  /// A beginning with so many ways that following all of them would take years: it is given up at early, and nothing behind it is shared.
  @Test(
    arguments: ["(?:(?:ab|ac)?|(?:ad)?)", "(?:a?|(?:ab)?)", "(?:(?:a|ab)??(?:a|ab)?)", "(?:ab|a)?", "()"])
  func `a beginning with very many ways is not followed`(unit: String) throws {
    for count in [8, 16, 30, 200] {
      let beginning = "^" + String(repeating: unit, count: count)
      let patterns = try ["x(1)", "y(1)"].map { try Pattern(beginning + $0) }
      guard let alternatives = joined(patterns) else { continue }
      for text in ["abx1", "aby1", "abacadz", ""] {
        let bytes = ConstantBytes(Array(text.utf8))
        let outcome = asOne(alternatives, patterns, bytes.view)
        if outcome != .notKnown { #expect(outcome == .found(oneByOne(patterns, bytes.view))) }
        extendLifetime(bytes)
      }
    }
  }

  @Test func `a hundred alternatives are compiled at once`() throws {
    let beginning = String(repeating: "(?:ab|a)?", count: 6)
    let patterns = (0..<100).map { "line?capture(r'^\(beginning)\($0)(?<k>z)')" }
    let run = try Engine.run("<#extract \(patterns.joined(separator: "!"))>${k}", ["aba37z"])
    #expect(run.output == "z\n")
  }

  @Test func `patterns that try much, or are looked for at common bytes, are not joined`() throws {
    let many = String(repeating: "(?:a|ab)b?", count: 8)
    #expect(joined(try ["^\(many)1", "^\(many)2"].map { try Pattern($0) }) == nil)
    #expect(joined(try ["(\\w+) a", "(\\w+) b"].map { try Pattern($0) }) == nil)
    #expect(joined(try ["^a", "b"].map { try Pattern($0) }) == nil)
    #expect(joined(try ["^a"].map { try Pattern($0) }) == nil)
  }
}
