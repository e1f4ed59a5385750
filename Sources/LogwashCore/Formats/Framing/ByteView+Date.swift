/// Whether a line begins as the lines of a log do: with a date or a time, in one of the forms that are in use.
extension ByteView {
  var beginsWithDate: Bool {
    var at = 0
    // `[`, `(` and a syslog priority may stand before it.
    switch peek(0) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return beginsWithNumericDate(at)
    case UInt8(ascii: "<"):
      at = 1
      while peek(at).isASCIIDigit { at += 1 }
      guard at > 1, peek(at) == UInt8(ascii: ">") else { return false }
      return true
    case UInt8(ascii: "["), UInt8(ascii: "("): at = 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): break
    default: return false
    }
    return peek(at).isASCIIDigit ? beginsWithNumericDate(at) : beginsWithNamedDate(at)
  }

  /// `2024-01-31`, `2024/01/31`, `31/Jan/2024`, `31-01-2024`, `01/31/24`, `10:15:30`, `20240131T`, `1706659200.123`.
  private func beginsWithNumericDate(_ start: Int) -> Bool {
    var at = start
    while peek(at).isASCIIDigit { at += 1 }
    let separator = peek(at)
    let next = peek(at + 1)
    switch at - start {
    case 1, 2:
      switch separator {
      case UInt8(ascii: ":"):
        return next.isASCIIDigit && peek(at + 2).isASCIIDigit && peek(at + 3) == separator
      // An address begins with numbers and dots, too.
      case UInt8(ascii: "."):
        return next.isASCIIDigit && peek(at + 2).isASCIIDigit && peek(at + 3) == separator
          && !(4...8).contains { peek(at + $0) == separator }
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        if month(at: at + 1) { return true }
        return next.isASCIIDigit && (peek(at + 2) == separator || peek(at + 3) == separator)
      case UInt8(ascii: " "): return month(at: at + 1)
      default: return false
      }
    case 4:
      guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".")
      else {
        return false
      }
      return month(at: at + 1)
        || next.isASCIIDigit && (peek(at + 2) == separator || peek(at + 3) == separator)
    case 6, 8: return (separator == UInt8(ascii: "T") || separator == UInt8(ascii: " ")) && next.isASCIIDigit
    case 10, 13, 16, 19:
      return separator == UInt8(ascii: ".") || separator == UInt8(ascii: " ")
        || separator == UInt8(ascii: "]")
    default: return false
    }
  }

  /// `Jan 31`, `Wed Jan 31`, `Wed, 31 Jan`, and klog's `I0131 10:15:30`.
  private func beginsWithNamedDate(_ start: Int) -> Bool {
    if peek(start + 1).isASCIIDigit {
      guard isKlogLevel(peek(start)) else { return false }
      for i in 1...4 where !peek(start + i).isASCIIDigit { return false }
      return peek(start + 5) == UInt8(ascii: " ") && peek(start + 6).isASCIIDigit
    }
    var at = start
    if day(at: at) {
      at += 3
      if peek(at) == UInt8(ascii: ",") { at += 1 }
      guard peek(at) == UInt8(ascii: " ") else { return false }
      at += 1
      if peek(at).isASCIIDigit { return true }
    }
    guard month(at: at), peek(at + 3) == UInt8(ascii: " ") else { return false }
    return peek(at + 4).isASCIIDigit || peek(at + 4) == UInt8(ascii: " ") && peek(at + 5).isASCIIDigit
  }

  private func isKlogLevel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "W"), UInt8(ascii: "E"), UInt8(ascii: "F"), UInt8(ascii: "D"): true
    default: false
    }
  }

  private func month(at: Int) -> Bool {
    isName(at, of: "JanFebMarAprMayJunJulAugSepOctNovDec")
  }

  private func day(at: Int) -> Bool { isName(at, of: "MonTueWedThuFriSatSun") }

  private func isName(_ at: Int, of names: StaticString) -> Bool {
    guard peek(at) >= UInt8(ascii: "A"), peek(at) <= UInt8(ascii: "Z"), at + 3 <= count else { return false }
    for i in stride(from: 0, to: names.utf8CodeUnitCount, by: 3)
    where names.byte(i) == self[at] && names.byte(i + 1) == self[at + 1] && names.byte(i + 2) == self[at + 2]
    {
      return true
    }
    return false
  }
}
