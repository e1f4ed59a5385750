/// Where bytes go.
package enum OutputTarget: Sendable {
  /// An open file, with its name for messages.
  case file(FileDescriptor, name: String)
  /// A function that takes the bytes; false ends the run, as a closed pipe does.
  case handler(@Sendable (ByteView) -> Bool)
  case nowhere
}

/// Writes chunks in input order, keeps the statistics, and says when a run has to end.
package struct OrderedOutput: ~Copyable, Sendable {
  private let chain: Chain
  private let sources: [SourceName]
  private let options: RunOptions
  package private(set) var statistics = Statistics()
  /// Why nothing more is written; nil as long as the run goes on.
  package private(set) var ending: RunEnding?
  private var hasFailed = false
  /// Lines of the main output, counted when redaction is verified.
  private var linesWritten = 0

  package init(_ chain: Chain, _ sources: [SourceName], _ options: RunOptions) {
    self.chain = chain
    self.sources = sources
    self.options = options
  }

  /// Writes the next chunk, unless the run has ended.
  package mutating func write(_ chunk: borrowing Chunk) throws(PipelineError) {
    guard ending == nil, !hasFailed else { return }
    // Until all of it is written; what comes after a gap must not be.
    hasFailed = true
    statistics.add(chunk, chain, sources)
    if let residue = chunk.residue ?? chunk.sideResidue {
      return try write(chunk, upTo: residue, isMain: chunk.residue != nil)
    }
    if options.verifiesRedaction { linesWritten += chunk.main.view().lineFeedCount }
    if !(try write(chunk.main.view(), to: options.main)) {
      ending = .outputClosed
      return
    }
    for index in 0..<chunk.segments.count {
      let segment = chunk.segments[index]
      let target = options.named[Int(segment.output) - 1]
      _ = try write(chunk.side.view(segment.start..<segment.end), to: target)
    }
    _ = try write(chunk.rejectLines.view(), to: options.rejects)
    report(chunk)
    hasFailed = false
    if chunk.stopsRun {
      ending = .stoppedByPolicy
    } else if options.maxRejects?.isExceeded(by: statistics.counts) == true {
      ending = .tooManyRejects
    }
  }

  /// Writes the lines of the main output before the one in which redaction has left something, and ends the run.
  private mutating func write(
    _ chunk: borrowing Chunk, upTo residue: RedactionCheck.Residue, isMain: Bool
  ) throws(PipelineError) {
    let output = isMain ? chunk.main.view() : chunk.side.view()
    let before = output[0..<residue.offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    statistics.residue = Statistics.Residue(
      detector: residue.detector, line: isMain ? linesWritten + before.lineFeedCount + 1 : nil,
      column: residue.offset - start + 1)
    ending = .residueFound
    if isMain { _ = try write(output[0..<start], to: options.main) }
    hasFailed = false
  }

  /// To be called when the input has ended: a share of rejects is judged by the whole, and a table whose columns were named has a
  /// header even without a row.
  ///
  /// - Parameter columns: the columns of the tables whose header is written.
  package mutating func finish(columns: [[[UInt8]]?] = []) throws(PipelineError) {
    if ending == nil, chain.last.output.isTable, let names = chain.last.columns,
      columns.first.flatMap(\.self) == nil
    {
      var header = OutputBuffer()
      header.append(header: names, chain.last.output)
      _ = try write(header.view(), to: options.main)
    }
    if ending == nil, options.maxRejects?.isExceededInTheEnd(by: statistics.counts) == true {
      ending = .tooManyRejects
    }
  }

  private func report(_ chunk: borrowing Chunk) {
    if let onRejection = options.onRejection {
      for index in 0..<chunk.rejects.count {
        onRejection(
          Rejection(chunk.rejects[index], chunk, chain, sourceName: sources[chunk.source].name))
      }
    }
    options.onProgress?(statistics.counts)
  }

  /// - Returns: false when nobody reads any more.
  private func write(_ bytes: ByteView, to target: OutputTarget) throws(PipelineError) -> Bool {
    if bytes.isEmpty { return true }
    switch target {
    case .nowhere: return true
    case .handler(let handler): return handler(bytes)
    case .file(let file, let name):
      do throws(IOError) {
        try file.write(bytes)
        return true
      } catch {
        if error.isBrokenPipe { return false }
        throw PipelineError(.write, name: name, error)
      }
    }
  }
}
