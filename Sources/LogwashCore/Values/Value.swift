/// A value of the template language: 16 bytes, trivially copied, no reference counted.
///
/// What does not fit lies in the machine's heap for the length of one record and is named by an index here. Three cases
/// hold JSON that nobody has looked into yet, so that what a template does not touch comes out byte for byte.
package enum Value: BitwiseCopyable, Sendable {
  /// No value: an unknown variable, a JSON null that was read, a pattern that did not match.
  case missing
  /// `.null`: a JSON null to write. Reading it back gives `missing`.
  case null
  /// What `x!` gives when x is missing: "", [] and {} at once.
  case emptyDefault

  case boolean(Bool)

  /// Numbers, exact. The same number may stand in any of the cases that can hold it; comparing looks at the number.
  case integer(Int64)
  case decimal(SmallDecimal)
  /// An index into the heap's wide decimals.
  case wide(UInt32)
  case nonFinite(NonFinite)
  /// A JSON number's own text, not read yet: `1.10` and `1e400` stay as they are when they are only passed on.
  case numeral(Text)

  case text(Text)
  /// A JSON string's contents with its escapes, not decoded yet; valid JSON between quotes.
  case escaped(Text)

  case moment(Moment)

  /// A range of the heap's elements.
  case sequence(ElementRange)
  /// An index into the heap's ranges, `a..b`.
  case range(UInt32)
  /// An index into the heap's hashes.
  case hash(UInt32)
  /// A JSON object or array, not read yet; valid JSON.
  case document(Text)

  /// An index into the heap's objects: what is several things at once (the result of `?matches`), and callables.
  case object(UInt32)
}

/// Neighbouring elements in the machine's heap.
package struct ElementRange: BitwiseCopyable, Sendable, Equatable {
  package var start: UInt32
  package var count: UInt32

  package init(start: Int, count: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
  }
}

/// The numbers of `?number` that are none.
package enum NonFinite: UInt8, BitwiseCopyable, Sendable {
  case notANumber
  case positiveInfinity
  case negativeInfinity
}

/// A decimal with a 64-bit coefficient: `coefficient * 10^-scale`, scale 1 to 18.
///
/// With scale 12 or less there are no trailing zeros (they could never show: FreeMarker's division keeps at least 12
/// decimals); with a larger scale they are kept, since a division's scale follows from them.
package struct SmallDecimal: BitwiseCopyable, Sendable, Equatable {
  package var coefficient: Int64
  package var scale: UInt8

  package init(coefficient: Int64, scale: UInt8) {
    self.coefficient = coefficient
    self.scale = scale
  }
}

/// A date, a time or a date-time: an instant, and which of its parts count.
package struct Moment: BitwiseCopyable, Sendable, Equatable {
  /// FreeMarker's three kinds, which never compare or mix; and the one of `?number_to_…`-less values.
  package enum Kind: UInt8, BitwiseCopyable, Sendable {
    case date
    case time
    case dateTime
    case unknown
  }

  /// Since 1970-01-01T00:00:00Z, proleptic Gregorian; may be negative.
  package var seconds: Int64
  /// 0 to 999,999,999, added to `seconds`.
  package var nanoseconds: UInt32
  package var kind: Kind

  package init(seconds: Int64, nanoseconds: UInt32, kind: Kind) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.kind = kind
  }
}
