internal import LogwashCore
internal import LogwashSyntax
internal import Synchronization

/// A program with a worker, which keeps what it learns of records from one input to the next.
final class ProbedProgram: Sendable {
  /// All that comes of some records.
  struct Result: Equatable {
    var main: [UInt8]
    var side: [UInt8]
    var rejects: [UInt8]
    var counts: RecordCounts
    var faults: [FaultCode]
  }

  fileprivate struct State: ~Copyable {
    var worker: Worker
    var chunk = Chunk(capacity: chunkBytes)
  }

  private let chain: Chain
  private let state: Mutex<State>

  private static let chunkBytes = 1 << 13

  init(_ program: Program) {
    chain = Chain([program])
    state = Mutex(State(worker: Self.worker(chain)))
  }

  /// The template.
  var text: String { chain.first.sources.first?.text ?? "" }

  private static func worker(_ chain: Chain) -> Worker {
    Worker(chain, sources: [SourceName("in")], rejectDetail: .lines)
  }

  /// Runs the records.
  ///
  /// - Parameters:
  ///   - bytes: its lines are the records.
  ///   - behind: stands behind them in memory.
  func run(_ bytes: [UInt8], behind: [UInt8]) -> Result {
    state.withLock { state in
      // The header of a table is written once.
      if chain.last.output.isTable { state.worker = Self.worker(chain) }
      return state.run(bytes, behind: behind)
    }
  }
}

extension ProbedProgram.State {
  fileprivate mutating func run(_ bytes: [UInt8], behind: [UInt8]) -> ProbedProgram.Result {
    chunk.begin(capacity: ProbedProgram.chunkBytes)
    chunk.block.append(contentsOf: bytes)
    chunk.recordBytes = bytes.count
    chunk.block.append(contentsOf: behind)
    worker.run(&chunk)
    var faults: [FaultCode] = []
    for i in 0..<chunk.rejects.count { faults.append(chunk.rejects[i].error.fault.code) }
    return ProbedProgram.Result(
      main: chunk.main.view().array, side: chunk.side.view().array, rejects: chunk.rejectLines.view().array,
      counts: chunk.counts, faults: faults)
  }
}

extension ProbedProgram.Result {
  /// The first thing that is not the same.
  func difference(from other: Self) -> String {
    if main != other.main { return "\(shown(main)) and \(shown(other.main))" }
    if side != other.side { return "to others: \(shown(side)) and \(shown(other.side))" }
    if faults != other.faults { return "\(faults) and \(other.faults)" }
    if rejects != other.rejects { return "rejects: \(shown(rejects)) and \(shown(other.rejects))" }
    return "\(counts) and \(other.counts)"
  }
}
