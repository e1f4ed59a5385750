/// What built-ins read whose members are known: by their numbers first, then as a hash, or as fields of the record.
extension Machine {
  /// Forgets what was read before.
  @inline(__always)
  mutating func beginParsed(count: Int) {
    parsed.removeAll()
    parsed.append(repeating: .missing, count: count)
  }

  /// The hash of what was read.
  ///
  /// - Parameter names: the members' names, the first `parsed.count` of them.
  mutating func parsedHash(_ names: borrowing MemberNames) throws(Fault) -> Value {
    let texts = try names.copied(to: &heap)
    let start = heap.members.count
    for i in 0..<parsed.count where !parsed[i].isMissing {
      try appendMember(names.text(i, in: texts), parsed[i])
    }
    return heap.makeHash(lastMembers: heap.members.count - start)
  }
}
