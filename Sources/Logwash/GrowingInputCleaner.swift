package import LogwashCore

/// Cleans inputs that grow, any number of them with one machine, so that memory does not depend on how many there are.
/// Belongs to one thread at a time.
package final class GrowingInputCleaner {
  /// Where what comes of records goes.
  package enum Destination: Sendable, Hashable {
    case main
    /// By its number in the pipeline's list of output names.
    case named(Int)
    case rejects
  }

  private let chain: Chain
  private let verifiesRedaction: Bool
  private var worker: Worker
  private var chunk = Chunk(capacity: InputChunks.blockBytes)
  private var counted = LogwashCore.Statistics()
  private var output = OutputAccount()
  private var accounts = GrowingInputAccounts()
  private let rendersRejects: Bool
  /// A record failed and `on_error` is `stop`.
  package private(set) var isStopped = false

  /// - Parameters:
  ///   - rendersRejects: Rejected records are written as JSON lines.
  ///   - columns: For each output that is a table, those of its header if that is written already.
  package init(
    _ pipeline: Pipeline, rendersRejects: Bool, verifiesRedaction: Bool = false, columns: [[String]?] = []
  ) {
    chain = pipeline.chain
    self.rendersRejects = rendersRejects
    self.verifiesRedaction = verifiesRedaction
    worker = Worker(
      pipeline.chain, sources: [], rejectDetail: rendersRejects ? .lines : .causes,
      verifiesRedaction: verifiesRedaction,
      columns: columns.map { $0?.map { Array($0.utf8) } })
  }

  /// What became of all records so far, with the account of each input: inputs of one name have one together.
  ///
  /// - Parameter ending: nil when the run has failed.
  package func statistics(_ ending: RunEnding?) -> Statistics {
    var output = output
    output.records = counted.counts.emitted
    output.bytesMade = counted.counts.bytesWritten
    if rendersRejects { output.rejects = output.rejects ?? 0 }
    let ending = isStopped ? .stoppedByPolicy : ending
    return Statistics(counted, accounts.ledger(counted.accounts, output, ending))
  }

  /// The columns of each output that is a table and has its header.
  package var columns: [[String]?] {
    guard chain.last.output.isTable else { return [] }
    return worker.columns.map { $0?.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// Cleans what is complete of an input with the next bytes of it.
  ///
  /// - Parameters:
  ///   - isLast: The input ends with them.
  ///   - write: Takes what comes of it, in order.
  /// - Throws: What `write` throws, or where redaction has left something.
  package func clean(
    _ bytes: ArraySlice<UInt8>, of input: GrowingInput, isLast: Bool = false,
    write: (Destination, Span<UInt8>) throws -> Void
  ) throws {
    var bytes = bytes
    let old = min(max(input.cleanedBefore - input.next, 0), bytes.count)
    if old > 0 {
      accounts.note(input)
      input.pass(bytes.prefix(old), &chunk)
      bytes = bytes.dropFirst(old)
    }
    guard !bytes.isEmpty || isLast else { return }
    input.append(bytes, isLast: isLast)
    try cleanAll(of: input, write)
  }

  /// Nothing has followed for a while: what might go on, but need not, is a record.
  package func pause(_ input: GrowingInput, write: (Destination, Span<UInt8>) throws -> Void) throws {
    input.chunks.pause()
    try cleanAll(of: input, write)
  }

  private func cleanAll(of input: GrowingInput, _ write: (Destination, Span<UInt8>) throws -> Void) throws {
    let number = accounts.note(input)
    if worker.sources.count <= number || worker.sources[number] !== input.source {
      worker.sources = accounts.sources
    }
    defer { accounts.close(input) }
    // Bytes that were handed over can always be read.
    while !isStopped, (try? input.chunks.fill(&chunk)) == true {
      chunk.source = number
      try cleanChunk(write)
      while chunk.rest != nil {
        chunk.goOn(capacity: InputChunks.blockBytes)
        try cleanChunk(write)
      }
    }
  }

  /// Works on the chunk, as far as what comes of it can be held at once, and hands that over.
  private func cleanChunk(_ write: (Destination, Span<UInt8>) throws -> Void) throws {
    worker.run(&chunk, outputBytes: RunOptions.usualOutputBytes)
    do {
      try handAll(write)
    } catch {
      // As if nobody had worked on it: the next run begins before it.
      counted.hold(chunk, accounts.sources)
      if chunk.rest != nil {
        chunk.holdRest(capacity: InputChunks.blockBytes)
        counted.hold(chunk, accounts.sources)
      }
      throw error
    }
    counted.add(chunk, chain, accounts.sources)
    isStopped = chunk.stopsRun
  }

  /// Hands over what came of the chunk. Its bytes count when all of it was taken.
  private func handAll(_ write: (Destination, Span<UInt8>) throws -> Void) throws {
    if let residue = chunk.residue ?? chunk.sideResidue {
      throw RunError(
        description: LogwashCore.Statistics.Residue(
          detector: residue.detector, line: nil, column: residue.offset + 1
        ).message)
    }
    var taken = output
    try hand(chunk.main.view(), to: .main, write)
    taken.bytesTaken += chunk.main.count
    for index in 0..<chunk.segments.count {
      let segment = chunk.segments[index]
      try hand(chunk.side.view(segment.range), to: .named(Int(segment.output) - 1), write)
      taken.bytesTaken += segment.range.count
    }
    try hand(chunk.rejectLines.view(), to: .rejects, write)
    if rendersRejects { taken.rejects = (taken.rejects ?? 0) + chunk.rejectLines.view().lineFeedCount }
    output = taken
  }

  private func hand(
    _ bytes: ByteView, to destination: Destination, _ write: (Destination, Span<UInt8>) throws -> Void
  ) throws {
    if bytes.isEmpty { return }
    // The closure that lends the bytes cannot throw.
    var failure: (any Error)?
    bytes.withBytes { span in
      do { try write(destination, span) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
