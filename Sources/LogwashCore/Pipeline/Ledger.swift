/// The account of a run: all that was read of each input, and where it went.
///
/// The two sides are counted by different hands. What came in is counted where bytes leave the file or the decoder, and where
/// lines and records are found. What became of it is counted record by record by whoever works on them, and added up when their
/// output has been written. So a record that is lost or counted twice shows, whoever is to blame.
package struct Ledger: Sendable, Hashable {
  /// What happened to one input, or to all.
  package struct Account: Sendable, Hashable {
    package var name: String
    /// Bytes as they are in the file, before they were decoded.
    package var storedBytes = 0
    /// It was read to its end.
    package var isWhole = false
    package var found = Tally()
    package var outcomes = Outcomes()
    package var drops = LedgerCauses()
    package var rejects = LedgerCauses()

    package init(name: String) { self.name = name }
  }

  /// In the order of the run, as far as they were opened.
  package var inputs: [Account]
  package var output = OutputAccount()
  /// Nil when the run has failed.
  package var ending: RunEnding?

  package init(inputs: [Account]) { self.inputs = inputs }

  /// - Parameters:
  ///   - readings: what was read of each input.
  ///   - accounts: what became of it, by those who worked on it.
  package init(
    _ readings: [InputReading], _ accounts: [Account], _ sources: [SourceName], output: OutputAccount,
    ending: RunEnding?
  ) {
    inputs = sources.indices.prefix(max(readings.count, accounts.count)).map { number in
      var account = number < accounts.count ? accounts[number] : Account(name: sources[number].name)
      if number < readings.count { account.add(readings[number]) }
      return account
    }
    self.output = output
    self.ending = ending
  }

  /// The account of runs of which each had inputs of its own.
  package init(_ runs: [Ledger], ending: RunEnding?) {
    inputs = runs.flatMap(\.inputs)
    for run in runs { output += run.output }
    self.ending = ending
  }

  /// All inputs together.
  package var total: Account {
    var total = Account(name: "all inputs")
    total.isWhole = true
    for input in inputs {
      total.storedBytes += input.storedBytes
      total.isWhole = total.isWhole && input.isWhole
      total.found += input.found
      total.outcomes += input.outcomes
      for cause in input.drops.entries { total.drops.add(cause) }
      for cause in input.rejects.entries { total.rejects.add(cause) }
    }
    return total
  }

  package var isBalanced: Bool { problems.isEmpty }

  /// The sums that are off, in words; empty when all that was read is accounted for.
  package var problems: [String] {
    var problems = inputs.flatMap(\.problems)
    if output.bytesMade != output.bytesTaken {
      problems.append("the output: \(output.bytesMade) bytes were made, \(output.bytesTaken) written")
    }
    let rejected = inputs.reduce(0) { $0 + $1.outcomes.rejected.records }
    if let written = output.rejects, written != rejected {
      problems.append("the rejects: \(rejected.records) rejected, \(written.records) written")
    }
    return problems
  }
}

extension Ledger.Account {
  fileprivate mutating func add(_ reading: InputReading) {
    storedBytes = reading.storedByteCount
    isWhole = reading.isWhole
    found = Tally(records: reading.recordCount + reading.held.records, bytes: reading.byteCount)
    outcomes.held += reading.held
  }

  fileprivate var problems: [String] {
    var problems: [String] = []
    if found != outcomes.sum { problems.append("\(name): \(found) read, \(outcomes.sum) accounted for") }
    if outcomes.dropped != drops.sum {
      problems.append("\(name): \(outcomes.dropped) dropped, \(drops.sum) for a reason")
    }
    if outcomes.rejected != rejects.sum {
      problems.append("\(name): \(outcomes.rejected) rejected, \(rejects.sum) for a reason")
    }
    return problems
  }
}

/// What was read of an input, by whoever reads.
package struct InputReading: Sendable, Hashable {
  /// Bytes of the file, and bytes after decoding.
  package var storedByteCount = 0
  package var byteCount = 0
  /// Lines or records that were handed over.
  package var recordCount = 0
  /// What was read and will not be handed over.
  package var held = Tally()
  /// It was read to its end.
  package var isWhole = false

  package init() {}
}

/// What came out of a run, over all outputs.
package struct OutputAccount: BitwiseCopyable, Sendable, Hashable {
  package var records = 0
  /// Bytes that were made, by those who made them, and bytes that the outputs have taken.
  package var bytesMade = 0
  package var bytesTaken = 0
  /// How many rejects were written, if somebody wants them.
  package var rejects: Int?

  package init() {}

  static func += (sum: inout OutputAccount, other: OutputAccount) {
    sum.records += other.records
    sum.bytesMade += other.bytesMade
    sum.bytesTaken += other.bytesTaken
    if let rejects = other.rejects { sum.rejects = rejects + (sum.rejects ?? 0) }
  }
}

extension Tally: CustomStringConvertible {
  /// `1 record (17 bytes)`.
  package var description: String { "\(records.records) (\(bytes == 1 ? "1 byte" : "\(bytes) bytes"))" }
}

extension Int {
  fileprivate var records: String { self == 1 ? "1 record" : "\(self) records" }
}
