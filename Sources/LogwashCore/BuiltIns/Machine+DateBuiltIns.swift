/// What the date built-ins have in common.
extension Machine {
  /// A moment by a format of FreeMarker: `iso`, `xs`, a style or a Java pattern.
  mutating func text(of moment: Moment, format: Text) throws(Fault) -> Text {
    let format = try dateFormat(format, moment.kind)
    let zone = try currentZone()
    staging.removeAll()
    format.append(moment, zone: zone, to: &staging)
    return try heap.makeText(staging.view())
  }

  /// What `?date`, `?time` and `?datetime` give: a part of a date, or what a string says in a format. A number is read as its
  /// text: `20240705?date("yyyyMMdd")`.
  mutating func moment(of call: Call, as kind: Moment.Kind, _ program: Program) throws(Fault) -> Value {
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
    let format = try dateFormat(has(call, 0) ? argumentText(call, 0) : setting, kind)
    let zone = try currentZone()
    let text = try text(of: subject(call), program)
    guard let moment = format.parse(heap.view(text), zone: zone) else { throw Fault(.notADate) }
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
    let milliseconds: Int64?
    do throws(NumberFault) {
      milliseconds = try number.round().int64
    } catch {
      throw error.fault
    }
    guard let milliseconds else { throw Fault(.badArgument, operand: 0) }
    return .moment(Moment(milliseconds: milliseconds, kind: kind))
  }

  /// What `?iso_utc` and its relatives print; the zone is UTC, that of the settings, or argument 0.
  mutating func isoText(_ call: Call, _ format: ISODateFormat, usesArgument: Bool) throws(Fault) -> Value {
    guard case .moment(let moment) = subject(call) else { throw .wrongKind(expected: .date) }
    let zone = usesArgument ? try zone(named: argumentText(call, 0)) : try currentZone()
    staging.removeAll()
    format.append(moment, zone: zone, to: &staging)
    return .text(try heap.makeText(staging.view()))
  }
}
