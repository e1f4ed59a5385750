/// The work of `?parse_syslog`.
extension Machine {
  /// The members, in the order in which they come.
  private enum Member: Int, CaseIterable {
    case facility, severity, version, timestamp, hostname, appname, procid, msgid, structuredData, message

    var name: String { self == .structuredData ? "structured_data" : "\(self)" }
  }

  /// The members' names, those of the facilities, those of the severities.
  private static let syslogNames = MemberNames(
    Member.allCases.map(\.name) + SyslogMessage.facilities + SyslogMessage.severities)

  mutating func parsedSyslog(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    let view = heap.view(subject)
    let zone = has(call, 0) ? try zoneHandle(named: argumentText(call, 0)) : try currentZoneHandle()
    let missingYear = try missingYear(call, year: 1, reference: 2)
    guard let message = zone.use({ SyslogMessage(view, zone: $0, missingYear: missingYear) }) else {
      return .missing
    }
    // Hashes inside of this one come before its members.
    let data = try message.structuredData.map { data throws(Fault) in try structuredData(data, of: subject) }
    let names = try Self.syslogNames.copied(to: &heap)
    let start = heap.members.count
    if let priority = message.priority {
      let facility = Member.allCases.count + Int(priority >> 3)
      let severity = Member.allCases.count + SyslogMessage.facilities.count + Int(priority & 7)
      try put(.facility, .text(Self.syslogNames.text(facility, in: names)), names)
      try put(.severity, .text(Self.syslogNames.text(severity, in: names)), names)
    }
    if let version = message.version { try put(.version, .integer(Int64(version)), names) }
    switch message.time {
    case .none: break
    case .moment(let moment): try put(.timestamp, .moment(moment), names)
    case .withoutYear(let text): try put(.timestamp, text, of: subject, names)
    }
    if let host = message.host { try put(.hostname, host, of: subject, names) }
    if let app = message.app { try put(.appname, app, of: subject, names) }
    if let process = message.process {
      let number = Self.wholeNumber(view[process.start..<process.end])
      if let number {
        try put(.procid, .integer(number), names)
      } else {
        try put(.procid, process, of: subject, names)
      }
    }
    if let id = message.messageID { try put(.msgid, id, of: subject, names) }
    if let data { try put(.structuredData, data, names) }
    try put(.message, message.message, of: subject, names)
    return heap.makeHash(lastMembers: heap.members.count - start)
  }

  @inline(__always)
  private mutating func put(_ member: Member, _ value: Value, _ names: Text) throws(Fault) {
    try appendMember(Self.syslogNames.text(member.rawValue, in: names), value)
  }

  @inline(__always)
  private mutating func put(
    _ member: Member, _ field: FieldRange, of subject: Text, _ names: Text
  ) throws(Fault) {
    try put(member, .text(heap.text(of: field, in: subject)), names)
  }

  /// A number of at most 18 digits as it would be written again; nil for anything else.
  private static func wholeNumber(_ text: ByteView) -> Int64? {
    guard 1...18 ~= text.count, text.count == 1 || text[0] != UInt8(ascii: "0") else { return nil }
    var value: Int64 = 0
    for i in 0..<text.count {
      let digit = text[i] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
    }
    return value
  }

  /// A hash for each element, by its name, in a hash. An element that comes again, which RFC 5424
  /// forbids, makes a sequence of both.
  private mutating func structuredData(_ data: FieldRange, of subject: Text) throws(Fault) -> Value {
    // The elements' own hashes come first; then a hash over them is made from the stack.
    let height = stack.count
    var reader = StructuredDataReader(heap.view(subject)[0..<data.end], from: data.start)
    var name = Text.empty
    var start = heap.members.count
    while let part = reader.next() {
      switch part {
      case .element(let next):
        if stack.count > height { try pushElement(since: start) }
        name = try heap.text(of: next, in: subject)
        start = heap.members.count
        stack.append(.text(name))
      case .parameter(let pair):
        try appendMember(
          try heap.text(of: pair.key, in: subject), .text(try heap.text(of: pair.value, in: subject)))
      }
    }
    if stack.count > height { try pushElement(since: start) }
    start = heap.members.count
    for i in stride(from: height, to: stack.count - 1, by: 2) {
      guard case .text(let name) = stack[i] else { continue }
      try appendMember(name, stack[i + 1])
    }
    stack.truncate(to: height)
    return try finishHash(since: start, repeated: .collected)
  }

  private mutating func pushElement(since start: Int) throws(Fault) {
    stack.append(try finishHash(since: start, repeated: .collected))
  }

  /// The year for a timestamp that names none, from the arguments of those numbers.
  mutating func missingYear(_ call: Call, year: Int, reference: Int) throws(Fault) -> MissingYear {
    if has(call, reference), case .moment(let moment) = argument(call, reference) { return .before(moment) }
    guard has(call, year) else { return .unknown }
    let number = argumentInteger(call, year)
    guard 1...9999 ~= number else { throw Fault(.badArgument, operand: year + 1) }
    return .year(number)
  }
}
