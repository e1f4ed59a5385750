import LogwashCore
import Synchronization
import Testing

/// How much of what comes of a block is held, whatever a template makes of its records.
@Suite struct HeldOutputTests {
  /// As many records as a block can have.
  private static let input = [UInt8](repeating: UInt8(ascii: "\n"), count: InputChunks.blockBytes)

  @Test(arguments: [1, 3]) func `output is written in pieces`(jobs: Int) throws {
    let chain = Chain([try Engine.program("${line?left_pad(1000, '-')}", options: CompilerOptions())])
    let largest = Mutex((main: 0, total: 0))
    var options = RunOptions()
    options.jobs = jobs
    options.main = .handler { bytes in
      largest.withLock { $0 = (max($0.main, bytes.count), $0.total + bytes.count) }
      return true
    }
    let runner = Runner(chain, inputs: [PipelineInput(name: "in", .bytes(Self.input))], options)
    let result = try runner.run()
    #expect(runner.ledger(result.ending).problems == [])
    #expect(largest.withLock { $0.total } == Self.input.count * 1001)
    #expect(largest.withLock { $0.main } <= RunOptions.usualOutputBytes + 1001)
  }

  @Test(arguments: [true, false]) func `rejects are held by their size, too`(rendersRejects: Bool) throws {
    let template = "<#reject line?left_pad(3000)>"
    let chain = Chain([try Engine.program(template, options: CompilerOptions())])
    var chunks = InputChunks(
      [PipelineInput(name: "in", .bytes(Self.input))], chain.framing, framer: chain.framer)
    var worker = Worker(chain, sources: [SourceName("in")], rejectDetail: rendersRejects ? .lines : .records)
    var chunk = Chunk(capacity: InputChunks.blockBytes)
    #expect(try chunks.fill(&chunk))
    let records = chunk.contents.records
    let limit = 1 << 20
    var rejected = 0
    repeat {
      if chunk.rest != nil { chunk.goOn(capacity: InputChunks.blockBytes) }
      worker.run(&chunk, outputBytes: limit)
      rejected += chunk.counts.rejected
      #expect(chunk.notes.count + chunk.rejectLines.count <= limit + 8000)
      #expect(chunk.rejects.count < limit / 2000)
    } while chunk.rest != nil
    #expect(rejected == records)
  }
}
