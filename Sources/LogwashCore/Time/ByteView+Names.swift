extension ByteView {
  /// Where `literal` ends when the text has it at `start`, or nil.
  func end(of literal: StaticString, at start: Int) -> Int? {
    let end = start + literal.utf8CodeUnitCount
    guard start >= 0, end <= count, self[start..<end] == literal else { return nil }
    return end
  }

  /// Whether the text has `abbreviation` at `start`, in any case of letters.
  func matches(_ abbreviation: LocalTimeType.Abbreviation, at start: Int) -> Bool {
    guard start >= 0, start + abbreviation.count <= count else { return false }
    for i in 0..<abbreviation.count where (self[start + i] ^ abbreviation[i]) & 0xDF != 0 { return false }
    return true
  }
}
