// The formats that most logs have, in their strict forms and at fixed places; whatever looks different is left to
// `TimestampReader`, which decides what is right. Reading the date part again for every record could be saved by
// remembering the last one: this would be the place.

extension TimestampFormat {
  /// `17/May/2015:10:05:03 +0000`.
  static func fastCommonLog(_ text: ByteView) -> Moment? {
    guard text.count == 26, text[2] == UInt8(ascii: "/"), text[6] == UInt8(ascii: "/"),
      text[11] == UInt8(ascii: ":"), text[14] == UInt8(ascii: ":"), text[17] == UInt8(ascii: ":"),
      text[20] == UInt8(ascii: " "), text[21] == UInt8(ascii: "+") || text[21] == UInt8(ascii: "-"),
      let month = monthNumber(text[3], text[4], text[5])
    else { return nil }
    var digits = DigitPairs(text)
    let date = (digits[7] * 100 + digits[9], month, digits[0])
    let time = digits[12] * 3600 + digits[15] * 60 + digits[18]
    let offset = digits[22] * 3600 + digits[24] * 60
    guard digits.areDigits, digits[12] < 24, digits[15] < 60, digits[18] < 60, digits[22] < 24,
      digits[24] < 60
    else { return nil }
    return moment(date, time - (text[21] == UInt8(ascii: "-") ? -offset : offset), nanoseconds: 0)
  }

  /// `2015-05-17T10:05:03Z`, `2015-05-17 10:05:03.123456+02:00`, `2015-05-17 10:05:03,123`.
  static func fastISO(_ text: ByteView, zone: Zone, defaults: TimestampDefaults) -> Moment? {
    guard text.count >= 19, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":")
    else { return nil }
    var digits = DigitPairs(text)
    let date = (digits[0] * 100 + digits[2], digits[5], digits[8])
    let time = digits[11] * 3600 + digits[14] * 60 + digits[17]
    guard digits.areDigits, digits[11] < 24, digits[14] < 60, digits[17] < 60 else { return nil }
    var reader = TimestampReader(text)
    reader.at = 19
    if reader.isAtFractionSeparator {
      reader.at += 1
      guard reader.fraction() else { return nil }
    }
    if reader.at == text.count {
      guard let local = moment(date, time, nanoseconds: reader.fields.nanoseconds) else { return nil }
      guard let seconds = zone.instant(local: Int(local.seconds), defaults) else { return nil }
      var moment = local
      moment.seconds = Int64(seconds)
      return moment
    }
    if text[reader.at] == UInt8(ascii: "Z") {
      reader.at += 1
      reader.fields.offset = 0
    } else if text[reader.at] != UInt8(ascii: "+") && text[reader.at] != UInt8(ascii: "-") || !reader.zone() {
      return nil
    }
    guard reader.at == text.count, let offset = reader.fields.offset else { return nil }
    return moment(date, time - offset, nanoseconds: reader.fields.nanoseconds)
  }

  /// `Mar  5 13:06:56 ` before a syslog message, at `start` and 15 bytes long; nil also where a year or a zone may follow.
  static func fastSyslogHeader(_ text: ByteView, at start: Int) -> TimestampFields? {
    guard text.count - start > 20, text[start + 3] == UInt8(ascii: " "), text[start + 6] == UInt8(ascii: " "),
      text[start + 9] == UInt8(ascii: ":"), text[start + 12] == UInt8(ascii: ":"),
      text[start + 15] == UInt8(ascii: " "),
      let month = monthNumber(text[start], text[start + 1], text[start + 2])
    else { return nil }
    var digits = DigitPairs(text[start..<start + 15])
    let isPadded = text[start + 4] == UInt8(ascii: " ")
    let ones = text[start + 5] &- UInt8(ascii: "0")
    let day = isPadded ? (ones < 10 ? Int(ones) : 0) : digits[4]
    let (hour, minute, second) = (digits[7], digits[10], digits[13])
    guard digits.areDigits, 1...CivilDate.dayCount(ofMonth: month, inYear: 2000) ~= day, hour < 24,
      minute < 60,
      second < 60
    else { return nil }
    // What may be a year (four digits and a colon or space) or a zone (a colon or a year behind it) is looked at closely.
    let end = text.blank(from: start + 16)
    let isPlain =
      text[end - 1] != UInt8(ascii: ":") && text.peek(end + 1) &- UInt8(ascii: "0") >= 10
      && (end != start + 20 || text[start + 16] &- UInt8(ascii: "0") >= 10)
      && text[start + 20] != UInt8(ascii: ":")
    guard isPlain else { return nil }
    var fields = TimestampFields()
    fields.month = month
    fields.day = day
    fields.hasDate = true
    fields.hour = hour
    fields.minute = minute
    fields.second = second
    return fields
  }

  private static func moment(
    _ date: (year: Int, month: Int, day: Int), _ seconds: Int, nanoseconds: Int
  ) -> Moment? {
    guard 1...12 ~= date.month, date.day >= 1,
      date.day <= CivilDate.dayCount(ofMonth: date.month, inYear: date.year)
    else { return nil }
    let days = CivilDate(year: date.year, month: date.month, day: date.day).daysSinceEpoch
    return Moment(
      seconds: Int64(days &* 86_400 &+ seconds), nanoseconds: UInt32(truncatingIfNeeded: nanoseconds),
      kind: .dateTime)
  }

  private static func monthNumber(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
    switch UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c) {
    case 0x4A_616E: 1  // Jan
    case 0x46_6562: 2
    case 0x4D_6172: 3
    case 0x41_7072: 4
    case 0x4D_6179: 5
    case 0x4A_756E: 6
    case 0x4A_756C: 7
    case 0x41_7567: 8
    case 0x53_6570: 9
    case 0x4F_6374: 10
    case 0x4E_6F76: 11
    case 0x44_6563: 12
    default: nil
    }
  }
}

/// Reads pairs of digits at fixed places and remembers whether all were digits, so that one branch decides at the end.
private struct DigitPairs {
  let text: ByteView
  var areDigits = true

  init(_ text: ByteView) { self.text = text }

  subscript(index: Int) -> Int {
    @inline(__always) mutating get {
      let tens = text[index] &- UInt8(ascii: "0")
      let ones = text[index + 1] &- UInt8(ascii: "0")
      areDigits = areDigits && max(tens, ones) < 10
      return Int(tens) &* 10 &+ Int(ones)
    }
  }
}
