/// The loop over instructions. What each does is said in `Instruction.swift`; the cases here only take operands from the stack
/// and hand them on.
extension Machine {
  /// Runs a program on the record that `beginRecord` has made ready.
  ///
  /// - Throws: why the record is rejected; what it had written is taken back.
  package mutating func run(_ program: Program) throws(RecordError) -> Outcome {
    var pc = 0
    if let lead = program.lead {
      pc = lead.instruction &+ 1
      do throws(Fault) {
        guard let next = try runLead(lead, &pc, program) else {
          try finish(program)
          return .finished
        }
        pc = next
      } catch {
        sink.cutBack()
        throw RecordError(error, instruction: UInt32(truncatingIfNeeded: pc &- 1))
      }
      if lead.isRequired, pc == lead.next {
        sink.cutBack()
        throw RecordError(Fault(.noMatch), instruction: UInt32(truncatingIfNeeded: pc))
      }
    }
    if program.replacements.count > 0, runReplacements(program) { return .finished }
    prepare(program)
    while true {
      do throws(Fault) {
        return try execute(program, &pc)
      } catch {
        guard let target = recover(from: error) else {
          sink.cutBack()
          endCaptures()
          throw RecordError(error, instruction: UInt32(truncatingIfNeeded: pc - 1))
        }
        pc = target
      }
    }
  }

  private mutating func execute(_ program: Program, _ pc: inout Int) throws(Fault) -> Outcome {
    while true {
      let instruction = program.code[pc]
      pc += 1
      // An operand stays on the stack until its instruction has succeeded: a fault is explained with it.
      switch instruction {
      // MARK: Printing
      case .printConstant(let constant):
        text.append(heap.view(constant))
        if text.count > limits.textBytes { throw .tooLarge }
      case .print:
        try printValue(stack.top, program)
        _ = stack.removeLast()
      case .join(let count):
        try join(Int(count), program)

      // MARK: Constants and variables
      case .push(let constant): stack.append(program.constants[Int(constant)])
      case .pushInteger(let integer): stack.append(.integer(integer))
      case .pushWide(let index):
        stack.append(heap.makeWide(program.wideLiterals[Int(index)]))
      case .local(let slot):
        stack.append(stack[base + Int(slot)])
      case .localMember(let slot, let key, let skipped):
        let value = stack[base + Int(slot)]
        if let known = knownMember(value, key) {
          stack.append(known)
          pc &+= Int(skipped)
        } else {
          stack.append(value)
        }
      case .variable(let variable):
        stack.append(lookUp(Int(variable), program))
      case .global(let variable):
        stack.append(variables[Int(variable)])
      case .field(let slot):
        stack.append(read(record.slots[Int(slot)]))
      case .captured(_, let group):
        stack.append(captured(Int(group)))
      case .special(let variable):
        stack.append(try special(variable, program))
      case .setLocal(let slot):
        stack[base + Int(slot)] = stack.removeLast()
      case .setVariable(let variable):
        variables[variableIndex(Int(variable), namespace: namespace, program)] = stack.removeLast()
      case .setGlobal(let variable):
        variables[Int(variable)] = stack.removeLast()
      case .setInNamespace(let variable):
        let target = try namespaceNumber(stack.removeLast())
        variables[variableIndex(Int(variable), namespace: target, program)] = stack.removeLast()

      // MARK: Reading into values
      case .member(let key):
        stack.top = try member(stack.top, key, program)
      case .index:
        stack.replaceTwo(by: try index(stack.next, stack.top, program))
      // MARK: Missing values
      case .jumpIfPresent(let target):
        if stack.top.isMissing { _ = stack.removeLast() } else { pc = Int(target) }
      case .jumpIfMissing(let target):
        if stack.top.isMissing { pc = Int(target) }
      case .exists:
        stack.top = .boolean(!stack.top.isMissing)
      case .guardBegin(let target):
        pushHandler(isGuard: true, target: target)
      case .guardEnd:
        _ = handlers.removeLast()
      case .test(let test):
        stack.top = try apply(test, to: stack.top, program)
      case .noMatchingCase:
        throw Fault(.noMatchingCase)
      case .check(let kinds, let operand):
        stack.top = try check(stack.top, kinds, operand: Int(operand))
      case .format(let operand):
        stack.top = .text(try text(of: stack.top, program, operand: Int(operand)))

      // MARK: Operators
      case .add: stack.replaceTwo(by: try add(stack.next, stack.top, program))
      case .subtract: stack.replaceTwo(by: try subtract(stack.next, stack.top))
      case .multiply:
        stack.replaceTwo(by: try multiply(stack.next, stack.top))
      case .divide:
        stack.replaceTwo(by: try divide(stack.next, stack.top))
      case .remainder:
        stack.replaceTwo(by: try remainder(stack.next, stack.top))
      case .negate:
        stack.top = try negate(stack.top)
      case .plus:
        stack.top = try plus(stack.top)
      case .not:
        stack.top = .boolean(!(try truth(stack.top)))
      case .equal:
        stack.replaceTwo(by: .boolean(try equals(stack.next, stack.top)))
      case .notEqual:
        stack.replaceTwo(by: .boolean(!(try equals(stack.next, stack.top))))
      case .same:
        let right = stack.removeLast()
        stack.top = .boolean(try isSame(stack.top, right))
      case .less:
        stack.replaceTwo(by: .boolean(try compare(stack.next, stack.top) < 0))
      case .greater:
        stack.replaceTwo(by: .boolean(try compare(stack.next, stack.top) > 0))
      case .lessOrEqual:
        stack.replaceTwo(by: .boolean(try compare(stack.next, stack.top) <= 0))
      case .greaterOrEqual:
        stack.replaceTwo(by: .boolean(try compare(stack.next, stack.top) >= 0))
      case .range(let form):
        let last = form == .endless ? Value.missing : stack.removeLast()
        stack.top = try makeRange(form, first: stack.top, last: last)
      case .sequence(let count):
        for i in 0..<Int(count) where stack[stack.count - Int(count) + i].isMissing {
          throw .missing(operand: i)
        }
        stack.append(try makeSequence(above: stack.count - Int(count)))
      case .hash(let count):
        try makeHash(Int(count), program)

      // MARK: Control
      case .jump(let target):
        pc = Int(target)
      case .jumpIfFalse(let target):
        if !(try truth(stack.top)) { pc = Int(target) }
        _ = stack.removeLast()
      case .jumpIfTrue(let target):
        if try truth(stack.top) { pc = Int(target) }
        _ = stack.removeLast()
      case .raise(let code):
        throw Fault(code)
      case .setGlobalInMain(let variable):
        if namespace == 0 { variables[Int(variable)] = stack.top }
      case .pop:
        _ = stack.removeLast()
      case .loopBegin(let loop, let variables, let otherwise):
        if !(try beginLoop(Int(loop), over: stack.top, variables: variables)) { pc = Int(otherwise) }
        _ = stack.removeLast()
      case .itemsBegin(let loop):
        if loops[loopBase + Int(loop)].isEntered { throw Fault(.badArgument) }
        loops[loopBase + Int(loop)].isEntered = true
      case .loopItem(let loop, let slot, let pairs):
        try loadItem(Int(loop), slot: Int(slot), pairs: pairs)
      case .loopNext(let loop, let body):
        try countStep()
        if advanceLoop(Int(loop)) { pc = Int(body) }
      case .loopState(let loop, let property):
        stack.append(try loopState(Int(loop), property))
      case .jumpIfLast(let loop, let target):
        if !loops[loopBase + Int(loop)].hasNext { pc = Int(target) }
      case .loopCycle(let loop, let count):
        let turn = Int(loops[loopBase + Int(loop)].index) % Int(count)
        let chosen = stack[stack.count - Int(count) + turn]
        stack.truncate(to: stack.count - Int(count))
        stack.append(chosen)
      case .collectBegin:
        collections.append(stack.count)
      case .collect:
        // The item stays on the stack until `collectEnd`.
        if stack.count > limits.elements { throw .tooLarge }
      case .collectEnd:
        stack.append(try makeSequence(above: collections.removeLast()))
      case .collectedReach:
        stack.top = .boolean(reaches(stack.top))

      // MARK: What is printed
      case .captureBegin:
        marks.append(CaptureMark(start: text.count, isCompressing: false))
      case .captureEnd:
        let mark = marks.removeLast().start
        let captured = try heap.makeText(text.view(from: mark))
        text.truncate(to: mark)
        stack.append(.text(captured))
      case .discardEnd:
        text.truncate(to: marks.removeLast().start)
      case .compressBegin:
        marks.append(CaptureMark(start: text.count, isCompressing: true))
      case .compressEnd:
        compress(from: marks.removeLast().start)
      case .attemptBegin(let target):
        pushHandler(isGuard: false, target: target)
      case .attemptEnd(let target):
        _ = handlers.removeLast()
        pc = Int(target)
      case .attemptLeave:
        text.truncate(to: Int(handlers.removeLast().textCount))

      // MARK: Calls
      case .builtIn(let index, let arguments):
        let base = stack.count - Int(arguments) - 1
        let call = Call(base: base, argumentCount: Int(arguments), prepared: -1)
        charge(stack[base])
        let result = try program.functions[Int(index)].body(&self, call)
        stack.truncate(to: base)
        stack.append(result)
      case .preparedBuiltIn(let index, let arguments, let prepared):
        try callPrepared(Int(index), Int(arguments), Int(prepared), program)
      case .bindArguments(let isLast):
        let arguments = stack.removeLast()
        stack.top = try bindArguments(stack.top, arguments, isLast: isLast)
      case .callFunction(let arguments):
        pc = try callFunction(Int(arguments), returnTo: pc, program)
      case .callMacro(let site):
        pc = try callMacro(site: Int(site), returnTo: pc, program)
      case .nested(let arguments, _):
        if let body = try enterBody(arguments: Int(arguments), returnTo: pc, program) { pc = body }
      case .nestedEnd:
        pc = leaveBody()
      case .macroReturn:
        pc = returnFromCall(result: nil)
      case .functionReturn:
        pc = returnFromCall(result: stack.removeLast())
      case .jumpIfLocal(let slot, let target):
        if !stack[base + Int(slot)].isMissing { pc = Int(target) }
      case .requireParameter(let slot):
        if stack[base + Int(slot)].isMissing { throw .missing }
      case .defineMacro(let variable, let macro):
        define(macro: Int(macro), as: Int(variable), program)
      case .breakOut(let isBreak):
        pc = try breakOut(isBreak: isBreak, program)
      case .method(let method):
        stack.top = try makeMethod(Int(method), of: stack.top)

      // MARK: Other templates
      case .include(let template, let locals):
        pc = try enterTemplate(Int(template), .include, locals: locals, returnTo: pc, program)
      case .includeNamed(let locals):
        pc = try includeNamed(locals: locals, returnTo: pc, program)
      case .templateEnd:
        pc = leaveTemplate()
      case .outerLocal(let name):
        stack.append(outerLocal(name, program))
      case .pushNamespace(let number):
        stack.append(makeObject(.namespace(UInt32(number))))
      case .importTemplate(let template, let locals):
        pc = try importTemplate(Int(template), locals: locals, returnTo: pc, program)
      case .findImport:
        try findImport(at: pc, program)
      case .importFound(let locals):
        guard case .integer(let template) = stack.removeLast() else { break }
        pc = try importTemplate(Int(template), locals: locals, returnTo: pc, program)
      case .optionalTemplate(let arguments):
        try optionalTemplate(above: stack.count - Int(arguments), at: pc, program)
      case .setTemplateName(let name):
        templateName = name
      case .setTemplateNameOfNamespace:
        templateName = nameOfNamespace(program)

      // MARK: Settings and errors
      case .setting(let setting):
        try change(setting, to: stack.removeLast(), program)
      case .stop:
        reason = try plainText(stack.removeLast())
        throw Fault(.stopped)

      // MARK: Shortcuts
      case .printField(let place):
        let value = value(at: place)
        if printAtOnce(value) {
          pc += 1
          if text.count > limits.textBytes { throw .tooLarge }
        } else {
          stack.append(read(value))
        }
      case .testField(let place, let comparison, let constant, let otherwise):
        let value = value(at: place)
        if let isTrue = holds(comparison, value, program.constants[Int(constant)]) {
          pc = isTrue ? pc + 3 : Int(otherwise)
        } else {
          stack.append(read(value))
        }
      case .testPresence(let place, let isNegated, let otherwise):
        let isPresent = !read(value(at: place)).isMissing
        if isNegated { pc += 1 }
        pc = isPresent != isNegated ? pc + 2 : Int(otherwise)
      case .jumpIfVariable(let variable, let target):
        let value = lookUp(Int(variable), program)
        pc = value.isMissing ? pc + 1 : Int(target)
        if !value.isMissing { stack.append(value) }
      case .testMatch(let index, let arguments, let prepared, let otherwise):
        let base = stack.count - Int(arguments) - 1
        if let isMatch = try matchesWhole(stack[base], program.patternHandles[Int(prepared) + 1]) {
          stack.truncate(to: base)
          pc = isMatch ? pc + 1 : Int(otherwise)
        } else {
          try callPrepared(Int(index), Int(arguments), Int(prepared), program)
        }
      case .computeField(let slot, let operation, let constant):
        let value = record.slots[Int(slot)]
        if let result = compute(operation, value, program.constants[Int(constant)]) {
          pc += 2
          stack.append(result)
        } else {
          stack.append(read(value))
        }

      case .extractFirst(let chain, let target):
        let subject = try plainText(stack.removeLast())
        if try extractFirst(subject, chain: Int(chain), &pc, program) { pc = Int(target) }
      case .captureFirst(let chain, let target):
        if try captureFirst(plainText(stack.top), chain: Int(chain), &pc, program) { pc = Int(target) }

      // MARK: The record
      case .extractMatch(let plan, let target):
        let subject = try plainText(stack.removeLast())
        if try extract(subject, plan: Int(plan), program) { pc = Int(target) }
      case .extractFailed:
        throw Fault(.noMatch)
      case .extractHash:
        try extract(stack.removeLast(), program)
      case .extractMembers(let index, let arguments, let list):
        if try extractMembers(Int(index), Int(arguments), list: Int(list), program) { pc += 1 }
      case .capture(let plan):
        stack.top = try capture(plainText(stack.top), plan: Int(plan), program)
      case .setField(let slot):
        let value = stack.removeLast()
        if value.isMissing { throw .missing }
        setField(Int(slot), value, program)
      case .setPath(let path):
        try setPath(Int(path), program)
      case .unsetField(let slot):
        unsetField(Int(slot), program)
      case .unsetPath(let path):
        try unsetPath(Int(path), program)
      case .renameField(let from, let to):
        renameField(Int(from), to: Int(to), program)
      case .renamePath(let path, let key):
        guard case .text(let name) = program.constants[Int(key)] else { break }
        try renamePath(Int(path), to: name, program)
      case .keepFields(let list):
        keepFields(Int(list), program)
      case .redact(let plan):
        if stack.top.isMissing { throw .missing }
        if let value = try redacted(stack.top, program.redactions[Int(plan)], program) { stack.top = value }
      case .redactRecord(let plan):
        try redactRecord(program.redactions[Int(plan)], program)
      case .emitRecord(let output):
        try emitRecord(to: Int(output), program)
      case .emitValue(let output):
        try emitValue(stack.removeLast(), to: Int(output), program)
      case .emitMember(let key):
        try emitMember(stack.removeLast(), key)
      case .emitField(let slot, let key):
        try emitMember(read(record.slots[Int(slot)]), key)
      case .emitEnd:
        sink.main.append("}\n")
        sink.recordCount += 1
        try checkOutput()
      case .drop:
        reason = try plainText(stack.removeLast())
        sink.cutBack()
        return .dropped(instruction: UInt32(truncatingIfNeeded: pc - 1))
      case .reject:
        reason = try plainText(stack.removeLast())
        throw Fault(.rejected)
      case .end:
        try finish(program)
        return .finished
      }
    }
  }
}
