/// `<#macro name p q=1 rest...>…</#macro>` and `<#function …>…</#function>`.
package struct MacroDirective: Sendable, Hashable {
  package struct Parameter: Sendable, Hashable {
    package var name: Located<String>
    package var defaultValue: Expression?

    package init(name: Located<String>, defaultValue: Expression?) {
      self.name = name
      self.defaultValue = defaultValue
    }
  }

  package var isFunction: Bool
  package var name: Located<String>
  package var parameters: [Parameter]
  /// `rest...`
  package var catchAll: Located<String>?
  package var body: [Node]
  package var span: SourceSpan

  package init(
    isFunction: Bool, name: Located<String>, parameters: [Parameter], catchAll: Located<String>?,
    body: [Node],
    span: SourceSpan
  ) {
    self.isFunction = isFunction
    self.name = name
    self.parameters = parameters
    self.catchAll = catchAll
    self.body = body
    self.span = span
  }
}

/// `<#return>`, `<#return expr>`.
package struct ReturnDirective: Sendable, Hashable {
  package var value: Expression?
  package var span: SourceSpan

  package init(value: Expression?, span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

/// `<#nested a, b>`.
package struct NestedDirective: Sendable, Hashable {
  package var arguments: [Expression]
  package var span: SourceSpan

  package init(arguments: [Expression], span: SourceSpan) {
    self.arguments = arguments
    self.span = span
  }
}

/// `<@m a=1 b=2; x, y>…</@m>`, `<@m 1, 2/>`.
package struct UserCallDirective: Sendable, Hashable {
  package var callee: Expression
  /// Either all named or none.
  package var arguments: [Argument]
  package var loopVariables: [Located<String>]
  /// Nil for `<@m/>`.
  package var body: [Node]?
  package var span: SourceSpan

  package init(
    callee: Expression, arguments: [Argument], loopVariables: [Located<String>], body: [Node]?,
    span: SourceSpan
  ) {
    self.callee = callee
    self.arguments = arguments
    self.loopVariables = loopVariables
    self.body = body
    self.span = span
  }
}
