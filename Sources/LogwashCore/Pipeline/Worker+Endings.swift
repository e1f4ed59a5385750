/// Records of which nothing is written, and what the policies make of those that failed.
extension Worker {
  func countWithoutOutput(_ tally: Tally, _ chunk: inout Chunk) {
    chunk.counts.outcomes.dropped += tally
    chunk.drops.count(
      stage: 0, instruction: DropTable.noOutput, reason: chunk.notes.view(0..<0), tally)
  }

  @inline(never)
  mutating func endWithoutOutput(
    _ end: RecordEnd, _ place: RecordPlace, _ chunk: inout Chunk
  ) {
    switch end {
    case .finished: countWithoutOutput(Tally(records: 1, bytes: place.inputBytes), &chunk)
    case .dropped(let stage, let instruction):
      chunk.counts.outcomes.dropped.add(place.inputBytes)
      withMachine(of: stage) { machine in
        chunk.drops.count(
          stage: stage, instruction: instruction, reason: machine.heap.view(machine.reason),
          bytes: place.inputBytes)
      }
    case .failed(let stage, let error):
      if countAgain(error, stage: stage, Tally(records: 1, bytes: place.inputBytes), &chunk) { return }
      var reject = RejectedRecord(
        place.start..<place.end, lineNumber: place.lineNumber, offset: place.offset, stage: stage,
        error: error,
        isTooLong: place.fault == .recordTooLong)
      reject.inputBytes = place.inputBytes
      // A record that was not even read has no details.
      if place.fault == nil {
        if stage == 0 {
          reject.takeDetails(from: &machine, notes: &chunk.notes)
        } else if let found = later?.stage(stage) {
          reject.takeDetails(from: &found.machine, notes: &chunk.notes)
        }
      }
      apply(&reject, &chunk)
      chunk.rejects.append(reject)
    }
  }

  /// Counts records that failed with one that failed in the same way before them, if no more is wanted of them. False when there is
  /// none. (`mutating` although the worker stays as it is: what borrows one is given a copy.)
  mutating func countAgain(_ error: RecordError, stage: Int, _ tally: Tally, _ chunk: inout Chunk) -> Bool {
    guard rejectDetail == .causes, onError == .reject || onError == .drop,
      let known = chunk.rejects.lastIndex(of: RejectCause(error, stage: stage))
    else { return false }
    chunk.rejects[known].others += tally
    if onError == .drop {
      chunk.countDropped(tally, stage: stage)
    } else {
      chunk.counts.outcomes.rejected += tally
    }
    return true
  }

  /// What the policy says becomes of a record that failed.
  private mutating func apply(_ reject: inout RejectedRecord, _ chunk: inout Chunk) {
    switch onError {
    case .pass where canPass(reject, chunk):
      chunk.counts.outcomes.written.add(reject.inputBytes)
      chunk.counts.passed += 1
      chunk.counts.emitted += 1
      let raw = chunk.records[reject.start..<reject.end]
      if let last { last.machine.sink.pass(raw) } else { machine.sink.pass(raw) }
      return
    case .drop:
      chunk.countDropped(Tally(records: 1, bytes: reject.inputBytes), stage: reject.stage)
      return
    case .stop: chunk.stopsRun = true
    case .pass, .reject: break
    }
    chunk.counts.outcomes.rejected.add(reject.inputBytes)
    reject.isRejected = true
    reject.recordNumber = chunk.counts.read
    if chunk.counts.rejected == chunk.mostRejects { chunk.stopsRun = true }
    if rejectDetail == .lines {
      let rejection = Rejection(reject, chunk, chain, sourceName: sources[chunk.source].name)
      rejection.appendJSON(to: &chunk.rejectLines)
      chunk.rejectLines.append(UInt8(ascii: "\n"))
    }
  }

  /// A record of which only the beginning is there cannot be passed on: that would cut it silently. Nor is it a row of a table,
  /// nor need it be the JSON that all output has to be.
  private func canPass(_ reject: RejectedRecord, _ chunk: borrowing Chunk) -> Bool {
    if reject.isTooLong || chain.last.output.isTable { return false }
    guard chain.last.validation == .json else { return true }
    var check = JSONCheck(chunk.records[reject.start..<reject.end], maxDepth: JSONCheck.depthLimit)
    return check.checkValues(inUTF8: true)
  }

  /// `inout` although nothing changes: what borrows a machine is given a copy of it.
  private mutating func withMachine<R>(of stage: Int, _ body: (inout Machine) -> R) -> R {
    if stage > 0, let found = later?.stage(stage) { return body(&found.machine) }
    return body(&machine)
  }
}

extension Chunk {
  /// Counts records that failed and were dropped by the policy.
  fileprivate mutating func countDropped(_ tally: Tally, stage: Int) {
    counts.outcomes.dropped += tally
    drops.count(stage: stage, instruction: DropTable.byPolicy, reason: notes.view(0..<0), tally)
  }
}

/// How a record ended for the chain.
enum RecordEnd: BitwiseCopyable {
  case finished
  case dropped(stage: Int, instruction: UInt32)
  case failed(stage: Int, RecordError)

  static let tooLong = Self.failed(.recordTooLong)

  /// Nothing was read of it.
  static func failed(_ fault: FaultCode) -> Self {
    .failed(stage: 0, RecordError(Fault(fault), instruction: RecordError.inReader))
  }
}
