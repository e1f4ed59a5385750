/// A pattern that is tried on the line before anything else runs, as most templates begin.
///
/// What it captures stays in the match: a field that nothing else of the program names is written straight from there.
package struct LeadingExtraction: BitwiseCopyable, Sendable {
  /// The plan of the pattern.
  package var plan: Int
  /// The `extractMatch` that this stands for.
  package var instruction: Int
  /// The chain whose patterns are tried when this one is the first of several; else -1.
  package var chain = -1
  /// Where the program goes on when the pattern matches, and where it goes on otherwise.
  package var target: Int
  package var next: Int
  /// The `end`, when nothing is left to do then but that; else -1.
  package var end: Int
  /// The record fails otherwise, and no other pattern is tried.
  package var isRequired: Bool

  package var isWhole: Bool { end >= 0 }
}

/// Running the pattern that a program begins with.
extension Machine {
  /// Where the program goes on; nil when there is nothing to run but its end.
  ///
  /// - Parameter pc: behind the instruction whose work is done, to explain a fault.
  /// - Returns: 0 when the program has to be run from its beginning.
  mutating func runLead(
    _ lead: LeadingExtraction, _ pc: inout Int, _ program: Program
  ) throws(Fault) -> Int? {
    guard let slot = program.lineSlot, case .text(let line) = record.slots[slot] else { return 0 }
    if lead.chain >= 0 { return try runLeadingChain(lead, line, &pc, program) }
    guard try matchLead(line, lead, program) else { return lead.next }
    return lead.isWhole ? nil : lead.target
  }

  @inline(__always)
  mutating func matchLead(
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
    try fillLead(line, lead, program)
    return true
  }

  /// Fills those fields of the leading pattern that do not stay in its match.
  @inline(__always)
  mutating func fillLead(
    _ line: Text, _ lead: LeadingExtraction, _ program: Program
  ) throws(Fault) {
    for i in 0..<program.leadFields.count { try fillLead(program.leadFields[i], line, lead.plan, program) }
    record.hasCaptures = true
    record.captureSource = line
  }

  @inline(__always)
  mutating func fillLead(
    _ field: ExtractorField, _ line: Text, _ plan: Int, _ program: Program
  ) throws(Fault) {
    guard field.isSlot else {
      swap(&matchData, &leadMatch)
      defer { swap(&matchData, &leadMatch) }
      return try fill(field, from: line, plan: plan, program)
    }
    guard let range = leadMatch.group(Int(field.group)) else { return }
    let part = Text(line.region, offset: Int(line.offset) &+ range.lowerBound, count: range.count)
    setField(Int(field.slot), try convert(part, field.conversion), program)
  }
}
