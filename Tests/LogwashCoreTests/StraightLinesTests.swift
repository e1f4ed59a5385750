import Testing

@testable import LogwashCore

/// Straight code over the lines of a block: nothing that comes out, is counted or is rejected changes by it.
@Suite struct StraightLinesTests {
  private static let patterns = [
    #"<#extract line?grok("^%{NOTSPACE:a} %{NOTSPACE:x:number} (?:-|%{NOTSPACE:y:number})$")>"#,
    #"<#extract line?grok("%{NOTSPACE:a} %{NUMBER:x:number}(?: %{NUMBER:y:number})?")>"#,
    #"<#extract line?capture("(?<a>\\w+)=(?<x>\\d+)(?<y>!)?")>"#,
    #"<#extract line?dissect("%{a} %{x} %{y}")>"#,
    #"<#extract line?capture("(?<a>[a-z]+?)(?<x>\\d+)(?<y>.*?)k")>"#,
    // One for PCRE2.
    #"<#extract line?capture("^(?<a>\\w+) (?<x>\\d+) (?:(?=z)zz|(?<y>-))")>"#,
  ]
  private static let bodies = [
    "", "<#unset line>", "<#unset line><#set z = a>", "${a} ${y!'-'}", "\n  ${a}\n", "<#if y??>${a}</#if>",
    "<#if a == 'b'>${line}</#if>", "<#if x gt 2>${a} ${x}</#if>",
    "<#if a != 'b' && x?number lt 4>${y!}</#if>",
    "<#if (x lte 3)>${a}: ${(x * 7 / 3)?round}</#if>\n", "<#if y! != 'z'>${line}<#else></#if>",
  ]

  /// Templates that need no pattern, or replace.
  private static let others = [
    "${line}", "<#if line == 'b'>${line}!</#if>", "${line?replace('[0-9]+', '#', 'r')}",
    "${line?replace('b', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'r')?replace('bb', '', 'r')}\n",
    "${line?replace('k$', '', 'r')?replace('q+', '!', 'rf')?replace('(a)|x', 'y', 'r')}",
    #"${line?replace("\b[0-9]{1,2}\b", "<n>", "r")} ${line?replace('o', '0', 'rf')}"#,
    "${line?replace('\\\\s+', ' ', 'r')}", "${line?replace('g1', 'A', 'ri')?replace('é', 'e', 'r')}",
    Self.patterns[0] + "${a?replace('b', 'B', 'r')} ${x} ${a?replace('[a-c]+', '', 'r')}",
    Self.patterns[1] + "${a?replace('n.', '-', 'r')}<#if y??>${y?replace('1', '2', 'r')}</#if>",
    Self.patterns[2] + "<#unset line><#set a = a?replace('b', 'c', 'r')>",
    "<#extract line?parse_syslog><#unset line>", "<#extract line?parse_syslog>${procid + 1} ${message}",
    "<#extract line?parse_syslog><#unset line><#if facility??><#set x = 1></#if>",
    "<#extract line?parse_syslog><#if procid == '07' || appname == 'b'>${hostname} ${line}</#if>",
  ]
  private static let templates =
    Self.patterns.flatMap { pattern in Self.bodies.map { pattern + $0 } } + Self.others

  /// A line as syslog daemons write it, or nearly.
  private static func syslogLine(_ random: inout SplitMix64) -> String {
    // The first one half of the time.
    func one(_ texts: [String]) -> String {
      texts[random.next() % 2 == 0 ? 0 : Int(random.next() % UInt64(texts.count))]
    }
    var line = one(["Jan", "Feb", "Apr", "Dec", "jan", "Foo", "Sep"]) + " "
    line += one([" 1", " 0", "01", "28", "29", "30", "31", "32", "9 ", " 9"]) + " "
    line +=
      one(["00", "23", "24", "07"]) + ":" + one(["00", "59", "60"]) + ":" + one(["00", "59", "60", "5"]) + " "
    line += one([
      "web-1", "2026", "2026:", "h", "host:", "a[1]", "10.0.0.1", "UTC:", "b ", "[x]", "\u{1}", "x\ty",
      "ho:st", "é",
    ])
    line += one([" ", "  ", "\t", ""])
    line += one([
      "sshd[12]:", "cron:", "a[0]:", "a[07]:", "a[]:", "a[x]:", "a[1]", "[1]:", ":", "a:", "a=b:", "a{b[1]:",
      "kernel",
      "a[1][2]:", "a]:", "a[12345678901234567890]:", "2026", "5:", "a[123456789012345678]:", "a[-1]:",
      "%ASA-1:",
    ])
    line +=
      one([" ", "", "  ", " : "]) + one(["text", "", "say \"x\"", " é", "last message repeated 2 times"])
    return line
  }

  @Test func `lines of syslog are read as the built-in reads them`() throws {
    var random = SplitMix64(seed: 0x5159)
    var straight = 0
    for template in Self.others where template.contains("parse_syslog") {
      for _ in 0..<20 * CaseCount.multiplier {
        let lines = (0..<200).map { _ in Self.syslogLine(&random) }
        var fixture = RunnerFixture(template)
        let fast = try fixture.run(lines.joined(separator: "\n"))
        fixture.options.takesShortcuts = false
        let slow = try fixture.run(lines.joined(separator: "\n"))
        if fast == slow { continue }
        Issue.record("\(template) on a block of lines")
        for line in lines {
          let slow = try fixture.run(line)
          fixture.options.takesShortcuts = true
          if try fixture.run(line) != slow { Issue.record("\(template) on \(line)") }
          fixture.options.takesShortcuts = false
        }
      }
    }
    let program = try Engine.program("<#extract line?parse_syslog><#unset line>")
    for _ in 0..<2000 {
      let line = ConstantBytes(Array(Self.syslogLine(&random).utf8))
      if Self.run(program, .syslog, line.view, .best)[0].contains("atEnd") { straight += 1 }
      extendLifetime(line)
    }
    // Enough of them are of the usual form.
    #expect(straight > 100)
  }

  @Test func `a line of syslog as an object`() throws {
    let program = try Engine.program("<#extract line?parse_syslog><#unset line>")
    #expect(
      Disassembler(program).straightLines().joined(separator: "\n")
        == #"""
           0  r4 = group 1
           1  r5 = group 2
           2  r6 = group 3
           3  r7 = group 4 as wholeOrText
           4  r10 = group 5
           5  write ",\"timestamp\":" r4
           6  write ",\"hostname\":" r5
           7  write ",\"appname\":" r6
           8  write ",\"procid\":" r7
           9  write ",\"message\":" r10
          10  end
          11  leave
        """#)
  }

  /// A block of lines, of which most match one of the patterns.
  private static func block(_ random: inout SplitMix64) -> [UInt8] {
    var block: [UInt8] = []
    for _ in 0..<random.next() % 60 {
      let texts = [
        "b 1 -", "bb 12.50 7", "b=7", "é 3 4", "a \"q\" 5 6", "", " ", "b 1", "b 1 - ", "abc1k", "b=1!",
        "ab12xyk",
        "b 1 zz", "b 00 -", "\u{1}b 2 -", String(repeating: "long", count: Int(random.next() % 40)) + " 1 2",
      ]
      var line = Array(texts[Int(random.next() % UInt64(texts.count))].utf8)
      switch random.next() % 40 {
      case 0: line.append(0xFF)
      case 1: line = Array(repeating: UInt8(ascii: "b"), count: StraightCode.longestRecord) + line
      case 2: line.insert(UInt8(ascii: "\r"), at: 0)
      case 3: line += Array("\r\r".utf8)
      default: break
      }
      block += line
      block += random.next() % 5 == 0 ? [13, 10] : [10]
    }
    // The last line may have no end.
    if random.next() % 3 == 0 { block += Array("b 1 -".utf8) }
    return block
  }

  @Test(arguments: ["reject", "pass", "drop", "stop"])
  func `what comes of lines is the same as without straight code`(onError: String) throws {
    var random = SplitMix64(seed: 0x11E5 + UInt64(onError.utf8.count))
    for template in Self.templates {
      for _ in 0..<2 * CaseCount.multiplier {
        let block = Self.block(&random)
        let utf8 = ["auto", "auto", "auto", "reject", "replace", "keep"][Int(random.next() % 6)]
        let header = "<#ftl on_error=\"\(onError)\" invalid_utf8=\"\(utf8)\">"
        var fixture = RunnerFixture(header + template)
        // How much others have read when one stops is nobody's promise.
        fixture.jobs = onError == "stop" ? 1 : 1 + Int(random.next() % 2)
        fixture.blockBytes = [64, 1 << 10, InputChunks.blockBytes][Int(random.next() % 3)]
        fixture.outputBytes = [1, 100, RunOptions.usualOutputBytes][Int(random.next() % 3)]
        fixture.options.limits.recordBytes = [12, 1 << 20][Int(random.next() % 2)]
        if random.next() % 4 == 0 { fixture.limit = Int(random.next() % 20) }
        let fast = try fixture.run(block)
        fixture.options.takesShortcuts = false
        let slow = try fixture.run(block)
        if let difference = difference(fast, slow) {
          Issue.record("\(difference): \(header)\(template) on \(String(decoding: block, as: UTF8.self))")
        }
      }
    }
  }

  /// The first part in which two runs differ; nil when they are the same.
  private func difference(_ a: RunnerFixture.Output, _ b: RunnerFixture.Output) -> String? {
    if a.main != b.main { return "output" }
    if a.counts != b.counts { return "counts" }
    if a.rejections != b.rejections { return "rejections" }
    if a.rejectLines != b.rejectLines { return "reject lines" }
    return a == b ? nil : "ledger"
  }

  @Test func `lines are run in every form as in the plain one`() throws {
    var random = SplitMix64(seed: 0xF0)
    var compared = 0
    for template in Self.templates {
      let program = try Engine.program(template)
      guard program.straight.count > 0,
        let matcher = Machine(policies: program.policies).straightMatcher(program)
      else { continue }
      for _ in 0..<10 * CaseCount.multiplier {
        let block = ConstantBytes(Self.block(&random))
        let runs = KernelForm.all.map { Self.run(program, matcher, block.view, $0) }
        for run in runs { #expect(run == runs[0]) }
        compared += runs.count
        extendLifetime(block)
      }
      extendLifetime(program)
    }
    #expect(compared > 1000)
  }

  /// Runs a block; says where it stopped, and what has come out.
  static func run(
    _ program: Program, _ matcher: StraightMatcher, _ block: ByteView, _ form: KernelForm
  ) -> [String] {
    var match = MatchData(form: form)
    var registers = StraightRegisters()
    var out = OutputBuffer()
    var stops: [String] = []
    var at = 0
    while at < block.count {
      let run = match.run(
        program.straight, onLinesOf: block, from: at, longest: 1 << 20, matcher, &registers, program.captured,
        StraightOutput(isPrinted: program.rule == .printed, limit: 1 << 20), enough: .max, to: &out)
      stops.append("\(run)")
      at = run.at + 1
      while at < block.count, block[at - 1] != UInt8(ascii: "\n") { at += 1 }
    }
    return stops + [out.string]
  }

  @Test func `a line break at the end is not printed twice`() throws {
    let program = try Engine.program("<#if line != 'a'>${line}</#if>\n")
    #expect(
      Disassembler(program).straightLines().joined(separator: "\n")
        == """
           0  r0 = line
           1  drop unless r0 notEqual "a"
           2  print r0
           3  end
           4  leave
        """)
    #expect(try RunnerFixture("<#if line != 'a'>${line}</#if>\n").run("a\nb\n\nc").text == "b\nc\n")
  }

  @Test func `a text with replacements in it`() throws {
    let program = try Engine.program(##"${line?replace("[0-9]+", "#", "r")?replace("a", "", "rf")}"##)
    #expect(
      Disassembler(program).straightLines().joined(separator: "\n")
        == """
           0  r0 = line
           1  r1 = replacement 0 in r0
           2  r1 = replacement 1 in r1
           3  print r1
           4  end
           5  leave
        """)
  }

  /// The pattern looks for `#` with `!` behind it, in some lines at once.
  @Test(arguments: 1...130)
  func `what a pattern looks for may stand where a look ends`(length: Int) throws {
    var text = String(repeating: "x", count: length) + "\n"
    let end = length + 8192
    while text.utf8.count < end - 200 { text += String(repeating: "y", count: 63) + "\n" }
    text += String(repeating: "z", count: end - 3 - text.utf8.count) + "ab#c! port\nend\n"
    let output = try RunnerFixture(#"${line?replace("[a-f]+#[a-f]!", "", "r")}"#).run(text).text
    #expect(output.hasSuffix("z port\nend\n"))
  }

  @Test func `room is made for what a record may come to, not for all that its steps could write`() throws {
    let program = try Engine.program(
      "<#if line == 'b'>\(String(repeating: "${line}", count: 300))</#if>x")
    let block = ConstantBytes([UInt8](repeating: UInt8(ascii: "y"), count: 60_000))
    var match = MatchData()
    var registers = StraightRegisters()
    var out = OutputBuffer()
    let run = match.run(
      program.straight, onLinesOf: block.view, from: 0, longest: 1 << 20, .none, &registers, program.captured,
      StraightOutput(isPrinted: true, limit: 1 << 20), enough: .max, to: &out)
    #expect(run.written.count == 1)
    #expect(out.string == "x\n")
    #expect(out.room < 4 << 20)
    extendLifetime(block)
  }

  @Test(arguments: [
    "${line?replace('^a', '', 'r')}", "${line?replace('(?=a)', '', 'r')}", "${line?replace('a', '$0', 'r')}",
    "<#ftl input=\"json\">${a?replace('a', 'b', 'r')}",
    "<#ftl invalid_utf8=\"replace\">${line?replace('a', 'b', 'r')}",
    "<#list 1..2 as i>${line?replace('a', 'b', 'r')}</#list>",
  ])
  func `replacements that straight code has no answer for`(template: String) throws {
    #expect(try Engine.program(template).straight.count == 0)
  }
}
