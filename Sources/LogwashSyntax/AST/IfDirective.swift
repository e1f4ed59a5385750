/// A condition chosen at most once.
///
///     if := "<#if" expression ">" nodes ("<#elseif" expression ">" nodes)* ("<#else>" nodes)? "</#if>"
///
/// Invariant: `branches` is never empty; the parser makes one from `<#if …>` itself.
package struct IfDirective: Sendable, Hashable {
  package struct Branch: Sendable, Hashable {
    package var condition: Expression
    package var body: [Node]

    package init(condition: Expression, body: [Node]) {
      self.condition = condition
      self.body = body
    }
  }

  package var branches: [Branch]
  package var otherwise: [Node]?
  /// From `<#if` through `</#if>`.
  package var span: SourceSpan

  package init(branches: [Branch], otherwise: [Node]?, span: SourceSpan) {
    self.branches = branches
    self.otherwise = otherwise
    self.span = span
  }
}
