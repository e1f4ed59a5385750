/// How built-ins make hashes: member by member at the end of the heap, then `finishHash`. Other hashes may be
/// made only before the first or after the last member.
extension Machine {
  /// What becomes of a key that comes again.
  enum RepeatedKeys {
    /// The last value counts, in the place of the first.
    case last
    /// All values, as a sequence in the place of the first.
    case collected
  }

  /// Appends a member, whatever keys there are already.
  @inline(__always)
  mutating func appendMember(_ key: Text, _ value: Value) throws(Fault) {
    guard heap.members.count < limits.elements else { throw .tooLarge }
    heap.members.append(HashMember(key: key, value: value))
  }

  /// Takes back what was appended since there were `start` members; no value.
  mutating func noHash(since start: Int) -> Value {
    heap.members.truncate(to: start)
    return .missing
  }

  /// The hash of the members that were appended since there were `start`, each key once.
  @inline(__always)
  mutating func finishHash(since start: Int, repeated: RepeatedKeys = .last) throws(Fault) -> Value {
    if hasRepeatedKey(since: start) { try joinRepeatedKeys(since: start, repeated) }
    return heap.makeHash(lastMembers: heap.members.count - start)
  }

  /// Whether a key comes twice; a guess that errs to true when there are too many to compare each with each.
  private func hasRepeatedKey(since start: Int) -> Bool {
    let end = heap.members.count
    guard end - start > 1 else { return false }
    guard end - start < KeyTable.worthwhile else { return true }
    for i in start + 1..<end where firstMember(heap.members[i].key, in: start..<i) != nil { return true }
    return false
  }

  @inline(__always)
  private func firstMember(_ key: Text, in range: Range<Int>) -> Int? {
    let name = heap.view(key)
    for i in range {
      let other = heap.members[i].key
      if other.count == key.count, heap.view(other) == name { return i }
    }
    return nil
  }

  /// Moves each key's members together: first a pass that links those of a key, by their offsets from `start`,
  /// then one that moves each key's first member down to its place, which lies before whatever it is linked to.
  private mutating func joinRepeatedKeys(since start: Int, _ repeated: RepeatedKeys) throws(Fault) {
    let count = heap.members.count - start
    repeats.removeAll()
    repeats.append(repeating: RepeatedKey(), count: count)
    let usesTable = count >= KeyTable.worthwhile
    if usesTable { keys.begin(count: count) }
    for i in 0..<count {
      let key = heap.members[start + i].key
      let first =
        usesTable ? keys.index(of: key, heap) : firstMember(key, in: start..<start + i).map { $0 - start }
      if let first {
        repeats[i].isFirst = false
        repeats[Int(repeats[first].last < 0 ? Int32(first) : repeats[first].last)].next = Int32(i)
        repeats[first].last = Int32(i)
      } else if usesTable {
        keys.keep(i, for: key, heap)
      }
    }
    var kept = 0
    for i in 0..<count where repeats[i].isFirst {
      var member = heap.members[start + i]
      if repeats[i].last >= 0 {
        member.value =
          repeated == .last
          ? heap.members[start + Int(repeats[i].last)].value : try collected(from: i, since: start)
      }
      heap.members[start + kept] = member
      kept += 1
    }
    heap.members.truncate(to: start + kept)
  }

  private mutating func collected(from first: Int, since start: Int) throws(Fault) -> Value {
    let elements = heap.elements.count
    var i = Int32(first)
    while i >= 0 {
      try appendElement(heap.members[start + Int(i)].value)
      i = repeats[Int(i)].next
    }
    return sequence(from: elements)
  }
}
