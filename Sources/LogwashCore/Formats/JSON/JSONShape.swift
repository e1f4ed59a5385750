/// The keys that a reader has met, and which one came after which: records of one log look alike, so a reader
/// that expects what the last record had compares the bytes of a whole key, its quotes, colon and spacing at
/// once.
///
/// It is a memory of what was read, not of what is wanted: a wrong expectation costs time and never changes a
/// result.
struct JSONShape: ~Copyable {
  /// A key at one place of the records, with one spacing.
  struct Key: BitwiseCopyable {
    /// From behind the `{` or `,` up to the value, in `bytes`.
    var start: UInt32
    var count: UInt8
    /// What stands between the quotes, from `start` on.
    var nameStart: UInt8
    var nameCount: UInt8
    var isEscaped: Bool
    /// The node of the projection and the slot, or -1.
    var node: Int32
    var slot: Int32
    /// The key that came after this one the last time, in the same object; -1: none yet.
    var next: Int32 = -1
    /// The first key of the object that is the value; -1: none yet.
    var first: Int32 = -1
    /// What stands for the elements of the array that is the value; -1: none yet.
    var elements: Int32 = -1
    /// The key of the object that holds this one.
    var parent: Int32

    @inline(__always)
    func name(at start: Int) -> Name {
      let first = start + Int(nameStart)
      return Name(start: first, end: first + Int(nameCount), isEscaped: isEscaped)
    }
  }

  /// Where a key's name stands in a record, quotes excluded.
  struct Name: BitwiseCopyable {
    var start: Int
    var end: Int
    var isEscaped: Bool
  }

  /// Key 0 is the record itself.
  static let root = 0
  private static let capacity = 1024
  /// Twice the capacity, so that a search soon ends; a power of two.
  private static let tableSize = 2048
  /// How many places are tried, so that keys that were made to collide cost no more than others.
  private static let maxProbes = 8
  /// Longer keys, spacing included, are not remembered.
  static let maxKeyBytes = 64

  var keys = Arena<Key>(capacity: 64)
  private var bytes = OutputBuffer(capacity: 1024)
  /// Open addressing; indices into `keys`, -1 where empty.
  private var table = Arena<Int32>(capacity: JSONShape.tableSize)

  init() { forget() }

  var isFull: Bool { keys.count >= Self.capacity }

  /// Starts anew.
  mutating func forget() {
    keys.removeAll()
    bytes.removeAll()
    table.removeAll()
    table.append(repeating: -1, count: Self.tableSize)
    keys.append(
      Key(start: 0, count: 0, nameStart: 0, nameCount: 0, isEscaped: false, node: 0, slot: -1, parent: -1))
  }

  /// Whether the bytes of a key stand at `at`.
  @inline(__always)
  func matches(_ key: Key, _ record: ByteView, at: Int) -> Bool {
    let start = Int(key.start)
    return record.holds(bytes.view(start..<start + Int(key.count)), at: at)
  }

  /// The key `index` when its bytes stand at `at`.
  @inline(__always)
  func expected(_ index: Int, _ record: ByteView, at: Int) -> Key? {
    guard index >= 0 else { return nil }
    let key = keys[index]
    return matches(key, record, at: at) ? key : nil
  }

  /// The key that is expected first in the object that is the value of `key`, or -1.
  @inline(__always)
  func first(_ key: Int) -> Int { key >= 0 ? Int(keys[key].first) : -1 }

  /// The key with these bytes in the object of `parent`, or -1.
  func find(_ text: ByteView, parent: Int) -> Int {
    let first = text.hash(seed: UInt64(truncatingIfNeeded: parent))
    for probe in 0..<Self.maxProbes {
      let found = Int(table[Self.place(first, probe)])
      guard found >= 0 else { return -1 }
      let key = keys[found]
      if Int(key.parent) == parent, Int(key.count) == text.count, matches(key, text, at: 0) { return found }
    }
    return -1
  }

  /// Remembers a key that was not found; returns its index, or -1 when there is no room for it.
  mutating func insert(_ text: ByteView, _ key: Key) -> Int {
    guard !isFull, text.count <= Self.maxKeyBytes else { return -1 }
    let first = text.hash(seed: UInt64(truncatingIfNeeded: Int(key.parent)))
    for probe in 0..<Self.maxProbes where table[Self.place(first, probe)] < 0 {
      table[Self.place(first, probe)] = Int32(truncatingIfNeeded: keys.count)
      var key = key
      key.start = UInt32(truncatingIfNeeded: bytes.count)
      key.count = UInt8(truncatingIfNeeded: text.count)
      bytes.append(text)
      keys.append(key)
      return keys.count - 1
    }
    return -1
  }

  private static func place(_ hash: UInt64, _ probe: Int) -> Int {
    (Int(truncatingIfNeeded: hash) &+ probe) & (tableSize - 1)
  }

  /// What stands for the elements of the array that is the value of `key`; -1 when nothing more can be
  /// remembered.
  mutating func elements(of key: Int) -> Int {
    guard key >= 0 else { return -1 }
    let known = Int(keys[key].elements)
    if known >= 0 || isFull { return known }
    keys.append(
      Key(
        start: 0, count: 0, nameStart: 0, nameCount: 0, isEscaped: false, node: -1, slot: -1,
        parent: Int32(truncatingIfNeeded: key)))
    keys[key].elements = Int32(truncatingIfNeeded: keys.count - 1)
    return keys.count - 1
  }
}
