import LogwashSyntax

/// What a name means: a loop variable or parameter, a variable, or a member of the record.
extension CodeGenerator {
  mutating func variable(_ name: String, at span: SourceSpan) -> Kinds {
    if let kinds = oldLoopVariable(name, at: span) { return kinds }
    let end = builder.makeLabel()
    let slots = context.slots(of: name)
    let isVariable = facts.variableNumbers[name] != nil
    let isField = mayBeField(name)
    let isOuter = mayBeOuterLocal(name)
    if slots.isEmpty, !isVariable, !isField, !isOuter { reportUnknown(name, at: span) }
    for (i, slot) in slots.enumerated() {
      builder.emit(.local(slot: UInt16(clamping: slot)), at: span)
      if i < slots.count - 1 || isVariable || isField || isOuter {
        builder.emit(to: end, at: span) { .jumpIfPresent($0) }
      }
    }
    if isOuter {
      builder.emit(.outerLocal(builder.text(name)), at: span)
      if isVariable || isField { builder.emit(to: end, at: span) { .jumpIfPresent($0) } }
    }
    if isVariable {
      builder.emit(.variable(variable(name)), at: span)
      if isField { builder.emit(to: end, at: span) { .jumpIfPresent($0) } }
    }
    if isField {
      builder.emit(.field(slot: UInt16(clamping: field(name))), at: span)
    } else if slots.isEmpty, !isVariable, !isOuter {
      builder.push(.missing, at: span)
    }
    builder.place(end)
    return .unknown
  }

  /// Whether the record may have a member of a name.
  private func mayBeField(_ name: String) -> Bool { !fieldsAreClosed || knownField([name]) != nil }

  /// Whether a template that is called may find a local variable of a name where it is called from.
  func mayBeOuterLocal(_ name: String) -> Bool { context.isUnit && facts.localNames.contains(name) }

  private mutating func reportUnknown(_ name: String, at span: SourceSpan) {
    guard guardDepth == 0 else { return }
    let known = context.scopes.flatMap(\.keys) + context.locals.keys + facts.variables + parts.fieldNames
    report(.unknownVariable(name, at: span, nearest: nearest(to: name, in: known), fields: parts.fieldNames))
  }

  /// `x_index` and `x_has_next`, as FreeMarker had them before `x?index`.
  private mutating func oldLoopVariable(_ name: String, at span: SourceSpan) -> Kinds? {
    for (suffix, property, kinds) in [
      ("_index", LoopProperty.index, Kinds.number), ("_has_next", .hasNext, .boolean),
    ] where name.hasSuffix(suffix) {
      if context.slots(of: name).isEmpty,
        let binding = context.loopVariable(String(name.dropLast(suffix.count))),
        let loop = binding.loop
      {
        builder.emit(.loopState(loop: UInt16(clamping: loop), property), at: span)
        return kinds
      }
    }
    return nil
  }

  mutating func special(_ name: String, at span: SourceSpan) -> Kinds {
    guard let variable = SpecialVariable.byName[name] else {
      if let entry = FreeMarkerOnly.named(name, .specialVariable) {
        report(.freeMarkerOnly(entry, at: span))
      } else {
        report(.unknownSpecialVariable(name, at: span))
      }
      builder.push(.missing, at: span)
      return .unknown
    }
    switch variable {
    case .currentTemplateName:
      builder.push(text: templates.sources[templateStack.last ?? 0].name, at: span)
      return .text
    case .mainTemplateName:
      builder.push(text: templates.sources[0].name, at: span)
      return .text
    default:
      builder.emit(.special(variable), at: span)
      return .unknown
    }
  }
}
