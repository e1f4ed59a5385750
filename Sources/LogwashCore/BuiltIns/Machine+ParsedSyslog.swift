/// The work of `?parse_syslog`.
extension Machine {
  /// The members, in the order in which they come.
  private enum Member: Int, CaseIterable {
    case facility, severity, version, timestamp, hostname, appname, procid, msgid, structuredData, message

    /// Written out: asking at run time what a case is called takes a seventh of a start.
    var name: String {
      switch self {
      case .facility: "facility"
      case .severity: "severity"
      case .version: "version"
      case .timestamp: "timestamp"
      case .hostname: "hostname"
      case .appname: "appname"
      case .procid: "procid"
      case .msgid: "msgid"
      case .structuredData: "structured_data"
      case .message: "message"
      }
    }
  }

  static let syslogMembers = Member.allCases.map(\.name)

  private static let syslogNames = MemberNames(syslogMembers)
  /// Those of the facilities, then those of the severities.
  private static let syslogWords = MemberNames(SyslogMessage.facilities + SyslogMessage.severities)

  mutating func parsedSyslog(_ call: Call) throws(Fault) -> Value {
    try parseSyslog(call) ? try parsedHash(Self.syslogNames) : .missing
  }

  /// Puts what a line says into `parsed`; false when it is no syslog.
  mutating func parseSyslog(_ call: Call) throws(Fault) -> Bool {
    let subject = subjectText(call)
    let view = heap.view(subject)
    let zone = has(call, 0) ? try zoneHandle(named: argumentText(call, 0)) : try currentZoneHandle()
    let missingYear = try missingYear(call, year: 1, reference: 2)
    // Not `SyslogMessage.init`: what it gives would be copied several times.
    var reader = SyslogReader(view, missingYear: missingYear)
    guard zone.use({ reader.read(in: $0) }) else { return false }
    beginParsed(count: Self.syslogMembers.count)
    if let priority = reader.message.priority {
      let words = try Self.syslogWords.copied(to: &heap)
      let severity = SyslogMessage.facilities.count + Int(priority & 7)
      put(.facility, .text(Self.syslogWords.text(Int(priority >> 3), in: words)))
      put(.severity, .text(Self.syslogWords.text(severity, in: words)))
    }
    if let version = reader.message.version { put(.version, .integer(Int64(version))) }
    switch reader.message.time {
    case .none: break
    case .moment(let moment): put(.timestamp, .moment(moment))
    case .withoutYear(let text): try put(.timestamp, text, of: subject)
    }
    if let host = reader.message.host { try put(.hostname, host, of: subject) }
    if let app = reader.message.app { try put(.appname, app, of: subject) }
    if let process = reader.message.process {
      if let number = Self.wholeNumber(view[process.start..<process.end]) {
        put(.procid, .integer(number))
      } else {
        try put(.procid, process, of: subject)
      }
    }
    if let id = reader.message.messageID { try put(.msgid, id, of: subject) }
    if let data = reader.message.structuredData {
      put(.structuredData, try structuredData(data, of: subject))
    }
    try put(.message, reader.message.message, of: subject)
    return true
  }

  @inline(__always)
  private mutating func put(_ member: Member, _ value: Value) { parsed[member.rawValue] = value }

  @inline(__always)
  private mutating func put(_ member: Member, _ field: FieldRange, of subject: Text) throws(Fault) {
    put(member, .text(try heap.text(of: field, in: subject)))
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
