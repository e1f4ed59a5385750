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
    fileprivate var instruction: UInt32
  }

  package private(set) var counts = RecordCounts()
  /// In the order in which they were first met.
  package private(set) var drops: [Drop] = []
  package private(set) var failures: [Failure] = []

  package init() {}

  /// Adds what became of a chunk. Chunks come in input order, so that examples do not depend on which worker
  /// was faster.
  package mutating func add(_ chunk: borrowing Chunk, _ chain: Chain, _ sources: [SourceName]) {
    counts += chunk.counts
    for index in 0..<chunk.drops.entries.count {
      let entry = chunk.drops.entries[index]
      add(entry, reason: chunk.drops.reason(of: entry).string, chain)
    }
    for index in 0..<chunk.rejects.count {
      let reject = chunk.rejects[index]
      if let known = failures.firstIndex(where: { $0.matches(reject) }) {
        failures[known].count += 1
      } else {
        let first = Rejection(reject, chunk, chain, sourceName: sources[chunk.source].name)
        failures.append(Failure(count: 1, first: first, instruction: reject.error.instruction))
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

extension Statistics.Failure {
  fileprivate func matches(_ reject: RejectedRecord) -> Bool {
    first.fault == reject.error.fault.code && instruction == reject.error.instruction
      && first.stage == reject.stage
  }
}
