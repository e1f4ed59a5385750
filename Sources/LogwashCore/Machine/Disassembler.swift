/// Shows a program: one line per instruction, constants and names in place of numbers.
package struct Disassembler {
  let program: Program

  package init(_ program: Program) { self.program = program }

  /// Lines like `  12  jumpIfFalse 20`.
  package func lines() -> [String] {
    program.code.array.enumerated().map { number, instruction in
      let text = String(number)
      return String(repeating: " ", count: max(0, 4 - text.count)) + text + "  " + describe(instruction)
    }
  }

  /// The straight code, in lines of the same form.
  package func straightLines() -> [String] {
    program.straightInstructions.enumerated().map { number, instruction in
      let text = String(number)
      return String(repeating: " ", count: max(0, 4 - text.count)) + text + "  " + describe(instruction)
    }
  }

  /// An instruction of straight code in words.
  private func describe(_ instruction: StraightInstruction) -> String {
    switch instruction {
    case .loadGroup(let register, let group, .text): "r\(register) = group \(group)"
    case .loadGroup(let register, let group, let reading): "r\(register) = group \(group) as \(reading)"
    case .loadRecord(let register): "r\(register) = line"
    case .load(let register, let operand): "r\(register) = \(describe(operand))"
    case .compute(let register, let left, let operation, let right):
      "r\(register) = r\(left) \(operation) \(describe(right))"
    case .loadFirst(let register, let first, let other): "r\(register) = r\(first), or \(describe(other))"
    case .round(let register, let rounding, let source): "r\(register) = \(rounding) r\(source)"
    case .divideRounded(let register, let rounding, let left, let right):
      "r\(register) = \(rounding) r\(left) divide \(describe(right))"
    case .replace(let register, let source, let number): "r\(register) = replacement \(number) in r\(source)"
    case .jump(let target): "jump \(target)"
    case .jumpIfMissing(let register, let target): "jumpIfMissing r\(register), \(target)"
    case .jumpIfPresent(let register, let target): "jumpIfPresent r\(register), \(target)"
    case .unless(let left, let comparison, let right, let target):
      "unless r\(left) \(comparison) \(describe(right)), \(target)"
    case .dropUnless(let left, let comparison, let right):
      "drop unless r\(left) \(comparison) \(describe(right))"
    case .printRegister(let register, let text): "print r\(register)\(following(text))"
    case .printGroup(let group, let text): "print group \(group)\(following(text))"
    case .printConstant(let text): "print \(quoted(text))"
    case .writeCaptures(let first, let count): "write captures \(first)..<\(first + count)"
    case .writeMember(let key, let register): "write \(quoted(key)) r\(register)"
    case .leave: "leave"
    case .end: "end"
    }
  }

  /// A text that is printed, too.
  private func following(_ text: Text) -> String { text.isEmpty ? "" : ", " + quoted(text) }

  private func describe(_ operand: StraightInstruction.Operand) -> String {
    switch operand {
    case .register(let register): "r\(register)"
    case .number(let coefficient, let scale): scale == 0 ? "\(coefficient)" : "\(coefficient)e-\(scale)"
    case .text(let text): quoted(text)
    case .boolean(let truth): "\(truth)"
    case .missing: "nothing"
    }
  }

  /// An instruction in words: its name, then its operands.
  package func describe(_ instruction: Instruction) -> String {
    switch instruction {
    case .printConstant(let text): "printConstant \(quoted(text))"
    case .push(let constant): "push \(describe(program.constants[Int(constant)]))"
    case .pushInteger(let integer): "push \(integer)"
    case .variable(let variable): "variable \(name(ofVariable: variable))"
    case .global(let variable): "global \(name(ofVariable: variable))"
    case .setVariable(let variable): "setVariable \(name(ofVariable: variable))"
    case .setGlobal(let variable): "setGlobal \(name(ofVariable: variable))"
    case .setInNamespace(let variable): "setInNamespace \(name(ofVariable: variable))"
    case .field(let slot): "field \(program.fieldNames[Int(slot)])"
    case .setField(let slot): "setField \(program.fieldNames[Int(slot)])"
    case .unsetField(let slot): "unsetField \(program.fieldNames[Int(slot)])"
    case .renameField(let from, let to):
      "renameField \(program.fieldNames[Int(from)]) to \(program.fieldNames[Int(to)])"
    case .keepFields(let list):
      "keepFields " + slots(ofList: Int(list)).map { program.fieldNames[$0] }.joined(separator: ", ")
    case .extractMembers(let index, let arguments, let list):
      "extractMembers ?\(program.functions[Int(index)].name)/\(arguments) to "
        + slots(ofList: Int(list)).map { program.fieldNames[$0] }.joined(separator: ", ")
    case .special(let variable): "special .\(variable.name)"
    case .setting(let setting): "setting \(setting.name)"
    case .member(let key): "member \(quoted(key))"
    case .localMember(let slot, let key, _): "localMember slot: \(slot) \(quoted(key))"
    case .emitMember(let key): "emitMember \(quoted(key))"
    case .emitField(let slot, let key): "emitField \(quoted(key)) \(program.fieldNames[Int(slot)])"
    case .builtIn(let index, let arguments): "builtIn ?\(program.functions[Int(index)].name)/\(arguments)"
    case .preparedBuiltIn(let index, let arguments, let prepared):
      "builtIn ?\(program.preparedFunctions[Int(index)].name)/\(arguments)"
        + (prepared >= 0 ? " prepared \(prepared)" : "")
    case .captured(let slot, let group): "captured \(program.fieldNames[Int(slot)]) group \(group)"
    case .printField(let place): "printField \(program.fieldNames[Int(place.slot)])"
    case .testField(let place, let comparison, let constant, let target):
      "testField \(program.fieldNames[Int(place.slot)]) \(comparison) \(describe(program.constants[Int(constant)])), "
        + "else \(target)"
    case .testPresence(let place, let isNegated, let target):
      "testPresence \(isNegated ? "not " : "")\(program.fieldNames[Int(place.slot)]), else \(target)"
    case .jumpIfVariable(let variable, let target): "jumpIfVariable \(name(ofVariable: variable)) \(target)"
    case .testMatch(let index, let arguments, let prepared, let target):
      "testMatch ?\(program.preparedFunctions[Int(index)].name)/\(arguments) prepared \(prepared), else \(target)"
    case .computeField(let slot, let operation, let constant):
      "computeField \(program.fieldNames[Int(slot)]) \(operation) \(describe(program.constants[Int(constant)]))"
    case .check(let kinds, _): "check \(kinds.description)"
    case .format: "format"
    case .defineMacro(let variable, let macro):
      "defineMacro \(name(ofVariable: variable)) at \(program.macros[Int(macro)].entry)"
    case .extractMatch(let plan, let target): "extractMatch pattern \(plan), then \(target)"
    case .extractFirst(let chain, let target): "extractFirst of chain \(chain), then \(target)"
    case .capture(let plan): "capture pattern \(plan)"
    case .captureFirst(let chain, let target): "captureFirst of chain \(chain), then \(target)"
    default: plain(instruction)
    }
  }

  /// The case's own name with its plain operands: `jump(12)` as `jump 12`.
  private func plain(_ instruction: Instruction) -> String {
    var text = "\(instruction)"
    guard let open = text.firstIndex(of: "(") else { return text }
    text.replaceSubrange(open...open, with: " ")
    return String(text.dropLast())
  }

  private func describe(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .boolean(let truth): "\(truth)"
    case .integer(let integer): "\(integer)"
    case .emptyDefault: "the empty default"
    case .missing: "nothing"
    case .decimal(let decimal): "\(decimal.coefficient)e-\(decimal.scale)"
    default: "\(value)"
    }
  }

  private func quoted(_ text: Text) -> String {
    var out = OutputBuffer()
    out.append(json: program.bytes.view(text))
    return out.string
  }

  private func slots(ofList list: Int) -> [Int] {
    let list = program.slotLists[list]
    return (list.start..<list.start + list.count).map { Int(program.listedSlots[$0]) }
  }

  private func name(ofVariable number: UInt16) -> String {
    program.bytes.view(program.variableNames[Int(number)]).string
  }
}
