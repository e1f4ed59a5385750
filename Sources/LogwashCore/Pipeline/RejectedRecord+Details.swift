/// Taking out of a machine, right after a failure, what it will forget with the next record.
///
/// The machine is `inout` although nothing of it changes: what borrows it is given a copy of it, thousands of bytes.
extension RejectedRecord {
  /// How much is kept of a reason that a template has made, and of a text that a pattern was tried on, if it is not in the record:
  /// a template can make them of any length for each record of a block.
  private static let longestReason = 4096
  private static let longestSubject = 16 << 10

  /// - Parameter notes: takes the texts that are not in the record's own bytes.
  mutating func takeDetails(from machine: inout Machine, notes: inout OutputBuffer) {
    if error.instruction == RecordError.inReader { return takeReaderDetails(from: &machine) }
    switch error.fault.code {
    case .rejected, .stopped, .otherColumns: takeReason(from: &machine, &notes)
    case .invalidOutput:
      takeReason(from: &machine, &notes)
      refused = machine.refused
    case .unknownZone:
      takeReason(from: &machine, &notes)
      takeOperand(from: &machine)
    case .noMatch, .patternTooExpensive: takeSubject(from: &machine, &notes)
    default: takeOperand(from: &machine)
    }
  }

  private mutating func takeReason(from machine: inout Machine, _ notes: inout OutputBuffer) {
    reasonStart = notes.count
    notes.append(machine.heap.view(machine.reason).prefix(Self.longestReason))
    reasonEnd = notes.count
  }

  private mutating func takeReaderDetails(from machine: inout Machine) {
    // Only the first program reads bytes; the others' records are values.
    guard stage == 0 else { return }
    switch error.fault.code {
    case .invalidJSON, .notAnObject, .duplicateKey, .tooDeep:
      place = machine.reader.errorOffset
      expected = machine.reader.expected
    case .invalidUTF8:
      place = machine.heap.record.firstInvalidUTF8 ?? -1
    default: break
    }
  }

  /// What the pattern was tried on: mostly a part of the record, so that only its place is kept.
  private mutating func takeSubject(from machine: inout Machine, _ notes: inout OutputBuffer) {
    plan = machine.lastPlan
    let subject = machine.lastSubject
    if subject.region == .record {
      subjectStart = Int(subject.offset)
      subjectEnd = subjectStart + Int(subject.count)
    } else if subject.count > Self.longestSubject {
      // How far the match came is not said then.
      plan = -1
    } else {
      subjectIsInNotes = true
      subjectStart = notes.count
      notes.append(machine.heap.view(subject))
      subjectEnd = notes.count
    }
  }

  /// The operand that the fault is about, if it is still on the stack: what it is, and where it stands in the
  /// record.
  private mutating func takeOperand(from machine: inout Machine) {
    guard let instruction = machine.running?.use({ $0.code[Int(error.instruction)] }) else { return }
    let index =
      switch instruction {
      case .builtIn(_, let arguments), .preparedBuiltIn(_, let arguments, _),
        .extractMembers(_, let arguments, _):
        machine.stack.count - Int(arguments) - 1 + Int(error.fault.operand)
      case .check, .format, .member, .test, .print, .negate, .plus, .not, .jumpIfFalse, .jumpIfTrue,
        .loopBegin:
        machine.stack.count - 1
      case .add, .subtract, .multiply, .divide, .remainder, .equal, .notEqual, .less, .greater, .lessOrEqual,
        .greaterOrEqual, .index:
        machine.stack.count - 2 + Int(error.fault.operand)
      case .callFunction(let arguments): machine.stack.count - 1 - Int(arguments) + Int(error.fault.operand)
      default: -1
      }
    guard index >= 0, index < machine.stack.count else { return }
    let value = machine.stack[index]
    // A built-in compares items of what it gets, not its operands.
    if error.fault.code == .incomparable, case .builtIn = instruction { return }
    found = machine.heap.kinds(of: value)
    if case .text(let text) = value, text.region == .record, !text.isEmpty { place = Int(text.offset) }
  }
}
