/// Cuts a grok pattern into what is copied, the groups, which have to be counted, and the elements.
struct GrokScanner {
  struct Piece {
    enum Kind: Equatable {
      /// Goes into the regular expression as it is.
      case verbatim
      /// `(`: a group without a name.
      case group
      /// `(?<name>` or one of its other spellings.
      case named(String)
      /// `%{…}`, by what stands in the braces.
      case element(String)
      case problem(String, help: String?)
    }

    var kind: Kind
    var range: Range<Int>
  }

  private let text: [UInt8]
  private var at = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Piece? {
    guard at < text.count else { return nil }
    let start = at
    let kind = read()
    return Piece(kind: kind, range: start..<at)
  }

  private func looking(at word: String) -> Bool {
    text[at...].starts(with: word.utf8)
  }

  private mutating func read() -> Piece.Kind {
    switch text[at] {
    case UInt8(ascii: "\\"):
      if looking(at: "\\Q") {
        while at < text.count, !looking(at: "\\E") { at += 1 }
      }
      at = min(at + 2, text.count)
      return .verbatim
    case UInt8(ascii: "["):
      skipClass()
      return .verbatim
    case UInt8(ascii: "%") where looking(at: "%{"): return element()
    case UInt8(ascii: "("): return group()
    default:
      at += 1
      return .verbatim
    }
  }

  private mutating func element() -> Piece.Kind {
    let start = at + 2
    guard let end = text[start...].firstIndex(of: UInt8(ascii: "}")) else {
      at = text.count
      return .problem("`%{` is not closed", help: "write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`")
    }
    at = end + 1
    return .element(String(decoding: text[start..<end], as: UTF8.self))
  }

  /// Moves behind a bracketed class, in which parentheses are ordinary characters.
  private mutating func skipClass() {
    at += 1
    if at < text.count, text[at] == UInt8(ascii: "^") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: "]") { at += 1 }
    while at < text.count, text[at] != UInt8(ascii: "]") {
      if text[at] == UInt8(ascii: "\\") {
        at += 2
      } else if looking(at: "[:"), let end = posixEnd() {
        at = end
      } else {
        at += 1
      }
    }
    at = min(at + 1, text.count)
  }

  private func posixEnd() -> Int? {
    var end = at + 2
    if end < text.count, text[end] == UInt8(ascii: "^") { end += 1 }
    while end < text.count, CharacterSet.lower.contains(text[end]) { end += 1 }
    guard end + 1 < text.count, text[end] == UInt8(ascii: ":"), text[end + 1] == UInt8(ascii: "]") else {
      return nil
    }
    return end + 2
  }

  private mutating func group() -> Piece.Kind {
    if looking(at: "(?#") {
      while at < text.count, text[at] != UInt8(ascii: ")") { at += 1 }
      at = min(at + 1, text.count)
      return .verbatim
    }
    if looking(at: "(?|") {
      at += 3
      return .problem("`(?|` is not supported in grok patterns", help: "write `(?:…|…)`")
    }
    for (opening, closing) in [("(?P<", ">"), ("(?'", "'")] where looking(at: opening) {
      return name(behind: opening.utf8.count, until: closing.utf8.first!)
    }
    if looking(at: "(?<"), !looking(at: "(?<="), !looking(at: "(?<!") {
      return name(behind: 3, until: UInt8(ascii: ">"))
    }
    let isPlain = !looking(at: "(?") && !looking(at: "(*")
    at += 1
    return isPlain ? .group : .verbatim
  }

  private mutating func name(behind opening: Int, until terminator: UInt8) -> Piece.Kind {
    let start = at + opening
    guard let end = text[start...].firstIndex(of: terminator) else {
      at += 1
      return .problem("a group's name is not closed", help: "write `(?<name>…)`")
    }
    guard end > start else {
      at = end + 1
      return .problem("a group has no name", help: "write `(?<name>…)`, or `(?:…)` for a group without one")
    }
    at = end + 1
    return .named(String(decoding: text[start..<end], as: UTF8.self))
  }
}
