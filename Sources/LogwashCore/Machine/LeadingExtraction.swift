/// A pattern that is tried on the line before anything else runs, as most templates begin.
///
/// What it captures stays in the match: a field that nothing else of the program names is written straight from there.
package struct LeadingExtraction: BitwiseCopyable, Sendable {
  /// The plan of the pattern.
  package var plan: Int
  /// The `extractMatch` that this stands for.
  package var instruction: Int
  /// Where the program goes on when the pattern matches.
  package var target: Int
  /// Nothing is left to do then but to end.
  package var isWhole: Bool
  /// The record fails otherwise.
  package var isRequired: Bool
}

/// Running the pattern that a program begins with.
extension Machine {
  /// Where the program goes on; nil when there is nothing to run but its end.
  ///
  /// - Returns: 0 when the program has to be run from its beginning.
  mutating func runLead(_ lead: LeadingExtraction, _ program: Program) throws(Fault) -> Int? {
    guard let slot = program.lineSlot, case .text(let line) = record.slots[slot] else { return 0 }
    guard try matchLead(line, lead, program) else { return lead.instruction &+ 1 }
    record.hasCaptures = true
    record.captureSource = line
    return lead.isWhole ? nil : lead.target
  }

  @inline(__always)
  private mutating func matchLead(
    _ line: Text, _ lead: LeadingExtraction, _ program: Program
  ) throws(Fault) -> Bool {
    let plan = program.extractorPlans[lead.plan]
    lastPlan = lead.plan
    lastSubject = line
    let view = heap.view(line)
    charge(bytes: view.count)
    let outcome = knownLead ?? leadMatch.match(plan.matcher, in: view)
    knownLead = nil
    if outcome == .tooExpensive { throw Fault(.patternTooExpensive) }
    if outcome == .outOfBudget { throw Fault(.tooManySteps) }
    guard outcome == .matched else { return false }
    for i in 0..<program.leadFields.count { try fillLead(program.leadFields[i], line, lead, program) }
    return true
  }

  @inline(__always)
  private mutating func fillLead(
    _ field: ExtractorField, _ line: Text, _ lead: LeadingExtraction, _ program: Program
  ) throws(Fault) {
    guard field.isSlot else {
      swap(&matchData, &leadMatch)
      defer { swap(&matchData, &leadMatch) }
      return try fill(field, from: line, plan: lead.plan, program)
    }
    guard let range = leadMatch.group(Int(field.group)) else { return }
    let part = Text(line.region, offset: Int(line.offset) &+ range.lowerBound, count: range.count)
    setField(Int(field.slot), try convert(part, field.conversion), program)
  }
}
