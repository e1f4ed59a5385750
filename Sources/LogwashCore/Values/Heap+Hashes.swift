extension Heap {
  /// Makes a hash of the last `count` members.
  package mutating func makeHash(lastMembers count: Int, origin: Text = .empty) -> Value {
    hashes.append(HashObject(start: members.count - count, count: count, origin: origin))
    return .hash(UInt32(truncatingIfNeeded: hashes.count - 1))
  }

  /// The member of a hash with a key, or nil. With a repeated key, the last.
  package func memberIndex(_ hash: HashObject, key: ByteView) -> Int? {
    var i = Int(hash.start) + Int(hash.count)
    while i > Int(hash.start) {
      i -= 1
      let candidate = members[i].key
      if Int(candidate.count) == key.count, view(candidate) == key { return i }
    }
    return nil
  }
}
