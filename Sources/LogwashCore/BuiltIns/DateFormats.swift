internal import Synchronization

/// Date formats and zones that templates name when they run, made once in the process. Looking one up
/// allocates nothing.
final class DateFormats: Sendable {
  static let shared = DateFormats()

  private let formats = Mutex<[(name: [UInt8], kind: Moment.Kind, format: DateFormat)]>([])
  private let zones = Mutex<[(name: [UInt8], zone: Zone)]>([])
  private let timestampFormats = Mutex<[(name: [UInt8], format: TimestampFormat)]>([])
  private let table = TimeZoneTable()
  /// So that names from records cannot fill the memory.
  private static let limit = 256

  /// - Throws: `badFormat`.
  func format(_ name: ByteView, _ kind: Moment.Kind) throws(Fault) -> DateFormat {
    let known = formats.withLock { entries in
      entries.first { $0.kind == kind && name == $0.name }?.format
    }
    if let known { return known }
    guard let made = try? DateFormat(name.string, kind: kind) else { throw Fault(.badFormat, operand: 1) }
    formats.withLock { entries in
      if entries.count >= Self.limit { entries.removeAll() }
      entries.append((name.array, kind, made))
    }
    return made
  }

  /// - Throws: `badFormat`.
  func timestampFormat(_ name: ByteView, operand: Int) throws(Fault) -> TimestampFormat {
    let known = timestampFormats.withLock { entries in entries.first { name == $0.name }?.format }
    if let known { return known }
    guard let made = try? TimestampFormat(name.string) else { throw Fault(.badFormat, operand: operand) }
    timestampFormats.withLock { entries in
      if entries.count >= Self.limit { entries.removeAll() }
      entries.append((name.array, made))
    }
    return made
  }

  /// - Throws: `badArgument` for a zone that there is not.
  func zone(_ name: ByteView) throws(Fault) -> Zone {
    if name.isEmpty || name == "UTC" { return .utc }
    let known = zones.withLock { entries in entries.first { name == $0.name }?.zone }
    if let known { return known }
    guard let zone = table.zone(named: name.string) else { throw Fault(.badArgument, operand: 1) }
    zones.withLock { entries in
      if entries.count >= Self.limit { entries.removeAll() }
      entries.append((name.array, zone))
    }
    return zone
  }
}

extension Machine {
  /// The zone of the settings.
  func zone() throws(Fault) -> Zone { try DateFormats.shared.zone(heap.view(settings.timeZone)) }

  /// A moment by a format of FreeMarker: `iso`, `xs`, a style or a Java pattern.
  mutating func text(of moment: Moment, format: Text) throws(Fault) -> Text {
    let format = try DateFormats.shared.format(heap.view(format), moment.kind)
    let zone = try zone()
    staging.removeAll()
    format.append(moment, zone: zone, to: &staging)
    return try heap.makeText(staging.view())
  }

  /// What `?date`, `?time` and `?datetime` give: a part of a date, or what a string says in a format.
  mutating func moment(of call: Call, as kind: Moment.Kind) throws(Fault) -> Value {
    if case .moment(var moment) = subject(call) {
      guard moment.kind == kind || moment.kind == .dateTime || moment.kind == .unknown else {
        throw .wrongKind(expected: .date)
      }
      moment.kind = kind
      return .moment(moment)
    }
    let setting =
      switch kind {
      case .date: settings.dateFormat
      case .time: settings.timeFormat
      case .dateTime, .unknown: settings.dateTimeFormat
      }
    let format = try DateFormats.shared.format(
      heap.view(has(call, 0) ? argumentText(call, 0) : setting), kind)
    guard let moment = format.parse(subjectView(call), zone: try zone()) else { throw Fault(.notADate) }
    return .moment(moment)
  }

  /// A moment whose kind was not known.
  func moment(of call: Call, ifUnknown kind: Moment.Kind) -> Value {
    guard case .moment(var moment) = subject(call) else { return .missing }
    if moment.kind == .unknown { moment.kind = kind }
    return .moment(moment)
  }

  /// A moment from milliseconds since 1970, rounded.
  mutating func moment(fromMilliseconds call: Call, _ kind: Moment.Kind) throws(Fault) -> Value {
    let number = try heap.number(subject(call))
    do throws(NumberFault) {
      guard let milliseconds = try number.round().int64 else { throw .tooLarge }
      return .moment(Moment(milliseconds: milliseconds, kind: kind))
    } catch {
      throw error.fault
    }
  }

  /// What `?iso_utc` and its relatives print; the zone is UTC, that of the settings, or argument 0.
  mutating func isoText(_ call: Call, _ format: ISODateFormat, usesArgument: Bool) throws(Fault) -> Value {
    guard case .moment(let moment) = subject(call) else { throw .wrongKind(expected: .date) }
    let zone = usesArgument ? try DateFormats.shared.zone(argumentView(call, 0)) : try zone()
    staging.removeAll()
    format.append(moment, zone: zone, to: &staging)
    return .text(try heap.makeText(staging.view()))
  }
}

extension ByteView {
  fileprivate static func == (view: ByteView, bytes: [UInt8]) -> Bool {
    guard view.count == bytes.count else { return false }
    for i in 0..<bytes.count where view[i] != bytes[i] { return false }
    return true
  }
}
