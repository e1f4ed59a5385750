// With a separator of pairs that was given:
//
//     text  := space* pair? (separator space* pair?)*
//     pair  := key space* (keySeparator space* value?)? space*
//     key   := byte+ | quoted
//     value := byte+ | quoted | "(" byte* ")" | "[" byte* "]" | "<" byte* ">"
//
// Without one, blanks separate pairs, and spaces may stand around a key separator only on both sides of it: in
// `a= b=1`, `a` is empty.

/// Cuts a text into keys and values, with separators that the caller says.
///
/// Quotes hold separators; brackets around a whole value do, too, and are left out, as Logstash's `kv` does it.
package struct KeyValueReader: BitwiseCopyable {
  /// What stands between pairs, or between a key and its value.
  package enum Separator: BitwiseCopyable, Sendable {
    /// Any number of spaces and control characters.
    case blanks
    case byte(UInt8)
    /// More than one byte.
    case bytes(ByteView)

    /// - Precondition: `text` is not empty.
    package init(_ text: ByteView) { self = text.count == 1 ? .byte(text[0]) : .bytes(text) }
  }

  package let bytes: ByteView
  private let pairSeparator: Separator
  private let keySeparator: Separator
  /// Where the next pair is looked for.
  package private(set) var at = 0
  /// A key is empty, or a quote is not closed where a pair ends. Set when `next` gives nil before the end.
  package private(set) var isMalformed = false
  /// At least one pair had a separator.
  package private(set) var hasValues = false
  /// Where `)`, `]` and `>` come next, -1: not looked for yet. So that many open brackets do not cost a search
  /// each.
  private var closing: (Int, Int, Int) = (-1, -1, -1)

  package init(
    _ bytes: ByteView, pairs: Separator = .blanks, keys: Separator = .byte(UInt8(ascii: "="))
  ) {
    self.bytes = bytes
    pairSeparator = pairs
    keySeparator = keys
  }

  /// The next pair; nil behind the last one, and where the text is malformed.
  package mutating func next() -> FieldPair? {
    skipSeparators()
    guard at < bytes.count else { return nil }
    var segmentEnd = separator(pairSeparator, from: at)?.start ?? bytes.count
    let key: FieldRange
    var mark: (start: Int, end: Int)?
    if isQuote(at) {
      guard let quoted = bytes.quotedField(at: at, escapes: .quotes) else { return fail() }
      key = quoted.field
      mark = keyMark(at: quoted.next)
      if mark == nil {
        let end = skipSpaces(quoted.next)
        guard isPairEnd(end) else { return fail() }
        at = end
      }
      segmentEnd = quoted.next
    } else {
      if let found = separator(keySeparator, from: at, to: segmentEnd) {
        key = FieldRange(at, bytes.trimmingSpaces(at, found.start))
        mark = found
      } else {
        key = FieldRange(at, bytes.trimmingSpaces(at, segmentEnd))
        mark = keyMark(at: segmentEnd)
        if mark == nil { at = segmentEnd }
      }
      if key.isEmpty { return fail() }
    }
    guard let mark else { return FieldPair(key: key, value: FieldRange(at, at), isBare: true) }
    hasValues = true
    // `a = b`: spaces behind the separator belong to it only if there are some before it.
    var isSpaced = true
    if case .blanks = pairSeparator { isSpaced = mark.start > segmentEnd }
    return value(of: key, from: isSpaced ? skipSpaces(mark.end) : mark.end)
  }

  private mutating func value(of key: FieldRange, from start: Int) -> FieldPair? {
    if isQuote(start) {
      guard let quoted = bytes.quotedField(at: start, escapes: .quotes) else { return fail() }
      let end = skipSpaces(quoted.next)
      guard isPairEnd(quoted.next) || isPairEnd(end) else { return fail() }
      at = quoted.next
      return FieldPair(key: key, value: quoted.field)
    }
    if let end = closingBracket(of: start), isPairEnd(end + 1) || isPairEnd(skipSpaces(end + 1)) {
      at = end + 1
      return FieldPair(key: key, value: FieldRange(start + 1, end))
    }
    let end = separator(pairSeparator, from: start)?.start ?? bytes.count
    at = end
    return FieldPair(key: key, value: FieldRange(start, bytes.trimmingSpaces(start, end)))
  }

  private mutating func fail() -> FieldPair? {
    isMalformed = true
    return nil
  }
}

extension KeyValueReader {
  // MARK: Separators

  private mutating func skipSeparators() {
    if case .blanks = pairSeparator {
      at = bytes.skippingBlanks(from: at)
      return
    }
    while at < bytes.count {
      if let end = end(of: pairSeparator, at: at) {
        at = end
      } else {
        let next = bytes.skippingSpaces(from: at)
        if next == at { return }
        at = next
      }
    }
  }

  /// Where `separator` first stands at or after `start`.
  private func separator(
    _ separator: Separator, from start: Int, to end: Int? = nil
  ) -> (start: Int, end: Int)? {
    let limit = end ?? bytes.count
    switch separator {
    case .blanks:
      let found = bytes.blank(from: start)
      return found < limit ? (found, found + 1) : nil
    case .byte(let byte):
      guard let found = bytes[0..<limit].firstIndex(of: byte, from: start) else { return nil }
      return (found, found + 1)
    case .bytes(let needle):
      guard let found = bytes[0..<limit].firstRange(of: needle, from: start) else { return nil }
      return (found.lowerBound, found.upperBound)
    }
  }

  /// Where a separator that stands at `index` ends.
  private func end(of separator: Separator, at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    switch separator {
    case .blanks: return bytes[index] <= 0x20 ? index + 1 : nil
    case .byte(let byte): return bytes[index] == byte ? index + 1 : nil
    case .bytes(let needle):
      return bytes.count - index >= needle.count && bytes[index..<index + needle.count] == needle
        ? index + needle.count : nil
    }
  }

  /// The key separator that stands at `index`, or behind the spaces there.
  private func keyMark(at index: Int) -> (start: Int, end: Int)? {
    if let end = end(of: keySeparator, at: index) { return (index, end) }
    let start = skipSpaces(index)
    return end(of: keySeparator, at: start).map { (start, $0) }
  }

  private func skipSpaces(_ index: Int) -> Int { bytes.skippingSpaces(from: min(index, bytes.count)) }

  private func isPairEnd(_ index: Int) -> Bool {
    index >= bytes.count || end(of: pairSeparator, at: index) != nil
  }

  // MARK: Quotes and brackets

  private func isQuote(_ index: Int) -> Bool {
    let byte = bytes.peek(index)
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Where the bracket that opens at `index` closes.
  private mutating func closingBracket(of index: Int) -> Int? {
    switch bytes.peek(index) {
    case UInt8(ascii: "("): Self.next(UInt8(ascii: ")"), in: bytes, from: index, &closing.0)
    case UInt8(ascii: "["): Self.next(UInt8(ascii: "]"), in: bytes, from: index, &closing.1)
    case UInt8(ascii: "<"): Self.next(UInt8(ascii: ">"), in: bytes, from: index, &closing.2)
    default: nil
    }
  }

  private static func next(_ byte: UInt8, in bytes: ByteView, from index: Int, _ known: inout Int) -> Int? {
    if known < index { known = bytes.firstIndex(of: byte, from: index) ?? .max }
    return known == .max ? nil : known
  }
}
