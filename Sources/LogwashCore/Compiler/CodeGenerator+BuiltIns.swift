import LogwashSyntax

extension CodeGenerator {
  /// `subject?name(arguments)`.
  mutating func builtIn(
    _ whole: Expression, _ subject: Expression, _ name: Located<String>, _ arguments: [Argument]?
  ) -> Kinds {
    guard let builtIn = BuiltIn.byName[name.value] else {
      if let entry = FreeMarkerOnly.named(name.value, .builtIn) {
        report(.freeMarkerOnly(entry, at: name.span))
      } else {
        report(.unknownBuiltIn(name, nearest: nearest(to: name.value, in: BuiltIn.all.map(\.name))))
      }
      expression(subject)
      return .unknown
    }
    if case .special(.redact) = builtIn.body {
      return redact(subject, arguments ?? [], builtIn, at: whole.span)
    }
    let current = Argument(value: Expression(.special(SpecialVariable.currentTemplateName.name), name.span))
    let given = builtIn.name == "absolute_template_name" && (arguments ?? []).isEmpty ? [current] : arguments
    guard let arguments = place(given ?? [], for: builtIn, name) else {
      builder.push(.missing, at: whole.span)
      return .unknown
    }
    var subject = subject
    let chain = LambdaChain(subject)
    if case .count = builtIn.demand, !chain.stages.isEmpty, chain.keepsCount {
      passOver(chain, at: subject.span)
      subject = chain.source
    }
    switch builtIn.body {
    case .special(let form): return special(form, builtIn, subject, name, arguments, whole.span)
    case .function:
      if chain.stages.isEmpty || !builtIn.demand.mayEndEarly {
        operands(builtIn, subject, arguments)
      } else {
        operands(builtIn, reading: chain, arguments, at: subject.span)
      }
      call(
        builtIn, arguments: arguments, at: name.span,
        operands: [subject.span] + arguments.map { $0?.span ?? name.span })
    case .prepared(let preparation, let function):
      if let call = PatternCall(whole) { return capture(call, at: name.span) }
      if case .grok = preparation { return notConstant(builtIn, subject, name, arguments) }
      if case .dissect = preparation { return notConstant(builtIn, subject, name, arguments) }
      if case .capture = preparation { return notConstant(builtIn, subject, name, arguments) }
      operands(builtIn, subject, arguments)
      let number = preparedFunctionNumber(builtIn.name, function)
      let prepared = prepare(preparation, subject, arguments, builtIn)
      builder.emit(
        .preparedBuiltIn(
          index: number, arguments: narrow(arguments.count, "arguments of a call", at: name.span),
          prepared: Int32(prepared)),
        at: name.span, operands: [subject.span] + arguments.map { $0?.span ?? name.span })
    }
    return builtIn.result
  }

  /// Calls a built-in with what lies on the stack.
  mutating func call(
    _ builtIn: BuiltIn, arguments: [Expression?], at span: SourceSpan, operands: [SourceSpan]
  ) {
    guard case .function(let function) = builtIn.body else { return }
    builder.emit(
      .builtIn(
        index: functionNumber(builtIn.name, function),
        arguments: narrow(arguments.count, "arguments of a call", at: span)),
      at: span, operands: operands)
  }

  /// Arguments in the order of the parameters; named ones find theirs, what is left out between is nil. Nil if they do not fit.
  private mutating func place(
    _ arguments: [Argument], for builtIn: BuiltIn, _ name: Located<String>
  ) -> [Expression?]? {
    var placed: [Expression?] = []
    for argument in arguments {
      guard let given = argument.name else {
        placed.append(argument.value)
        continue
      }
      guard let index = builtIn.parameters.firstIndex(where: { $0.name == given.value }) else {
        report(.unknownArgument(given, builtIn))
        return nil
      }
      while placed.count <= index { placed.append(nil) }
      placed[index] = argument.value
    }
    let (least, most) = builtIn.argumentCounts
    let fits =
      placed.count >= least && placed.count <= most ?? .max && placed.prefix(least).allSatisfy { $0 != nil }
    if !fits { report(.wrongArgumentCount(name, builtIn, found: arguments.count)) }
    return fits ? placed : nil
  }

  /// The subject and the arguments, each checked to be of its kind.
  private mutating func operands(_ builtIn: BuiltIn, _ subject: Expression, _ arguments: [Expression?]) {
    self.subject(builtIn, subject)
    self.arguments(builtIn, arguments, at: subject.span)
  }

  /// The arguments alone.
  mutating func arguments(_ builtIn: BuiltIn, _ arguments: [Expression?], at span: SourceSpan) {
    for (i, argument) in arguments.enumerated() {
      guard let argument else {
        builder.push(.missing, at: span)
        continue
      }
      let parameter = builtIn.parameters[min(i, builtIn.parameters.count - 1)]
      let kinds = expression(argument)
      require(kinds, parameter.kinds, argument)
      if parameter.kinds == .printable {
        text(kinds, of: argument, operand: i + 1)
      } else {
        check(kinds, parameter.kinds, argument, operand: i + 1)
      }
    }
  }

  /// What a built-in is applied to, checked to be of its kind.
  mutating func subject(_ builtIn: BuiltIn, _ subject: Expression) {
    let kinds = builtIn.subject == .any ? value(subject) : expression(subject)
    if kinds.isDisjoint(with: builtIn.subject.union(.missing)) {
      report(.wrongSubject(builtIn, found: kinds, at: subject.span))
    }
    if builtIn.subject == .printable {
      text(kinds, of: subject, operand: 0)
    } else {
      check(kinds, builtIn.subject, subject, operand: 0)
    }
  }

  /// Emits a check unless the value is known to be right and decoded.
  mutating func check(_ found: Kinds, _ needed: Kinds, _ expression: Expression, operand: Int) {
    // Only literals and results of built-ins are known to be decoded; they are the only ones of a single kind.
    if found == .text || found == .number || found == .boolean, needed.contains(found) { return }
    builder.emit(
      .check(needed, operand: UInt8(clamping: operand)), at: expression.span,
      operands: spans(expression, operand))
  }

  /// Operand spans for an instruction that knows its value by another operand's number.
  private func spans(_ expression: Expression, _ operand: Int) -> [SourceSpan] {
    Array(repeating: expression.span, count: operand + 1)
  }

  private mutating func capture(_ call: PatternCall, at span: SourceSpan) -> Kinds {
    text(expression(call.subject), of: call.subject, operand: 0)
    guard let number = library.number(of: call) else {
      builder.emit(.raise(.badPattern), at: call.pattern.span)
      return .unknown
    }
    builder.emit(.capture(plan: UInt16(clamping: number)), at: span, operands: [call.subject.span])
    return [.hash, .missing]
  }

  private mutating func notConstant(
    _ builtIn: BuiltIn, _ subject: Expression, _ name: Located<String>, _ arguments: [Expression?]
  ) -> Kinds {
    report(.patternNotConstant(name, at: (arguments.first ?? nil)?.span ?? name.span))
    expression(subject)
    return .unknown
  }

  mutating func functionNumber(_ name: String, _ function: @escaping BuiltIn.Function) -> UInt16 {
    if let known = functionNumbers[name] { return UInt16(clamping: known) }
    functionNumbers[name] = parts.functions.count
    parts.functions.append(
      Program.Function(name: name, body: function, parse: BuiltIn.byName[name]?.members?.parse))
    return UInt16(clamping: parts.functions.count - 1)
  }

  mutating func preparedFunctionNumber(
    _ name: String, _ function: @escaping BuiltIn.PreparedFunction
  ) -> UInt16 {
    if let known = preparedFunctionNumbers[name] { return UInt16(clamping: known) }
    preparedFunctionNumbers[name] = parts.preparedFunctions.count
    parts.preparedFunctions.append(Program.PreparedFunction(name: name, body: function))
    return UInt16(clamping: parts.preparedFunctions.count - 1)
  }
}

extension Expression {
  /// `x?string.iso`, `x?date["yyyy"]`: FreeMarker's other way to write `x?string("iso")`.
  var formatCall: Expression? {
    let base: Expression
    let format: Expression
    switch kind {
    case .member(let inner, let key):
      base = inner
      format = Expression(.string(key.value.isEmpty ? [] : [.text(key.value)]), key.span)
    case .index(let inner, let key):
      if key.isIndex { return nil }
      base = inner
      format = key
    default: return nil
    }
    guard case .builtIn(let subject, let name, nil) = base.kind,
      ["string", "date", "time", "datetime"].contains(name.value)
    else { return nil }
    return Expression(.builtIn(subject, name, [Argument(value: format)]), span)
  }

  /// Whether it is a number or range whatever it is computed of, so that `x?string[0]` is the first character.
  private var isIndex: Bool {
    switch kind {
    case .number, .range, .unary(.minus, _), .unary(.plus, _): true
    case .binary(.subtract, _, _), .binary(.multiply, _, _), .binary(.divide, _, _),
      .binary(.remainder, _, _):
      true
    case .binary(.add, let left, let right): left.isIndex && right.isIndex
    case .parenthesized(let inner): inner.isIndex
    default: false
    }
  }

  /// `.vars.name`, `.vars["name"]`: the variable of that name.
  var variableOfVars: String? {
    switch kind {
    case .member(let base, let key):
      if case .special("vars") = base.kind { return key.value }
    case .index(let base, let key):
      if case .special("vars") = base.kind { return key.constantString }
    default: break
    }
    return nil
  }
}
