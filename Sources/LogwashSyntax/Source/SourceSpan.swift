/// Where something stands: bytes `lower..<upper` of one source of a compilation.
package struct SourceSpan: Sendable, Hashable {
  /// Byte offsets into the source's UTF-8.
  package var lower: Int
  package var upper: Int
  /// Which source: the main template is 0, included and imported ones follow in the order they were met.
  package var source: Int

  package init(_ lower: Int, _ upper: Int, source: Int = 0) {
    self.lower = lower
    self.upper = upper
    self.source = source
  }

  /// From the start of `self` to the end of `other`.
  package func through(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(lower, max(upper, other.upper), source: source)
  }
}

/// A value and where it was written.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var span: SourceSpan

  package init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
