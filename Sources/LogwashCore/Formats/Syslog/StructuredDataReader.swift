// RFC 5424, section 6.3:
//
//     data      := element*
//     element   := "[" name (" "+ name '="' value '"')* " "* "]"
//     name      := byte+     (no space, `=`, `]`, `"`)
//     value     := (byte | '\"' | '\\' | '\]')*
//
// Wider than the RFC: a `]` in a value needs no backslash, and there may be more spaces than one.

/// Goes over the elements of structured data and their parameters, in order.
package struct StructuredDataReader: BitwiseCopyable {
  package enum Part: BitwiseCopyable, Equatable {
    /// An element begins; this is its name.
    case element(FieldRange)
    /// A parameter of the element that began last.
    case parameter(FieldPair)
  }

  package let bytes: ByteView
  /// Behind what was read. When `next` has given nil: behind the last element.
  package private(set) var at: Int
  /// An element is not as it must be. Set when `next` gives nil before the end.
  package private(set) var isMalformed = false
  private var isInElement = false

  package init(_ bytes: ByteView, from start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  /// The next element or parameter; nil behind the last one, and where the data is malformed.
  package mutating func next() -> Part? {
    if isInElement {
      let start = bytes.skippingSpaces(from: at)
      if bytes.peek(start) == UInt8(ascii: "]") {
        isInElement = false
        at = start + 1
      } else {
        return start > at ? parameter(from: start) : fail()
      }
    }
    guard bytes.peek(at) == UInt8(ascii: "[") else { return nil }
    let end = nameEnd(from: at + 1)
    guard end > at + 1 else { return fail() }
    defer { at = end }
    isInElement = true
    return .element(FieldRange(at + 1, end))
  }

  private mutating func parameter(from start: Int) -> Part? {
    let end = nameEnd(from: start)
    guard end > start, bytes.peek(end) == UInt8(ascii: "="), bytes.peek(end + 1) == UInt8(ascii: "\""),
      let quoted = bytes.quotedField(at: end + 1, escapes: .structuredData)
    else { return fail() }
    at = quoted.next
    return .parameter(FieldPair(key: FieldRange(start, end), value: quoted.field))
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "="),
      bytes[end] != UInt8(ascii: "]"),
      bytes[end] != UInt8(ascii: "\"")
    {
      end += 1
    }
    return end
  }

  private mutating func fail() -> Part? {
    isMalformed = true
    return nil
  }
}
