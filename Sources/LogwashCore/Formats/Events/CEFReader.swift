// ArcSight's Common Event Format, revision 25:
//
//     event     := "CEF:" version "|" vendor "|" product "|" version "|" class "|" name "|" severity ("|" extension?)?
//     extension := pair (" "+ pair)*
//     pair      := key "=" value          (a value may have spaces; it ends where a space, a key and "=" follow)
//
// In the header a backslash stands before `|` and `\`, in the extension before `=` and `\`, and `\n` and `\r` are
// line breaks. Many devices do not escape `=`: one that no key with a space before it precedes is part of the
// value, unless the reader is strict.

/// Reads an event in CEF: the header at once, then the pairs of the extension one after the other.
package struct CEFReader: BitwiseCopyable {
  package static let headerNames = [
    "cefVersion", "deviceVendor", "deviceProduct", "deviceVersion", "deviceEventClassId", "name", "severity",
  ]

  package let bytes: ByteView
  private let isStrict: Bool
  /// In the order of `headerNames`.
  package private(set) var header = InlineArray<7, FieldRange>(repeating: FieldRange(0, 0))
  private var at = 0
  /// The extension is not as it must be. Set when `next` gives nil before the end.
  package private(set) var isMalformed = false

  /// Nil when there is no header.
  package init?(_ bytes: ByteView, isStrict: Bool) {
    self.bytes = bytes
    self.isStrict = isStrict
    guard var start = bytes.endOfEventMark("CEF:") else { return nil }
    for i in 0..<7 {
      if let (field, next) = bytes.eventHeaderField(at: start) {
        header[i] = field
        start = next
      } else if i == 6 {
        // Without an extension, the last bar is left out at times.
        header[6] = FieldRange(start, end(from: start))
        start = bytes.count
      } else {
        return nil
      }
    }
    at = start
  }

  /// The next pair; nil behind the last one, and where the extension is malformed.
  package mutating func next() -> FieldPair? {
    let start = bytes.skippingBlanks(from: at)
    at = start
    guard start < bytes.count else { return nil }
    var keyEnd = start
    while keyEnd < bytes.count, bytes[keyEnd].isKeyByteOfEvent { keyEnd += 1 }
    guard keyEnd > start, bytes.peek(keyEnd) == UInt8(ascii: "=") else { return fail() }
    let valueStart = keyEnd + 1
    var valueEnd = bytes.count
    var isEscaped = false
    var from = valueStart
    while let stop = bytes.firstIndex(of: UInt8(ascii: "="), or: UInt8(ascii: "\\"), from: from) {
      from = stop + 1
      if bytes[stop] == UInt8(ascii: "\\") {
        isEscaped = true
        from += 1
        continue
      }
      var key = stop
      while key > valueStart, bytes[key - 1].isKeyByteOfEvent { key -= 1 }
      if key < stop, key > valueStart, bytes[key - 1] == UInt8(ascii: " ") {
        valueEnd = key
        break
      }
      if isStrict { return fail() }
    }
    at = valueEnd
    let end = end(from: valueStart, to: valueEnd)
    return FieldPair(
      key: FieldRange(start, keyEnd), value: FieldRange(valueStart, end, escapes: isEscaped ? .event : .none))
  }

  /// The end of a value without the blanks behind it.
  private func end(from start: Int, to end: Int? = nil) -> Int {
    var end = end ?? bytes.count
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private mutating func fail() -> FieldPair? {
    isMalformed = true
    return nil
  }
}
