/// What can be asked of a `document`: a JSON object or array that was checked when it was read and is looked
/// into only now.
///
/// Values that come out are views again, one level at a time. JSON null is `null` here, so that what is
/// written back is what was read; only slots hold `missing` for it. What is no member or element is
/// `missing`.
package enum JSONDocument {
  package static func isObject(_ document: Text, heap: borrowing Heap) -> Bool {
    heap.view(document).first == UInt8(ascii: "{")
  }

  /// How many members or elements there are; a repeated key counts each time.
  package static func count(of document: Text, heap: borrowing Heap) -> Int {
    var cursor = JSONCursor(heap.view(document))
    var count = 0
    while cursor.next() != nil { count += 1 }
    return count
  }

  /// The value of the member with `key`, the last of several; `missing` when there is none or the document is
  /// an array.
  ///
  /// - Parameter bytes: what the document stands for.
  package static func member(of document: Text, key: ByteView, in bytes: ByteView) -> Value {
    guard bytes.first == UInt8(ascii: "{") else { return .missing }
    let member = bytes.jsonMember(key)
    if member.isKnown { return member.range.map { value(document, $0, bytes) } ?? .missing }
    var cursor = JSONCursor(bytes)
    var found: Range<Int>?
    while let entry = cursor.next() {
      let name = bytes[entry.key]
      if entry.isKeyEscaped ? JSONString.decodes(name, to: key) : name == key { found = entry.value }
    }
    return found.map { value(document, $0, bytes) } ?? .missing
  }

  /// The element at `index`, from 0; `missing` when there is none or the document is an object.
  package static func element(of document: Text, at index: Int, heap: borrowing Heap) -> Value {
    let bytes = heap.view(document)
    var cursor = JSONCursor(bytes)
    guard !cursor.isObject, index >= 0 else { return .missing }
    var position = 0
    while let entry = cursor.next() {
      if position == index { return value(document, entry.value, bytes) }
      position += 1
    }
    return .missing
  }

  /// Reads one level into the heap: an object becomes a `hash` with its origin and source ranges, an array a
  /// `sequence`.
  ///
  /// All members with a repeated key are kept, as they stand. What was read lately is found again.
  ///
  /// - Throws: `tooLarge` when the heap has no room for that many, or scratch none for the keys with escapes.
  package static func materialize(_ document: Text, heap: inout Heap) throws(Fault) -> Value {
    if let known = heap.documents.value(of: document) { return known }
    let value = try read(document, &heap)
    heap.documents.insert(value, for: document)
    return value
  }

  /// The same for a document of a record that `reader` has read, which may know more of it.
  package static func materialize(
    _ document: Text, heap: inout Heap, reader: inout JSONReaderState
  ) throws(Fault) -> Value {
    if let known = heap.documents.value(of: document) { return known }
    let elements = try reader.readElements(of: document, &heap)
    let value = if let elements { Value.sequence(elements) } else { try read(document, &heap) }
    heap.documents.insert(value, for: document)
    return value
  }

  private static func read(_ document: Text, _ heap: inout Heap) throws(Fault) -> Value {
    let bytes = heap.view(document)
    var cursor = JSONCursor(bytes)
    guard cursor.isObject else {
      let start = heap.elements.count
      while let entry = cursor.next() {
        guard heap.elements.count < heap.elementLimit else { throw .tooLarge }
        heap.elements.append(value(document, entry.value, bytes))
      }
      return .sequence(ElementRange(start: start, count: heap.elements.count - start))
    }
    let start = heap.members.count
    while let entry = cursor.next() {
      let key = try name(document, entry, bytes, &heap)
      guard heap.members.count < heap.elementLimit else { throw .tooLarge }
      heap.members.append(
        HashMember(
          key: key, value: value(document, entry.value, bytes), sourceStart: entry.source.lowerBound,
          sourceEnd: entry.source.upperBound))
    }
    return heap.makeHash(lastMembers: heap.members.count - start, origin: document)
  }

  /// The key of an entry of the document, decoded.
  package static func name(
    _ document: Text, _ entry: JSONCursor.Entry, _ bytes: ByteView, _ heap: inout Heap
  ) throws(Fault) -> Text {
    if entry.isKeyEscaped { return try JSONString.decode(bytes[entry.key], heap: &heap) }
    return document.slice(entry.key.lowerBound, entry.key.upperBound)
  }

  /// The value at a range of the bytes of `text`, as a view.
  package static func value(_ text: Text, _ range: Range<Int>, _ bytes: ByteView) -> Value {
    let part = text.slice(range.lowerBound, range.upperBound)
    switch bytes.peek(range.lowerBound) {
    case UInt8(ascii: "\""):
      let contents = text.slice(range.lowerBound + 1, range.upperBound - 1)
      let inner = bytes[range].dropFirst(1)
      return inner.firstIndex(of: UInt8(ascii: "\\")) == nil ? .text(contents) : .escaped(contents)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .document(part)
    case UInt8(ascii: "t"): return .boolean(true)
    case UInt8(ascii: "f"): return .boolean(false)
    case UInt8(ascii: "n"): return .null
    default: return .numeral(part)
    }
  }

  /// Checks that a text is one JSON value, white space around it allowed, and gives it as a view.
  ///
  /// - Throws: `invalidJSON`, or `tooDeep` past `maxDepth` open objects and arrays.
  package static func parse(_ text: Text, heap: borrowing Heap, maxDepth: Int = 512) throws(Fault) -> Value {
    let bytes = heap.view(text)
    var check = JSONCheck(bytes, maxDepth: maxDepth)
    guard let range = check.checkText() else {
      throw Fault(check.expected == .lessDepth ? .tooDeep : .invalidJSON)
    }
    return value(text, range, bytes)
  }
}
