import LogwashSyntax

/// The diagnostics of a template, as `logwash check` prints them.
func renderedDiagnostics(_ template: String) -> String {
  let source = TemplateSource(name: "t.ftl", text: template)
  let diagnostics = Parser.parse(source).diagnostics
  return DiagnosticRenderer(sources: [source], color: false).render(diagnostics)
}

/// The tree of a template in one line; what is wrong with the template instead, if something is.
func tree(_ template: String) -> String {
  let parsed = Parser.parse(TemplateSource(name: "t.ftl", text: template))
  guard parsed.diagnostics.isEmpty else { return renderedDiagnostics(template) }
  return parsed.tree.debugText
}

/// The tree of one expression.
func expression(_ text: String) -> String {
  let tree = tree("${" + text + "}")
  guard tree.hasPrefix("${"), tree.hasSuffix("}") else { return tree }
  return String(tree.dropFirst(2).dropLast())
}

/// What is left of the texts of a template after white-space stripping, in order.
func texts(_ template: String) -> [String] {
  Parser.parse(TemplateSource(name: "t.ftl", text: template)).tree.nodes.flatMap(\.texts)
}

extension Node {
  fileprivate var texts: [String] {
    switch self {
    case .text(let node): [node.text]
    case .if(let node):
      node.branches.flatMap { $0.body.flatMap(\.texts) } + (node.otherwise ?? []).flatMap(\.texts)
    case .list(let node): node.body.flatMap(\.texts) + (node.otherwise ?? []).flatMap(\.texts)
    case .items(let node): node.body.flatMap(\.texts)
    case .sep(let node): node.body.flatMap(\.texts)
    case .switch(let node): node.branches.flatMap { $0.body.flatMap(\.texts) }
    case .capture(let node): node.body.flatMap(\.texts)
    case .macro(let node): node.body.flatMap(\.texts)
    case .userCall(let node): (node.body ?? []).flatMap(\.texts)
    case .attempt(let node): (node.body + node.recovery).flatMap(\.texts)
    case .compress(let node): node.body.flatMap(\.texts)
    default: []
    }
  }
}
