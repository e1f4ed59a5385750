internal import CKernels

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `memory` is owned (from `calloc`, freed in `deinit` or when it is replaced) and has `alignment`, `capacity` and
// `ByteView.slack` bytes; `base` is in it, by less than `alignment` behind its beginning. `count <= capacity` holds after every
// method. `read` and the copies get at most `capacity - count` bytes to write.

/// A block of input: whole records, read from a file or copied from a host's memory, with readable slack
/// behind them.
@safe package struct InputBlock: ~Copyable, @unchecked Sendable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var base: UnsafeMutablePointer<UInt8>
  /// Systems copy faster to places that are as far from one of these as what they copy.
  private static let alignment = 64
  /// Whoever fills a block may count on this much room: a decoder may need it for one character, and a file is read in no less.
  package static let leastRoom = alignment

  package private(set) var count = 0
  package private(set) var capacity: Int

  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe memory = Self.allocate(self.capacity)
    unsafe base = memory
  }

  deinit { unsafe free(memory) }

  // Memory that is never touched is never given a page, which `initialize` would.
  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    guard let memory = unsafe calloc(alignment + capacity + ByteView.slack, 1) else {
      preconditionFailure("out of memory")
    }
    return unsafe memory.assumingMemoryBound(to: UInt8.self)
  }

  package var room: Int { capacity - count }

  /// The bytes; valid until the block is changed.
  package var view: ByteView { unsafe ByteView(base: base, count: count) }

  package mutating func removeAll() { count = 0 }

  /// Removes the first `n` bytes.
  package mutating func removeFirst(_ n: Int) {
    precondition(n >= 0 && n <= count)
    unsafe memmove(base, base + n, count - n)
    count -= n
  }

  /// Makes room for `n` more bytes.
  package mutating func reserve(_ n: Int) {
    if n > room { resize(to: max(count + n, capacity * 2)) }
  }

  /// Gives back what one huge record needed; only when empty.
  package mutating func shrink(to wanted: Int) {
    if count == 0, capacity > wanted { resize(to: wanted) }
  }

  private mutating func resize(to wanted: Int) {
    let moved = unsafe Self.allocate(wanted)
    unsafe moved.update(from: base, count: count)
    unsafe free(memory)
    unsafe memory = moved
    unsafe base = moved
    capacity = wanted
  }

  // MARK: Filling

  /// Becomes these bytes, which lie so that what is read next comes to an aligned place.
  package mutating func begin(with bytes: ByteView) {
    count = 0
    reserve(bytes.count)
    let end = unsafe Int(bitPattern: memory) &+ bytes.count
    unsafe base = memory + ((0 &- end) & (Self.alignment - 1))
    append(bytes)
  }

  package mutating func append(_ bytes: ByteView) {
    reserve(bytes.count)
    unsafe (base + count).update(from: bytes.base, count: bytes.count)
    count += bytes.count
  }

  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count += 1
  }

  /// Forgets all but the first bytes.
  package mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count, "byte index out of range")
    count = length
  }

  package mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe (base + count).update(from: start, count: source.count)
    }
    count += bytes.count
  }

  package mutating func append(contentsOf bytes: some Collection<UInt8>) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { unsafe append($0.span) }
    if isContiguous == nil { append(Array(bytes).span) }
  }

  /// Lets `body` write into the room behind the bytes; it returns how many bytes it has written there.
  package mutating func append(writing body: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    let written = unsafe body(UnsafeMutableBufferPointer(start: base + count, count: room))
    precondition(written >= 0 && written <= room)
    count += written
  }

  /// Lets `body` read into the room behind the bytes; it returns how many bytes it has written there.
  package mutating func read<Failure: Error>(
    by body: (inout MutableSpan<UInt8>) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    var span = unsafe MutableSpan(_unsafeStart: base + count, count: room)
    let written = try body(&span)
    precondition(written >= 0 && written <= room)
    count += written
    return written
  }

  /// Reads once, as much as there is room for; a multiple of `alignment`, so that what comes next in a file is aligned there, too.
  ///
  /// - Returns: how many bytes were read; 0 at the end of the input, nil when there is nothing to read now.
  package mutating func read(from file: FileDescriptor) throws(IOError) -> Int? {
    precondition(room > 0, "reading into a full block would look like the end of the input")
    let wanted = room < Self.alignment ? room : room & ~(Self.alignment - 1)
    while true {
      let n = unsafe systemRead(file.number, base + count, wanted)
      if n >= 0 {
        count += n
        return n
      }
      if errno == EAGAIN || errno == EWOULDBLOCK { return nil }
      if errno != EINTR { throw IOError(number: errno) }
    }
  }

  // MARK: Lines

  /// Behind the last line feed at or after `start`, or nil.
  package func lastBoundary(from start: Int) -> Int? {
    var at = count
    while at > start {
      at -= 1
      if unsafe base[at] == UInt8(ascii: "\n") { return at + 1 }
    }
    return nil
  }

  /// How many line feeds there are in a range of the bytes.
  package func lineFeeds(in range: Range<Int>) -> Int { view[range].lineFeedCount }
}

// The method above has the name of the call that it makes.
private func systemRead(_ number: Int32, _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  unsafe read(number, bytes, count)
}
