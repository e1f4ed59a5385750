/// A member of a record whose order the compiler knows, or some that stand together and are written straight from a match.
package struct OrderedMember: BitwiseCopyable, Sendable {
  package var slot: Int
  /// `,"name":`, as JSON: the name that it is written under.
  package var json: Text
  /// The same with its own name, which a hash keeps.
  package var ownJSON: Text
  /// Where the captured members begin in the program's table, and how many there are: none for a single slot.
  package var firstCaptured = 0
  package var capturedCount = 0

  /// The members of a program in their order, and the table of those that are captured.
  static func all(_ parts: ProgramParts) -> (members: [OrderedMember], captured: [CapturedMembers.Member]) {
    var members: [OrderedMember] = []
    var captured: [CapturedMembers.Member] = []
    for slot in parts.memberOrder ?? [] {
      let own = parts.fields[slot].json
      let json = parts.renamedKeys[slot] ?? own
      guard let group = parts.capturedGroups[slot] else {
        members.append(OrderedMember(slot: slot, json: json, ownJSON: own))
        continue
      }
      if members.last.map({ $0.capturedCount == 0 }) ?? true {
        members.append(OrderedMember(slot: slot, json: json, ownJSON: own, firstCaptured: captured.count))
      }
      members[members.count - 1].capturedCount += 1
      let bytes = parts.bytes[Int(json.offset)..<Int(json.offset) + Int(json.count)]
      captured.append(CapturedMembers.Member(key: Array(bytes), group: group))
    }
    return (members, captured)
  }
}
