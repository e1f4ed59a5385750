/// What a syslog line says: the parts of its header as ranges of it, and where its message is.
package struct SyslogMessage: BitwiseCopyable, Sendable {
  /// When the message was sent.
  package enum Time: BitwiseCopyable, Sendable, Equatable {
    case none
    case moment(Moment)
    /// It names no year, and nobody said which one is meant.
    case withoutYear(FieldRange)
  }

  /// 0 to 191: eight times the facility, and the severity.
  package var priority: UInt8?
  /// 1 to 999 for RFC 5424; nil for all older forms.
  package var version: UInt16?
  package var time = Time.none
  package var host: FieldRange?
  /// The name of the program: RFC 5424's APP-NAME, RFC 3164's TAG.
  package var app: FieldRange?
  package var process: FieldRange?
  package var messageID: FieldRange?
  /// The elements with their brackets, for `StructuredDataReader`.
  package var structuredData: FieldRange?
  /// Behind the header; without the space that separates it, and without a byte order mark.
  package var message = FieldRange(0, 0)

  init() {}

  /// The names of the 24 facilities, by their number; those of RFC 5424's table as `syslog.h` has them.
  package static let facilities = [
    "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp",
    "ntp", "audit", "alert", "clockd", "local0", "local1", "local2", "local3", "local4", "local5", "local6",
    "local7",
  ]

  /// The names of the eight severities, by their number.
  package static let severities = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"]

  /// Reads a line in whichever form it has; nil when it has none of them.
  ///
  /// - Parameters:
  ///   - zone: for a time that names none.
  ///   - missingYear: for a time that names none.
  package init?(_ bytes: ByteView, zone: Zone, missingYear: MissingYear) {
    var reader = SyslogReader(bytes, missingYear: missingYear)
    guard reader.read(in: zone) else { return nil }
    self = reader.message
  }
}
