internal import LogwashCore

extension Template {
  /// How the template will be run, for people: what it reads and writes, the slots of the record that it
  /// uses, how each pattern is matched, and the program instruction by instruction.
  public var explanation: String {
    var lines = [
      "input:   \(program.input.rawValue)",
      "output:  \(program.output.rawValue), \(rule)",
      "policy:  on_error \(program.policies.onError.rawValue), invalid_utf8 \(program.policies.invalidUTF8.rawValue), "
        + "duplicate_keys \(program.policies.duplicateKeys.rawValue)",
      "bounds:  records of \(program.policies.limits.recordBytes) bytes, \(program.policies.limits.match) steps a match",
    ]
    if !program.outputNames.isEmpty {
      lines.append("outputs: \(program.outputNames.joined(separator: ", "))")
    }
    lines += ["", "slots:   \(slots)"]
    lines += program.fieldNames.enumerated().map { "\(number($0.offset))  \($0.element)" }
    if !program.extractors.isEmpty { lines += ["", "patterns:"] }
    for (index, extractor) in program.extractors.enumerated() {
      lines.append("\(number(index))  \(extractor.strategyDescription)")
      lines.append("      \(extractor.source)")
    }
    let chains = Disassembler(program).chainLines()
    if !chains.isEmpty { lines += ["", "chains: what is tried one after the other"] + chains }
    if !program.patterns.isEmpty { lines += ["", "prepared:"] }
    for (index, pattern) in program.patterns.enumerated() {
      lines.append("\(number(index))  \(pattern.strategyDescription)")
      lines.append("      \(pattern.source)")
    }
    if program.straight.count > 0 {
      lines +=
        ["", "straight: what a record needs that is like most\(groups)"]
        + Disassembler(program).straightLines()
    }
    lines += ["", "program:"] + Disassembler(program).lines()
    let picking = Disassembler(program).pickingLines()
    if !picking.isEmpty { lines += ["", "for records that look like one before:"] + picking }
    return lines.joined(separator: "\n") + "\n"
  }

  private func names(_ slots: [Int]) -> String {
    slots.map { program.fieldNames[$0] }.joined(separator: ", ")
  }

  private var slots: String {
    if program.hasMemberOrder, program.rule == .record {
      let order = "written in a fixed order: \(names(program.orderedSlots))"
      guard let lead = program.lead, program.captured.count > 0 else { return order }
      return order + "\n         straight from pattern \(lead.plan): \(names(program.capturedSlots))"
    }
    if program.replacements.count > 0 {
      return "the line, with what the prepared patterns match replaced in one go"
    }
    return program.needsMembers && !program.hasMemberOrder
      ? "all members of the record are kept" : "only these are read"
  }

  /// What the groups of straight code are, when no pattern of the template says it.
  private var groups: String {
    program.straightStart == .syslog ? "; groups 1 to 5: time, host, name, process, text" : ""
  }

  private var rule: String {
    switch program.rule {
    case .emitted: "what <#emit> writes"
    case .printed: "what is printed, as a line"
    case .record: "the record"
    case .rendered: "what is printed, byte for byte"
    }
  }

  private func number(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, 4 - text.count)) + text
  }
}
