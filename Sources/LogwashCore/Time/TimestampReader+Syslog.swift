// What stands before a syslog message that is no RFC 5424:
//
//     time  := [*.]? (yyyy " ")? month " " " "? d d? (" " yyyy)? " " HH ":" mm ":" ss fraction?
//              (" " zone)? (" " yyyy)? ":"?
//
// A star or a point is Cisco's mark of a clock that is not set; the year and the zone stand where devices put
// them, as in the examples of RFC 3164 (section 5.4). Before a message, a zone counts only where a colon or a year
// follows, for a host's name may look like one.

extension TimestampReader {
  /// The time alone, as a pattern took it from the line: `Mar  5 13:06:56`, `*Mar  1 18:46:11.123 UTC:`,
  /// `Aug 24 05:34:00 CST 1987`.
  mutating func readSyslogTime() -> Bool {
    readMarkAndYear()
    guard readSyslog() else { return false }
    if current == UInt8(ascii: " "), spacedYear(at: at + 1, isAlone: true) == nil {
      at += 1
      guard zone() else { return false }
    }
    readYearBehind(isAlone: true)
    if current == UInt8(ascii: ":") { at += 1 }
    return true
  }

  /// RFC 3164: `Mar  5 13:06:56`, `Mar 05 13:06:56`; with a year (`Mar  5 2024 13:06:56`) or a fraction where a device adds it.
  private mutating func readSyslog() -> Bool {
    guard monthName(), take(UInt8(ascii: " ")) else { return false }
    skipSpaces()
    guard day(1...2), take(UInt8(ascii: " ")) else { return false }
    if digitCount(upTo: 5) == 4 {
      fields.year = digits(4)
      guard take(UInt8(ascii: " ")) else { return false }
    }
    return clockTime() && optionalFraction()
  }

  private mutating func readMarkAndYear() {
    if current == UInt8(ascii: "*") || current == UInt8(ascii: ".") { at += 1 }
    if let year = spacedYear(at: at) {
      fields.year = year
      at += 5
    }
  }

  private mutating func readYearBehind(isAlone: Bool = false) {
    guard fields.year == nil, current == UInt8(ascii: " "),
      let year = spacedYear(at: at + 1, isAlone: isAlone)
    else { return }
    fields.year = year
    at += 5
  }

  /// Reads the time at the beginning of a message, and the colon behind it; the next byte is a space, or the
  /// text ends.
  mutating func readSyslogHeader() -> Bool {
    readMarkAndYear()
    guard readSyslog(), fields.day <= CivilDate.dayCount(ofMonth: fields.month, inYear: fields.year ?? 2000)
    else { return false }
    guard readZoneOfHeader() else { return false }
    readYearBehind()
    if current == UInt8(ascii: ":") { at += 1 }
    return at == text.count || current == UInt8(ascii: " ")
  }

  /// False for the name of a zone that is not known: its time must not be taken for one of another.
  private mutating func readZoneOfHeader() -> Bool {
    guard current == UInt8(ascii: " ") else { return true }
    var end = at + 1
    while end < text.count, end - at <= 10, text[end] > 0x20, text[end] != UInt8(ascii: ":") { end += 1 }
    let isColon = end < text.count && text[end] == UInt8(ascii: ":")
    let isFollowed =
      end < text.count
      && (isColon
        ? text.peek(end + 1) == UInt8(ascii: " ") && text.peek(end + 2) == UInt8(ascii: "%")
        : spacedYear(at: end + 1) != nil)
    guard isFollowed, end > at + 1 else { return true }
    let start = at
    at += 1
    if zone(), at == end { return true }
    at = start
    fields.offset = nil
    fields.abbreviation = LocalTimeType.Abbreviation()
    // `Mar  5 13:06:56 2024: %ASA-…`: what is followed is no zone but the year.
    return spacedYear(at: start + 1) != nil
  }

  /// A year of this time at `index`, with a space or colon behind it, or nothing where the time is all there is. An IPv6 address
  /// may begin like one.
  private func spacedYear(at index: Int, isAlone: Bool = false) -> Int? {
    if !(isAlone && index + 4 == text.count) {
      guard index + 4 < text.count else { return nil }
      let isColon = text[index + 4] == UInt8(ascii: ":")
      let end = isColon ? index + 5 : index + 4
      guard end == text.count && isColon || text.peek(end) == UInt8(ascii: " ") else { return nil }
    }
    guard text.digitCount(at: index, upTo: 5) == 4 else { return nil }
    var year = 0
    for i in index..<index + 4 { year = year * 10 + Int(text[i] - UInt8(ascii: "0")) }
    return 1970...2199 ~= year ? year : nil
  }
}
