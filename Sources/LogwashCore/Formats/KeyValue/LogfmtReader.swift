// As go-logfmt reads it, which defines the format as far as anything does:
//
//     line   := blank* (pair (blank+ pair)*)? blank*
//     pair   := key ("=" value?)?
//     key    := byte+                       (no blank, no `=`; the first is no `"`)
//     value  := byte+ | '"' (escape | byte)* '"'      (outside of quotes no blank)
//     blank  := a byte up to 0x20
//     escape := as in JSON
//
// Wider than go-logfmt, because logs are: a value without quotes may have `=` and `"` behind its first byte.

/// Cuts a line of logfmt into pairs, one after the other.
package struct LogfmtReader: BitwiseCopyable {
  package let bytes: ByteView
  /// Where the next pair is looked for.
  package private(set) var at = 0
  /// The text is no logfmt: a key or a quoted value is not as it must be. Set when `next` gives nil before the
  /// end.
  package private(set) var isMalformed = false
  /// At least one pair had a `=`.
  package private(set) var hasValues = false

  package init(_ bytes: ByteView) { self.bytes = bytes }

  /// The next pair; nil behind the last one, and where the text is malformed.
  @inline(__always)
  package mutating func next() -> FieldPair? {
    let start = bytes.skippingBlanks(from: at)
    at = start
    guard start < bytes.count else { return nil }
    let keyEnd = bytes.blank(or: UInt8(ascii: "="), from: start)
    let key = FieldRange(start, keyEnd)
    guard bytes.peek(keyEnd) == UInt8(ascii: "=") else {
      if bytes[start] == UInt8(ascii: "\"") { return fail() }
      at = keyEnd
      return FieldPair(key: key, value: FieldRange(keyEnd, keyEnd), isBare: true)
    }
    guard keyEnd > start, bytes[start] != UInt8(ascii: "\"") else { return fail() }
    hasValues = true
    let value = keyEnd &+ 1
    if bytes.peek(value) == UInt8(ascii: "\"") {
      guard let quoted = bytes.quotedField(at: value, escapes: .json),
        quoted.next == bytes.count || bytes[quoted.next] <= 0x20
      else { return fail() }
      at = quoted.next
      return FieldPair(key: key, value: quoted.field)
    }
    at = bytes.blank(from: value)
    return FieldPair(key: key, value: FieldRange(value, at))
  }

  private mutating func fail() -> FieldPair? {
    isMalformed = true
    return nil
  }
}

extension ByteView {
  /// The field between the quote at `start` and the next one like it that has no backslash before it, and the
  /// index behind that; nil when there is none.
  @inline(__always)
  func quotedField(at start: Int, escapes: FieldEscapes) -> (field: FieldRange, next: Int)? {
    let quote = self[start]
    var at = start &+ 1
    var isEscaped = false
    while let stop = firstIndex(of: quote, or: UInt8(ascii: "\\"), from: at) {
      if self[stop] == quote {
        return (FieldRange(start &+ 1, stop, escapes: isEscaped ? escapes : .none), stop &+ 1)
      }
      isEscaped = true
      at = stop &+ 2
    }
    return nil
  }
}
