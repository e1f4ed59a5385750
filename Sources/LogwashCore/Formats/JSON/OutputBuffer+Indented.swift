extension OutputBuffer {
  /// Appends a JSON text, which is valid, indented by two spaces a level. Strings and numbers keep their bytes; empty objects and
  /// arrays stay on their line.
  package mutating func append(indenting json: ByteView) {
    var depth = 0
    var at = json.skippingJSONSpace(from: 0)
    while at < json.count {
      let byte = json[at]
      var next = at + 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        append(byte)
        next = json.skippingJSONSpace(from: next)
        if json.peek(next) == byte + 2 {  // `}` and `]` stand two behind `{` and `[` in ASCII.
          append(byte + 2)
          next += 1
        } else {
          depth += 1
          appendLineBreak(depth)
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth = max(depth - 1, 0)
        appendLineBreak(depth)
        append(byte)
      case UInt8(ascii: ","):
        append(byte)
        appendLineBreak(depth)
      case UInt8(ascii: ":"): append(": ")
      case UInt8(ascii: "\""):
        next = JSONString.end(json, from: at + 1)?.end ?? json.count
        append(json[at..<next])
      default: append(byte)
      }
      at = json.skippingJSONSpace(from: next)
    }
  }

  private mutating func appendLineBreak(_ depth: Int) {
    append(UInt8(ascii: "\n"))
    append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
