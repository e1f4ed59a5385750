/// The fields of a Java pattern and where they stand, to find what its author cannot have meant. Cold.
struct PatternFields {
  let pattern: [UInt8]
  let all: [(field: PatternField, range: Range<Int>)]

  init(_ pattern: String, _ elements: [(element: PatternElement, offset: Int)]) {
    let bytes = Array(pattern.utf8)
    self.pattern = bytes
    var all: [(field: PatternField, range: Range<Int>)] = []
    for (element, offset) in elements {
      guard case .field(let field, _) = element else { continue }
      // Counted again: an element counts no further than 255.
      let count = bytes[offset...].prefix { $0 == bytes[offset] }.count
      all.append((field, offset..<offset + count))
    }
    self.all = all
  }

  func text(_ range: Range<Int>) -> String { String(decoding: pattern[range], as: UTF8.self) }

  private func has(_ fields: PatternField...) -> Bool { all.contains { fields.contains($0.field) } }
  private func field(_ index: Int) -> PatternField? { all.indices.contains(index) ? all[index].field : nil }

  // MARK: Letters that are taken for others

  /// The first letter that means something else than its place says, with the pattern as it was meant.
  var mistake: TimestampFormatError? {
    let mistakes = all.indices.compactMap { index in
      mistake(index).map { (range: all[index].range, meant: $0.meant, message: $0.message, also: $0.also) }
    }
    guard let first = mistakes.first else { return nil }
    var corrected = pattern
    for (range, meant, _, _) in mistakes { for i in range { corrected[i] = meant.rawValue } }
    return TimestampFormatError(
      range: first.range, message: "`\(text(first.range))` is \(first.message)",
      help: "write `\(String(decoding: corrected, as: UTF8.self))`\(first.also)")
  }

  private func mistake(_ index: Int) -> (meant: PatternField, message: String, also: String)? {
    let count = all[index].range.count
    let before = field(index - 1)
    let after = field(index + 1)
    switch all[index].field {
    case .weekYear:
      return (.year, "the year of a week; the year is `y`", "")
    case .weekdayNumber where count == 4:
      return (.year, "the number of a weekday; the year is `y`", "")
    case .dayOfYear where count == 2 || has(.month, .standaloneMonth):
      return (.day, "the day of the year; the day of the month is `d`", "")
    case .minute
    where before.isDatePart && !before.isHour && after != .second
      || after.isDatePart && !before.isHour && after != .second:
      return (.month, "the minute; the month is `M`", "")
    case .month
    where count <= 2 && (before.isHour || after == .second) && !before.isDatePart && !after.isDatePart:
      return (.minute, "the month; the minute is `m`", "")
    case .fraction where count <= 2 && !has(.second) && (before == .minute || before == .month):
      return (.second, "a fraction of a second; the second is `s`", "")
    case .second where before == .second && index > 0:
      return (.fraction, "the second, which stands before it; a fraction of it is `S`", "")
    case .hourOf12 where !has(.amPM), .hourOfHalf where !has(.amPM):
      return (
        .hour, "an hour of half a day, and the pattern has no `a` (AM or PM)",
        " for hours from 0 to 23, or add `a`"
      )
    default: return nil
    }
  }

  // MARK: What is there twice, what is missing

  /// A part that stands twice: the second would overwrite the first.
  var repetition: TimestampFormatError? {
    var seen: [Part: Range<Int>] = [:]
    for (field, range) in all {
      guard let part = Part(field) else { continue }
      if let first = seen[part] {
        return TimestampFormatError(
          range: range, message: "\(part.name) stands twice",
          help: "`\(text(first))` is \(part.name) already: remove one of them")
      }
      seen[part] = range
    }
    return nil
  }

  /// A part that is missing between two that are there: what it is would be a guess.
  var gap: TimestampFormatError? {
    var parts = Set(all.compactMap { Part($0.field) })
    if has(.dayOfYear) { parts.formUnion([.month, .day]) }
    guard let coarsest = parts.min(), let finest = parts.max() else { return nil }
    for missing in Part.allCases where coarsest < missing && missing < finest && !parts.contains(missing) {
      guard let finer = all.first(where: { Part($0.field).map { $0 > missing } ?? false }) else { continue }
      return TimestampFormatError(
        range: finer.range, message: "`\(text(finer.range))` without \(missing.name)",
        help: "add `\(missing.letters)`: \(missing.name)")
    }
    return nil
  }

  private enum Part: Int, Comparable, CaseIterable {
    case year, month, day, hour, minute, second, fraction

    init?(_ field: PatternField) {
      switch field {
      case .year: self = .year
      case .month, .standaloneMonth: self = .month
      case .day, .dayOfYear: self = .day
      case .hour, .hourOf24, .hourOfHalf, .hourOf12: self = .hour
      case .minute: self = .minute
      case .second: self = .second
      case .fraction: self = .fraction
      default: return nil
      }
    }

    static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }

    var name: String { self == .fraction ? "the fraction of a second" : "the \(self)" }
    var letters: String { ["yyyy", "MM", "dd", "HH", "mm", "ss", "SSS"][rawValue] }
  }
}

extension PatternField? {
  fileprivate var isHour: Bool {
    self == .hour || self == .hourOf24 || self == .hourOf12 || self == .hourOfHalf
  }
  fileprivate var isDatePart: Bool {
    self == .year || self == .weekYear || self == .day || self == .dayOfYear
  }
}
