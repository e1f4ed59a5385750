internal import CKernels

extension JSONReaderState {
  /// Reads a key that was not the expected one into the pass's member, goes behind it to its value, and
  /// remembers it.
  mutating func readKey(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ indexing: JSONIndexing
  ) throws(Fault) {
    let start = pass.at
    // The expected member may have been left out.
    if pass.open.expected >= 0, case let second = Int(shape.keys[Int(pass.open.expected)].next),
      let key = shape.expected(second, record, at: start)
    {
      pass.at = start + Int(key.count)
      expect(second)
      pass.member = (second, Int(key.node), key.slot)
      let first = start + Int(key.name_start)
      beginEntry(start, first..<first + Int(key.name_count), key.is_escaped, indexing)
      return
    }
    let (name, isEscaped, end) = try Self.readName(record, at: start)
    pass.at = end
    beginEntry(start, name, isEscaped, indexing)
    let text = record[start..<end]
    let parent = Int(pass.open.key)
    if parent >= 0, case let known = shape.find(text, parent: parent), known >= 0 {
      expect(known)
      pass.member = (known, Int(shape.keys[known].node), shape.keys[known].slot)
      return
    }
    let outerNode = Int(pass.open.node)
    let node =
      outerNode < 0 ? -1 : projection.child(of: outerNode, key: record[name], isEscaped: isEscaped)
    let slot = node < 0 ? -1 : projection.nodes[node].slot
    var key = -1
    if parent >= 0 {
      key = shape.insert(
        text,
        lw_json_key(
          name_start: UInt8(truncatingIfNeeded: name.lowerBound - start),
          name_count: UInt8(truncatingIfNeeded: name.count), is_escaped: isEscaped,
          node: Int32(truncatingIfNeeded: node), slot: slot, parent: Int32(truncatingIfNeeded: parent)))
    }
    pass.member = (key, node, slot)
    expect(key)
  }

  private mutating func beginEntry(
    _ start: Int, _ name: Range<Int>, _ isEscaped: Bool, _ indexing: JSONIndexing
  ) {
    if indexing != .none, pass.depth == 0 { pass.beginEntry(at: start, name: name, isEscaped: isEscaped) }
  }

  /// Notes that `key` came, and what to expect behind it.
  private mutating func expect(_ key: Int) {
    guard key >= 0 else {
      pass.open.previous = -2
      pass.open.expected = -1
      return
    }
    let previous = Int(pass.open.previous)
    if previous >= 0 {
      shape.keys[previous].next = Int32(truncatingIfNeeded: key)
    } else if previous == -1, pass.open.key >= 0 {
      shape.keys[Int(pass.open.key)].first = Int32(truncatingIfNeeded: key)
    }
    pass.open.previous = Int32(truncatingIfNeeded: key)
    pass.open.expected = shape.keys[key].next
  }

  /// Reads a key and its colon: what stands between its quotes, whether there are escapes, and where its value
  /// begins.
  private static func readName(
    _ record: ByteView, at start: Int
  ) throws(Fault) -> (name: Range<Int>, isEscaped: Bool, end: Int) {
    guard start <= record.count else { throw Fault(.invalidJSON) }
    let quote = record.skippingJSONSpace(from: start)
    guard record.peek(quote) == UInt8(ascii: "\""), let string = JSONString.end(record, from: quote + 1)
    else { throw Fault(.invalidJSON) }
    let colon = record.skippingJSONSpace(from: string.end)
    guard record.peek(colon) == UInt8(ascii: ":") else { throw Fault(.invalidJSON) }
    return (quote + 1..<string.end - 1, string.isEscaped, record.skippingJSONSpace(from: colon + 1))
  }

  /// The member came before: forgets what it held, or passes over this one.
  mutating func visitAgain(
    _ projection: borrowing JSONProjection, _ slots: inout Arena<Value>, _ members: inout Arena<HashMember>,
    _ indexing: JSONIndexing
  ) {
    let (_, node, slot) = pass.member
    let isTop = pass.depth == 0
    if isTop { hasRepeatedMembers = true }
    if projection.duplicateKeys == .first {
      pass.member = (-1, -1, -1)
      return
    }
    // In the index, the earlier member keeps its value by itself.
    if indexing != .none, isTop, slot >= 0 {
      // From the end, so that all repetitions of a key together cost one pass.
      var index = members.count - 1
      while index >= 0, members[index].slot != slot { index -= 1 }
      if index >= 0 {
        members[index].slot = -1
        members[index].value = slots[Int(slot)].isMissing ? .null : slots[Int(slot)]
      }
    }
    for inner in node..<Int(projection.nodes[node].end) {
      pass.setVisited(inner, false)
      let slot = Int(projection.nodes[inner].slot)
      if slot >= 0 { slots[slot] = .missing }
    }
    pass.setVisited(node, true)
  }
}
