/// Reads one syslog line from left to right. A priority with a version behind it makes it RFC 5424, anything else
/// is left to the forms that came before (`SyslogReader+Legacy`).
struct SyslogReader {
  let bytes: ByteView
  let defaults: TimestampDefaults
  var at = 0
  var message = SyslogMessage()

  init(_ bytes: ByteView, missingYear: MissingYear) {
    self.bytes = bytes
    defaults = TimestampDefaults(year: missingYear)
  }

  // The zone is handed on and not kept: a reader with a reference would be retained and released for each line.

  mutating func read(in zone: Zone) -> Bool {
    readPriority()
    if message.priority != nil, readVersion() { return readModern(zone) }
    return readLegacy(zone)
  }

  /// `<0>` to `<191>`. What is none is part of the message, as RFC 3164 has it (section 4.3.3).
  private mutating func readPriority() {
    guard bytes.peek(0) == UInt8(ascii: "<") else { return }
    guard let (value, end) = Self.number(in: bytes, at: 1, maxDigits: 3), value <= 191,
      bytes.peek(end) == UInt8(ascii: ">")
    else {
      return
    }
    message.priority = UInt8(truncatingIfNeeded: value)
    at = end + 1
  }

  /// A version, if a time as in RFC 5424 or none follows: `<13>5 packets lost` is an older message.
  private mutating func readVersion() -> Bool {
    guard let (value, end) = Self.number(in: bytes, at: at, maxDigits: 3), value > 0,
      bytes.peek(end) == UInt8(ascii: " ")
    else { return false }
    let isNil = bytes.peek(end + 1) == UInt8(ascii: "-") && bytes.peek(end + 2) == UInt8(ascii: " ")
    guard isNil || bytes.digitCount(at: end + 1, upTo: 5) == 4,
      isNil || bytes.peek(end + 5) == UInt8(ascii: "-")
    else { return false }
    message.version = UInt16(truncatingIfNeeded: value)
    at = end + 1
    return true
  }

  // MARK: RFC 5424

  //     message := "<" PRI ">" VERSION " " time " " host " " app " " process " " id " " data (" " BOM? text)?
  //     data    := "-" | element+            Each part before it is "-" where there is none.

  private mutating func readModern(_ zone: Zone) -> Bool {
    guard let time = word() else { return false }
    if !isNil(time) {
      guard let moment = isoMoment(time, zone) else { return false }
      message.time = .moment(moment)
    }
    guard let host = word(), let app = word(), let process = word(), let id = word() else { return false }
    message.host = isNil(host) ? nil : host
    message.app = isNil(app) ? nil : app
    message.process = isNil(process) ? nil : process
    message.messageID = isNil(id) ? nil : id
    guard readStructuredData() else { return false }
    guard at < bytes.count else {
      message.message = FieldRange(at, at)
      return true
    }
    guard bytes[at] == UInt8(ascii: " ") else { return false }
    at += 1
    if bytes.peek(at) == 0xEF, bytes.peek(at + 1) == 0xBB, bytes.peek(at + 2) == 0xBF { at += 3 }
    message.message = FieldRange(at, bytes.count)
    return true
  }

  private mutating func readStructuredData() -> Bool {
    if bytes.peek(at) == UInt8(ascii: "-") {
      at += 1
      return true
    }
    let start = at
    var data = StructuredDataReader(bytes, from: at)
    while data.next() != nil {}
    guard !data.isMalformed, data.at > start else { return false }
    at = data.at
    message.structuredData = FieldRange(start, at)
    return true
  }

  // MARK: Parts

  /// The bytes up to the next space, which is passed over; nil when there is none, or nothing before it.
  private mutating func word() -> FieldRange? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: " "), from: at), end > at else { return nil }
    defer { at = end + 1 }
    return FieldRange(at, end)
  }

  @inline(__always)
  private func isNil(_ field: FieldRange) -> Bool {
    field.end == field.start + 1 && bytes[field.start] == UInt8(ascii: "-")
  }

  func isoMoment(_ field: FieldRange, _ zone: Zone) -> Moment? {
    let text = bytes[field.start..<field.end]
    if let moment = TimestampFormat.fastISO(text, zone: zone, defaults: defaults) { return moment }
    var reader = TimestampReader(text)
    return reader.readISO() ? reader.finish(zone: zone, defaults: defaults) : nil
  }

  /// A number of at most `maxDigits` digits at `start`, without zeros in front.
  static func number(in bytes: ByteView, at start: Int, maxDigits: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while bytes.peek(end) &- UInt8(ascii: "0") < 10 {
      guard end < start + maxDigits else { return nil }
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard end > start, end == start + 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    return (value, end)
  }
}
