/// Arrays of objects with the same keys, in a record that looks like one before: their members are known without looking for
/// them. Everything else is looked for in the text (`JSONDocument`).
extension JSONReaderState {
  /// Appends the elements of an array of the record to the heap; nil when nothing is known of it.
  mutating func readElements(of document: Text, _ heap: inout Heap) throws(Fault) -> ElementRange? {
    guard document.region == .record, let numbers = pass.elements(of: document.range) else { return nil }
    let start = heap.elements.count
    guard numbers.count <= heap.elementLimit - start else { throw .tooLarge }
    for number in numbers {
      let range = pass.element(number)
      heap.elements.append(.document(Text(.record, offset: range.lowerBound, count: range.count)))
    }
    return ElementRange(start: start, count: numbers.count)
  }

  /// The value of a member of an element of such an array, `missing` when it has none; nil when nothing is known of it.
  ///
  /// - Parameter isConstant: the key lies among the constants of the program whose projection was read with.
  @inline(__always)
  mutating func member(of document: Text, key: ByteView, isConstant: Bool) -> Value? {
    guard document.region == .record else { return nil }
    switch pass.member(of: document.range, key, isConstant: isConstant) {
    case .unknown: return nil
    case .none: return .missing
    case .found(let find): return find.value
    }
  }
}

extension Text {
  fileprivate var range: Range<Int> { Int(offset)..<Int(offset) + Int(count) }
}
