import LogwashSyntax

// A chain of `?map`, `?filter` and their like runs no further than whoever reads it directly needs, as in FreeMarker: the
// functions in it may have side effects, and its source may be endless. What was collected until then is handed on as if
// it were all, since the rest could not change the result.

/// What of a chain's results is enough for what reads them.
enum Enough {
  case everything
  /// The first one.
  case first
  /// Those up to the index, or the last one of the range, in a slot of the frame.
  case reaching(slot: Int)
  /// Those up to one that equals the value in a slot, at or behind the index in another.
  case equal(slot: Int, from: Int?)
}

extension CodeGenerator {
  /// The subject and the arguments of a built-in that reads a chain up to a point.
  ///
  /// The arguments are evaluated once the chain's source is there, and before anything goes through the chain.
  mutating func operands(
    _ builtIn: BuiltIn, reading chain: LambdaChain, _ arguments: [Expression?], at span: SourceSpan
  ) {
    let slots = arguments.isEmpty ? 0 : context.makeSlots(arguments.count)
    let enough: Enough =
      switch builtIn.demand {
      case .first: .first
      case .item: .equal(slot: slots, from: arguments.count > 1 ? slots + 1 : nil)
      case .upToArgument(let number) where arguments.count > number: .reaching(slot: slots + number)
      default: .everything
      }
    collect(chain, span, until: enough) { generator in
      generator.arguments(builtIn, arguments, at: span)
      for i in arguments.indices.reversed() {
        generator.builder.emit(.setLocal(slot: UInt16(clamping: slots + i)), at: span)
      }
    }
    for i in arguments.indices { builder.emit(.local(slot: UInt16(clamping: slots + i)), at: span) }
  }

  /// `xs?map(…)[key]`.
  mutating func index(_ chain: LambdaChain, _ key: Expression, at span: SourceSpan) {
    let slot = context.makeSlots()
    collect(chain, span, until: .reaching(slot: slot)) { generator in
      generator.expression(key)
      generator.builder.emit(.setLocal(slot: UInt16(clamping: slot)), at: key.span)
    }
    builder.emit(.local(slot: UInt16(clamping: slot)), at: key.span)
  }

  /// A chain that never runs, since only its source is asked; its mistakes are found all the same.
  mutating func passOver(_ chain: LambdaChain, at span: SourceSpan) {
    let end = builder.makeLabel()
    builder.emit(to: end, at: span) { .jump($0) }
    collect(chain, span)
    builder.emit(.pop, at: span)
    builder.place(end)
  }

  /// `xs?filter(…)?size gt 2`: once there are three, there is no need to count on. Gives the left side of the comparison
  /// with a constant, or false when the comparison is none of these.
  mutating func countedSize(
    _ expression: Expression, _ op: BinaryOperator, _ limit: Expression, isMirrored: Bool = false
  ) -> Bool {
    let op = isMirrored ? op.mirrored : op
    guard case .builtIn(let subject, let name, nil) = expression.kind,
      let builtIn = BuiltIn.byName[name.value], case .count = builtIn.demand,
      case .number(let digits) = limit.kind, let number = Int64(digits),
      let last = op.decidingIndex(countedAgainst: number)
    else { return false }
    let chain = LambdaChain(subject)
    guard !chain.stages.isEmpty, !chain.keepsCount else { return false }
    let slot = context.makeSlots()
    collect(chain, subject.span, until: .reaching(slot: slot)) { generator in
      generator.builder.emit(.pushInteger(last), at: limit.span)
      generator.builder.emit(.setLocal(slot: UInt16(clamping: slot)), at: limit.span)
    }
    call(builtIn, arguments: [], at: name.span, operands: [subject.span])
    return true
  }

  /// Jumps when what has come out of a chain so far, of which the last lies in a slot, is enough.
  mutating func leave(_ end: CodeBuilder.Label, when enough: Enough, item: Int, at span: SourceSpan) {
    switch enough {
    case .everything: break
    case .first: builder.emit(to: end, at: span) { .jump($0) }
    case .reaching(let slot):
      builder.emit(.local(slot: UInt16(clamping: slot)), at: span)
      builder.emit(.collectedReach, at: span, operands: [span])
      builder.emit(to: end, at: span) { .jumpIfTrue($0) }
    case .equal(let slot, let from):
      let skip = builder.makeLabel()
      if let from {
        builder.emit(.local(slot: UInt16(clamping: from)), at: span)
        builder.emit(.collectedReach, at: span, operands: [span])
        builder.emit(to: skip, at: span) { .jumpIfFalse($0) }
      }
      builder.emit(.local(slot: UInt16(clamping: item)), at: span)
      builder.emit(.local(slot: UInt16(clamping: slot)), at: span)
      builder.emit(.same, at: span)
      builder.emit(to: end, at: span) { .jumpIfTrue($0) }
      builder.place(skip)
    }
  }
}

extension BinaryOperator {
  /// The operator with its sides exchanged: `2 lt x` is `x gt 2`.
  fileprivate var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .greater: .less
    case .lessOrEqual: .greaterOrEqual
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }

  /// Once there is an item of this index, how `count op limit` ends is certain; nil when the operator compares nothing.
  fileprivate func decidingIndex(countedAgainst limit: Int64) -> Int64? {
    switch self {
    case .equal, .notEqual, .greater, .lessOrEqual: limit
    case .less, .greaterOrEqual: limit &- 1
    default: nil
    }
  }
}
