// XML 1.0, without validation:
//
//     document := (blank | comment | instruction | doctype)* element (blank | comment | instruction)*
//     element  := "<" name (blank+ name blank* "=" blank* quoted)* blank* ("/>" | ">" content "</" name blank* ">")
//     content  := (text | element | comment | instruction | "<![CDATA[" byte* "]]>")*
//
// A document type is passed over and nothing of it is read: entities are the five of XML and numbers, so that no
// text can grow and nothing is fetched. Namespaces are parts of names.

/// Reads XML piece by piece. That end tags match and how deep elements are is for whoever puts them together.
package struct XMLReader: BitwiseCopyable {
  package enum Piece: BitwiseCopyable, Equatable {
    case start(FieldRange)
    /// Of the element that began last.
    case attribute(FieldPair)
    case text(FieldRange)
    /// Nil for `/>`.
    case end(FieldRange?)
  }

  package let bytes: ByteView
  package private(set) var at = 0
  /// Set when `next` gives nil before the end.
  package private(set) var isMalformed = false
  private var isInTag = false

  package init(_ bytes: ByteView) {
    self.bytes = bytes
    if bytes.peek(0) == 0xEF, bytes.peek(1) == 0xBB, bytes.peek(2) == 0xBF { at = 3 }
  }

  /// The next piece; nil at the end, and where the text is malformed.
  package mutating func next() -> Piece? {
    if isInTag, let piece = nextInTag() { return piece }
    while !isMalformed, at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else { return text() }
      switch bytes.peek(at + 1) {
      case UInt8(ascii: "!"):
        if let start = bytes.end(of: "<![CDATA[", at: at) {
          guard let end = skip(to: "]]>", from: start) else { return fail() }
          return .text(FieldRange(start, end))
        }
        if let start = bytes.end(of: "<!--", at: at) {
          if skip(to: "-->", from: start) == nil { return fail() }
        } else if !skipDocumentType() {
          return fail()
        }
      case UInt8(ascii: "?"): if skip(to: "?>", from: at + 2) == nil { return fail() }
      case UInt8(ascii: "/"):
        guard let name = name(at: at + 2) else { return fail() }
        let close = bytes.skippingBlanks(from: name.end)
        guard bytes.peek(close) == UInt8(ascii: ">") else { return fail() }
        at = close + 1
        return .end(name)
      default:
        guard let name = name(at: at + 1) else { return fail() }
        at = name.end
        isInTag = true
        return .start(name)
      }
    }
    return isInTag ? fail() : nil
  }

  /// An attribute or the end of an empty element; nil where the tag ends or is malformed.
  private mutating func nextInTag() -> Piece? {
    let start = bytes.skippingBlanks(from: at)
    isInTag = false
    if bytes.peek(start) == UInt8(ascii: ">") {
      at = start + 1
      return nil
    }
    if bytes.peek(start) == UInt8(ascii: "/"), bytes.peek(start + 1) == UInt8(ascii: ">") {
      at = start + 2
      return .end(nil)
    }
    guard start > at, let name = name(at: start) else { return fail() }
    let mark = bytes.skippingBlanks(from: name.end)
    guard bytes.peek(mark) == UInt8(ascii: "=") else { return fail() }
    let quote = bytes.skippingBlanks(from: mark + 1)
    let sign = bytes.peek(quote)
    guard sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'"),
      let end = bytes.firstIndex(of: sign, from: quote + 1),
      bytes[0..<end].firstIndex(of: UInt8(ascii: "<"), from: quote + 1) == nil,
      let value = checked(FieldRange(quote + 1, end))
    else { return fail() }
    at = end + 1
    isInTag = true
    return .attribute(FieldPair(key: name, value: value))
  }

  private mutating func text() -> Piece? {
    let end = bytes.firstIndex(of: UInt8(ascii: "<"), from: at) ?? bytes.count
    guard let field = checked(FieldRange(at, end)) else { return fail() }
    at = end
    return .text(field)
  }

  /// The field with its escapes; nil when a reference in it is none.
  private func checked(_ field: FieldRange) -> FieldRange? {
    var field = field
    let text = bytes[field.start..<field.end]
    var from = 0
    while let mark = text.firstIndex(of: UInt8(ascii: "&"), from: from) {
      guard let (_, end) = XMLEntity.read(text, at: mark) else { return nil }
      field.escapes = .entities
      from = end
    }
    return field
  }

  private func name(at start: Int) -> FieldRange? {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: ":"), 0x80...0xFF:
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if end == start { return nil }
      default: return end > start ? FieldRange(start, end) : nil
      }
      end += 1
    }
    return nil
  }

  // MARK: Passing over

  /// Goes behind the next `literal`; returns where it begins.
  private mutating func skip(to literal: StaticString, from start: Int) -> Int? {
    var from = start
    while let found = bytes.firstIndex(of: literal.byte(0), from: from) {
      if let end = bytes.end(of: literal, at: found) {
        at = end
        return found
      }
      from = found + 1
    }
    return nil
  }

  private mutating func skipDocumentType() -> Bool {
    guard var end = bytes.end(of: "<!DOCTYPE", at: at) else { return false }
    var isInSubset = false
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = bytes.firstIndex(of: byte, from: end) else { return false }
        end = close + 1
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: ">") where !isInSubset:
        at = end
        return true
      default: break
      }
    }
    return false
  }

  private mutating func fail() -> Piece? {
    isMalformed = true
    isInTag = false
    return nil
  }
}
