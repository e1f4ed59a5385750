// Java's rules: blanks before a field are skipped, literals must be there as they are, a number directly before another
// one takes as many digits as it has letters, and what follows the pattern in the text does not matter.

extension DatePattern {
  /// Reads a moment, leniently: 30 February becomes 1 March. Nil when the text does not begin as the pattern wants it.
  ///
  /// - Parameter zone: for texts that name no zone.
  package func parse(_ text: ByteView, kind: Moment.Kind, zone: Zone) -> Moment? {
    var fields = LenientFields()
    var at = 0
    for i in 0..<elements.count {
      switch elements[i] {
      case .literal(let byte):
        guard at < text.count, text[at] == byte else { return nil }
        at += 1
      case .field(let field, let count):
        while at < text.count, text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: "\t") { at += 1 }
        let limit = isBeforeNumber(i) ? count : nil
        guard let end = read(field, count: count, limit: limit, text, at: at, into: &fields) else {
          return nil
        }
        at = end
      }
    }
    // Java takes nothing for no match.
    guard at > 0 else { return nil }
    let (seconds, rest) = fields.localSeconds
    let instant = fields.offset.map { seconds - $0 } ?? zone.instant(local: seconds).seconds
    guard Moment.secondsRange ~= instant else { return nil }
    return Moment(seconds: Int64(instant), nanoseconds: UInt32(rest) * 1_000_000, kind: kind)
  }

  private func isBeforeNumber(_ index: Int) -> Bool {
    guard index + 1 < elements.count, case .field(let next, let count) = elements[index + 1] else {
      return false
    }
    return next.isNumeric(count: count)
  }

  /// Where the field ends, or nil.
  private func read(
    _ field: PatternField, count: Int, limit: Int?, _ text: ByteView, at: Int,
    into fields: inout LenientFields
  ) -> Int? {
    switch field {
    case .era: return read(.beforeChrist, or: .annoDomini, as: field, text, at: at, into: &fields)
    case .amPM: return read(.am, or: .pm, as: field, text, at: at, into: &fields)
    case .weekday:
      guard let (index, end) = EnglishNames.weekdays.match(text, at: at) else { return nil }
      fields.set(field, index)
      return end
    case .month where count > 2, .standaloneMonth where count > 2:
      guard let (index, end) = EnglishNames.months.match(text, at: at) else { return nil }
      fields.set(field, index + 1)
      return end
    case .zoneName, .zoneOffset:
      guard let (offset, end) = Self.zone(text, at: at) else { return nil }
      fields.set(field, offset)
      return end
    case .isoZone:
      guard let (offset, end) = Self.isoZone(text, at: at, count: count) else { return nil }
      fields.set(field, offset)
      return end
    default:
      guard let (value, end) = Self.number(text, at: at, limit: limit) else { return nil }
      let isShortYear = (field == .year || field == .weekYear) && count <= 2 && end - at == 2 && value >= 0
      fields.set(field, isShortYear ? Self.year(ofTwoDigits: value, since: centuryStart) : value)
      return end
    }
  }

  /// Reads the first or the second of two words, in any case of letters.
  private func read(
    _ zero: LocalTimeType.Abbreviation, or one: LocalTimeType.Abbreviation, as field: PatternField,
    _ text: ByteView,
    at: Int, into fields: inout LenientFields
  ) -> Int? {
    let isOne = text.matches(one, at: at)
    guard isOne || text.matches(zero, at: at) else { return nil }
    fields.set(field, isOne ? 1 : 0)
    return at + 2
  }

  static func year(ofTwoDigits value: Int, since start: Int) -> Int {
    start + (value - start).flooredDivision(by: 100).remainder
  }

  /// Digits, with a minus sign perhaps, cut to 32 bits as Java cuts them.
  private static func number(_ text: ByteView, at start: Int, limit: Int?) -> (value: Int, end: Int)? {
    let stop = limit.map { start + $0 } ?? text.count
    guard stop <= text.count else { return nil }
    var at = start
    let isNegative = at < stop && text[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at
    var value = 0
    while at < stop, text[at] &- UInt8(ascii: "0") < 10 {
      value = min(value, Int.max / 16) * 10 + Int(text[at] &- UInt8(ascii: "0"))
      at += 1
    }
    guard at > first else { return nil }
    let whole = at - first > 18 ? Int(Int32.max) : value
    return (Int(Int32(truncatingIfNeeded: isNegative ? -whole : whole)), at)
  }

  // MARK: Zones

  /// `GMT`, `GMT+h:mm`, a name or `+hhmm`, and where it ends.
  private static func zone(_ text: ByteView, at start: Int) -> (offset: Int, end: Int)? {
    guard start < text.count else { return nil }
    if let sign = sign(text, at: start) {
      return numericZone(text, at: start + 1, sign: sign, isShortHour: false, colon: false)
    }
    if text.matches(.gmt, at: start) {
      guard start + 3 < text.count, let sign = sign(text, at: start + 3) else { return (0, start + 3) }
      return numericZone(text, at: start + 4, sign: sign, isShortHour: true, colon: true)
    }
    return ZoneAbbreviation.match(text, at: start).map { ($0.row.offset, $0.end) }
  }

  private static func isoZone(_ text: ByteView, at start: Int, count: Int) -> (offset: Int, end: Int)? {
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "Z") { return (0, start + 1) }
    guard let sign = sign(text, at: start) else { return nil }
    return numericZone(
      text, at: start + 1, sign: sign, isShortHour: false, colon: count == 3, minutes: count > 1)
  }

  private static func sign(_ text: ByteView, at index: Int) -> Int? {
    text[index] == UInt8(ascii: "+") ? 1 : text[index] == UInt8(ascii: "-") ? -1 : nil
  }

  private static func numericZone(
    _ text: ByteView, at start: Int, sign: Int, isShortHour: Bool, colon: Bool,
    minutes wantsMinutes: Bool = true
  ) -> (offset: Int, end: Int)? {
    func digit(_ index: Int) -> Int? {
      guard index < text.count, text[index] &- UInt8(ascii: "0") < 10 else { return nil }
      return Int(text[index] - UInt8(ascii: "0"))
    }
    var at = start + 1
    guard var hours = digit(start) else { return nil }
    if let second = digit(at) {
      hours = hours * 10 + second
      at += 1
    } else if !isShortHour {
      return nil
    }
    guard hours <= 23 else { return nil }
    guard wantsMinutes else { return (sign * hours * 3600, at) }
    if colon {
      guard at < text.count, text[at] == UInt8(ascii: ":") else { return nil }
      at += 1
    }
    guard let tens = digit(at), let ones = digit(at + 1), tens < 6 else { return nil }
    return (sign * (hours * 3600 + (tens * 10 + ones) * 60), at + 2)
  }
}
