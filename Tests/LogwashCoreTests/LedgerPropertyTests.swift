import LogwashCore
import Testing

/// Inputs made at random of what the framings look for, with every way in which a run may end. `RunnerFixture` expects
/// that the ledger balances; here are the sums that can be made from the input alone.
@Suite struct LedgerPropertyTests {
  private static let pieces = [
    "\n", "\n", "\r\n", "\n\n", "{", "}", "[", "]", ",", ":", "\"", "\"a\":1", "{\"a\":1}\n",
    "{\"d\":true}\n", "a", " ", "\t",
    "\\", "\0", "5 abcde", "12 x", "x,y\n", "\"q\"\"\n\",1\n", "#Fields: a b\n", "#x\n", "\u{FEFF}", "\u{1E}",
    "2016-10-06T00:17:09.6Z stdout P a", "2016-10-06T00:17:09.6Z stderr F b\n",
    "{\"log\":\"m\\n\",\"stream\":\"stdout\",\"time\":\"t\"}\n", " at x\n", "Caused by: y\n", "drop\n",
    "bad\n",
    "0123456789012345678901234567890123456789012345678901234567890123456789",
  ]

  private static let headers = [
    "", "input='json'", "framing='nul'", "framing='octet_counted'", "framing='json' input='json'",
    "framing='json' input='json' record='a'", "framing='cri'", "framing='docker'",
    "framing='cri' multiline='java'",
    "multiline='indent' max_lines=3", "multiline='java'", "input='csv'", "input='csv' ragged='allow'",
    "input='tsv'",
    "input='w3c'", "input='logfmt'", "on_error='pass'", "on_error='drop'", "on_error='stop'",
  ]

  private static let bodies = [
    "", "<#drop 'x'>", "<#emit {'a': 1}><#emit {'b': 2} to 'n'>",
    "<#if .line_number % 3 == 0><#drop 'third'></#if><#if .line_number % 3 == 1><#reject 'first'></#if>",
  ]

  @Test(arguments: 0..<40)
  func `whatever comes in, and however the run ends, the ledger balances`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for header in Self.headers {
      let limited =
        Bool.random(using: &random) ? " max_record_bytes=\(Int.random(in: 1...90, using: &random))" : ""
      var fixture = RunnerFixture("<#ftl \(header)\(limited)>" + Self.bodies.randomElement(using: &random)!)
      fixture.jobs = Int.random(in: 1...2, using: &random)
      fixture.blockBytes = [64, 64, 200, 1 << 16].randomElement(using: &random)!
      fixture.outputBytes = [0, 30, 1000, 1 << 20].randomElement(using: &random)!
      switch Int.random(in: 0..<6, using: &random) {
      case 0: fixture.limit = Int.random(in: 0...20, using: &random)
      case 1: fixture.maxRejects = .count(Int.random(in: 0...10, using: &random))
      case 2: fixture.room = Int.random(in: 0...500, using: &random)
      default: break
      }
      var input: [UInt8] = []
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        input += Self.pieces.randomElement(using: &random)!.utf8
      }
      let output = try fixture.run(input)
      let total = output.ledger.total
      #expect(total.outcomes.sum.bytes == total.found.bytes, "\(header) seed \(seed)")
      if output.ledger.ending == .inputEnded {
        #expect(total.found.bytes == input.count && total.isWhole, "\(header) seed \(seed)")
        #expect(total.outcomes.held == Tally(), "\(header) seed \(seed)")
      }
      #expect(total.outcomes.rejected.records == output.rejectLines.filter { $0 == 10 }.count)
    }
  }
}

/// `--max-rejects` means the same whoever works how fast.
@Suite struct MaxRejectsTests {
  /// Every seventh line is rejected.
  private static let input = (1...20_000).map { "\($0)\n" }.joined()
  private static let template = "<#if line?number % 7 == 0><#reject 'seven'></#if>${line}"

  @Test(
    arguments: [1, 2, 4], [(64, 1 << 20), (4096, 0), (4096, 1 << 20), (1 << 18, 1000), (1 << 18, 1 << 20)])
  func `the run ends at the first reject that is too many`(jobs: Int, bytes: (block: Int, output: Int)) throws
  {
    var fixture = RunnerFixture(Self.template)
    fixture.jobs = jobs
    fixture.blockBytes = bytes.block
    fixture.outputBytes = bytes.output
    fixture.maxRejects = .count(1000)
    let output = try fixture.run(Self.input)
    #expect(output.ledger.ending == .tooManyRejects)
    #expect(output.text == (1..<7007).filter { $0 % 7 != 0 }.map { "\($0)\n" }.joined())
    #expect(output.rejections.map(\.lineNumber) == (1...1001).map { $0 * 7 })
    #expect(output.rejectLines.filter { $0 == 10 }.count == 1001)
    #expect(output.counts.read == 7007)
  }

  @Test(arguments: [1, 2])
  func `a share is judged at each reject from the thousandth record on`(jobs: Int) throws {
    var fixture = RunnerFixture(Self.template)
    fixture.jobs = jobs
    fixture.maxRejects = .percent(10)
    // 1,001 is the first multiple of 7 that is not less than 1,000.
    #expect(try fixture.run(Self.input).counts.read == 1001)
  }

  @Test(arguments: [1, 2])
  func `exactly as many as are allowed are no failure`(jobs: Int) throws {
    var fixture = RunnerFixture(Self.template)
    fixture.jobs = jobs
    fixture.maxRejects = .count(2857)
    #expect(try fixture.run(Self.input).ledger.ending == .inputEnded)
  }

  @Test(arguments: [1, 2], [0, 3])
  func `a table has its header once`(jobs: Int, allowed: Int) throws {
    var fixture = RunnerFixture(
      "<#ftl output='csv'><#if line?number % 7 == 0><#reject 'x'></#if><#emit {'n': line}>")
    fixture.jobs = jobs
    fixture.blockBytes = 64
    fixture.maxRejects = .count(allowed)
    let rows = (1..<7 * (allowed + 1)).filter { $0 % 7 != 0 }.map { "\($0)\n" }.joined()
    #expect(try fixture.run(Self.input).text == "n\n" + rows)
  }
}
