/// Why a text did not match: how far the match came, and what would have let it go on.
package struct MatchExplanation: Sendable, Hashable {
  /// The furthest byte of the text that was reached, in the attempt that matched most of it.
  package var offset: Int
  /// What was expected there, for people: `"\""`, `a digit`. At most four, in the pattern's order. Empty when the text matches.
  package var expected: [String]
  /// The grok element or dissect field in which the match stopped: `%{NUMBER:bytes}`.
  package var element: String?
  /// The last named field that was complete before it, by name.
  package var after: String?
  /// Not all attempts were made; a further byte may be reachable.
  package var isPartial: Bool

  package init(
    offset: Int, expected: [String], element: String? = nil, after: String? = nil, isPartial: Bool = false
  ) {
    self.offset = offset
    self.expected = expected
    self.element = element
    self.after = after
    self.isPartial = isPartial
  }
}
