/// The bytes to read and where each of them stands in the template.
///
/// A template is its own input. The text of a string literal is another: it is searched for interpolations
/// after its escapes are resolved, as FreeMarker does it, and still every token in it has its place in the
/// template.
struct LexerInput: Sendable {
  let bytes: [UInt8]
  /// Which source of the compilation; see `SourceSpan.source`.
  let source: Int
  /// For each byte, and for the end, its offset in the template. Nil when that is the byte's own index.
  let origins: [Int]?

  init(bytes: [UInt8], source: Int, origins: [Int]? = nil) {
    self.bytes = bytes
    self.source = source
    self.origins = origins
  }

  var count: Int { bytes.count }

  func origin(_ offset: Int) -> Int { origins.map { $0[offset] } ?? offset }

  func span(_ lower: Int, _ upper: Int) -> SourceSpan {
    SourceSpan(origin(lower), origin(upper), source: source)
  }

  func span(_ range: Range<Int>) -> SourceSpan { span(range.lowerBound, range.upperBound) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The byte at `offset`, 0 past the end: no template byte that matters is 0.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func starts(with text: String, at offset: Int) -> Bool {
    var index = offset
    for byte in text.utf8 {
      guard self.byte(index) == byte else { return false }
      index += 1
    }
    return true
  }

  /// Where `text` first occurs at or after `offset`.
  func firstOffset(of text: String, from offset: Int) -> Int? {
    var index = offset
    while index < count {
      if starts(with: text, at: index) { return index }
      index += 1
    }
    return nil
  }
}
