// RFC 4180:
//
//     record    := field (separator field)* lineBreak?
//     field     := byte* | quote (byte | separator | CR | LF | quote quote)* quote
//     lineBreak := CR LF | LF
//
// Wider in one thing: a quote behind the first byte of a field without quotes is itself. What stands between a
// closing quote and the next separator, or a quote that is not closed, makes the record malformed.

/// How a CSV dialect separates and quotes.
package struct CSVDialect: BitwiseCopyable, Sendable, Equatable {
  package var separator: UInt8
  /// Nil: there are no quotes.
  package var quote: UInt8?

  package init(separator: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\"")) {
    self.separator = separator
    self.quote = quote
  }
}

/// Cuts one record of CSV into fields, one after the other.
package struct CSVReader: BitwiseCopyable {
  package enum Failure: UInt8, BitwiseCopyable, Sendable {
    /// A quote is not closed. In a block that ends in the middle of a record, more must be read.
    case openQuote
    /// There is something between a closing quote and the next separator.
    case textBehindQuote
  }

  package let bytes: ByteView
  private let dialect: CSVDialect
  /// Behind what was read. When `next` has given nil and `failure` is nil: where the next record begins.
  package private(set) var at: Int
  /// Why `next` gave nil before the record's end.
  package private(set) var failure: Failure?
  private var isFieldExpected = true

  /// - Parameter start: where the record begins.
  package init(_ bytes: ByteView, from start: Int = 0, dialect: CSVDialect = CSVDialect()) {
    self.bytes = bytes
    self.dialect = dialect
    at = start
  }

  /// The next field; nil behind the last one of the record, and where the record is malformed. Every record has
  /// at least one field.
  @inline(__always)
  package mutating func next() -> FieldRange? {
    guard isFieldExpected else { return nil }
    if let quote = dialect.quote, at < bytes.count, bytes[at] == quote { return quotedField(quote) }
    let start = at
    guard let stop = bytes.firstIndex(of: dialect.separator, or: 0x0A, from: start) else {
      isFieldExpected = false
      at = bytes.count
      let end = at > start && bytes[at - 1] == 0x0D ? at - 1 : at
      return FieldRange(start, end)
    }
    at = stop &+ 1
    if bytes[stop] == dialect.separator { return FieldRange(start, stop) }
    isFieldExpected = false
    return FieldRange(start, stop > start && bytes[stop - 1] == 0x0D ? stop - 1 : stop)
  }

  private mutating func quotedField(_ quote: UInt8) -> FieldRange? {
    let start = at &+ 1
    var from = start
    var isDoubled = false
    while let found = bytes.firstIndex(of: quote, from: from) {
      let behind = found &+ 1
      if behind < bytes.count, bytes[behind] == quote {
        isDoubled = true
        from = behind &+ 1
        continue
      }
      guard endField(at: behind) else { return fail(.textBehindQuote) }
      return FieldRange(start, found, escapes: isDoubled ? .doubled(quote) : .none)
    }
    return fail(.openQuote)
  }

  /// Goes behind the separator or line break at `index`; false when none is there.
  private mutating func endField(at index: Int) -> Bool {
    guard index < bytes.count else {
      at = index
      isFieldExpected = false
      return true
    }
    if bytes[index] == dialect.separator {
      at = index &+ 1
      return true
    }
    let feed = bytes[index] == 0x0D ? index &+ 1 : index
    guard feed == bytes.count || bytes[feed] == 0x0A else { return false }
    at = min(feed &+ 1, bytes.count)
    isFieldExpected = false
    return true
  }

  private mutating func fail(_ failure: Failure) -> FieldRange? {
    self.failure = failure
    isFieldExpected = false
    return nil
  }
}
