/// Records that a program deals with at once: without its instructions, and without what these need.
extension Machine {
  /// Does what a run of the program would do for the record, if that is known without one.
  ///
  /// - Parameter bytes: as in `beginRecord`.
  /// - Returns: nil when it is not known, and nothing has happened: the program has to run.
  @inline(__always)
  package mutating func runAtOnce(_ bytes: ByteView, _ program: Program) -> Outcome? {
    if program.straight.count > 0 { return runStraight(bytes, program) ? .finished : nil }
    if program.rewritesRecords { return rewrite(bytes, program) ? .finished : nil }
    return program.picks ? pick(bytes, program) : nil
  }

  /// What a run of the program would fail with for a record that its leading pattern is known not to match.
  ///
  /// - Parameter bytes: as in `beginRecord`.
  @inline(__always)
  package mutating func failAtOnce(_ bytes: ByteView, _ program: Program) -> RecordError? {
    guard knownLead == .noMatch, let lead = program.lead, lead.isRequired else { return nil }
    knownLead = nil
    heap.record = bytes
    running = Unretained(program)
    lastPlan = lead.plan
    lastSubject = Text(.record, offset: 0, count: bytes.count)
    return lead.failure
  }

  /// Runs the straight code when the leading pattern matches. What the match came to stays for the run otherwise.
  private mutating func runStraight(_ bytes: ByteView, _ program: Program) -> Bool {
    knownLead = nil
    guard bytes.count <= StraightCode.longestRecord else { return false }
    sink.beginRecord()
    leadMatch.budget = limits.matches
    let outcome: MatchOutcome
    switch program.straightStart {
    case .none: outcome = leadMatch.matchNothing()
    case .lead:
      guard let lead = program.lead else { return false }
      outcome = leadMatch.match(program.extractorPlans[lead.plan].matcher, in: bytes)
    // Lines alone, of which most are found one behind the other, are worth that.
    case .syslog: return false
    }
    guard outcome == .matched,
      let written = leadMatch.run(
        program.straight, on: bytes, &straightRegisters, program.captured, straightOutput(program),
        to: &sink.main)
    else {
      knownLead = outcome
      return false
    }
    if written > 0 { sink.recordCount += 1 }
    return true
  }

  /// Runs the straight code for the lines of a block, up to one that it has no answer for: that has to run, with what its match
  /// came to.
  ///
  /// - Parameters:
  ///   - start: where a line begins.
  ///   - enough: it ends with the record by which there is more output than so many bytes.
  /// - Returns: nil when the program has no straight code, or its pattern is one for PCRE2.
  package mutating func runLines(
    _ block: ByteView, from start: Int, longest: Int, enough: Int, _ program: Program
  ) -> StraightRun? {
    guard program.straight.count > 0, let matcher = straightMatcher(program) else { return nil }
    let run = leadMatch.run(
      program.straight, onLinesOf: block, from: start, longest: longest, matcher, &straightRegisters,
      program.captured, straightOutput(program), enough: enough, to: &sink.main)
    sink.recordCount &+= run.written.count
    knownLead = if case .left(let outcome) = run.stop { outcome } else { nil }
    return run
  }

  func straightMatcher(_ program: Program) -> StraightMatcher? {
    switch program.straightStart {
    case .none: StraightMatcher.none
    case .syslog: .syslog
    case .lead:
      program.lead.flatMap { program.extractorPlans[$0.plan].matcher.scanner }.map(StraightMatcher.pattern)
    }
  }

  private func straightOutput(_ program: Program) -> StraightOutput {
    StraightOutput(isPrinted: program.rule == .printed, limit: limits.textBytes)
  }
}

extension ExtractorPlan.Matcher {
  /// Finds the same in one pass, if the pattern has been lowered.
  var scanner: ScannerHandle? {
    switch self {
    case .regex(let handle): handle.scanner
    case .dissect(let handle): handle.scanner
    }
  }
}

extension MatchData {
  /// For what needs no match.
  @inline(__always)
  mutating func matchNothing() -> MatchOutcome {
    begin(groupCount: 0)
    return .matched
  }

  /// Looks for what an extractor matches.
  @inline(__always)
  mutating func match(_ matcher: ExtractorPlan.Matcher, in text: ByteView) -> MatchOutcome {
    switch matcher {
    case .regex(let handle): match(handle, in: text)
    case .dissect(let handle): match(handle, in: text)
    }
  }
}
