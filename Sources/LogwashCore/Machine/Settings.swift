/// The settings in force while a record runs; back to the program's at the next record. Trivially copied.
package struct Settings: BitwiseCopyable, Sendable {
  /// A format of numbers: the plain one, or an index into the program's or the machine's compiled formats.
  package enum NumberFormatChoice: BitwiseCopyable, Sendable, Equatable {
    case computer
    case compiled(UInt32)
    case madeAtRunTime(UInt32)
    /// The one that the machine has pinned.
    case pinned
  }

  package var numberFormat = NumberFormatChoice.computer
  /// What true and false print; nil for `c`, which prints `true` and `false`.
  package var booleanWords: (whenTrue: Text, whenFalse: Text)?
  /// The format is FreeMarker's historical `true,false`, which says that booleans do not print by themselves.
  package var refusesBooleans = false
  /// The format strings of dates, times and date-times; empty for the default style.
  package var dateFormat = Text.empty
  package var timeFormat = Text.empty
  package var dateTimeFormat = Text.empty
  package var timeZone = Text.empty
  package var urlEscapingCharset = Text.empty

  package init() {}
}
