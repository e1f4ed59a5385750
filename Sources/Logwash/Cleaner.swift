internal import LogwashCore

/// Cleans records that a host has in its hands, one at a time or many. It keeps its memory from record to
/// record; make one for each thread.
public final class Cleaner {
  private let chain: Chain
  private let sources: [SourceName]
  private var worker: Worker
  private var chunk = Chunk(capacity: 1 << 12)
  private var pieces: InputChunks
  /// How many records `clean` has had.
  private var recordCount = 0

  /// - Parameters:
  ///   - pipeline: What cleans.
  ///   - source: What the records' origin is called, in rejections and as `.source`.
  public init(_ pipeline: Pipeline, source: String = "records") {
    chain = pipeline.chain
    sources = [SourceName(source)]
    worker = Worker(chain, sources: sources, rejectDetail: .records)
    pieces = InputChunks(ofPieces: chain.framing, framer: chain.framer)
  }

  /// Cleans one record: a line without its end, or a JSON object. Line breaks in it are a part of it.
  public func clean(_ record: some Collection<UInt8>) -> Outcome {
    recordCount += 1
    chunk.begin(capacity: 1 << 12)
    chunk.block.append(contentsOf: record)
    chunk.recordBytes = chunk.block.count
    chunk.framing = .oneRecord
    chunk.source = 0
    chunk.firstLine = recordCount
    chunk.offset = 0
    worker.run(&chunk)
    if chunk.counts.rejected > 0 {
      return .rejected(rejection(0))
    }
    if chunk.counts.dropped > 0 {
      return .dropped(reason: dropReason)
    }
    return .written(chunk.main.array, named: namedOutputs)
  }

  /// Cleans a stream of lines that comes in pieces of any size: the lines that are complete now. The rest is
  /// kept until the next piece comes.
  ///
  /// - Parameters:
  ///   - piece: What came; it may end in the middle of a line.
  ///   - isLast: The stream ends here, so that its last line needs no end.
  /// - Returns: What the lines gave, in order, and what was rejected.
  public func clean(
    lines piece: some Collection<UInt8>, isLast: Bool = false
  ) -> (output: [UInt8], named: [String: [UInt8]], rejections: [Rejection]) {
    var output: [UInt8] = []
    var named: [String: [UInt8]] = [:]
    var rejections: [Rejection] = []
    pieces.append(piece, isLast: isLast)
    // Memory that a host has handed over can always be read.
    while (try? pieces.fill(&chunk)) == true {
      worker.run(&chunk)
      output += chunk.main.array
      named.merge(namedOutputs) { $0 + $1 }
      for index in 0..<chunk.rejects.count where chunk.counts.rejected > 0 {
        rejections.append(rejection(index))
      }
    }
    return (output, named, rejections)
  }

  private func rejection(_ index: Int) -> Rejection {
    Rejection(LogwashCore.Rejection(chunk.rejects[index], chunk, chain, sourceName: sources[0].name))
  }

  private var dropReason: String {
    var statistics = LogwashCore.Statistics()
    statistics.add(chunk, chain, sources)
    return statistics.drops.first?.reason ?? ""
  }

  private var namedOutputs: [String: [UInt8]] {
    var outputs: [String: [UInt8]] = [:]
    for index in 0..<chunk.segments.count {
      let segment = chunk.segments[index]
      let name = chain.last.outputNames[Int(segment.output) - 1]
      outputs[name, default: []] += chunk.side.view(segment.range).array
    }
    return outputs
  }
}

/// What became of one record.
public enum Outcome: Sendable, Hashable {
  /// The lines of the main output, and those of named outputs by name.
  case written([UInt8], named: [String: [UInt8]])
  case dropped(reason: String)
  case rejected(Rejection)
}
