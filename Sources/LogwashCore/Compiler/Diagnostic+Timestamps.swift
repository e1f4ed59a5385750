import LogwashSyntax

// What is said about `?timestamp`.

extension Diagnostic {
  /// `line?timestamp("yyyy-MM-dd'T")`
  static func badTimestampFormat(
    _ error: TimestampFormatError, in literal: Expression, _ sources: [TemplateSource]
  ) -> Self {
    var span = literal.span
    if case .string = literal.unparenthesized.kind, !error.range.isEmpty {
      span = LiteralOrigins(literal, in: sources).span(error.range)
    }
    return Self(
      .badTimestampFormat, "the timestamp format is not valid", at: span, error.message, help: error.help)
  }

  /// `line?timestamp("iso", zone="Europe/Berln")`
  static func unknownZone(_ name: String, at span: SourceSpan) -> Self {
    let isOffset = name.first == "+" || name.first == "-"
    return Self(
      .unknownZone, "unknown time zone `\(name)`", at: span, "no time zone of this system has this name",
      help: isOffset && TimeZoneTable.shared.zone(named: "GMT" + name) != nil
        ? "did you mean `GMT\(name)`?" : "zones are written `Europe/Berlin`, `UTC` or `GMT+01:00`")
  }

  /// `line?timestamp("iso", ambiguous="first")`
  static func unknownLocalTimeChoice(_ text: String, _ option: String, at span: SourceSpan) -> Self {
    let names = LocalTimeChoice.allCases.map(\.name)
    return Self(
      .unknownArgument, "`\(text)` is no value of `\(option)`", at: span, "not a value",
      help: nearest(to: text, in: names).map { "did you mean `\($0)`?" }
        ?? "one of " + names.map { "`\($0)`" }.joined(separator: ", "))
  }

  /// `line?timestamp("syslog")`
  static func openYear(_ format: TimestampFormat, at span: SourceSpan) -> Self {
    if format.open.date {
      return Self(
        .openYear, "the format names no date", at: span, "its times are missing values",
        help:
          "put a date in front and read both: `(date + \" \" + time)?timestamp(\"yyyy-MM-dd HH:mm:ss\")`; or say `year=1970` for times since midnight"
      )
    }
    return Self(
      .openYear,
      format.isNamed ? "`\(format.source)` also reads times without a year" : "the format names no year",
      at: span, format.isNamed ? "such a time is a missing value" : "its times are missing values",
      help:
        "say the year: `year=2026`; or `reference=` and a date-time: the last such time before it is meant")
  }

  /// `line?timestamp("iso")`
  static func openZone(_ format: TimestampFormat, at span: SourceSpan) -> Self {
    if format.hasLiteralZ {
      return Self(
        .openZone, "the format names no zone", at: span, "`'Z'` is only a letter; its times are taken as UTC",
        help: "write `X`, which reads `Z` and offsets; or say which zone holds: `zone=\"UTC\"`")
    }
    let remedy = "say which zone holds: `zone=\"UTC\"`, `zone=\"Europe/Berlin\"`"
    return Self(
      .openZone,
      format.isNamed ? "`\(format.source)` also reads times without a zone" : "the format names no zone",
      at: span, format.isNamed ? "such a time is taken as UTC" : "its times are taken as UTC",
      help: format.source == "iso"
        ? remedy + "; or write `rfc3339`, which reads no time without a zone" : remedy)
  }

  /// `line?timestamp("dd/MM/yyyy", "MM/dd/yyyy")`
  static func rivalFormats(
    _ text: String, _ format: TimestampFormat, at span: SourceSpan, before first: SourceSpan
  ) -> Self {
    Self(
      .rivalFormats, "two formats read `\(text)` as different times", at: span, "this one is too late",
      related: [Label(first, "this one is tried first")],
      help:
        "keep the one that the log writes; `x?timestamp(first)!x?timestamp(second)` says that both are meant")
  }
}
