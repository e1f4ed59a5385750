/// `?url` and `?url_path`: percent encoding.
extension Machine {
  mutating func escapeURL(_ call: Call, keepsSlash: Bool) throws(Fault) -> Value {
    let view = subjectView(call)
    var safe = 0
    while safe < view.count, Self.isSafe(view[safe], keepsSlash: keepsSlash) { safe += 1 }
    if safe == view.count { return .text(subjectText(call)) }
    let charset = try urlCharset(call)
    heap.scratch.begin()
    heap.scratch.append(view.prefix(safe))
    var at = safe
    while at < view.count {
      let byte = view[at]
      if Self.isSafe(byte, keepsSlash: keepsSlash) {
        heap.scratch.append(byte)
        at += 1
      } else if byte < 0x80 || charset == .utf8 {
        appendPercent(byte)
        at += 1
      } else {
        let (scalar, length) = view.scalar(at: at)
        let limit: UInt32 = charset == .latin1 ? 0x100 : 0x80
        let value = scalar?.value ?? limit
        appendPercent(value < limit ? UInt8(truncatingIfNeeded: value) : UInt8(ascii: "?"))
        at += length
      }
    }
    return .text(try heap.finishText())
  }

  private enum URLCharset {
    case utf8
    case latin1
    case ascii
  }

  /// The charset in argument 0, else that of the settings, else UTF-8.
  private func urlCharset(_ call: Call) throws(Fault) -> URLCharset {
    let name = has(call, 0) ? argumentView(call, 0) : heap.view(settings.urlEscapingCharset)
    if name.isEmpty, !has(call, 0) { return .utf8 }
    switch name.string.uppercased() {
    case "UTF-8", "UTF8": return .utf8
    case "ISO-8859-1", "ISO8859_1", "LATIN1": return .latin1
    case "US-ASCII", "ASCII": return .ascii
    default: throw Fault(.badArgument, operand: 1)
    }
  }

  private mutating func appendPercent(_ byte: UInt8) {
    heap.scratch.append(UInt8(ascii: "%"))
    heap.scratch.append(hex: UInt32(byte), digits: 2)
  }

  private static func isSafe(_ byte: UInt8, keepsSlash: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "'")...UInt8(ascii: "*"):
      true
    case UInt8(ascii: "/"): keepsSlash
    default: false
    }
  }
}
