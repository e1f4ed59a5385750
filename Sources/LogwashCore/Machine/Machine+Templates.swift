import LogwashSyntax

/// Templates that run other templates by a call: those whose name is computed, those that include themselves, and imports. All of
/// them were compiled with the program; nothing is read from a file.
extension Machine {
  // MARK: Running

  /// Starts a template at the place that runs it; returns where its code begins.
  mutating func enterTemplate(
    _ number: Int, _ kind: Frame.Kind, locals: Int32, returnTo: Int, _ program: Program
  ) throws(Fault) -> Int {
    let plan = program.templates[number]
    guard plan.entry != .max else { throw Fault(.unknownTemplate) }
    guard frames.count < limits.calls else { throw Fault(.tooDeep) }
    try countStep()
    let isImport = kind != .include
    let frame = Frame(
      kind: kind, namespace: isImport ? plan.namespace : UInt16(truncatingIfNeeded: namespace), macro: -1,
      returnTo: UInt32(truncatingIfNeeded: returnTo), base: stack.count, loopBase: loops.count,
      stackHeight: stack.count, loopHeight: loops.count, handlerCount: handlers.count,
      markCount: marks.count, site: locals, caller: Int32(truncatingIfNeeded: contextFrame))
    frames.append(frame)
    if isImport { marks.append(CaptureMark(start: text.count, isCompressing: false)) }
    stack.append(repeating: .missing, count: Int(plan.slotCount))
    loops.append(repeating: .idle, count: Int(plan.loopCount))
    enter(frame)
    return Int(plan.entry)
  }

  /// Ends the template that runs; returns where to go on. What an import has printed is gone.
  mutating func leaveTemplate() -> Int {
    let frame = frames.removeLast()
    if frame.kind != .include { text.truncate(to: marks.removeLast().start) }
    stack.truncate(to: Int(frame.stackHeight))
    loops.truncate(to: Int(frame.loopHeight))
    if frame.kind == .importMethod { stack.append(makeObject(.namespace(UInt32(frame.namespace)))) }
    enter(frames.top)
    return Int(frame.returnTo)
  }

  mutating func importTemplate(
    _ number: Int, locals: Int32, returnTo: Int, _ program: Program
  ) throws(Fault) -> Int {
    let namespace = Int(program.templates[number].namespace)
    guard !importedNamespaces[namespace] else { return returnTo }
    importedNamespaces[namespace] = true
    return try enterTemplate(number, .importing, locals: locals, returnTo: returnTo, program)
  }

  /// `<#include name parse=… ignore_missing=…>`.
  mutating func includeNamed(locals: Int32, returnTo: Int, _ program: Program) throws(Fault) -> Int {
    let isIgnoring = try boolean(stack.removeLast(), operand: 2)
    let isParsed = try isParsed(stack.removeLast())
    guard case .text(let name) = stack.removeLast() else { throw .wrongKind(expected: .text) }
    guard let number = template(named: name, seenFrom: returnTo, program) else {
      if isIgnoring { return returnTo }
      throw Fault(.unknownTemplate)
    }
    return try include(number, isParsed: isParsed, locals: locals, returnTo: returnTo, program)
  }

  private mutating func include(
    _ number: Int, isParsed: Bool, locals: Int32, returnTo: Int, _ program: Program
  ) throws(Fault) -> Int {
    if isParsed { return try enterTemplate(number, .include, locals: locals, returnTo: returnTo, program) }
    text.append(heap.view(program.templates[number].text))
    if text.count > limits.textBytes { throw .tooLarge }
    return returnTo
  }

  /// Pops a name; pushes the number of that template and its namespace.
  mutating func findImport(at pc: Int, _ program: Program) throws(Fault) {
    guard case .text(let name) = stack.removeLast() else { throw .wrongKind(expected: .text) }
    guard let number = template(named: name, seenFrom: pc, program),
      program.templates[number].entry != .max
    else { throw Fault(.unknownTemplate) }
    stack.append(.integer(Int64(number)))
    stack.append(makeObject(.namespace(UInt32(program.templates[number].namespace))))
  }

  // MARK: Names

  /// The template that a name means in the instruction before `pc`; nil if there is none.
  private func template(named name: Text, seenFrom pc: Int, _ program: Program) -> Int? {
    let written = heap.view(name)
    let base = heap.view(program.templates[program.locations[pc - 1].source].name)
    if written.isPlainTemplateName {
      let isAbsolute = written.first == UInt8(ascii: "/")
      let folder = isAbsolute ? 0 : (base.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
      let rest = isAbsolute ? written.dropFirst(1) : written
      return candidate(base.prefix(folder), rest, program)
    }
    // Names with dots and stars are rare enough for arrays.
    guard let path = TemplateName.resolve(written.array, from: base.array) else { return nil }
    for attempt in TemplateName.attempts(path) {
      let found = (0..<program.templates.count).first { number in
        program.templates[number].isCandidate
          && heap.view(program.templates[number].name).array == attempt
      }
      if let found { return found }
    }
    return nil
  }

  /// The candidate whose name is a folder and what follows.
  private func candidate(_ folder: ByteView, _ rest: ByteView, _ program: Program) -> Int? {
    for number in 0..<program.templates.count where program.templates[number].isCandidate {
      let name = heap.view(program.templates[number].name)
      if name.count == folder.count + rest.count, name.prefix(folder.count) == folder,
        name.dropFirst(folder.count) == rest
      {
        return number
      }
    }
    return nil
  }

  /// A boolean, or one of FreeMarker's old words for one.
  private mutating func isParsed(_ value: Value) throws(Fault) -> Bool {
    let checked = try check(value, [.boolean, .text], operand: 1)
    guard case .text(let word) = checked else { return try boolean(checked, operand: 1) }
    if let answer = YesNo.answer(heap.view(word)) { return answer }
    throw Fault(.badArgument, operand: 1)
  }

  private func boolean(_ value: Value, operand: Int) throws(Fault) -> Bool {
    if value.isMissing { throw .missing(operand: operand) }
    guard heap.kinds(of: value).contains(.boolean) else {
      throw .wrongKind(expected: .boolean, operand: operand)
    }
    return heap.boolean(value)
  }

  // MARK: What an included template sees

  /// The frame of the macro or function that runs, whatever it includes.
  var macroFrame: Int {
    var frame = contextFrame
    while frames[frame].kind.isTemplate { frame = Int(frames[frame].caller) }
    return frame
  }

  /// The local variable of a name that is visible where the running template is included, innermost first.
  func outerLocal(_ name: Text, _ program: Program) -> Value {
    var frame = frames[contextFrame]
    while frame.kind.isTemplate {
      let place = frames[Int(frame.caller)]
      if frame.site >= 0 {
        let list = program.localLists[Int(frame.site)]
        for i in list.start..<list.start + list.count where program.visibleLocals[i].name == name {
          let value = self.value(of: program.visibleLocals[i], in: place)
          if !value.isMissing { return value }
        }
      }
      frame = place
    }
    return .missing
  }

  private func value(of local: VisibleLocal, in place: Frame) -> Value {
    guard let property = local.property else { return stack[Int(place.base) + Int(local.number)] }
    let loop = loops[Int(place.loopBase) + Int(local.number)]
    return property == .index ? .integer(Int64(loop.index)) : .boolean(loop.hasNext)
  }

  /// The name of the template whose namespace is the current one.
  func nameOfNamespace(_ program: Program) -> Text {
    for i in 1..<max(1, program.templates.count) where Int(program.templates[i].namespace) == namespace {
      if namespace != 0 { return program.templates[i].name }
    }
    return program.templates[0].name
  }

  // MARK: .get_optional_template

  /// Replaces the arguments of `.get_optional_template` by what it gives: a hash with `exists`, and if so `include` and `import`.
  mutating func optionalTemplate(above height: Int, at pc: Int, _ program: Program) throws(Fault) {
    let count = stack.count - height
    guard count == 1 || count == 2 else { throw Fault(.badArgument) }
    guard case .text(let name) = try check(stack[height], .text, operand: 0) else {
      throw Fault(.badArgument)
    }
    let isParsed = count == 1 ? true : try parseOption(stack[height + 1], program)
    let number = template(named: name, seenFrom: pc, program)
    if let number, isParsed, program.templates[number].entry == .max { throw Fault(.unknownTemplate) }
    stack.truncate(to: height)
    heap.members.append(HashMember(key: program.words.exists, value: .boolean(number != nil)))
    if let number {
      let template = UInt16(truncatingIfNeeded: number)
      let include = makeObject(.templateInclude(template, isParsed: isParsed))
      heap.members.append(HashMember(key: program.words.include, value: include))
      heap.members.append(HashMember(key: program.words.import, value: makeObject(.templateImport(template))))
    }
    stack.append(heap.makeHash(lastMembers: number == nil ? 1 : 3))
  }

  /// The option `parse`; every other one but `encoding` is a mistake.
  private mutating func parseOption(_ value: Value, _ program: Program) throws(Fault) -> Bool {
    let options = try hash(of: check(value, .hash, operand: 1), operand: 1)
    var isParsed = true
    for i in Int(options.start)..<Int(options.start) + Int(options.count) {
      let member = heap.members[i]
      let key = heap.view(member.key)
      if key == "parse" {
        isParsed = try boolean(read(member.value), operand: 1)
      } else if key == "encoding" {
        _ = try check(read(member.value), .text, operand: 1)
      } else {
        throw Fault(.badArgument, operand: 1)
      }
    }
    return isParsed
  }

  // MARK: Calls

  /// Calls what is no macro of the template: the `include` of an optional template.
  mutating func callDirective(
    at height: Int, site: CallSite, returnTo: Int, _ program: Program
  ) throws(Fault) -> Int {
    guard case .object(let object) = stack[height],
      case .templateInclude(let template, let isParsed) = heap.objects[Int(object)]
    else { throw Fault(.notCallable, expected: .callable) }
    guard site.argumentCount == 0, site.body == .max, site.loopSlotCount == 0 else {
      throw Fault(.badMacroArguments)
    }
    stack.truncate(to: height)
    return try include(Int(template), isParsed: isParsed, locals: site.locals, returnTo: returnTo, program)
  }
}

/// FreeMarker's words for booleans where a tag takes them as strings.
package enum YesNo {
  package static func answer(_ word: ByteView) -> Bool? {
    if word == "y" || word == "yes" || word == "t" || word == "true" { return true }
    if word == "n" || word == "no" || word == "f" || word == "false" { return false }
    return nil
  }
}

extension ByteView {
  /// Nothing in the name but a path: no `.` or `..` as a step, no star, no scheme.
  fileprivate var isPlainTemplateName: Bool {
    if count > 1, self[0] == UInt8(ascii: "/"), self[1] == UInt8(ascii: "/") { return false }
    for i in 0..<count {
      if self[i] == UInt8(ascii: "*") || self[i] == UInt8(ascii: ":") { return false }
      if self[i] == UInt8(ascii: "/"), i > 0, self[i - 1] == UInt8(ascii: ".") { return false }
    }
    return true
  }
}
