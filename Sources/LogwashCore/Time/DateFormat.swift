/// A date format of FreeMarker: what `date_format` and `?string("…")` take. Printed and read.
///
///     format := "iso" options | "xs" options | style | style "_" style | a Java pattern
///     style  := "short" | "medium" | "long" | "full" | ""
///
/// Immutable; printing and reading allocate nothing and count no references.
package final class DateFormat: Sendable {
  private let iso: ISODateFormat
  /// Decides, where there is one.
  private let pattern: DatePattern?
  package let kind: Moment.Kind

  /// - Parameters:
  ///   - kind: of the moments that are printed or read with it. A Java pattern does without; styles, `iso` and `xs` must
  ///     know it.
  ///   - centuryStart: the first of the hundred years that a year of two digits can mean.
  package init(
    _ format: String, kind: Moment.Kind, centuryStart: Int = DatePattern.defaultCenturyStart
  ) throws(DateFormatError) {
    self.kind = kind
    if let iso = try ISODateFormat(format) {
      guard kind != .unknown else { throw Self.unknownKind }
      self.iso = iso
      pattern = nil
      return
    }
    iso = ISODateFormat()
    if let styles = DateStyle.parse(format, kind: kind) {
      guard let styled = DateStyle.pattern(date: styles.date, time: styles.time, kind: kind) else {
        throw Self.unknownKind
      }
      pattern = try DatePattern(styled, centuryStart: centuryStart)
    } else {
      pattern = try DatePattern(format, centuryStart: centuryStart)
    }
  }

  private static let unknownKind = DateFormatError(
    offset: 0, "it isn't known if the value is a date, a time or both",
    help: "use `?date`, `?time` or `?datetime` on it first, or a pattern like \"yyyy-MM-dd\"")

  /// Prints a moment as `zone`'s clocks show it; the parts that are shown are those of the format's kind.
  package func append(_ moment: Moment, zone: Zone, to out: inout OutputBuffer) {
    if let pattern { return pattern.append(moment, zone: zone, to: &out) }
    var moment = moment
    moment.kind = kind
    iso.append(moment, zone: zone, to: &out)
  }

  /// Reads a moment of the format's kind; nil when the text is not in the format.
  ///
  /// - Parameter zone: for texts that name no zone.
  package func parse(_ text: ByteView, zone: Zone) -> Moment? {
    if let pattern { return pattern.parse(text, kind: kind, zone: zone) }
    return iso.parse(text, kind: kind, zone: zone)
  }
}
