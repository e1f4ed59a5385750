/// What becomes of the groups of a match: the fields that `?capture`, `?grok` and `?dissect` give.
///
/// The three fill the same `MatchData`, so whoever builds the hash needs to know this plan only.
package struct CapturePlan: Sendable, Hashable {
  /// In the order in which the fields stand in the pattern.
  package var fields: [Field]
  /// The highest group number that `fields` names.
  package var groupCount: Int

  package struct Field: Sendable, Hashable {
    package var key: Key
    package var value: Source
    package var conversion: Conversion

    package init(key: Key, value: Source, conversion: Conversion = .none) {
      self.key = key
      self.value = value
      self.conversion = conversion
    }
  }

  /// What a field is called.
  package enum Key: Sendable, Hashable {
    /// One name, or several for a hash in a hash. Never empty. A dot in a name is a part of it.
    case path([String])
    /// The text of a group, as dissect's `%{*key}` has it.
    case group(Int)
  }

  /// Where a field's value comes from. Neither list is ever empty.
  package enum Source: Sendable, Hashable {
    /// The first of these groups that took part in the match; a field is missing when none did.
    case firstOf([Int])
    /// All of these groups in order, as dissect's `%{+name}` joins them.
    case joined([Part])
  }

  package struct Part: Sendable, Hashable {
    package var group: Int
    /// What stands before the part; empty for the first one.
    package var separator: [UInt8]

    package init(group: Int, separator: [UInt8]) {
      self.group = group
      self.separator = separator
    }
  }

  /// What a text is turned into. A text that is no such value is a fault of the record.
  package enum Conversion: Sendable, Hashable, CaseIterable {
    /// Stays text.
    case none
    /// A whole number; a fraction is cut off.
    case int
    /// A number, read as a decimal: there are no binary fractions here.
    case float
    case number
    case boolean

    /// The conversion that `%{NAME:field:conversion}` names.
    package init?(name: String) {
      switch name {
      case "string": self = .none
      case "int", "integer", "long": self = .int
      case "float", "double": self = .float
      case "number": self = .number
      case "boolean", "bool": self = .boolean
      default: return nil
      }
    }
  }

  /// The plan of fields in the order given; a path that stands twice becomes one field with several groups.
  init(_ captures: [(path: [String], group: Int, conversion: Conversion)]) {
    fields = []
    groupCount = 0
    var places: [String: Int] = [:]
    for capture in captures {
      groupCount = max(groupCount, capture.group)
      let key = capture.path.exactKey
      guard let place = places[key], case .firstOf(let groups) = fields[place].value else {
        places[key] = fields.count
        fields.append(
          Field(key: .path(capture.path), value: .firstOf([capture.group]), conversion: capture.conversion))
        continue
      }
      fields[place].value = .firstOf(groups + [capture.group])
      if fields[place].conversion == .none { fields[place].conversion = capture.conversion }
    }
  }

  init(fields: [Field], groupCount: Int) {
    self.fields = fields
    self.groupCount = groupCount
  }

  /// The plan of `?capture`: the pattern's named groups.
  package init(of pattern: Pattern) {
    self.init(pattern.groupNames.map { ([$0.name], $0.index, .none) })
  }

  /// The names that the hash will have for certain or perhaps; those that only the text knows are not in it.
  package var topLevelNames: [String] {
    var names: [String] = []
    for field in fields {
      if case .path(let path) = field.key, !names.contains(path[0]) { names.append(path[0]) }
    }
    return names
  }

  /// Dissect's `%{*key}`: the text says what a field is called, so any name may be bound.
  package var hasUnknownNames: Bool {
    fields.contains { if case .group = $0.key { true } else { false } }
  }
}
