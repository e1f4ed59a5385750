package import LogwashCore

/// What became of the records of a run. Each that was read was written, dropped or rejected:
/// `recordsRead == recordsWritten + recordsDropped + recordsRejected`.
public struct Statistics: Sendable {
  /// Why a run ended before its input did.
  public enum EarlyEnd: Sendable {
    /// A ``StopSignal`` was given.
    case stopped
    /// Nobody reads the output any more.
    case outputClosed
    /// More records were rejected than are allowed; with `on_error="stop"` that is one.
    case tooManyRejects
  }

  let base: LogwashCore.Statistics
  package let ledger: Ledger
  public let earlyEnd: EarlyEnd?

  package init(_ base: LogwashCore.Statistics, _ ledger: Ledger) {
    self.base = base
    self.ledger = ledger
    earlyEnd =
      switch ledger.ending {
      case .inputEnded, .limitReached, .residueFound, nil: nil
      case .stopped: .stopped
      case .outputClosed: .outputClosed
      case .tooManyRejects, .stoppedByPolicy: .tooManyRejects
      }
  }

  /// Writes the account of every input as a line of JSON, in the place of what the file holds.
  package func writeLedger(to path: String) throws(RunError) { try ledger.write(to: path) }

  /// What does not add up, in words; nil when everything that was read is accounted for.
  package var imbalance: String? {
    ledger.isBalanced ? nil : ledger.problems.joined(separator: "; ")
  }

  public var recordsRead: Int { base.counts.read }

  /// Records of the input that gave output; also those that failed and were passed on by the policy.
  public var recordsWritten: Int { base.counts.written }

  /// Records that were dropped on purpose, and those for which the template wrote nothing.
  public var recordsDropped: Int { base.counts.dropped }

  public var recordsRejected: Int { base.counts.rejected }

  public var bytesRead: Int { base.counts.bytesRead }

  public var bytesWritten: Int { base.counts.bytesWritten }

  /// All of it as one JSON object on one line, with the account of every input as its member `ledger`.
  public var json: String { base.json(with: ledger) }

  /// How many records were dropped for which reason, and by which directive, if one did it.
  public var drops: [(reason: String, template: TemplatePlace?, count: Int)] {
    base.drops.map { ($0.reason, $0.template.map { TemplatePlace($0) }, $0.count) }
  }

  /// How many records failed in which way, each with its first example. The policy says whether they were
  /// rejected.
  public var failures: [(first: Rejection, count: Int)] {
    base.failures.map { (Rejection($0.first), $0.count) }
  }
}

/// The account of a batch, in which every file is a run of its own.
package struct BatchLedger: Sendable {
  private let ledger: Ledger

  /// - Parameters:
  ///   - runs: those of the files that are done; of the others nothing has come out.
  ///   - isComplete: every file is done.
  ///   - isStopped: somebody has asked for an early end; otherwise, what is not complete has failed.
  package init(_ runs: [Statistics], isComplete: Bool, isStopped: Bool) {
    ledger = Ledger(runs.map(\.ledger), ending: isComplete ? .inputEnded : isStopped ? .stopped : nil)
  }

  package var json: String { ledger.json }

  package func write(to path: String) throws(RunError) { try ledger.write(to: path) }
}

extension Ledger {
  fileprivate func write(to path: String) throws(RunError) {
    do throws(IOError) {
      try FileDescriptor.replace(path, with: Array((json + "\n").utf8))
    } catch {
      throw RunError(description: "cannot write \(path): \(error.message)")
    }
  }
}
