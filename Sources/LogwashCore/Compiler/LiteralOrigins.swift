import LogwashSyntax

/// Where the bytes of a string literal's text stand in the template: an escape is longer there than what it stands for.
struct LiteralOrigins {
  /// The literal, quotes included.
  let whole: SourceSpan
  /// For each byte of the text, and for its end, the offset in the template.
  private var offsets: [Int] = []

  init(_ literal: Expression, in sources: [TemplateSource]) {
    whole = literal.unparenthesized.span
    let source = Array(sources[whole.source].text.utf8)
    let isRaw = source[whole.lower] == UInt8(ascii: "r")
    var at = whole.lower + (isRaw ? 2 : 1)
    let end = whole.upper - 1
    while at < end {
      let escape =
        isRaw || source[at] != UInt8(ascii: "\\") ? (length: 1, bytes: 1) : Self.escape(source[at..<end])
      for _ in 0..<escape.bytes { offsets.append(at) }
      at += escape.length
    }
    offsets.append(end)
  }

  /// How long the escape that begins here is, and how many bytes it stands for.
  private static func escape(_ rest: ArraySlice<UInt8>) -> (length: Int, bytes: Int) {
    guard rest.dropFirst().first == UInt8(ascii: "x") else { return (2, 1) }
    let digits = rest.dropFirst(2).prefix(4).prefix { Character(Unicode.Scalar($0)).isHexDigit }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
    return (2 + digits.count, String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8.count)
  }

  /// Where a range of the text's bytes stands; at least one byte.
  func span(_ range: Range<Int>) -> SourceSpan {
    let last = offsets.count - 1
    let lower = offsets[min(max(range.lowerBound, 0), last)]
    let upper = offsets[min(max(range.upperBound, 0), last)]
    return SourceSpan(lower, max(lower + 1, upper), source: whole.source)
  }
}
