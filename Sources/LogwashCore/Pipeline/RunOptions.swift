/// How a run is done, beside what the programs say.
package struct RunOptions: Sendable {
  /// How many threads work.
  package var jobs = 1
  /// How many records of input are read at most.
  package var limit: Int?
  package var maxRejects: MaxRejects?
  package var main = OutputTarget.nowhere
  /// One for each named output of the last program, in its order.
  package var named: [OutputTarget] = []
  /// Takes rejected records as JSON lines.
  package var rejects = OutputTarget.nowhere
  /// Told of every record that failed, in input order, by whichever thread writes.
  package var onRejection: (@Sendable (Rejection) -> Void)?
  /// Told after every block, by whichever thread writes.
  package var onProgress: (@Sendable (RecordCounts) -> Void)?
  package var stop: StopSignal?
  /// The output is searched for what the programs redact, before it is written; the run ends where something is left.
  package var verifiesRedaction = false
  package var blockBytes = InputChunks.blockBytes

  package init() {}

  var rendersRejects: Bool {
    if case .nowhere = rejects { false } else { true }
  }
}

/// How many rejects are too many.
package enum MaxRejects: Sendable, Hashable {
  case count(Int)
  /// Of 100 records.
  case percent(Double)

  /// A share means nothing before this many records.
  static let leastForShare = 1000

  func isExceeded(by counts: RecordCounts) -> Bool {
    switch self {
    case .count(let most): counts.rejected > most
    case .percent: counts.read >= Self.leastForShare && isExceededInTheEnd(by: counts)
    }
  }

  func isExceededInTheEnd(by counts: RecordCounts) -> Bool {
    switch self {
    case .count(let most): counts.rejected > most
    case .percent(let most): Double(counts.rejected) * 100 > most * Double(counts.read)
    }
  }
}

/// Why a run ended.
package enum RunEnding: String, Sendable, Hashable {
  case inputEnded
  /// As many records as were wanted have been read.
  case limitReached
  /// By `StopSignal`.
  case stopped
  /// Nobody reads the main output any more: a normal end.
  case outputClosed
  case tooManyRejects
  /// A record failed and `on_error` is `stop`.
  case stoppedByPolicy
  /// Redaction has left something; from its line on nothing was written.
  case residueFound
}
