/// The contents of JSON strings: what stands between the quotes.
package enum JSONString {
  @inline(__always)
  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
    default: nil
    }
  }

  /// Behind the closing quote of the string whose contents begin at `start`, and whether there are escapes;
  /// nil when the string is not valid.
  static func end(_ bytes: ByteView, from start: Int) -> (end: Int, isEscaped: Bool)? {
    var at = start
    var isEscaped = false
    while true {
      at = bytes.jsonStringStop(from: at)
      switch bytes.peek(at) {
      case UInt8(ascii: "\""): return (at + 1, isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        switch bytes.peek(at + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
          UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
          at += 2
        case UInt8(ascii: "u"):
          guard unit(bytes, at: at) != nil else { return nil }
          at += 6
        default: return nil
        }
      default: return nil
      }
    }
  }

  /// The UTF-16 unit of the `\uXXXX` at `at`, or nil when none stands there.
  static func unit(_ bytes: ByteView, at: Int) -> UInt32? {
    guard bytes.peek(at) == UInt8(ascii: "\\"), bytes.peek(at + 1) == UInt8(ascii: "u"),
      let a = hexDigit(bytes.peek(at + 2)), let b = hexDigit(bytes.peek(at + 3)),
      let c = hexDigit(bytes.peek(at + 4)), let d = hexDigit(bytes.peek(at + 5))
    else { return nil }
    return a << 12 | b << 8 | c << 4 | d
  }

  /// Decodes the contents of a string that was checked before; half of a surrogate pair becomes U+FFFD.
  ///
  /// - Throws: `tooLarge` when scratch is full.
  package static func decode(_ bytes: ByteView, heap: inout Heap) throws(Fault) -> Text {
    heap.scratch.begin()
    var at = 0
    while let backslash = bytes.firstIndex(of: UInt8(ascii: "\\"), from: at) {
      heap.scratch.append(bytes[at..<backslash])
      let (scalar, end) = escape(bytes, at: backslash)
      append(scalar, to: &heap.scratch)
      at = end
    }
    heap.scratch.append(bytes[at..<bytes.count])
    return try heap.finishText()
  }

  /// The same, appended to a buffer.
  static func decode(_ bytes: ByteView, to out: inout OutputBuffer) {
    var at = 0
    while let backslash = bytes.firstIndex(of: UInt8(ascii: "\\"), from: at) {
      out.append(bytes[at..<backslash])
      let (scalar, end) = escape(bytes, at: backslash)
      if let scalar = Unicode.Scalar(scalar) {
        for unit in UTF8.encode(scalar)! { out.append(unit) }  // Every scalar has its UTF-8.
      }
      at = end
    }
    out.append(bytes[at..<bytes.count])
  }

  /// The scalar that the escape at `at` stands for, and the index behind it. Something that is no escape
  /// stands for U+FFFD.
  static func escape(_ bytes: ByteView, at: Int) -> (scalar: UInt32, end: Int) {
    let end = min(at + 2, bytes.count)
    switch bytes.peek(at + 1) {
    case UInt8(ascii: "b"): return (0x08, end)
    case UInt8(ascii: "f"): return (0x0C, end)
    case UInt8(ascii: "n"): return (0x0A, end)
    case UInt8(ascii: "r"): return (0x0D, end)
    case UInt8(ascii: "t"): return (0x09, end)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (UInt32(bytes.peek(at + 1)), end)
    case UInt8(ascii: "u"):
      guard let first = unit(bytes, at: at) else { return (replacement, end) }
      if first & 0xF800 != 0xD800 { return (first, at + 6) }
      guard first < 0xDC00, let second = unit(bytes, at: at + 6), second & 0xFC00 == 0xDC00 else {
        return (replacement, at + 6)
      }
      return (0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF), at + 12)
    default: return (replacement, end)
    }
  }

  private static let replacement: UInt32 = 0xFFFD

  /// Appends the UTF-8 of `scalar`, which is one (no surrogate, at most U+10FFFF).
  private static func append(_ scalar: UInt32, to scratch: inout Scratch) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80: scratch.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      scratch.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      scratch.append(tail(0))
    case 0x800..<0x10000:
      scratch.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      scratch.append(tail(6))
      scratch.append(tail(0))
    default:
      scratch.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      scratch.append(tail(12))
      scratch.append(tail(6))
      scratch.append(tail(0))
    }
  }

  /// Whether a string's contents, which were checked before, stand for `key`.
  static func decodes(_ bytes: ByteView, to key: ByteView) -> Bool {
    var at = 0
    var matched = 0
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: "\\") {
        guard key.peek(matched) == bytes[at], matched < key.count else { return false }
        at += 1
        matched += 1
        continue
      }
      let (scalar, end) = escape(bytes, at: at)
      guard let character = Unicode.Scalar(scalar) else { return false }
      for unit in UTF8.encode(character)! {
        guard matched < key.count, key[matched] == unit else { return false }
        matched += 1
      }
      at = end
    }
    return matched == key.count
  }
}
