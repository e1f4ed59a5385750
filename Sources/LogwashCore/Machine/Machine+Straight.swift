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

  /// Runs the straight code when the leading pattern matches. What the match came to stays for the run otherwise.
  private mutating func runStraight(_ bytes: ByteView, _ program: Program) -> Bool {
    guard let lead = program.lead, bytes.count <= StraightCode.longestRecord else { return false }
    sink.beginRecord()
    leadMatch.budget = limits.matches
    let outcome = leadMatch.match(program.extractorPlans[lead.plan].matcher, in: bytes)
    guard outcome == .matched,
      leadMatch.run(program.straight, on: bytes, straightRegisters, program.captured, to: &sink.main)
    else {
      knownLead = outcome
      return false
    }
    let isWithinLimit = sink.main.count &- sink.mainStart < limits.textBytes
    if program.rule == .printed { endLine() } else { closeMembers(from: sink.mainStart) }
    guard isWithinLimit, sink.main.count &- sink.mainStart <= limits.textBytes else {
      sink.main.truncate(to: sink.mainStart)
      knownLead = outcome
      return false
    }
    if sink.main.count > sink.mainStart { sink.recordCount += 1 }
    return true
  }

  /// Makes a line of what was printed, as `emitPrinted` does.
  @inline(__always)
  private mutating func endLine() {
    let start = sink.mainStart
    var lower = start
    var upper = sink.main.count
    while upper > lower, sink.main[upper &- 1].isLineBreak { upper &-= 1 }
    while lower < upper, sink.main[lower].isLineBreak { lower &+= 1 }
    sink.main.truncate(to: upper)
    if upper > lower, sink.main[lower].isWhiteSpace, sink.main.view(from: lower).isWhiteSpace {
      lower = upper
    }
    sink.main.remove(start..<lower)
    if upper > lower { sink.main.append(UInt8(ascii: "\n")) }
  }
}

extension MatchData {
  /// Looks for what an extractor matches.
  @inline(__always)
  mutating func match(_ matcher: ExtractorPlan.Matcher, in text: ByteView) -> MatchOutcome {
    switch matcher {
    case .regex(let handle): match(handle, in: text)
    case .dissect(let handle): match(handle, in: text)
    }
  }
}
