extension String {
  /// What stands for the string in dictionaries: equal only where the bytes are. `String` itself takes texts for equal that are
  /// canonically equivalent, `é` as one character and as two.
  ///
  /// What is not ASCII is written byte by byte, with a mark that is written so itself.
  var exactKey: String {
    let mark: UInt8 = 1
    if utf8.allSatisfy({ $0 < 0x80 && $0 > mark }) { return self }
    return utf8.reduce(into: "") { key, byte in
      if byte < 0x80, byte > mark {
        key.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        key += "\u{1}" + String(byte, radix: 16)
      }
    }
  }
}

extension [String] {
  /// The same for a list: what separates is in none of them.
  var exactKey: String { count == 1 ? self[0].exactKey : map(\.exactKey).joined(separator: "\u{1},") }
}
