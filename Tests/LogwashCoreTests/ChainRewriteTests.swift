import LogwashCore
import Testing

/// Patterns that are tried one after the other: the instruction that stands for them, and that nothing of what comes out changes.
@Suite struct ChainRewriteTests {
  private static let chain =
    #"<#extract line?capture("^(?<a>\\d+) x(?<b>\\d)")!line?capture("^(?<a>\\d+) y")!line?dissect("%{a}=%{c}")>"#

  @Test func `one instruction stands for the patterns of an extract`() throws {
    #expect(
      try Engine.disassembly(Self.chain) == """
           0  field line
           1  format
           2  extractMatch pattern 0, then 10
           3  field line
           4  format
           5  extractMatch pattern 1, then 10
           6  field line
           7  format
           8  extractMatch pattern 2, then 10
           9  extractFailed
          10  end
        """)
    #expect(
      try Engine.disassembly(Self.chain, takesShortcuts: true).split(separator: "\n")[2]
        == "   2  extractFirst of chain 0, then 10")
  }

  @Test func `and for those of an expression`() throws {
    let template = #"<#assign m = line?capture("^(?<a>a)")!line?capture("^(?<b>b)")!{}>${m.b!}"#
    let before = try Engine.disassembly(template).split(separator: "\n")
    let after = try Engine.disassembly(template, takesShortcuts: true).split(separator: "\n")
    #expect(
      before[..<9].map(String.init) == [
        "   0  field line", "   1  format", "   2  capture pattern 0", "   3  jumpIfPresent 9",
        "   4  field line", "   5  format", "   6  capture pattern 1", "   7  jumpIfPresent 9",
        "   8  hash count: 0",
      ])
    #expect(after[2] == "   2  captureFirst of chain 0, then 9")
    #expect(before.indices.filter { before[$0] != after[$0] } == [2])
  }

  @Test func `patterns of different texts, and one alone, are no chain`() throws {
    for template in [
      #"<#extract line?capture("^(?<a>a)")>"#,
      #"<#extract line?capture("(?<a>.)(?<b>.)")><#extract a?capture("(?<c>x)")!b?capture("(?<c>y)")>"#,
      #"<#extract line?capture("(?<a>x)")!(line + "x")?capture("(?<a>y)")>"#,
      // What is in parentheses may fail, and is missing then.
      #"<#if (line?capture("^(?<a>a)")!line?capture("^(?<b>b)"))??><#set x = 1></#if>"#,
    ] {
      #expect(try !Engine.disassembly(template, takesShortcuts: true).contains("First"), "\(template)")
    }
  }

  // MARK: What comes out

  private static let shared = #"(?<t>\\d\\d?:\\d\\d) (?<h>\\S+) "#
  private static let extracts = [
    chain,
    // With a common beginning, in which something is tried.
    #"<#extract line?capture("^\#(shared)in (?<u>\\w+)")!line?capture("^\#(shared)out (?<u>\\w+)")!line?capture("^\#(shared)(?<m>.*)")>"#,
    // The same, looked for anywhere.
    #"<#extract line?capture("\#(shared)in (?<u>\\w+)")!line?capture("\#(shared)out (?<u>\\w+)")!line?capture("\#(shared)at (?<p>\\w+)")>"#,
    // The first is a part of the second; and the other way round.
    #"<#extract line?grok("^%{NOTSPACE:h} in")!line?grok("^%{NOTSPACE:h} in %{WORD:u}")>"#,
    #"<#extract line?grok("^%{NOTSPACE:h} in %{WORD:u}")!line?grok("^%{NOTSPACE:h} in")>"#,
    // PCRE2 between scanners, and alone.
    #"<#extract line?capture("^(?<h>\\d+)-")!line?capture("^(?<h>.*) in (?<u>.*)$")!line?capture("^(?<h>\\d+):")!line?capture("^(?<h>\\d+)=")>"#,
    #"<#extract line?capture("^(?<h>.*) in (?<u>.*)$")!line?capture("^(?<h>.*) out (?<u>.*)$")>"#,
    // Numbers that may be none, members of members, and members that two patterns have in another order.
    #"<#extract line?grok("^%{NOTSPACE:h:int} in")!line?grok("^%{NOTSPACE:h:int} out")!line?grok("%{NOTSPACE:h}")>"#,
    #"<#extract line?grok("^%{NOTSPACE:[a][b]} in")!line?grok("^%{NOTSPACE:[a][c]} out")!line?grok("%{NOTSPACE:h}")>"#,
    #"<#extract line?grok("^%{INT:a}:%{INT:b} ")!line?grok("^%{INT:b}=%{INT:a}")!line?grok("^%{WORD:c}")>"#,
    #"<#extract line?dissect("%{t} %{h} in %{u}")!line?dissect("%{t} %{h} out %{u}")!line?dissect("%{t} %{}")>"#,
    // In expressions: with another value, in a macro, a function and a loop.
    #"<#extract line?capture("^\#(shared)in (?<u>\\w+)")!line?capture("^\#(shared)out (?<u>\\w+)")!{}>"#,
    #"<#assign m = line?grok("^%{INT:a:int}:%{INT:b} ")!line?grok("^%{INT:b}=%{INT:a}")!{"a": "none"}><#set a = m.a, b = m.b!>"#,
    #"<#macro f><#assign m = line?capture("^(?<a>\\d+):")!line?capture("^(?<a>\\d+)=")!{}><#set a = m.a!"none"></#macro><@f/><@f/>"#,
    #"<#function f s><#return (s?capture("^(?<a>\\d+):")!s?capture("^(?<a>\\d+)=")!s?capture("^(?<a>.)")!{"a": "-"}).a></#function><#set a = f(line), b = f(line?keep_after(" "))>"#,
    #"<#list line?split(" ") as w><#assign m = w?capture("^(?<a>\\d+):")!w?capture("^(?<a>\\d+)=")!{}><#set last = m.a!"none"></#list>"#,
  ]
  private static let rests = [
    "", "<#unset line>", "<#unset line><#set n = (h!t!'')?length>", "<#if u??><#drop></#if>",
  ]

  private static let lines: [String] = {
    var lines = [
      "", " ", "1", "12 x3", "12 y", "12 z", "a=b", "1=2", "é=ü", "1-", "12:", "7 in", "7 in b", "x in",
      "x out", "7.5 in x",
      "1e999999999 in x", "in in in out in", "12:34 h in u", "12:34 h out u", "12:34 h at p", "2:34 h in u",
      "12:34 h on u",
      "12:34 h out 12:34 h in u", "12:34 h at 12:34 h in u", "x 12:34 h in u", "12:34", "12:3 h in u",
      "12:34 h in",
      "\r\n12:34 h in u", "12:34 h out\r\n12:34 h in u", "12:34 h\u{0} in \u{1}", "12:34 12:34 12:34 h in u",
    ]
    lines.append(String(repeating: "12:34 h ", count: 100) + "in u")
    lines.append(String(repeating: "a", count: 300) + " in " + String(repeating: "b", count: 300))
    return lines
  }()

  @Test(arguments: extracts, rests)
  func `what comes out is the same as one after the other`(extract: String, rest: String) throws {
    // Where the member that is asked for is not bound.
    guard (try? Engine.program(extract + rest)) != nil else { return }
    let isChain = try Engine.disassembly(extract + rest, takesShortcuts: true).contains("First of chain")
    #expect(isChain, "\(extract)")
    var fixture = RunnerFixture(extract + rest)
    let input = Self.lines.joined(separator: "\n") + "\n"
    let fast = try fixture.run(input)
    fixture.options.takesShortcuts = false
    let slow = try fixture.run(input)
    #expect(fast.text == slow.text)
    #expect(fast.rejections == slow.rejections)
    #expect(fast.counts == slow.counts)
    #expect(fast == slow)
  }

  @Test(arguments: extracts)
  func `a chain costs a record what its patterns cost`(extract: String) throws {
    for match in [1, 3, 20, 100] {
      var fixture = RunnerFixture(extract)
      fixture.options.limits.match = UInt32(match)
      let input = Self.lines.joined(separator: "\n") + "\n"
      let fast = try fixture.run(input)
      fixture.options.takesShortcuts = false
      #expect(try fast == fixture.run(input))
    }
  }

  /// Patterns made at random of parts that many of them have, over lines made of the same parts.
  @Test func `generated chains give the same with and without`() throws {
    var random = SplitMix64(seed: 0xC4A1)
    func pick<T>(_ items: [T]) -> T { items[Int(random.next() % UInt64(items.count))] }
    let beginnings = [
      "^%{SYSLOGTIMESTAMP:t} %{NOTSPACE:h} ", "%{SYSLOGTIMESTAMP:t} %{NOTSPACE:h} ", "^%{NOTSPACE:h} ",
      "^%{INT:n:int} ", "^",
      "^%{IP:h} %{WORD:w} ", "%{TIMESTAMP_ISO8601:t} ", "^%{TIMESTAMP_ISO8601:t} ",
    ]
    let parts = [
      "in %{WORD:u}", "in %{NOTSPACE:u} at %{WORD:p}", "out", "out %{WORD:u}$", "%{WORD:u}=%{INT:n:int}",
      "(?<q>.*) end$", "%{GREEDYDATA:m}",
      "i%{WORD:u}", "(?:a|ab)%{WORD:x}?-", "%{NUMBER:n:float} ms", "\\[%{DATA:d}\\]", "%{QUOTEDSTRING:s}",
    ]
    let starts = [
      "Dec 10 06:55:46 host ", "Jan  1 1:2:3 h ", "h ", "12 ", "1.2.3.4 w ", "2024-01-02T03:04:05Z ",
      "2024-01-02 03:04:05 ", "",
    ]
    let texts = [
      "in u", "in u at p", "out", "out u", "a=1", "a=x", "x end", "ab-", "abc-", "1.5 ms", "[d] x", "\"s\" ",
      "in Dec 10 06:55:46 h in u", "i",
    ]
    var chains = 0
    for _ in 0..<60 * CaseCount.multiplier {
      let beginning = pick(beginnings)
      let patterns = (0..<2 + Int(random.next() % 5)).map { _ in
        #"line?grok(r'\#(random.next() % 6 == 0 ? pick(beginnings) : beginning)\#(pick(parts))')"#
      }
      let template =
        "<#extract \(patterns.joined(separator: "!"))\(pick(["", "!{}", ""]))>"
        + pick(["", "<#unset line>", "<#set z = 1>"])
      if try Engine.disassembly(template, takesShortcuts: true).contains("First of chain") { chains += 1 }
      let lines = (0..<40).map { _ in
        (random.next() % 8 == 0 ? "x " : "") + pick(starts) + pick(texts)
          + (random.next() % 8 == 0 ? pick(starts) : "")
      }
      var fixture = RunnerFixture(template)
      let fast = try fixture.run(lines.joined(separator: "\n"))
      fixture.options.takesShortcuts = false
      let slow = try fixture.run(lines.joined(separator: "\n"))
      #expect(fast == slow, "\(template)\n\(fast.text)\n\(slow.text)")
    }
    #expect(chains > 50)
  }

  @Test func `an earlier pattern that matches too wins, whatever matched before`() throws {
    let template =
      #"<#extract line?grok("^%{NOTSPACE:h} %{WORD:first} end$")!line?grok("^%{NOTSPACE:h} %{WORD:second}")><#unset line>"#
    let lines = Array(repeating: "a b", count: 50) + ["a b end", "a b"]
    let run = try Engine.run(template, lines)
    let records = run.output.split(separator: "\n")
    #expect(records[49] == #"{"h":"a","second":"b"}"#)
    #expect(records[50] == #"{"h":"a","first":"b"}"#)
    #expect(records[51] == #"{"h":"a","second":"b"}"#)
  }

  @Test func `what none matches says how far the best of them came`() throws {
    let template =
      #"<#extract line?grok("^%{INT:a} in %{WORD:u}")!line?grok("^%{INT:a} out %{WORD:u}")!line?grok("^%{INT:a} at")>"#
    let rejection = try #require(try RunnerFixture(template).run("12 out -\n").rejections.first)
    #expect(
      rejection.rendered == """
        rejected: the line does not match the pattern
         --> in:1, byte 7
          |
        1 | 12 out -
          |        ^ expected the edge of a word
          = template: t.ftl:1:1, in %{WORD:u}
        """)
  }
}
