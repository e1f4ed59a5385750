extension JSONReaderState {
  /// Reads a key that was not the expected one into `member`, goes behind it to its value, and remembers it.
  @inline(never)
  mutating func readKey(
    _ record: ByteView, _ projection: borrowing JSONProjection, at: inout Int
  ) throws(Fault) -> JSONShape.Name {
    let start = at
    // The expected member may have been left out.
    if open.expected >= 0, case let second = Int(shape.keys[open.expected].next),
      let key = shape.expected(second, record, at: at)
    {
      at += Int(key.count)
      expect(second)
      member = Member(key: second, node: key.node, slot: key.slot)
      return key.name(at: start)
    }
    let name = try Self.readName(record, at: &at)
    let text = record[start..<at]
    if open.key >= 0, case let known = shape.find(text, parent: open.key), known >= 0 {
      expect(known)
      member = Member(key: known, node: shape.keys[known].node, slot: shape.keys[known].slot)
      return name
    }
    let node =
      open.node < 0
      ? -1 : projection.child(of: open.node, key: record[name.start..<name.end], isEscaped: name.isEscaped)
    let slot = node < 0 ? -1 : projection.nodes[node].slot
    member = Member(key: -1, node: Int32(truncatingIfNeeded: node), slot: slot)
    if open.key >= 0 {
      member.key = shape.insert(
        text,
        JSONShape.Key(
          start: 0, count: 0, nameStart: UInt8(truncatingIfNeeded: name.start - start),
          nameCount: UInt8(truncatingIfNeeded: name.end - name.start), isEscaped: name.isEscaped,
          node: member.node, slot: slot, parent: Int32(truncatingIfNeeded: open.key)))
    }
    expect(member.key)
    return name
  }

  /// Notes that `key` came, and what to expect behind it.
  private mutating func expect(_ key: Int) {
    guard key >= 0 else {
      open.previous = -2
      open.expected = -1
      return
    }
    if open.previous >= 0 {
      shape.keys[open.previous].next = Int32(truncatingIfNeeded: key)
    } else if open.previous == -1, open.key >= 0 {
      shape.keys[open.key].first = Int32(truncatingIfNeeded: key)
    }
    open.previous = key
    open.expected = Int(shape.keys[key].next)
  }

  /// Reads a key and its colon; goes to the value.
  private static func readName(_ record: ByteView, at: inout Int) throws(Fault) -> JSONShape.Name {
    let quote = record.skippingJSONSpace(from: at)
    guard record.peek(quote) == UInt8(ascii: "\""), let string = JSONString.end(record, from: quote + 1)
    else { throw Fault(.invalidJSON) }
    let colon = record.skippingJSONSpace(from: string.end)
    guard record.peek(colon) == UInt8(ascii: ":") else { throw Fault(.invalidJSON) }
    at = record.skippingJSONSpace(from: colon + 1)
    return JSONShape.Name(start: quote + 1, end: string.end - 1, isEscaped: string.isEscaped)
  }

  /// Notes that a wanted member came, or a member on the way to one.
  @inline(__always)
  mutating func visit(
    _ projection: borrowing JSONProjection, _ slots: inout Arena<Value>, _ members: inout Arena<HashMember>,
    _ indexing: Bool
  ) {
    if visits[Int(member.node)] == record {
      visitAgain(projection, &slots, &members, indexing)
    } else {
      visits[Int(member.node)] = record
    }
  }

  /// The member came before: forgets what it held, or passes over this one.
  @inline(never)
  private mutating func visitAgain(
    _ projection: borrowing JSONProjection, _ slots: inout Arena<Value>, _ members: inout Arena<HashMember>,
    _ indexing: Bool
  ) {
    if outer.isEmpty { hasRepeatedMembers = true }
    if projection.duplicateKeys == .first {
      member = Member(key: -1, node: -1, slot: -1)
      return
    }
    // In the index, the earlier member keeps its value by itself.
    if indexing, outer.isEmpty, member.slot >= 0 {
      // From the end, so that all repetitions of a key together cost one pass.
      var index = members.count - 1
      while index >= 0, members[index].slot != member.slot { index -= 1 }
      if index >= 0 {
        members[index].slot = -1
        members[index].value = slots[Int(member.slot)].isMissing ? .null : slots[Int(member.slot)]
      }
    }
    for node in Int(member.node)..<Int(projection.nodes[Int(member.node)].end) {
      visits[node] = 0
      let slot = Int(projection.nodes[node].slot)
      if slot >= 0 { slots[slot] = .missing }
    }
    visits[Int(member.node)] = record
  }
}
