/// Reads a timestamp from left to right and knows where and why it stopped.
///
/// A method that reads a part returns false when the part is not there; `at` and `expected` then say where it should
/// have been and what.
struct TimestampReader {
  enum Expectation {
    case byte(UInt8)
    case what(StaticString)
  }

  let text: ByteView
  var at = 0
  private(set) var expected = Expectation.what("a timestamp")
  var fields = TimestampFields()
  /// Where the day stands, for a day that its month does not have.
  var dayAt = 0
  /// Where the weekday stands, for one that is not that of the date.
  var weekdayAt = 0

  init(_ text: ByteView) { self.text = text }

  // Small parts are inlined: a call would copy the whole reader first.

  /// The byte at the reader, or 0 at the end.
  var current: UInt8 {
    @inline(__always) get { at < text.count ? text[at] : 0 }
  }

  mutating func fail(_ what: StaticString, at offset: Int? = nil) -> Bool {
    expected = .what(what)
    at = offset ?? at
    return false
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard at < text.count, text[at] == byte else {
      expected = .byte(byte)
      return false
    }
    at += 1
    return true
  }

  mutating func skipSpaces() {
    while current == UInt8(ascii: " ") { at += 1 }
  }

  /// How many digits stand at the reader, counted up to `limit`.
  @inline(__always)
  func digitCount(upTo limit: Int = 18) -> Int { text.digitCount(at: at, upTo: limit) }

  /// Reads `count` digits that are known to be there, 18 at most.
  mutating func digits(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<count {
      value = value * 10 + Int(text[at] - UInt8(ascii: "0"))
      at += 1
    }
    return value
  }

  /// Reads a number of `width` digits in `range`, or fails at its first digit.
  mutating func number(_ width: ClosedRange<Int>, in range: ClosedRange<Int>, _ what: StaticString) -> Int? {
    let start = at
    let count = digitCount(upTo: width.upperBound)
    guard count >= width.lowerBound else {
      _ = fail(what)
      return nil
    }
    let value = digits(count)
    guard range ~= value else {
      _ = fail(what, at: start)
      return nil
    }
    return value
  }

  mutating func month(_ width: ClosedRange<Int>) -> Bool {
    guard let value = number(width, in: 1...12, "a month from 01 to 12") else { return false }
    fields.month = value
    fields.hasDate = true
    return true
  }

  mutating func day(_ width: ClosedRange<Int>) -> Bool {
    dayAt = at
    guard let value = number(width, in: 1...31, "a day from 01 to 31") else { return false }
    fields.day = value
    return true
  }

  mutating func hour(_ width: ClosedRange<Int>, in range: ClosedRange<Int> = 0...23) -> Bool {
    guard
      let value = number(width, in: range, range == 1...12 ? "an hour from 1 to 12" : "an hour from 00 to 23")
    else { return false }
    fields.hour = value
    return true
  }

  mutating func minute(_ width: ClosedRange<Int>) -> Bool {
    guard let value = number(width, in: 0...59, "a minute from 00 to 59") else { return false }
    fields.minute = value
    return true
  }

  mutating func second(_ width: ClosedRange<Int>) -> Bool {
    guard let value = number(width, in: 0...60, "a second from 00 to 60") else { return false }
    fields.second = value
    return true
  }

  mutating func monthName() -> Bool {
    guard let (index, end) = EnglishNames.months.match(text, at: at) else {
      return fail("an English month name")
    }
    fields.month = index + 1
    fields.hasDate = true
    at = end
    return true
  }

  mutating func weekdayName() -> Bool {
    guard let (index, end) = EnglishNames.weekdays.match(text, at: at) else {
      return fail("an English weekday")
    }
    fields.weekday = index
    weekdayAt = at
    at = end
    return true
  }

  /// Digits of a fraction of a second, as many as there are; nanoseconds are kept.
  mutating func fraction() -> Bool {
    let count = digitCount(upTo: 9)
    guard count > 0 else { return fail("a fraction of a second") }
    fields.nanoseconds = digits(count)
    for _ in count..<9 { fields.nanoseconds *= 10 }
    while current &- UInt8(ascii: "0") < 10 { at += 1 }
    return true
  }

  /// `.` or `,`, or a colon before a digit: at the end of the seconds.
  var isAtFractionSeparator: Bool {
    @inline(__always) get {
      switch current {
      case UInt8(ascii: "."), UInt8(ascii: ","): true
      case UInt8(ascii: ":"): text.peek(at + 1) &- UInt8(ascii: "0") < 10
      default: false
      }
    }
  }

  /// `Z`, `±hh:mm`, `±hhmm`, `±hh`, `UTC` and other names of zones, `GMT±hh:mm`.
  mutating func zone() -> Bool {
    let start = at
    if text.matches(.gmt, at: at), at + 3 < text.count, text[at + 3] == 0x2B || text[at + 3] == 0x2D {
      at += 3
    }
    if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { return numericZone() }
    if let (zone, end) = ZoneAbbreviation.match(text, at: at) {
      fields.offset = zone.offset
      fields.abbreviation = zone.name
      at = end
      return true
    }
    guard current | 0x20 == UInt8(ascii: "z") else {
      return fail("a time zone like `+00:00` or `Z`", at: start)
    }
    fields.offset = 0
    at += 1
    return true
  }

  private mutating func numericZone() -> Bool {
    let isWest = current == UInt8(ascii: "-")
    at += 1
    guard let hours = number(2...2, in: 0...23, "two digits for the hours of a zone") else { return false }
    var seconds = hours * 3600
    let hasColon = current == UInt8(ascii: ":")
    if hasColon { at += 1 }
    if hasColon || digitCount(upTo: 2) > 0 {
      guard let minutes = number(2...2, in: 0...59, "two digits for the minutes of a zone") else {
        return false
      }
      seconds += minutes * 60
    }
    fields.offset = isWest ? -seconds : seconds
    return true
  }

  /// What was read, if that was all there is.
  mutating func finish(zone: Zone, defaults: TimestampDefaults) -> Moment? {
    guard at == text.count else {
      _ = fail("the end of the text")
      return nil
    }
    if let moment = fields.moment(zone: zone, defaults: defaults) { return moment }
    explain(defaults)
    return nil
  }

  /// Says why what was read makes no moment. Cold.
  private mutating func explain(_ defaults: TimestampDefaults) {
    guard fields.hourOfDay != nil else {
      _ = fail("AM or PM as the hour is", at: text.count)
      return
    }
    var year = fields.year
    if case .year(let given) = defaults.year, year == nil { year = given }
    if year == nil, defaults.year == .unknown {
      _ = fail("a year", at: text.count)
      return
    }
    if let year {
      guard let days = fields.daysSinceEpoch(inYear: year) else {
        _ = fail(
          fields.dayOfYear == nil ? "a day that the month has" : "a day that the year has", at: dayAt)
        return
      }
      if let weekday = fields.weekday, CivilDate.weekday(daysSinceEpoch: days) != weekday {
        _ = fail("the weekday of that date", at: weekdayAt)
        return
      }
      _ = fail("a time that the clocks of the zone show once", at: 0)
      return
    }
    _ = fail("a date that lies before the reference", at: dayAt)
  }
}

extension ByteView {
  /// How many digits stand at `start`, counted up to `limit`.
  func digitCount(at start: Int, upTo limit: Int) -> Int {
    var end = start
    while end < count, end - start < limit, self[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    return end - start
  }
}
