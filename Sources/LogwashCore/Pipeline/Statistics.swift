/// What became of the records of a run, by place and reason, with the first example of each failure.
package struct Statistics: Sendable, Hashable {
  /// Records that failed in one way at one place; by the policy they were rejected, passed on or dropped.
  package struct Failure: Sendable, Hashable {
    package var count: Int
    package var first: Rejection
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
  /// What became of each input's records, by its number.
  package private(set) var accounts: [Ledger.Account] = []
  private var allDrops = LedgerCauses()
  /// In the order in which they were first met.
  package private(set) var failures: [Failure] = []
  /// What makes each of them one. Apart from them, since looking for one is done for every record that fails.
  private var failureCauses: [RejectCause] = []

  package init() {}

  /// Why records were dropped, in the order in which the reasons were first met.
  package var drops: [LedgerCauses.Cause] { allDrops.entries }

  /// Nobody has written a chunk: it counts as not worked on.
  package mutating func hold(_ chunk: borrowing Chunk, _ sources: [SourceName]) {
    openAccount(chunk.source, sources)
    accounts[chunk.source].outcomes.held += chunk.counts.outcomes.sum
  }

  private mutating func openAccount(_ source: Int, _ sources: [SourceName]) {
    while accounts.count <= source { accounts.append(Ledger.Account(name: sources[accounts.count].name)) }
  }

  /// Adds what became of a chunk. Chunks come in input order, so that examples do not depend on which worker
  /// was faster.
  package mutating func add(_ chunk: borrowing Chunk, _ chain: Chain, _ sources: [SourceName]) {
    counts += chunk.counts
    openAccount(chunk.source, sources)
    accounts[chunk.source].outcomes += chunk.counts.outcomes
    for detector in Detector.allCases where chunk.redactions[detector] > 0 {
      redactions[detector, default: 0] += chunk.redactions[detector]
    }
    for index in 0..<chunk.drops.entries.count {
      let entry = chunk.drops.entries[index]
      add(entry, reason: chunk.drops.reason(of: entry).string, chunk.source, chain)
    }
    // What was rejected, by the failure, in the order in which the chunk met them.
    var rejected: [(failure: Int, example: Int, tally: Tally)] = []
    for index in 0..<chunk.rejects.count {
      let reject = chunk.rejects[index]
      let failure = failureCauses.firstIndex(of: reject.cause) ?? failures.count
      if failure < failures.count {
        failures[failure].count += 1 + reject.others.records
      } else {
        failureCauses.append(reject.cause)
        failures.append(
          Failure(
            count: 1 + reject.others.records,
            first: Rejection(reject, chunk, chain, sourceName: sources[chunk.source].name)))
      }
      guard reject.isRejected else { continue }
      var tally = reject.others
      tally.add(reject.inputBytes)
      if let known = rejected.firstIndex(where: { $0.failure == failure }) {
        rejected[known].tally += tally
      } else {
        rejected.append((failure, index, tally))
      }
    }
    for (_, example, tally) in rejected { count(tally, chunk.rejects[example], chunk.source, chain) }
  }

  private mutating func add(_ entry: DropTable.Entry, reason: String, _ source: Int, _ chain: Chain) {
    let text =
      switch entry.instruction {
      case DropTable.noOutput: "the template wrote nothing"
      case DropTable.byPolicy: "the record failed and on_error is `drop`"
      default: reason
      }
    let place = { chain.programs[entry.stage].place(ofInstruction: Int(entry.instruction)) }
    accounts[source].drops.add(entry.tally, text, stage: entry.stage, entry.instruction, at: place)
    allDrops.add(entry.tally, text, stage: entry.stage, entry.instruction, at: place)
  }

  private mutating func count(_ tally: Tally, _ reject: RejectedRecord, _ source: Int, _ chain: Chain) {
    accounts[source].rejects.add(
      tally, reject.error.fault.code.name, stage: reject.stage, reject.error.instruction
    ) { chain.programs[reject.stage].place(of: reject.error) }
  }
}
