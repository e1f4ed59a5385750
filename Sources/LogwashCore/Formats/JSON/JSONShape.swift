internal import CKernels

/// The keys that a reader has met, and which one came after which: records of one log look alike, so a reader
/// that expects what the last record had compares the bytes of a whole key, its quotes, colon and spacing at
/// once.
///
/// It is a memory of what was read, not of what is wanted: a wrong expectation costs time and never changes a
/// result. The walk in C reads it (`json.c`); what it does not know is added here.
struct JSONShape: ~Copyable {
  /// Key 0 is the record itself.
  static let root = 0
  private static let capacity = 1024
  /// Twice the capacity, so that a search soon ends; a power of two.
  private static let tableSize = 2048
  /// How many places are tried, so that keys that were made to collide cost no more than others.
  private static let maxProbes = 8
  /// Longer keys, spacing included, are not remembered.
  static let maxKeyBytes = 64

  var keys = Arena<lw_json_key>(capacity: 64)
  private(set) var bytes = OutputBuffer(capacity: 1024)
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
    keys.append(lw_json_key(node: 0, slot: -1, parent: -1))
  }

  /// Whether the bytes of a key stand at `at`.
  @inline(__always)
  func matches(_ key: lw_json_key, _ record: ByteView, at: Int) -> Bool {
    let start = Int(key.start)
    return record.holds(bytes.view(start..<start + Int(key.count)), at: at)
  }

  /// The key `index` when its bytes stand at `at`.
  func expected(_ index: Int, _ record: ByteView, at: Int) -> lw_json_key? {
    guard index >= 0 else { return nil }
    let key = keys[index]
    return matches(key, record, at: at) ? key : nil
  }

  /// The key that is expected first in the object that is the value of `key`, or -1.
  @inline(__always)
  func first(_ key: Int) -> Int32 { key >= 0 ? keys[key].first : -1 }

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
  mutating func insert(_ text: ByteView, _ key: lw_json_key) -> Int {
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

  /// Makes what stands for the elements of the array that is the value of `key`, unless no more can be
  /// remembered.
  mutating func addElements(of key: Int) {
    guard !isFull else {
      keys[key].elements = -2
      return
    }
    keys[key].elements = Int32(truncatingIfNeeded: keys.count)
    keys.append(lw_json_key(node: -1, slot: -1, parent: Int32(truncatingIfNeeded: key)))
  }
}

extension lw_json_key {
  /// A key whose bytes the shape will add; nothing is known yet of what comes behind it and in it.
  init(
    name_start: UInt8 = 0, name_count: UInt8 = 0, is_escaped: Bool = false, node: Int32, slot: Int32,
    parent: Int32
  ) {
    self.init(
      start: 0, count: 0, name_start: name_start, name_count: name_count, is_escaped: is_escaped, node: node,
      slot: slot, next: -1, first: -1, elements: -1, parent: parent)
  }
}
