import LogwashSyntax

/// Reading the values of header entries, saying what is wrong with them.
extension HeaderDirective.Entry {
  func string(_ diagnostics: inout [Diagnostic]) -> String? {
    if let text = value.constantString { return text }
    expect("a string", &diagnostics)
    return nil
  }

  func integer(_ diagnostics: inout [Diagnostic]) -> Int? {
    if case .number(let digits) = value.unparenthesized.kind, let number = Int(digits), number > 0 {
      return number
    }
    expect("a whole number above 0", &diagnostics)
    return nil
  }

  func choice<Choice: HeaderChoice>(
    of type: Choice.Type, _ diagnostics: inout [Diagnostic]
  ) -> Choice? {
    guard let text = string(&diagnostics) else { return nil }
    if let value = Choice(rawValue: text) { return value }
    refuse(text, names: Choice.allCases.map(\.rawValue), &diagnostics)
    return nil
  }

  /// `text` is none of the values that the entry can have.
  func refuse(_ text: String, names: [String], _ diagnostics: inout [Diagnostic]) {
    let near = nearest(to: text, in: names).map { "did you mean `\($0)`?" }
    diagnostics.append(
      .badHeaderValue(
        name.value, "`\(text)` is none of its values", at: value.span,
        help: near ?? "one of " + names.map { "`\($0)`" }.joined(separator: ", ")))
  }

  func expect(_ what: String, at span: SourceSpan? = nil, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(.badHeaderValue(name.value, "expected \(what)", at: span ?? value.span, help: nil))
  }
}
