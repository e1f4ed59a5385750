import LogwashCore
import Testing

/// A pattern, how its matches grow, and a text with which they do: a beginning, what is repeated, and an end that does not match.
struct GrowthCase: CustomTestStringConvertible, Sendable {
  var pattern: String
  var growth: MatchGrowth.Kind?
  var text: (begin: String, repeated: String, end: String)
  var testDescription: String { pattern }

  init(_ pattern: String, _ growth: MatchGrowth.Kind?, _ begin: String, _ repeated: String, _ end: String) {
    self.pattern = pattern
    self.growth = growth
    text = (begin, repeated, end)
  }

  func bytes(_ count: Int) -> [UInt8] {
    Array((text.begin + String(repeating: text.repeated, count: count) + text.end).utf8)
  }
}

@Suite struct MatchGrowthTests {
  static let cases: [GrowthCase] = [
    // One loop: what it gives back fits nowhere else.
    GrowthCase(#"^(?<a>.*)x (?<b>\d+)$"#, nil, "", "x ", "!"),
    GrowthCase(#"^(?<a>\S+) (?<b>.*?) from (?<c>\d+)"#, nil, "a ", " from", " !"),
    GrowthCase(#"^(?:\w+ )+(?<a>\d+)"#, nil, "", "ab ", "!"),
    GrowthCase(#"^(?<a>"(?:[^"\\]|\\.)*")x"#, nil, "\"", #"\\a"#, "\"yx"),
    GrowthCase(#"^(?<a>(?:\d{1,3}\.){3,}\d{1,3})x"#, nil, "", "255.", "1yx"),
    GrowthCase(#"^(?<a>\w+)\b(?<b>\S*)x"#, nil, "", "ab", "! x"),
    GrowthCase(#"^(?<a>\w++)(?<b>\S*)x"#, nil, "", "ab", "! x"),
    GrowthCase(#"^(?<a>(?>\w+))(?<b>\S*)x"#, nil, "", "ab", "! x"),
    GrowthCase(#"^(?<a>(?>(?>a+|b)*))x"#, nil, "", "aab", "!x"),
    GrowthCase(#"(?<a>x\d+)y"#, nil, "", "x12", "!y"),
    // What is behind the second loop always matches.
    GrowthCase(#"^(?<a>.*?) by (?<b>.*)$"#, nil, "", " by", "!"),
    GrowthCase(#"^(?<a>.*) by (?<b>.*)"#, nil, "", " by", "!"),
    // Two loops.
    GrowthCase(#"^(?<a>.*?) by (?<b>.*) in x"#, .power, "", " by ", " x"),
    GrowthCase(#"^(?<a>.*)(?<b>\d+)x"#, .power, "", "1", "!x"),
    GrowthCase(#"^(?<a>\w+)(?<b>\S*)x"#, .power, "", "ab", " x"),
    GrowthCase(#"^(?<a>\S+):(?<b>\S+):(?<c>\S+) x"#, .power, "", ":", "! y x"),
    GrowthCase(#"^(?<a>(?:ab)*)(?<b>(?:abab)*)x"#, .power, "", "abab", "!x"),
    // The search.
    GrowthCase(#"(?<a>\w+)!=(?<b>.*?),y"#, .power, "", "a", " y"),
    GrowthCase(#"(?<a>\d+)-(?<b>.*)x,"#, .power, "", "1", "!,"),
    GrowthCase(#"id=(?<a>.*?);(?<b>é)"#, .power, "", "id=1;", "!é"),
    GrowthCase(#"(?<a>a[^b]*)bc"#, .power, "", "a", "b c"),
    // In more than one way.
    GrowthCase(#"^(?<a>(?:x+)+)y"#, .exponential, "", "x", "!y"),
    GrowthCase(#"^(?<a>(?:x*)*)y"#, .exponential, "", "x", "!y"),
    GrowthCase(#"^(?<a>(?:0|00)+)$"#, .exponential, "", "0", "!"),
    GrowthCase(#"^(?<a>(?:\w+\s?)+)!"#, .exponential, "", "a", "?!"),
    GrowthCase(#"^(?<a>(?:a|b|ab)*)x"#, .exponential, "", "ab", "!x"),
    GrowthCase(#"^(?<a>(?:a\S|a)*)x"#, .exponential, "", "a", " x"),
  ]

  @Test(arguments: cases) func `how a match can grow is known`(_ growing: GrowthCase) throws {
    #expect(try Pattern(growing.pattern).growth?.kind == growing.growth)
  }

  /// PCRE2 is the authority: how many items it tries, of texts of which one has twice the length, or a few bytes more.
  @Test(arguments: cases) func `the engine's steps grow so`(_ growing: GrowthCase) throws {
    let pattern = try Pattern(growing.pattern, isLowered: false)
    func steps(_ count: Int) -> Int {
      let budget = MatchBudget(uncounted: 0)
      var data = MatchData(budget: budget)
      let bytes = ConstantBytes(growing.bytes(count))
      let outcome = data.match(pattern.handle, in: bytes.view)
      #expect(growing.growth == nil || outcome == .noMatch)
      return budget.counted - data.budget.counted
    }
    switch growing.growth {
    case nil: #expect(Double(steps(400)) < 2.5 * Double(steps(200)))
    case .power: #expect(Double(steps(200)) > 3 * Double(steps(100)))
    case .exponential: #expect(steps(16) > 20 * steps(8))
    }
  }

  @Test(arguments: [
    // One pass, whatever the line.
    #"^(?<ip>\S+) (?<ident>\S+) \[(?<time>[^\]]+)\] "(?<request>[^"]*)""#,
    #"(?<a>\d+)x"#,
    #"(?<a>\d+)"#,
    #"^(?<a>.*)$"#,
    #"(?<a>foo|bar)"#,
    // Nothing is known of a back reference.
    #"^(?<a>.*)\k<a>.*x"#,
  ])
  func `of others nothing is said`(_ pattern: String) throws {
    #expect(try Pattern(pattern).growth == nil)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "(?:a?){1000}b", "(?:(?:a?){30}){30}b", "(?:(?:(?:a?){9}){9}){9}b",
      String(repeating: #"\w*(?:x|y\w)*"#, count: 150) + "z",
      String(repeating: "(?:", count: 200) + "a*" + String(repeating: ")*", count: 200),
      "(?:" + String(repeating: "a|", count: 2000) + "b)*c",
      "(?:(?:^){200}){200}x.*y.*z",
    ])
  func `a pattern that is hard to look at is left, or warned of, soon`(_ pattern: String) throws {
    guard let pattern = try? Pattern(pattern) else { return }
    _ = pattern.growth
  }

  @Test(arguments: [
    BadTemplate(
      #"<#extract line?capture(r"^(?<a>.*?) by (?<b>.*) x")>"#,
      """
      warning[LW0908]: a match can take time that grows with the square of the text, or faster
       --> t.ftl:1:45
        |
      1 | <#extract line?capture(r"^(?<a>.*?) by (?<b>.*) x")>
        |                                             ^^ `.*?` and `.*` can take the same text
        = help: say what a repeat must not hold, as `[^ ]+` does in place of `.+`, or keep what was taken: `(?>…)`; a record that takes too long is rejected
      """),
    BadTemplate(
      #"${line?replace("(\\d+)-.*x,", "", "r")}"#,
      """
      warning[LW0908]: a match can take time that grows with the square of the text
       --> t.ftl:1:18
        |
      1 | ${line?replace("(\\\\d+)-.*x,", "", "r")}
        |                  ^^^^ from every place `\\d+` can take the same text again
        = help: begin the pattern with `^`, or with what stands before it; a record that takes too long is rejected
      """),
    BadTemplate(
      #"<#extract line?capture(r"^(?<a>(?:\w+ ?)+)!")>"#,
      """
      warning[LW0908]: a match can take time that doubles with a few more bytes
       --> t.ftl:1:32
        |
      1 | <#extract line?capture(r"^(?<a>(?:\\w+ ?)+)!")>
        |                                ^^^^^^^^^^ `(?:\\w+ ?)+` can take the same text in many ways
        = help: write it so that each text fits in one way only, or keep what was taken: `(?>…)`; a record that takes too long is rejected
      """),
    BadTemplate(
      #"<#extract line?grok("^%{DATA:a} by %{GREEDYDATA:b} x")>"#,
      """
      warning[LW0908]: a match can take time that grows with the square of the text, or faster
       --> t.ftl:1:21
        |
      1 | <#extract line?grok("^%{DATA:a} by %{GREEDYDATA:b} x")>
        |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `.*?` and `.*` can take the same text
        = help: say what a repeat must not hold, as `[^ ]+` does in place of `.+`, or keep what was taken: `(?>…)`; a record that takes too long is rejected
      """),
  ])
  func `the compiler warns, with the loops and a remedy`(_ template: BadTemplate) {
    template.check()
  }

  @Test func `a match of the whole text begins where that does`() {
    expect(Engine.diagnostics(##"<#if line?matches("a\\d+m.*s")></#if>"##), is: "")
  }
}
