/// Tries patterns one after the other on the same text without a turn through the instructions for each, those that can be
/// joined as one scanner: `line?grok(a)!line?grok(b)!line?grok(c)`, in an `<#extract>` or as an expression.
///
/// One instruction stands in the place of the first that tries a pattern; the others stay behind it, so that no jump changes, and
/// what goes wrong with one of the patterns is explained with its own instruction.
struct ChainRewrite {
  /// The instructions that try a pattern, with its plan.
  private struct Links {
    var found: [(plan: Int, instruction: Int)]
    var isExtract: Bool
    var target: UInt32
    /// Behind the last of them.
    var next: Int
  }

  static func apply(to parts: inout ProgramParts) {
    var i = 0
    while i < parts.code.count {
      if let links = links(from: i, parts.code), let chain = UInt16(exactly: parts.chains.count) {
        add(links, chain, &parts)
        i = links.next
      } else {
        i += 1
      }
    }
  }

  private static func add(_ links: Links, _ chain: UInt16, _ parts: inout ProgramParts) {
    let first = links.found[0].instruction
    parts.chains.append(
      ChainPlan(
        firstLink: Int32(parts.chainLinks.count), linkCount: Int32(links.found.count),
        next: Int32(links.next)))
    parts.code[first] =
      links.isExtract
      ? .extractFirst(chain: chain, links.target) : .captureFirst(chain: chain, links.target)
    addLinks(links, &parts)
    guard parts.lead?.instruction == first else { return }
    parts.lead?.chain = Int(chain)
    parts.lead?.next = links.next
  }

  /// Joins neighbours that run as scanners, as many as can be; where all cannot, half as many are tried.
  private static func addLinks(_ links: Links, _ parts: inout ProgramParts) {
    let scanners = links.found.map { link in
      parts.extractors[link.plan].scanner.flatMap { ScanAlternatives.mayJoin($0) ? $0 : nil }
    }
    var rest = links.found[...]
    while let first = rest.first {
      let neighbours = scanners[rest.startIndex...].prefix(ScanAlternatives.maximumPatterns)
        .prefix { $0 != nil }.compactMap(\.self)
      var link = ChainLink(plan: Int32(first.plan), instruction: Int32(first.instruction))
      var count = neighbours.count
      while count > 1 {
        if let alternatives = ScanAlternatives(Array(neighbours[..<count])) {
          parts.alternatives.append(alternatives)
          link.scanner = alternatives.handle
          link.mergedCount = Int32(count)
          break
        }
        count /= 2
      }
      parts.chainLinks.append(link)
      for other in rest.dropFirst().prefix(Int(link.mergedCount) - 1) {
        parts.chainLinks.append(ChainLink(plan: Int32(other.plan), instruction: Int32(other.instruction)))
      }
      rest = rest.dropFirst(Int(link.mergedCount))
    }
  }

  // MARK: Finding chains

  /// The chain that begins with an instruction, if it has more than one pattern.
  private static func links(from start: Int, _ code: [Instruction]) -> Links? {
    guard let (plan, isExtract, target, next) = attempt(at: start, code) else { return nil }
    var links = Links(found: [(plan, start)], isExtract: isExtract, target: target, next: next)
    while let length = subjectLength(from: links.next, before: start, code),
      let other = attempt(at: links.next + length, code), other.isExtract == isExtract, other.target == target
    {
      links.found.append((other.plan, links.next + length))
      links.next = other.next
    }
    return links.found.count > 1 ? links : nil
  }

  /// `extractMatch`; or `capture`, `jumpIfPresent`: the plan, where it goes on with a match, and where otherwise.
  private static func attempt(
    at i: Int, _ code: [Instruction]
  ) -> (plan: Int, isExtract: Bool, target: UInt32, next: Int)? {
    switch code[i] {
    case .extractMatch(let plan, let target): return (Int(plan), true, target, i + 1)
    case .capture(let plan):
      guard i + 1 < code.count, case .jumpIfPresent(let target) = code[i + 1] else { return nil }
      return (Int(plan), false, target, i + 2)
    default: return nil
    }
  }

  /// How many instructions from one on give the text that an earlier pattern is tried on: the same as stand before that one.
  private static func subjectLength(from start: Int, before first: Int, _ code: [Instruction]) -> Int? {
    for length in 1...maximumSubject where first >= length && start + length < code.count {
      let isSame = zip(code[first - length..<first], code[start...]).allSatisfy { $0.isSubject(as: $1) }
      if isSame, attempt(at: start + length, code) != nil { return length }
    }
    return nil
  }

  private static let maximumSubject = 4
}

extension Instruction {
  /// Gives the same as another instruction, each time, and changes nothing.
  fileprivate func isSubject(as other: Instruction) -> Bool {
    switch (self, other) {
    case (.field(let a), .field(let b)): a == b
    case (.captured(_, let a), .captured(_, let b)): a == b
    case (.local(let a), .local(let b)): a == b
    case (.format(let a), .format(let b)): a == b
    default: false
    }
  }
}
