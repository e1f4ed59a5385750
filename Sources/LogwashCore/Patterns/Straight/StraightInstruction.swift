/// An instruction of straight code: what most records need of a program, without a stack and without what a template might do.
///
/// Registers hold a text, a number of few digits, a boolean, or nothing. What none of these can do (print what is missing,
/// escape a text) leaves the straight code, and the record is run by the program's own instructions.
package enum StraightInstruction: BitwiseCopyable, Sendable {
  package typealias Register = UInt8

  /// Something that an instruction works on.
  package enum Operand: BitwiseCopyable, Sendable {
    case register(Register)
    /// `coefficient * 10^-scale`, scale 0 to 12.
    case number(Int64, scale: UInt8)
    /// One of the program's constants.
    case text(Text)
    case boolean(Bool)
    case missing
  }

  /// What a captured text is taken as.
  package enum Reading: UInt8, BitwiseCopyable, Sendable {
    case text
    case integer
    case number
    /// What is written as a whole number, without a sign or zeros in front, is one; anything else is a text.
    case wholeOrText
  }

  package enum Rounding: UInt8, BitwiseCopyable, Sendable {
    case round
    case floor
    case ceiling
  }

  case loadGroup(Register, group: UInt16, Reading)
  case loadRecord(Register)
  case load(Register, Operand)
  /// The register, or the operand when that is missing.
  case loadFirst(Register, Register, Operand)
  case compute(Register, Register, Operation, Operand)
  case round(Register, Rounding, Register)
  /// A quotient, rounded.
  case divideRounded(Register, Rounding, Register, Operand)
  /// Puts a replacement of the program into a text.
  case replace(Register, Register, UInt16)
  case jump(UInt32)
  case jumpIfMissing(Register, UInt32)
  case jumpIfPresent(Register, UInt32)
  /// Goes on when the comparison holds, else to an instruction.
  case unless(Register, Comparison, Operand, UInt32)
  /// The record comes to nothing unless the comparison holds. There is one at most.
  case dropUnless(Register, Comparison, Operand)
  /// Prints it, and then a text.
  case printRegister(Register, then: Text)
  case printGroup(UInt16, then: Text)
  case printConstant(Text)
  /// Writes neighbouring members of the program's table of those that are captured.
  case writeCaptures(first: UInt16, count: UInt16)
  /// Writes a member: its key as `,"name":`. Nothing when its value is missing.
  case writeMember(key: Text, Register)
  case leave
  case end

  /// The registers whose values it takes.
  package var readRegisters: [Register] {
    switch self {
    case .load(_, .register(let a)), .round(_, _, let a), .replace(_, let a, _), .jumpIfMissing(let a, _),
      .jumpIfPresent(let a, _), .printRegister(let a, _), .writeMember(_, let a):
      [a]
    case .compute(_, let a, _, .register(let b)), .unless(let a, _, .register(let b), _),
      .dropUnless(let a, _, .register(let b)), .loadFirst(_, let a, .register(let b)),
      .divideRounded(_, _, let a, .register(let b)):
      [a, b]
    case .compute(_, let a, _, _), .unless(let a, _, _, _), .dropUnless(let a, _, _), .loadFirst(_, let a, _),
      .divideRounded(_, _, let a, _):
      [a]
    case .loadGroup, .loadRecord, .load, .jump, .printGroup, .printConstant, .writeCaptures, .leave, .end: []
    }
  }

  /// The register that it gives a value.
  package var filledRegister: Register? {
    switch self {
    case .load(_, .missing): nil
    case .loadGroup(let to, _, _), .loadRecord(let to), .load(let to, _), .compute(let to, _, _, _),
      .loadFirst(let to, _, _), .round(let to, _, _), .divideRounded(let to, _, _, _), .replace(let to, _, _):
      to
    default: nil
    }
  }

  /// The instruction that it may jump to.
  package var target: UInt32? {
    get {
      switch self {
      case .jump(let target), .jumpIfMissing(_, let target), .jumpIfPresent(_, let target),
        .unless(_, _, _, let target):
        target
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .jump: self = .jump(newValue)
      case .jumpIfMissing(let register, _): self = .jumpIfMissing(register, newValue)
      case .jumpIfPresent(let register, _): self = .jumpIfPresent(register, newValue)
      case .unless(let a, let comparison, let b, _): self = .unless(a, comparison, b, newValue)
      default: break
      }
    }
  }
}

extension [StraightInstruction] {
  /// The code without what fills registers that nothing reads, unless filling them may fail.
  package var withoutUselessLoads: [StraightInstruction] {
    let read = Set(flatMap(\.readRegisters))
    return keeping { _, instruction in
      switch instruction {
      case .loadGroup(let register, _, .text), .loadRecord(let register), .load(let register, _):
        read.contains(register)
      default: true
      }
    }
  }

  /// The code without members that are never there.
  package var withoutMissingMembers: [StraightInstruction] {
    let filled = Set(compactMap(\.filledRegister))
    return keeping { if case .writeMember(_, let register) = $1 { filled.contains(register) } else { true } }
  }

  /// The code without texts that are printed last, if they are line breaks: a line gets one.
  package func withoutEnd(_ isLineBreaks: (Text) -> Bool) -> [StraightInstruction] {
    keeping { i, instruction in
      guard case .printConstant(let text) = instruction, i + 1 < count, case .end = self[i + 1] else {
        return true
      }
      return !isLineBreaks(text)
    }
  }

  /// The instructions for which something holds. A jump to another one leads to what is behind that.
  func keeping(_ isKept: (Int, StraightInstruction) -> Bool) -> [StraightInstruction] {
    let stays = enumerated().map { isKept($0, $1) }
    var places: [UInt32] = []
    var count: UInt32 = 0
    for stays in stays {
      places.append(count)
      if stays { count += 1 }
    }
    return zip(self, stays).filter(\.1).map { instruction, _ in
      var instruction = instruction
      instruction.target = instruction.target.map { places[Int($0)] }
      return instruction
    }
  }
}
