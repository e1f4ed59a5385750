/// Kinds of ASCII bytes.
extension UInt8 {
  package var isLineBreak: Bool { self == 10 || self == 13 }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  package var isWhiteSpace: Bool { self == 32 || (self >= 9 && self <= 13) }
  package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}

extension ByteView {
  package var isWhiteSpace: Bool {
    for i in 0..<count where !self[i].isWhiteSpace { return false }
    return true
  }
}
