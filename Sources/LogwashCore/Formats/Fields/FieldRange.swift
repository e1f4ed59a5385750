/// What stands in a field in place of the bytes that it means.
package enum FieldEscapes: BitwiseCopyable, Sendable, Equatable {
  case none
  /// A quote stands twice for one, as in CSV.
  case doubled(UInt8)
  /// A backslash stands before a quote and before a backslash; before anything else it is itself.
  case quotes
  /// The escapes of JSON strings; a backslash before anything else is itself.
  case json
  /// Those of RFC 5424: a backslash before `"`, `\` and `]`; before anything else it is itself.
  case structuredData
  /// Those of CEF's header: a backslash before `|` and `\`; before anything else it is itself.
  case eventHeader
  /// Those of CEF's extension: a backslash before `|`, `=` and `\`, `\n` and `\r`; before anything else it is itself.
  case event
  /// Those of TSV: `\t`, `\n`, `\r` and `\\`; before anything else it is itself.
  case tabs
  /// `%41`, and a plus sign for a space.
  case form
  /// `&lt;` and the like, which were checked before.
  case entities
}

/// A part of a text that a reader cut out: a key, a value, a column. The quotes around it are left out.
package struct FieldRange: BitwiseCopyable, Sendable, Equatable {
  /// In bytes from the beginning of what the reader reads.
  package var start: Int
  package var end: Int
  /// What must be undone to get its text; mostly nothing.
  package var escapes: FieldEscapes

  @inline(__always)
  package init(_ start: Int, _ end: Int, escapes: FieldEscapes = .none) {
    self.start = start
    self.end = end
    self.escapes = escapes
  }

  package var isEmpty: Bool { start == end }
}

/// A key and its value.
package struct FieldPair: BitwiseCopyable, Sendable, Equatable {
  package var key: FieldRange
  package var value: FieldRange
  /// A key by itself, without a separator and a value.
  package var isBare: Bool

  @inline(__always)
  package init(key: FieldRange, value: FieldRange, isBare: Bool = false) {
    self.key = key
    self.value = value
    self.isBare = isBare
  }
}

extension Heap {
  /// The text of a field of `text`: a view, unless there is something to undo.
  ///
  /// - Throws: `tooLarge` when scratch is full.
  @inline(__always)
  package mutating func text(of field: FieldRange, in text: Text) throws(Fault) -> Text {
    if case .none = field.escapes {
      return Text(text.region, offset: Int(text.offset) &+ field.start, count: field.end &- field.start)
    }
    return try decoded(field, in: text)
  }

  @inline(never)
  private mutating func decoded(_ field: FieldRange, in text: Text) throws(Fault) -> Text {
    let bytes = view(text)[field.start..<field.end]
    scratch.begin()
    var at = 0
    while let next = Self.nextEscape(bytes, from: at, field.escapes) {
      scratch.append(bytes[at..<next])
      at = scratch.appendDecoded(bytes, at: next, field.escapes)
    }
    scratch.append(bytes.dropFirst(at))
    return try finishText()
  }

  private static func nextEscape(_ bytes: ByteView, from start: Int, _ escapes: FieldEscapes) -> Int? {
    switch escapes {
    case .none: nil
    case .doubled(let quote): bytes.firstIndex(of: quote, from: start)
    case .quotes, .json, .structuredData, .eventHeader, .event, .tabs:
      bytes.firstIndex(of: UInt8(ascii: "\\"), from: start)
    case .form: bytes.firstIndex(of: UInt8(ascii: "%"), or: UInt8(ascii: "+"), from: start)
    case .entities: bytes.firstIndex(of: UInt8(ascii: "&"), from: start)
    }
  }
}
