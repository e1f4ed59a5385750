// RFC 3986, and what logs have besides:
//
//     url       := (scheme ":")? ("//" authority)? path ("?" query)? ("#" fragment)?
//                | authority path ("?" query)? ("#" fragment)?    (with a port, or brackets: `[::1]/x`)
//     authority := (user (":" password)? "@")? host (":" port?)?
//     host      := "[" address "]" | byte*
//
// Bytes that RFC 3986 wants escaped are taken as they are, but spaces and control characters are not; nor is
// `-`, which logs write where there is no URL.

/// The parts of a URL as ranges of it; nothing is decoded.
package struct URLParts: BitwiseCopyable, Sendable {
  package private(set) var scheme: FieldRange?
  package private(set) var user: FieldRange?
  package private(set) var password: FieldRange?
  /// Without the brackets around an IPv6 address.
  package private(set) var host: FieldRange?
  package private(set) var port: Int?
  package private(set) var path: FieldRange?
  package private(set) var query: FieldRange?
  package private(set) var fragment: FieldRange?

  /// Nil when the text is no URL.
  package init?(_ bytes: ByteView) {
    guard !bytes.isEmpty, bytes.blank(from: 0) == bytes.count, !(bytes == "-") else { return nil }
    var end = bytes.count
    if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) {
      fragment = FieldRange(hash + 1, end)
      end = hash
    }
    if let mark = bytes[0..<end].firstIndex(of: UInt8(ascii: "?")) {
      query = FieldRange(mark + 1, end)
      end = mark
    }
    let rest = bytes[0..<end]
    var at = 0
    let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? end
    if Self.isAuthority(rest[0..<slash]) {
      guard readAuthority(rest[0..<slash], from: 0) else { return nil }
      at = slash
    } else {
      if let colon = Self.schemeEnd(rest) {
        scheme = FieldRange(0, colon)
        at = colon + 1
      }
      if rest.peek(at) == UInt8(ascii: "/"), rest.peek(at + 1) == UInt8(ascii: "/") {
        let stop = rest.firstIndex(of: UInt8(ascii: "/"), from: at + 2) ?? end
        guard readAuthority(rest[0..<stop], from: at + 2) else { return nil }
        at = stop
      }
    }
    if at < end { path = FieldRange(at, end) }
  }

  /// Where a scheme ends that the text begins with.
  private static func schemeEnd(_ text: ByteView) -> Int? {
    for i in 0..<text.count {
      switch text[i] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if i == 0 { return nil }
      case UInt8(ascii: ":"): return i > 0 ? i : nil
      default: return nil
      }
    }
    return nil
  }

  /// Whether a text with no slash is a host with a port, as `CONNECT` has it, or an address in brackets.
  private static func isAuthority(_ text: ByteView) -> Bool {
    if text.first == UInt8(ascii: "[") { return true }
    guard let colon = text.lastIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < text.count,
      text.firstIndex(of: UInt8(ascii: ":")) == colon
    else { return false }
    for i in colon + 1..<text.count where text[i] &- UInt8(ascii: "0") >= 10 { return false }
    return true
  }

  /// Reads what `text` has from `start` on; false when it is none.
  private mutating func readAuthority(_ text: ByteView, from start: Int) -> Bool {
    var start = start
    if let at = text.lastIndex(of: UInt8(ascii: "@")), at >= start {
      let colon = text[0..<at].firstIndex(of: UInt8(ascii: ":"), from: start)
      user = FieldRange(start, colon ?? at)
      if let colon { password = FieldRange(colon + 1, at) }
      start = at + 1
    }
    var hostEnd = text.count
    if text.peek(start) == UInt8(ascii: "[") {
      guard let close = text.firstIndex(of: UInt8(ascii: "]"), from: start) else { return false }
      host = FieldRange(start + 1, close)
      hostEnd = close + 1
      guard hostEnd == text.count || text[hostEnd] == UInt8(ascii: ":") else { return false }
    } else {
      hostEnd = text.firstIndex(of: UInt8(ascii: ":"), from: start) ?? text.count
      if hostEnd > start { host = FieldRange(start, hostEnd) }
    }
    guard hostEnd + 1 < text.count else { return true }
    var value = 0
    for i in hostEnd + 1..<text.count {
      let digit = text[i] &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      value = value * 10 + Int(digit)
      if value > 65_535 { return false }
    }
    port = value
    return true
  }
}
