/// The programs of a pipeline in order: what one emits is the next one's record.
///
/// All but the last were compiled to emit values, all but the first to read them.
package struct Chain: Sendable {
  /// Never empty.
  package let programs: [Program]

  package init(_ programs: [Program]) {
    precondition(!programs.isEmpty, "a pipeline has at least one program")
    precondition(programs.dropLast().allSatisfy(\.emitsValues) && !programs[programs.count - 1].emitsValues)
    self.programs = programs
  }

  /// The key with which `hmac` makes pseudonyms.
  package var redactionKey: MessageKey?

  /// The first program, which reads the input; its policies hold for the whole chain.
  package var first: Program { programs[0] }
  package var last: Program { programs[programs.count - 1] }
  package var policies: Policies { first.policies }

  /// How records are found.
  package var framing: FramingPlan { first.reading.framing }

  /// How lines that are records are found.
  package var framer: LineFramer {
    LineFramer(
      maxRecordBytes: policies.limits.recordBytes, skipsBlankLines: first.input.description.skipsBlankLines)
  }
}

extension Chain {
  /// What the programs look for to hide it.
  package var redactedKinds: DetectorSet {
    redactions.reduce(into: []) { $0.formUnion($1.plan.detectors) }
  }

  /// The names of members whose values they hide.
  package var redactedKeys: [String] {
    redactions.flatMap { program, plan in
      (plan.firstKey..<plan.firstKey + plan.keyCount).map {
        program.bytes.view(program.redactionKeys[$0]).string
      }
    }
  }

  /// Whether they redact at all.
  package var redacts: Bool { !redactions.isEmpty }

  package var needsRedactionKey: Bool { redactions.contains { $0.plan.action == .hmac } }

  private var redactions: [(program: Program, plan: RedactionPlan)] {
    programs.flatMap { program in program.redactions.array.map { (program, $0) } }
  }
}

extension Program {
  /// Whether the template reads `.source`, whose text is then made for every record.
  var readsSource: Bool {
    for index in 0..<code.count {
      if case .special(.source) = code[index] { return true }
    }
    return false
  }
}
