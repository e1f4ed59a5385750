/// A named pattern of the standard library.
package struct GrokDefinition: Sendable, Hashable {
  package var name: String
  /// In grok's syntax; it may use other definitions.
  package var regex: String
  /// One sentence.
  package var summary: String
  /// A text that the pattern matches from end to end.
  package var match: String
  /// A text that it does not match from end to end.
  package var nonMatch: String

  init(_ name: String, _ regex: String, _ summary: String, match: String, not nonMatch: String) {
    self.name = name
    self.regex = regex
    self.summary = summary
    self.match = match
    self.nonMatch = nonMatch
  }
}

/// The standard patterns. Their names are those that grok users know; the patterns are our own.
package enum GrokLibrary {
  /// Chapters of the reference, in order.
  package static let families: [(title: String, definitions: [GrokDefinition])] = [
    ("numbers", numbers), ("words", words), ("network", network), ("paths and addresses", paths),
    ("dates and times", dates), ("system logs", syslog), ("web servers", web), ("Java", java),
  ]

  package static let all: [GrokDefinition] = families.flatMap(\.definitions)

  private static let byName: [String: GrokDefinition] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func definition(named name: String) -> GrokDefinition? { byName[name] }

  static func regex(named name: String) -> String? { byName[name]?.regex }
}
