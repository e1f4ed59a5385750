import LogwashSyntax

extension Node {
  /// The bodies in the node, in order.
  var bodies: [[Node]] {
    switch self {
    case .if(let node): node.branches.map(\.body) + (node.otherwise.map { [$0] } ?? [])
    case .list(let node): [node.body] + (node.otherwise.map { [$0] } ?? [])
    case .items(let node): [node.body]
    case .sep(let node): [node.body]
    case .switch(let node): node.branches.map(\.body)
    case .capture(let node): [node.body]
    case .macro(let node): [node.body]
    case .userCall(let node): node.body.map { [$0] } ?? []
    case .attempt(let node): [node.body, node.recovery]
    case .compress(let node): [node.body]
    default: []
    }
  }

  /// The expressions of the node itself, not of its bodies, in order.
  var expressions: [Expression] {
    switch self {
    case .text, .items, .sep, .break, .continue, .attempt, .compress, .unset, .rename, .keep: []
    case .interpolation(let node): [node.expression]
    case .if(let node): node.branches.map(\.condition)
    case .list(let node): [node.subject]
    case .switch(let node):
      [node.subject]
        + node.branches.flatMap { branch -> [Expression] in
          switch branch.matcher {
          case .case(let value): [value]
          case .on(let values): values
          case .default: []
          }
        }
    case .assign(let node): node.assignments.compactMap(\.value) + [node.namespace].compactMap { $0 }
    case .capture(let node): [node.namespace].compactMap { $0 }
    case .macro(let node): node.parameters.compactMap(\.defaultValue)
    case .return(let node): [node.value].compactMap { $0 }
    case .nested(let node): node.arguments
    case .userCall(let node): [node.callee] + node.arguments.map(\.value)
    case .include(let node): [node.path] + [node.parse, node.ignoreMissing].compactMap { $0 }
    case .import(let node): [node.path]
    case .setting(let node): [node.value]
    case .stop(let node): [node.message].compactMap { $0 }
    case .extract(let node): [node.value]
    case .set(let node): node.assignments.compactMap(\.value)
    case .redact(let node): node.arguments.map(\.value)
    case .emit(let node): [node.value, node.output].compactMap { $0 }
    case .drop(let node): [node.reason].compactMap { $0 }
    case .reject(let node): [node.reason].compactMap { $0 }
    }
  }
}

extension Expression {
  /// The expressions directly in this one.
  var children: [Expression] {
    switch kind {
    case .number, .boolean, .variable, .special: []
    case .string(let parts):
      parts.compactMap { if case .interpolation(let expression) = $0 { expression } else { nil } }
    case .sequence(let items): items
    case .hash(let entries): entries.flatMap { [$0.key, $0.value] }
    case .member(let base, _): [base]
    case .index(let base, let key): [base, key]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .builtIn(let subject, _, let arguments): [subject] + (arguments ?? []).map(\.value)
    case .exists(let inner): [inner]
    case .defaulted(let inner, let other): [inner] + [other].compactMap { $0 }
    case .parenthesized(let inner): [inner]
    case .unary(_, let inner): [inner]
    case .binary(_, let left, let right): [left, right]
    case .range(let first, _, let last): [first] + [last].compactMap { $0 }
    case .lambda(_, let body): [body]
    }
  }

  /// Whether the expression or anything in it satisfies a predicate.
  func contains(where predicate: (Expression) -> Bool) -> Bool {
    predicate(self) || children.contains { $0.contains(where: predicate) }
  }

  /// Whether it names a variable.
  func uses(_ name: String) -> Bool {
    contains { if case .variable(name) = $0.kind { true } else { false } }
  }

  /// Without the parentheses around it.
  var unparenthesized: Expression {
    if case .parenthesized(let inner) = kind { return inner.unparenthesized }
    return self
  }
}

extension Sequence where Element == Node {
  /// Calls `body` with every node, outer before inner.
  func forEachNode(_ body: (Node) -> Void) {
    for node in self {
      body(node)
      for inner in node.bodies { inner.forEachNode(body) }
    }
  }
}
