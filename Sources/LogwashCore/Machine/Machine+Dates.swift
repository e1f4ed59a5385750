/// Date formats and time zones by their names, as settings and built-ins ask for them.
extension Machine {
  /// The zone of a name.
  ///
  /// - Parameter operand: which one the name is.
  /// - Throws: `unknownZone` when there is none, with its name in `reason`.
  package mutating func zone(named name: Text, operand: Int = 0) throws(Fault) -> Zone {
    let view = heap.view(name)
    try countSteps(Self.stepsOfLookUp)
    if let known = zones.index(of: view) { return zones.values[known] }
    guard let zone = TimeZoneTable.shared.zone(named: view.string) else {
      heap.scratch.begin()
      heap.scratch.append("there is no time zone `")
      heap.scratch.append(view.prefix(100))
      heap.scratch.append("`")
      reason = try heap.finishText()
      throw Fault(.unknownZone, operand: operand)
    }
    if zones.insert(zone, for: view) == 0 { zoneHandles.removeAll() }
    zoneHandles.append(Unretained(zone))
    return zone
  }

  /// The zone that is set, UTC by default.
  package mutating func currentZone() throws(Fault) -> Zone {
    settings.timeZone.isEmpty ? .utc : try zone(named: settings.timeZone)
  }

  /// The zone of a name without its reference count; good for the run.
  package mutating func zoneHandle(named name: Text, operand: Int = 0) throws(Fault) -> Unretained<Zone> {
    let view = heap.view(name)
    if let known = zones.index(of: view) { return zoneHandles[known] }
    _ = try zone(named: name, operand: operand)
    return zoneHandles[zones.values.count - 1]
  }

  package mutating func currentZoneHandle() throws(Fault) -> Unretained<Zone> {
    settings.timeZone.isEmpty ? utcHandle : try zoneHandle(named: settings.timeZone)
  }

  /// The timestamp format of a text that a template made; good for the run.
  package mutating func timestampFormat(_ name: Text, operand: Int) throws(Fault) -> Unretained<
    TimestampFormat
  > {
    let view = heap.view(name)
    try countSteps(Self.stepsOfLookUp)
    if let known = timestampFormats.index(of: view) { return Unretained(timestampFormats.values[known]) }
    guard let format = try? TimestampFormat(view.string) else { throw Fault(.badFormat, operand: operand) }
    _ = timestampFormats.insert(format, for: view)
    return Unretained(format)
  }

  /// The date format of a format string, for moments of a kind.
  ///
  /// - Throws: `badFormat` when it is none.
  package mutating func dateFormat(_ name: Text, _ kind: Moment.Kind) throws(Fault) -> DateFormat {
    let view = heap.view(name)
    let number = Int(kind.rawValue)
    try countSteps(Self.stepsOfLookUp)
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

/// `Zone.utc` lives as long as the process.
private let utcHandle = Unretained(Zone.utc)
