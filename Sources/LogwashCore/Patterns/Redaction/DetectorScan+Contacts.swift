/// E-mail addresses and telephone numbers.
extension DetectorScan {
  // MARK: E-mail

  /// At an `@`, or at a `%40` that ends before `signEnd`.
  ///
  ///     email := local ("@" | "%40") label ("." label)* "." top
  mutating func email(_ sign: Int, signEnd: Int) -> Int {
    var start = sign
    let least = max(0, sign - 64)
    while start > least, Self.isLocal(text[start - 1]) { start -= 1 }
    // Quotes and points around an address are not a part of it.
    while start < sign, text[start] == UInt8(ascii: ".") || text[start] == UInt8(ascii: "'") { start += 1 }
    guard start < sign, let end = domainEnd(signEnd) else { return signEnd }
    // `https://user:password@host` is no address.
    if !findings.isEmpty, findings.top.detector == .password, findings.top.end == sign { return signEnd }
    return found(.email, start, end)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    if byte.isAlphanumeric { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "'"):
      return true
    default: return false
    }
  }

  /// Behind the longest name of two or more labels that begins at `start` and ends in a top-level domain; nil for none.
  private func domainEnd(_ start: Int) -> Int? {
    var at = start
    var end: Int?
    var labels = 0
    while labels < 32 {
      let begin = at
      while text.peek(at).isLetter { at += 1 }
      let letters = at
      while text.peek(at).isAlphanumeric || text.peek(at) == UInt8(ascii: "-") && at > begin { at += 1 }
      guard at > begin else { break }
      labels += 1
      // A hyphen may follow an address.
      let isTop = letters - begin >= 2 && !text.peek(letters).isDigit && !isFileExtension(begin, letters)
      if labels > 1, isTop { end = letters }
      if labels > 1, text.holds(lowercase: "xn--", at: begin) { end = at }
      guard text[at - 1] != UInt8(ascii: "-"), text.peek(at) == UInt8(ascii: ".") else { break }
      at += 1
    }
    return end
  }

  /// `logo@2x.png`: names of files look like addresses. None of these is a top-level domain.
  private func isFileExtension(_ start: Int, _ end: Int) -> Bool {
    for i in Self.fileExtensions.indices {
      let name = Self.fileExtensions[i]
      if name.utf8CodeUnitCount == end - start, text.holds(lowercase: name, at: start) { return true }
    }
    return false
  }

  static let fileExtensions: InlineArray<18, StaticString> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "css", "js", "mjs", "json", "html", "htm",
    "php", "xml", "tgz",
    "pdf",
  ]

  // MARK: Telephones

  /// `+`, a country code and 7 to 15 digits in all, alone or in groups (E.164).
  mutating func internationalPhone(_ start: Int) -> Int {
    let before = text.peek(start - 1)
    guard !before.isAlphanumeric, before != UInt8(ascii: "+"), text.peek(start + 1) &- UInt8(ascii: "1") < 9
    else {
      return start + 1
    }
    var at = start + 1
    // Behind the last group with which it is a number.
    var end = 0
    var digits = 0
    var separators = 0
    while digits < 15 {
      let byte = text.peek(at)
      if byte.isDigit {
        digits += 1
        separators = 0
        if digits >= 7, endsFreely(at + 1) { end = at + 1 }
      } else {
        // One separator between groups, or a blank and a parenthesis.
        separators += 1
        guard Self.isPhoneSeparator(byte), separators <= 2 else { break }
      }
      at += 1
    }
    return end > 0 ? found(.phone, start, end) : start + 1
  }

  static func isPhoneSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// `(415) 555-2671`.
  mutating func phoneInParentheses(_ start: Int) -> Int {
    guard isNorthAmerican(start + 1), text.peek(start + 4) == UInt8(ascii: ")"),
      !text.peek(start - 1).isAlphanumeric
    else {
      return start + 1
    }
    let exchange = text.peek(start + 5) == UInt8(ascii: " ") ? start + 6 : start + 5
    let separator = text.peek(exchange + 3)
    guard isNorthAmerican(exchange),
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") || separator == UInt8(ascii: " "),
      endOfDigits(exchange + 4) == exchange + 8, endsFreely(exchange + 8)
    else { return start + 1 }
    return found(.phone, start, exchange + 8)
  }

  /// National forms at the first run of digits, `start..<end`.
  mutating func nationalPhone(_ start: Int, _ end: Int) -> Int? {
    switch end - start {
    case 11: return mobileOfChina(start, end)
    case 3: return northAmerican(start, start)
    case 1 where text[start] == UInt8(ascii: "1"):
      let separator = text.peek(end)
      guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") || separator == UInt8(ascii: " ")
      else { return nil }
      return endOfDigits(end + 1) == end + 4 ? northAmerican(start, end + 1) : nil
    case 2 where text[start] == UInt8(ascii: "0"): return french(start)
    default: return nil
    }
  }

  /// 11 digits that begin with 13 to 19.
  private mutating func mobileOfChina(_ start: Int, _ end: Int) -> Int? {
    guard text[start] == UInt8(ascii: "1"), text[start + 1] >= UInt8(ascii: "3"), endsFreely(end) else {
      return nil
    }
    return found(.phone, start, end)
  }

  /// `415-555-2671`, with one separator throughout; `area` is where the 3 digits of the area stand.
  private mutating func northAmerican(_ start: Int, _ area: Int) -> Int? {
    let separator = text.peek(area + 3)
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") || separator == UInt8(ascii: " "),
      isNorthAmerican(area), isNorthAmerican(area + 4), text.peek(area + 7) == separator,
      endOfDigits(area + 8) == area + 12, endsFreely(area + 12)
    else { return nil }
    return found(.phone, start, area + 12)
  }

  /// Three digits, the first from 2 to 9.
  private func isNorthAmerican(_ start: Int) -> Bool {
    text.peek(start) &- UInt8(ascii: "2") < 8 && endOfDigits(start) == start + 3
  }

  /// `06 12 34 56 78`: five pairs.
  private mutating func french(_ start: Int) -> Int? {
    let separator = text.peek(start + 2)
    guard text[start + 1] != UInt8(ascii: "0"),
      separator == UInt8(ascii: " ") || separator == UInt8(ascii: ".")
    else {
      return nil
    }
    for pair in 1..<5 {
      let at = start + 3 * pair
      guard text.peek(at - 1) == separator, endOfDigits(at) == at + 2 else { return nil }
    }
    guard endsFreely(start + 14) else { return nil }
    return found(.phone, start, start + 14)
  }
}
