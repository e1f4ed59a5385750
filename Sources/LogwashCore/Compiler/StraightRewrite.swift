/// Says in straight code what a program does for most records, if it begins with a pattern, or reads no more than the line, and
/// then only computes with small numbers, compares, replaces, prints, and sets members.
///
/// It goes over the instructions once, with what would lie on the stack. Whatever it does not know, it gives up at: the program
/// is run by its own instructions then, as are the records that leave the straight code.
struct StraightRewrite {
  /// What would lie on the stack.
  private enum Entry {
    case operand(StraightInstruction.Operand)
    case group(UInt16)
    case comparison(Comparison, StraightInstruction.Register, StraightInstruction.Operand)
    case presence(StraightInstruction.Register, isPresent: Bool)
  }

  private struct Refusal: Error {}

  private let parts: ProgramParts
  private var out: [StraightInstruction] = []
  private var stack: [Entry] = []
  /// The registers of slots, and of places on the stack.
  private var slots: [Int: StraightInstruction.Register] = [:]
  private var places: [Int: StraightInstruction.Register] = [:]
  private var registerCount = 0
  /// For instructions of the program to which jumps lead: how much lies on the stack there.
  private var heights: [Int: Int] = [:]
  /// Where an instruction of the program begins in `out`.
  private var starts: [Int: Int] = [:]
  private var labelCount = 0
  private var replacements: [LeadingReplacement] = []
  /// What leads on from the instruction before.
  private var isReached = true

  /// Adds the straight code to the parts of a program, or none.
  static func apply(to parts: inout ProgramParts) {
    guard canBeStraight(parts), let (start, place) = start(parts) else { return }
    var rewrite = StraightRewrite(parts)
    guard let code = try? rewrite.run(from: place) else { return }
    parts.straight = code
    parts.straightStart = start
    parts.straightReplacements = rewrite.replacements
  }

  private init(_ parts: ProgramParts) { self.parts = parts }

  private mutating func run(from start: Int) throws(Refusal) -> [StraightInstruction] {
    for instruction in parts.code[start...] {
      if let target = instruction.forwardTarget { heights[target] = -1 }
    }
    var next = start
    while next < parts.code.count {
      let at = next
      next += 1
      try begin(at)
      guard isReached else { continue }
      if let count = try addReplacement(at) {
        next = at + count
      } else {
        try add(parts.code[at], at)
      }
    }
    return try finish()
  }

  /// Where jumps may lead to the instruction, everything lies in the registers of its places.
  private mutating func begin(_ at: Int) throws(Refusal) {
    if let height = heights[at] {
      if isReached {
        if height >= 0, height != stack.count { throw Refusal() }
        try settle()
      } else if height >= 0 {
        isReached = true
        stack = []
        for place in 0..<height { stack.append(.operand(.register(try register(ofPlace: place)))) }
      }
    }
    starts[at] = out.count
  }

  // MARK: Instructions

  private mutating func add(_ instruction: Instruction, _ at: Int) throws(Refusal) {
    switch instruction {
    case .printField(let place), .testField(let place, _, _, _), .testPresence(let place, _, _):
      switch place {
      case .slot(let slot): try pushSlot(slot)
      case .captured(_, let group): stack.append(.group(group))
      }
    case .field(let slot), .computeField(let slot, _, _): try pushSlot(slot)
    case .captured(_, let group): stack.append(.group(group))
    case .push(let constant): try push(parts.constants[Int(constant)])
    case .pushInteger(let integer): stack.append(.operand(.number(integer, scale: 0)))
    case .print: try write(pop())
    case .printConstant(let text): out.append(.printConstant(text))
    case .add: try compute(.add)
    case .subtract: try compute(.subtract)
    case .multiply: try compute(.multiply)
    case .divide: try compute(.divide)
    case .equal: try compare(.equal)
    case .notEqual: try compare(.notEqual)
    case .less: try compare(.less)
    case .greater: try compare(.greater)
    case .lessOrEqual: try compare(.lessOrEqual)
    case .greaterOrEqual: try compare(.greaterOrEqual)
    case .not: stack.append(try negated(pop()))
    case .exists: stack.append(.presence(try register(of: pop()), isPresent: true))
    case .builtIn(let index, 0): try round(parts.functions[Int(index)].name)
    case .jump(let target):
      try settle()
      try jump(to: target, at) { .jump($0) }
      isReached = false
    case .jumpIfFalse(let target): try jumpUnless(pop(), target, at)
    case .jumpIfTrue(let target): try jumpUnless(negated(pop()), target, at)
    case .jumpIfPresent(let target):
      let register = try settledTop()
      try jump(to: target, at) { .jumpIfPresent(register, $0) }
      _ = try pop()
    case .jumpIfMissing(let target):
      let register = try settledTop()
      try jump(to: target, at) { .jumpIfMissing(register, $0) }
    case .setField(let slot):
      let value = try register(of: pop())
      out.append(.jumpIfMissing(value, Self.leaving))
      out.append(.load(try register(ofSlot: Int(slot)), .register(value)))
    case .unsetField(let slot): out.append(.load(try register(ofSlot: Int(slot)), .missing))
    case .end:
      try writeRecord()
      out.append(.end)
      isReached = false
    default: throw Refusal()
    }
  }

  private mutating func pushSlot(_ slot: UInt16) throws(Refusal) {
    stack.append(.operand(.register(try register(ofSlot: Int(slot)))))
  }

  private mutating func push(_ constant: Value) throws(Refusal) {
    switch constant {
    case .integer(let integer): stack.append(.operand(.number(integer, scale: 0)))
    case .decimal(let decimal) where decimal.scale <= BigDecimal.engineScale:
      stack.append(.operand(.number(decimal.coefficient, scale: decimal.scale)))
    case .text(let text): stack.append(.operand(.text(text)))
    case .boolean(let truth): stack.append(.operand(.boolean(truth)))
    default: throw Refusal()
    }
  }

  private mutating func pop() throws(Refusal) -> Entry {
    guard let entry = stack.popLast() else { throw Refusal() }
    return entry
  }

  private mutating func write(_ entry: Entry) throws(Refusal) {
    switch entry {
    case .group(let group): out.append(.printGroup(group, then: .empty))
    case .operand(.text(let text)): out.append(.printConstant(text))
    default: out.append(.printRegister(try register(of: entry), then: .empty))
    }
  }

  private mutating func compute(_ operation: Operation) throws(Refusal) {
    let right = try numberOperand(pop())
    let left = try numberOperand(pop())
    let target = try register(ofPlace: stack.count)
    out.append(.compute(target, try register(of: .operand(left)), operation, right))
    stack.append(.operand(.register(target)))
  }

  private mutating func round(_ name: String) throws(Refusal) {
    let rounding: StraightInstruction.Rounding
    switch name {
    case "round": rounding = .round
    case "floor": rounding = .floor
    case "ceiling": rounding = .ceiling
    default: throw Refusal()
    }
    let source = try register(of: .operand(numberOperand(pop())))
    let target = try register(ofPlace: stack.count)
    out.append(.round(target, rounding, source))
    stack.append(.operand(.register(target)))
  }

  /// Replaces in the text on top, if that is what comes at `at`; nothing else happens to be between.
  ///
  /// - Returns: how many instructions that are.
  private mutating func addReplacement(_ at: Int) throws(Refusal) -> Int? {
    // What is no text leaves the straight code.
    let first = if case .format = parts.code[at] { at + 1 } else { at }
    guard let replacement = ReplacementRewrite.replacement(parts.code[first...], parts),
      parts.patterns[replacement.pattern].handle.canBeReplaced,
      !(at + 1..<first + 4).contains(where: { heights[$0] != nil }),
      replacements.count < StraightCode.replacementLimit
    else { return nil }
    let source = try register(of: pop())
    let target = try register(ofPlace: stack.count)
    out.append(.replace(target, source, UInt16(replacements.count)))
    replacements.append(replacement)
    stack.append(.operand(.register(target)))
    return first + 4 - at
  }

  private mutating func compare(_ comparison: Comparison) throws(Refusal) {
    // Both stay where they are until the condition is used, which is next.
    let right = try operand(pop(), place: stack.count)
    let left = try register(of: pop())
    stack.append(.comparison(comparison, left, right))
  }

  private func negated(_ condition: Entry) throws(Refusal) -> Entry {
    switch condition {
    case .comparison(let comparison, let left, let right): .comparison(comparison.negated, left, right)
    case .presence(let register, let isPresent): .presence(register, isPresent: !isPresent)
    case .operand(.register(let register)): .comparison(.notEqual, register, .boolean(true))
    case .operand, .group: throw Refusal()
    }
  }

  private mutating func jumpUnless(_ condition: Entry, _ target: UInt32, _ at: Int) throws(Refusal) {
    try settle()
    switch condition {
    case .comparison(let comparison, let left, let right):
      try jump(to: target, at) { .unless(left, comparison, right, $0) }
    case .presence(let register, let isPresent):
      try jump(to: target, at) { isPresent ? .jumpIfMissing(register, $0) : .jumpIfPresent(register, $0) }
    case .operand(let operand):
      let register = try register(of: .operand(operand))
      try jump(to: target, at) { .unless(register, .equal, .boolean(true), $0) }
    case .group: throw Refusal()
    }
  }

  // MARK: Registers

  private mutating func newRegister() throws(Refusal) -> StraightInstruction.Register {
    guard registerCount < Int(StraightCode.registerLimit) else { throw Refusal() }
    registerCount += 1
    return StraightInstruction.Register(registerCount - 1)
  }

  private mutating func register(ofSlot slot: Int) throws(Refusal) -> StraightInstruction.Register {
    // What stays in the match is not changed, and read from there.
    guard parts.capturedGroups[slot] == nil, parts.fields[slot].isTopLevel else { throw Refusal() }
    if let known = slots[slot] { return known }
    let new = try newRegister()
    slots[slot] = new
    return new
  }

  private mutating func register(ofPlace place: Int) throws(Refusal) -> StraightInstruction.Register {
    if let known = places[place] { return known }
    let new = try newRegister()
    places[place] = new
    return new
  }

  /// A register that holds the entry, which was or is the last on the stack.
  private mutating func register(of entry: Entry) throws(Refusal) -> StraightInstruction.Register {
    if case .operand(.register(let register)) = entry { return register }
    let target = try register(ofPlace: stack.count)
    try load(target, entry)
    return target
  }

  private mutating func load(_ target: StraightInstruction.Register, _ entry: Entry) throws(Refusal) {
    switch entry {
    case .operand(let operand): out.append(.load(target, operand))
    case .group(let group): out.append(.loadGroup(target, group: group, .text))
    case .comparison(let comparison, let left, let right):
      loadTruth(target) { .unless(left, comparison, right, $0) }
    case .presence(let register, let isPresent):
      loadTruth(target) { isPresent ? .jumpIfMissing(register, $0) : .jumpIfPresent(register, $0) }
    }
  }

  /// The register becomes whether a jump is not taken.
  private mutating func loadTruth(
    _ target: StraightInstruction.Register, unless jump: (UInt32) -> StraightInstruction
  ) {
    let otherwise = newLabel()
    let end = newLabel()
    out.append(jump(UInt32(otherwise)))
    out.append(.load(target, .boolean(true)))
    out.append(.jump(UInt32(end)))
    starts[otherwise] = out.count
    out.append(.load(target, .boolean(false)))
    starts[end] = out.count
  }

  /// A target that is no instruction of the program.
  private mutating func newLabel() -> Int {
    labelCount += 1
    return parts.code.count + labelCount
  }

  private mutating func operand(_ entry: Entry, place: Int) throws(Refusal) -> StraightInstruction.Operand {
    if case .operand(let operand) = entry { return operand }
    let target = try register(ofPlace: place)
    try load(target, entry)
    return .register(target)
  }

  /// With a text, `+` and the like are something else, or mistakes.
  private func numberOperand(_ entry: Entry) throws(Refusal) -> StraightInstruction.Operand {
    switch entry {
    case .operand(let operand):
      switch operand {
      case .register, .number: return operand
      case .text, .boolean, .missing: throw Refusal()
      }
    case .group, .comparison, .presence: throw Refusal()
    }
  }

  /// Puts everything on the stack into the registers of its places, as it lies wherever ways meet.
  private mutating func settle() throws(Refusal) {
    for (place, entry) in stack.enumerated() {
      let target = try register(ofPlace: place)
      if case .operand(.register(target)) = entry { continue }
      try load(target, entry)
      stack[place] = .operand(.register(target))
    }
  }

  private mutating func settledTop() throws(Refusal) -> StraightInstruction.Register {
    try settle()
    guard case .operand(.register(let register))? = stack.last else { throw Refusal() }
    return register
  }

  // MARK: Jumps

  /// In place of a target: leaves the straight code.
  private static let leaving = UInt32.max

  private mutating func jump(
    to target: UInt32, _ at: Int, _ make: (UInt32) -> StraightInstruction
  ) throws(Refusal) {
    let target = Int(target)
    guard target > at, heights[target] == -1 || heights[target] == stack.count else { throw Refusal() }
    heights[target] = stack.count
    out.append(make(UInt32(target)))
  }

  // MARK: The record

  private mutating func writeRecord() throws(Refusal) {
    guard parts.rule == .record else { return }
    for member in OrderedMember.all(parts).members {
      if member.capturedCount > 0 {
        out.append(
          .writeCaptures(
            first: UInt16(clamping: member.firstCaptured), count: UInt16(clamping: member.capturedCount)))
      } else {
        out.append(.writeMember(key: member.json, try register(ofSlot: member.slot)))
      }
    }
  }

  /// Puts before the code what fills the registers of slots, and makes targets those of instructions in it.
  private mutating func finish() throws(Refusal) -> [StraightInstruction] {
    var first: [StraightInstruction] = []
    var filled: Set<Int> = []
    for (group, slot) in (Self.syslogSlots(parts) ?? []).enumerated() {
      filled.insert(slot)
      first.append(
        .loadGroup(
          try register(ofSlot: slot), group: UInt16(group + 1), Self.syslogGroups[group].reading))
    }
    for field in parts.leadFields {
      guard field.isSlot, field.group <= UInt16.max, filled.insert(Int(field.slot)).inserted else {
        throw Refusal()
      }
      let reading: StraightInstruction.Reading
      switch field.conversion {
      case .none: reading = .text
      case .int: reading = .integer
      case .number: reading = .number
      case .boolean: throw Refusal()
      }
      first.append(.loadGroup(try register(ofSlot: Int(field.slot)), group: UInt16(field.group), reading))
    }
    for (slot, register) in slots.sorted(by: { $0.value < $1.value }) where !filled.contains(slot) {
      first.append(slot == parts.lineSlot ? .loadRecord(register) : .load(register, .missing))
    }
    var code = first + out + [.leave]
    for i in code.indices {
      guard let target = code[i].target else { continue }
      if target == Self.leaving {
        code[i].target = UInt32(code.count - 1)
      } else if let start = starts[Int(target)] {
        code[i].target = UInt32(first.count + start)
      } else {
        throw Refusal()
      }
    }
    if parts.rule == .printed { code = code.withoutEnd { parts.bytes(of: $0).allSatisfy(\.isLineBreak) } }
    code = code.withoutMissingMembers.withoutUselessLoads.fused
    // Members make an object even when there are none.
    return parts.rule == .printed ? code.filtered : code
  }
}
