/// What the first bytes of an input say about the rest.
struct InputBeginning {
  /// How many bytes are looked at.
  static let mostBytes = 64

  /// A byte order mark, which belongs to no record.
  let skipped: Int
  /// The input is no JSON lines, but values over several lines: it begins with an array, or with RFC 7464's record separator,
  /// or with a brace that has the line for itself and a member (or the other brace) in the next. No line of JSON lines begins so.
  let isJSONValues: Bool

  /// Nil when more bytes have to be seen.
  ///
  /// - Parameter isWhole: there are no more.
  init?(_ bytes: ByteView, isWhole: Bool, choosesFraming: Bool) {
    let isWhole = isWhole || bytes.count >= Self.mostBytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var matched = 0
    while matched < mark.count, bytes.peek(matched) == mark[matched] { matched += 1 }
    if matched < mark.count, matched == bytes.count, !isWhole { return nil }
    skipped = matched == mark.count ? matched : 0
    guard choosesFraming else {
      isJSONValues = false
      return
    }
    let first = bytes.skippingJSONSpace(from: skipped)
    let isBrace = bytes.peek(first) == UInt8(ascii: "{")
    // Behind a brace, the next byte decides.
    let next = isBrace ? bytes.skippingJSONSpace(from: first + 1) : first
    if !isWhole, next >= bytes.count { return nil }
    switch bytes.peek(first) {
    case UInt8(ascii: "["), 0x1E: isJSONValues = true
    case UInt8(ascii: "{"):
      isJSONValues =
        bytes[first..<next].lineFeed(from: 0) != nil
        && (bytes.peek(next) == UInt8(ascii: "\"") || bytes.peek(next) == UInt8(ascii: "}"))
    default: isJSONValues = false
    }
  }
}
