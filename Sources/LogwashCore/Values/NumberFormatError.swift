/// What is wrong with a number format.
package struct NumberFormatError: Error, Sendable, Equatable {
  /// Where, in UTF-8 bytes from the start of the format.
  package var offset: Int
  /// Lower case, no full stop.
  package var message: String
}
