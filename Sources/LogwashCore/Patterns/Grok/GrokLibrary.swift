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
  /// A chapter of the reference. Its definitions are made when they are asked for.
  package struct Family: Sendable {
    package let title: String
    package let definitions: @Sendable () -> [GrokDefinition]

    fileprivate init(_ title: String, _ definitions: @escaping @Sendable () -> [GrokDefinition]) {
      self.title = title
      self.definitions = definitions
    }
  }

  /// In order: what others are made of comes first.
  package static let families = [
    Family("numbers") { numbers }, Family("words") { words }, Family("network") { network },
    Family("paths and addresses") { paths }, Family("dates and times") { dates },
    Family("system logs") { syslog }, Family("sessions and cron") { sessions },
    Family("web servers") { web }, Family("proxies") { proxies }, Family("Amazon Web Services") { aws },
    Family("Java") { java }, Family("programs") { programs }, Family("databases") { databases },
    Family("mail servers") { mail }, Family("name servers") { nameServers },
    Family("firewalls") { firewalls },
    Family("Cisco ASA") { ciscoParts + ciscoFailover + ciscoDenials + ciscoConnections },
    Family("Zeek") { zeek }, Family("Nagios") { nagios + nagiosTypes },
    Family("commands of Nagios") { nagiosCommands + nagiosNames },
    Family("Bacula") { baculaParts + baculaMessages },
  ]

  package static var all: [GrokDefinition] { families.flatMap { $0.definitions() } }

  /// Looks through the families: to make them all takes a tenth of a start, and most templates need the first ones.
  package static func definition(named name: String) -> GrokDefinition? {
    for family in families {
      let definitions = family.definitions()
      if let index = definitions.indices.first(where: { definitions[$0].name == name }) {
        return definitions[index]
      }
    }
    return nil
  }

  static func regex(named name: String, _ vocabulary: GrokVocabulary) -> String? {
    guard let definition = definition(named: name) else { return nil }
    return vocabulary == .ecs ? definition.ecs ?? definition.regex : definition.regex
  }
}
