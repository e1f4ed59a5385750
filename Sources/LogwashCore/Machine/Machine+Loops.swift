/// `<#list>`: a loop's state lies in `loops`; items go to slots of the frame.
extension Machine {
  /// Starts a loop over a value; false if there is nothing to loop over. One variable takes items, two take members, also if
  /// there are none.
  mutating func beginLoop(_ loop: Int, over value: Value, variables: UInt8) throws(Fault) -> Bool {
    let state: LoopState
    switch value {
    case .range(let index):
      let range = heap.ranges[Int(index)]
      let count = range.count.map { UInt32(clamping: $0) } ?? .max
      state = LoopState(source: value, index: 0, count: count)
    case .hash(let index):
      guard variables != 1 else { throw .wrongKind(expected: .sequence, operand: 0) }
      state = LoopState(source: value, index: 0, count: heap.hashes[Int(index)].count)
    case .document:
      return try beginLoop(loop, over: materialize(value), variables: variables)
    case .missing: throw .missing(operand: 0)
    default:
      guard heap.kinds(of: value).contains(.sequence) else {
        throw .wrongKind(expected: [.sequence, .hash], operand: 0)
      }
      if case .sequence = value, variables == 2 { throw .wrongKind(expected: .hash, operand: 0) }
      let elements = try elements(of: value)
      state = LoopState(source: .sequence(elements), index: 0, count: elements.count)
    }
    loops[loopBase + loop] = state
    return state.count > 0
  }

  /// Puts the current item into a slot; for a hash the key there and the value behind it.
  @inline(__always)
  mutating func loadItem(_ loop: Int, slot: Int, pairs: Bool) throws(Fault) {
    let state = loops[loopBase + loop]
    switch state.source {
    case .sequence(let elements):
      guard !pairs else { throw .wrongKind(expected: .hash) }
      stack[base + slot] = read(heap.elements[Int(elements.start) + Int(state.index)])
    case .range(let index):
      guard !pairs else { throw .wrongKind(expected: .hash) }
      let range = heap.ranges[Int(index)]
      stack[base + slot] = .integer(range.first &+ Int64(state.index) &* range.step)
    case .hash(let index):
      guard pairs else { throw .wrongKind(expected: .sequence) }
      let member = heap.members[Int(heap.hashes[Int(index)].start) + Int(state.index)]
      stack[base + slot] = .text(member.key)
      stack[base + slot + 1] = read(member.value)
    default: throw .missing
    }
  }

  /// Moves on to the next item; false at the end.
  @inline(__always)
  mutating func advanceLoop(_ loop: Int) -> Bool {
    var state = loops[loopBase + loop]
    guard state.hasNext else { return false }
    state.index += 1
    loops[loopBase + loop] = state
    return true
  }

  mutating func loopState(_ loop: Int, _ property: LoopProperty) throws(Fault) -> Value {
    let state = loops[loopBase + loop]
    switch property {
    case .index: return .integer(Int64(state.index))
    case .counter: return .integer(Int64(state.index) + 1)
    case .hasNext: return .boolean(state.hasNext)
    case .isFirst: return .boolean(state.index == 0)
    case .isLast: return .boolean(!state.hasNext)
    case .isEvenItem: return .boolean(state.index % 2 == 1)
    case .isOddItem: return .boolean(state.index % 2 == 0)
    case .itemParity: return try makeText(state.index % 2 == 0 ? "odd" : "even")
    case .itemParityCap: return try makeText(state.index % 2 == 0 ? "Odd" : "Even")
    }
  }

  /// Whether the items collected so far, below the top of the stack, go up to an index or to the end of a range. What is no
  /// number or range is never reached: using it faults afterwards.
  func reaches(_ key: Value) -> Bool {
    let count = Int64(stack.count - 1 - collections.top)
    if case .range(let index) = key {
      let range = heap.ranges[Int(index)]
      guard let length = range.count else { return false }
      let last = range.step > 0 ? range.first.addingReportingOverflow(length &- 1).partialValue : range.first
      return length == 0 || count > last
    }
    return heap.kinds(of: key).contains(.number) && count > heap.integerPart(key)
  }
}
