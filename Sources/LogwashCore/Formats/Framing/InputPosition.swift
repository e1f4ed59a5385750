/// A place in an input where something may begin.
package struct InputPosition: BitwiseCopyable, Sendable, Hashable {
  /// In bytes.
  package var offset: Int
  /// From 1; the number of the record where records are not lines.
  package var lineNumber: Int

  package init(offset: Int, lineNumber: Int) {
    self.offset = offset
    self.lineNumber = lineNumber
  }

  package static let beginning = InputPosition(offset: 0, lineNumber: 1)

  /// Whichever of two stands first.
  static func first(_ one: InputPosition, _ other: InputPosition?) -> InputPosition {
    guard let other, other.offset < one.offset else { return one }
    return other
  }
}
