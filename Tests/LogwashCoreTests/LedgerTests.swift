import LogwashCore
import Testing

/// Every byte and every record of an input is written, dropped, rejected, or accounted for in another way. `RunnerFixture` checks
/// that for each run of each suite; here are the accounts themselves.
@Suite struct LedgerTests {
  /// The input's bytes: a mark of 3; a line of 8, a blank one, two of 8 and 5, one of 49 of which 40 are allowed, one of 7.
  private static let mixed =
    "\u{FEFF}{\"a\":1}\n\n{\"d\":1}\n{bad\n{\"x\":\"\(String(repeating: "y", count: 40))\"}\n{\"a\":2}"
  private static let template =
    "<#ftl input='json' max_record_bytes=40><#if d??><#drop 'a check'></#if><#set ok = true>"

  @Test(arguments: [64, 100, 1 << 18])
  func `an account says where every byte went`(blockBytes: Int) throws {
    var fixture = RunnerFixture(Self.template)
    fixture.blockBytes = blockBytes
    let output = try fixture.run(Self.mixed)
    #expect(output.text == "{\"a\":1,\"ok\":true}\n{\"a\":2,\"ok\":true}\n")
    let account = """
      "whole":true,"stored_bytes":81,"read":{"records":6,"bytes":81},"written":{"records":2,"bytes":15},\
      "dropped":{"records":1,"bytes":8,"by":[{"reason":"a check",\
      "template":{"name":"t.ftl","line":1,"column":49},"records":1,"bytes":8}]},\
      "rejected":{"records":2,"bytes":45,"by":[{"fault":"invalid-json","records":1,"bytes":5},\
      {"fault":"record-too-long","records":1,"bytes":40}]},\
      "headers":{"records":0,"bytes":0},"framing":{"records":1,"bytes":4},"skipped":{"records":0,"bytes":9},\
      "held":{"records":0,"bytes":0}
      """
    #expect(
      output.ledger.json == """
        {"balanced":true,"problems":[],"ending":"input_ended","output":{"records":2,"bytes":36},\
        "total":{\(account)},"inputs":[{"source":"in",\(account)}]}
        """)
  }

  @Test func `what a run leaves is held`() throws {
    var fixture = RunnerFixture("${line}")
    fixture.limit = 2
    #expect(try fixture.run("a\nb\nc\nd").ledger.total.outcomes.held == Tally(records: 2, bytes: 3))
    fixture = RunnerFixture("<#ftl on_error='stop'><#if line == 'b'><#reject 'b'></#if>${line}")
    let stopped = try fixture.run("a\nb\nc\nd").ledger
    #expect(stopped.total.outcomes.written == Tally(records: 1, bytes: 2))
    #expect(stopped.total.outcomes.rejected == Tally(records: 1, bytes: 2))
    #expect(stopped.total.outcomes.held == Tally(records: 2, bytes: 3))
    #expect(stopped.ending == .stoppedByPolicy)
  }

  @Test func `what was not written is not counted as written`() throws {
    var fixture = RunnerFixture("${line}")
    fixture.blockBytes = 64
    fixture.room = 500
    let output = try fixture.run(String(repeating: "x\n", count: 1000))
    let ledger = output.ledger
    #expect(ledger.ending == .outputClosed)
    let written = ledger.total.outcomes.written
    #expect((1...500).contains(written.bytes) && written.bytes < output.main.count)
    #expect(written.bytes == 2 * written.records && written.bytes == ledger.output.bytesTaken)
    #expect(ledger.total.outcomes.held.bytes == ledger.total.found.bytes - written.bytes)
  }

  @Test func `records of several lines, of tables and of containers have the bytes that they are made of`()
    throws
  {
    var multiline = RunnerFixture(
      "<#ftl multiline='indent' max_lines=3><#if line?starts_with('d')><#drop></#if>${line}")
    multiline.blockBytes = 64
    // The record of four lines has one too many: its first three are kept, without their last line end.
    let lines = try multiline.run("a\n b\r\nc\nd\n d\ne\n 1\n 2\n 3\n").ledger.total
    #expect(lines.outcomes.written == Tally(records: 2, bytes: 8))
    #expect(lines.outcomes.dropped == Tally(records: 1, bytes: 5))
    #expect(lines.outcomes.rejected == Tally(records: 1, bytes: 7))
    #expect(lines.outcomes.skipped == Tally(records: 0, bytes: 4))

    let rows = try RunnerFixture("<#ftl input='csv'><#set ok = 1>").run("a,b\r\n1,\"x\ny\"\r\n\r\n2\r\n")
      .ledger.total
    #expect(rows.outcomes.headers == Tally(records: 1, bytes: 5))
    #expect(rows.outcomes.written == Tally(records: 1, bytes: 9))
    #expect(rows.outcomes.framing == Tally(records: 1, bytes: 2))
    #expect(rows.outcomes.rejected == Tally(records: 1, bytes: 3))

    let container = try RunnerFixture("<#ftl framing='cri'>${line}").run(
      "2016-10-06T00:17:09.6Z stdout P ab\n2016-10-06T00:17:09.6Z stderr F x\n2016-10-06T00:17:09.6Z stdout F cd\nx\n"
    ).ledger.total
    #expect(container.outcomes.written == Tally(records: 2, bytes: 35 + 34 + 35))
    #expect(container.outcomes.rejected == Tally(records: 1, bytes: 2))
  }

  @Test func `a stage, a named output and records of which several come are accounted for`() throws {
    let fixture = RunnerFixture(
      "<#list line?split(' ') as w><#emit {'w': w}></#list>",
      "<#if w == 'x'><#drop 'x'></#if><#if w == 'n'><#emit w to 'n'><#else><#emit w></#if>")
    let output = try fixture.run("a b n\nx\nx a\n")
    #expect(output.text == "a\nb\na\n")
    #expect(output.named == [Array("n\n".utf8)])
    #expect(output.ledger.total.outcomes.written == Tally(records: 2, bytes: 10))
    #expect(output.ledger.total.outcomes.dropped == Tally(records: 1, bytes: 2))
    #expect(output.ledger.output.records == 4)
    #expect(output.ledger.output.bytesTaken == 8)
  }

  @Test func `there may be any number of reasons; what is kept of them is bounded`() throws {
    var fixture = RunnerFixture("<#drop line>")
    fixture.blockBytes = 64
    let drops = try fixture.run((1...2000).map { "\($0)\n" }.joined()).ledger.total.drops
    #expect(drops.entries.count == LedgerCauses.limit + 1)
    #expect(drops.entries.last?.reason == LedgerCauses.otherReasons)
    #expect(drops.sum.records == 2000)
  }
}

/// A ledger that always balanced would be worth nothing.
@Suite struct UnbalancedLedgerTests {
  private func account(_ change: (inout Ledger.Account) -> Void) -> [String] {
    var account = Ledger.Account(name: "a.log")
    account.found = Tally(records: 3, bytes: 30)
    account.outcomes.written = Tally(records: 2, bytes: 20)
    account.outcomes.framing = Tally(records: 1, bytes: 10)
    change(&account)
    return Ledger(inputs: [account]).problems
  }

  @Test func `it names the sum that is off`() {
    #expect(account { _ in } == [])
    #expect(
      account { $0.outcomes.written = Tally(records: 1, bytes: 19) } == [
        "a.log: 3 records (30 bytes) read, 2 records (29 bytes) accounted for"
      ])
    #expect(
      account { $0.found.bytes += 1 } == [
        "a.log: 3 records (31 bytes) read, 3 records (30 bytes) accounted for"
      ])
    #expect(
      account {
        $0.found += Tally(records: 1, bytes: 1)
        $0.outcomes.dropped = Tally(records: 1, bytes: 1)
      } == ["a.log: 1 record (1 byte) dropped, 0 records (0 bytes) for a reason"])
    var ledger = Ledger(inputs: [])
    ledger.output.bytesMade = 5
    ledger.output.rejects = 1
    #expect(
      ledger.problems == [
        "the output: 5 bytes were made, 0 written", "the rejects: 0 records rejected, 1 record written",
      ])
    #expect(
      ledger.json.hasPrefix("{\"balanced\":false,\"problems\":[\"the output: 5 bytes were made, 0 written\",")
    )
  }

  @Test func `a chunk that gets lost on the way shows`() throws {
    let chain = Chain([try Engine.program("${line}", options: CompilerOptions())])
    let sources = [SourceName("in")]
    var chunks = InputChunks(
      [PipelineInput(name: "in", .bytes(Array(String(repeating: "abc\n", count: 40).utf8)))], chain.framing,
      framer: chain.framer, blockBytes: 64)
    var worker = Worker(chain, sources: sources, rejectDetail: .causes)
    var output = OrderedOutput(chain, sources, RunOptions())
    var chunk = Chunk(capacity: 64)
    var number = 0
    var lost = Tally()
    while try chunks.fill(&chunk) {
      worker.run(&chunk)
      if number == 1 { lost = Tally(linesOf: chunk.records) } else { try output.write(chunk) }
      number += 1
    }
    let ledger = Ledger(
      chunks.readings, output.statistics.accounts, sources, output: output.outputAccount, ending: .inputEnded)
    #expect(lost.records > 0)
    let left = Tally(records: 40 - lost.records, bytes: 160 - lost.bytes)
    #expect(ledger.problems == ["in: 40 records (160 bytes) read, \(left) accounted for"])
  }
}
