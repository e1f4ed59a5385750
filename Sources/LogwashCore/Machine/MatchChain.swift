/// Patterns of which the first that matches a text is taken: `line?grok(a)!line?grok(b)!line?grok(c)`.
package struct ChainPlan: BitwiseCopyable, Sendable {
  /// Its links in the program's table.
  package var firstLink: Int32
  package var linkCount: Int32
  /// Where the program goes on when none matches.
  package var next: Int32
}

/// One of the patterns.
package struct ChainLink: BitwiseCopyable, Sendable {
  package var plan: Int32
  /// The instruction that tries it alone, to explain what went wrong there.
  package var instruction: Int32
  /// How many patterns from this one on run as one scanner; 1 when it runs by itself or with one before.
  package var mergedCount: Int32 = 1
  var scanner: ScanAlternativesHandle?
}

/// How it went with a scanner for several patterns that often cannot say which of them matches.
struct ChainExperience: BitwiseCopyable {
  /// How many texts it is not asked for from now on, and how many it was not asked for last.
  var pause: Int32 = 0
  var lastPause: Int32 = 0

  private static let longestPause: Int32 = 1000

  /// It could not say.
  mutating func fail() {
    lastPause = min(2 &* lastPause &+ 1, Self.longestPause)
    pause = lastPause
  }

  /// It could say.
  mutating func succeed() { lastPause >>= 1 }
}

/// Trying the patterns of a chain.
extension Machine {
  /// Copies into the record what the first pattern captures that matches; false if none does.
  ///
  /// - Parameter pc: where the program goes on when none matches; when a pattern fails, behind the instruction that tries it.
  mutating func extractFirst(
    _ text: Text, chain: Int, _ pc: inout Int, _ program: Program
  ) throws(Fault) -> Bool {
    guard let plan = try matchFirst(program.chains[chain], text, from: 0, &pc, program) else { return false }
    try fillFields(ofPlan: plan, from: text, program)
    return true
  }

  /// Puts the hash that the first pattern captures that matches into the place of the text on the stack; removes it and returns
  /// false if none does.
  mutating func captureFirst(
    _ text: Text, chain: Int, _ pc: inout Int, _ program: Program
  ) throws(Fault) -> Bool {
    guard let plan = try matchFirst(program.chains[chain], text, from: 0, &pc, program) else {
      _ = stack.removeLast()
      return false
    }
    stack.top = try hash(ofPlan: plan, from: text, program)
    return true
  }

  /// The plan of the first pattern that matches, from a link on. Its groups are in `matchData` then.
  private mutating func matchFirst(
    _ chain: ChainPlan, _ text: Text, from start: Int, _ pc: inout Int, _ program: Program
  ) throws(Fault) -> Int? {
    lastSubject = text
    var number = start
    while number < Int(chain.linkCount) {
      let link = program.chainLinks[Int(chain.firstLink) + number]
      if let scanner = link.scanner, isAsked(Int(chain.firstLink) + number, program) {
        switch matchData.match(scanner, in: heap.view(text)) {
        case .matched(let matched):
          return note(matched, of: Int(chain.firstLink) + number, text, &pc, program)
        case .noMatch:
          note(Int(link.mergedCount), of: Int(chain.firstLink) + number, text)
          number += Int(link.mergedCount)
          continue
        case .notKnown: experiences[Int(chain.firstLink) + number].fail()
        }
      }
      lastPlan = Int(link.plan)
      pc = Int(link.instruction) &+ 1
      if try match(text, program.extractorPlans[Int(link.plan)]) { return Int(link.plan) }
      number += 1
    }
    lastPlan = Int(program.chainLinks[Int(chain.firstLink) + Int(chain.linkCount) - 1].plan)
    pc = Int(chain.next)
    return nil
  }

  /// The same for the chain that the program begins with. What the first pattern captures stays in the match.
  mutating func runLeadingChain(
    _ lead: LeadingExtraction, _ line: Text, _ pc: inout Int, _ program: Program
  ) throws(Fault) -> Int? {
    let chain = program.chains[lead.chain]
    let first = program.chainLinks[Int(chain.firstLink)]
    var number = 0
    if knownLead == nil, let scanner = first.scanner, isAsked(Int(chain.firstLink), program) {
      lastSubject = line
      switch leadMatch.match(scanner, in: heap.view(line)) {
      case .matched(let matched):
        let plan = note(matched, of: Int(chain.firstLink), line, &pc, program)
        if matched == 0 {
          try fillLead(line, lead, program)
          return lead.isWhole ? nil : lead.target
        }
        try fillFromLead(plan, line, program)
        return goOn(behind: lead, &pc)
      case .noMatch:
        note(Int(first.mergedCount), of: Int(chain.firstLink), line)
        number = Int(first.mergedCount)
      case .notKnown: experiences[Int(chain.firstLink)].fail()
      }
    }
    if number == 0 {
      if try matchLead(line, lead, program) { return lead.isWhole ? nil : lead.target }
      number = 1
    }
    guard let plan = try matchFirst(chain, line, from: number, &pc, program) else { return lead.next }
    try fillFields(ofPlan: plan, from: line, program)
    return goOn(behind: lead, &pc)
  }

  /// Where the program goes on when another pattern than the first has matched.
  private func goOn(behind lead: LeadingExtraction, _ pc: inout Int) -> Int? {
    guard lead.isWhole else { return lead.target }
    pc = lead.end &+ 1
    return nil
  }

  /// Fills the fields of a pattern that is not the first from the groups of the leading match.
  private mutating func fillFromLead(_ index: Int, _ line: Text, _ program: Program) throws(Fault) {
    let plan = program.extractorPlans[index]
    for i in 0..<Int(plan.fieldCount) {
      try fillLead(program.extractorFields[Int(plan.firstField) + i], line, index, program)
    }
  }

  // MARK: Several as one

  /// Whether a scanner for several patterns is to be asked.
  @inline(__always)
  private mutating func isAsked(_ link: Int, _ program: Program) -> Bool {
    if experiences.count <= link {
      experiences.append(repeating: ChainExperience(), count: program.chainLinks.count - experiences.count)
    }
    guard experiences[link].pause > 0 else { return true }
    experiences[link].pause &-= 1
    return false
  }

  /// Does what trying the patterns before one, and that, would have left behind.
  private mutating func note(
    _ matched: Int, of link: Int, _ text: Text, _ pc: inout Int, _ program: Program
  ) -> Int {
    note(matched + 1, of: link, text)
    let found = program.chainLinks[link + matched]
    lastPlan = Int(found.plan)
    pc = Int(found.instruction) &+ 1
    return lastPlan
  }

  /// The same for that many patterns, none of which matches.
  private mutating func note(_ tried: Int, of link: Int, _ text: Text) {
    for _ in 0..<tried { charge(bytes: Int(text.count)) }
    experiences[link].succeed()
  }
}
