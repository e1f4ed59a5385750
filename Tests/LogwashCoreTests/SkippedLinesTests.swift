import Testing

@testable import LogwashCore

/// Rejects that nobody wants to know of are only counted, and lines that lack what all records need are passed over: what comes out,
/// and what is counted, is the same as when each is looked at and explained.
@Suite struct SkippedLinesTests {
  private static let templates = [
    // For PCRE2, and for a scanner.
    #"<#extract line?capture("^(?<a>\\w+?)(?<b>x.*?)?: from (?<c>\\d+) port (?<d>\\d+)")>"#,
    #"<#extract line?capture("^(?<a>\\w+) from (?<c>\\d+)$")>${a} ${c}"#,
    #"<#extract line?grok("%{WORD:a} from %{INT:c:int} port")><#if c gt 5>${a}</#if>"#,
    // Several causes.
    #"<#extract line?capture("^(?<a>\\w+?): from (?<c>\\d+)")>${c?number / (a?length - 1)}"#,
    #"<#if line?contains('from')><#reject line><#else>${line?substring(3)}</#if>"#,
    "<#extract line?parse_logfmt>${from}",
  ]

  private static func block(_ random: inout SplitMix64) -> [UInt8] {
    let texts = [
      "abx: from 12 port 34", "a: from 1", "ab from 77", "word from 3 port 7", "nothing here", "",
      "port 7 from 3", " from ",
      "from=7", "\u{FF} from 1 port 2", "\r", "a: from 1 port 2\r", String(repeating: "long ", count: 30),
      "x from 9 porters",
    ]
    // Long stretches of what matches, and of what does not, and both together.
    let choice = [0..<1, 4..<6, 0..<texts.count][Int(random.next() % 3)]
    var block: [UInt8] = []
    for _ in 0..<random.next() % 120 {
      block += Array(texts[choice.lowerBound + Int(random.next() % UInt64(choice.count))].utf8)
      if random.next() % 30 == 0 { block.append(0xFF) }
      block.append(10)
    }
    if random.next() % 3 == 0 { block += Array("a: from 1 port 2".utf8) }
    return block
  }

  @Test(arguments: ["reject", "drop", "pass", "stop"])
  func `what comes out and is counted is the same when rejects are only counted`(onError: String) throws {
    var random = SplitMix64(seed: 0x5C1B + UInt64(onError.utf8.count))
    for template in Self.templates {
      for _ in 0..<30 * CaseCount.multiplier {
        let block = (0..<3).flatMap { _ in Self.block(&random) }
        let header =
          "<#ftl on_error=\"\(onError)\" invalid_utf8=\"\(["auto", "keep"][Int(random.next() % 2)])\">"
        var fixture = RunnerFixture(header + template)
        fixture.jobs = onError == "stop" ? 1 : 1 + Int(random.next() % 2)
        fixture.blockBytes = [64, 1 << 10, InputChunks.blockBytes][Int(random.next() % 3)]
        fixture.outputBytes = [1, 100, RunOptions.usualOutputBytes][Int(random.next() % 3)]
        fixture.options.limits.recordBytes = [12, 100, 1 << 20][Int(random.next() % 3)]
        if random.next() % 4 == 0 { fixture.limit = Int(random.next() % 100) }
        let explained = try fixture.run(block)
        fixture.wantsRejects = false
        let counted = try fixture.run(block)
        let isSame =
          explained.main == counted.main && explained.counts == counted.counts
          && explained.failures == counted.failures
          && explained.ledger.inputs == counted.ledger.inputs
        if !isSame {
          Issue.record(
            "\(header)\(template) on \(String(decoding: block, as: UTF8.self)): \(explained.failures), \(counted.failures)"
          )
        }
      }
    }
  }

  @Test func `programs that begin with a pattern that has literals pass over lines without them`() throws {
    let skips = try Self.templates.map { template in
      let program = try Engine.program(template)
      return Machine(policies: program.policies).failureOfSkippedLines(program)?.fault.code
    }
    #expect(skips == [.noMatch, .noMatch, .noMatch, nil, nil, nil])
  }

  @Test func `lines without a literal are counted up to one that has them, in every form`() throws {
    var random = SplitMix64(seed: 0x11)
    let pattern = try Pattern("(?<a>x+?)? from .*? port ")
    for _ in 0..<300 * CaseCount.multiplier {
      let block = ConstantBytes(Self.block(&random))
      let lines = block.view.array.split(separator: 10, omittingEmptySubsequences: false)
      // By the specification: the lines before the first that holds both, or has no end.
      let passed = lines.dropLast().prefix { line in
        let text = String(decoding: line, as: UTF8.self)
        guard let first = text.firstRange(of: " from ") else { return true }
        return !text[first.upperBound...].contains(" port ")
      }
      for form in KernelForm.all {
        var match = MatchData(form: form)
        let found = match.lines(without: pattern.handle.literals, block.view)
        #expect(found.count == passed.count)
        #expect(found.bytes == passed.reduce(0) { $0 + $1.count + 1 })
      }
      extendLifetime(block)
    }
    extendLifetime(pattern)
  }
}
