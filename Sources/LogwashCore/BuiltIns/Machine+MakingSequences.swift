/// How built-ins make sequences: element by element at the end of the heap. Nothing else may be put there
/// meanwhile.
extension Machine {
  @inline(__always)
  mutating func appendElement(_ value: Value) throws(Fault) {
    guard heap.elements.count < limits.elements else { throw .tooLarge }
    heap.elements.append(value)
  }

  /// The sequence of the elements that were appended since there were `start`.
  func sequence(from start: Int) -> Value {
    .sequence(ElementRange(start: start, count: heap.elements.count - start))
  }

  /// Element `i` of a sequence; a JSON null counts as missing.
  @inline(__always)
  func element(_ range: ElementRange, _ i: Int) -> Value {
    let value = heap.elements[Int(range.start) + i]
    if case .null = value { return .missing }
    return value
  }
}
