// IBM's Log Event Extended Format:
//
//     event     := "LEEF:1.0|" vendor "|" product "|" version "|" id "|" pairs
//                | "LEEF:2.0|" vendor "|" product "|" version "|" id "|" (delimiter? "|")? pairs
//     delimiter := a character | ("x" | "0x") hexDigit+         (a tab if it is left out)
//     pairs     := key "=" value (delimiter key "=" value)*
//
// A piece between delimiters that has no "=" belongs to the value before it.

/// Reads an event in LEEF: the header at once, then the pairs one after the other.
package struct LEEFReader: BitwiseCopyable {
  package static let headerNames = [
    "leefVersion", "deviceVendor", "deviceProduct", "deviceVersion", "eventId",
  ]

  package let bytes: ByteView
  /// In the order of `headerNames`.
  package private(set) var header = InlineArray<5, FieldRange>(repeating: FieldRange(0, 0))
  package private(set) var delimiter: UInt8 = 0x09
  private var at = 0
  /// A pair has no key. Set when `next` gives nil before the end.
  package private(set) var isMalformed = false

  /// Nil when there is no header.
  package init?(_ bytes: ByteView) {
    self.bytes = bytes
    guard var start = bytes.endOfEventMark("LEEF:") else { return nil }
    for i in 0..<5 {
      guard let (field, next) = bytes.eventHeaderField(at: start) else { return nil }
      header[i] = field
      start = next
    }
    if bytes[header[0].start] != UInt8(ascii: "1"),
      let bar = bytes.firstIndex(of: UInt8(ascii: "|"), from: start),
      let delimiter = Self.delimiter(bytes[start..<bar])
    {
      self.delimiter = delimiter
      start = bar + 1
    }
    at = start
  }

  /// The byte that the delimiter field says; nil when it says none.
  private static func delimiter(_ field: ByteView) -> UInt8? {
    if field.isEmpty { return 0x09 }
    if field.count == 1 { return field[0] }
    let digits = field.dropFirst(field[0] == UInt8(ascii: "0") ? 2 : 1)
    guard field[field.count - digits.count - 1] | 0x20 == UInt8(ascii: "x"), 1...4 ~= digits.count else {
      return nil
    }
    var value: UInt32 = 0
    for i in 0..<digits.count {
      guard let digit = JSONString.hexDigit(digits[i]) else { return nil }
      value = value << 4 | digit
    }
    return value < 0x80 ? UInt8(truncatingIfNeeded: value) : nil
  }

  /// The next pair; nil behind the last one, and where the event is malformed.
  package mutating func next() -> FieldPair? {
    var start = at
    while start < bytes.count, bytes[start] == delimiter || bytes[start] == UInt8(ascii: " ") { start += 1 }
    at = start
    guard start < bytes.count else { return nil }
    let pieceEnd = pieceEnd(from: start)
    guard let mark = bytes[0..<pieceEnd].firstIndex(of: UInt8(ascii: "="), from: start), mark > start else {
      // A line break at the end is no pair.
      if bytes.skippingBlanks(from: start) < bytes.count { isMalformed = true }
      return nil
    }
    var end = pieceEnd
    while end < bytes.count {
      let next = self.pieceEnd(from: end + 1)
      guard next > end + 1, bytes[0..<next].firstIndex(of: UInt8(ascii: "="), from: end + 1) == nil else {
        break
      }
      end = next
    }
    at = end
    var valueEnd = end
    while valueEnd > mark + 1, bytes[valueEnd - 1] == 0x0A || bytes[valueEnd - 1] == 0x0D { valueEnd -= 1 }
    return FieldPair(key: FieldRange(start, mark), value: FieldRange(mark + 1, valueEnd))
  }

  private func pieceEnd(from start: Int) -> Int {
    bytes.firstIndex(of: delimiter, from: start) ?? bytes.count
  }
}
