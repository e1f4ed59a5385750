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
  private var account = OutputAccount()
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

  /// The chunk's record after which there are too many rejects, by the number of its reject; nil when there are not.
  ///
  /// Such a chunk has to be worked on once more, up to there, so that nothing is written of what follows.
  func rejectThatIsTooMany(_ chunk: borrowing Chunk) -> Int? {
    guard ending == nil, !hasFailed, let limit = options.maxRejects, chunk.mostRejects == .max else {
      return nil
    }
    var rejected = 0
    for index in 0..<chunk.rejects.count where chunk.rejects[index].isRejected {
      rejected += 1
      let read = statistics.counts.read + chunk.rejects[index].recordNumber
      if limit.isExceeded(by: statistics.counts.rejected + rejected, of: read) { return rejected }
    }
    return nil
  }

  /// Writes the next chunk, unless the run has ended. Its records count when all of it is written.
  package mutating func write(_ chunk: borrowing Chunk) throws(PipelineError) {
    guard ending == nil, !hasFailed else { return statistics.hold(chunk, sources) }
    // What comes after a gap must not be written.
    hasFailed = true
    if let residue = chunk.residue ?? chunk.sideResidue {
      statistics.hold(chunk, sources)
      return try write(chunk, upTo: residue, isMain: chunk.residue != nil)
    }
    var account = OutputAccount()
    do throws(PipelineError) {
      guard try writeAll(chunk, &account) else {
        statistics.hold(chunk, sources)
        ending = .outputClosed
        return
      }
    } catch {
      statistics.hold(chunk, sources)
      throw error
    }
    statistics.add(chunk, chain, sources)
    self.account.bytesTaken += account.bytesTaken
    self.account.rejects = options.rendersRejects ? (self.account.rejects ?? 0) + (account.rejects ?? 0) : nil
    report(chunk)
    hasFailed = false
    if chunk.mostRejects < .max {
      ending = .tooManyRejects
    } else if chunk.stopsRun {
      ending = .stoppedByPolicy
    }
  }

  /// - Returns: false when nobody reads the main output any more.
  private mutating func writeAll(_ chunk: borrowing Chunk, _ account: inout OutputAccount)
    throws(PipelineError)
    -> Bool
  {
    if options.verifiesRedaction { linesWritten += chunk.main.view().lineFeedCount }
    guard try write(chunk.main.view(), to: options.main) else { return false }
    account.bytesTaken += chunk.main.count
    for index in 0..<chunk.segments.count {
      let segment = chunk.segments[index]
      let target = options.named[Int(segment.output) - 1]
      _ = try write(chunk.side.view(segment.range), to: target)
      account.bytesTaken += segment.range.count
    }
    _ = try write(chunk.rejectLines.view(), to: options.rejects)
    account.rejects = chunk.rejectLines.view().lineFeedCount
    return true
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
      account.bytesMade += header.count
      account.bytesTaken += header.count
      _ = try write(header.view(), to: options.main)
    }
    if ending == nil,
      options.maxRejects?.isExceededInTheEnd(by: statistics.counts.rejected, of: statistics.counts.read)
        == true
    {
      ending = .tooManyRejects
    }
  }

  /// What came out so far.
  package var outputAccount: OutputAccount {
    var account = account
    account.records = statistics.counts.emitted
    account.bytesMade += statistics.counts.bytesWritten
    return account
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
