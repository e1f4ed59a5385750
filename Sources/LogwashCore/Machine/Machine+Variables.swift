import LogwashSyntax

/// Variables: those of the globals come first, then those of each namespace, all of the same names.
extension Machine {
  @inline(__always)
  func variableIndex(_ variable: Int, namespace: Int, _ program: Program) -> Int {
    (namespace + 1) * program.variableNames.count + variable
  }

  /// The variable of the current namespace, else the global one.
  @inline(__always)
  func lookUp(_ variable: Int, _ program: Program) -> Value {
    let value = variables[variableIndex(variable, namespace: namespace, program)]
    return value.isMissing ? variables[variable] : value
  }

  /// What a namespace taken as a hash has under a name.
  func variable(named name: Text, namespace: Int, _ program: Program) -> Value {
    let wanted = heap.view(name)
    for i in 0..<program.variableNames.count where heap.view(program.variableNames[i]) == wanted {
      return variables[variableIndex(i, namespace: namespace, program)]
    }
    return .missing
  }

  func namespaceNumber(_ value: Value) throws(Fault) -> Int {
    if value.isMissing { throw .missing }
    guard case .object(let object) = value, case .namespace(let number) = heap.objects[Int(object)] else {
      throw .wrongKind(expected: .hash)
    }
    return Int(number)
  }

  package mutating func makeObject(_ object: HeapObject) -> Value {
    heap.objects.append(object)
    return .object(UInt32(truncatingIfNeeded: heap.objects.count - 1))
  }

  mutating func define(macro: Int, as variable: Int, _ program: Program) {
    let object = HeapObject.macro(
      UInt32(truncatingIfNeeded: macro), namespace: UInt16(truncatingIfNeeded: namespace))
    variables[variableIndex(variable, namespace: namespace, program)] = makeObject(object)
  }

  mutating func special(_ variable: SpecialVariable, _ program: Program) throws(Fault) -> Value {
    switch variable {
    case .record, .dataModel: return try recordHash()
    case .line: return .text(record.line)
    case .lineNumber: return .integer(Int64(record.lineNumber))
    case .source: return .text(record.source)
    case .null: return .null
    case .main: return makeObject(.namespace(0))
    case .namespace: return makeObject(.namespace(UInt32(namespace)))
    case .globals: return try globalsHash(program)
    case .vars: return try allVariables(program)
    case .locals: return try localsHash(program)
    case .lang: return try makeText("en")
    case .locale: return try makeText("en_US")
    case .timeZone: return settings.timeZone.isEmpty ? try makeText("UTC") : .text(settings.timeZone)
    case .urlEscapingCharset:
      return settings.urlEscapingCharset.isEmpty ? try makeText("UTF-8") : .text(settings.urlEscapingCharset)
    case .outputEncoding: return try makeText("UTF-8")
    case .args: return try argumentsOfCall(program)
    case .callerTemplateName: return callerTemplateName(program)
    case .templateName: return .text(templateName)
    case .getOptionalTemplate: return makeObject(.optionalTemplate)
    // The compiler knows these.
    case .mainTemplateName, .currentTemplateName: return .missing
    }
  }

  /// The name of the template that holds the call of the macro or function that runs; missing outside of one.
  private func callerTemplateName(_ program: Program) -> Value {
    let frame = frames[macroFrame]
    guard frame.macro >= 0, frame.returnTo > 0 else { return .missing }
    let source = program.locations[Int(frame.returnTo) - 1].source
    return .text(program.templates[source].name)
  }

  // MARK: Variables as hashes

  /// Where a variable of a namespace lies.
  func variableIndex(_ variable: Int, namespace: Int) -> Int {
    (namespace + 1) * (running?.use { $0.variableNames.count } ?? 0) + variable
  }

  /// The variables that lie from an index on and have a value.
  mutating func variablesHash(at start: Int) throws(Fault) -> HashObject {
    let first = heap.members.count
    let names = running?.use { $0.variableNames.count } ?? 0
    for i in 0..<names where !variables[start + i].isMissing {
      guard let name = running?.use({ $0.variableNames[i] }) else { continue }
      heap.members.append(HashMember(key: name, value: variables[start + i]))
    }
    return HashObject(start: first, count: heap.members.count - first)
  }

  /// `.globals`: the global variables over the record.
  private mutating func globalsHash(_ program: Program) throws(Fault) -> Value {
    try add(recordHash(), hashValue(variablesHash(at: 0)), program)
  }

  /// `.vars`: the current namespace's variables over the globals. The compiler has resolved `.vars.name`.
  private mutating func allVariables(_ program: Program) throws(Fault) -> Value {
    let own = hashValue(try variablesHash(at: variableIndex(0, namespace: namespace, program)))
    return try add(globalsHash(program), own, program)
  }

  private mutating func hashValue(_ hash: HashObject) -> Value {
    heap.hashes.append(hash)
    return .hash(UInt32(truncatingIfNeeded: heap.hashes.count - 1))
  }

  /// `.locals`: the parameters and local variables of the macro or function that runs; missing outside of one.
  private mutating func localsHash(_ program: Program) throws(Fault) -> Value {
    let frame = frames[macroFrame]
    guard frame.macro >= 0 else { return .missing }
    let plan = program.macros[Int(frame.macro)]
    let start = heap.members.count
    for i in 0..<Int(plan.localCount) {
      let local = program.locals[Int(plan.firstLocal) + i]
      let value = stack[Int(frame.base) + Int(local.slot)]
      if !value.isMissing { heap.members.append(HashMember(key: local.name, value: value)) }
    }
    return heap.makeHash(lastMembers: heap.members.count - start)
  }
}
