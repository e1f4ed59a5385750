/// What a record looks like without what it says: `203.0.113.7 GET /a/b 200` and `10.0.0.1 POST /x/y 404` have the shape
/// `0.0.0.0 a /a/a 0`.
///
/// A run of digits is `0`; any other run of letters, digits, underscores and bytes beyond ASCII is `a`; words with single spaces
/// between them are `a…`; white space is a space. Everything else stands for itself.
package struct RecordShape: Sendable, Hashable {
  /// Cut off behind so many bytes: what follows does not tell shapes apart.
  package static let limit = 160
  /// Where the match stopped, or JSON went wrong.
  package static let mark = "‸"

  package let text: String

  /// - Parameter place: the byte that the rejection is about.
  package init(_ record: [UInt8], place: Int?) {
    var shape: [UInt8] = []
    var at = 0
    var isMarked = place == nil
    while at < record.count, shape.count < Self.limit {
      if !isMarked, let place, at >= place {
        isMarked = true
        shape += Self.mark.utf8
      }
      // A run is cut where the place is.
      let end = isMarked ? record.count : min(place ?? record.count, record.count)
      at = Self.append(record, from: at, to: end, &shape)
    }
    if !isMarked, at >= (place ?? 0) { shape += Self.mark.utf8 }
    if at < record.count { shape += "…".utf8 }
    text = String(decoding: shape, as: UTF8.self)
  }

  /// Appends the shape of the run that begins at `start`; returns where it ends.
  private static func append(
    _ record: [UInt8], from start: Int, to limit: Int, _ shape: inout [UInt8]
  ) -> Int {
    var end = start + 1
    switch record[start] {
    case let byte where byte.isPartOfWord:
      var isNumber = byte.isASCIIDigit
      while end < limit, record[end].isPartOfWord {
        isNumber = isNumber && record[end].isASCIIDigit
        end += 1
      }
      if isNumber { shape.append(UInt8(ascii: "0")) } else { appendWord(&shape) }
    case let byte where byte.isWhiteSpace:
      while end < limit, record[end].isWhiteSpace { end += 1 }
      shape.append(UInt8(ascii: " "))
    case let byte: shape.append(byte)
    }
    return end
  }

  private static func appendWord(_ shape: inout [UInt8]) {
    let more = Array("a…".utf8)
    if shape.last == UInt8(ascii: " ") {
      let before = shape.dropLast()
      if before.suffix(more.count).elementsEqual(more) {
        shape.removeLast()
        return
      }
      if before.last == UInt8(ascii: "a") {
        shape.removeLast(2)
        shape += more
        return
      }
    }
    shape.append(UInt8(ascii: "a"))
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
