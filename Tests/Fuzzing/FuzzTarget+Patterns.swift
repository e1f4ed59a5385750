internal import LogwashCore

/// Compilers of patterns, and what runs them. An input is a pattern and, behind a NUL byte, the text.
extension FuzzTarget {
  private static let limits = MatchLimits(steps: 20_000, heapKiB: 4 << 10)

  static func regex() -> FuzzTarget {
    FuzzTarget(
      "regex",
      "Regular expressions of both dialects: the scanner finds what PCRE2 finds, and so does a match that is counted."
    ) {
      { bytes in
        guard let first = bytes.first else { return }
        let (source, text) = halves(bytes.dropFirst())
        let flags = RegexFlags(rawValue: first & 15)
        let dialect: RegexDialect = first & 16 != 0 ? .java : .pcre2
        let isWhole = first & 32 != 0
        guard let pattern = try? Pattern(source, flags: flags, dialect: dialect, whole: isWhole) else {
          return
        }
        let constant = ConstantBytes(text)
        defer { extendLifetime(constant) }
        let found = groups(pattern, constant.view)
        if pattern.matchesBytes {
          compare(
            found, try? Pattern(source, flags: flags, dialect: dialect, whole: isWhole, isLowered: false),
            constant.view)
        }
        _ = pattern.explain(constant.view)
        _ = pattern.strategyDescription
      }
    }
  }

  static func grok() -> FuzzTarget {
    FuzzTarget("grok", "Grok patterns.") {
      { bytes in
        let (source, text) = halves(bytes[...])
        guard let grok = try? GrokPattern(source, patterns: ["MINE": "%{INT}|x", "LOOP": "%{LOOP}"]) else {
          return
        }
        let constant = ConstantBytes(text)
        defer { extendLifetime(constant) }
        compare(
          groups(grok.pattern, constant.view),
          grok.pattern.matchesBytes
            ? try? Pattern(grok.regex, allowsDuplicateNames: true, isLowered: false) : nil,
          constant.view)
        _ = grok.explain(constant.view)
      }
    }
  }

  static func dissect() -> FuzzTarget {
    FuzzTarget("dissect", "Dissect patterns.") {
      { bytes in
        let (source, text) = halves(bytes[...])
        guard let dissect = try? DissectPattern(source) else { return }
        let constant = ConstantBytes(text)
        defer { extendLifetime(constant) }
        var data = MatchData(limits: limits)
        let outcome = data.match(dissect.handle, in: constant.view)
        let explanation = dissect.explain(constant.view)
        if outcome == .matched, data.group(0) != 0..<text.count { fail("a part is left: \(explanation)") }
      }
    }
  }

  /// The pattern and the text.
  private static func halves(_ bytes: ArraySlice<UInt8>) -> (String, [UInt8]) {
    let end = bytes.firstIndex(of: 0) ?? bytes.endIndex
    return (String(decoding: bytes[..<end], as: UTF8.self), Array(bytes[end...].dropFirst()))
  }

  /// Nil when it was too expensive.
  private static func groups(
    _ pattern: Pattern, _ text: ByteView, budget: MatchBudget = .unlimited
  ) -> [Range<Int>?]? {
    var data = MatchData(limits: limits, budget: budget)
    switch data.match(pattern.handle, in: text) {
    case .tooExpensive, .outOfBudget: return nil
    case .noMatch: return []
    case .matched: return (0...pattern.groupCount).map { data.group($0) }
    }
  }

  private static func compare(_ found: [Range<Int>?]?, _ reference: Pattern?, _ text: ByteView) {
    guard let reference, let expected = groups(reference, text) else { return }
    if let found, found != expected {
      fail("\(reference.source.debugDescription) on \(shown(text.array)): \(found), PCRE2 finds \(expected)")
    }
    for budget in [MatchBudget(), MatchBudget(uncounted: 0)] {
      guard let counted = groups(reference, text, budget: budget), counted != expected else { continue }
      fail(
        "\(reference.source.debugDescription) on \(shown(text.array)): counted \(counted), not \(expected)")
    }
  }
}
