/// Where the values of one record live: what does not fit into a `Value`, and the bytes that texts point to.
///
/// It is filled while a record runs and emptied at its end, with its memory kept; nothing in it is freed or moved earlier, so a
/// value stays good for the length of a run.
package struct Heap: ~Copyable {
  /// The bytes of the record that runs; empty between runs.
  package var record: ByteView
  /// The constants of the program that runs.
  package var constants: ByteView
  package var scratch: Scratch

  package var elements = Arena<Value>(capacity: 64)
  package var hashes = Arena<HashObject>(capacity: 16)
  package var members = Arena<HashMember>(capacity: 64)
  package var ranges = Arena<RangeObject>(capacity: 4)
  package var objects = Arena<HeapObject>(capacity: 4)
  /// Decimals that do not fit into 64 bits. The only part of the heap that allocates.
  package private(set) var wides: [BigDecimal] = []
  /// The memory that they take.
  package private(set) var wideBytes = 0
  /// How many elements a record may make, and how many members.
  package var elementLimit = 4_000_000
  /// JSON that was read into the heap already.
  var documents = ReadDocuments()

  /// Keeps `record` and `constants` readable while nothing runs.
  private let nothing = ConstantBytes([])

  package init() {
    scratch = Scratch()
    record = nothing.view
    constants = nothing.view
  }

  /// Forgets every value.
  package mutating func reset() {
    scratch.reset()
    elements.removeAll()
    hashes.removeAll()
    members.removeAll()
    ranges.removeAll()
    objects.removeAll()
    if !wides.isEmpty { wides.removeAll(keepingCapacity: true) }
    wideBytes = 0
    documents.removeAll()
    record = nothing.view
  }

  /// Gives back what one huge record needed.
  package mutating func shrink() {
    elements.shrink(to: 1 << 16)
    members.shrink(to: 1 << 16)
    hashes.shrink(to: 1 << 14)
    ranges.shrink(to: 1 << 14)
    objects.shrink(to: 1 << 14)
    if wides.capacity > 1 << 14 { wides = [] }
  }

  // MARK: Texts

  /// The bytes of a text.
  @inline(__always)
  package func view(_ text: Text) -> ByteView {
    let offset = Int(text.offset)
    let count = Int(text.count)
    switch text.region {
    case .record: return record[offset..<offset + count]
    case .constants: return constants[offset..<offset + count]
    case .scratch: return scratch.view(offset: offset, count: count)
    }
  }

  /// Ends the text begun with `scratch.begin()`.
  ///
  /// - Throws: `tooLarge` when the record has made more text than `scratch.limit`.
  @inline(__always)
  package mutating func finishText() throws(Fault) -> Text {
    let (offset, count) = scratch.finish()
    if scratch.overflowed { throw .tooLarge }
    return Text(.scratch, offset: offset, count: count)
  }

  /// Copies bytes into scratch as a text.
  package mutating func makeText(_ bytes: ByteView) throws(Fault) -> Text {
    scratch.begin()
    scratch.append(bytes)
    return try finishText()
  }

  // MARK: Wide decimals

  package mutating func makeWide(_ decimal: BigDecimal) -> Value {
    wides.append(decimal)
    wideBytes += 64 + decimal.unscaled.bitWidth >> 3
    return .wide(UInt32(truncatingIfNeeded: wides.count - 1))
  }
}

extension ByteView {
  /// The bytes of a text that lies in the region that these are.
  @inline(__always)
  package subscript(text: Text) -> ByteView { self[Int(text.offset)..<Int(text.offset) + Int(text.count)] }
}

/// A hash: neighbouring members in the heap, in order.
package struct HashObject: BitwiseCopyable, Sendable {
  package var start: UInt32
  package var count: UInt32
  /// The JSON object it was read from, braces included; empty when there is none. Members that still have a source range
  /// are written by copying from here.
  package var origin: Text

  package init(start: Int, count: Int, origin: Text = .empty) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
    self.origin = origin
  }
}

/// A member of a hash or of the record.
package struct HashMember: BitwiseCopyable, Sendable {
  /// The key's text, decoded.
  package var key: Text
  /// The record's slot that holds the value, or -1: then it is in `value`. Always -1 in hashes.
  package var slot: Int32
  package var value: Value
  /// Where the whole member stands in its hash's origin, as offsets from the origin's first byte: from behind the `{` or `,`
  /// before it up to the `,` or `}` behind it. `sourceEnd` 0: it has no source, or was changed.
  package var sourceStart: UInt32
  package var sourceEnd: UInt32

  package init(key: Text, slot: Int = -1, value: Value, sourceStart: Int = 0, sourceEnd: Int = 0) {
    self.key = key
    self.slot = Int32(truncatingIfNeeded: slot)
    self.value = value
    self.sourceStart = UInt32(truncatingIfNeeded: sourceStart)
    self.sourceEnd = UInt32(truncatingIfNeeded: sourceEnd)
  }
}

/// A range of numbers, counted lazily.
package struct RangeObject: BitwiseCopyable, Sendable {
  package var first: Int64
  /// 1 or -1.
  package var step: Int64
  /// Nil for an endless one.
  package var count: Int64?
  /// `a..*n`: slices may reach over the end of a string or sequence.
  package var isCounted: Bool
  /// `a..<b` (a string slice with it differs from one with `..` only in emptiness).
  package var isExclusive: Bool

  package init(first: Int64, step: Int64, count: Int64?, isCounted: Bool = false, isExclusive: Bool = false) {
    self.first = first
    self.step = step
    self.count = count
    self.isCounted = isCounted
    self.isExclusive = isExclusive
  }
}

/// What `?with_args` binds: neighbouring elements, or for a hash neighbouring members.
package struct BoundArguments: BitwiseCopyable, Sendable {
  package var start: UInt32
  package var count: UInt32
  package var isNamed: Bool
  /// `?with_args_last`: behind the arguments of the call.
  package var isLast: Bool
}

/// Values that are several things at once, or can be called.
package enum HeapObject: BitwiseCopyable, Sendable {
  /// A macro or function: its index in the program, and the namespace it was defined in.
  case macro(UInt32, namespace: UInt16)
  /// A macro with arguments bound by `?with_args`: the callee object, the bound values, and where they go.
  case bound(callee: UInt32, arguments: BoundArguments)
  /// A namespace, by its number.
  case namespace(UInt32)
  /// What `?matches` gives: whole match or not, all matches, the groups of the whole match.
  case matches(isWhole: Bool, matches: ElementRange, groups: ElementRange)
  /// One of the matches: a string with groups.
  case match(Text, groups: ElementRange)
  /// A built-in taken as a value, to be called later: its method in the program, and which element is its subject.
  case method(UInt32, subject: UInt32)
  /// `.get_optional_template`.
  case optionalTemplate
  /// What includes a template, as it is or not, and what imports it: a template of the program.
  case templateInclude(UInt16, isParsed: Bool)
  case templateImport(UInt16)
}
