internal import CKernels

extension JSONReaderState {
  /// Goes over a whole record; throws `invalidJSON` for whatever is wrong with it, without saying what.
  mutating func walk(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ slots: inout Arena<Value>,
    _ members: inout Arena<HashMember>, _ indexing: JSONIndexing, _ heap: inout Heap
  ) throws(Fault) {
    if looked(record, projection, indexing) {
      followed &+= 1
      pass.fill()
      return try take(&slots, &members, indexing, &heap)
    }
    try walkOn(record, projection, &slots, &members, indexing, &heap)
  }

  /// Reads a record whose structure is to be looked at.
  @inline(never)
  private mutating func walkOn(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ slots: inout Arena<Value>,
    _ members: inout Arena<HashMember>, _ indexing: JSONIndexing, _ heap: inout Heap
  ) throws(Fault) {
    var start = JSONPass.Start.record
    var hasPaused = false
    while true {
      let event = pass.run(from: start, indexing, shape.keys, shape.bytes)
      try take(&slots, &members, indexing, &heap)
      switch event {
      case .done:
        if isPredicting, !hasPaused { pass.learn(indexing) }
        return
      case .wrong: throw Fault(.invalidJSON)
      case .otherKey:
        try readKey(record, projection, indexing)
        start = .member
      case .again:
        visitAgain(projection, &slots, &members, indexing)
        start = .value
      case .newArray:
        shape.addElements(of: pass.member.key)
        start = .value
      case .full: start = .key
      }
      hasPaused = true
    }
  }

  /// Takes what was found into the slots and the members.
  @inline(__always)
  private mutating func take(
    _ slots: inout Arena<Value>, _ members: inout Arena<HashMember>, _ indexing: JSONIndexing,
    _ heap: inout Heap
  ) throws(Fault) {
    for i in 0..<pass.findCount {
      let find = pass.find(i)
      slots[Int(find.slot)] = find.slotValue
    }
    if indexing != .none { try index(&members, &heap) }
  }

  /// Appends the members that were noted. (`mutating`, lest the state is copied for the call.)
  private mutating func index(_ members: inout Arena<HashMember>, _ heap: inout Heap) throws(Fault) {
    for i in 0..<pass.entryCount {
      let entry = pass.entry(i)
      let name = Text(
        .record, offset: Int(entry.name_start), count: Int(entry.name_end &- entry.name_start))
      let key = entry.is_name_escaped ? try JSONString.decode(heap.view(name), heap: &heap) : name
      let slot = entry.value.slot
      members.append(
        HashMember(
          key: key, slot: Int(slot), value: slot >= 0 ? .missing : entry.value.value,
          sourceStart: Int(entry.start), sourceEnd: Int(entry.end)))
    }
  }
}

extension lw_json_find {
  /// The value that was found.
  @inline(__always)
  var value: Value {
    let (start, end) = (Int(start), Int(end))
    switch Int(kind) {
    case LW_JSON_TEXT: return .text(Text(.record, offset: start &+ 1, count: end &- start &- 2))
    case LW_JSON_ESCAPED: return .escaped(Text(.record, offset: start &+ 1, count: end &- start &- 2))
    case LW_JSON_NUMERAL: return .numeral(Text(.record, offset: start, count: end &- start))
    case LW_JSON_TRUE: return .boolean(true)
    case LW_JSON_FALSE: return .boolean(false)
    case LW_JSON_NULL: return .null
    default: return .document(Text(.record, offset: start, count: end &- start))
    }
  }

  /// The same for a slot, where JSON null is `missing`.
  @inline(__always)
  fileprivate var slotValue: Value { Int(kind) == LW_JSON_NULL ? .missing : value }
}
