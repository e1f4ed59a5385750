import LogwashSyntax

extension CodeGenerator {
  /// `<#extract …>`: patterns fill the record's slots without a hash in between.
  mutating func extract(_ node: ExtractDirective) {
    let calls: [PatternCall]
    switch ExtractPlan(node.value) {
    case .patterns(let found): calls = found
    case .members(let names): return extractMembers(node, names)
    case .literal, .open: return extractHash(node)
    }
    let end = builder.makeLabel()
    for call in calls {
      text(expression(call.subject), of: call.subject, operand: 0)
      guard let number = library.number(of: call) else {
        builder.emit(.raise(.badPattern), at: call.pattern.span)
        continue
      }
      bindFields(of: call)
      builder.emit(to: end, at: call.pattern.span, operands: [call.subject.span]) {
        .extractMatch(plan: UInt16(clamping: number), $0)
      }
    }
    builder.emit(.extractFailed, at: node.span)
    builder.place(end)
  }

  private mutating func extractHash(_ node: ExtractDirective) {
    let kinds = expression(node.value)
    require(kinds, .hash, node.value)
    builder.emit(.extractHash, at: node.span, operands: [node.value.span])
  }

  /// A built-in whose members are known fills slots instead of making a hash.
  private mutating func extractMembers(_ node: ExtractDirective, _ names: [String]) {
    expression(node.value)
    guard case .builtIn(let index, let arguments)? = builder.code.last else {
      return builder.emit(.extractHash, at: node.span, operands: [node.value.span])
    }
    parts.slotLists.append(names.map { field($0) })
    // The operands stay those of the built-in.
    builder.replaceLast(
      by: .extractMembers(
        builtIn: index, arguments: arguments, list: UInt16(clamping: parts.slotLists.count - 1)),
      at: builder.locations.last ?? node.span, operands: [])
    builder.emit(.extractFailed, at: node.span, operands: [node.value.span])
  }

  /// The fields of a pattern get slots, in the order in which the pattern has them.
  private mutating func bindFields(of call: PatternCall) {
    for name in library.names(of: call) ?? [] { _ = field(name) }
  }

  // MARK: Set

  mutating func set(_ node: SetDirective) {
    for assignment in node.assignments {
      let path = assignment.path
      if assignment.operator == .set, let value = assignment.value {
        expression(value)
      } else {
        expression(path.expression)
        update(assignment.operator, assignment.value, of: path.span)
      }
      // Setting faults by itself when the value is missing.
      let operands = [assignment.value?.span ?? path.span, path.span]
      if path.steps.isEmpty {
        builder.emit(
          .setField(slot: UInt16(clamping: field(path.root.value))), at: path.span, operands: operands)
      } else {
        builder.emit(.setPath(pathPlan(path)), at: path.span, operands: operands)
      }
    }
  }

  mutating func unset(_ node: UnsetDirective) {
    for path in node.paths {
      warnUnlessBound(path)
      if path.steps.isEmpty {
        builder.emit(.unsetField(slot: UInt16(clamping: field(path.root.value))), at: path.span)
      } else {
        builder.emit(.unsetPath(pathPlan(path)), at: path.span)
      }
    }
  }

  mutating func rename(_ node: RenameDirective) {
    for renaming in node.renamings {
      guard renaming.from.steps.isEmpty, renaming.to.steps.isEmpty else {
        if let key = renaming.siblingKey {
          builder.emit(
            .renamePath(pathPlan(renaming.from), to: builder.constant(.text(builder.text(key)))),
            at: renaming.from.span,
            operands: [renaming.from.span])
        } else {
          movePath(renaming)
        }
        continue
      }
      warnUnlessBound(renaming.from)
      let from = field(renaming.from.root.value)
      let to = field(renaming.to.root.value)
      builder.emit(
        .renameField(UInt16(clamping: from), to: UInt16(clamping: to)), at: renaming.from.span)
    }
  }

  /// Between levels a member is read, removed and set again, unless it is not there.
  private mutating func movePath(_ renaming: RenameDirective.Renaming) {
    let end = builder.makeLabel()
    let absent = builder.makeLabel()
    let span = renaming.from.span
    let source = renaming.from.expression
    guarded(Expression(.parenthesized(source), source.span))
    builder.emit(to: absent, at: span) { .jumpIfMissing($0) }
    let slot = context.makeSlots()
    builder.emit(.setLocal(slot: UInt16(clamping: slot)), at: span)
    if renaming.from.steps.isEmpty {
      builder.emit(.unsetField(slot: UInt16(clamping: field(renaming.from.root.value))), at: span)
    } else {
      builder.emit(.unsetPath(pathPlan(renaming.from)), at: span)
    }
    builder.emit(.local(slot: UInt16(clamping: slot)), at: span)
    if renaming.to.steps.isEmpty {
      builder.emit(.setField(slot: UInt16(clamping: field(renaming.to.root.value))), at: span)
    } else {
      builder.emit(.setPath(pathPlan(renaming.to)), at: span)
    }
    builder.emit(to: end, at: span) { .jump($0) }
    builder.place(absent)
    builder.emit(.pop, at: span)
    builder.place(end)
  }

  mutating func keep(_ node: KeepDirective) {
    var slots: [Int] = []
    for path in node.paths {
      guard path.steps.isEmpty else {
        report(.keepBelowTopLevel(at: path.span))
        continue
      }
      warnUnlessBound(path)
      let slot = field(path.root.value)
      if !slots.contains(slot) { slots.append(slot) }
    }
    parts.slotLists.append(slots)
    builder.emit(.keepFields(UInt16(clamping: parts.slotLists.count - 1)), at: node.span)
  }

  /// A member that nothing binds, in a record whose members are all known, is a mistake.
  private mutating func warnUnlessBound(_ path: RecordPath) {
    let name = path.root.value
    guard fieldsAreClosed, knownField([name]) == nil else { return }
    report(
      .unknownVariable(
        name, at: path.root.span, nearest: nearest(to: name, in: parts.fieldNames), fields: parts.fieldNames))
  }

  /// A path of more than one step; its indexes are pushed.
  private mutating func pathPlan(_ path: RecordPath) -> UInt16 {
    var plan = RecordPathPlan(slot: field(path.root.value), steps: [], indexCount: 0)
    for step in path.steps {
      switch step {
      case .key(let key): plan.steps.append(.key(builder.text(key.value)))
      case .index(let index):
        if let key = index.constantString {
          plan.steps.append(.key(builder.text(key)))
          continue
        }
        let kinds = expression(index)
        if kinds.isDisjoint(with: [.number, .text, .missing]) { report(.badPathKey(kinds, at: index.span)) }
        builder.emit(.check([.number, .text], operand: 0), at: index.span, operands: [index.span])
        plan.steps.append(.index)
        plan.indexCount += 1
      }
    }
    parts.paths.append(plan)
    return UInt16(clamping: parts.paths.count - 1)
  }

  // MARK: Emit

  mutating func emit(_ node: EmitDirective) {
    let output = self.output(node.output)
    guard let value = node.value else {
      return builder.emit(.emitRecord(output: output), at: node.span)
    }
    if case .special("record") = value.unparenthesized.kind {
      return builder.emit(.emitRecord(output: output), at: node.span)
    }
    if output == 0, parts.output == .json, case .hash(let entries) = value.unparenthesized.kind,
      emitMembers(entries, at: node.span)
    {
      return
    }
    let kinds = expression(value)
    require(kinds, [.hash, .text], value)
    builder.emit(.emitValue(output: output), at: node.span, operands: [value.span])
  }

  /// Writes an object member by member, without making a hash; false when it has to be made: its keys are not constant, or
  /// something in it calls a macro or function, which could write in between.
  private mutating func emitMembers(_ entries: [HashEntry], at span: SourceSpan) -> Bool {
    let keys = entries.compactMap(\.key.constantString)
    guard !options.emitsValues, renaming == .none, keys.count == entries.count, Set(keys).count == keys.count,
      !keys.isEmpty,
      !entries.contains(where: { $0.value.contains(where: \.callsBack) })
    else { return false }
    for (i, entry) in entries.enumerated() {
      let key = builder.text((i == 0 ? "{" : ",") + jsonKey(keys[i]))
      let start = builder.count
      expression(entry.value)
      let operands = [entry.value.span]
      if builder.count == start + 1, case .field(let slot) = builder.code[start] {
        builder.replaceLast(by: .emitField(slot: slot, key: key), at: entry.value.span, operands: operands)
      } else {
        builder.emit(.emitMember(key: key), at: entry.value.span, operands: operands)
      }
    }
    builder.emit(.emitEnd, at: span)
    return true
  }

  /// The number of a named output; 0 is the main one.
  private mutating func output(_ name: Expression?) -> UInt8 {
    guard let name else { return 0 }
    guard let text = name.constantString else {
      report(.outputNotConstant(at: name.span))
      return 0
    }
    if text.isEmpty { report(.outputWithoutName(at: name.span)) }
    if let known = parts.outputNames.firstIndex(of: text) { return UInt8(known + 1) }
    guard parts.outputNames.count < 255 else {
      report(.tooMany("named outputs", limit: 255, at: name.span))
      return 0
    }
    parts.outputNames.append(text)
    return UInt8(parts.outputNames.count)
  }
}

extension Expression {
  /// Calls a macro or function of the template.
  fileprivate var callsBack: Bool {
    switch kind {
    case .call: true
    case .builtIn(_, let name, _): ["filter", "map", "take_while", "drop_while"].contains(name.value)
    default: false
    }
  }
}

extension RenameDirective.Renaming {
  /// The new key, when only the last one differs: the member then stays where it is.
  fileprivate var siblingKey: String? {
    guard from.root.value == to.root.value, from.steps.count == to.steps.count,
      let last = to.steps.last?.constantKey
    else { return nil }
    let areSame = zip(from.steps, to.steps).dropLast().allSatisfy { a, b in
      a.constantKey != nil && a.constantKey == b.constantKey
    }
    return areSame && from.steps.last?.constantKey != nil ? last : nil
  }
}

extension RecordPath.Step {
  fileprivate var constantKey: String? {
    if case .key(let key) = self { key.value } else { nil }
  }
}

extension RecordPath {
  /// The path as an expression that reads it.
  var expression: Expression {
    steps.reduce(Expression(.variable(root.value), root.span)) { base, step in
      switch step {
      case .key(let key): Expression(.member(base, key), span)
      case .index(let index): Expression(.index(base, index), span)
      }
    }
  }
}
