extension JSONReaderState {
  /// Goes over a whole record; throws `invalidJSON` for whatever is wrong with it, without saying what.
  ///
  /// Two loops in each other: a round of the outer one reads a key, one of the inner one a value and what
  /// stands behind it. Objects and arrays are no calls but entries of `outer`.
  mutating func walk(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ slots: inout Arena<Value>,
    _ members: inout Arena<HashMember>, _ indexing: Bool, _ heap: inout Heap
  ) throws(Fault) {
    let malformed = Fault(.invalidJSON)
    var at = record.skippingJSONSpace(from: 0)
    guard record.peek(at) == UInt8(ascii: "{") else { throw malformed }
    let root = isPredicting ? JSONShape.root : -1
    open = Container(isObject: true, key: root, node: 0, slot: -1, start: at, expected: shape.first(root))
    at &+= 1
    guard !Self.isEnd(UInt8(ascii: "}"), record, &at) else {
      guard record.skippingJSONSpace(from: at) == record.count else { throw malformed }
      return
    }
    // The member of the record that is being read, for the index.
    var top = HashMember(key: .empty, value: .missing)

    members: while true {
      // Behind a `{` or `,` of an object: a key and its colon.
      let start = at
      if let key = shape.expected(open.expected, record, at: at) {
        at &+= Int(key.count)
        member = Member(key: open.expected, node: key.node, slot: key.slot)
        open.previous = open.expected
        open.expected = Int(key.next)
        if indexing, outer.isEmpty { top = try indexed(key.name(at: start), start, record, &heap) }
      } else {
        let name = try readKey(record, projection, at: &at)
        if indexing, outer.isEmpty { top = try indexed(name, start, record, &heap) }
      }
      if member.node >= 0 { visit(projection, &slots, &members, indexing) }

      values: while true {
        let first = record.peek(at)
        let start = at
        var lexeme = Lexeme.document
        if first == UInt8(ascii: "{") {
          guard outer.count &+ 1 < projection.maxDepth else { throw malformed }
          at &+= 1
          if !Self.isEnd(UInt8(ascii: "}"), record, &at) {
            outer.append(open)
            open = Container(
              isObject: true, key: member.key, node: Int(member.node), slot: member.slot, start: start,
              expected: shape.first(member.key))
            continue members
          }
        } else if first == UInt8(ascii: "[") {
          guard outer.count &+ 1 < projection.maxDepth else { throw malformed }
          at &+= 1
          if !Self.isEnd(UInt8(ascii: "]"), record, &at) {
            outer.append(open)
            let elements = shape.elements(of: member.key)
            open = Container(
              isObject: false, key: elements, node: -1, slot: member.slot, start: start, expected: -1)
            member = Member(key: elements, node: -1, slot: -1)
            at = record.skippingJSONSpace(from: at)
            continue values
          }
        } else {
          lexeme = try Self.readScalar(first, record, at: &at)
          if lexeme == .space { continue values }
        }
        // Values are made only for those who want them: most members are passed over.
        if member.slot >= 0 { slots[Int(member.slot)] = lexeme.slotValue(start, at) }
        if indexing, outer.isEmpty { top.hold(lexeme, start, at, slot: member.slot) }

        ends: while true {
          // Behind a value.
          switch record.peek(at) {
          case UInt8(ascii: ","):
            at &+= 1
            guard open.isObject else {
              at = record.skippingJSONSpace(from: at)
              member = Member(key: open.key, node: -1, slot: -1)
              continue values
            }
            if indexing, outer.isEmpty { members.append(top.ended(at &- 1)) }
            continue members
          case UInt8(ascii: "}"):
            guard open.isObject else { throw malformed }
            at &+= 1
            guard !outer.isEmpty else { break values }
          case UInt8(ascii: "]"):
            guard !open.isObject else { throw malformed }
            at &+= 1
          default:
            let next = record.skippingJSONSpace(from: at)
            guard next > at else { throw malformed }
            at = next
            continue ends
          }
          let (start, slot) = (open.start, open.slot)
          open = outer.removeLast()
          if slot >= 0 { slots[Int(slot)] = Lexeme.document.slotValue(start, at) }
          if indexing, outer.isEmpty { top.hold(.document, start, at, slot: slot) }
        }
      }
      break members
    }
    if indexing { members.append(top.ended(at &- 1)) }
    guard record.skippingJSONSpace(from: at) == record.count else { throw malformed }
  }
}

extension JSONReaderState {
  /// Whether an empty container ends at `at`, white space aside; goes behind its end then.
  @inline(__always)
  private static func isEnd(_ bracket: UInt8, _ record: ByteView, _ at: inout Int) -> Bool {
    let end = record.peek(at) > UInt8(ascii: " ") ? at : record.skippingJSONSpace(from: at)
    guard record.peek(end) == bracket else { return false }
    at = end &+ 1
    return true
  }

  /// Reads the string, number or word at `at`, or skips white space.
  @inline(__always)
  private static func readScalar(_ first: UInt8, _ record: ByteView, at: inout Int) throws(Fault) -> Lexeme {
    switch first {
    case UInt8(ascii: "\""):
      let stop = record.jsonStringStop(from: at &+ 1)
      at = stop &+ 1
      if record.peek(stop) == UInt8(ascii: "\"") { return .text }
      guard let string = JSONString.end(record, from: stop) else { throw Fault(.invalidJSON) }
      at = string.end
      return .escaped
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let end = record.jsonNumberEnd(from: at) else { throw Fault(.invalidJSON) }
      at = end
      return .numeral
    case UInt8(ascii: "t"):
      guard record.word(at: at) == 0x6575_7274 else { throw Fault(.invalidJSON) }  // "true"
      at &+= 4
      return .true
    case UInt8(ascii: "f"):
      guard record.word(at: at &+ 1) == 0x6573_6C61 else { throw Fault(.invalidJSON) }  // "alse"
      at &+= 5
      return .false
    case UInt8(ascii: "n"):
      guard record.word(at: at) == 0x6C6C_756E else { throw Fault(.invalidJSON) }  // "null"
      at &+= 4
      return .null
    default:
      let end = record.skippingJSONSpace(from: at)
      guard end > at else { throw Fault(.invalidJSON) }
      at = end
      return .space
    }
  }

  /// The entry of the index for a member of the record that begins at `start`.
  @inline(__always)
  private func indexed(
    _ name: JSONShape.Name, _ start: Int, _ record: ByteView, _ heap: inout Heap
  ) throws(Fault) -> HashMember {
    let key =
      name.isEscaped
      ? try JSONString.decode(record[name.start..<name.end], heap: &heap)
      : Text(.record, offset: name.start, count: name.end - name.start)
    return HashMember(key: key, value: .missing, sourceStart: start)
  }
}

/// What was read, before anybody wants it as a value.
private enum Lexeme: UInt8 {
  case text
  case escaped
  case numeral
  case `true`
  case `false`
  case null
  case document
  /// White space: no value yet.
  case space

  /// The value that stands at `start..<end` of the record.
  @inline(__always)
  func value(_ start: Int, _ end: Int) -> Value {
    switch self {
    case .text: .text(Text(.record, offset: start + 1, count: end - start - 2))
    case .escaped: .escaped(Text(.record, offset: start + 1, count: end - start - 2))
    case .numeral: .numeral(Text(.record, offset: start, count: end - start))
    case .true: .boolean(true)
    case .false: .boolean(false)
    case .null, .space: .null
    case .document: .document(Text(.record, offset: start, count: end - start))
    }
  }

  /// The same for a slot, where JSON null is `missing`.
  @inline(__always)
  func slotValue(_ start: Int, _ end: Int) -> Value { self == .null ? .missing : value(start, end) }
}

extension HashMember {
  @inline(__always)
  fileprivate mutating func hold(_ lexeme: Lexeme, _ start: Int, _ end: Int, slot: Int32) {
    self.slot = slot
    value = slot >= 0 ? .missing : lexeme.value(start, end)
  }

  @inline(__always)
  fileprivate func ended(_ end: Int) -> HashMember {
    var member = self
    member.sourceEnd = UInt32(truncatingIfNeeded: end)
    return member
  }
}
