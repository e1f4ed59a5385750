internal import CKernels

// Safety: `steps` is owned, filled once in `init` and freed in `deinit`; nothing writes to it between, so threads may share it.
// Its constants point into `bytes`, which the program keeps as long. `init` refuses code with a jump that does not lead
// forward to an instruction, or that does not end with `end` or `leave`: a run stays inside and ends. It refuses registers that
// are not there, too. `run` checks that the match has every group that is named and that there are as many captured
// members, and reserves the room that it gives.

/// Straight code, laid out for the kernel that runs it.
@safe package struct StraightCode: ~Copyable, @unchecked Sendable {
  /// Longer records are not for here: room for what is written is reserved for each.
  package static let longestRecord = 1 << 16
  /// How many registers there can be: the number behind is `StraightStep`'s for a constant.
  package static let registerLimit = UInt8(LW_STRAIGHT_CONSTANT)

  fileprivate let steps: UnsafeMutablePointer<StraightStep>
  package let count: Int
  fileprivate let lastGroup: Int
  fileprivate let memberCount: Int
  /// How much is written at most apart from what the record holds, so often.
  fileprivate let fixedRoom: Int
  fileprivate let copies: Int

  /// - Parameters:
  ///   - instructions: none for a program that has no straight code; all jumps lead forward.
  ///   - bytes: what constant texts are in.
  package init(_ instructions: [StraightInstruction], bytes: borrowing ConstantBytes) {
    count = instructions.count
    unsafe steps = .allocate(capacity: max(count, 1))
    var room = 0
    var copies = 0
    var lastGroup = 0
    var memberCount = 0
    for (i, instruction) in instructions.enumerated() {
      if let target = instruction.target { precondition(target > i && target < count, "a jump forward") }
      let step = StraightStep(instruction, bytes)
      unsafe (steps + i).initialize(to: step)
      room += Int(step.constant.kind == .text ? step.constant.size : 0) + 24
      switch step.operation {
      case .loadGroup, .loadInteger, .loadNumber: lastGroup = max(lastGroup, Int(step.place) / 2)
      case .printGroup:
        lastGroup = max(lastGroup, Int(step.place) / 2)
        copies += 1
      case .print, .writeMember: copies += 1
      case .writeCaptures:
        memberCount = max(memberCount, Int(step.place) + Int(step.count))
        copies += 1
      default: break
      }
      precondition(max(step.to, step.a) < Self.registerLimit, "no such register")
    }
    switch instructions.last {
    case .end, .leave, nil: break
    default: preconditionFailure("straight code ends with end")
    }
    self.lastGroup = lastGroup
    self.memberCount = memberCount
    self.copies = copies
    fixedRoom = room
  }

  deinit { unsafe steps.deallocate() }
}

/// What registers hold while straight code runs.
@safe package struct StraightRegisters: ~Copyable, @unchecked Sendable {
  fileprivate let values: UnsafeMutablePointer<StraightValue>

  package init() {
    unsafe values = .allocate(capacity: Int(StraightCode.registerLimit))
    unsafe values.initialize(repeating: StraightValue(), count: Int(StraightCode.registerLimit))
  }

  deinit { unsafe values.deallocate() }
}

extension MatchData {
  /// Runs straight code for a record that was matched; false when it has left it: nothing is written then.
  @inline(__always)
  package func run(
    _ code: borrowing StraightCode, on record: ByteView, _ registers: borrowing StraightRegisters,
    _ captured: borrowing CapturedMembers, to out: inout OutputBuffer
  ) -> Bool {
    guard hasGroup(max(code.lastGroup, captured.lastGroup)), code.memberCount <= captured.count,
      record.count <= StraightCode.longestRecord
    else { return false }
    let room = code.fixedRoom &+ captured.keyRoom &+ code.copies &* record.count
    out.reserve(room)
    var task = unsafe StraightTask(
      steps: code.steps, registers: registers.values, captured: captured.members, forms: forms, groups: groups
    )
    let written = unsafe lw_run_straight(&task, record.base, record.count, out.base + out.count, room)
    guard written >= 0 else { return false }
    out.extend(by: written)
    return true
  }
}

extension StraightStep {
  fileprivate init(_ instruction: StraightInstruction, _ bytes: borrowing ConstantBytes) {
    self.init()
    operation = .leave
    switch instruction {
    case .loadGroup(let register, let group, let reading):
      operation =
        switch reading {
        case .text: .loadGroup
        case .integer: .loadInteger
        case .number: .loadNumber
        }
      to = register
      place = 2 * UInt32(group)
    case .loadRecord(let register):
      operation = .loadRecord
      to = register
    case .load(let register, .register(let source)):
      operation = .move
      to = register
      a = source
    case .load(let register, let operand):
      operation = .load
      to = register
      set(operand, bytes)
    case .compute(let register, let left, let operation, let right):
      self.operation =
        switch operation {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        }
      to = register
      a = left
      set(right, bytes)
    case .round(let register, let rounding, let source):
      operation =
        switch rounding {
        case .round: .round
        case .floor: .floor
        case .ceiling: .ceiling
        }
      to = register
      a = source
    case .jump: operation = .jump
    case .jumpIfMissing(let register, _):
      operation = .jumpIfMissing
      a = register
    case .jumpIfPresent(let register, _):
      operation = .jumpIfPresent
      a = register
    case .unless(let left, let comparison, let right, _):
      operation =
        switch comparison {
        case .equal: .unlessEqual
        case .notEqual: .unlessNotEqual
        case .less: .unlessLess
        case .greater: .unlessGreater
        case .lessOrEqual: .unlessLessOrEqual
        case .greaterOrEqual: .unlessGreaterOrEqual
        }
      a = left
      set(right, bytes)
    case .printRegister(let register):
      operation = .print
      a = register
    case .printGroup(let group):
      operation = .printGroup
      place = 2 * UInt32(group)
    case .printConstant(let text):
      operation = .printConstant
      set(.text(text), bytes)
    case .writeCaptures(let first, let count):
      operation = .writeCaptures
      place = UInt32(first)
      self.count = UInt32(count)
    case .writeMember(let key, let register):
      operation = .writeMember
      a = register
      set(.text(key), bytes)
    case .leave: operation = .leave
    case .end: operation = .end
    }
    target = instruction.target ?? 0
  }

  private mutating func set(_ operand: StraightInstruction.Operand, _ bytes: borrowing ConstantBytes) {
    b = StraightCode.registerLimit
    switch operand {
    case .register(let register): b = register
    case .number(let coefficient, let scale):
      constant = StraightValue(word: coefficient, size: UInt32(scale), kind: .number)
    case .text(let text):
      let address = unsafe Int(bitPattern: bytes.view(text).base)
      constant = StraightValue(word: Int64(address), size: text.count, kind: .text)
    case .boolean(let truth): constant = StraightValue(word: truth ? 1 : 0, size: 0, kind: .boolean)
    case .missing: constant = StraightValue(word: 0, size: 0, kind: .missing)
    }
  }
}
