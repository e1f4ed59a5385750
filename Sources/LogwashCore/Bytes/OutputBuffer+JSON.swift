extension OutputBuffer {
  /// Appends `bytes` as the contents of a JSON string, without quotes: `"`, `\` and control bytes escaped, everything else as
  /// it is.
  ///
  /// - Parameter repairs: what is no valid UTF-8 is replaced by U+FFFD.
  package mutating func append(jsonContents bytes: ByteView, repairs: Bool = true) {
    var at = appendJSONClean(bytes)
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        append(jsonEscaped: byte)
        at += 1
      } else {
        let sequence = bytes.utf8Sequence(at: at)
        if sequence.isValid || !repairs {
          append(bytes[at..<at + sequence.count])
        } else {
          append("\u{FFFD}")
        }
        at += sequence.count
      }
      at += appendJSONClean(bytes[at..<bytes.count])
    }
  }

  /// Appends the escape of a byte that a JSON string cannot hold as it is; the byte itself when it can.
  private mutating func append(jsonEscaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    case 0..<0x20:
      append("\\u00")
      append(Self.hexDigit(byte >> 4))
      append(Self.hexDigit(byte & 15))
    default: append(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// Appends `bytes` with what is no valid UTF-8 replaced by U+FFFD.
  package mutating func append(repairing bytes: ByteView) {
    var clean = 0
    var at = 0
    while let next = bytes.firstNonASCII(from: at) {
      let sequence = bytes.utf8Sequence(at: next)
      at = next + sequence.count
      if !sequence.isValid {
        append(bytes[clean..<next])
        append("\u{FFFD}")
        clean = at
      }
    }
    append(bytes[clean..<bytes.count])
  }
}
