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
  mutating func enter(_ frame: Frame) {
    base = Int(frame.base)
    loopBase = Int(frame.loopBase)
    namespace = Int(frame.namespace)
  }

  /// Calls what lies under `count` arguments on the stack as a function.
  mutating func callFunction(_ count: Int, returnTo: Int, _ program: Program) throws(Fault) -> Int {
    let height = stack.count - count - 1
    guard let callee = try callee(at: height, isFunction: true, program) else {
      return try callMethod(at: height, arguments: count, returnTo: returnTo, program)
    }
    let plan = program.macros[callee.macro]
    try push(plan, callee, kind: .function, height: height, returnTo: returnTo, site: -1)
    try bind(plan, callee.bound, from: height + 1, count: count, names: nil, program)
    marks.append(CaptureMark(start: text.count, isCompressing: false))
    return Int(plan.entry)
  }

  /// Calls what lies under the arguments of a call site on the stack as a macro.
  mutating func callMacro(site index: Int, returnTo: Int, _ program: Program) throws(Fault) -> Int {
    let site = program.sites[index]
    let count = Int(site.argumentCount)
    let height = stack.count - count - 1
    guard let callee = try callee(at: height, isFunction: false, program) else {
      return try callDirective(at: height, site: site, returnTo: returnTo, program)
    }
    let plan = program.macros[callee.macro]
    try push(plan, callee, kind: .macro, height: height, returnTo: returnTo, site: index)
    let names = site.isNamed ? Int(site.firstName) : nil
    try bind(plan, callee.bound, from: height + 1, count: count, names: names, program)
    return Int(plan.entry)
  }

  /// What is called: a macro of the program, the namespace it was defined in, and what `?with_args` has bound.
  private struct Callee {
    var macro: Int
    var namespace: UInt16
    var bound: BoundArguments?
  }

  /// Nil for what is no macro or function, but may be called all the same.
  private func callee(at height: Int, isFunction: Bool, _ program: Program) throws(Fault) -> Callee? {
    let value = stack[height]
    if value.isMissing { throw .missing }
    guard case .object(var object) = value else { throw Fault(.notCallable, expected: .callable) }
    var bound: BoundArguments?
    if case .bound(let inner, let arguments) = heap.objects[Int(object)] {
      bound = arguments
      object = inner
    }
    guard case .macro(let index, let namespace) = heap.objects[Int(object)] else { return nil }
    guard program.macros[Int(index)].isFunction == isFunction else {
      throw Fault(.notCallable, expected: .callable)
    }
    return Callee(macro: Int(index), namespace: namespace, bound: bound)
  }

  private mutating func push(
    _ plan: MacroPlan, _ callee: Callee, kind: Frame.Kind, height: Int, returnTo: Int, site: Int
  ) throws(Fault) {
    guard frames.count < limits.calls else { throw Fault(.tooDeep) }
    try countStep()
    let frame = Frame(
      kind: kind, namespace: callee.namespace, macro: Int32(truncatingIfNeeded: callee.macro),
      returnTo: UInt32(truncatingIfNeeded: returnTo), base: stack.count, loopBase: loops.count,
      stackHeight: height, loopHeight: loops.count, handlerCount: handlers.count, markCount: marks.count,
      site: Int32(truncatingIfNeeded: site),
      caller: Int32(truncatingIfNeeded: contextFrame))
    frames.append(frame)
    stack.append(repeating: .missing, count: Int(plan.slotCount))
    loops.append(repeating: .idle, count: Int(plan.loopCount))
    enter(frame)
  }

  /// Ends the macro or function that runs; returns where to go on. The result of a function is left on the stack. In a body
  /// that a macro runs, it is that macro that ends.
  mutating func returnFromCall(result: Value?) -> Int {
    var frame = frames.removeLast()
    while frame.kind == .body { frame = frames.removeLast() }
    unwind(to: frame)
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
      kind: .body, namespace: owner.namespace, macro: owner.macro,
      returnTo: UInt32(truncatingIfNeeded: returnTo),
      base: Int(owner.base), loopBase: Int(owner.loopBase), stackHeight: height, loopHeight: loops.count,
      handlerCount: handlers.count, markCount: marks.count,
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

  /// Goes back to what was there before a frame: what it has captured or attempted is gone, what it was compressing is compressed.
  private mutating func unwind(to frame: Frame) {
    while handlers.count > Int(frame.handlerCount) {
      let handler = handlers.removeLast()
      if !handler.isGuard { text.truncate(to: Int(handler.textCount)) }
    }
    while marks.count > Int(frame.markCount) {
      let mark = marks.removeLast()
      let start = min(mark.start, text.count)
      if mark.isCompressing { compress(from: start) } else { text.truncate(to: start) }
    }
    stack.truncate(to: Int(frame.stackHeight))
    loops.truncate(to: Int(frame.loopHeight))
  }

  /// `<#break>` or `<#continue>` in the body of a call: ends bodies and macros up to the innermost one that runs inside of a
  /// loop, and returns where that goes on. The compiler has seen a loop around the call.
  mutating func breakOut(isBreak: Bool, _ program: Program) throws(Fault) -> Int {
    while frames.top.kind == .body || frames.top.kind == .macro {
      let frame = frames.removeLast()
      unwind(to: frame)
      enter(frames.top)
      let exits: Int
      switch program.code[Int(frame.returnTo) - 1] {
      case .nested(_, let number): exits = Int(number)
      case .callMacro(let site): exits = Int(program.sites[Int(site)].exits)
      default: exits = -1
      }
      guard exits >= 0 else { continue }
      let exit = program.exits[exits]
      let target = isBreak ? exit.breakTarget : exit.continueTarget
      if target != .max { return Int(target) }
    }
    throw Fault(.badArgument)
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
      sink.forgetHeaders()
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

}
