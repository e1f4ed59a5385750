/// `<#compress>`.
extension Machine {
  /// Compresses white space in what was printed since `mark`: runs become one space, or one line break when one was among
  /// them; the ends are trimmed. Works in place, since it only gets shorter.
  mutating func compress(from mark: Int) {
    var to = mark
    var at = mark
    var pending: UInt8 = 0
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte.isWhiteSpace {
        if byte.isLineBreak { pending = UInt8(ascii: "\n") } else if pending == 0 { pending = UInt8(ascii: " ") }
        continue
      }
      if pending != 0, to > mark {
        text[to] = pending
        to += 1
      }
      pending = 0
      text[to] = byte
      to += 1
    }
    text.truncate(to: to)
  }
}
