import LogwashCore
import Testing

/// What the matches of a record may cost together.
@Suite struct MatchBudgetTests {
  private func groups(_ pattern: Pattern, _ text: borrowing ConstantBytes, _ budget: MatchBudget) -> [Range<
    Int
  >?]? {
    var data = MatchData(budget: budget)
    guard data.match(pattern.handle, in: text.view) == .matched else { return nil }
    return (0...pattern.groupCount).map { data.group($0) }
  }

  @Test(arguments: [
    #"(\w)\1"#, #"^(a|ab)(c|bcd)(d*)$"#, #"(?<=b)\w+?(?=\d)"#, #"é+(.)\1?"#, #"\bx*+\b"#, #"a(?C1)b"#,
    "(?R)?b", #"(*NO_JIT)(\w)\1"#,
  ])
  func `a counted match finds what an uncounted one does`(source: String) throws {
    let pattern = try Pattern(source, isLowered: false)
    for text in ["", "abcd", "xabbc1", "zzéééaa", "aab b1 xx", "b"] {
      let bytes = ConstantBytes(Array(text.utf8))
      let expected = groups(pattern, bytes, .unlimited)
      #expect(groups(pattern, bytes, MatchBudget(uncounted: 0)) == expected, "\(text)")
      #expect(groups(pattern, bytes, MatchBudget()) == expected, "\(text)")
    }
  }

  @Test func `a search that takes time by the square of a long text is stopped`() throws {
    let pattern = try Pattern(#"(\d)\d+\1[xy]"#)
    let text = ConstantBytes([UInt8](repeating: UInt8(ascii: "1"), count: 1 << 20))
    var data = MatchData(budget: MatchBudget(counted: 3_000_000))
    #expect(data.match(pattern.handle, in: text.view) == .outOfBudget)
    #expect(data.match(pattern.handle, in: text.view) == .outOfBudget)
    #expect(data.group(0) == nil)
  }

  @Test func `an attempt at each place that stays below the limit of one is stopped`() throws {
    // 2^17 steps for the first `a` of each group of them.
    let pattern = try Pattern("(a+)+[bc]")
    let text = ConstantBytes((0..<1000).flatMap { _ in Array("aaaaaaaaaaaaaaaa!".utf8) })
    var data = MatchData(budget: MatchBudget(counted: 3_000_000))
    #expect(data.match(pattern.handle, in: text.view) == .outOfBudget)
  }

  @Test func `usual matches are not counted`() throws {
    let pattern = try Pattern(
      #"(?<what>\w.*?)(?: for (?:invalid user )?(?<user>\S+))? from (?<ip>[\d.]+) port (?<port>\d+)"#,
      isLowered: false)
    let line =
      "Nov 21 13:10:02 host sshd[4711]: Failed password for invalid user joe from 192.0.2.1 port 22 ssh2"
    let text = ConstantBytes(Array(line.utf8))
    let budget = MatchBudget()
    var data = MatchData(budget: budget)
    for _ in 1...500 { #expect(data.match(pattern.handle, in: text.view) == .matched) }
    #expect(data.budget.counted == budget.counted)
  }

  @Test func `a long text is searched at what the search takes`() throws {
    let pattern = try Pattern(#"\b(foo|bar)(\d)\2"#, isLowered: false)
    let text = ConstantBytes((0..<50_000).flatMap { _ in Array("some words ".utf8) } + Array("bar11".utf8))
    let budget = MatchBudget()
    var data = MatchData(budget: budget)
    #expect(data.match(pattern.handle, in: text.view) == .matched)
    let cost = budget.counted - data.budget.counted
    // It begins at each place, and looks at an item or two there.
    #expect(cost > text.count && cost < 4 * text.count)
  }

  @Test func `what scanners pass in vain is counted for all searches of a text together`() throws {
    // An attempt at each `x` goes on to the end of the text, in vain; the `z` behind it matches.
    let pattern = try Pattern("x[^y]*y|z")
    let text = ConstantBytes((0..<4000).flatMap { _ in Array("xz".utf8) })
    var data = MatchData(budget: MatchBudget(uncounted: 0, counted: 500_000))
    var start = 0
    var outcome = MatchOutcome.matched
    while outcome == .matched {
      outcome = data.match(pattern.handle, in: text.view, from: start)
      start = data.group(0)?.upperBound ?? start
    }
    #expect(outcome == .outOfBudget)
    // Each search up to there has passed some 8,000 bytes, a sixteenth of which is counted.
    // 8,000 n - n² = 16 * 500,000.
    #expect(start / 2 > 1100 && start / 2 < 1250)
  }

  // MARK: Templates

  private func failure(_ template: String, _ record: String, _ matches: MatchBudget) throws -> FaultCode? {
    var limits = Limits()
    limits.matches = matches
    return try Engine.failure(template, record, input: .text, limits: limits)?.code
  }

  private static let few = MatchBudget(uncounted: 1 << 22, counted: 300_000)

  @Test(arguments: [
    #"<#if line?matches(r"(a+)+$")>y</#if>"#, #"${line?replace(r"(a+)+$", "", "r")}"#,
    #"<#assign c = line?capture(r"(?<n>(a+)+)$")!>"#,
  ])
  func `a loop of matches ends its record`(turn: String) throws {
    let record = String(repeating: "a", count: 12) + "!"
    try expect(failure("<#list 1..9999999 as i>\(turn)</#list>", record, Self.few), is: .tooManySteps)
    try expect(failure("<#list 1..3 as i>\(turn)</#list>", record, Self.few), is: nil)
  }

  @Test func `replacing the last match of many takes steps`() throws {
    let text = String(repeating: "ab", count: 100_000)
    try expect(failure(#"${line?keep_after_last(r"a.*b", "r")}"#, text, MatchBudget()), is: .tooManySteps)
  }

  @Test(arguments: [true, false])
  func `replacing very many matches ends its record`(takesShortcuts: Bool) throws {
    let record = String(repeating: "xz", count: 300_000)
    let run = try Engine.run(
      #"${line?replace("x[^yqertuiop0-9A-KPRTV]*y|z", "", "r")}"#, [record, "xyz-"],
      takesShortcuts: takesShortcuts)
    #expect(run.ends == [.rejected(.tooManySteps), .finished])
    #expect(run.output == "-\n")
  }
}
