/// What has colons between hexadecimal digits: addresses of version 6, and of hardware.
extension DetectorScan {
  // MARK: IP, version 6

  /// At the first colon of an address; nil when it is none.
  mutating func ipV6(_ colon: Int) -> Int? {
    var start = colon
    while start > 0, colon - start < 4, isHexadecimal(start - 1) { start -= 1 }
    guard beginsGroup(start, mark: UInt8(ascii: ":")), text.peek(start - 1) != UInt8(ascii: ".") else {
      return nil
    }
    var end = colon
    var colons = 0
    var hasGap = false
    while end - start <= 45 {
      if text.peek(end) == UInt8(ascii: ":") {
        colons += 1
        if text.peek(end + 1) == UInt8(ascii: ":") { hasGap = true }
      } else if !isHexadecimal(end), !(text.peek(end) == UInt8(ascii: ".") && text.peek(end + 1).isDigit) {
        break
      }
      end += 1
    }
    // `12:34:56` and the like leave here.
    guard colons >= 2, hasGap || colons >= 6, hasDigit(start, end) else { return nil }
    while end > start + 2, text[end - 1] == UInt8(ascii: ":"), text[end - 2] != UInt8(ascii: ":") { end -= 1 }
    let behind = text.peek(end)
    guard !behind.isAlphanumeric, behind != UInt8(ascii: "_"), IPAddress(text[start..<end]) != nil else {
      return nil
    }
    return found(.ip, start, endOfZone(end))
  }

  /// Whether the first group of an address can begin at `start`: not in a word, nor behind another group. `client:` is none.
  private func beginsGroup(_ start: Int, mark: UInt8) -> Bool {
    let before = text.peek(start - 1)
    guard before == mark else { return !before.isAlphanumeric && before != UInt8(ascii: "_") }
    var at = start - 1
    var isGroup = true
    while at > 0, text[at - 1].isAlphanumeric || text[at - 1] == UInt8(ascii: "_") {
      at -= 1
      if !isHexadecimal(at) || start - 1 - at > 4 { isGroup = false }
    }
    return at < start - 1 && !isGroup
  }

  private func isHexadecimal(_ index: Int) -> Bool {
    let byte = text.peek(index)
    return byte.isDigit || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }

  private func hasDigit(_ start: Int, _ end: Int) -> Bool {
    for i in start..<end where text[i].isDigit { return true }
    return false
  }

  /// `%eth0`
  private func endOfZone(_ end: Int) -> Int {
    guard text.peek(end) == UInt8(ascii: "%") else { return end }
    var at = end + 1
    while text.peek(at).isAlphanumeric { at += 1 }
    return at > end + 1 ? at : end
  }

  // MARK: Hardware addresses

  /// At the first separator of `00:1a:2b:3c:4d:5e`.
  mutating func mac(_ separator: Int) -> Int? {
    guard wanted.contains(.mac), separator >= 2 else { return nil }
    let start = separator - 2
    let mark = text[separator]
    for pair in 0..<6 {
      let at = start + 3 * pair
      guard isHexadecimal(at), isHexadecimal(at + 1), pair == 5 || text.peek(at + 2) == mark else {
        return nil
      }
    }
    let behind = text.peek(start + 17)
    guard beginsGroup(start, mark: mark), !behind.isAlphanumeric, behind != mark else { return nil }
    return found(.mac, start, start + 17)
  }
}
