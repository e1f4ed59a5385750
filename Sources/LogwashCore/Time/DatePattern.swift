/// A date format in letters, as Java's SimpleDateFormat reads it: `yyyy-MM-dd HH:mm:ss`. English names.
///
/// Immutable; printing and reading allocate nothing and count no references.
package final class DatePattern: Sendable {
  let elements: FixedTable<PatternElement>
  /// The first of the hundred years that two digits can mean.
  let centuryStart: Int

  /// Java takes the year eighty years ago; a template must give the same on every day, so it is fixed here.
  package static let defaultCenturyStart = 1946

  /// - Parameter centuryStart: the first of the hundred years that a year of two digits can mean.
  package init(_ pattern: String, centuryStart: Int = DatePattern.defaultCenturyStart) throws(DateFormatError)
  {
    elements = FixedTable(try PatternElement.parse(pattern).map(\.element))
    self.centuryStart = centuryStart
  }
}
