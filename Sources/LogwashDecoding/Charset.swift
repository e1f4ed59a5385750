internal import CDecoding
package import LogwashCore

// Safety: `converter` is made in `init`, closed in `deinit`, and used only in `decode`, which one thread at a time calls
// (`InputDecoder`). Each step gets the bounds of the bytes that it may read and of the room that it may write.

/// The charset of an input.
package struct Charset: Sendable, Hashable {
  /// As iconv knows it, in capitals; empty for UTF-8.
  private let name: String

  /// UTF-8, unless the input begins with the byte order mark of UTF-16.
  package static let automatic = Charset(name: "")

  private init(name: String) { self.name = name }

  /// - Parameter name: any name that the system's iconv knows: `latin1`, `windows-1252`, `UTF-16LE`, `GB18030`, `Shift_JIS`.
  /// - Returns: nil when it knows none of that name.
  package init?(_ name: String) {
    let name = name.uppercased()
    // What stands behind a slash would be an option of iconv's.
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
      return nil
    }
    if ["UTF-8", "UTF8"].contains(name) {
      self = .automatic
      return
    }
    self.init(name: name == "UTF16" ? "UTF-16" : name)
    if !isUTF16, CharsetDecoder(name) == nil { return nil }
  }

  private var isUTF16: Bool { name == "UTF-16" }

  /// Recognizes UTF-16 by its byte order mark, and takes everything else for what it was said to be. UTF-16 without a mark is
  /// little-endian, as Windows writes it.
  package var recognizer: InputRecognizer {
    { beginning, isAll in
      if name.isEmpty || isUTF16 {
        guard beginning.count >= 2 || isAll || !(beginning.first ?? 0xFF >= 0xFE || isUTF16) else {
          return .undecided
        }
        if beginning.count >= 2 {
          if beginning[0] == 0xFF, beginning[1] == 0xFE { return decoded("UTF-16LE", skipping: 2) }
          if beginning[0] == 0xFE, beginning[1] == 0xFF { return decoded("UTF-16BE", skipping: 2) }
        }
      }
      if name.isEmpty { return .plain }
      return decoded(isUTF16 ? "UTF-16LE" : name, skipping: 0)
    }
  }

  private func decoded(_ name: String, skipping count: Int) -> InputRecognition {
    // Whether there is such a charset was found out before.
    CharsetDecoder(name, skipping: count).map { .decoded($0) } ?? .plain
  }
}

/// Converts an input to UTF-8 piece by piece. What is no text in its charset becomes a byte that is no UTF-8, for the policy
/// `invalid_utf8` to decide about.
@safe final class CharsetDecoder: InputDecoder, @unchecked Sendable {
  private let converter: UnsafeMutableRawPointer
  /// How many bytes a unit of the charset has, for passing over what is invalid.
  private let unit: Int
  private var skipped: Int

  init?(_ name: String, skipping count: Int = 0) {
    guard let converter = unsafe lw_charset_open(name) else { return nil }
    unsafe self.converter = unsafe converter
    unit = name.hasPrefix("UTF-16") || name.hasPrefix("UCS-2") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1
    skipped = count
  }

  deinit { unsafe lw_charset_close(converter) }

  func decode(_ bytes: ByteView, isLast: Bool, into block: inout InputBlock) throws(DecodingError) -> Int {
    if skipped > 0 {
      let count = min(skipped, bytes.count)
      skipped -= count
      return count
    }
    var used = 0
    unsafe block.append { room in
      var made = 0
      bytes.withSpan { span in
        unsafe span.withUnsafeBytes { bytes in
          unsafe lw_charset_step(
            converter, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, &used,
            room.baseAddress,
            room.count, &made, unit, isLast)
        }
      }
      return made
    }
    return used
  }
}
