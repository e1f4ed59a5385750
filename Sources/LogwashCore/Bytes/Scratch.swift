internal import CKernels

// Safety: chunks are owned, never move and are freed only in `deinit` or `reset`, so a view into them stays readable for the
// length of a run. `publish` hands out only offsets of bytes that were written; `view` checks an offset against the
// chunk it falls in. Each chunk carries slack behind its end.

/// Where a machine writes the texts it makes: a bump allocator whose bytes never move.
///
/// Chunk k holds `first << k` bytes and begins at offset `first * (2^k - 1)`, so an offset finds its chunk by its leading bits.
@safe package struct Scratch: ~Copyable, @unchecked Sendable {
  private static let firstSize = 1 << 16
  private static let maxChunks = 15

  /// Bases of the chunks, nil where none was needed yet.
  private var chunks: InlineArray<15, UnsafeMutablePointer<UInt8>?>
  private var current = 0
  /// Bytes used in the current chunk.
  private var used = 0
  /// Where the text that is being written begins in the current chunk.
  private var start = 0
  /// How many bytes a record may make.
  package var limit: Int
  /// A text did not fit under `limit` since the last reset. Appending does nothing then; who finishes a text looks here.
  package private(set) var overflowed = false

  package init(limit: Int = 64 << 20) {
    self.limit = min(limit, Self.offset(Self.maxChunks - 2))
    unsafe chunks = .init(repeating: nil)
    unsafe chunks[0] = Self.allocate(0)
  }

  deinit {
    for k in 0..<Self.maxChunks { unsafe chunks[k]?.deallocate() }
  }

  private static func size(_ k: Int) -> Int { firstSize << k }
  private static func offset(_ k: Int) -> Int { firstSize * ((1 << k) - 1) }

  private static func allocate(_ k: Int) -> UnsafeMutablePointer<UInt8> {
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: size(k) + ByteView.slack)
    unsafe (base + size(k)).initialize(repeating: 0, count: ByteView.slack)
    return unsafe base
  }

  /// How many bytes of texts have been made since the last reset (with what was wasted at chunk ends).
  package var byteCount: Int { Self.offset(current) + used }

  // MARK: Writing one text

  /// Starts a text. Only one is written at a time.
  @inline(__always)
  package mutating func begin() { start = used }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if used == Self.size(current), !extend(1) { return }
    unsafe chunks[current]![used] = byte
    used += 1
  }

  @inline(__always)
  package mutating func append(_ bytes: ByteView) {
    if used + bytes.count > Self.size(current), !extend(bytes.count) { return }
    unsafe lw_copy(chunks[current]! + used, bytes.base, bytes.count)
    used += bytes.count
  }

  /// How many bytes the text being written has.
  package var pendingCount: Int { used - start }

  /// Ends the text and says where it is. An empty one has no place of its own: at the end of a full chunk that would be one in the
  /// next, which need not be there.
  @inline(__always)
  package mutating func finish() -> (offset: Int, count: Int) {
    used == start ? (0, 0) : (Self.offset(current) + start, used - start)
  }

  /// Gives up the text being written.
  package mutating func cancel() { used = start }

  /// If the bytes at `offset` are the last that were made, starts a text that continues them and returns true: appending to
  /// the text made last needs no copy of it.
  package mutating func resume(offset: Int, count: Int) -> Bool {
    guard offset >= Self.offset(current), offset + count == Self.offset(current) + used else { return false }
    start = offset - Self.offset(current)
    return true
  }

  /// Moves on to a chunk in which the pending text and `n` more bytes fit; false, and `overflowed`, past the limit.
  @inline(never)
  private mutating func extend(_ n: Int) -> Bool {
    let pending = used - start
    guard !overflowed, byteCount + pending + n <= limit else {
      overflowed = true
      return false
    }
    var next = current + 1
    while next < Self.maxChunks, Self.size(next) < pending + n { next += 1 }
    // `limit` lies below the offset of the last chunk but one, so there is always a chunk that is large enough.
    precondition(next < Self.maxChunks, "scratch has no chunk for a text below its limit")
    if unsafe chunks[next] == nil { unsafe chunks[next] = Self.allocate(next) }
    unsafe chunks[next]!.update(from: chunks[current]! + start, count: pending)
    current = next
    start = 0
    used = pending
    return true
  }

  // MARK: Reading

  /// The `count` bytes at `offset`.
  @inline(__always)
  package func view(offset: Int, count: Int) -> ByteView {
    let k = Self.chunk(of: offset)
    let at = offset - Self.offset(k)
    precondition(at >= 0 && count >= 0 && at + count <= Self.size(k), "scratch offset out of range")
    guard let base = unsafe chunks[k] else { preconditionFailure("no such scratch chunk") }
    return unsafe ByteView(base: base + at, count: count)
  }

  @inline(__always)
  private static func chunk(of offset: Int) -> Int {
    let blocks = UInt64(truncatingIfNeeded: offset / firstSize &+ 1)
    return min(63 - blocks.leadingZeroBitCount, maxChunks - 1)
  }

  /// Forgets all texts. The first chunks are kept, what one huge record needed is given back.
  package mutating func reset() {
    if current > 2 {
      for k in 3..<Self.maxChunks {
        unsafe chunks[k]?.deallocate()
        unsafe chunks[k] = nil
      }
    }
    current = 0
    used = 0
    start = 0
    overflowed = false
  }
}
