/// Methods: what is called like a function, but is none of the template's.
extension Machine {
  /// A built-in that waits for its arguments.
  mutating func makeMethod(_ method: Int, of subject: Value) throws(Fault) -> Value {
    heap.elements.append(subject)
    return makeObject(
      .method(
        UInt32(truncatingIfNeeded: method), subject: UInt32(truncatingIfNeeded: heap.elements.count - 1)))
  }

  /// Calls what is no function of the template; returns where to go on.
  mutating func callMethod(
    at height: Int, arguments count: Int, returnTo: Int, _ program: Program
  ) throws(Fault) -> Int {
    guard case .object(let object) = stack[height] else { throw Fault(.notCallable, expected: .callable) }
    switch heap.objects[Int(object)] {
    case .method(let method, let subject):
      stack[height] = read(heap.elements[Int(subject)])
      try call(program.methods[Int(method)], at: height, arguments: count, program)
      return returnTo
    case .optionalTemplate:
      try optionalTemplate(above: height + 1, at: returnTo, program)
      stack[height] = stack.removeLast()
      return returnTo
    case .templateImport(let template):
      guard count == 0 else { throw Fault(.badArgument, operand: 1) }
      stack.truncate(to: height)
      let namespace = program.templates[Int(template)].namespace
      if importedNamespaces[Int(namespace)] {
        stack.append(makeObject(.namespace(UInt32(namespace))))
        return returnTo
      }
      importedNamespaces[Int(namespace)] = true
      return try enterTemplate(Int(template), .importMethod, locals: -1, returnTo: returnTo, program)
    default: throw Fault(.notCallable, expected: .callable)
    }
  }

  private mutating func call(
    _ method: MethodPlan, at height: Int, arguments count: Int, _ program: Program
  ) throws(Fault) {
    guard count >= Int(method.leastArguments), count <= Int(method.mostArguments) else {
      throw Fault(.badArgument)
    }
    for i in 0..<count {
      let kinds = program.methodKinds[Int(method.firstKind) + min(i, Int(method.kindCount) - 1)]
      let value = stack[height + 1 + i]
      if kinds == .printable {
        stack[height + 1 + i] = .text(try text(of: value, program, operand: i + 1))
      } else {
        stack[height + 1 + i] = try check(value, kinds, operand: i + 1)
      }
    }
    let call = Call(base: height, argumentCount: count, prepared: -1)
    charge(stack[height])
    let result =
      method.isPrepared
      ? try program.preparedFunctions[Int(method.function)].body(&self, program, call)
      : try program.functions[Int(method.function)].body(&self, call)
    stack.truncate(to: height)
    stack.append(result)
  }
}
