/// A piece of template text: what the text level of the parser sees.
enum Markup: Sendable {
  case text(Range<Int>)
  /// The whole `<#-- … -->`.
  case comment(Range<Int>)
  /// `${`, or `#{` of old templates.
  case interpolation(Range<Int>)
  case legacyInterpolation(Range<Int>)
  /// `<#name`: where it begins, and the name.
  case startTag(start: Int, name: String, nameEnd: Int)
  /// `</#name`
  case endTag(start: Int, name: String, nameEnd: Int)
  /// `<@`
  case call(Range<Int>)
  /// `</@>`, `</@name>`: the whole tag; the name is empty for `</@>`.
  case endCall(Range<Int>, name: String)
  case unclosedComment(Range<Int>)
  case end
}

/// Cuts a template into text, comments, interpolations and the openings of tags. It does not look inside
/// tags: the parser reads those with a `Lexer` and sets `position` behind them.
struct MarkupScanner: Sendable {
  let input: LexerInput
  var position: Int
  /// A string literal holds text and interpolations only; tags in it are text.
  let knowsTags: Bool

  init(_ input: LexerInput, at position: Int = 0, knowsTags: Bool = true) {
    self.input = input
    self.position = position
    self.knowsTags = knowsTags
  }

  mutating func next() -> Markup {
    let start = position
    while position < input.count {
      if let (markup, end) = markup(at: position) {
        if position > start { return .text(start..<position) }
        position = end
        return markup
      }
      position += 1
    }
    return position > start ? .text(start..<position) : .end
  }

  /// What begins at `offset` if that is not text, and where the parser goes on.
  private func markup(at offset: Int) -> (Markup, end: Int)? {
    switch input.bytes[offset] {
    case ASCII.dollar where input.byte(offset + 1) == ASCII.openBrace:
      return (.interpolation(offset..<(offset + 2)), offset + 2)
    case ASCII.hash where input.byte(offset + 1) == ASCII.openBrace:
      return (.legacyInterpolation(offset..<(offset + 2)), offset + 2)
    case ASCII.less where knowsTags:
      return tag(at: offset)
    default:
      return nil
    }
  }

  private func tag(at offset: Int) -> (Markup, end: Int)? {
    switch (input.byte(offset + 1), input.byte(offset + 2)) {
    case (ASCII.hash, _) where input.starts(with: "<#--", at: offset):
      guard let end = input.firstOffset(of: "-->", from: offset + 4) else {
        return (.unclosedComment(offset..<(offset + 4)), input.count)
      }
      return (.comment(offset..<(end + 3)), end + 3)
    case (ASCII.hash, let first) where isDirectiveLetter(first):
      let end = directiveNameEnd(from: offset + 2)
      return (.startTag(start: offset, name: input.text((offset + 2)..<end), nameEnd: end), end)
    case (ASCII.slash, ASCII.hash) where isDirectiveLetter(input.byte(offset + 3)):
      let end = directiveNameEnd(from: offset + 3)
      return (.endTag(start: offset, name: input.text((offset + 3)..<end), nameEnd: end), end)
    case (ASCII.at, _):
      return (.call(offset..<(offset + 2)), offset + 2)
    case (ASCII.slash, ASCII.at):
      return endCall(at: offset)
    default:
      return nil
    }
  }

  private func isDirectiveLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte == UInt8(ascii: "_") }

  private func directiveNameEnd(from offset: Int) -> Int {
    var end = offset
    while isDirectiveLetter(input.byte(end)) { end += 1 }
    return end
  }

  /// `</@>`, `</@m>`, `</@ns.m >`; anything else that begins with `</@` is text.
  private func endCall(at offset: Int) -> (Markup, end: Int)? {
    var index = offset + 3
    var names: [String] = []
    while let name = input.name(at: index) {
      names.append(name.text)
      index = name.end
      guard input.byte(index) == ASCII.dot, input.name(at: index + 1) != nil else { break }
      index += 1
    }
    while ASCII.isBlank(input.byte(index)) { index += 1 }
    guard input.byte(index) == ASCII.greater else { return nil }
    return (.endCall(offset..<(index + 1), name: names.joined(separator: ".")), index + 1)
  }
}
