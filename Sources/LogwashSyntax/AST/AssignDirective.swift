/// Where an assignment writes.
package enum AssignScope: String, Sendable, Hashable {
  /// The current namespace, or the one named by `in`.
  case namespace = "assign"
  case global
  /// The macro or function call.
  case local
}

/// What an assignment does with the value that is there.
package enum AssignOperator: String, Sendable, Hashable {
  case set = "="
  case add = "+="
  case subtract = "-="
  case multiply = "*="
  case divide = "/="
  case remainder = "%="
  case increment = "++"
  case decrement = "--"
}

/// `<#assign x = 1 y += 2 z++ in ns>`, `<#global …>`, `<#local …>`.
package struct AssignDirective: Sendable, Hashable {
  package struct Assignment: Sendable, Hashable {
    package var name: Located<String>
    package var `operator`: AssignOperator
    /// Nil for `++` and `--`.
    package var value: Expression?

    package init(name: Located<String>, operator: AssignOperator, value: Expression?) {
      self.name = name
      self.operator = `operator`
      self.value = value
    }
  }

  package var scope: AssignScope
  package var assignments: [Assignment]
  package var namespace: Expression?
  package var span: SourceSpan

  package init(scope: AssignScope, assignments: [Assignment], namespace: Expression?, span: SourceSpan) {
    self.scope = scope
    self.assignments = assignments
    self.namespace = namespace
    self.span = span
  }
}

/// `<#assign x>…</#assign>`: what the body prints, as a string.
package struct CaptureDirective: Sendable, Hashable {
  package var scope: AssignScope
  package var name: Located<String>
  package var namespace: Expression?
  package var body: [Node]
  package var span: SourceSpan

  package init(
    scope: AssignScope, name: Located<String>, namespace: Expression?, body: [Node], span: SourceSpan
  ) {
    self.scope = scope
    self.name = name
    self.namespace = namespace
    self.body = body
    self.span = span
  }
}
