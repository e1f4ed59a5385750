extension TimestampFormat {
  /// The parts of a Java pattern, if reading them gives an instant without guessing.
  static func compile(_ pattern: String) throws(TimestampFormatError) -> [PatternElement] {
    let parsed: [(element: PatternElement, offset: Int)]
    do { parsed = try PatternElement.parse(pattern) } catch {
      throw TimestampFormatError(
        offset: error.offset, message: Self.lowercasedFirst(error.message), help: error.help ?? Self.namesHelp
      )
    }
    let hasAMPM = parsed.contains { if case .field(.amPM, _) = $0.element { true } else { false } }
    var hasFields = false
    for case (.field(let field, _), let offset) in parsed {
      hasFields = true
      let letter = Character(Unicode.Scalar(field.rawValue))
      switch field {
      case .era, .weekYear, .weekdayInMonth, .weekOfYear, .weekOfMonth, .weekdayNumber:
        throw TimestampFormatError(
          offset: offset, message: "`\(letter)` (\(field.meaning)) cannot be read from a timestamp",
          help: field == .weekYear
            ? "`y` is the year"
            : field == .weekdayNumber
              ? "`E` is the weekday's name, `y` the year"
              : "name the day with `y`, `M` and `d`, or with `y` and `D`")
      case .hourOf12 where !hasAMPM, .hourOfHalf where !hasAMPM:
        throw TimestampFormatError(
          offset: offset,
          message: "`\(letter)` is an hour of half a day, and the pattern has no `a` (AM or PM)",
          help: "use `H` for hours from 0 to 23, or add `a`")
      default: break
      }
    }
    guard hasFields else {
      throw TimestampFormatError(
        offset: 0, message: "the format names no part of a timestamp", help: Self.namesHelp)
    }
    return parsed.map(\.element)
  }

  private static var namesHelp: String {
    "use one of \(names.map { "`\($0)`" }.joined(separator: ", ")), or a pattern like `yyyy-MM-dd HH:mm:ss`"
  }

  private static func lowercasedFirst(_ message: String) -> String {
    message.prefix(1).lowercased() + message.dropFirst()
  }
}

extension PatternField {
  fileprivate var meaning: StaticString {
    switch self {
    case .era: "the era"
    case .weekYear: "the year of a week"
    case .weekdayInMonth: "the number of a weekday in its month"
    case .weekOfYear: "the week of a year"
    case .weekOfMonth: "the week of a month"
    default: "the number of a weekday"
    }
  }
}
