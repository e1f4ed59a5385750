/// How much is kept of records that are rejected.
package enum RejectDetail: BitwiseCopyable, Sendable {
  /// How many failed for each cause, and the first of them.
  case causes
  /// Each of them.
  case records
  /// The same, and what is written of it: a JSON line.
  case lines
}

/// In what way and at what place a record failed. A run has few more of them than its programs have instructions.
struct RejectCause: BitwiseCopyable, Sendable, Hashable {
  let fault: FaultCode
  let instruction: UInt32
  let stage: Int

  @inline(__always)
  init(_ error: RecordError, stage: Int) {
    fault = error.fault.code
    instruction = error.instruction
    self.stage = stage
  }
}

extension RejectedRecord {
  // Inlined, since otherwise all of a record is copied for it.
  var cause: RejectCause {
    @inline(__always) get { RejectCause(error, stage: stage) }
  }
}

extension Arena<RejectedRecord> {
  /// The last record that failed for this cause.
  func lastIndex(of cause: RejectCause) -> Int? {
    (0..<count).last { self[$0].cause == cause }
  }
}
