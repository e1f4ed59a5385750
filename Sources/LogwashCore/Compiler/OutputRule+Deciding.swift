import LogwashSyntax

extension OutputRule {
  /// Decides what a template outputs, and reports text beside `<#emit>`.
  static func decide(
    _ templates: TemplateSet, _ facts: TemplateFacts, isRendering: Bool
  ) -> (rule: OutputRule, diagnostics: [Diagnostic]) {
    if isRendering { return (.rendered, []) }
    var printed: [SourceSpan] = []
    // A computed name may mean many templates; those that are never reached are no mistake beside `<#emit>`.
    let numbers = facts.hasEmit ? templates.required.sorted() : templates.runnable
    for number in numbers { collectPrinted(templates.trees[number].nodes, into: &printed) }
    if facts.hasEmit { return (.emitted, printed.prefix(1).map { .textBesideEmit(at: $0) }) }
    return (printed.isEmpty ? .record : .printed, [])
  }

  /// What prints more than white space, outside of bodies whose text is captured or dropped.
  private static func collectPrinted(_ nodes: [Node], into printed: inout [SourceSpan]) {
    for node in nodes {
      switch node {
      case .text(let text): if !text.text.utf8.allSatisfy(\.isWhiteSpace) { printed.append(text.span) }
      case .interpolation(let interpolation): printed.append(interpolation.span)
      case .capture: continue
      case .macro(let macro): if !macro.isFunction { collectPrinted(macro.body, into: &printed) }
      default: for body in node.bodies { collectPrinted(body, into: &printed) }
      }
    }
  }
}
