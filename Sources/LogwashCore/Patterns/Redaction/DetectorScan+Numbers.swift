/// What begins with a digit: addresses of version 4, cards, telephones, identity and account numbers.
extension DetectorScan {
  /// Tries them at the first digit of a run; returns where to go on.
  mutating func lookAtDigits(_ start: Int) -> Int {
    let end = endOfDigits(start)
    if end - start <= 3 {
      if wanted.contains(.ip), text.peek(end) == UInt8(ascii: "."), let end = ipV4(start) { return end }
    }
    // `+` and `(` were looked at before the digits behind them.
    if end - start == 2, wanted.contains(.iban), let end = iban(start) { return end }
    if end - start > 2, wanted.contains(.iban), text.peek(start - 1) &- UInt8(ascii: "A") < 26,
      let end = iban(start)
    {
      return end
    }
    guard beginsFreely(start) else { return end }
    if end - start >= 17, wanted.contains(.chineseID), let end = chineseID(start, end) { return end }
    if end - start >= 4, wanted.contains(.creditCard), let end = card(start, end) { return end }
    if end - start == 3, wanted.contains(.ssn), let end = ssn(start) { return end }
    if wanted.contains(.phone), let end = nationalPhone(start, end) { return end }
    return end
  }

  // MARK: IP, version 4

  private mutating func ipV4(_ start: Int) -> Int? {
    var at = start
    for part in 0..<4 {
      if part > 0 {
        guard text.peek(at) == UInt8(ascii: ".") else { return nil }
        at += 1
      }
      let begin = at
      var number = 0
      while at - begin < 3, text.peek(at).isDigit {
        number = number * 10 + Int(text[at] - UInt8(ascii: "0"))
        at += 1
      }
      let hasLeadingZero = at - begin > 1 && text[begin] == UInt8(ascii: "0")
      guard at > begin, number < 256, !hasLeadingZero else { return nil }
    }
    guard beginsFreely(start), endsFreely(at), !isProductVersion(start, at) else { return nil }
    return found(.ip, start, at)
  }

  /// `Chrome/126.0.0.0`: browsers say only their first number. As an address it would be none of a host.
  private func isProductVersion(_ start: Int, _ end: Int) -> Bool {
    text.holds(".0.0.0", at: end - 6) && text.peek(start - 1) == UInt8(ascii: "/")
      && text.peek(start - 2).isLetter
  }

  // MARK: Payment cards

  /// Groups of digits as cards are printed: all in one, 4-4-4-4, 4-4-4-4-3, 4-6-5 and 4-6-4.
  private mutating func card(_ start: Int, _ firstEnd: Int) -> Int? {
    let length = firstEnd - start
    if length != 4 {
      guard 13...19 ~= length, endsFreely(firstEnd) else { return nil }
      return isCard(start, firstEnd) ? found(.creditCard, start, firstEnd) : nil
    }
    let separator = text.peek(firstEnd)
    guard separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-") else { return nil }
    let second = endOfDigits(firstEnd + 1)
    let wantsFours = second - firstEnd == 5
    guard wantsFours || second - firstEnd == 7, text.peek(second) == separator else { return nil }
    let third = endOfDigits(second + 1)
    guard wantsFours else {
      guard third - second == 5 || third - second == 6, endsFreely(third) else { return nil }
      return isCard(start, third) ? found(.creditCard, start, third) : nil
    }
    guard third - second == 5, text.peek(third) == separator else { return nil }
    let fourth = endOfDigits(third + 1)
    guard fourth - third == 5 else { return nil }
    let fifth = text.peek(fourth) == separator ? endOfDigits(fourth + 1) : fourth
    if fifth - fourth == 4, endsFreely(fifth), isCard(start, fifth) {
      return found(.creditCard, start, fifth)
    }
    // A check value may follow: `4111 1111 1111 1111 123`.
    guard !text.peek(fourth).isAlphanumeric, text.peek(fourth) != UInt8(ascii: "_") else { return nil }
    return isCard(start, fourth) ? found(.creditCard, start, fourth) : nil
  }

  /// The check digit (ISO 7812, Luhn) and the ranges of the issuers.
  private func isCard(_ start: Int, _ end: Int) -> Bool {
    var sum = 0
    var count = 0
    var at = end
    while at > start {
      at -= 1
      guard text[at].isDigit else { continue }
      let digit = Int(text[at] - UInt8(ascii: "0"))
      sum += count & 1 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
      count += 1
    }
    guard sum % 10 == 0 else { return false }
    var prefix = 0
    var digits = 0
    at = start
    while digits < 4 {
      if text[at].isDigit {
        prefix = prefix * 10 + Int(text[at] - UInt8(ascii: "0"))
        digits += 1
      }
      at += 1
    }
    return Self.isIssued(prefix, count)
  }

  /// Whether cards of `count` digits begin with these four.
  private static func isIssued(_ prefix: Int, _ count: Int) -> Bool {
    switch prefix {
    case 4000...4999: count == 13 || count == 16 || count == 19  // Visa
    case 5100...5599, 2221...2720: count == 16  // Mastercard
    case 3400...3499, 3700...3799: count == 15  // American Express
    case 3528...3589: count >= 16  // JCB
    case 3000...3059, 3095...3095, 3600...3699, 3800...3999: count >= 14  // Diners Club
    case 6011...6011, 6440...6599: count >= 16  // Discover
    case 6200...6299, 8100...8199: count >= 16  // UnionPay
    case 2200...2204: count >= 16  // Mir
    // Maestro
    case 5018...5018, 5020...5020, 5038...5038, 5893...5893, 6304...6304, 6759...6759, 6761...6763: true
    default: false
    }
  }

  // MARK: Identity numbers

  /// `AAA-GG-SSSS` in the ranges of the Social Security Administration.
  private mutating func ssn(_ start: Int) -> Int? {
    let separator = text.peek(start + 3)
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: " "), text.peek(start + 6) == separator,
      endOfDigits(start + 4) == start + 6, endOfDigits(start + 7) == start + 11, endsFreely(start + 11)
    else { return nil }
    let isArea =
      text[start] != UInt8(ascii: "9") && !text.holds("000", at: start) && !text.holds("666", at: start)
    guard isArea, !text.holds("00", at: start + 4), !text.holds("0000", at: start + 7) else { return nil }
    return found(.ssn, start, start + 11)
  }

  /// GB 11643: a region, a date of birth, a sequence number, and a check character by ISO 7064, MOD 11-2.
  private mutating func chineseID(_ start: Int, _ digitsEnd: Int) -> Int? {
    let last = text.peek(start + 17)
    let isComplete = digitsEnd == start + 18 || digitsEnd == start + 17 && last | 0x20 == UInt8(ascii: "x")
    guard isComplete, endsFreely(start + 18) else { return nil }
    var sum = last.isDigit ? Int(last - UInt8(ascii: "0")) : 10
    var weight = 1
    for i in (0..<17).reversed() {
      weight = weight * 2 % 11
      sum += weight * Int(text[start + i] - UInt8(ascii: "0"))
    }
    guard sum % 11 == 1 else { return nil }
    let region = number(start, 2)
    let year = number(start + 6, 4)
    let month = number(start + 10, 2)
    let day = number(start + 12, 2)
    guard Self.regions >> UInt128(region) & 1 != 0, 1800...2199 ~= year, 1...12 ~= month, 1...31 ~= day else {
      return nil
    }
    return found(.chineseID, start, start + 18)
  }

  /// One bit for each first pair of digits that a region has (GB/T 2260).
  private static let regions: UInt128 = {
    let pairs = [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83, 91...91]
    return pairs.joined().reduce(0) { $0 | 1 << UInt128($1) }
  }()

  private func number(_ start: Int, _ count: Int) -> Int {
    var number = 0
    for i in start..<start + count { number = number * 10 + Int(text[i] - UInt8(ascii: "0")) }
    return number
  }

  // MARK: Bank accounts

  /// ISO 13616, at the two check digits behind the country.
  private mutating func iban(_ digits: Int) -> Int? {
    let start = digits - 2
    guard start >= 0, text[start] &- UInt8(ascii: "A") < 26, text[start + 1] &- UInt8(ascii: "A") < 26,
      beginsFreely(start), text.peek(digits + 1).isDigit,
      let length = IBANRegistry.length(text[start], text[start + 1])
    else { return nil }
    // The letters and digits of the account, then those of the country and the check digits.
    var remainder = 0
    var count = 0
    var at = digits + 2
    while count < length - 4 {
      let byte = text.peek(at)
      if byte == UInt8(ascii: " "), (count + 4) % 4 == 0, text.peek(at + 1).isAlphanumeric {
        at += 1
        continue
      }
      guard let value = Self.ibanValue(byte) else { return nil }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
      count += 1
      at += 1
    }
    for i in start..<digits + 2 {
      guard let value = Self.ibanValue(text[i]) else { return nil }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
    guard remainder == 1, !text.peek(at).isAlphanumeric, text.peek(at) != UInt8(ascii: "_") else {
      return nil
    }
    return found(.iban, start, at)
  }

  private static func ibanValue(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte - UInt8(ascii: "0")) }
    return byte &- UInt8(ascii: "A") < 26 ? Int(byte - UInt8(ascii: "A")) + 10 : nil
  }
}
