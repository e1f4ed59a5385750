extension SyntaxTree {
  /// The tree in one line: `(if a "yes" (else "no")) ${b}`. For tests and for looking at what the parser
  /// made.
  package var debugText: String {
    let header = header.map { header in
      let entries = header.entries.map { " \($0.name.value)=\($0.value.debugText)" }.joined()
      return ["(ftl\(entries))"]
    }
    return ((header ?? []) + nodes.map(\.debugText)).joined(separator: " ")
  }
}

extension Node {
  package var debugText: String {
    switch self {
    case .text(let node): "\"\(node.text.debugEscaped)\""
    case .interpolation(let node): "${\(node.expression.debugText)}"
    case .if(let node): ifText(node)
    case .list(let node):
      form(
        "list", [node.subject.debugText] + loopNames(node.variables),
        node.body, tail: node.otherwise.map { [form("else", [], $0)] } ?? [])
    case .items(let node): form("items", loopNames(node.variables), node.body)
    case .sep(let node): form("sep", [], node.body)
    case .break: "(break)"
    case .continue: "(continue)"
    case .switch(let node):
      form("switch", [node.subject.debugText], [], tail: node.branches.map(branchText))
    case .assign(let node):
      form(
        node.scope.rawValue,
        node.assignments.map { assignment($0.name.value, $0.operator, $0.value) } + namespace(node.namespace),
        [])
    case .capture(let node):
      form(node.scope.rawValue, [node.name.value] + namespace(node.namespace) + ["is"], node.body)
    case .macro(let node): macroText(node)
    case .return(let node): form("return", expressions(node.value), [])
    case .nested(let node): form("nested", node.arguments.map(\.debugText), [])
    case .userCall(let node): callText(node)
    case .include(let node):
      form(
        "include",
        [node.path.debugText] + option("parse", node.parse) + option("ignore_missing", node.ignoreMissing), []
      )
    case .import(let node): form("import", [node.path.debugText, "as", node.namespace.value], [])
    case .attempt(let node): form("attempt", [], node.body, tail: [form("recover", [], node.recovery)])
    case .compress(let node): form("compress", [], node.body)
    case .setting(let node): form("setting", ["\(node.name.value)=\(node.value.debugText)"], [])
    case .stop(let node): form("stop", expressions(node.message), [])
    case .extract(let node): form("extract", [node.value.debugText], [])
    case .set(let node):
      form("set", node.assignments.map { assignment($0.path.debugText, $0.operator, $0.value) }, [])
    case .unset(let node): form("unset", node.paths.map(\.debugText), [])
    case .rename(let node):
      form("rename", node.renamings.map { "(as \($0.from.debugText) \($0.to.debugText))" }, [])
    case .keep(let node): form("keep", node.paths.map(\.debugText), [])
    case .redact(let node):
      form("redact", node.arguments.map { ($0.name.map { "\($0.value)=" } ?? "") + $0.value.debugText }, [])
    case .emit(let node):
      form("emit", expressions(node.value) + (node.output.map { ["to", $0.debugText] } ?? []), [])
    case .drop(let node): form("drop", expressions(node.reason), [])
    case .reject(let node): form("reject", expressions(node.reason), [])
    }
  }

  private func form(_ name: String, _ head: [String], _ body: [Node], tail: [String] = []) -> String {
    "(" + ([name] + head + body.map(\.debugText) + tail).joined(separator: " ") + ")"
  }

  private func expressions(_ value: Expression?) -> [String] { value.map { [$0.debugText] } ?? [] }

  private func loopNames(_ names: [Located<String>]) -> [String] {
    names.isEmpty ? [] : ["as"] + names.map(\.value)
  }

  private func namespace(_ value: Expression?) -> [String] { value.map { ["in", $0.debugText] } ?? [] }

  private func option(_ name: String, _ value: Expression?) -> [String] {
    value.map { ["\(name)=\($0.debugText)"] } ?? []
  }

  private func assignment(_ target: String, _ operation: AssignOperator, _ value: Expression?) -> String {
    "(\(operation.rawValue) \(target)\(value.map { " \($0.debugText)" } ?? ""))"
  }

  private func ifText(_ node: IfDirective) -> String {
    let later = node.branches.dropFirst().map { form("elseif", [$0.condition.debugText], $0.body) }
    let otherwise = node.otherwise.map { [form("else", [], $0)] } ?? []
    return form("if", [node.branches[0].condition.debugText], node.branches[0].body, tail: later + otherwise)
  }

  private func branchText(_ branch: SwitchDirective.Branch) -> String {
    switch branch.matcher {
    case .case(let value): form("case", [value.debugText], branch.body)
    case .on(let values): form("on", values.map(\.debugText), branch.body)
    case .default: form("default", [], branch.body)
    }
  }

  private func macroText(_ node: MacroDirective) -> String {
    let parameters = node.parameters.map { parameter in
      parameter.name.value + (parameter.defaultValue.map { "=\($0.debugText)" } ?? "")
    }
    let all = (parameters + (node.catchAll.map { ["\($0.value)..."] } ?? [])).joined(separator: " ")
    return form(node.isFunction ? "function" : "macro", [node.name.value, "(\(all))"], node.body)
  }

  private func callText(_ node: UserCallDirective) -> String {
    let variables = node.loopVariables.isEmpty ? [] : [";"] + node.loopVariables.map(\.value)
    return form(
      "@",
      [node.callee.debugText] + node.arguments.map(\.debugText) + variables
        + (node.body == nil ? [] : ["is"]),
      node.body ?? [])
  }
}

extension RecordPath {
  package var debugText: String {
    root.value
      + steps.map { step in
        switch step {
        case .key(let key): ".\(key.value)"
        case .index(let index): "[\(index.debugText)]"
        }
      }.joined()
  }
}
