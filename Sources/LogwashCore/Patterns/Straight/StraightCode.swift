internal import CKernels

// Safety: `steps` and `replacements` are owned, filled once in `init` and freed in `deinit`; nothing writes to them between, so
// threads may share them. Their constants point into `bytes`, and what replacements scan with lies in patterns: the program
// keeps both as long. `init` refuses code with a jump that does not lead forward to an instruction, or that does not end with
// `end` or `leave`: a run stays inside and ends. It refuses registers and replacements that are not there, too. `fits` says
// that the match has every group that is named and that there are as many captured members; a run is given room and memory as
// `room` and `prepare` have it.

/// Straight code, laid out for the kernel that runs it.
@safe package struct StraightCode: ~Copyable, @unchecked Sendable {
  /// Longer records are not for here: room for what is written is reserved for each.
  package static let longestRecord = 1 << 16
  /// How many registers there can be: the number behind is `StraightStep`'s for a constant.
  package static let registerLimit = UInt8(LW_STRAIGHT_CONSTANT)
  /// How many replacements there can be: each has its own memory.
  package static let replacementLimit = 32
  /// How many groups a pattern may have whose matches are replaced.
  package static let groupLimit = Int(LW_STRAIGHT_GROUPS) - 1

  /// What is put into texts.
  package struct Replacement {
    package var pattern: PatternHandle
    package var text: Text
    package var isFirstOnly: Bool

    /// - Parameter pattern: `canBeReplaced` holds.
    package init(_ pattern: PatternHandle, by text: Text, isFirstOnly: Bool) {
      self.pattern = pattern
      self.text = text
      self.isFirstOnly = isFirstOnly
    }
  }

  let steps: UnsafeMutablePointer<StraightStep>
  package let count: Int
  let replacements: UnsafeMutablePointer<StraightReplacement>
  let replacementCount: Int
  private let lastGroup: Int
  private let memberCount: Int
  /// What follows `dropUnless`; 0 when there is none.
  let body: Int
  let registerCount: Int
  /// How many replacements it puts into a record, if that is all and lines can be done together; else 0.
  let rewrites: Int
  /// Lines may become blank by them.
  let makesBlankLines: Bool
  /// How much is written at most apart from what the record holds, so often.
  let fixedRoom: Int
  let copies: Int

  /// - Parameters:
  ///   - instructions: none for a program that has no straight code; all jumps lead forward.
  ///   - bytes: what constant texts are in.
  package init(
    _ instructions: [StraightInstruction], _ replacements: [Replacement], bytes: borrowing ConstantBytes
  ) {
    count = instructions.count
    unsafe steps = .allocate(capacity: max(count, 1))
    // What a replacement adds is mostly little.
    var room = 256 * replacements.count
    var copies = 0
    var lastGroup = 0
    var memberCount = 0
    var body = 0
    var registerCount = 0
    for (i, instruction) in instructions.enumerated() {
      if let target = instruction.target { precondition(target > i && target < count, "a jump forward") }
      let step = StraightStep(instruction, bytes)
      unsafe (steps + i).initialize(to: step)
      room += Int(step.constant.kind == .text ? step.constant.size : 0) + 24
      switch step.operation {
      case .loadGroup, .loadInteger, .loadNumber, .loadWholeOrText:
        lastGroup = max(lastGroup, Int(step.place) / 2)
      case .replace: precondition(step.place < replacements.count, "no such replacement")
      case .printGroup:
        lastGroup = max(lastGroup, Int(step.place) / 2)
        copies += 1
      case .print, .writeMember: copies += 1
      case .writeCaptures:
        memberCount = max(memberCount, Int(step.place) + Int(step.count))
        copies += 1
      case .dropUnless:
        precondition(body == 0, "one of them")
        body = i + 1
      default: break
      }
      precondition(max(step.to, step.a) < Self.registerLimit, "no such register")
      registerCount = max(
        registerCount, Int(max(step.to, step.a)) + 1, step.b < Self.registerLimit ? Int(step.b) + 1 : 0)
    }
    switch instructions.last {
    case .end, .leave, nil: break
    default: preconditionFailure("straight code ends with end")
    }
    replacementCount = replacements.count
    unsafe self.replacements = .allocate(capacity: max(replacementCount, 1))
    for (i, replacement) in replacements.enumerated() {
      guard let made = unsafe StraightReplacement(replacement, bytes) else {
        preconditionFailure("a pattern that can be replaced")
      }
      unsafe (self.replacements + i).initialize(to: made)
    }
    self.lastGroup = lastGroup
    self.memberCount = memberCount
    self.body = body
    self.registerCount = registerCount
    self.copies = copies
    fixedRoom = room
    rewrites =
      instructions.onlyRewrite && replacements.allSatisfy { $0.staysInLines(bytes) } ? replacements.count : 0
    makesBlankLines = replacements.contains { bytes.view($0.text).isWhiteSpace }
  }

  deinit {
    unsafe steps.deallocate()
    unsafe replacements.deallocate()
  }
}

extension PatternHandle {
  /// Straight code can replace its matches: it has been lowered, and matches neither nothing nor at one place only.
  package var canBeReplaced: Bool {
    guard let scanner, groupCount <= StraightCode.groupLimit else { return false }
    return unsafe scanner.program._withUnsafeGuaranteedRef { !$0.isAnchored }
  }
}

extension StraightReplacement {
  fileprivate init?(_ replacement: StraightCode.Replacement, _ bytes: borrowing ConstantBytes) {
    guard replacement.pattern.canBeReplaced, let scanner = replacement.pattern.scanner else { return nil }
    let text = bytes.view(replacement.text)
    unsafe self = scanner.program._withUnsafeGuaranteedRef { program in
      unsafe StraightReplacement(
        steps: program.steps, bytes: program.bytes.view.base, search: program.search,
        optional: program.optionalGroups.base, optionalCount: program.optionalGroups.count,
        groupCount: Int32(program.groupCount), maximumTakenBack: Int32(ScanProgram.maximumTakenBack),
        text: text.base, textLength: UInt32(text.count), isFirstOnly: replacement.isFirstOnly)
    }
  }
}

// Safety: all of it is owned, made in `init` or `prepare` and freed in `deinit`. There is a text and a place for each of the
// replacements that `prepare` was told of last or before, which is done before each run.

/// What registers hold while straight code runs, and what its replacements need.
@safe package struct StraightRegisters: ~Copyable, @unchecked Sendable {
  let values: UnsafeMutablePointer<StraightValue>
  private var replacementCount = 0
  private(set) var memory: StraightMemory
  /// What lines have that were matched and not yet run: the bounds of groups, and registers.
  private(set) var groups: UnsafeMutablePointer<Int>? = nil
  private(set) var lineValues: UnsafeMutablePointer<StraightValue>? = nil
  private var lineRoom = (bounds: 0, values: 0)

  package init() {
    unsafe values = .allocate(capacity: Int(StraightCode.registerLimit))
    unsafe values.initialize(repeating: StraightValue(), count: Int(StraightCode.registerLimit))
    unsafe memory = StraightMemory()
  }

  /// Makes what the code's replacements need.
  @inline(__always)
  mutating func prepare(_ code: borrowing StraightCode) {
    if code.replacementCount > replacementCount { grow(code.replacementCount) }
  }

  @inline(never)
  private mutating func grow(_ count: Int) {
    free()
    replacementCount = count
    let textBytes = Int(LW_STRAIGHT_TEXT_BYTES) + Int(LW_STRAIGHT_SLACK)
    // Pages that nothing is written to take no memory.
    unsafe memory.texts = .allocate(capacity: count * textBytes)
    unsafe memory.groups = .allocate(capacity: 2 * Int(LW_STRAIGHT_GROUPS))
    unsafe memory.groups.initialize(repeating: -1, count: 2 * Int(LW_STRAIGHT_GROUPS))
    unsafe memory.choices = .allocate(capacity: ScanProgram.maximumDepth)
    unsafe memory.clear = .allocate(capacity: count)
    unsafe memory.clear.initialize(repeating: nil, count: count)
  }

  /// Makes what lines need that are matched before they are run, which they are for code with `dropUnless`.
  mutating func prepareLines(_ code: borrowing StraightCode, boundCount: Int) {
    guard code.body > 0 else { return }
    let lines = Int(LW_STRAIGHT_LINES)
    if boundCount > lineRoom.bounds {
      lineRoom.bounds = boundCount
      unsafe groups?.deallocate()
      unsafe groups = .allocate(capacity: lines * boundCount)
      unsafe groups?.initialize(repeating: -1, count: lines * boundCount)
    }
    if code.registerCount > lineRoom.values {
      lineRoom.values = code.registerCount
      unsafe lineValues?.deallocate()
      unsafe lineValues = .allocate(capacity: lines * code.registerCount)
      unsafe lineValues?.initialize(repeating: StraightValue(), count: lines * code.registerCount)
    }
  }

  private func free() {
    guard replacementCount > 0 else { return }
    unsafe memory.texts.deallocate()
    unsafe memory.groups.deallocate()
    unsafe memory.choices.deallocate()
    unsafe memory.clear.deallocate()
  }

  /// Nothing is known of the block that comes.
  func forgetBlock() {
    for i in 0..<replacementCount { unsafe memory.clear[i] = nil }
  }

  deinit {
    unsafe values.deallocate()
    unsafe groups?.deallocate()
    unsafe lineValues?.deallocate()
    free()
  }
}

/// What a run of straight code works with, apart from the match.
package struct StraightOutput {
  /// What is written is a line of text; else members, which make an object.
  package var isPrinted: Bool
  /// How many bytes a record may come to.
  package var limit: Int

  package init(isPrinted: Bool, limit: Int) {
    self.isPrinted = isPrinted
    self.limit = limit
  }
}

extension StraightCode {
  /// There is what it names, in a match with so many groups, the whole one included.
  @inline(__always)
  func fits(groupCount: Int, _ captured: borrowing CapturedMembers) -> Bool {
    max(lastGroup, captured.lastGroup) < groupCount && memberCount <= captured.count
  }
}

extension MatchData {
  /// Runs straight code for a record that was matched.
  ///
  /// - Returns: how many bytes were written; nil when it has left it: nothing is written then.
  @inline(__always)
  package func run(
    _ code: borrowing StraightCode, on record: ByteView, _ registers: inout StraightRegisters,
    _ captured: borrowing CapturedMembers, _ output: StraightOutput, to out: inout OutputBuffer
  ) -> Int? {
    registers.prepare(code)
    guard code.fits(groupCount: groupCountOfMatch, captured), record.count <= StraightCode.longestRecord
    else {
      return nil
    }
    let room = code.fixedRoom &+ captured.keyRoom &+ min(code.copies &* record.count, output.limit)
    out.reserve(room)
    var task = unsafe straightTask(code, registers, captured, output)
    let written = unsafe forms.pointee.runStraight(
      &task, record.base, record.count, out.base + out.count, room)
    guard written >= 0 else { return nil }
    out.extend(by: written)
    return written
  }

  @inline(__always)
  func straightTask(
    _ code: borrowing StraightCode, _ registers: borrowing StraightRegisters,
    _ captured: borrowing CapturedMembers, _ output: StraightOutput
  ) -> StraightTask {
    unsafe StraightTask(
      steps: code.steps, body: code.body, rewrites: output.isPrinted ? code.rewrites : 0,
      makesBlankLines: code.makesBlankLines, registers: registers.values, captured: captured.members,
      groups: groups,
      replacements: code.replacements, memory: registers.memory, block: nil, blockEnd: nil,
      isPrinted: output.isPrinted, limit: output.limit)
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
        case .wholeOrText: .loadWholeOrText
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
    case .loadFirst(let register, let first, let other):
      operation = .moveFirst
      to = register
      a = first
      set(other, bytes)
    case .compute(let register, let left, let operation, let right):
      to = register
      a = left
      if operation == .multiply, case .number(let factor, scale: 0) = right,
        let exponent = Self.powers.firstIndex(of: factor)
      {
        self.operation = .shift
        self.count = UInt32(exponent)
        break
      }
      set(right, bytes)
      self.operation =
        switch operation {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        }
    case .round(let register, let rounding, let source):
      operation = Self.operation(rounding)
      to = register
      a = source
    case .divideRounded(let register, let rounding, let left, let right):
      operation = .divideWhole
      self.count = UInt32(Self.operation(rounding).rawValue)
      to = register
      a = left
      set(right, bytes)
    case .replace(let register, let source, let number):
      operation = .replace
      to = register
      a = source
      place = UInt32(number)
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
    case .dropUnless(let left, let comparison, let right):
      operation = .dropUnless
      self.count =
        switch comparison {
        case .equal: UInt32(LW_STRAIGHT_IF_EQUAL)
        case .notEqual: UInt32(LW_STRAIGHT_IF_LESS | LW_STRAIGHT_IF_GREATER)
        case .less: UInt32(LW_STRAIGHT_IF_LESS)
        case .greater: UInt32(LW_STRAIGHT_IF_GREATER)
        case .lessOrEqual: UInt32(LW_STRAIGHT_IF_LESS | LW_STRAIGHT_IF_EQUAL)
        case .greaterOrEqual: UInt32(LW_STRAIGHT_IF_GREATER | LW_STRAIGHT_IF_EQUAL)
        }
      a = left
      set(right, bytes)
    case .printRegister(let register, let text):
      operation = .print
      a = register
      set(.text(text), bytes)
    case .printGroup(let group, let text):
      operation = .printGroup
      place = 2 * UInt32(group)
      set(.text(text), bytes)
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

  private static func operation(_ rounding: StraightInstruction.Rounding) -> StraightOperation {
    switch rounding {
    case .round: .round
    case .floor: .floor
    case .ceiling: .ceiling
    }
  }

  /// The factors that only move the point, by their exponents.
  private static let powers: [Int64] = (0...18).map { (0..<$0).reduce(1) { power, _ in 10 * power } }

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
