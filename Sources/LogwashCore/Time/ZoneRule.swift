/// The rule by which a zone's time changes every year: POSIX's `TZ` value, as it ends a TZif file.
///
///     rule   := name offset [name [offset] "," switch "," switch]
///     name   := letters | "<" anything ">"
///     offset := ["+" | "-"] hours [":" minutes [":" seconds]]     west of UTC is positive
///     switch := ("M" month "." week "." weekday | "J" day | day) ["/" offset]
struct ZoneRule: BitwiseCopyable, Sendable {
  var standard: LocalTimeType
  /// Nil where the clocks stay as they are.
  var daylight: LocalTimeType?
  var start = Switch(day: .month(1, week: 1, weekday: 0), time: 0)
  var end = Switch(day: .month(1, week: 1, weekday: 0), time: 0)

  /// When the clocks are changed, in the time that holds until then.
  struct Switch: BitwiseCopyable, Sendable {
    enum Day: BitwiseCopyable, Sendable {
      /// The given weekday (0 is Sunday) of the week-th week (5: the last) of the month.
      case month(Int, week: Int, weekday: Int)
      /// 1 to 365; 29 February is never counted.
      case withoutLeapDay(Int)
      /// 0 to 365.
      case dayOfYear(Int)
    }

    var day: Day
    /// Seconds after midnight; RFC 8536 lets it go a week either way.
    var time: Int

    /// In local seconds since 1970-01-01T00:00:00.
    func localSeconds(year: Int) -> Int {
      let date: Int
      switch day {
      case .month(let month, let week, let weekday):
        let first = CivilDate(year: year, month: month, day: 1).daysSinceEpoch
        let ahead = (weekday - CivilDate.weekday(daysSinceEpoch: first) + 7) % 7
        let last = CivilDate.dayCount(ofMonth: month, inYear: year) - 1
        let day = ahead + 7 * (week - 1)
        date = first &+ (day > last ? day - 7 : day)
      case .withoutLeapDay(let day):
        let leap = day >= 60 && CivilDate.isLeap(year) ? 1 : 0
        date = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch &+ day - 1 + leap
      case .dayOfYear(let day):
        date = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch &+ day
      }
      return date &* 86_400 &+ time
    }
  }

  /// What holds at `instant`, in seconds since 1970-01-01T00:00:00Z.
  func type(at instant: Int) -> LocalTimeType {
    guard let daylight else { return standard }
    let year = CivilDateTime(localSeconds: instant &+ Int(standard.offset)).date.year
    let begins = start.localSeconds(year: year) &- Int(standard.offset)
    let ends = end.localSeconds(year: year) &- Int(daylight.offset)
    let isDaylight =
      begins < ends ? begins <= instant && instant < ends : !(ends <= instant && instant < begins)
    return isDaylight ? daylight : standard
  }
}

extension ZoneRule {
  /// Nil when `text` is no rule.
  init?(_ text: some Collection<UInt8>) {
    var scanner = RuleScanner(rest: Array(text))
    guard let name = scanner.name(), let west = scanner.offset(hours: 24) else { return nil }
    standard = LocalTimeType(offset: -west, abbreviation: name)
    if scanner.rest.isEmpty { return }

    guard let name = scanner.name() else { return nil }
    var ahead = 3600 - west
    if scanner.rest.first != UInt8(ascii: ",") {
      guard let west = scanner.offset(hours: 24) else { return nil }
      ahead = -west
    }
    daylight = LocalTimeType(offset: ahead, isDaylight: true, abbreviation: name)
    guard scanner.take(","), let start = scanner.change(), scanner.take(","), let end = scanner.change(),
      scanner.rest.isEmpty
    else { return nil }
    self.start = start
    self.end = end
  }
}

/// Reads a rule's parts from the front.
private struct RuleScanner {
  var rest: ArraySlice<UInt8>

  init(rest: [UInt8]) { self.rest = rest[...] }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func name() -> LocalTimeType.Abbreviation? {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return LocalTimeType.Abbreviation(rest[..<end])
    }
    let letters = rest.prefix { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    guard !letters.isEmpty else { return nil }
    rest = rest[letters.endIndex...]
    return LocalTimeType.Abbreviation(letters)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
    guard 1...3 ~= digits.count else { return nil }
    rest = rest[digits.endIndex...]
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return range ~= value ? value : nil
  }

  mutating func offset(hours: Int) -> Int? {
    let sign = take("-") ? -1 : 1
    if sign == 1 { _ = take("+") }
    guard let hours = number(0...hours) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let part = number(0...59) else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  mutating func change() -> ZoneRule.Switch? {
    var day: ZoneRule.Switch.Day
    if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."),
        let weekday = number(0...6)
      else { return nil }
      day = .month(month, week: week, weekday: weekday)
    } else if take("J") {
      guard let number = number(1...365) else { return nil }
      day = .withoutLeapDay(number)
    } else {
      guard let number = number(0...365) else { return nil }
      day = .dayOfYear(number)
    }
    guard take("/") else { return ZoneRule.Switch(day: day, time: 7200) }
    guard let time = offset(hours: 167) else { return nil }
    return ZoneRule.Switch(day: day, time: time)
  }
}
