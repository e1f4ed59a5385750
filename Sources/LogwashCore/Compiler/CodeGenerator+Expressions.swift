import LogwashSyntax

extension Kinds {
  /// Nothing is known of the value, not even that it is there.
  static let unknown: Kinds = [.any, .missing]
}

extension CodeGenerator {
  /// Generates an expression; returns what its value can be.
  @discardableResult
  mutating func expression(_ expression: Expression) -> Kinds {
    let span = expression.span
    switch expression.kind {
    case .number(let digits): return number(digits, at: span)
    case .string(let parts): return string(parts, at: span)
    case .boolean(let truth):
      builder.push(.boolean(truth), at: span)
      return .boolean
    case .sequence(let items):
      for item in items { value(item) }
      builder.emit(
        .sequence(count: narrow(items.count, "items in a sequence", at: span)), at: span,
        operands: items.map(\.span))
      return .sequence
    case .hash(let entries):
      for entry in entries {
        let kinds = self.expression(entry.key)
        // A number may be a key, as its text, but a literal that is none is a mistake.
        let allowed: Kinds =
          switch entry.key.kind {
          case .number, .boolean: .text
          default: .printable
          }
        if kinds.isDisjoint(with: allowed.union(.missing)) {
          report(.wrongKind(expected: .text, found: kinds, at: entry.key.span))
        }
        value(entry.value)
      }
      let spans = entries.flatMap { [$0.key.span, $0.value.span] }
      builder.emit(
        .hash(count: narrow(entries.count, "members in a hash", at: span)), at: span, operands: spans)
      return .hash
    case .variable(let name): return variable(name, at: span)
    case .special(let name): return special(name, at: span)
    case .member, .index: return access(expression)
    case .call(let callee, let arguments): return call(callee, arguments, at: span)
    case .builtIn(let subject, let name, let arguments):
      return builtIn(expression, subject, name, arguments)
    case .exists(let inner):
      guarded(inner)
      builder.emit(.exists, at: span)
      return .boolean
    case .defaulted(let inner, let other): return defaulted(inner, other, at: span)
    case .parenthesized(let inner): return self.expression(inner)
    case .unary(let op, let inner): return unary(op, inner, at: span)
    case .binary(let op, let left, let right): return binary(op, left, right, at: span)
    case .range(let first, let kind, let last): return range(first, kind, last, at: span)
    case .lambda:
      report(.misplacedLambda(at: span))
      return .unknown
    }
  }

  // MARK: Literals

  private mutating func number(_ digits: String, at span: SourceSpan) -> Kinds {
    switch Number(text: digits) {
    case .integer(let integer): builder.emit(.pushInteger(integer), at: span)
    case .decimal(let decimal): builder.push(.decimal(decimal), at: span)
    case .wide(let wide):
      builder.emit(.pushWide(index: UInt32(parts.wideLiterals.count)), at: span)
      parts.wideLiterals.append(wide)
    case .nonFinite, nil:
      report(.numberTooLarge(at: span))
      builder.emit(.pushInteger(0), at: span)
    }
    return .number
  }

  private mutating func string(_ literal: [StringPart], at span: SourceSpan) -> Kinds {
    if literal.isEmpty {
      builder.push(text: "", at: span)
      return .text
    }
    var spans: [SourceSpan] = []
    for part in literal {
      switch part {
      case .text(let text): builder.push(text: text, at: span)
      case .interpolation(let inner):
        let kinds = expression(inner)
        if kinds.isDisjoint(with: Kinds.printable.union(.missing)) {
          report(.notPrintable(kinds, at: inner.span))
        }
        spans.append(inner.span)
        continue
      }
      spans.append(span)
    }
    if literal.count == 1, case .text = literal[0] { return .text }
    builder.emit(
      .join(count: narrow(literal.count, "parts in a string", at: span)), at: span, operands: spans)
    return .text
  }

  // MARK: Access

  /// `a.b`, `a["b"]`, `a[i]`.
  private mutating func access(_ expression: Expression) -> Kinds {
    if let call = expression.formatCall { return self.expression(call) }
    if let name = expression.variableOfVars { return variable(name, at: expression.span) }
    if let path = fieldPath(expression) {
      if guardDepth > 0 {
        guardedPath(path, expression)
      } else {
        builder.emit(.field(slot: UInt16(clamping: field(path: path))), at: expression.span)
      }
      return .unknown
    }
    if let base = expression.children.first {
      switch base.kind {
      case .number: report(.wrongKind(expected: [.sequence, .hash], found: .number, at: base.span))
      case .boolean: report(.wrongKind(expected: [.sequence, .hash], found: .boolean, at: base.span))
      default: break
      }
    }
    switch expression.kind {
    case .member(let base, let key):
      let start = builder.count
      self.expression(base)
      builder.emit(.member(builder.text(key.value)), at: expression.span, operands: [base.span])
      builder.fuseMember(from: start)
    case .index(let base, let key):
      let chain = LambdaChain(base)
      refuseLiteral(base)
      if let key = key.constantString {
        self.expression(base)
        builder.emit(.member(builder.text(key)), at: expression.span, operands: [base.span])
      } else {
        if chain.stages.isEmpty {
          self.expression(base)
          self.expression(key)
        } else {
          index(chain, key, at: base.span)
        }
        builder.emit(.index, at: expression.span, operands: [base.span, key.span])
      }
    default: break
    }
    return .unknown
  }

  /// A number or boolean has characters, as it prints; of a literal that is a mistake.
  private mutating func refuseLiteral(_ base: Expression) {
    let found: Kinds
    switch base.kind {
    case .number: found = .number
    case .boolean: found = .boolean
    default: return
    }
    report(.wrongKind(expected: [.text, .sequence, .hash], found: found, at: base.span))
  }

  /// The path of a member that the JSON reader can read straight into a slot: constant names from a member of the record that
  /// nothing edits and that no variable hides.
  func fieldPath(_ expression: Expression) -> [String]? {
    guard parts.reading.format == .json, !facts.hasOpenExtract, !facts.redactsRecord, !options.readsValues
    else {
      return nil
    }
    var names: [String] = []
    var current = expression
    while true {
      switch current.kind {
      case .member(let base, let key):
        names.append(key.value)
        current = base
      case .index(let base, let key):
        guard let key = key.constantString else { return nil }
        names.append(key)
        current = base
      case .variable(let name):
        guard context.slots(of: name).isEmpty, facts.variableNumbers[name] == nil,
          !facts.editedRoots.contains(name), !mayBeOuterLocal(name), names.count < 16
        else { return nil }
        return [name] + names.reversed()
      default: return nil
      }
    }
  }

  private mutating func call(_ callee: Expression, _ arguments: [Argument], at span: SourceSpan) -> Kinds {
    if callee.isOptionalTemplate { return optionalTemplate(arguments, at: span) }
    value(callee)
    for argument in arguments { passedValue(argument.value) }
    builder.emit(
      .callFunction(arguments: narrow(arguments.count, "arguments of a call", at: span)), at: span,
      operands: [callee.span] + arguments.map(\.value.span))
    return .unknown
  }

  // MARK: Missing values

  /// Generates an expression whose value may be missing; in parentheses every step of it may.
  mutating func guarded(_ expression: Expression) {
    guardDepth += 1
    defer { guardDepth -= 1 }
    guard case .parenthesized(let inner) = expression.kind else {
      // The guard reaches the last step alone: what that is taken from must be there.
      if let path = fieldPath(expression), path.count > 1 { return guardedPath(path, expression) }
      self.expression(expression)
      return
    }
    let end = builder.makeLabel()
    builder.emit(to: end, at: expression.span) { .guardBegin($0) }
    self.expression(inner)
    builder.emit(.guardEnd, at: expression.span)
    builder.place(end)
  }

  /// A path that is read into a slot: if it is missing, it is read step by step, so that what it is a member of must be there
  /// and be a hash, as everywhere.
  private mutating func guardedPath(_ path: [String], _ expression: Expression) {
    let span = expression.span
    let end = builder.makeLabel()
    let slot = path.count == 1 ? field(path[0]) : field(path: path)
    builder.emit(.field(slot: UInt16(clamping: slot)), at: span)
    if path.count > 1, let base = expression.children.first {
      builder.emit(to: end, at: span) { .jumpIfPresent($0) }
      guardedPath(path.dropLast(), base)
      builder.emit(.member(builder.text(path.last ?? "")), at: span, operands: [base.span])
    }
    builder.place(end)
  }

  /// Generates an expression that is passed on, and may be missing: but what a member is taken from must be there.
  mutating func passedValue(_ expression: Expression) {
    if let path = fieldPath(expression), path.count > 1 { return guardedPath(path, expression) }
    value(expression)
  }

  /// Generates an expression whose value must be there.
  mutating func presentExpression(_ expression: Expression) {
    if value(expression).contains(.missing) { requirePresent(at: expression.span) }
  }

  /// Faults if the value on the stack is missing. It decodes nothing, so that a JSON number or string that is only passed on keeps
  /// its bytes.
  mutating func requirePresent(at span: SourceSpan) {
    builder.emit(.check(.any, operand: 0), at: span, operands: [span])
  }

  private mutating func defaulted(_ inner: Expression, _ other: Expression?, at span: SourceSpan) -> Kinds {
    guarded(inner)
    let end = builder.makeLabel()
    builder.emit(to: end, at: span) { .jumpIfPresent($0) }
    if let other { expression(other) } else { builder.push(.emptyDefault, at: span) }
    builder.place(end)
    return .unknown
  }

  // MARK: Operators

  private mutating func unary(_ op: UnaryOperator, _ inner: Expression, at span: SourceSpan) -> Kinds {
    let kinds = expression(inner)
    switch op {
    case .plus:
      require(kinds, .number, inner)
      builder.emit(.plus, at: span, operands: [inner.span])
      return .number
    case .minus:
      require(kinds, .number, inner)
      builder.emit(.negate, at: span, operands: [inner.span])
      return .number
    case .not:
      require(kinds, .boolean, inner)
      builder.emit(.not, at: span, operands: [inner.span])
      return .boolean
    }
  }

  /// Reports a value that can never be what is needed.
  mutating func require(_ found: Kinds, _ needed: Kinds, _ expression: Expression) {
    if found.isDisjoint(with: needed.union(.missing)) {
      report(.wrongKind(expected: needed, found: found, at: expression.span))
    }
  }

  private mutating func binary(
    _ op: BinaryOperator, _ left: Expression, _ right: Expression, at span: SourceSpan
  ) -> Kinds {
    if op == .and || op == .or { return logical(op, left, right, at: span) }
    let leftKinds = countedSize(left, op, right) ? .number : expression(left)
    let rightKinds = countedSize(right, op, left, isMirrored: true) ? .number : expression(right)
    let spans = [left.span, right.span]
    switch op {
    case .add:
      builder.emit(.add, at: span, operands: spans)
      if leftKinds == .number, rightKinds == .number { return .number }
      if leftKinds == .text || rightKinds == .text { return .text }
      return .unknown
    case .subtract, .multiply, .divide, .remainder:
      require(leftKinds, .number, left)
      require(rightKinds, .number, right)
      builder.emit(arithmetic(op), at: span, operands: spans)
      return .number
    case .equal, .notEqual:
      let comparable = Kinds.printable.union(.missing)
      if leftKinds.isDisjoint(with: comparable) || rightKinds.isDisjoint(with: comparable)
        || (!leftKinds.contains(.missing) && !rightKinds.contains(.missing)
          && leftKinds.intersection(rightKinds).isDisjoint(with: .printable))
      {
        report(.incomparable(leftKinds, rightKinds, at: span))
      }
      builder.emit(op == .equal ? .equal : .notEqual, at: span, operands: spans)
      return .boolean
    default:
      require(leftKinds, [.number, .date], left)
      require(rightKinds, [.number, .date], right)
      builder.emit(comparison(op), at: span, operands: spans)
      return .boolean
    }
  }

  private func arithmetic(_ op: BinaryOperator) -> Instruction {
    switch op {
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    default: .remainder
    }
  }

  private func comparison(_ op: BinaryOperator) -> Instruction {
    switch op {
    case .less: .less
    case .greater: .greater
    case .lessOrEqual: .lessOrEqual
    default: .greaterOrEqual
    }
  }

  /// `&&` and `||`: the right side only when the left does not decide.
  private mutating func logical(
    _ op: BinaryOperator, _ left: Expression, _ right: Expression, at span: SourceSpan
  ) -> Kinds {
    let decided = builder.makeLabel()
    let end = builder.makeLabel()
    require(expression(left), .boolean, left)
    builder.emit(to: decided, at: left.span, operands: [left.span]) {
      op == .and ? .jumpIfFalse($0) : .jumpIfTrue($0)
    }
    let kinds = expression(right)
    require(kinds, .boolean, right)
    if kinds != .boolean {
      builder.emit(.check(.boolean, operand: 0), at: right.span, operands: [right.span])
    }
    builder.emit(to: end, at: span) { .jump($0) }
    builder.place(decided)
    builder.push(.boolean(op == .or), at: span)
    builder.place(end)
    return .boolean
  }

  private mutating func range(
    _ first: Expression, _ kind: RangeKind, _ last: Expression?, at span: SourceSpan
  ) -> Kinds {
    require(expression(first), .number, first)
    if let last { require(expression(last), .number, last) }
    let form: RangeForm =
      switch kind {
      case .inclusive: .inclusive
      case .exclusive: .exclusive
      case .counted: .counted
      case .endless: .endless
      }
    builder.emit(.range(form), at: span, operands: [first.span, last?.span ?? span])
    return .sequence
  }
}
