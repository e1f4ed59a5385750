internal import CKernels

/// What each instruction is in steps.
extension PickRewrite {
  /// Compiles the instruction that a state stands at, and moves the state on; false behind an end.
  ///
  /// - Throws: for an instruction that no step does; the record is then left.
  mutating func step(_ state: inout PickState) throws(PickRefusal) -> Bool {
    let pc = state.pc
    // Behind all code stands what leaves the record.
    guard pc < parts.code.count else { throw PickRefusal() }
    let instruction = parts.code[pc]
    state.pc += 1
    switch instruction {
    case .push(let constant): state.stack.append(try held(parts.constants[Int(constant)]))
    case .pushInteger(let integer): state.stack.append(.constant(integer, scale: 0))
    case .field(let slot): state.stack.append(.value(try value(slot: Int(slot))))
    case .local(let slot): state.stack.append(state.locals[slot] ?? .missing)
    case .localMember(let slot, let key, let skipped): try pushMember(of: slot, key, skipped, &state)
    case .setLocal(let slot): state.locals[slot] = try popSimple(&state)
    case .variable(let variable): state.stack.append(state.variables[variable] ?? .missing)
    case .setVariable(let variable): state.variables[variable] = try popSimple(&state)
    case .pop: _ = try popSimple(&state)
    case .check(let kinds, _):
      guard kinds.isSuperset(of: .any), case .value(let value) = state.stack.last else { throw PickRefusal() }
      try require(value, &state)
    case .hash(let count): try makeHash(Int(count), &state)
    case .sequence(let count): state.stack.append(.sequence(try take(Int(count), &state)))

    case .jump(let target): state.pc = Int(target)
    case .jumpIfFalse(let target): try jump(unless: true, to: target, &state)
    case .jumpIfTrue(let target): try jump(unless: false, to: target, &state)
    case .jumpIfPresent(let target): try jumpIfPresent(to: target, &state)
    case .jumpIfMissing(let target): try jumpIfMissing(to: target, &state)
    case .exists:
      let value = try state.pop()
      try part(ifPresent: value, state.pushing(true), otherwise: state.pushing(false), &state)
    case .not: try negateTruth(&state)
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual: try compare(instruction, &state)
    case .negate:
      guard case .constant(let coefficient, let scale) = try state.pop(), coefficient != .min else {
        throw PickRefusal()
      }
      state.stack.append(.constant(-coefficient, scale: scale))
    case .add, .subtract, .multiply, .divide: try compute(instruction, &state)

    case .loopBegin(let loop, 1, let otherwise): try beginLoop(loop, otherwise: otherwise, &state)
    case .loopItem(let loop, let slot, false):
      guard let open = state.loop, open.number == loop else { throw PickRefusal() }
      let item = try value(slot: -1, list: open.value)
      state.present.insert(item)
      state.locals[slot] = .value(item)
    case .loopNext(let loop, let body): try endRound(loop, body: body, &state)

    case .emitField(let slot, let key):
      literal += text(key)
      try write(.value(try value(slot: Int(slot))), &state)
    case .emitMember(let key):
      let value = try state.pop()
      literal += text(key)
      try write(value, &state)
    case .emitEnd:
      literal += Array("}\n".utf8)
      try put(.emit)
    case .emitValue(0):
      guard case .value(let value) = try state.pop(), isElement(value) else { throw PickRefusal() }
      try put(.value, value)
      literal = Array("\n".utf8)
      try put(.emit)
    case .emitRecord(0): try copyRecord()
    case .drop:
      guard case .text(let reason) = try state.pop() else { throw PickRefusal() }
      try drop(reason, at: pc)
      return false
    case .end:
      if parts.rule == .record { try copyRecord() }
      try flush()
      try put(.end)
      return false
    default: throw PickRefusal()
    }
    return true
  }

  // MARK: Values

  func text(_ text: Text) -> [UInt8] {
    Array(bytes[Int(text.offset)..<Int(text.offset) + Int(text.count)])
  }

  private func held(_ constant: Value) throws(PickRefusal) -> PickState.Held {
    switch constant {
    case .text(let text): .text(text)
    case .boolean(let truth): .boolean(truth)
    case .integer(let integer): .constant(integer, scale: 0)
    case .decimal(let decimal): .constant(decimal.coefficient, scale: Int(decimal.scale))
    case .emptyDefault: .emptyDefault
    case .missing: .missing
    default: throw PickRefusal()
    }
  }

  private func popSimple(_ state: inout PickState) throws(PickRefusal) -> PickState.Held {
    let value = try state.pop()
    guard value.isSimple else { throw PickRefusal() }
    return value
  }

  /// Takes several values off the stack, the lowest first.
  private func take(_ count: Int, _ state: inout PickState) throws(PickRefusal) -> [PickState.Held] {
    guard state.stack.count >= count else { throw PickRefusal() }
    defer { state.stack.removeLast(count) }
    return Array(state.stack.suffix(count))
  }

  private func makeHash(_ count: Int, _ state: inout PickState) throws(PickRefusal) {
    let taken = try take(2 * count, &state)
    var keys: [Text] = []
    for i in stride(from: 0, to: taken.count, by: 2) {
      guard case .text(let key) = taken[i], !keys.contains(where: { text($0) == text(key) }) else {
        throw PickRefusal()
      }
      keys.append(key)
    }
    state.stack.append(.hash(keys, stride(from: 1, to: taken.count, by: 2).map { taken[$0] }))
  }

  private mutating func compute(_ instruction: Instruction, _ state: inout PickState) throws(PickRefusal) {
    guard let operation = PickOperation(instruction) else { throw PickRefusal() }
    let (right, left) = (try state.pop(), try state.pop())
    let (a, b) = (try load(left, &state), try load(right, &state))
    let result = try number()
    try put(operation, a, b, result: result)
    state.stack.append(.number(result))
  }

  // MARK: Loops

  /// Whether a value is the element that the loop is at.
  private func isElement(_ value: Int) -> Bool {
    picked.values[value].list >= 0 && !picked.values[value].isMember
  }

  private func holdsElement(_ held: PickState.Held) -> Bool {
    if case .value(let value) = held { isElement(value) } else { false }
  }

  private mutating func pushMember(
    of slot: UInt16, _ key: Text, _ skipped: UInt8, _ state: inout PickState
  ) throws(PickRefusal) {
    guard case .value(let item) = state.locals[slot], isElement(item) else { throw PickRefusal() }
    let list = Int(picked.values[item].list)
    state.stack.append(.value(try value(slot: -1, list: list, key: text(key))))
    state.pc += Int(skipped)
  }

  private mutating func beginLoop(
    _ loop: UInt16, otherwise: UInt32, _ state: inout PickState
  ) throws(PickRefusal) {
    // One in another could make more rounds than a record may have.
    guard state.loop == nil, case .value(let list) = try state.pop(), picked.values[list].list < 0 else {
      throw PickRefusal()
    }
    state.present.insert(list)
    try test(.loop, list, otherwise: state.going(to: otherwise))
    state.begin(loop, over: list)
  }

  private mutating func endRound(
    _ number: UInt16, body: UInt32, _ state: inout PickState
  ) throws(PickRefusal) {
    guard let loop = state.loop, loop.number == number else { throw PickRefusal() }
    let items = state.locals.keys.filter { state.locals[$0].map(holdsElement) ?? false }
    state.endRound(of: loop)
    var next = state.going(to: body)
    // The body begins with setting it.
    for slot in items { next.locals[slot] = loop.locals[slot] }
    try test(.next, 0, otherwise: next)
    state.loop = nil
  }

  // MARK: Output

  /// Writes a value as JSON.
  private mutating func write(_ value: PickState.Held, _ state: inout PickState) throws(PickRefusal) {
    switch value {
    case .unknown, .missing: throw PickRefusal()
    case .text(let text): literal += json(self.text(text))
    case .boolean(let truth): literal += Array((truth ? "true" : "false").utf8)
    case .emptyDefault: literal += json([])
    case .constant(let integer, 0): literal += Array(String(integer).utf8)
    case .number, .constant: try put(.number, try load(value, &state))
    case .value(let value):
      try put(.value, value)
      state.present.insert(value)
    case .hash(let keys, let values):
      for (i, value) in values.enumerated() {
        literal += [UInt8(ascii: i == 0 ? "{" : ",")] + json(text(keys[i])) + [UInt8(ascii: ":")]
        try write(value, &state)
      }
      literal += Array((values.isEmpty ? "{}" : "}").utf8)
    case .sequence(let values):
      for (i, value) in values.enumerated() {
        literal.append(UInt8(ascii: i == 0 ? "[" : ","))
        try write(value, &state)
      }
      literal += Array((values.isEmpty ? "[]" : "]").utf8)
    }
  }

  private func json(_ text: [UInt8]) -> [UInt8] {
    var out = OutputBuffer(capacity: 64)
    let bytes = ConstantBytes(text)
    out.append(json: bytes.view)
    extendLifetime(bytes)
    return out.array
  }

  private mutating func copyRecord() throws(PickRefusal) {
    try flush()
    literal = Array("\n".utf8)
    try put(.copy)
  }

  private mutating func drop(_ reason: Text, at pc: Int) throws(PickRefusal) {
    guard picked.drops.count < 255 else { throw PickRefusal() }
    picked.drops.append(PickDrop(instruction: UInt32(pc), reason: reason))
    try put(.drop, picked.drops.count - 1)
  }
}

extension PickOperation {
  init?(_ instruction: Instruction) {
    switch instruction {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .greater: self = .greater
    case .lessOrEqual: self = .lessOrEqual
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }
}
