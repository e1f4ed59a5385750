internal import CKernels

/// Shows the steps that run in place of a program that picks: one line each, with names in place of numbers.
extension Disassembler {
  /// Lines like `   0  load status`; none when the program does other things, too.
  package func pickingLines() -> [String] {
    let parts = program.picking.parts
    let shown = PickedNames(program, parts.values, parts.numbers, parts.steps)
    return parts.steps.enumerated().map { number, step in
      let place = String(number)
      let literal = parts.bytes[Int(step.literalStart)..<Int(step.literalStart) + Int(step.literalCount)]
      let words = [step.operation.name] + shown.operands(of: step, quoted(Array(literal)))
      return String(repeating: " ", count: max(0, 4 - place.count)) + place + "  "
        + words.joined(separator: " ")
    }
  }

  private func quoted(_ bytes: [UInt8]) -> String {
    var out = OutputBuffer()
    let constant = ConstantBytes(bytes)
    out.append(json: constant.view)
    extendLifetime(constant)
    return out.string
  }
}

/// What the numbers in steps stand for.
private struct PickedNames {
  private let program: Program
  private let values: [PickValue]
  private let numbers: [PickNumber]
  /// Numbers that steps make.
  private let made: Set<UInt8>

  init(_ program: Program, _ values: [PickValue], _ numbers: [PickNumber], _ steps: [PickStep]) {
    self.program = program
    self.values = values
    self.numbers = numbers
    made = Set(
      steps.filter { [.load, .add, .subtract, .multiply, .divide].contains($0.operation) }.map(\.result))
  }

  func operands(of step: PickStep, _ literal: String) -> [String] {
    let target = "else \(step.target)"
    switch step.operation {
    case .literal, .emit, .copy: return [literal]
    case .value: return [literal, name(step.a)]
    case .number: return [literal, number(step.a)]
    case .load: return [name(step.a), "as \(number(step.result))"]
    case .add, .subtract, .multiply, .divide:
      return [number(step.a), number(step.b), "as \(number(step.result))"]
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual:
      return [number(step.a), number(step.b) + ",", target]
    case .isText: return [name(step.a), literal + ",", target]
    case .isPresent, .isTrue, .loop: return [name(step.a) + ",", target]
    case .next: return ["at \(step.target)"]
    case .jump: return ["\(step.target)"]
    case .drop: return ["\(step.a)"]
    case .end, .leave: return []
    }
  }

  private func name(_ number: UInt8) -> String {
    let value = values[Int(number)]
    guard value.list >= 0 else { return program.fieldNames[Int(value.slot)] }
    let list = name(UInt8(value.list)) + "[]"
    guard value.isMember else { return list }
    let bytes = program.picking.parts.bytes
    let key = bytes[Int(value.keyStart)..<Int(value.keyStart) + Int(value.keyCount)]
    return list + "." + String(decoding: key, as: UTF8.self)
  }

  private func number(_ number: UInt8) -> String {
    if made.contains(number) { return "#\(number)" }
    let constant = numbers[Int(number)]
    return constant.scale == 0 ? "\(constant.coefficient)" : "\(constant.coefficient)e-\(constant.scale)"
  }
}

extension PickOperation {
  fileprivate var name: String {
    switch self {
    case .literal: "literal"
    case .value: "value"
    case .number: "number"
    case .emit: "emit"
    case .copy: "copy"
    case .load: "load"
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .equal: "equal"
    case .notEqual: "notEqual"
    case .less: "less"
    case .greater: "greater"
    case .lessOrEqual: "lessOrEqual"
    case .greaterOrEqual: "greaterOrEqual"
    case .isText: "isText"
    case .isPresent: "isPresent"
    case .isTrue: "isTrue"
    case .jump: "jump"
    case .loop: "loop"
    case .next: "next"
    case .end: "end"
    case .drop: "drop"
    case .leave: "leave"
    }
  }
}
