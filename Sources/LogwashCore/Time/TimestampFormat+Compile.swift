extension TimestampFormat {
  /// The parts of a Java pattern and where each begins, if reading them gives an instant without guessing.
  static func compile(
    _ pattern: String
  ) throws(TimestampFormatError) -> [(element: PatternElement, offset: Int)] {
    if let error = foreign(pattern) { throw error }
    let parsed: [(element: PatternElement, offset: Int)]
    do { parsed = try PatternElement.parse(pattern) } catch { throw malformed(pattern, error) }
    let fields = PatternFields(pattern, parsed)
    if let error = fields.mistake { throw error }
    for (field, range) in fields.all {
      guard let meaning = field.unreadable else { continue }
      throw TimestampFormatError(
        range: range, message: "`\(fields.text(range))` (\(meaning)) cannot be read from a timestamp",
        help: field == .weekdayNumber
          ? "`E` is the weekday's name, `y` the year"
          : "name the day with `y`, `M` and `d`, or with `y` and `D`"
      )
    }
    guard !fields.all.isEmpty else {
      throw TimestampFormatError(
        range: 0..<pattern.utf8.count, message: "the format names no part of a timestamp", help: namesHelp)
    }
    if let error = fields.repetition ?? fields.gap { throw error }
    return parsed
  }

  /// What Java's parser says, with help for letters that other libraries have, and for names in other spelling.
  private static func malformed(_ pattern: String, _ error: DateFormatError) -> TimestampFormatError {
    let range = error.offset..<min(error.offset + 1, pattern.utf8.count)
    let message = error.message.prefix(1).lowercased() + error.message.dropFirst()
    func with(_ help: String) -> TimestampFormatError {
      TimestampFormatError(range: range, message: message, help: help)
    }
    let isName = pattern.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F }
    if isName, let name = names(like: pattern) {
      return TimestampFormatError(
        range: 0..<pattern.utf8.count, message: "no format has this name", help: "did you mean `\(name)`?")
    }
    let letter = Array(pattern.utf8)[range].first.map { Character(Unicode.Scalar($0)) }
    if error.message.hasPrefix("Illegal"), let letter, let other = lettersElsewhere[letter] {
      return with("write `\(other)`; put text that stands for itself in quotes: `'\(letter)'`")
    }
    return with(error.help ?? namesHelp)
  }

  /// Letters that java.time, Joda, moment.js or ICU have and SimpleDateFormat has not.
  private static let lettersElsewhere: [Character: String] = [
    "A": "a", "c": "E", "e": "E", "n": "S", "x": "X", "O": "z", "V": "z", "v": "z",
  ]

  /// What other tools call the formats that have a name here, in lower case.
  private static let namesElsewhere = [
    "iso8601": "iso", "unix": "epoch", "unix_ms": "epoch_ms", "unix_us": "epoch_us", "unix_ns": "epoch_ns",
    "epoch_s": "epoch", "epoch_second": "epoch", "epoch_millis": "epoch_ms", "epoch_micros": "epoch_us",
    "epoch_nanos": "epoch_ns", "rfc822": "rfc2822", "rfc1123": "rfc2822", "rfc5322": "rfc2822",
    "rfc7231": "rfc2822", "rfc3164": "syslog", "ansic": "ctime", "asctime": "ctime", "common": "clf",
    "rfc3339nano": "rfc3339", "iso_8601": "iso", "httpdate": "rfc2822",
  ]

  private static func names(like pattern: String) -> String? {
    let lowered = pattern.lowercased()
    if names.contains(lowered) { return lowered }
    return namesElsewhere[lowered]
  }

  private static var namesHelp: String {
    "use one of \(names.map { "`\($0)`" }.joined(separator: ", ")), or a pattern like `yyyy-MM-dd HH:mm:ss`"
  }
}

extension PatternField {
  /// What it means, for one that says nothing about an instant that other fields do not say better.
  fileprivate var unreadable: StaticString? {
    switch self {
    case .era: "the era"
    case .weekYear: "the year of a week"
    case .weekdayInMonth: "the number of a weekday in its month"
    case .weekOfYear: "the week of a year"
    case .weekOfMonth: "the week of a month"
    case .weekdayNumber: "the number of a weekday"
    default: nil
    }
  }
}
