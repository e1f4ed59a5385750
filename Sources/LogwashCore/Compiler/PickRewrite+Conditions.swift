internal import CKernels

/// Where control parts. What is tested is known behind that, so that `a || b` leads to one jump for each of them.
extension PickRewrite {
  /// Jumps where a boolean is not `wanted`.
  mutating func jump(unless wanted: Bool, to target: UInt32, _ state: inout PickState) throws(PickRefusal) {
    let condition = try state.pop()
    let jumped = state.going(to: target)
    switch condition {
    case .boolean(let truth): if truth != wanted { state = jumped }
    case .value(let value):
      if wanted {
        try partOnTruth(of: value, state, otherwise: jumped, &state)
      } else {
        try partOnTruth(of: value, jumped, otherwise: state, &state)
      }
    default: throw PickRefusal()
    }
  }

  mutating func negateTruth(_ state: inout PickState) throws(PickRefusal) {
    switch try state.pop() {
    case .boolean(let truth): state.stack.append(.boolean(!truth))
    case .value(let value):
      try partOnTruth(of: value, state.pushing(false), otherwise: state.pushing(true), &state)
    default: throw PickRefusal()
    }
  }

  /// Where a value is there, it stays on the stack.
  mutating func jumpIfPresent(to target: UInt32, _ state: inout PickState) throws(PickRefusal) {
    let value = try state.pop()
    var present = state.going(to: target)
    present.stack.append(value)
    try part(ifPresent: value, present, otherwise: state, &state)
  }

  /// Where there is none, that stays there.
  mutating func jumpIfMissing(to target: UInt32, _ state: inout PickState) throws(PickRefusal) {
    let present = state
    let value = try state.pop()
    var absent = state.going(to: target)
    absent.stack.append(.missing)
    try part(ifPresent: value, present, otherwise: absent, &state)
  }

  /// Goes on with one of two states, as a value is there or not.
  mutating func part(
    ifPresent value: PickState.Held, _ present: PickState, otherwise absent: PickState,
    _ state: inout PickState
  ) throws(PickRefusal) {
    switch value {
    case .missing: state = absent
    case .unknown, .hash, .sequence: throw PickRefusal()
    case .value(let value):
      if !state.present.contains(value) { try test(.isPresent, value, otherwise: absent) }
      state = present.with(present: value)
    case .text, .boolean, .emptyDefault, .constant, .number: state = present
    }
  }

  /// Leaves the record unless a value is there.
  mutating func require(_ value: Int, _ state: inout PickState) throws(PickRefusal) {
    guard state.present.insert(value).inserted else { return }
    try test(.isPresent, value, otherwise: state.going(to: UInt32(parts.code.count)))
  }

  /// The same as a value of the record says, which has to be a boolean.
  private mutating func partOnTruth(
    of value: Int, _ isTrue: PickState, otherwise isFalse: PickState, _ state: inout PickState
  ) throws(PickRefusal) {
    try test(.isTrue, value, otherwise: isFalse.with(present: value))
    state = isTrue.with(present: value)
  }

  mutating func compare(_ instruction: Instruction, _ state: inout PickState) throws(PickRefusal) {
    let (right, left) = (try state.pop(), try state.pop())
    guard let comparison = PickOperation(instruction) else { throw PickRefusal() }
    let isEquality = comparison == .equal || comparison == .notEqual
    switch (left, right) {
    case (.value(let value), .text(let text)), (.text(let text), .value(let value)):
      // Texts that differ may be the same to Unicode when one of them is not ASCII.
      let bytes = self.text(text)
      guard isEquality, bytes.allSatisfy({ $0 < 0x80 }) else { throw PickRefusal() }
      state.present.insert(value)
      try test(.isText, value, text: bytes, otherwise: state.pushing(comparison == .notEqual))
      state = state.pushing(comparison == .equal)
    case (.value(let value), .boolean(let truth)), (.boolean(let truth), .value(let value)):
      guard isEquality else { throw PickRefusal() }
      let holds = truth == (comparison == .equal)
      try partOnTruth(of: value, state.pushing(holds), otherwise: state.pushing(!holds), &state)
    default:
      let (a, b) = (try load(left, &state), try load(right, &state))
      try test(comparison, a, b, otherwise: state.pushing(false))
      state = state.pushing(true)
    }
  }
}
