// What FreeMarker reads:
//
//     xs    date := -?digit+ "-" dd "-" dd zone?         time := dd ":" dd ":" dd ("." digit+)? zone?
//     iso   date := -?dddd+ "-" dd "-" dd                time := dd (":" dd (":" dd ([.,] digit+)?)?)? zone?
//     basic date := -?dddd+ dd dd                        time := dd (dd (dd ([.,] digit+)?)?)? zone?
//     zone := "Z" | [+-] dd (":" dd)?       (":" and minutes must be there in xs, ":" is left out in basic)
//
// A date-time joins both with "T". Strict about ranges; 24:00 is midnight at the end of the day.

extension ISODateFormat {
  /// Reads a whole text that has the parts of `kind`. Nil when it is not in this format or no such time exists.
  ///
  /// Milliseconds are kept, further digits cut, as FreeMarker does.
  ///
  /// - Parameter zone: for texts without one.
  package func parse(_ text: ByteView, kind: Moment.Kind, zone: Zone) -> Moment? {
    var reader = ISOReader(text: text, isXS: isXS)
    var seconds = 0
    if kind != .time {
      guard let day = reader.date() else { return nil }
      seconds = day * 86_400
    }
    if kind == .date {
      if isXS, !reader.zone(basic: false) { return nil }
    } else {
      if kind != .time, !reader.take("T") { return nil }
      guard let time = reader.time(basicDate: kind == .time ? nil : reader.isBasic) else { return nil }
      seconds += time
    }
    guard reader.at == text.count else { return nil }
    if let offset = reader.offset {
      seconds -= offset
    } else if !usesUTC {
      let (instant, exists) = zone.instant(local: seconds)
      guard exists else { return nil }
      seconds = instant
    }
    return Moment(seconds: Int64(seconds), nanoseconds: UInt32(reader.milliseconds) * 1_000_000, kind: kind)
  }
}

private struct ISOReader {
  let text: ByteView
  let isXS: Bool
  var at = 0
  /// The date had no hyphens.
  var isBasic = false
  var milliseconds = 0
  /// Seconds east of UTC, where the text says so.
  var offset: Int?

  init(text: ByteView, isXS: Bool) {
    self.text = text
    self.isXS = isXS
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < text.count, text[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private func digitCount(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    return end - start
  }

  private mutating func number(digits: Int) -> Int {
    var value = 0
    for _ in 0..<digits {
      value = value * 10 + Int(text[at] - UInt8(ascii: "0"))
      at += 1
    }
    return value
  }

  private mutating func pair(_ range: ClosedRange<Int>) -> Int? {
    guard digitCount(from: at) >= 2 else { return nil }
    let value = number(digits: 2)
    return range ~= value ? value : nil
  }

  /// Days since 1970-01-01.
  mutating func date() -> Int? {
    let isNegative = take("-")
    let digits = digitCount(from: at)
    let end = at + digits
    isBasic = !isXS && (end == text.count || text[end] != UInt8(ascii: "-"))
    let yearDigits = isBasic ? digits - 4 : digits
    // Nine digits are more years than milliseconds in 64 bits can count.
    guard yearDigits >= (isXS ? 1 : 4), yearDigits <= 9 else { return nil }
    var year = number(digits: yearDigits)
    if isNegative { year = -year }
    if isXS {
      if year == 0 { return nil }
      if year < 0 { year += 1 }
    }
    guard Moment.yearRange ~= year, isBasic || take("-"), let month = pair(1...12), isBasic || take("-"),
      let day = pair(1...CivilDate.dayCount(ofMonth: month, inYear: year))
    else { return nil }
    return CivilDate(year: year, month: month, day: day).daysSinceEpoch
  }

  /// Seconds after midnight.
  ///
  /// - Parameter basicDate: whether the date before had no hyphens; nil when there is none and the time decides by itself.
  mutating func time(basicDate: Bool?) -> Int? {
    let basic = !isXS && (basicDate ?? !contains(UInt8(ascii: ":")))
    guard let hour = pair(0...24) else { return nil }
    var seconds = hour * 3600
    var parts = 1
    while parts < 3, basic ? digitCount(from: at) >= 2 : take(":") {
      guard let part = pair(0...59) else { return nil }
      seconds += parts == 1 ? part * 60 : part
      parts += 1
    }
    if isXS, parts < 3 { return nil }
    if parts == 3, take(".") || !isXS && take(",") {
      let digits = digitCount(from: at)
      guard digits > 0 else { return nil }
      milliseconds = number(digits: min(digits, 3))
      for _ in digits..<max(digits, 3) { milliseconds *= 10 }
      at += max(digits - 3, 0)
    }
    if hour == 24, seconds != 86_400 || milliseconds != 0 { return nil }
    return zone(basic: basic) ? seconds : nil
  }

  private func contains(_ byte: UInt8) -> Bool { text.firstIndex(of: byte, from: at) != nil }

  /// Reads a zone into `offset` if there is one; false when there is one that is wrong.
  mutating func zone(basic: Bool) -> Bool {
    if take("Z") {
      offset = 0
      return true
    }
    guard at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") else { return true }
    let sign = text[at] == UInt8(ascii: "-") ? -1 : 1
    at += 1
    guard let hours = pair(0...23) else { return false }
    var minutes = 0
    if basic ? digitCount(from: at) >= 2 : take(":") {
      guard let value = pair(0...59) else { return false }
      minutes = value
    } else if isXS {
      return false
    }
    offset = sign * (hours * 3600 + minutes * 60)
    return true
  }
}
