/// A timestamp format that is none.
package struct TimestampFormatError: Error, Sendable, Equatable {
  /// In bytes from the format's start.
  package var offset: Int
  package var message: String
  /// What to do.
  package var help: String
}

/// How a log writes its timestamps, compiled once: what `?timestamp(…)` takes.
///
///     format := "iso" | "clf" | "syslog" | "epoch" | "epoch_ms" | "epoch_us" | "epoch_ns" | a Java pattern
///
/// Strict about the whole text and about ranges: what is no such time does not match. Immutable; reading allocates nothing
/// and counts no references.
package final class TimestampFormat: Sendable {
  private enum Form {
    case iso
    case commonLog
    case syslog
    case epoch(decimals: Int)
    case pattern
  }

  private let form: Form
  /// What a pattern or `clf` wants.
  private let elements: FixedTable<PatternElement>
  private let centuryStart: Int

  /// - Parameter centuryStart: the first of the hundred years that a year of two digits can mean.
  package init(
    _ format: String, centuryStart: Int = DatePattern.defaultCenturyStart
  ) throws(TimestampFormatError) {
    self.centuryStart = centuryStart
    form =
      switch format {
      case "iso": .iso
      case "clf": .commonLog
      case "syslog": .syslog
      case "epoch": .epoch(decimals: 0)
      case "epoch_ms": .epoch(decimals: 3)
      case "epoch_us": .epoch(decimals: 6)
      case "epoch_ns": .epoch(decimals: 9)
      default: .pattern
      }
    switch form {
    case .pattern: elements = FixedTable(try Self.compile(format))
    case .commonLog: elements = FixedTable(try Self.compile("dd/MMM/yyyy:HH:mm:ss Z"))
    case .iso, .syslog, .epoch: elements = FixedTable([])
    }
  }

  /// The names that are no patterns.
  package static let names = ["clf", "epoch", "epoch_ms", "epoch_ns", "epoch_us", "iso", "syslog"]

  /// The moment that `text` names, or nil when it is not in this format or no such time exists.
  ///
  /// - Parameters:
  ///   - zone: for texts that name none.
  ///   - year: for texts that name none; nil: 1970 (1972 for 29 February).
  package func parse(_ text: ByteView, zone: Zone, year: Int?) -> Moment? {
    switch form {
    case .commonLog: if let moment = Self.fastCommonLog(text) { return moment }
    case .iso: if let moment = Self.fastISO(text, zone: zone) { return moment }
    case .syslog, .epoch, .pattern: break
    }
    var reader = TimestampReader(text)
    return read(&reader, zone: zone, year: year)
  }

  /// How far `text` matched and what was expected there, for explaining why it is not in this format. Cold.
  package func furthest(_ text: ByteView, year: Int? = nil) -> (offset: Int, expected: String) {
    var reader = TimestampReader(text)
    if read(&reader, zone: .utc, year: year) != nil { return (text.count, "nothing more") }
    return switch reader.expected {
    case .byte(let byte): (reader.at, "`\(Unicode.Scalar(byte))`")
    case .what(let what): (reader.at, what.description)
    }
  }

  /// What decides whether a text is in this format; the fast paths only say sooner what this says.
  func read(_ reader: inout TimestampReader, zone: Zone, year: Int?) -> Moment? {
    if case .epoch(let decimals) = form { return reader.readEpoch(decimals: decimals) }
    let matches =
      switch form {
      case .iso: reader.readISO()
      case .syslog: reader.readSyslog()
      case .commonLog, .pattern, .epoch: reader.read(elements, centuryStart: centuryStart)
      }
    return matches ? reader.finish(zone: zone, year: year) : nil
  }
}

extension TimestampReader {
  /// RFC 3164: `Mar  5 13:06:56`, `Mar 05 13:06:56`; with a year (`Mar  5 2024 13:06:56`) or a fraction where a device adds it.
  mutating func readSyslog() -> Bool {
    guard monthName(), take(UInt8(ascii: " ")) else { return false }
    skipSpaces()
    guard day(1...2), take(UInt8(ascii: " ")) else { return false }
    if digitCount(upTo: 5) == 4 {
      fields.year = digits(4)
      guard take(UInt8(ascii: " ")) else { return false }
    }
    guard hour(2...2), take(UInt8(ascii: ":")), minute(2...2), take(UInt8(ascii: ":")), second(2...2) else {
      return false
    }
    guard isAtFractionSeparator else { return true }
    at += 1
    return fraction()
  }
}
