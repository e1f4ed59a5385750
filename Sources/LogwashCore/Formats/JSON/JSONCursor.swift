/// Goes over the members or elements of a JSON object or array that was checked before, without reading what
/// they hold.
///
/// On bytes that are no valid JSON it ends somewhere, with something; it never leaves them.
package struct JSONCursor: BitwiseCopyable {
  /// A member or element, as offsets in the container's bytes.
  package struct Entry {
    /// What stands between the key's quotes; empty in arrays.
    package var key: Range<Int>
    package var isKeyEscaped: Bool
    package var value: Range<Int>
    /// From behind the `{`, `[` or `,` up to the `,`, `]` or `}`.
    package var source: Range<Int>
  }

  private let bytes: ByteView
  package let isObject: Bool
  private var at: Int

  /// - Parameter bytes: An object or array, without white space around it.
  package init(_ bytes: ByteView) {
    self.bytes = bytes
    isObject = bytes.first == UInt8(ascii: "{")
    at = min(1, bytes.count)
    // An empty container has no entries; everything else has one behind the bracket.
    if bytes.skippingJSONSpace(from: at) >= bytes.count - 1 { at = bytes.count }
  }

  /// The next member or element, or nil behind the last one.
  package mutating func next() -> Entry? {
    guard at < bytes.count else { return nil }
    let start = at
    var key = start..<start
    var isKeyEscaped = false
    var value = bytes.skippingJSONSpace(from: start)
    if isObject {
      guard bytes.peek(value) == UInt8(ascii: "\""), let string = JSONString.end(bytes, from: value + 1)
      else {
        at = bytes.count
        return nil
      }
      key = value + 1..<string.end - 1
      isKeyEscaped = string.isEscaped
      value = Self.behindColon(bytes, from: string.end)
    }
    let end = Self.valueEnd(bytes, at: value)
    let stop = bytes.skippingJSONSpace(from: end)
    at = bytes.peek(stop) == UInt8(ascii: ",") ? stop + 1 : bytes.count
    return Entry(key: key, isKeyEscaped: isKeyEscaped, value: value..<end, source: start..<stop)
  }

  // MARK: Places

  /// Where the key of the member stands that begins at `start`, quotes included.
  static func keyRange(_ bytes: ByteView, memberAt start: Int) -> Range<Int> {
    let quote = bytes.skippingJSONSpace(from: start)
    return quote..<valueEnd(bytes, at: quote)
  }

  /// Where the value of the member stands that begins at `start`.
  static func valueRange(_ bytes: ByteView, memberAt start: Int) -> Range<Int> {
    let value = behindColon(bytes, from: keyRange(bytes, memberAt: start).upperBound)
    return value..<valueEnd(bytes, at: value)
  }

  private static func behindColon(_ bytes: ByteView, from end: Int) -> Int {
    bytes.skippingJSONSpace(from: min(bytes.skippingJSONSpace(from: end) + 1, bytes.count))
  }

  /// The index behind the value at `start`.
  static func valueEnd(_ bytes: ByteView, at start: Int) -> Int {
    switch bytes.peek(start) {
    case UInt8(ascii: "\""): JSONString.end(bytes, from: start + 1)?.end ?? bytes.count
    case UInt8(ascii: "{"), UInt8(ascii: "["): bytes.jsonContainerEnd(from: start)
    case UInt8(ascii: "t"), UInt8(ascii: "n"): min(start + 4, bytes.count)
    case UInt8(ascii: "f"): min(start + 5, bytes.count)
    default: bytes.jsonNumberEnd(from: start) ?? bytes.count
    }
  }
}
