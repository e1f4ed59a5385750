/// Lines that are known to fail because of what they lack, without a look at each.
extension Machine {
  /// What a line fails with that lacks a literal of the program's leading pattern; nil when that is not known of all of them.
  package func failureOfSkippedLines(_ program: Program) -> RecordError? {
    guard program.straight.count > 0, program.straightStart == .lead, let lead = program.lead,
      lead.isRequired,
      let literals = program.leadLiterals, literals.count > 0
    else { return nil }
    return lead.failure
  }

  /// Another block comes.
  package mutating func forgetSkippedLines() { leadMatch.foundLiterals = nil }

  /// Lines of which that is known, at the beginning of a block, which begins with a line and may end in the middle of one.
  package mutating func linesToSkip(_ block: ByteView, _ program: Program) -> Tally {
    guard let literals = program.leadLiterals else { return Tally() }
    let lines = leadMatch.lines(without: literals, block)
    return Tally(records: lines.count, bytes: lines.bytes)
  }
}

extension LeadingExtraction {
  /// What a record fails with that the pattern does not match, if `isRequired`.
  var failure: RecordError {
    RecordError(Fault(.noMatch), instruction: UInt32(truncatingIfNeeded: instruction &+ 1))
  }
}

extension Program {
  /// What stands in every record that the leading pattern matches.
  fileprivate var leadLiterals: RequiredLiteralsHandle? {
    guard let lead, case .regex(let pattern) = extractorPlans[lead.plan].matcher else { return nil }
    return pattern.literals
  }
}
