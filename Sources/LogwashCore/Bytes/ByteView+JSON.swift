internal import CKernels

// Safety: each kernel gets `base` and `count` of a view, whose slack the kernels rely on (see
// ByteView.swift), and an index that was checked to lie in `0...count`.

extension ByteView {
  /// The byte at `index`, or 0 outside of the view. No token of JSON begins with 0, so the end needs no case
  /// of its own.
  @inline(__always)
  func peek(_ index: Int) -> UInt8 {
    unsafe UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The four bytes at `index` as a little-endian number, or 0 when there are fewer.
  @inline(__always)
  func word(at index: Int) -> UInt32 {
    guard index >= 0, index &+ 4 <= count else { return 0 }
    return unsafe lw_json_word(base + index)
  }

  /// Where the inside of a JSON string stops: at the first `"`, `\` or control byte at or after `start`, or
  /// at `count`.
  @inline(__always)
  func jsonStringStop(from start: Int) -> Int {
    precondition(start >= 0 && start <= count, "byte index out of range")
    return unsafe lw_json_string_stop(base, count, start)
  }

  /// The index behind the JSON number at `start`, or nil when there is none.
  @inline(__always)
  func jsonNumberEnd(from start: Int) -> Int? {
    guard start >= 0, start < count else { return nil }
    let end = unsafe lw_json_number_end(base, count, start)
    return end == 0 ? nil : end
  }

  /// The index of the first byte at or after `start` that is no white space of JSON, or `count`.
  @inline(__always)
  func skippingJSONSpace(from start: Int) -> Int {
    precondition(start >= 0 && start <= count, "byte index out of range")
    return unsafe lw_json_skip_space(base, count, start)
  }

  /// Without the white space that JSON allows around a value.
  var trimmingJSONSpace: ByteView {
    var lower = 0
    var upper = count
    while lower < upper, self[lower] <= 32 { lower += 1 }
    while upper > lower, self[upper - 1] <= 32 { upper -= 1 }
    return self[lower..<upper]
  }

  /// Goes on from `start` with a walk over an object or array that comes in pieces.
  ///
  /// - Returns: the index behind it, the walk's depth being 0; or that of a line feed in a string, which no JSON has, the
  ///   walk being in a string; or `count`.
  func jsonContainer(from start: Int, _ walk: inout JSONWalk) -> Int {
    precondition(start >= 0 && start <= count, "byte index out of range")
    return unsafe min(lw_json_walk_on(base, count, start, &walk.state), count)
  }

  /// The index behind the object or array at `start`, which was checked before; `count` when it does not end.
  func jsonContainerEnd(from start: Int) -> Int {
    precondition(start >= 0 && start <= count, "byte index out of range")
    return unsafe lw_json_container_end(base, count, start)
  }

  /// The value of the last member with a key in the object that these bytes are, which was checked before.
  ///
  /// - Returns: `isKnown` is false when a key has escapes, so that nothing can be said.
  func jsonMember(_ key: ByteView) -> (range: Range<Int>?, isKnown: Bool) {
    var start = 0
    let end = unsafe lw_json_member(base, count, key.base, key.count, &start)
    // `SIZE_MAX` is what Swift reads as -1.
    if end < 0 { return (nil, false) }
    return end > start && end <= count ? (start..<end, true) : (nil, true)
  }

  /// Whether `bytes` stand at `index`.
  @inline(__always)
  func holds(_ bytes: ByteView, at index: Int) -> Bool {
    guard index >= 0, bytes.count <= count &- index else { return false }
    return unsafe lw_json_same(base + index, bytes.base, bytes.count)
  }

  /// A hash of the bytes, for small tables.
  func hash(seed: UInt64) -> UInt64 { unsafe lw_json_hash(base, count, seed) }

  /// The index of the first line feed at or after `start`, or nil.
  @inline(__always)
  func lineFeed(from start: Int) -> Int? {
    guard start >= 0, start <= count else { return nil }
    let at = unsafe lw_find_line_feed(base, count, start)
    return at < count ? at : nil
  }
}

/// Where a walk over an object or array stands that comes in pieces.
struct JSONWalk: BitwiseCopyable, Sendable {
  fileprivate var state = lw_json_walk()

  /// How many objects and arrays are open.
  var depth: Int { state.depth }
  var isInString: Bool { state.in_string }
}

// MARK: UTF-8

extension ByteView {
  /// The index of the first byte at or after `start` that is not ASCII, or nil.
  @inline(__always)
  func firstNonASCII(from start: Int) -> Int? {
    guard start >= 0, start < count else { return nil }
    let at = unsafe start + lw_find_non_ascii(base + start, count - start)
    return at < count ? at : nil
  }

  /// The UTF-8 sequence at `index`: how many bytes it has, and whether it is one. What is none counts as many
  /// bytes as a decoder replaces by one U+FFFD: the longest beginning of a sequence, at least one byte.
  func utf8Sequence(at index: Int) -> (count: Int, isValid: Bool) {
    let first = peek(index)
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    guard second.contains(peek(index + 1)) else { return (1, false) }
    for offset in 2..<max(length, 2) where peek(index + offset) & 0xC0 != 0x80 { return (offset, false) }
    return (length, true)
  }
}
