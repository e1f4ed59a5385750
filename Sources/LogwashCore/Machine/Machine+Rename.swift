/// What the members of a record are called when it is written (`rename` in the header).
extension Machine {
  /// A hash that is written, with the names of the program's schema.
  ///
  /// Nothing is lost: a member keeps its name when another one has the new name, or got it before; and when it is a hash, whose
  /// members have names of their own.
  mutating func renamed(_ value: Value, _ program: Program) throws(Fault) -> Value {
    guard !program.renaming.isEmpty else { return value }
    let hash = try hash(of: value)
    let range = Int(hash.start)..<Int(hash.start) + Int(hash.count)
    let start = heap.members.count
    guard start + range.count <= limits.elements else { throw .tooLarge }
    charge(elements: range.count)
    var traits = program.renaming.traits
    for i in range {
      let rule = program.renaming.rule(of: heap.view(heap.members[i].key), heap.constants)
      traits.formUnion(program.renaming.marks(of: rule))
    }
    for i in range {
      var member = heap.members[i]
      let rule = program.renaming.rule(of: heap.view(member.key), heap.constants)
      if rule >= 0, let target = program.renaming.target(of: rule, in: traits),
        heap.kinds(of: member.value) != .hash, !hasKey(target, range),
        !hasKey(target, start..<heap.members.count)
      {
        member.rename(to: target)
      }
      heap.members.append(member)
    }
    return heap.makeHash(lastMembers: range.count, origin: hash.origin)
  }

  private mutating func hasKey(_ key: Text, _ range: Range<Int>) -> Bool {
    charge(elements: range.count)
    let name = heap.view(key)
    for i in range where heap.view(heap.members[i].key) == name { return true }
    return false
  }
}
