/// A pattern as PCRE2 gets it.
struct TranslatedPattern: Sendable {
  /// The bytes for PCRE2.
  private(set) var text: [UInt8] = []
  /// For every byte of `text`, the byte of the source that it comes from; nil when nothing was changed.
  private var origins: [Int]?
  /// The pattern asks for characters beyond ASCII in a way that its tree does not show.
  var needsUnicode = false

  init(unchanged text: [UInt8]) { self.text = text }

  /// An empty translation to append to.
  init() { origins = [] }

  mutating func append(_ byte: UInt8, from origin: Int) {
    text.append(byte)
    origins?.append(origin)
  }

  mutating func append(_ string: String, from origin: Int) {
    for byte in string.utf8 { append(byte, from: origin) }
  }

  /// The source offset of the byte at `offset` of `text`.
  func sourceOffset(_ offset: Int) -> Int {
    guard let origins else { return offset }
    if offset < origins.count { return origins[offset] }
    return origins.last.map { $0 + 1 } ?? 0
  }

  /// The same with `\D`, `\S` and `\W` in brackets.
  ///
  /// PCRE2 10.42's machine code for patterns on UTF-8 that may be invalid does not match `\D` with `é` (nor the other two
  /// with characters beyond ASCII); `[\D]`, which means the same, it gets right.
  var bracketed: TranslatedPattern {
    var result = TranslatedPattern()
    var scanner = GrokScanner(text)
    while let piece = scanner.next() {
      let isNegated = ["\\D", "\\S", "\\W"].contains { text[piece.range].elementsEqual($0.utf8) }
      let origin = sourceOffset(piece.range.lowerBound)
      if isNegated { result.append("[", from: origin) }
      for i in piece.range { result.append(text[i], from: sourceOffset(i)) }
      if isNegated { result.append("]", from: origin) }
    }
    result.needsUnicode = needsUnicode
    return result
  }
}
