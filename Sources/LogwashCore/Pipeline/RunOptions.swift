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
  /// So much output of a block is held at once, what comes of its last record aside. When it is the block's turn, it is
  /// written, and the work goes on. The same holds for rejects.
  package var outputBytes = Self.usualOutputBytes

  /// Few templates make so much of a block of the usual size.
  package static let usualOutputBytes = 4 << 20

  package init() {}

  var rendersRejects: Bool {
    if case .nowhere = rejects { false } else { true }
  }

  var rejectDetail: RejectDetail {
    if rendersRejects { return .lines }
    return onRejection != nil || maxRejects != nil ? .records : .causes
  }
}

/// How many rejects are too many. The run ends at the first record that is one too many, whoever works how fast: it is counted and
/// written as a reject, and nothing that follows it is written.
package enum MaxRejects: Sendable, Hashable {
  case count(Int)
  /// Of 100 records.
  case percent(Double)

  /// A share means nothing before this many records.
  static let leastForShare = 1000

  /// To be asked at each reject, with how many there are then.
  func isExceeded(by rejected: Int, of read: Int) -> Bool {
    switch self {
    case .count(let most): rejected > most
    case .percent: read >= Self.leastForShare && isExceededInTheEnd(by: rejected, of: read)
    }
  }

  func isExceededInTheEnd(by rejected: Int, of read: Int) -> Bool {
    switch self {
    case .count(let most): rejected > most
    case .percent(let most): Double(rejected) * 100 > most * Double(read)
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
