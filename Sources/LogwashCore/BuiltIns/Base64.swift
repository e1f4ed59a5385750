/// `?base64`, `?base64url` and `?base64_decode` (RFC 4648).
extension Machine {
  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

  private static let alphabetForURLs: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  mutating func base64Encoded(_ call: Call) throws(Fault) -> Value {
    try base64Encoded(call, Self.alphabet, isPadded: true)
  }

  mutating func base64URLEncoded(_ call: Call) throws(Fault) -> Value {
    try base64Encoded(call, Self.alphabetForURLs, isPadded: false)
  }

  private mutating func base64Encoded(
    _ call: Call, _ alphabet: StaticString, isPadded: Bool
  ) throws(Fault) -> Value {
    let view = subjectView(call)
    return try makeText { scratch in
      var at = 0
      while at < view.count {
        let count = min(3, view.count - at)
        var bits: UInt32 = 0
        for i in 0..<3 { bits = bits << 8 | UInt32(i < count ? view[at + i] : 0) }
        for i in 0..<4 {
          let digit = Int(bits >> UInt32(18 - 6 * i) & 63)
          if i <= count {
            scratch.append(alphabet.byte(digit))
          } else if isPadded {
            scratch.append(UInt8(ascii: "="))
          }
        }
        at += 3
      }
    }
  }

  mutating func base64Decoded(_ call: Call) throws(Fault) -> Value {
    let view = subjectView(call)
    var end = view.count
    while end > 0, view.count - end < 2, view[end - 1] == UInt8(ascii: "=") { end -= 1 }
    let hasPadding = end < view.count
    guard end % 4 != 1, !hasPadding || view.count % 4 == 0 else { throw Fault(.badEscape) }
    heap.scratch.begin()
    var bits: UInt32 = 0
    var bitCount = 0
    for i in 0..<end {
      guard let digit = Self.base64Value(view[i]) else { throw Fault(.badEscape) }
      bits = bits << 6 | digit
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        heap.scratch.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
      }
    }
    return .text(try heap.finishText())
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
