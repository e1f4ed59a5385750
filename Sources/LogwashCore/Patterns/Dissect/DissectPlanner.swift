/// Says what a dissect pattern's fields become.
enum DissectPlanner {
  static func plan(_ fields: [DissectField]) throws(PatternError) -> CapturePlan {
    var result: [CapturePlan.Field] = []
    var done: Set<String> = []
    for (i, field) in fields.enumerated() {
      switch field.role {
      case .skip: continue
      case .plain, .append:
        guard done.insert(field.name).inserted else { continue }
        result.append(.init(key: .path([field.name]), value: try value(of: field.name, in: fields)))
      case .value:
        guard let key = key(field.name, in: fields) else {
          throw PatternError(
            offset: field.range.lowerBound, message: "`%{&\(field.name)}` has no `%{*\(field.name)}`",
            help: "`%{*k}` takes the name of the field, `%{&k}` its value")
        }
        result.append(.init(key: .group(key + 1), value: .firstOf([i + 1])))
      case .key:
        if fields.contains(where: { $0.role == .value && $0.name == field.name }) { continue }
        throw PatternError(
          offset: field.range.lowerBound, message: "`%{*\(field.name)}` has no `%{&\(field.name)}`",
          help: "`%{*k}` takes the name of the field, `%{&k}` its value")
      }
    }
    return CapturePlan(fields: result, groupCount: fields.count)
  }

  /// The field that holds the name of `%{&name}`.
  private static func key(_ name: String, in fields: [DissectField]) -> Int? {
    fields.firstIndex { $0.name == name && $0.role == .key }
      ?? fields.firstIndex { $0.name == name && $0.role == .skip }
  }

  private static func value(of name: String, in fields: [DissectField]) throws(PatternError)
    -> CapturePlan.Source
  {
    var parts: [(index: Int, order: Int)] = []
    var plain = 0
    for (i, field) in fields.enumerated() where field.name == name {
      switch field.role {
      case .plain:
        plain += 1
        if plain > 1 {
          throw PatternError(
            offset: field.range.lowerBound, message: "the field `\(name)` stands twice",
            help: "write `%{+\(name)}` to append to it")
        }
        parts.append((i, 0))
      case .append(let order): parts.append((i, order ?? 0))
      case .skip, .key, .value: break
      }
    }
    if parts.count == 1 { return .firstOf([parts[0].index + 1]) }
    parts.sort { ($0.order, $0.index) < ($1.order, $1.index) }
    var joined: [CapturePlan.Part] = []
    for (i, part) in parts.enumerated() {
      // Between two parts stands what stands in the pattern before the one that is written later.
      let separator = i == 0 ? [] : fields[max(part.index, parts[i - 1].index) - 1].delimiter
      joined.append(.init(group: part.index + 1, separator: separator))
    }
    return .joined(joined)
  }
}
