internal import CKernels
import LogwashSyntax

/// Compiles programs that only pick values out of JSON records, compare and compute with them, and write them, into steps that
/// run on a record that was recognized (`CKernelsJSONPick.h`).
///
/// Control is followed from the beginning with what is known of the stack (`PickState`), so that conditions that are put together
/// of others become jumps, and no value is pushed only to be popped. Where a program does something else, the steps leave the
/// record, and the machine runs all of it: what makes a step leave is therefore never wrong, only slow.
struct PickRewrite {
  var parts: ProgramParts
  let bytes: [UInt8]
  var picked = PickParts()
  /// What is to be written by the next step that writes.
  var literal: [UInt8] = []
  /// The places of values that are numbers.
  private var registers: [Int: Int] = [:]
  private var constants: [PickState.Held: Int] = [:]
  private var placed: [PickState: Int] = [:]
  /// What is still to be compiled, and the step that goes there.
  private var waiting: [(state: PickState, from: Int)] = []
  private let targets: Set<Int>

  /// Adds the steps to the parts of a program, if it is one.
  ///
  /// - Parameter bytes: those of its constants.
  static func apply(to parts: inout ProgramParts, bytes: [UInt8]) {
    guard isCandidate(parts) else { return }
    var rewrite = PickRewrite(parts: parts, bytes: bytes)
    do throws(PickRefusal) {
      parts.picking = try rewrite.compiled()
    } catch {}
  }

  private init(parts: ProgramParts, bytes: [UInt8]) {
    self.parts = parts
    self.bytes = bytes
    targets = Set(parts.code.compactMap(\.pickTarget))
  }

  /// Whether a record that is read, and what is written, are such that steps can do it.
  private static func isCandidate(_ parts: ProgramParts) -> Bool {
    parts.reading.format == .json && parts.reading.envelope == nil && parts.output == .json
      && [.emitted, .record].contains(parts.rule) && parts.memberOrder == nil && parts.lead == nil
      && parts.validation == .none && !parts.emitsValues && parts.policies.duplicateKeys != .reject
      // What the steps of one record can cost at most; the machine counts it.
      && parts.policies.limits.steps >= 10_000_000 && parts.policies.limits.elements >= 1 << 16
      && parts.policies.limits.depth >= 64 && !Program.rewritesRecords(parts)
  }

  private mutating func compiled() throws(PickRefusal) -> PickParts {
    try follow(PickState())
    while let (state, from) = waiting.popLast() {
      if let known = placed[state] {
        picked.steps[from].target = UInt16(known)
        continue
      }
      picked.steps[from].target = UInt16(clamping: picked.steps.count)
      try follow(state)
    }
    shortenJumps()
    // Nothing is won where all that is done is to leave.
    guard picked.steps.contains(where: \.operation.isOutcome) else { throw PickRefusal() }
    return picked
  }

  /// Goes at once to where a jump leads.
  private mutating func shortenJumps() {
    for i in picked.steps.indices where picked.steps[i].operation.hasTarget {
      var target = Int(picked.steps[i].target)
      // Jumps lead to where something was compiled before them.
      while picked.steps[target].operation == .jump { target = Int(picked.steps[target].target) }
      picked.steps[i].target = UInt16(target)
    }
  }

  /// Compiles what comes from a place on, up to an end or a place that is known.
  private mutating func follow(_ start: PickState) throws(PickRefusal) {
    var state = start
    var isFirst = true
    while true {
      if isFirst || targets.contains(state.pc) {
        try flush()
        if let known = placed[state] {
          try put(.jump, target: known)
          return
        }
        placed[state] = picked.steps.count
        isFirst = false
      }
      do throws(PickRefusal) {
        guard try step(&state) else { return }
      } catch {
        literal = []
        return try put(.leave)
      }
    }
  }

  // MARK: Steps

  /// Appends a step; one that writes takes the literal with it.
  mutating func put(
    _ operation: PickOperation, _ a: Int = 0, _ b: Int = 0, result: Int = 0, target: Int = 0
  ) throws(PickRefusal) {
    guard picked.steps.count < Int(LW_PICK_MOST_STEPS) - 1 else { throw PickRefusal() }
    var step = PickStep()
    step.operation = operation
    step.a = UInt8(a)
    step.b = UInt8(b)
    step.result = UInt8(result)
    step.target = UInt16(target)
    if operation.writes {
      (step.literalStart, step.literalCount) = try add(literal)
      literal = []
    }
    picked.steps.append(step)
  }

  /// Writes what is to be written, before control parts.
  mutating func flush() throws(PickRefusal) {
    if !literal.isEmpty { try put(.literal) }
  }

  /// Appends a step that tests something, and goes on where that holds.
  ///
  /// - Parameter text: what a text is compared with.
  mutating func test(
    _ operation: PickOperation, _ a: Int, _ b: Int = 0, text: [UInt8] = [], otherwise: PickState
  ) throws(PickRefusal) {
    try flush()
    try put(operation, a, b)
    if operation == .isText {
      let place = try add(text)
      picked.steps[picked.steps.count - 1].literalStart = place.start
      picked.steps[picked.steps.count - 1].literalCount = place.count
    }
    waiting.append((otherwise, picked.steps.count - 1))
  }

  /// Adds bytes to those of the program.
  mutating func add(_ more: [UInt8]) throws(PickRefusal) -> (start: UInt32, count: UInt16) {
    guard let count = UInt16(exactly: more.count), picked.bytes.count < 1 << 24 else { throw PickRefusal() }
    let start = UInt32(picked.bytes.count)
    picked.bytes += more
    return (start, count)
  }

  // MARK: Values and numbers

  /// The number of a value of the record.
  mutating func value(slot: Int, list: Int = -1, key: [UInt8]? = nil) throws(PickRefusal) -> Int {
    let found = picked.values.firstIndex {
      $0.slot == slot && $0.list == list && $0.isMember == (key != nil)
        && (key.map(self.key(of: $0).elementsEqual) ?? true)
    }
    if let found { return found }
    guard picked.values.count < Int(LW_PICK_MOST_VALUES) else { throw PickRefusal() }
    var value = PickValue()
    value.slot = Int32(slot)
    value.list = Int32(list)
    value.isMember = key != nil
    if let key { (value.keyStart, value.keyCount) = try add(key) }
    picked.values.append(value)
    return picked.values.count - 1
  }

  private func key(of value: PickValue) -> ArraySlice<UInt8> {
    picked.bytes[Int(value.keyStart)..<Int(value.keyStart) + Int(value.keyCount)]
  }

  /// The place of a number that is computed.
  mutating func number() throws(PickRefusal) -> Int { try add(PickNumber()) }

  /// The place of a constant.
  private mutating func number(_ coefficient: Int64, scale: Int) throws(PickRefusal) -> Int {
    if let known = constants[.constant(coefficient, scale: scale)] { return known }
    var number = PickNumber()
    number.coefficient = coefficient
    number.scale = Int64(scale)
    let place = try add(number)
    constants[.constant(coefficient, scale: scale)] = place
    return place
  }

  private mutating func add(_ number: PickNumber) throws(PickRefusal) -> Int {
    guard picked.numbers.count < Int(LW_PICK_MOST_NUMBERS) else { throw PickRefusal() }
    picked.numbers.append(number)
    return picked.numbers.count - 1
  }

  /// Makes sure that a value is among the numbers.
  mutating func load(_ held: PickState.Held, _ state: inout PickState) throws(PickRefusal) -> Int {
    switch held {
    case .number(let number): return number
    case .constant(let coefficient, let scale): return try number(coefficient, scale: scale)
    case .value(let value):
      let register: Int
      if let known = registers[value] { register = known } else { register = try number() }
      registers[value] = register
      if state.loaded.insert(value).inserted { try put(.load, value, result: register) }
      state.present.insert(value)
      return register
    default: throw PickRefusal()
    }
  }
}

extension PickOperation {
  /// A step that takes the literal with it.
  fileprivate var writes: Bool {
    switch self {
    case .literal, .value, .number, .emit, .copy: true
    default: false
    }
  }

  /// A record is written, dropped or passed over.
  fileprivate var isOutcome: Bool {
    switch self {
    case .emit, .copy, .drop, .end: true
    default: false
    }
  }
}

extension Instruction {
  /// Where it may jump to, if a program that picks can have it.
  fileprivate var pickTarget: Int? {
    switch self {
    case .jump(let target), .jumpIfFalse(let target), .jumpIfTrue(let target), .jumpIfPresent(let target),
      .jumpIfMissing(let target), .loopBegin(_, _, let target), .loopNext(_, let target):
      Int(target)
    default: nil
    }
  }
}
