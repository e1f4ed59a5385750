import LogwashSyntax

extension CodeGenerator {
  /// `value?redact(…)`.
  mutating func redact(
    _ subject: Expression, _ arguments: [Argument], _ builtIn: BuiltIn, at span: SourceSpan
  ) -> Kinds {
    let kinds = expression(subject)
    guard let plan = redactionPlan(arguments, builtIn) else { return .unknown }
    builder.emit(.redact(plan: plan), at: span, operands: [subject.span])
    return kinds.isDisjoint(with: .hash.union(.sequence)) ? [.text, .number, .boolean, .date] : .unknown
  }

  /// `<#redact …>`.
  mutating func redact(_ node: RedactDirective) {
    guard let builtIn = BuiltIn.byName["redact"], let plan = redactionPlan(node.arguments, builtIn) else {
      return
    }
    builder.emit(.redactRecord(plan: plan), at: node.span)
  }

  /// The number of the plan; nil if the arguments are wrong, which is reported.
  private mutating func redactionPlan(_ arguments: [Argument], _ builtIn: BuiltIn) -> UInt16? {
    var plan = RedactionPlan(detectors: [], action: .label, firstKey: parts.redactionKeys.count)
    var isWhole = true
    for argument in arguments {
      switch argument.name?.value {
      case nil:
        if let detector = detector(argument.value) {
          plan.detectors.insert(DetectorSet(detector))
        } else {
          isWhole = false
        }
      case "with":
        if let action = action(argument.value) { plan.action = action } else { isWhole = false }
      case "keys":
        guard let keys = constantStrings(argument.value) else {
          report(.redactionNotConstant(at: argument.value.span))
          isWhole = false
          continue
        }
        parts.redactionKeys += keys.map { builder.text($0) }
        plan.keyCount += keys.count
      default:
        if let name = argument.name { report(.unknownRedactionArgument(name)) }
        isWhole = false
      }
    }
    guard isWhole else { return nil }
    if plan.detectors.isEmpty, plan.keyCount == 0 { plan.detectors = .all }
    parts.redactions.append(plan)
    return UInt16(clamping: parts.redactions.count - 1)
  }

  private mutating func detector(_ argument: Expression) -> Detector? {
    guard let name = argument.constantString else {
      report(.redactionNotConstant(at: argument.span))
      return nil
    }
    if let detector = Detector.byName[name] { return detector }
    report(
      .unknownRedaction(
        "detector", name, of: Detector.allCases.map { $0.name.description }, at: argument.span))
    return nil
  }

  private mutating func action(_ argument: Expression) -> RedactionAction? {
    guard let name = argument.constantString else {
      report(.redactionNotConstant(at: argument.span))
      return nil
    }
    if let action = RedactionAction.allCases.first(where: { $0.name == name }) { return action }
    report(.unknownRedaction("action", name, of: RedactionAction.allCases.map(\.name), at: argument.span))
    return nil
  }

  /// The strings of a sequence of constants, or one.
  private func constantStrings(_ expression: Expression) -> [String]? {
    if let one = expression.constantString { return [one] }
    guard case .sequence(let items) = expression.unparenthesized.kind else { return nil }
    let strings = items.compactMap(\.constantString)
    return strings.count == items.count ? strings : nil
  }
}

extension Diagnostic {
  /// `s?redact("emial")`
  fileprivate static func unknownRedaction(
    _ what: String, _ name: String, of names: [String], at span: SourceSpan
  ) -> Self {
    Self(
      .unknownArgument, "there is no \(what) `\(name)`", at: span, "not known",
      help: nearest(to: name, in: names).map { "did you mean `\($0)`?" }
        ?? "one of \(names.joined(separator: ", "))")
  }

  /// `s?redact(keyz=["a"])`
  fileprivate static func unknownRedactionArgument(_ name: Located<String>) -> Self {
    Self(
      .unknownArgument, "`redact` has no argument `\(name.value)`", at: name.span, "not an argument",
      help: nearest(to: name.value, in: ["with", "keys"]).map { "did you mean `\($0)`?" }
        ?? "written `redact \"detector\", with=\"action\", keys=[\"name\"]`")
  }

  /// `s?redact(kind)`
  fileprivate static func redactionNotConstant(at span: SourceSpan) -> Self {
    Self(
      .notConstant, "what is redacted must be a constant string", at: span, "not constant",
      help: "the detectors are chosen before any record is read; choose between redactions with `<#if>`")
  }
}
