/// Finds keys among many: for hashes that are put together member by member, which would take quadratic time without it.
struct KeyTable: ~Copyable {
  /// Not private: with a private element, Swift 6.3.1 fails to compile the arena's end in debug builds.
  struct Entry: BitwiseCopyable {
    var key: Text
    /// Negative where the table is empty.
    var index: Int32
  }

  /// With fewer keys than this, looking at each of them is faster.
  static let worthwhile = 64

  /// Open addressing; a power of two, at most half full.
  private var entries = Arena<Entry>(capacity: 16)
  /// Not known outside, so that nobody can send keys that all fall on one place.
  private let seed = UInt64.random(in: .min ... .max)

  init() {}

  /// Forgets all keys and makes room for `count`.
  mutating func begin(count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    entries.removeAll()
    entries.shrink(to: 1 << 14)
    entries.append(repeating: Entry(key: .empty, index: -1), count: size)
  }

  /// The index that was kept for a key.
  func index(of key: Text, _ heap: borrowing Heap) -> Int? {
    let index = entries[place(of: key, heap)].index
    return index < 0 ? nil : Int(index)
  }

  /// Keeps an index for a key, instead of the one it may have.
  mutating func keep(_ index: Int, for key: Text, _ heap: borrowing Heap) {
    entries[place(of: key, heap)] = Entry(key: key, index: Int32(truncatingIfNeeded: index))
  }

  /// Where a key is, or has room.
  private func place(of key: Text, _ heap: borrowing Heap) -> Int {
    let name = heap.view(key)
    var place = Int(truncatingIfNeeded: name.hash(seed: seed))
    while true {
      place &= entries.count - 1
      let entry = entries[place]
      if entry.index < 0 || heap.view(entry.key) == name { return place }
      place &+= 1
    }
  }
}
