internal import Dispatch
internal import Synchronization

/// One run of a chain over inputs, with any number of threads and the same result.
///
/// Every thread does everything: it reads the next chunk, works on it, and writes what is next in order. So
/// reading, working and writing overlap, nothing is handed over record by record, and with one job there is
/// one thread.
package final class Runner: Sendable {
  private struct Reading: ~Copyable, Sendable {
    var chunks: InputChunks
    var count = 0
    var isEnded = false
  }

  private let chain: Chain
  private let sources: [SourceName]
  private let options: RunOptions
  private let input: Mutex<Reading>
  private let output: Mutex<OrderedOutput>
  private let exchange: ChunkExchange
  private let failure = Mutex<PipelineError?>(nil)
  private let hasEnded = Atomic(false)

  package init(_ chain: Chain, inputs: [PipelineInput], _ options: RunOptions) {
    precondition(options.named.count == chain.last.outputNames.count, "every named output has a target")
    self.chain = chain
    self.options = options
    sources = inputs.map { SourceName($0.name) }
    let chunks = InputChunks(
      inputs, chain.framing, framer: chain.framer, limit: options.limit, stop: options.stop,
      blockBytes: options.blockBytes)
    input = Mutex(Reading(chunks: chunks))
    output = Mutex(OrderedOutput(chain, sources, options))
    exchange = ChunkExchange(count: options.jobs == 1 ? 1 : 2 * options.jobs, capacity: options.blockBytes)
  }

  /// Runs until the input or the run ends; to be called once. Blocks.
  ///
  /// - Throws: the first file that could not be read or written. What was read before it was finished.
  package func run() throws(PipelineError) -> (statistics: Statistics, ending: RunEnding) {
    // A table's header is its first record's business: until it is written, one thread works. It takes the first chunk in any case,
    // so that the first output does not wait for threads.
    let columns = work(columns: [], untilHeaders: options.jobs > 1)
    if options.jobs > 1, !input.withLock({ $0.isEnded }) {
      DispatchQueue.concurrentPerform(iterations: options.jobs) { _ in work(columns: columns) }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return try output.withLock { output throws(PipelineError) in
      try output.finish(columns: columns)
      return (output.statistics, output.ending ?? endingOfInput)
    }
  }

  /// The statistics of what was written so far, also after an error.
  package var statistics: Statistics { output.withLock { $0.statistics } }

  /// The account of the run, to be asked for at its end, also after an error.
  package func ledger(_ ending: RunEnding?) -> Ledger {
    let readings = input.withLock { $0.chunks.readings }
    return output.withLock { output in
      Ledger(readings, output.statistics.accounts, sources, output: output.outputAccount, ending: ending)
    }
  }

  private var endingOfInput: RunEnding {
    if options.stop?.isStopped == true { return .stopped }
    return input.withLock { $0.chunks.hasReachedLimit } ? .limitReached : .inputEnded
  }

  /// Works until there is no more input.
  ///
  /// - Parameters:
  ///   - columns: what is known of tables.
  ///   - untilHeaders: end behind the chunk with which every table has its header, the first one if there is no table.
  /// - Returns: what is known of tables then.
  @discardableResult
  private func work(columns: [[[UInt8]]?], untilHeaders: Bool = false) -> [[[UInt8]]?] {
    guard var (box, number) = nextChunk() else { return columns }
    var worker = Worker(
      chain, sources: sources, rejectDetail: options.rejectDetail,
      verifiesRedaction: options.verifiesRedaction, columns: columns)
    while true {
      let isDone = box.chunk.withLock { chunk in
        worker.run(&chunk, outputBytes: options.outputBytes)
        return chunk.rest == nil
      }
      if isDone {
        exchange.finish(box, number: number)
      } else {
        exchange.waitForTurn(number)
        finish(box, &worker)
        exchange.endWriting(box)
      }
      while let next = exchange.beginWriting() {
        write(next) { worker.columns }
        exchange.endWriting(next)
      }
      if untilHeaders, worker.hasAllHeaders { return worker.columns }
      guard let following = nextChunk() else { return worker.columns }
      (box, number) = following
    }
  }

  /// Writes what there is of a chunk whose turn it is, and works on the rest of it, until nothing is left.
  private func finish(_ box: ChunkBox, _ worker: inout Worker) {
    var isDone = false
    while !isDone {
      write(box) { worker.columns }
      isDone = box.chunk.withLock { chunk in
        guard chunk.rest != nil else { return true }
        if hasEnded.load(ordering: .acquiring) {
          chunk.holdRest(capacity: options.blockBytes)
        } else {
          chunk.goOn(capacity: options.blockBytes)
          worker.run(&chunk, outputBytes: options.outputBytes)
        }
        return false
      }
    }
  }

  /// The next chunk of input and its number, or nil at the end.
  private func nextChunk() -> (ChunkBox, Int)? {
    let box = exchange.take()
    let number = input.withLock { reading in box.chunk.withLock { fill(&$0, &reading) } }
    if let number { return (box, number) }
    exchange.giveBack(box)
    return nil
  }

  private func fill(_ chunk: inout Chunk, _ reading: inout Reading) -> Int? {
    guard !reading.isEnded, !hasEnded.load(ordering: .acquiring) else { return nil }
    do throws(PipelineError) {
      if try reading.chunks.fill(&chunk) {
        reading.count += 1
        return reading.count - 1
      }
    } catch {
      fail(error)
    }
    reading.isEnded = true
    return nil
  }

  /// - Parameter columns: what is known of tables, when all have their headers.
  private func write(_ box: ChunkBox, columns: () -> [[[UInt8]]?]) {
    output.withLock { output in
      box.chunk.withLock { chunk in
        do throws(PipelineError) {
          if let most = output.rejectThatIsTooMany(chunk) {
            runAgain(&chunk, upTo: most, chunk.columnsBefore ?? columns())
          }
          try output.write(chunk)
        } catch {
          fail(error)
          hasEnded.store(true, ordering: .releasing)
        }
        if output.ending != nil { hasEnded.store(true, ordering: .releasing) }
      }
    }
  }

  /// Works on a chunk once more, up to a certain reject.
  private func runAgain(_ chunk: inout Chunk, upTo mostRejects: Int, _ columns: [[[UInt8]]?]) {
    var worker = Worker(
      chain, sources: sources, rejectDetail: options.rejectDetail,
      verifiesRedaction: options.verifiesRedaction, columns: columns)
    chunk.forgetOutcome(capacity: options.blockBytes)
    chunk.mostRejects = mostRejects
    worker.run(&chunk)
  }

  private func fail(_ error: PipelineError) {
    failure.withLock { $0 = $0 ?? error }
  }
}
