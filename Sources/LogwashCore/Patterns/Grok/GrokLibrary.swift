/// What the fields of the standard patterns are called.
package enum GrokVocabulary: String, Sendable, CaseIterable {
  /// Flat names: `clientip`.
  case legacy
  /// Those of the Elastic Common Schema: `[source][address]`. Numbers are numbers, and what is `-` is missing.
  case ecs
}

/// A named pattern of the standard library.
///
/// A field that both vocabularies have is written with both names, `%{IP:clientip|[source][ip]}`; the name before the bar or
/// behind it may be left out. With a question mark at its end, a text that is `-` gives no field: `%{USER:auth|[user][name]?}`.
package struct GrokDefinition: Sendable, Hashable {
  package var name: String
  /// In grok's syntax; it may use other definitions.
  package var regex: String
  /// The same for ECS, where other lines match or the fields cannot be told by two names.
  package var ecs: String?
  /// One sentence.
  package var summary: String
  /// A text that the pattern matches from end to end.
  package var match: String
  /// A text that it does not match from end to end.
  package var nonMatch: String

  init(
    _ name: String, _ regex: String, ecs: String? = nil, _ summary: String, match: String,
    not nonMatch: String
  ) {
    self.name = name
    self.regex = regex
    self.ecs = ecs
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
    ("dates and times", dates), ("system logs", syslog), ("sessions and cron", sessions),
    ("web servers", web), ("proxies", proxies), ("Amazon Web Services", aws), ("Java", java),
    ("programs", programs), ("databases", databases), ("mail servers", mail), ("name servers", nameServers),
    ("firewalls", firewalls), ("Cisco ASA", ciscoParts + ciscoFailover + ciscoDenials + ciscoConnections),
    ("Zeek", zeek), ("Nagios", nagios + nagiosTypes), ("commands of Nagios", nagiosCommands + nagiosNames),
    ("Bacula", baculaParts + baculaMessages),
  ]

  package static let all: [GrokDefinition] = families.flatMap(\.definitions)

  private static let byName: [String: GrokDefinition] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func definition(named name: String) -> GrokDefinition? { byName[name] }

  static func regex(named name: String, _ vocabulary: GrokVocabulary) -> String? {
    guard let definition = byName[name] else { return nil }
    return vocabulary == .ecs ? definition.ecs ?? definition.regex : definition.regex
  }
}
