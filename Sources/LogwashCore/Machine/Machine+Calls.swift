/// Calls of macros and functions, and the bodies that macros run. Frames lie in `frames`; no call of the template is a call in
/// Swift, so a template cannot exhaust the thread's stack.
extension Machine {
  /// The frame whose slots the running code uses: the current one, or the one that owns the body that runs.
  var contextFrame: Int {
    let current = frames.count - 1
    let frame = frames[current]
    return frame.kind == .body ? Int(frame.caller) : current
  }

  /// Makes the frame that the topmost entry describes the current one.
  private mutating func enter(_ frame: Frame) {
    base = Int(frame.base)
    loopBase = Int(frame.loopBase)
    namespace = Int(frame.namespace)
  }

  /// Calls what lies under `count` arguments on the stack as a function.
  mutating func callFunction(_ count: Int, returnTo: Int, _ program: Program) throws(Fault) -> Int {
    let height = stack.count - count - 1
    let (index, namespace) = try callee(at: height, isFunction: true, program)
    let plan = program.macros[index]
    try push(plan, index, kind: .function, namespace, height: height, returnTo: returnTo, site: -1)
    try bindPositional(plan, from: height + 1, count: count)
    marks.append(text.count)
    return Int(plan.entry)
  }

  /// Calls what lies under the arguments of a call site on the stack as a macro.
  mutating func callMacro(site: Int, returnTo: Int, _ program: Program) throws(Fault) -> Int {
    let site = (index: site, plan: program.sites[site])
    let count = Int(site.plan.argumentCount)
    let height = stack.count - count - 1
    let (index, namespace) = try callee(at: height, isFunction: false, program)
    let plan = program.macros[index]
    try push(plan, index, kind: .macro, namespace, height: height, returnTo: returnTo, site: site.index)
    if site.plan.isNamed {
      try bindNamed(plan, site.plan, from: height + 1, program)
    } else {
      try bindPositional(plan, from: height + 1, count: count)
    }
    return Int(plan.entry)
  }

  private func callee(
    at height: Int, isFunction: Bool, _ program: Program
  ) throws(Fault) -> (index: Int, namespace: Int) {
    let callee = stack[height]
    if callee.isMissing { throw .missing }
    guard case .object(let object) = callee, case .macro(let index, let namespace) = heap.objects[Int(object)],
      program.macros[Int(index)].isFunction == isFunction
    else { throw Fault(.notCallable, expected: .callable) }
    return (Int(index), Int(namespace))
  }

  private mutating func push(
    _ plan: MacroPlan, _ index: Int, kind: Frame.Kind, _ namespace: Int, height: Int, returnTo: Int, site: Int
  ) throws(Fault) {
    guard frames.count < limits.calls else { throw Fault(.tooDeep) }
    try countStep()
    let frame = Frame(
      kind: kind, namespace: UInt16(truncatingIfNeeded: namespace), macro: Int32(truncatingIfNeeded: index),
      returnTo: UInt32(truncatingIfNeeded: returnTo), base: stack.count, loopBase: loops.count,
      stackHeight: height, loopHeight: loops.count, site: Int32(truncatingIfNeeded: site),
      caller: Int32(truncatingIfNeeded: contextFrame))
    frames.append(frame)
    stack.append(repeating: .missing, count: Int(plan.slotCount))
    loops.append(repeating: .idle, count: Int(plan.loopCount))
    enter(frame)
  }

  private mutating func bindPositional(_ plan: MacroPlan, from first: Int, count: Int) throws(Fault) {
    let parameters = Int(plan.parameterCount)
    for i in 0..<min(count, parameters) { stack[base + i] = stack[first + i] }
    if plan.catchAllSlot >= 0 {
      let start = heap.elements.count
      for i in min(count, parameters)..<count { heap.elements.append(stack[first + i]) }
      let rest = ElementRange(start: start, count: heap.elements.count - start)
      stack[base + Int(plan.catchAllSlot)] = .sequence(rest)
    } else if count > parameters {
      throw Fault(.badMacroArguments)
    }
  }

  private mutating func bindNamed(
    _ plan: MacroPlan, _ site: CallSite, from first: Int, _ program: Program
  ) throws(Fault) {
    let restStart = heap.members.count
    for i in 0..<Int(site.argumentCount) {
      let name = program.siteNames[Int(site.firstName) + i]
      let value = stack[first + i]
      if let slot = parameterIndex(name, of: plan, program) {
        stack[base + slot] = value
      } else if plan.catchAllSlot >= 0 {
        heap.members.append(HashMember(key: name, value: value))
      } else {
        throw Fault(.badMacroArguments, operand: i + 1)
      }
    }
    if plan.catchAllSlot >= 0 {
      stack[base + Int(plan.catchAllSlot)] = heap.makeHash(lastMembers: heap.members.count - restStart)
    }
  }

  private func parameterIndex(_ name: Text, of plan: MacroPlan, _ program: Program) -> Int? {
    let wanted = heap.view(name)
    for i in 0..<Int(plan.parameterCount)
    where heap.view(program.parameters[Int(plan.firstParameter) + i].name) == wanted { return i }
    return nil
  }

  /// Ends the macro or function that runs; returns where to go on. The result of a function is left on the stack. In a body
  /// that a macro runs, it is that macro that ends.
  mutating func returnFromCall(result: Value?) -> Int {
    var frame = frames.removeLast()
    while frame.kind == .body { frame = frames.removeLast() }
    if frame.kind == .function { text.truncate(to: marks.removeLast()) }
    stack.truncate(to: Int(frame.stackHeight))
    loops.truncate(to: Int(frame.loopHeight))
    if let result { stack.append(result) }
    enter(frames.top)
    return Int(frame.returnTo)
  }

  /// Runs the body that the current macro was called with; nil when it was called without one.
  mutating func enterBody(arguments count: Int, returnTo: Int, _ program: Program) throws(Fault) -> Int? {
    let macro = frames[contextFrame]
    let height = stack.count - count
    guard macro.site >= 0, program.sites[Int(macro.site)].body != .max else {
      stack.truncate(to: height)
      return nil
    }
    guard frames.count < limits.calls else { throw Fault(.tooDeep) }
    try countStep()
    let site = program.sites[Int(macro.site)]
    let owner = frames[Int(macro.caller)]
    for i in 0..<Int(site.loopSlotCount) {
      stack[Int(owner.base) + Int(site.firstLoopSlot) + i] = i < count ? stack[height + i] : .missing
    }
    stack.truncate(to: height)
    let frame = Frame(
      kind: .body, namespace: owner.namespace, macro: owner.macro, returnTo: UInt32(truncatingIfNeeded: returnTo),
      base: Int(owner.base), loopBase: Int(owner.loopBase), stackHeight: height, loopHeight: loops.count,
      site: owner.site, caller: macro.caller)
    frames.append(frame)
    enter(frame)
    return Int(site.body)
  }

  mutating func leaveBody() -> Int {
    let frame = frames.removeLast()
    enter(frames.top)
    return Int(frame.returnTo)
  }

  /// Goes back to the state that a handler remembers.
  mutating func unwind(to handler: Handler) {
    frames.truncate(to: Int(handler.frameCount))
    stack.truncate(to: Int(handler.stackHeight))
    loops.truncate(to: Int(handler.loopHeight))
    marks.truncate(to: Int(handler.markCount))
    if !handler.isGuard {
      text.truncate(to: Int(handler.textCount))
      sink.main.truncate(to: Int(handler.outputCount))
      sink.side.truncate(to: Int(handler.sideCount))
      sink.segments.truncate(to: Int(handler.segmentCount))
      sink.emitted.truncate(to: Int(handler.emittedCount))
      sink.recordCount = Int(handler.recordCount)
    }
    enter(frames.top)
  }

  mutating func pushHandler(isGuard: Bool, target: UInt32) {
    handlers.append(
      Handler(
        isGuard: isGuard, target: target, frameCount: frames.count, stackHeight: stack.count,
        loopHeight: loops.count, markCount: marks.count, textCount: text.count, sink: sink))
  }

  /// Backward jumps and calls are counted, so that every template ends.
  @inline(__always)
  mutating func countStep() throws(Fault) {
    steps += 1
    if steps > limits.steps { throw Fault(.tooManySteps) }
  }
}
