extension Scratch {
  /// Appends what the escape at `index` means; returns the index behind it. What is no escape means itself.
  mutating func appendDecoded(_ bytes: ByteView, at index: Int, _ escapes: FieldEscapes) -> Int {
    let letter = bytes.peek(index + 1)
    switch escapes {
    case .none: break
    case .doubled(let quote):
      append(quote)
      return min(index + 2, bytes.count)
    case .quotes:
      if letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "'") || letter == UInt8(ascii: "\\") {
        append(letter)
        return index + 2
      }
    case .json:
      if let end = appendJSONEscape(bytes, at: index) { return end }
    case .structuredData:
      if letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "]") || letter == UInt8(ascii: "\\") {
        append(letter)
        return index + 2
      }
    case .eventHeader:
      if letter == UInt8(ascii: "|") || letter == UInt8(ascii: "\\") {
        append(letter)
        return index + 2
      }
    case .event:
      switch letter {
      case UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "\\"): append(letter)
      case UInt8(ascii: "n"): append(0x0A)
      case UInt8(ascii: "r"): append(0x0D)
      default:
        append(bytes[index])
        return index + 1
      }
      return index + 2
    case .tabs:
      let meant: UInt8? =
        switch letter {
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "\\"): UInt8(ascii: "\\")
        default: nil
        }
      if let meant {
        append(meant)
        return index + 2
      }
    case .form:
      if bytes[index] == UInt8(ascii: "+") {
        append(0x20)
        return index + 1
      }
      if let high = JSONString.hexDigit(letter), let low = JSONString.hexDigit(bytes.peek(index + 2)) {
        append(UInt8(truncatingIfNeeded: high << 4 | low))
        return index + 3
      }
    case .entities:
      if let (scalar, end) = XMLEntity.read(bytes, at: index) {
        append(scalar: scalar)
        return end
      }
    }
    append(bytes[index])
    return index + 1
  }

  private mutating func appendJSONEscape(_ bytes: ByteView, at index: Int) -> Int? {
    switch bytes.peek(index + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      break
    case UInt8(ascii: "u"):
      if JSONString.unit(bytes, at: index) == nil { return nil }
    default: return nil
    }
    let (scalar, end) = JSONString.escape(bytes, at: index)
    append(scalar: Unicode.Scalar(scalar) ?? "\u{FFFD}")
    return end
  }
}
