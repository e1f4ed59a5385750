/// What became of records, by whoever worked on them. `read == written + dropped + rejected` holds when a run has ended: nothing
/// is lost uncounted. `Ledger` compares it with what was read.
package struct RecordCounts: BitwiseCopyable, Sendable, Hashable {
  /// Records taken from the input.
  package var read = 0
  /// By what they are in the input.
  package var outcomes = Outcomes()
  /// Those of `written` that failed and went out unchanged, by the policy `pass`.
  package var passed = 0
  /// Records of output, over all outputs.
  package var emitted = 0
  package var bytesWritten = 0

  package init() {}

  /// Records of the input that gave at least one record of output.
  package var written: Int { outcomes.written.records }
  /// Records that gave no output: dropped by a directive, by the policy `drop`, or because the template wrote
  /// nothing.
  package var dropped: Int { outcomes.dropped.records }
  package var rejected: Int { outcomes.rejected.records }

  /// Bytes of input, line ends included, without those that nobody has worked on.
  package var bytesRead: Int { outcomes.sum.bytes - outcomes.held.bytes }

  package var isBalanced: Bool { read == written + dropped + rejected }

  static func += (a: inout Self, b: Self) {
    a.read += b.read
    a.outcomes += b.outcomes
    a.passed += b.passed
    a.emitted += b.emitted
    a.bytesWritten += b.bytesWritten
  }
}

/// Where the records and the bytes of an input went. All that was read of it is in just one of these.
package struct Outcomes: BitwiseCopyable, Sendable, Hashable {
  package var written = Tally()
  package var dropped = Tally()
  package var rejected = Tally()
  /// Rows that name columns.
  package var headers = Tally()
  /// What stands between records: lines that are blank, where such are no records, comments of tables, a byte order mark, the
  /// brackets and commas around JSON values.
  package var framing = Tally()
  /// Of records that are too long, the bytes behind the limit.
  package var skipped = Tally()
  /// Nobody has worked on it: the run ended before.
  package var held = Tally()

  package init() {}

  /// All of it.
  package var sum: Tally {
    var sum = written
    for part in [dropped, rejected, headers, framing, skipped, held] { sum += part }
    return sum
  }

  package static func += (a: inout Self, b: Self) {
    a.written += b.written
    a.dropped += b.dropped
    a.rejected += b.rejected
    a.headers += b.headers
    a.framing += b.framing
    a.skipped += b.skipped
    a.held += b.held
  }
}
