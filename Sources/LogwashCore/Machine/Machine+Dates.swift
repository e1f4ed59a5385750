/// Date formats and time zones by their names, as settings and built-ins ask for them.
extension Machine {
  /// The zone of a name.
  ///
  /// - Throws: `badFormat` when there is no such zone.
  package mutating func zone(named name: Text) throws(Fault) -> Zone {
    let view = heap.view(name)
    if let known = zones.index(of: view) { return zones.values[known] }
    guard let zone = sharedZoneTable.zone(named: view.string) else { throw Fault(.badFormat) }
    _ = zones.insert(zone, for: view)
    return zone
  }

  /// The zone that is set, UTC by default.
  package mutating func currentZone() throws(Fault) -> Zone {
    settings.timeZone.isEmpty ? .utc : try zone(named: settings.timeZone)
  }

  /// The date format of a format string, for moments of a kind.
  ///
  /// - Throws: `badFormat` when it is none.
  package mutating func dateFormat(_ name: Text, _ kind: Moment.Kind) throws(Fault) -> DateFormat {
    let view = heap.view(name)
    let number = Int(kind.rawValue)
    if let known = dateFormats[number].index(of: view) { return dateFormats[number].values[known] }
    guard let format = try? DateFormat(view.string, kind: kind) else { throw Fault(.badFormat) }
    _ = dateFormats[number].insert(format, for: view)
    return format
  }

  /// The date format that is set for a kind.
  package mutating func currentDateFormat(_ kind: Moment.Kind) throws(Fault) -> DateFormat {
    switch kind {
    case .date: return try dateFormat(settings.dateFormat, kind)
    case .time: return try dateFormat(settings.timeFormat, kind)
    case .dateTime: return try dateFormat(settings.dateTimeFormat, kind)
    case .unknown: throw Fault(.badFormat)
    }
  }
}

/// One for the process: it reads a zone's file once.
private let sharedZoneTable = TimeZoneTable()
