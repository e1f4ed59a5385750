/// Check digits and forms for `RedactionCheck`, written anew in another way: on strings and arrays, for they are slow
/// and plain on purpose.
enum RedactionProof {
  static func isCard(_ text: String) -> Bool {
    let digits = text.compactMap(\.wholeNumberValue)
    // Luhn from the left: every second digit from the one before the last is doubled, its digits added.
    let sum = digits.enumerated().reduce(0) { sum, entry in
      let isDoubled = (digits.count - entry.offset) % 2 == 0
      return sum + (isDoubled ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][entry.element] : entry.element)
    }
    guard sum % 10 == 0 else { return false }
    let number = digits.map(String.init).joined()
    func begins(_ prefixes: ClosedRange<Int>) -> Bool {
      let length = String(prefixes.lowerBound).count
      return Int(number.prefix(length)).map(prefixes.contains) ?? false
    }
    switch digits.count {
    case 13: return begins(4...4) || isMaestro(number)
    case 14:
      return begins(300...305) || begins(3095...3095) || begins(36...36) || begins(38...39)
        || isMaestro(number)
    case 15:
      return begins(34...34) || begins(37...37) || begins(300...305) || begins(36...36) || begins(38...39)
        || isMaestro(number)
    case 16, 19:
      return begins(4...4) || begins(62...62) || begins(6011...6011) || begins(644...659)
        || begins(3528...3589)
        || digits.count == 16 && (begins(51...55) || begins(2221...2720)) || begins(2200...2204)
        || isMaestro(number)
    default: return begins(62...62) || begins(3528...3589) || isMaestro(number)
    }
  }

  private static func isMaestro(_ number: String) -> Bool {
    ["5018", "5020", "5038", "5893", "6304", "6759", "6761", "6762", "6763"].contains(
      String(number.prefix(4)))
  }

  /// The version of a browser: `Chrome/126.0.0.0`.
  static func isProductVersion(_ text: ByteView, _ range: Range<Int>) -> Bool {
    guard text[range].string.hasSuffix(".0.0.0"), range.lowerBound >= 2 else { return false }
    let before = text[range.lowerBound - 2..<range.lowerBound].string
    return before.hasSuffix("/") && before.first?.isLetter == true
  }

  /// Eight groups, or fewer with one gap, the last two possibly an address of version 4; with a digit in it.
  static func isIPv6(_ text: String) -> Bool {
    var text = text
    while text.hasSuffix(":"), !text.hasSuffix("::") { text.removeLast() }
    guard text.contains(where: \.isNumber), text.utf8.count <= 45 else { return false }
    let halves = text.split(separator: "::", omittingEmptySubsequences: false).map(String.init)
    guard halves.count <= 2, !text.contains(":::") else { return false }
    var groups = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      let parts = half.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      for (place, part) in parts.enumerated() {
        if part.contains(".") {
          guard index == halves.count - 1, place == parts.count - 1 else { return false }
          let numbers = part.split(separator: ".", omittingEmptySubsequences: false)
          guard numbers.count == 4,
            numbers.allSatisfy({ Int($0).map { $0 < 256 } == true && ($0.count == 1 || $0.first != "0") })
          else { return false }
          groups += 2
        } else {
          guard 1...4 ~= part.count, part.allSatisfy(\.isHexDigit) else { return false }
          groups += 1
        }
      }
    }
    return halves.count == 1 ? groups == 8 : groups < 8
  }

  static func isIBAN(_ text: ByteView, _ start: Int) -> Bool {
    let country = text[start..<start + 2].string
    let table = IBANRegistry.countries.description
    guard let length = table.length(ofCountry: country) else { return false }
    // Letters and digits up to the country's length; one blank at most between groups of four.
    var account: [UInt8] = []
    var at = start
    while account.count < length, at < text.count {
      if text[at] == UInt8(ascii: " ") {
        guard account.count % 4 == 0, text[at - 1] != UInt8(ascii: " ") else { return false }
      } else {
        account.append(text[at])
      }
      at += 1
    }
    guard account.count == length else { return false }
    if at < text.count, text[at].isAlphanumeric || text[at] == UInt8(ascii: "_") { return false }
    // As one long number, a part at a time.
    var number = ""
    for byte in account[4...] + account[..<4] {
      guard byte.isDigit || byte.isLetter && byte < 91 else { return false }
      number += byte.isDigit ? String(byte - 48) : String(byte - 55)
    }
    var rest = 0
    while !number.isEmpty {
      rest = (Int(String(rest) + number.prefix(9)) ?? 0) % 97
      number.removeFirst(min(9, number.count))
    }
    return rest == 1
  }

  /// With the weights and check characters that GB 11643 prints.
  static func isChineseID(_ text: String) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let digits = text.prefix(17).compactMap(\.wholeNumberValue)
    let provinces = [
      11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
      61, 62, 63,
      64, 65, 71, 81, 82, 83, 91,
    ]
    guard digits.count == 17, provinces.contains(digits[0] * 10 + digits[1]) else { return false }
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432")[sum % 11] == text.last?.uppercased().first
  }
}

extension String {
  /// The length that stands behind a country in a table of four characters for each.
  fileprivate func length(ofCountry country: String) -> Int? {
    let entries = stride(from: 0, to: utf8.count, by: 4).map { Array(utf8)[$0..<$0 + 4] }
    let entry = entries.first { String(decoding: $0.prefix(2), as: UTF8.self) == country }
    return entry.flatMap { Int(String(decoding: $0.suffix(2), as: UTF8.self)) }
  }
}
