internal import CKernels

// Safety: each kernel gets `base` and `count` of a view, whose slack the kernels rely on (see ByteView.swift).

extension ByteView {
  /// The index of the first `byte`, or nil.
  @inline(__always)
  package func firstIndex(of byte: UInt8) -> Int? {
    let at = unsafe lw_find_byte(base, count, byte)
    return at < count ? at : nil
  }

  /// The index of the first `byte` at or after `start`, or nil.
  @inline(__always)
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start <= count else { return nil }
    let at = unsafe lw_find_byte(base + start, count - start, byte)
    return start + at < count ? start + at : nil
  }

  /// The index of the first of two bytes at or after `start`, or nil.
  @inline(__always)
  package func firstIndex(of a: UInt8, or b: UInt8, from start: Int = 0) -> Int? {
    guard start <= count else { return nil }
    let at = unsafe lw_find_either(base + start, count - start, a, b)
    return start + at < count ? start + at : nil
  }

  /// The index of the first byte at or after `start` that a JSON string cannot hold as it is, or `count`.
  @inline(__always)
  package func jsonSpecial(from start: Int) -> Int {
    unsafe start + lw_find_json_special(base + start, count - start)
  }

  package func lastIndex(of byte: UInt8) -> Int? {
    var i = count
    while i > 0 {
      i -= 1
      if unsafe base[i] == byte { return i }
    }
    return nil
  }

  /// How many line feeds there are.
  package var lineFeedCount: Int { unsafe lw_count_line_feeds(base, count) }

  /// Where `needle` first occurs at or after `start`, or nil. An empty needle occurs at `start`.
  package func firstRange(of needle: ByteView, from start: Int = 0) -> Range<Int>? {
    guard start >= 0, start <= count else { return nil }
    if needle.isEmpty { return start..<start }
    let head = needle[0]
    var at = start
    while let found = firstIndex(of: head, from: at) {
      guard found + needle.count <= count else { return nil }
      if self[found..<found + needle.count] == needle { return found..<found + needle.count }
      at = found + 1
    }
    return nil
  }

  /// Where `needle` last occurs so that it starts at or before `limit`, or nil.
  package func lastRange(of needle: ByteView, startingAtMost limit: Int = .max) -> Range<Int>? {
    var at = min(limit, count - needle.count)
    while at >= 0 {
      if self[at..<at + needle.count] == needle { return at..<at + needle.count }
      at -= 1
    }
    return nil
  }

  @inline(__always)
  package func starts(with prefix: ByteView) -> Bool {
    count >= prefix.count && self[0..<prefix.count] == prefix
  }

  package func ends(with suffix: ByteView) -> Bool {
    count >= suffix.count && self[count - suffix.count..<count] == suffix
  }

  @inline(__always)
  package var isASCII: Bool { unsafe lw_find_non_ascii(base, count) == count }
}

extension ByteView {
  /// Where a literal first stands at or after `start`, or nil. The literal is not empty.
  package func firstIndex(of literal: StaticString, from start: Int = 0) -> Int? {
    let first = literal.byte(0)
    var at = start
    while let found = firstIndex(of: first, from: at) {
      if holds(literal, at: found) { return found }
      at = found + 1
    }
    return nil
  }

  /// Whether a literal stands at `index`.
  @inline(__always)
  package func holds(_ literal: StaticString, at index: Int) -> Bool {
    let n = literal.utf8CodeUnitCount
    guard index >= 0, n <= count &- index else { return false }
    return unsafe lw_equal_bytes(base + index, literal.utf8Start, n)
  }

  /// Whether a literal of small letters stands at `index`, in any case.
  package func holds(lowercase literal: StaticString, at index: Int) -> Bool {
    let n = literal.utf8CodeUnitCount
    guard index >= 0, n <= count &- index else { return false }
    for i in 0..<n where self[index + i].lowercased != literal.byte(i) { return false }
    return true
  }
}
