import Logwash
import LogwashFiles
import Synchronization

/// What is said of a batch, on the standard error.
final class BatchReport: Sendable {
  /// Failures of records by what failed and where in the templates, each with its first example.
  private struct Failure {
    var first: Rejection
    var count: Int
  }

  /// How many kinds of failure are shown.
  private static let shownFailures = 10

  private let failures = Mutex<[Failure]>([])
  /// Of the files that are done, when somebody wants to know each.
  private let runs = Mutex<[Statistics]>([])
  private let keepsRuns: Bool

  /// - Parameter keepsRuns: for an account of each file.
  init(keepsRuns: Bool) { self.keepsRuns = keepsRuns }

  /// Takes notice of an event.
  ///
  /// - Returns: what is to be said right now.
  func add(_ event: Batch.Event) -> String? {
    switch event {
    case .skipped: return nil
    case .failed(_, let error): return "error: \(error)\n"
    case .done(let item, _, let statistics, let changedMeanwhile):
      if keepsRuns { runs.withLock { $0.append(statistics) } }
      failures.withLock { failures in
        for (first, count) in statistics.failures { Self.add(first, count, to: &failures) }
      }
      return changedMeanwhile
        ? "warning: \(item.input.path) was written to while it was read; --resume cleans it again\n" : nil
    }
  }

  private static func add(_ first: Rejection, _ count: Int, to failures: inout [Failure]) {
    let known = failures.firstIndex {
      $0.first.fault == first.fault && $0.first.message == first.message
        && $0.first.template == first.template
    }
    if let known {
      failures[known].count += count
    } else {
      failures.append(Failure(first: first, count: count))
    }
  }

  func ledger(_ result: Batch.Result) -> BatchLedger {
    BatchLedger(
      runs.withLock { $0 }, isComplete: result.isComplete, isStopped: result.failed == 0)
  }

  func text(_ result: Batch.Result, elapsed: Duration, _ format: StatisticsReport.Format?) -> String {
    let failures = failures.withLock { $0.sorted { $0.count > $1.count } }
    var parts = failures.prefix(Self.shownFailures).map { failure in
      let others =
        failure.count == 1 ? "" : "\n(\(StatisticsReport.grouped(failure.count - 1)) more like this)"
      return "\(failure.first)\(others)"
    }
    if failures.count > Self.shownFailures {
      parts.append("… and \(failures.count - Self.shownFailures) other ways of failing")
    }
    if result.done > 0, let first = result.formerOutputs.first {
      let others = result.formerOutputs.count - 1
      parts.append(
        "warning: \(first)\(others > 0 ? " and \(StatisticsReport.grouped(others)) more" : "") of the same inputs "
          + (others > 0 ? "stay" : "stays") + " from an earlier batch, under "
          + (others > 0 ? "names" : "a name") + " that the outputs do not have any more")
    }
    switch format {
    case .json: parts.append(json(result))
    case .text: parts.append(summary(result) + "\n" + rows(result, elapsed))
    case nil: parts.append(summary(result))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func summary(_ result: Batch.Result) -> String {
    func files(_ count: Int) -> String {
      count == 1 ? "1 file" : "\(StatisticsReport.grouped(count)) files"
    }
    var parts = ["\(files(result.done)) cleaned"]
    if result.skipped > 0 { parts.append("\(StatisticsReport.grouped(result.skipped)) done before") }
    if result.failed > 0 { parts.append("\(StatisticsReport.grouped(result.failed)) failed") }
    if result.left > 0 { parts.append("\(StatisticsReport.grouped(result.left)) left") }
    let counts = result.counts
    let records =
      "\(StatisticsReport.grouped(counts.read)) records read: \(StatisticsReport.grouped(counts.written)) written, "
      + "\(StatisticsReport.grouped(counts.dropped)) dropped, \(StatisticsReport.grouped(counts.rejected)) rejected"
    let hint = result.isComplete ? "" : "\nwhat is done is kept; --resume goes on"
    return parts.joined(separator: ", ") + "; " + records + hint
  }

  private func rows(_ result: Batch.Result, _ elapsed: Duration) -> String {
    let milliseconds = elapsed / .milliseconds(1)
    let speed = milliseconds > 0 ? Int(Double(result.counts.bytesRead) / 1000 / milliseconds) : 0
    return """
      bytes     \(StatisticsReport.grouped(result.counts.bytesRead)) read, \
      \(StatisticsReport.grouped(result.counts.bytesWritten)) written
      time      \(Int(milliseconds.rounded())) ms, \(StatisticsReport.grouped(speed)) MB/s
      """
  }

  private func json(_ result: Batch.Result) -> String {
    let (now, before) = (result.counts, result.skippedCounts)
    let json: JSONValue = [
      "files": [
        "done": .number(result.done), "done_before": .number(result.skipped),
        "failed": .number(result.failed), "left": .number(result.left),
      ],
      "read": .number(now.read), "written": .number(now.written), "dropped": .number(now.dropped),
      "rejected": .number(now.rejected), "bytes_read": .number(now.bytesRead),
      "bytes_written": .number(now.bytesWritten),
      "before": [
        "read": .number(before.read), "written": .number(before.written),
        "dropped": .number(before.dropped), "rejected": .number(before.rejected),
      ],
      "ledger": JSONValue(ledger(result).json.utf8) ?? .null,
    ]
    return json.description
  }
}
