/// How much of a date or a time a style shows: JDK 17's names for four patterns, in American English (CLDR 39).
package enum DateStyle: String, BitwiseCopyable, Sendable, CaseIterable {
  case short
  case medium
  case long
  case full

  var datePattern: String {
    switch self {
    case .short: "M/d/yy"
    case .medium: "MMM d, y"
    case .long: "MMMM d, y"
    case .full: "EEEE, MMMM d, y"
    }
  }

  var timePattern: String {
    switch self {
    case .short: "h:mm a"
    case .medium: "h:mm:ss a"
    case .long: "h:mm:ss a z"
    case .full: "h:mm:ss a zzzz"
    }
  }

  private var isLong: Bool { self == .long || self == .full }

  /// The Java pattern for moments of `kind`, or nil when the kind is not known.
  static func pattern(date: DateStyle, time: DateStyle, kind: Moment.Kind) -> String? {
    switch kind {
    case .date: date.datePattern
    case .time: time.timePattern
    case .dateTime:
      date.datePattern + (date.isLong && time.isLong ? " 'at' " : ", ") + time.timePattern
    case .unknown: nil
    }
  }

  /// Reads a style as FreeMarker writes it: nothing (medium), `short`, or `short_long` with the date's and the time's.
  static func parse(_ format: String, kind: Moment.Kind) -> (date: DateStyle, time: DateStyle)? {
    if format.isEmpty { return (.medium, .medium) }
    let parts = format.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    let styles = parts.compactMap { DateStyle(rawValue: String($0) ?? "") }
    guard styles.count == parts.count, 1...2 ~= styles.count else { return nil }
    if kind == .time { return (styles[0], styles[0]) }
    return (styles[0], styles[styles.count - 1])
  }
}
