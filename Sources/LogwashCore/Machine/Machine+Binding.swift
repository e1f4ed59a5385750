/// Binding the arguments of a call to the parameters of a macro or function.
extension Machine {
  /// What is bound so far.
  private struct Binding {
    /// The parameter that the next positional argument goes to.
    var next = 0
    /// Where the rest of positional arguments begins among the elements, that of named ones among the members.
    var restElements: Int
    var restMembers: Int
  }

  /// Binds what lies on the stack from `first` on, and what `?with_args` has bound, to the slots of the frame just made.
  ///
  /// - Parameter names: where the arguments' names begin among the program's; nil for positional arguments.
  /// - Throws: `badMacroArguments` for too many arguments, or a name that is no parameter's.
  mutating func bind(
    _ plan: MacroPlan, _ bound: BoundArguments?, from first: Int, count: Int, names: Int?, _ program: Program
  ) throws(Fault) {
    var binding = Binding(restElements: heap.elements.count, restMembers: heap.members.count)
    if let bound, plan.isFunction, bound.isNamed { throw Fault(.badMacroArguments) }
    if let bound, !bound.isLast { try bind(bound, plan, &binding, program) }
    for i in 0..<count {
      if let names {
        try bind(program.siteNames[names + i], stack[first + i], plan, &binding, operand: i + 1, program)
      } else {
        try bind(stack[first + i], plan, &binding, operand: i + 1)
      }
    }
    if let bound, bound.isLast { try bind(bound, plan, &binding, program) }
    guard plan.catchAllSlot >= 0 else { return }
    let elements = ElementRange(
      start: binding.restElements, count: heap.elements.count - binding.restElements)
    let members = heap.members.count - binding.restMembers
    guard elements.count == 0 || members == 0 else { throw Fault(.badMacroArguments) }
    let isNamed = names != nil || members > 0 || (count == 0 && bound?.isNamed == true)
    stack[base + Int(plan.catchAllSlot)] = isNamed ? heap.makeHash(lastMembers: members) : .sequence(elements)
  }

  private mutating func bind(
    _ bound: BoundArguments, _ plan: MacroPlan, _ binding: inout Binding, _ program: Program
  ) throws(Fault) {
    for i in Int(bound.start)..<Int(bound.start) + Int(bound.count) {
      if !bound.isNamed {
        try bind(read(heap.elements[i]), plan, &binding, operand: 0)
        continue
      }
      let member = heap.members[i]
      // Arguments of the call win over those that are bound behind them.
      if bound.isLast, let slot = parameter(named: member.key, of: plan, program),
        !stack[base + slot].isMissing
      {
        continue
      }
      try bind(member.key, read(member.value), plan, &binding, operand: 0, program)
    }
  }

  /// A positional argument.
  private mutating func bind(
    _ value: Value, _ plan: MacroPlan, _ binding: inout Binding, operand: Int
  ) throws(Fault) {
    if binding.next < Int(plan.parameterCount) {
      stack[base + binding.next] = value
      binding.next += 1
    } else if plan.catchAllSlot >= 0 {
      heap.elements.append(value)
    } else {
      throw Fault(.badMacroArguments, operand: operand)
    }
  }

  /// A named argument.
  private mutating func bind(
    _ name: Text, _ value: Value, _ plan: MacroPlan, _ binding: inout Binding, operand: Int,
    _ program: Program
  ) throws(Fault) {
    if let slot = parameter(named: name, of: plan, program) {
      stack[base + slot] = value
    } else if plan.catchAllSlot >= 0 {
      let rest = HashObject(start: binding.restMembers, count: heap.members.count - binding.restMembers)
      if let known = heap.memberIndex(rest, key: heap.view(name)) {
        heap.members[known].value = value
      } else {
        heap.members.append(HashMember(key: name, value: value))
      }
    } else {
      throw Fault(.badMacroArguments, operand: operand)
    }
  }

  private func parameter(named name: Text, of plan: MacroPlan, _ program: Program) -> Int? {
    let wanted = heap.view(name)
    for i in 0..<Int(plan.parameterCount)
    where heap.view(program.parameters[Int(plan.firstParameter) + i].name) == wanted { return i }
    return nil
  }

  // MARK: ?with_args

  /// A macro or function with arguments bound; binding again replaces what was bound.
  mutating func bindArguments(_ callee: Value, _ arguments: Value, isLast: Bool) throws(Fault) -> Value {
    if callee.isMissing { throw .missing(operand: 0) }
    guard case .object(var object) = callee else { throw .wrongKind(expected: .callable, operand: 0) }
    switch heap.objects[Int(object)] {
    case .macro: break
    case .bound(let inner, _): object = inner
    default: throw .wrongKind(expected: .callable, operand: 0)
    }
    let bound: BoundArguments
    if heap.kinds(of: arguments).contains(.hash) {
      let hash = try hash(of: arguments, operand: 1)
      bound = BoundArguments(start: hash.start, count: hash.count, isNamed: true, isLast: isLast)
    } else {
      let elements = try elements(of: arguments, operand: 1)
      bound = BoundArguments(start: elements.start, count: elements.count, isNamed: false, isLast: isLast)
    }
    return makeObject(.bound(callee: object, arguments: bound))
  }

  /// `.args`: what the macro or function that runs was called with, defaults included; a hash in a macro, a sequence in a function.
  mutating func argumentsOfCall(_ program: Program) throws(Fault) -> Value {
    let frame = frames[macroFrame]
    guard frame.macro >= 0 else { return .missing }
    let plan = program.macros[Int(frame.macro)]
    let slots = Int(frame.base)
    let rest = plan.catchAllSlot >= 0 ? stack[slots + Int(plan.catchAllSlot)] : .missing
    if plan.isFunction {
      let elements = rest.isMissing ? ElementRange(start: 0, count: 0) : try self.elements(of: rest)
      let start = heap.elements.count
      for i in 0..<Int(plan.parameterCount) { heap.elements.append(stack[slots + i]) }
      heap.elements.append(copying: Int(elements.start)..<Int(elements.start) + Int(elements.count))
      return .sequence(ElementRange(start: start, count: heap.elements.count - start))
    }
    guard rest.isMissing || heap.kinds(of: rest).contains(.hash) else { throw Fault(.badMacroArguments) }
    let members = rest.isMissing ? HashObject(start: 0, count: 0) : try hash(of: rest)
    let start = heap.members.count
    for i in 0..<Int(plan.parameterCount) {
      let name = program.parameters[Int(plan.firstParameter) + i].name
      heap.members.append(HashMember(key: name, value: stack[slots + i]))
    }
    heap.members.append(copying: Int(members.start)..<Int(members.start) + Int(members.count))
    return heap.makeHash(lastMembers: heap.members.count - start)
  }
}
