// Dates with names that are no patterns, for what is optional in them:
//
//     ctime   := weekday " " month " "+ d d? " " HH ":" mm ":" ss fraction? (" " zone)? " " yyyy
//     rfc2822 := (weekday "," " "*)? d d? " "+ month " "+ year " "+ HH ":" mm (":" ss)? " "+ zone comment?
//     year    := yyyy | yyy | yy                      as in RFC 5322, section 4.3
//     comment := " "* "(" anything ")"

extension TimestampReader {
  /// What C's `ctime`, `date` and Apache's error log write.
  mutating func readCtime() -> Bool {
    guard weekdayName(), take(UInt8(ascii: " ")), monthName(), take(UInt8(ascii: " ")) else { return false }
    skipSpaces()
    guard day(1...2), take(UInt8(ascii: " ")), clockTime(), optionalFraction(), take(UInt8(ascii: " ")) else {
      return false
    }
    if digitCount(upTo: 1) == 0 { guard zone(), take(UInt8(ascii: " ")) else { return false } }
    fields.year = number(4...4, in: 0...9999, "a year of four digits")
    return fields.year != nil
  }

  /// Dates of mail (RFC 2822) and of HTTP (RFC 9110).
  mutating func readRFC2822() -> Bool {
    if digitCount(upTo: 1) == 0, current != UInt8(ascii: " ") {
      guard weekdayName(), take(UInt8(ascii: ",")) else { return false }
    }
    skipSpaces()
    guard day(1...2), spaces(), monthName(), spaces(), yearOfMail(), spaces(), hour(2...2),
      take(UInt8(ascii: ":")), minute(2...2)
    else { return false }
    if current == UInt8(ascii: ":") {
      at += 1
      guard second(2...2) else { return false }
    }
    guard spaces(), zoneOfMail() else { return false }
    let end = at
    skipSpaces()
    if current == UInt8(ascii: "("), text.last == UInt8(ascii: ")") { at = text.count } else { at = end }
    return true
  }

  private mutating func spaces() -> Bool {
    guard take(UInt8(ascii: " ")) else { return false }
    skipSpaces()
    return true
  }

  /// Two digits are of 1950 to 2049, three are counted from 1900.
  private mutating func yearOfMail() -> Bool {
    let count = digitCount(upTo: 5)
    guard let year = number(2...4, in: 0...9999, "a year of four digits") else { return false }
    fields.year = count == 4 ? year : year + (count == 2 && year < 50 ? 2000 : 1900)
    return true
  }

  /// `UT` is of old mail.
  private mutating func zoneOfMail() -> Bool {
    let next = text.peek(at + 2)
    if text.peek(at) == UInt8(ascii: "U"), text.peek(at + 1) == UInt8(ascii: "T"),
      at + 2 == text.count || next == UInt8(ascii: " ")
    {
      fields.offset = 0
      at += 2
      return true
    }
    return zone()
  }

  /// `10:05:03`
  mutating func clockTime() -> Bool {
    hour(2...2) && take(UInt8(ascii: ":")) && minute(2...2) && take(UInt8(ascii: ":")) && second(2...2)
  }

  mutating func optionalFraction() -> Bool {
    guard isAtFractionSeparator else { return true }
    at += 1
    return fraction()
  }
}
