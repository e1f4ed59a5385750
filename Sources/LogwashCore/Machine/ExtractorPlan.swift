/// A pattern of `?capture`, `?grok` or `?dissect` as the machine runs it: what to match with, and which fields to fill.
package struct ExtractorPlan: BitwiseCopyable, Sendable {
  package enum Matcher: BitwiseCopyable, Sendable {
    case regex(PatternHandle)
    case dissect(DissectHandle)
  }

  package var matcher: Matcher
  /// Its fields in the program's table.
  package var firstField: Int32
  package var fieldCount: Int32
  /// Some field lies in a hash: `%{WORD:[http][method]}`.
  package var hasNested: Bool
  /// Every field is a top-level slot that takes one group as it is.
  package var isPlain: Bool
}

/// A field that a pattern fills.
package struct ExtractorField: BitwiseCopyable, Sendable {
  /// The record's slot, when it is a top-level member that the program names; else -1.
  package var slot: Int32
  package var key: Text
  /// The group that it takes, or the first of those it may take.
  package var group: Int32
  /// The groups of which the first that took part is taken, in the program's table.
  package var firstGroup: Int32
  package var groupCount: Int32
  package var conversion: Conversion
  /// A field that takes more to make (a joined one, one named by the text): its number in the capture plan; else -1.
  package var composed: Int32
  /// For a field in a hash: its path among the program's, from the record; else -1.
  package var path: Int32
  /// The field is there whenever the pattern matches.
  package var isCertain: Bool

  package enum Conversion: UInt8, BitwiseCopyable, Sendable {
    case none, int, number, boolean
  }

  /// A top-level slot that takes one group.
  package var isSlot: Bool { slot >= 0 && groupCount == 1 && composed < 0 && path < 0 }

  /// The same, as it is.
  package var isPlain: Bool { isSlot && conversion == .none }
}

/// What explains why a record did not match: the patterns themselves, for cold paths.
package enum Extractor: Sendable {
  case capture(Pattern, CapturePlan)
  case grok(GrokPattern)
  case dissect(DissectPattern)

  package var plan: CapturePlan {
    switch self {
    case .capture(_, let plan): plan
    case .grok(let grok): grok.plan
    case .dissect(let dissect): dissect.plan
    }
  }

  /// The groups that take part in every match; nil: all of them.
  package var certainGroups: Set<Int>? {
    switch self {
    case .capture(let pattern, _): pattern.certainGroups
    case .grok(let grok): grok.pattern.certainGroups
    case .dissect: nil
    }
  }

  package var matcher: ExtractorPlan.Matcher {
    switch self {
    case .capture(let pattern, _): .regex(pattern.handle)
    case .grok(let grok): .regex(grok.pattern.handle)
    case .dissect(let dissect): .dissect(dissect.handle)
    }
  }

  /// Finds the same in one pass, if that can be.
  var scanner: ScanProgram? {
    switch self {
    case .capture(let pattern, _): pattern.scanner
    case .grok(let grok): grok.pattern.scanner
    case .dissect(let dissect): dissect.scanner
    }
  }

  package var source: String {
    switch self {
    case .capture(let pattern, _): pattern.source
    case .grok(let grok): grok.source
    case .dissect(let dissect): dissect.source
    }
  }

  package var strategyDescription: String {
    switch self {
    case .capture(let pattern, _): pattern.strategyDescription
    case .grok(let grok): grok.pattern.strategyDescription
    case .dissect(let dissect): dissect.strategyDescription
    }
  }

  package func explain(_ text: ByteView) -> MatchExplanation {
    switch self {
    case .capture(let pattern, _): pattern.explain(text)
    case .grok(let grok): grok.explain(text)
    case .dissect(let dissect): dissect.explain(text)
    }
  }
}
