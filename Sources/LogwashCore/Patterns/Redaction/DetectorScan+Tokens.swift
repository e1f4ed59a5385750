/// Keys and tokens that are known by how they begin.
extension DetectorScan {
  /// Behind the letters, digits and bytes of `more` from `start` on.
  private func endOfToken(_ start: Int, _ more: StaticString = "") -> Int {
    var end = start
    scan: while end < text.count {
      let byte = text[end]
      if !byte.isAlphanumeric {
        var isMore = false
        for i in 0..<more.utf8CodeUnitCount where more.byte(i) == byte { isMore = true }
        if !isMore { break scan }
      }
      end += 1
    }
    return end
  }

  private func isInWord(_ index: Int) -> Bool {
    let byte = text.peek(index)
    return byte.isAlphanumeric || byte == UInt8(ascii: "_")
  }

  /// At the `J` of `eyJ`, by which `{"` begins in Base64: three parts, or five when it is encrypted.
  mutating func jwt(_ index: Int) -> Int {
    let start = index - 2
    guard text.holds("ey", at: start), !isInWord(start - 1), text.peek(start - 1) != UInt8(ascii: "-") else {
      return index + 1
    }
    let header = endOfToken(start, "-_")
    guard header - start >= 12, text.peek(header) == UInt8(ascii: ".") else { return index + 1 }
    let payload = endOfToken(header + 1, "-_")
    guard text.peek(payload) == UInt8(ascii: "."),
      payload - header > 1 || text.peek(payload + 1) != UInt8(ascii: ".")
    else {
      return index + 1
    }
    guard payload - header > 8 || payload == header + 1 else { return index + 1 }
    var end = endOfToken(payload + 1, "-_")
    for _ in 0..<2 where text.peek(end) == UInt8(ascii: ".") && endOfToken(end + 1, "-_") > end + 1 {
      end = endOfToken(end + 1, "-_")
    }
    return found(.jwt, start, end)
  }

  /// At the first `I` of `AKIA` or `ASIA`, and 16 capital letters and digits.
  mutating func awsKey(_ index: Int) -> Int {
    let start = index - 2
    guard text.holds("AKIA", at: start) || text.holds("ASIA", at: start), !isInWord(start - 1) else {
      return index + 1
    }
    var end = start + 4
    while text.peek(end).isDigit || text.peek(end) &- UInt8(ascii: "A") < 26 { end += 1 }
    guard end == start + 20, !isInWord(end) else { return index + 1 }
    return found(.awsKey, start, end)
  }

  /// At the `_` of `ghp_` and its like, or the first one of `github_pat_`.
  mutating func githubToken(_ index: Int) -> Int {
    if text.holds("github_pat_", at: index - 6) {
      guard !isInWord(index - 7) else { return index + 1 }
      let end = endOfToken(index + 5, "_")
      return end - index >= 27 ? found(.githubToken, index - 6, end) : index + 1
    }
    let kind = text.peek(index - 1)
    guard text.holds("gh", at: index - 3), !isInWord(index - 4), kind.isLetter, "pousr".utf8.contains(kind)
    else {
      return index + 1
    }
    let end = endOfToken(index + 1)
    return end - index > 36 ? found(.githubToken, index - 3, end) : index + 1
  }

  /// At the `x` of `xoxb-` and its like.
  mutating func slackToken(_ start: Int) -> Int {
    guard text.holds("xox", at: start), "abeoprs".utf8.contains(text.peek(start + 3)),
      text.peek(start + 4) == UInt8(ascii: "-"),
      !isInWord(start - 1)
    else { return start + 1 }
    let end = endOfToken(start + 5, "-")
    return end - start >= 15 ? found(.slackToken, start, end) : start + 1
  }

  /// At the `z` of `AIza`, with 35 characters behind it.
  mutating func googleKey(_ index: Int) -> Int {
    guard text.holds("AIza", at: index - 2), !isInWord(index - 3) else { return index + 1 }
    let end = endOfToken(index + 2, "-_")
    return end == index + 37 ? found(.googleKey, index - 2, end) : index + 1
  }

  /// At the `B` of `Bearer `.
  mutating func bearer(_ index: Int) -> Int {
    guard text.holds(lowercase: "bearer ", at: index), !isInWord(index - 1) else { return index + 1 }
    let start = index + 7
    let end = endOfToken(start, "._~+/=-")
    var hasDigit = false
    for i in start..<end where text[i].isDigit { hasDigit = true }
    guard end - start >= 16 || end - start >= 8 && hasDigit else { return index + 7 }
    return found(.bearer, start, end)
  }
}
