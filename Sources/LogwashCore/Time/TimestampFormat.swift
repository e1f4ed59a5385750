/// A timestamp format that is none.
package struct TimestampFormatError: Error, Sendable, Equatable {
  /// In bytes from the format's start; may be empty at its end.
  package var range: Range<Int>
  package var message: String
  /// What to do.
  package var help: String
}

/// How a log writes its timestamps, compiled once: what `?timestamp(…)` takes: one of `names`, or a Java pattern.
///
/// Strict about the whole text and about ranges: what is no such time does not match. Immutable; reading allocates nothing
/// and counts no references.
package final class TimestampFormat: Sendable {
  private enum Form {
    case iso
    case rfc3339
    case rfc2822
    case ctime
    case commonLog
    case syslog
    case epoch(decimals: Int)
    case pattern
  }

  private let form: Form
  /// What a pattern or `clf` wants.
  private let elements: FixedTable<PatternElement>
  private let centuryStart: Int
  /// What texts in this format may leave to be given from outside.
  package let open: OpenParts
  /// As it was written.
  package let source: String

  /// - Parameter centuryStart: the first of the hundred years that a year of two digits can mean.
  package init(
    _ format: String, centuryStart: Int = DatePattern.defaultCenturyStart
  ) throws(TimestampFormatError) {
    self.centuryStart = centuryStart
    source = format
    let named = Self.forms.first { $0.name == format }
    form = named?.form ?? .pattern
    switch form {
    case .pattern:
      let compiled = try Self.compile(format)
      elements = FixedTable(compiled.map(\.element))
      open = OpenParts(compiled.map(\.element))
    case .commonLog:
      elements = FixedTable(try Self.compile("dd/MMM/yyyy:HH:mm:ss Z").map(\.element))
      open = OpenParts()
    case .iso, .ctime, .syslog, .rfc3339, .rfc2822, .epoch:
      elements = FixedTable([])
      open = named?.open ?? OpenParts()
    }
  }

  private static let forms: [(name: String, form: Form, open: OpenParts, example: String)] = [
    ("clf", .commonLog, OpenParts(), "01/Feb/2003:04:05:06 +0000"),
    ("ctime", .ctime, OpenParts(zone: true), "Sat Feb  1 04:05:06 2003"),
    ("epoch", .epoch(decimals: 0), OpenParts(), "1044072306"),
    ("epoch_ms", .epoch(decimals: 3), OpenParts(), "1044072306007"),
    ("epoch_ns", .epoch(decimals: 9), OpenParts(), "1044072306007000000"),
    ("epoch_us", .epoch(decimals: 6), OpenParts(), "1044072306007000"),
    ("iso", .iso, OpenParts(zone: true), "2003-02-01T04:05:06.007Z"),
    ("rfc2822", .rfc2822, OpenParts(), "Sat, 1 Feb 2003 04:05:06 +0000"),
    ("rfc3339", .rfc3339, OpenParts(), "2003-02-01T04:05:06.007Z"),
    ("syslog", .syslog, OpenParts(year: true, zone: true), "Feb  1 04:05:06"),
  ]

  /// The names that are no patterns.
  package static let names = forms.map(\.name)

  package var isNamed: Bool { if case .pattern = form { false } else { true } }

  /// `'Z'` in a pattern, which looks like a zone.
  package var hasLiteralZ: Bool {
    for i in 0..<elements.count { if case .literal(UInt8(ascii: "Z")) = elements[i] { return true } }
    return false
  }

  /// A text in this format: 1 February 2003, 4:05:06.007 in UTC, or what of it the format has.
  package var example: String {
    if let named = Self.forms.first(where: { $0.name == source }) { return named.example }
    guard let pattern = try? DatePattern(source) else { return "" }
    var out = OutputBuffer()
    let moment = Moment(seconds: 1_044_072_306, nanoseconds: 7_000_000, kind: .dateTime)
    pattern.append(moment, zone: .utc, to: &out)
    return out.string
  }

  /// The moment that `text` names, or nil when it is not in this format or no such time exists.
  ///
  /// - Parameters:
  ///   - zone: for texts that name none; where they name one by letters that several zones share, this one's meaning counts.
  ///   - defaults: for what else they may leave open.
  package func parse(_ text: ByteView, zone: Zone, defaults: TimestampDefaults) -> Moment? {
    switch form {
    case .commonLog: if let moment = Self.fastCommonLog(text) { return moment }
    case .iso: if let moment = Self.fastISO(text, zone: zone, defaults: defaults) { return moment }
    case .rfc3339, .rfc2822, .ctime, .syslog, .epoch, .pattern: break
    }
    return parseInFull(text, zone: zone, defaults: defaults)
  }

  /// The same without the fast paths, which only say sooner what this says.
  package func parseInFull(_ text: ByteView, zone: Zone, defaults: TimestampDefaults) -> Moment? {
    var reader = TimestampReader(text)
    return read(&reader, zone: zone, defaults: defaults)
  }

  /// How far `text` matched and what was expected there, for explaining why it is not in this format. Cold.
  package func furthest(
    _ text: ByteView, zone: Zone = .utc, defaults: TimestampDefaults = TimestampDefaults()
  ) -> (offset: Int, expected: String) {
    var reader = TimestampReader(text)
    if read(&reader, zone: zone, defaults: defaults) != nil { return (text.count, "nothing more") }
    return switch reader.expected {
    case .byte(let byte): (reader.at, "`\(Unicode.Scalar(byte))`")
    case .what(let what): (reader.at, what.description)
    }
  }

  /// Whether `text` is in this format and leaves nothing open.
  package func isComplete(_ text: ByteView) -> Bool {
    var reader = TimestampReader(text)
    if case .epoch(let decimals) = form { return reader.readEpoch(decimals: decimals) != nil }
    return readParts(&reader) && reader.at == text.count && reader.fields.year != nil
      && reader.fields.offset != nil
  }

  /// What decides whether a text is in this format.
  func read(_ reader: inout TimestampReader, zone: Zone, defaults: TimestampDefaults) -> Moment? {
    if case .epoch(let decimals) = form { return reader.readEpoch(decimals: decimals) }
    return readParts(&reader) ? reader.finish(zone: zone, defaults: defaults) : nil
  }

  private func readParts(_ reader: inout TimestampReader) -> Bool {
    switch form {
    case .iso: reader.readISO()
    case .rfc3339: reader.readRFC3339()
    case .rfc2822: reader.readRFC2822()
    case .ctime: reader.readCtime()
    case .syslog: reader.readSyslogTime()
    case .commonLog, .pattern, .epoch: reader.read(elements, centuryStart: centuryStart)
    }
  }
}

/// What texts in a format may leave open, so that it has to be given.
package struct OpenParts: BitwiseCopyable, Sendable, Equatable {
  package var year = false
  /// There is neither a month nor a day of the year.
  package var date = false
  package var zone = false
}

extension OpenParts {
  init(_ elements: [PatternElement]) {
    self.init(year: true, date: true, zone: true)
    for case .field(let field, _) in elements {
      switch field {
      case .year: year = false
      case .month, .standaloneMonth, .dayOfYear: date = false
      case .zoneName, .zoneOffset, .isoZone: zone = false
      default: break
      }
    }
  }
}
