/// Passing over lines that fail, without a look at each, where they are only counted.
extension Worker {
  /// What lines fail with that may be passed over; nil when none may.
  func skippedFailure(_ chunk: borrowing Chunk) -> RecordError? {
    guard runsAtOnce, chunk.framing == .lines, !framer.skipsBlankLines, rejectDetail == .causes,
      onError == .reject || onError == .drop
    else { return nil }
    return machine.failureOfSkippedLines(first)
  }

  /// Counts lines from `start` on that lack what all records need, when one that failed like them is known.
  mutating func skipLines(
    _ view: ByteView, from start: Int, _ skipping: inout LineSkipping, _ chunk: inout Chunk
  ) -> Tally {
    var skipped = Tally()
    if let failure = skipping.failure, chunk.rejects.lastIndex(of: RejectCause(failure, stage: 0)) != nil {
      // None of so many bytes is too long.
      let lines = view[start..<min(view.count, start &+ framer.maxRecordBytes)]
      let tally = machine.linesToSkip(lines, first)
      if tally.records > 0, countAgain(failure, stage: 0, tally, &chunk) {
        chunk.counts.read += tally.records
        skipped = tally
      }
    }
    skipping.ended(found: skipped.records > 0)
    return skipped
  }
}

/// When lines to pass over are worth looking for: after one that failed, and less often where none are found.
struct LineSkipping {
  let failure: RecordError?
  private var misses = 0
  private var left: Int

  private static let mostLeft = 16

  init(_ failure: RecordError?) {
    self.failure = failure
    left = failure == nil ? .max : 0
  }

  /// To be asked before each line.
  var isDue: Bool {
    @inline(__always) mutating get {
      if left == 0 { return true }
      if left < .max { left -= 1 }
      return false
    }
  }

  /// A record has failed.
  mutating func comeDue() {
    if failure != nil { left = 0 }
  }

  mutating func ended(found: Bool) {
    misses = found ? 0 : min(misses + 1, Self.mostLeft)
    left = misses
  }
}
