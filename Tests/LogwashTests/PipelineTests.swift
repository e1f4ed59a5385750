import Logwash
import Synchronization
import Testing

/// Collects what an output gets, from whichever thread writes.
final class Collected: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var output: Output {
    .handler { span in
      self.bytes.withLock { bytes in
        for index in span.indices { bytes.append(span[index]) }
      }
      return true
    }
  }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct PipelineTests {
  private let text = #"""
    <#if line?ends_with("7")><#reject "seven"></#if><#if line?ends_with("8")><#drop "eight"></#if>
    <#if line?ends_with("9")><#emit line to "nines"><#else><#emit {"n": .line_number, "line": line}></#if>
    """#

  private var input: Input {
    let lines = (1...60_000).map { "line \($0)\n" }
    return .bytes(Array(lines.joined().utf8), name: "lines.log")
  }

  private func run(jobs: Int) throws -> (main: String, nines: String, rejects: String, Statistics) {
    let (main, nines, rejects) = (Collected(), Collected(), Collected())
    let statistics = try Pipeline([Template(text)]).run(
      [input, .bytes(Array("other 7\nother 1".utf8), name: "other.log")], to: main.output,
      named: ["nines": nines.output], rejects: rejects.output, jobs: jobs)
    return (main.text, nines.text, rejects.text, statistics)
  }

  @Test func `the result does not depend on the number of threads`() throws {
    let one = try run(jobs: 1)
    #expect(one.main.hasPrefix("{\"n\":1,\"line\":\"line 1\"}\n"))
    #expect(one.main.hasSuffix("{\"n\":2,\"line\":\"other 1\"}\n"))
    for jobs in [2, 3, 8] {
      let several = try run(jobs: jobs)
      #expect(several.main == one.main)
      #expect(several.nines == one.nines)
      #expect(several.rejects == one.rejects)
      #expect(several.3.json == one.3.json)
    }
  }

  @Test func `every record is accounted for`() throws {
    let statistics = try run(jobs: 2).3
    #expect(statistics.recordsRead == 60_002)
    #expect(statistics.recordsRejected == 6_001)
    #expect(statistics.recordsDropped == 6_000)
    #expect(statistics.recordsWritten == 48_001)
    #expect(statistics.earlyEnd == nil)
    #expect(statistics.drops.map(\.reason) == ["eight"])
    #expect(statistics.drops.map(\.count) == [6_000])
    #expect(statistics.failures.map(\.count) == [6_001])
    #expect(statistics.failures.first?.first.lineNumber == 7)
    #expect(statistics.bytesRead == 60_000 * 6 + 288_894 + 15)
  }

  @Test func `a limit counts records of the input`() throws {
    let output = Collected()
    let statistics = try Pipeline([Template("${line}")]).run([input], to: output.output, jobs: 2, limit: 3)
    #expect(output.text == "line 1\nline 2\nline 3\n")
    #expect(statistics.recordsRead == 3)
  }

  @Test func `too many rejects end a run`() throws {
    let output = Collected()
    let statistics = try Pipeline([Template("<#reject 'no'>")]).run(
      [input], to: output.output, maxRejects: 10)
    #expect(statistics.earlyEnd == .tooManyRejects)
    #expect(statistics.recordsRejected == 11)
    #expect(statistics.recordsRead == 11)
  }

  @Test func `a share of rejects is judged by the whole of a short input`() throws {
    let pipeline = try Pipeline([Template("<#if line == 'b'><#reject 'b'></#if>${line}")])
    let input = Input.bytes(Array("a\nb\na\na\n".utf8), name: "x")
    #expect(try pipeline.run([input], to: Collected().output, maxRejectPercent: 25).earlyEnd == nil)
    #expect(
      try pipeline.run([input], to: Collected().output, maxRejectPercent: 24).earlyEnd == .tooManyRejects)
  }

  @Test(arguments: [
    ("reject", "a\nc\n", 1, Statistics.EarlyEnd?.none), ("pass", "a\nb\nc\n", 0, nil),
    ("drop", "a\nc\n", 0, nil),
    ("stop", "a\n", 1, .tooManyRejects),
  ])
  func `a record that fails is treated as the policy says`(
    policy: String, expected: String, rejected: Int, end: Statistics.EarlyEnd?
  ) throws {
    let output = Collected()
    let template = try Template("<#if line == 'b'><#reject 'b'></#if>${line}", header: ["on_error": policy])
    let statistics = try Pipeline([template]).run(
      [.bytes(Array("a\nb\nc".utf8), name: "x")], to: output.output)
    #expect(output.text == expected)
    #expect(statistics.recordsRejected == rejected)
    #expect(statistics.failures.map(\.count) == [1])
    #expect(statistics.earlyEnd == end)
    #expect(
      statistics.recordsRead == statistics.recordsWritten + statistics.recordsDropped
        + statistics.recordsRejected)
  }

  @Test func `an output that is not read any more ends a run`() throws {
    let statistics = try Pipeline([Template("${line}")]).run([input], to: .handler { _ in false })
    #expect(statistics.earlyEnd == .outputClosed)
  }

  @Test func `a signal that was given before ends a run at once`() throws {
    let stop = StopSignal()
    stop.stop()
    let statistics = try Pipeline([Template("${line}")]).run([input], to: Collected().output, stop: stop)
    #expect(statistics.recordsRead == 0)
    #expect(statistics.earlyEnd == .stopped)
  }

  @Test func `rejections are told in input order`() throws {
    let seen = Mutex<[Int]>([])
    let template = try Template("<#if line?ends_with('00')><#reject 'x'></#if>")
    try Pipeline([template]).run(
      [input], to: Collected().output, jobs: 4,
      onRejection: { rejection in seen.withLock { $0.append(rejection.lineNumber) } })
    #expect(seen.withLock { $0 } == (1...600).map { $0 * 100 })
  }

  @Test func `a file that does not exist is an error`() throws {
    let error = #expect(throws: RunError.self) {
      try Pipeline([Template("x")]).run([.file("/no/such/file")], to: Collected().output)
    }
    #expect(error?.description == "cannot open /no/such/file: No such file or directory")
  }

  @Test func `a named output needs a place`() throws {
    let error = #expect(throws: RunError.self) {
      try Pipeline([Template(text)]).run([input], to: Collected().output)
    }
    #expect(error?.description == "the template writes to the output `nines`, which has no place to go")
  }

  @Test func `an output that the template does not have is an error`() throws {
    let error = #expect(throws: RunError.self) {
      try Pipeline([Template("x")]).run([input], to: Collected().output, named: ["nine": Collected().output])
    }
    #expect(error?.description == "the template has no output `nine`")
  }

  @Test func `a pipeline needs a template`() {
    #expect(throws: TemplateError.self) { try Pipeline([]) }
  }
}
