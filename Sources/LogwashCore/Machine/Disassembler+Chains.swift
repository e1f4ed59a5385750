extension Disassembler {
  /// The chains of patterns that are tried one after the other, in lines of the same form: which of them run as one scanner.
  package func chainLines() -> [String] {
    program.chains.array.enumerated().map { number, chain in
      let text = String(number)
      return String(repeating: " ", count: max(0, 4 - text.count)) + text + "  " + describe(chain)
    }
  }

  private func describe(_ chain: ChainPlan) -> String {
    var links = program.chainLinks.array[Int(chain.firstLink)...].prefix(Int(chain.linkCount))
    var parts: [String] = []
    while let first = links.first {
      let plans = links.prefix(Int(first.mergedCount)).map { String($0.plan) }
      links = links.dropFirst(Int(first.mergedCount))
      let alternatives = program.alternatives(of: first)
      parts.append(
        alternatives.map { "patterns \(plans.joined(separator: ", ")) as \($0.strategyDescription)" }
          ?? "pattern \(first.plan)")
    }
    return parts.joined(separator: "; then ")
  }
}

extension Program {
  /// What runs a link and those behind it.
  fileprivate func alternatives(of link: ChainLink) -> ScanAlternatives? {
    guard let handle = link.scanner else { return nil }
    return alternatives.first { handle.isOne(of: $0) }
  }
}
