/// Which lines of a text belong together: header entry `multiline`.
package struct Multiline: Sendable {
  package enum Rule: Sendable {
    /// A line that matches begins a record.
    case start(Pattern)
    /// A line that matches belongs to the line before it.
    case continuation(Pattern)
    /// A line that matches is the last of its record.
    case end(Pattern)
    /// A line that begins with white space belongs to the line before it.
    case indent
    case traces(TraceLanguage)
  }

  package var rule: Rule
  /// More lines than this make a record that is too long.
  package var maxLines = 10_000

  package init(_ rule: Rule) { self.rule = rule }
}

extension Multiline {
  /// Why there is no such rule.
  package enum Problem: Error, Sendable {
    case unknown(String)
    /// The pattern does not compile; lower case, no full stop.
    case pattern(String, help: String?)
  }
}

extension Multiline.Rule {
  private static let withPattern = ["start", "continue", "end"]

  /// What a rule can be called; a pattern follows those with a colon.
  package static let names =
    TraceLanguage.allCases.map(\.rawValue) + ["indent"] + withPattern.map { $0 + ":" }

  /// A rule as it is written in the header: `java`, `indent`, `start:^%{TIMESTAMP_ISO8601}`. A pattern is one of grok, so that
  /// every regular expression is one, too.
  package init(_ text: String, patterns: [String: String] = [:]) throws(Multiline.Problem) {
    if text == "indent" {
      self = .indent
    } else if let language = TraceLanguage(rawValue: text) {
      self = .traces(language)
    } else {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, Self.withPattern.contains(parts[0]) else { throw .unknown(text) }
      let pattern = try Self.compile(parts[1], patterns)
      switch parts[0] {
      case "start": self = .start(pattern)
      case "end": self = .end(pattern)
      default: self = .continuation(pattern)
      }
    }
  }

  private static func compile(_ text: String, _ patterns: [String: String]) throws(Multiline.Problem)
    -> Pattern
  {
    do throws(GrokError) {
      return try GrokPattern(text, patterns: patterns).pattern
    } catch {
      switch error.problems.first?.kind {
      case .unknownName(let name, _): throw .pattern("no grok pattern is called `\(name)`", help: nil)
      case .recursive(let names):
        throw .pattern("the grok pattern `\(names.first ?? "")` contains itself", help: nil)
      case .syntax(let message, let help): throw .pattern(message, help: help)
      case nil: throw .pattern("the pattern is not valid", help: nil)
      }
    }
  }
}

/// Decides line by line whether a line belongs to the record before it. One for each stream of lines.
struct LineGrouper: ~Copyable, Sendable {
  private let rule: Multiline.Rule
  private var traces: TraceGrouper
  /// The last line was the last of its record.
  private var hasEnded = false
  private var matchData = MatchData(groupCount: 0)

  init(_ rule: Multiline.Rule, limits: MatchLimits) {
    self.rule = rule
    let language: TraceLanguage = if case .traces(let language) = rule { language } else { .java }
    traces = TraceGrouper(language)
    matchData = MatchData(groupCount: 0, limits: limits)
  }

  /// Forgets what came before: the next line begins a record.
  mutating func begin(_ line: ByteView) {
    if case .traces = rule { traces.begin(line) }
    if case .end(let pattern) = rule { hasEnded = matches(pattern, line) }
  }

  /// Whether a line belongs to the record that is open. If not, `begin` is to be called with it.
  mutating func joins(_ line: ByteView) -> Bool {
    switch rule {
    case .start(let pattern): return !matches(pattern, line)
    case .continuation(let pattern): return matches(pattern, line)
    case .end(let pattern):
      if hasEnded { return false }
      hasEnded = matches(pattern, line)
      return true
    case .indent: return line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t")
    case .traces: return traces.joins(line)
    }
  }

  /// A line with which it costs too much does not match.
  private mutating func matches(_ pattern: Pattern, _ line: ByteView) -> Bool {
    matchData.budget = MatchBudget()
    return matchData.match(pattern.handle, in: line) == .matched
  }
}
