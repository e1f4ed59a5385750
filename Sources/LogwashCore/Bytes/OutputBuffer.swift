internal import CKernels

// Safety: `base` is owned (malloc'd here, freed in `deinit`), `count + slack <= capacity` holds after every method, and
// `reserve` is called before every write with the number of bytes that the write reports; kernels may write up to
// 63 bytes more, which the slack covers.

/// Bytes on their way out: append only, cut back when a record is rejected, reused for ever.
@safe package struct OutputBuffer: ~Copyable, @unchecked Sendable {
  static let slack = 64

  var base: UnsafeMutablePointer<UInt8>
  package private(set) var count = 0
  private var capacity: Int

  /// - Parameter capacity: how many bytes fit before the first growth.
  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64) + Self.slack
    unsafe base = .allocate(capacity: self.capacity)
    unsafe base.initialize(repeating: 0, count: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  package var isEmpty: Bool { count == 0 }

  /// How many bytes fit before it grows.
  @inline(__always) var room: Int { capacity &- count &- Self.slack }

  /// Makes room for `n` more bytes and the slack.
  @inline(__always)
  package mutating func reserve(_ n: Int) {
    if count + n + Self.slack > capacity { grow(n) }
  }

  @inline(never)
  private mutating func grow(_ n: Int) {
    // A large one by less than itself: all of it is memory, and what comes of a record is bounded.
    let wanted = max(capacity + min(capacity, 16 << 20), count + n + Self.slack)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    unsafe larger.update(from: base, count: count)
    unsafe (larger + count).initialize(repeating: 0, count: wanted - count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = wanted
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count += 1
  }

  @inline(__always)
  package mutating func append(_ bytes: ByteView) {
    reserve(bytes.count)
    unsafe lw_copy(base + count, bytes.base, bytes.count)
    count += bytes.count
  }

  @inline(__always)
  package mutating func append(_ literal: StaticString) {
    let n = literal.utf8CodeUnitCount
    reserve(n)
    unsafe memcpy(base + count, literal.utf8Start, n)
    count += n
  }

  /// For cold paths.
  package mutating func append(string: String) {
    for byte in string.utf8 { append(byte) }
  }

  package mutating func append(contentsOf bytes: [UInt8]) {
    reserve(bytes.count)
    for byte in bytes { append(byte) }
  }

  package mutating func append(repeating byte: UInt8, count n: Int) {
    guard n > 0 else { return }
    reserve(n)
    unsafe (base + count).update(repeating: byte, count: n)
    count += n
  }

  /// Appends what `other` holds from `start` on.
  package mutating func append(_ other: borrowing OutputBuffer, from start: Int = 0) {
    precondition(start <= other.count)
    append(unsafe ByteView(base: other.base + start, count: other.count - start))
  }

  /// Copies `bytes` up to the first byte that needs care in a JSON string; returns how many bytes that was.
  @inline(__always)
  mutating func appendJSONClean(_ bytes: ByteView) -> Int {
    reserve(bytes.count)
    let copied = unsafe lw_copy_json_clean(base + count, bytes.base, bytes.count)
    count += copied
    return copied
  }

  /// Appends a text as a JSON string, quotes included. A text without anything to escape costs one reservation and one copy.
  ///
  /// - Parameter repairs: what is no valid UTF-8 is replaced by U+FFFD.
  @inline(__always)
  package mutating func append(json text: ByteView, repairs: Bool = true) {
    reserve(text.count + 2)
    unsafe base[count] = UInt8(ascii: "\"")
    let copied = unsafe lw_copy_json_clean(base + count + 1, text.base, text.count)
    count += copied + 1
    if copied < text.count { append(jsonContents: text[copied..<text.count], repairs: repairs) }
    append(UInt8(ascii: "\""))
  }

  /// Counts bytes that were written behind the last one, for which there was room.
  @inline(__always)
  mutating func extend(by n: Int) { count += n }

  /// Cuts back to `length` bytes.
  @inline(__always)
  package mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count)
    count = length
  }

  /// Takes bytes out.
  @inline(__always)
  package mutating func remove(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    unsafe (base + range.lowerBound).update(from: base + range.upperBound, count: count - range.upperBound)
    count -= range.count
  }

  /// Cuts everything, keeps the memory.
  package mutating func removeAll() { count = 0 }

  /// Drops the memory when it has grown past `limit`, so that one huge record does not keep it for ever.
  package mutating func shrink(to limit: Int) {
    guard count == 0, capacity > limit + Self.slack else { return }
    unsafe base.deallocate()
    capacity = limit + Self.slack
    unsafe base = .allocate(capacity: capacity)
    unsafe base.initialize(repeating: 0, count: capacity)
  }

  package subscript(index: Int) -> UInt8 {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// What is in the buffer from `start` on; valid until the next append.
  package func view(from start: Int = 0) -> ByteView {
    precondition(start >= 0 && start <= count)
    return unsafe ByteView(base: base + start, count: count - start)
  }

  package func view(_ range: Range<Int>) -> ByteView { view()[range] }

  package var array: [UInt8] { view().array }
  package var string: String { view().string }
}
