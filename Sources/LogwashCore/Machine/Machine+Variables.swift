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

  /// Starts an imported template, whose output is dropped; false when it has run already.
  mutating func enterNamespace(_ number: Int, returnTo: Int, _ program: Program) -> Bool {
    guard !importedNamespaces[number] else { return false }
    importedNamespaces[number] = true
    marks.append(text.count)
    let frame = Frame(
      kind: .importing, namespace: UInt16(truncatingIfNeeded: number), macro: -1,
      returnTo: UInt32(truncatingIfNeeded: returnTo), base: base, loopBase: loopBase, stackHeight: stack.count,
      loopHeight: loops.count, site: -1, caller: -1)
    frames.append(frame)
    namespace = number
    return true
  }

  mutating func leaveNamespace() -> Int {
    text.truncate(to: marks.removeLast())
    let frame = frames.removeLast()
    namespace = Int(frames.top.namespace)
    return Int(frame.returnTo)
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
    case .globals, .vars: return try variablesHash(withRecord: true, program)
    case .locals: return heap.makeHash(lastMembers: 0)
    case .lang: return try makeText("en")
    case .locale: return try makeText("en_US")
    case .timeZone: return settings.timeZone.isEmpty ? try makeText("UTC") : .text(settings.timeZone)
    case .urlEscapingCharset:
      return settings.urlEscapingCharset.isEmpty ? try makeText("UTF-8") : .text(settings.urlEscapingCharset)
    case .outputEncoding: return try makeText("UTF-8")
    case .templateName, .mainTemplateName, .currentTemplateName, .callerTemplateName, .args: return .missing
    }
  }

  /// Variables as a hash, by FreeMarker's order of precedence: the namespace's over the globals' over the record's.
  private mutating func variablesHash(withRecord: Bool, _ program: Program) throws(Fault) -> Value {
    let start = heap.members.count
    for i in 0..<program.variableNames.count {
      let value = lookUp(i, program)
      if !value.isMissing { heap.members.append(HashMember(key: program.variableNames[i], value: value)) }
    }
    let own = heap.makeHash(lastMembers: heap.members.count - start)
    return withRecord ? try add(recordHash(), own, program) : own
  }
}
