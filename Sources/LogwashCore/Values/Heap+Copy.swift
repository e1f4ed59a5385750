extension Heap {
  /// Copies a value of another heap into this one. Both look at the same record, so views into it stay views. What the value
  /// holds several times is copied as often.
  package mutating func copy(_ value: Value, from other: borrowing Heap, depth: Int = 0) throws(Fault)
    -> Value
  {
    guard depth < 512 else { throw Fault(.tooDeep) }
    switch value {
    case .text(let text): return .text(try copy(text, from: other))
    case .escaped(let text): return .escaped(try copy(text, from: other))
    case .numeral(let text): return .numeral(try copy(text, from: other))
    case .document(let text): return .document(try copy(text, from: other))
    case .wide(let index): return makeWide(other.wides[Int(index)])
    case .range(let index):
      ranges.append(other.ranges[Int(index)])
      return .range(UInt32(truncatingIfNeeded: ranges.count - 1))
    case .sequence(let range):
      // The place is taken first: children append elements of their own.
      let start = elements.count
      guard Int(range.count) <= elementLimit - start else { throw .tooLarge }
      elements.append(repeating: .missing, count: Int(range.count))
      for i in 0..<Int(range.count) {
        elements[start + i] = try copy(other.elements[Int(range.start) + i], from: other, depth: depth + 1)
      }
      return .sequence(ElementRange(start: start, count: Int(range.count)))
    case .hash(let index):
      let hash = other.hashes[Int(index)]
      let start = members.count
      guard Int(hash.count) <= elementLimit - start else { throw .tooLarge }
      members.append(repeating: HashMember(key: .empty, value: .missing), count: Int(hash.count))
      for i in 0..<Int(hash.count) {
        var member = other.members[Int(hash.start) + i]
        member.key = try copy(member.key, from: other)
        member.value = try copy(member.value, from: other, depth: depth + 1)
        members[start + i] = member
      }
      let origin = try copy(hash.origin, from: other)
      hashes.append(HashObject(start: start, count: Int(hash.count), origin: origin))
      return .hash(UInt32(truncatingIfNeeded: hashes.count - 1))
    case .object: throw .wrongKind(expected: [.hash, .text])
    default: return value
    }
  }

  private mutating func copy(_ text: Text, from other: borrowing Heap) throws(Fault) -> Text {
    text.region == .record ? text : text.isEmpty ? .empty : try makeText(other.view(text))
  }
}
