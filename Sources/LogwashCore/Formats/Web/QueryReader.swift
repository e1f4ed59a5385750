/// Cuts the query of a URL into names and values (`application/x-www-form-urlencoded`, as the URL standard of the
/// WHATWG reads it): pairs between `&`, a plus sign for a space, `%41` and the like decoded, what is no such
/// escape kept. A `?` at the beginning is passed over.
package struct QueryReader: BitwiseCopyable {
  package let bytes: ByteView
  private var at = 0

  package init(_ bytes: ByteView) {
    self.bytes = bytes
    if bytes.first == UInt8(ascii: "?") { at = 1 }
  }

  /// The next pair; nil behind the last one. One without `=` has an empty value.
  package mutating func next() -> FieldPair? {
    while at < bytes.count, bytes[at] == UInt8(ascii: "&") { at += 1 }
    guard at < bytes.count else { return nil }
    let start = at
    let end = bytes.firstIndex(of: UInt8(ascii: "&"), from: start) ?? bytes.count
    at = end
    guard let mark = bytes[0..<end].firstIndex(of: UInt8(ascii: "="), from: start) else {
      return FieldPair(key: field(start, end), value: FieldRange(end, end), isBare: true)
    }
    return FieldPair(key: field(start, mark), value: field(mark + 1, end))
  }

  private func field(_ start: Int, _ end: Int) -> FieldRange {
    let isEscaped =
      bytes[0..<end].firstIndex(of: UInt8(ascii: "%"), or: UInt8(ascii: "+"), from: start) != nil
    return FieldRange(start, end, escapes: isEscaped ? .form : .none)
  }
}
