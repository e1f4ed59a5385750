/// Values that are secret because of what stands before them.
extension DetectorScan {
  /// The names of secrets, without `-` and `_`; a longer name may end in one: `db_password`, `x-api-key`.
  static let secretNames: InlineArray<11, StaticString> = [
    "password", "passwd", "pwd", "passphrase", "secret", "token", "apikey", "accesskey", "secretkey",
    "privatekey",
    "credential",
  ]

  /// Whether a key names a secret.
  package static func isSecretName(_ key: ByteView) -> Bool {
    for i in secretNames.indices where ends(key, in: secretNames[i]) { return true }
    return false
  }

  /// Whether a key, small letters or not, `-` and `_` left out, ends in a name.
  private static func ends(_ key: ByteView, in name: StaticString) -> Bool {
    var left = name.utf8CodeUnitCount
    var at = key.count
    while left > 0 {
      guard at > 0 else { return false }
      at -= 1
      if key[at] == UInt8(ascii: "_") || key[at] == UInt8(ascii: "-") { continue }
      left -= 1
      guard key[at].lowercased == name.byte(left) else { return false }
    }
    return true
  }

  /// At the `:` of `scheme://user:password@host`; nil when it is none.
  mutating func urlPassword(_ colon: Int) -> Int? {
    guard text.holds("//", at: colon + 1) else { return nil }
    var at = colon + 3
    var separator: Int?
    var end: Int?
    while at < text.count, at - colon < 512 {
      switch text[at] {
      case UInt8(ascii: ":"): separator = separator ?? at
      // The password may hold an `@` itself.
      case UInt8(ascii: "@"): end = at
      case let byte where byte.isWhiteSpace: at = text.count
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"):
        at = text.count
      default: break
      }
      at += 1
    }
    guard let separator, let end, end > separator + 1 else { return nil }
    _ = found(.password, separator + 1, end)
    // The name of the user may be something, too.
    return colon + 3
  }

  /// At the `=` or `:` between a name and its value; nil when the name is no secret's.
  mutating func secretValue(_ sign: Int) -> Int? {
    var end = sign
    if end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if end > 0, text[end - 1] == UInt8(ascii: "\"") || text[end - 1] == UInt8(ascii: "'") { end -= 1 }
    if end > 0, text[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    var start = end
    while start > 0, end - start < 48, isNameByte(text[start - 1]) { start -= 1 }
    guard end - start >= 3 else { return nil }
    let name = text[start..<end]
    let isAWS = wanted.contains(.awsKey) && Self.ends(name, in: "secretaccesskey")
    guard isAWS || wanted.contains(.password) && Self.isSecretName(name) else { return nil }
    // `PWD=/home/joe` is the working directory; `"pwd":/x` and `pwd: /x` may be anything.
    let isVariable = text[sign] == UInt8(ascii: "=") && (end == sign || text[end] == UInt8(ascii: " "))
    if isVariable, Self.ends(name, in: "pwd"), text.peek(sign + 1) == UInt8(ascii: "/") { return nil }
    return secret(behind: sign + 1, isAWS: isAWS)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// The value that begins behind white space and a quote; up to the same quote, or to where a value ends.
  private mutating func secret(behind sign: Int, isAWS: Bool) -> Int? {
    var start = sign
    if text.peek(start) == UInt8(ascii: " ") { start += 1 }
    // JSON in a JSON string has its quotes escaped.
    let isEscaped = text.peek(start) == UInt8(ascii: "\\") && text.peek(start + 1) == UInt8(ascii: "\"")
    if isEscaped { start += 1 }
    let quote = text.peek(start)
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { start += 1 }
    var end = start
    while end < text.count {
      let byte = text[end]
      if isQuoted {
        if byte == quote { break }
        if byte == UInt8(ascii: "\\"), !isEscaped, end + 1 < text.count { end += 1 }
        if isEscaped, byte == UInt8(ascii: "\\"), text.peek(end + 1) == quote { break }
      } else if byte.isWhiteSpace || Self.endsValue(byte) {
        break
      }
      end += 1
    }
    end = min(end, text.count)
    guard end > start, !isHidden(start, end) else { return nil }
    return found(isAWS ? .awsKey : .password, start, end)
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"),
      UInt8(ascii: "\\"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// `[email]`, `[email:5ff860bf1190]`
  private func isLabel(_ start: Int) -> Bool {
    guard text.peek(start) == UInt8(ascii: "[") else { return false }
    var at = start + 1
    while text.peek(at) &- UInt8(ascii: "a") < 26 || text.peek(at) == UInt8(ascii: "_") { at += 1 }
    return at > start + 1 && (text.peek(at) == UInt8(ascii: "]") || text.peek(at) == UInt8(ascii: ":"))
  }

  /// Whether the value is what redaction leaves, or says that there is none.
  private func isHidden(_ start: Int, _ end: Int) -> Bool {
    let value = text[start..<end]
    if value == "null" || value == "-" { return true }
    if isLabel(start) { return true }
    for i in 0..<value.count where value[i] != UInt8(ascii: "*") { return false }
    return true
  }
}
