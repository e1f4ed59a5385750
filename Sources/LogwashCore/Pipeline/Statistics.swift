/// What became of the records of a run, by place and reason, with the first example of each failure.
package struct Statistics: Sendable, Hashable {
  /// Records that were dropped at one place for one reason.
  package struct Drop: Sendable, Hashable {
    package var stage: Int
    /// Nil when no directive did it: `reason` says what did.
    package var template: Rejection.TemplatePlace?
    package var reason: String
    package var count: Int
    fileprivate var instruction: UInt32
  }

  /// Records that failed in one way at one place; by the policy they were rejected, passed on or dropped.
  package struct Failure: Sendable, Hashable {
    package var count: Int
    package var first: Rejection
  }

  /// What makes failures one. Apart from them, since looking for one is done for every record that fails.
  private struct FailureKey: Sendable, Hashable, BitwiseCopyable {
    var fault: FaultCode
    var instruction: UInt32
    var stage: Int
  }

  /// What redaction has left in the output, and where.
  package struct Residue: Sendable, Hashable {
    /// Nil for the value behind a key that the template names.
    package var detector: Detector?
    /// Of the main output, from 1; nil in a named one.
    package var line: Int?
    /// In bytes, from 1.
    package var column: Int

    package init(detector: Detector?, line: Int?, column: Int) {
      self.detector = detector
      self.line = line
      self.column = column
    }

    /// Says where it is, not what it is.
    package var message: String {
      let what = detector.map { "what `\($0.name)` finds" } ?? "the value of a key that is to be hidden"
      let place = line.map { "line \($0) of the output, at byte \(column)" } ?? "a named output"
      return "redaction left \(what) in \(place); nothing from there on was written"
    }
  }

  package private(set) var counts = RecordCounts()
  /// How often each detector found something.
  package private(set) var redactions: [Detector: Int] = [:]
  package internal(set) var residue: Residue?
  /// In the order in which they were first met.
  package private(set) var drops: [Drop] = []
  package private(set) var failures: [Failure] = []
  /// Of each of them.
  private var failureKeys: [FailureKey] = []

  package init() {}

  /// Adds what became of a chunk. Chunks come in input order, so that examples do not depend on which worker
  /// was faster.
  package mutating func add(_ chunk: borrowing Chunk, _ chain: Chain, _ sources: [SourceName]) {
    counts += chunk.counts
    for detector in Detector.allCases where chunk.redactions[detector] > 0 {
      redactions[detector, default: 0] += chunk.redactions[detector]
    }
    for index in 0..<chunk.drops.entries.count {
      let entry = chunk.drops.entries[index]
      add(entry, reason: chunk.drops.reason(of: entry).string, chain)
    }
    for index in 0..<chunk.rejects.count {
      let reject = chunk.rejects[index]
      let key = FailureKey(
        fault: reject.error.fault.code, instruction: reject.error.instruction, stage: reject.stage)
      if let known = failureKeys.firstIndex(of: key) {
        failures[known].count += 1
      } else {
        failureKeys.append(key)
        failures.append(
          Failure(
            count: 1, first: Rejection(reject, chunk, chain, sourceName: sources[chunk.source].name)))
      }
    }
  }

  private mutating func add(_ entry: DropTable.Entry, reason: String, _ chain: Chain) {
    let text =
      switch entry.instruction {
      case DropTable.noOutput: "the template wrote nothing"
      case DropTable.byPolicy: "the record failed and on_error is `drop`"
      default: reason
      }
    let known = drops.firstIndex {
      $0.instruction == entry.instruction && $0.stage == entry.stage && $0.reason == text
    }
    if let known {
      drops[known].count += entry.count
    } else {
      drops.append(
        Drop(
          stage: entry.stage,
          template: chain.programs[entry.stage].place(ofInstruction: Int(entry.instruction)),
          reason: text, count: entry.count, instruction: entry.instruction))
    }
  }
}
