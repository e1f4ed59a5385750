/// A date format that is none.
package struct DateFormatError: Error, Sendable, Equatable {
  /// In bytes from the format's start.
  package var offset: Int
  /// What was found, as FreeMarker or Java say it.
  package var message: String
  /// What to do.
  package var help: String?

  package init(offset: Int, _ message: String, help: String? = nil) {
    self.offset = offset
    self.message = message
    self.help = help
  }
}
