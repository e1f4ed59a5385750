internal import LogwashCore
internal import LogwashDecoding

/// A file of rejects, as a run writes it; compressed, too.
struct RejectFile {
  /// A reject is longer than its record: escapes, base64, and what is said about it.
  private static let longestLine = 1 << 28

  let path: String

  /// Calls `body` with each reject, in order. Holds one block of the file at a time.
  ///
  /// - Returns: false when the last line is only the beginning of a reject, as a run leaves it that was killed.
  /// - Throws: that the file cannot be read, a line is no reject, or what `body` throws.
  func read(_ body: (LogwashCore.Rejection) throws(RunError) -> Void) throws(RunError) -> Bool {
    let framer = LineFramer(maxRecordBytes: Self.longestLine, skipsBlankLines: true)
    var chunks = InputChunks([Input.file(path).base(.automatic)], framer: framer)
    var chunk = Chunk(capacity: InputChunks.blockBytes)
    var reader = RejectReader()
    while try next(&chunks, &chunk) {
      let block = chunk.records
      var at = 0
      var lineNumber = chunk.firstLine
      while let line = framer.nextRecord(in: block, from: at) {
        lineNumber += block[at..<line.range.lowerBound].lineFeedCount
        let rejection: LogwashCore.Rejection
        do throws(RejectReader.Problem) {
          if line.isTooLong || chunk.framing == .cutRecord { throw .noJSON }
          rejection = try reader.read(block[line.range])
        } catch {
          if error == .noJSON, line.next == block.count, block.last != UInt8(ascii: "\n") { return false }
          throw RunError(description: "\(path) is no file of rejects: line \(lineNumber) \(error.message)")
        }
        try body(rejection)
        at = line.next
        lineNumber += 1
      }
    }
    return true
  }

  private func next(_ chunks: inout InputChunks, _ chunk: inout Chunk) throws(RunError) -> Bool {
    do throws(PipelineError) {
      return try chunks.fill(&chunk)
    } catch {
      throw RunError(description: error.message)
    }
  }
}
