/// Looks for objects that have a key twice, at any depth, in JSON that was checked before: for the policy
/// `reject`, which is asked for rarely and pays for a second pass.
struct JSONDuplicates: ~Copyable {
  /// A key that was met. Not private: with a private element, Swift 6.3.1 fails to compile the arena's end in
  /// debug builds.
  struct Key: BitwiseCopyable {
    /// The number of the object that it stands in.
    var object: Int32
    /// Where it begins, quote included.
    var start: Int
    /// What stands between the quotes: decoded in scratch, or as it is in the record.
    var name: Text
  }

  private var keys = Arena<Key>(capacity: 16)
  private var open = Arena<Int32>(capacity: 16)
  /// Open addressing over `keys`; -1 where empty.
  private var table = Arena<Int32>(capacity: 16)
  /// Not known outside, so that nobody can send keys that all fall on one place of the table.
  private let seed = UInt64.random(in: .min ... .max)

  init() {}

  /// The offset of the first key that stands in its object for the second time, or nil.
  ///
  /// - Throws: `tooLarge` when scratch has no room for the keys with escapes.
  mutating func firstRepeatedKey(_ record: ByteView, heap: inout Heap) throws(Fault) -> Int? {
    try collect(record, &heap)
    var size = 16
    while size < keys.count &* 2 { size &*= 2 }
    table.removeAll()
    table.append(repeating: -1, count: size)
    for index in 0..<keys.count {
      let key = keys[index]
      let name = self.name(key, record, heap)
      var probe = Int(truncatingIfNeeded: name.hash(seed: seed ^ UInt64(truncatingIfNeeded: key.object)))
      while true {
        probe &= size - 1
        if table[probe] < 0 { break }
        let other = keys[Int(table[probe])]
        if other.object == key.object, self.name(other, record, heap) == name { return key.start }
        probe &+= 1
      }
      table[probe] = Int32(truncatingIfNeeded: index)
    }
    return nil
  }

  private mutating func collect(_ record: ByteView, _ heap: inout Heap) throws(Fault) {
    keys.removeAll()
    open.removeAll()
    var objects: Int32 = 0
    var at = 0
    while at < record.count {
      let start = at
      at += 1
      switch record[start] {
      case UInt8(ascii: "{"):
        open.append(objects)
        objects &+= 1
      case UInt8(ascii: "["): open.append(-1)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open.truncate(to: max(open.count - 1, 0))
      case UInt8(ascii: "\""):
        guard let string = JSONString.end(record, from: at) else { return }
        let contents = at..<string.end - 1
        at = string.end
        guard record.peek(record.skippingJSONSpace(from: at)) == UInt8(ascii: ":"), !open.isEmpty else {
          continue
        }
        let name =
          string.isEscaped
          ? try JSONString.decode(record[contents], heap: &heap)
          : Text(.record, offset: contents.lowerBound, count: contents.count)
        keys.append(Key(object: open.top, start: start, name: name))
      default: break
      }
    }
  }

  private func name(_ key: Key, _ record: ByteView, _ heap: borrowing Heap) -> ByteView {
    let start = Int(key.name.offset)
    return key.name.region == .scratch ? heap.view(key.name) : record[start..<start + Int(key.name.count)]
  }
}
