// The forms before RFC 5424, of which RFC 3164 describes one:
//
//     message := ("<" PRI ">")? (sequence ":" " ")? (host ":" " ")? time? host? (":" " ")? tag? text
//     tag     := name ":" | name "[" process "]" ":"? | name "[" process "]"
//
// A priority or a time must be there, or it is no syslog. `sequence` and the host before the time are Cisco's.
// The time is that of `readSyslogHeader`, or ISO 8601 as rsyslog writes it. A word that has the form of a tag is
// no host: lines of a local socket have none.

extension SyslogReader {
  mutating func readLegacy(_ zone: Zone) -> Bool {
    let start = at
    if !readTime(zone), !readCiscoPrefix(zone) {
      at = start
      guard message.priority != nil else { return false }
      readTag()
      message.message = FieldRange(at, bytes.count)
      return true
    }
    at = bytes.skippingSpaces(from: at)
    if message.host == nil { readHost() }
    readTag()
    message.message = FieldRange(at, bytes.count)
    return true
  }

  /// A time at the reader; where there is none, the reader stays.
  private mutating func readTime(_ zone: Zone) -> Bool {
    let start = at
    if bytes.digitCount(at: at, upTo: 5) == 4,
      bytes.peek(at + 4) == UInt8(ascii: "-")
    {
      let end = bytes.blank(from: at)
      guard end - at >= 19, let moment = isoMoment(FieldRange(at, end), zone) else { return false }
      message.time = .moment(moment)
      at = end
      return true
    }
    if let fields = TimestampFormat.fastSyslogHeader(bytes, at: at) {
      at += 15
      setTime(fields, from: start, zone)
      return true
    }
    var reader = TimestampReader(bytes)
    reader.at = at
    guard reader.readSyslogHeader() else { return false }
    at = reader.at
    setTime(reader.fields, from: start, zone)
    return true
  }

  private mutating func setTime(_ fields: TimestampFields, from start: Int, _ zone: Zone) {
    if let moment = fields.moment(zone: zone, defaults: defaults) {
      message.time = .moment(moment)
    } else {
      // The colon behind the time is no part of it.
      let end = bytes[at - 1] == UInt8(ascii: ":") ? at - 1 : at
      message.time = .withoutYear(FieldRange(start, end))
    }
  }

  /// `29: ` or `29: switch1: ` or `switch1: ` before a time; where there is none, the reader stays.
  private mutating func readCiscoPrefix(_ zone: Zone) -> Bool {
    guard message.priority != nil else { return false }
    if let (_, end) = Self.number(in: bytes, at: at, maxDigits: 12), bytes.peek(end) == UInt8(ascii: ":"),
      bytes.peek(end + 1) == UInt8(ascii: " ")
    {
      at = bytes.skippingSpaces(from: end + 1)
      if readTime(zone) { return true }
    }
    let end = bytes.blank(from: at)
    guard end > at + 1, bytes[end - 1] == UInt8(ascii: ":") else { return false }
    let host = FieldRange(at, end - 1)
    at = bytes.skippingSpaces(from: end)
    guard readTime(zone) else { return false }
    message.host = host
    return true
  }

  /// The word behind the time, unless it is a tag or all there is.
  private mutating func readHost() {
    let end = bytes.blank(from: at)
    guard end > at, end < bytes.count, Self.tag(in: bytes, at: at, wordEnd: end) == nil else { return }
    message.host = FieldRange(at, end)
    at = bytes.skippingSpaces(from: end)
    // Cisco ASA: `host : %ASA-…`.
    if bytes.peek(at) == UInt8(ascii: ":"), bytes.peek(at + 1) == UInt8(ascii: " ") {
      at = bytes.skippingSpaces(from: at + 1)
    }
  }

  private mutating func readTag() {
    guard let tag = Self.tag(in: bytes, at: at, wordEnd: bytes.blank(from: at)) else { return }
    message.app = tag.name
    message.process = tag.process
    at = bytes.peek(tag.end) == UInt8(ascii: " ") ? tag.end + 1 : tag.end
  }

  /// The tag that the word from `start` to `wordEnd` is, and where it ends.
  private static func tag(
    in bytes: ByteView, at start: Int, wordEnd: Int
  ) -> (name: FieldRange, process: FieldRange?, end: Int)? {
    let word = bytes[start..<wordEnd]
    guard let last = word.last, wordEnd - start >= 2 else { return nil }
    let hasColon = last == UInt8(ascii: ":")
    let end = hasColon ? word.count - 1 : word.count
    if word[end - 1] == UInt8(ascii: "]"), let open = word.firstIndex(of: UInt8(ascii: "[")), open > 0 {
      guard isName(word[0..<open]) else { return nil }
      let process = open + 1 < end - 1 ? FieldRange(start + open + 1, start + end - 1) : nil
      return (FieldRange(start, start + open), process, wordEnd)
    }
    guard hasColon, isName(word[0..<end]) else { return nil }
    return (FieldRange(start, start + end), nil, wordEnd)
  }

  /// Whether a word can be the name of a program: messages that are JSON or `key=value` begin with none.
  private static func isName(_ word: ByteView) -> Bool {
    for i in 0..<word.count {
      switch word[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: ";"):
        return false
      default: break
      }
    }
    return !word.isEmpty
  }
}
