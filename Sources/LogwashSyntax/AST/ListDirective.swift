/// A loop over a sequence, a hash or a range.
///
///     list := "<#list" expression ("as" name ("," name)?)? ">" nodes ("<#else>" nodes)? "</#list>"
///
/// Without `as`, the loop is in an `<#items …>` somewhere in the body, which then runs once if there is any
/// item.
package struct ListDirective: Sendable, Hashable {
  package var subject: Expression
  /// One name for the items, two for key and value; empty when `items` holds them.
  package var variables: [Located<String>]
  package var body: [Node]
  package var otherwise: [Node]?
  package var span: SourceSpan

  package init(
    subject: Expression, variables: [Located<String>], body: [Node], otherwise: [Node]?, span: SourceSpan
  ) {
    self.subject = subject
    self.variables = variables
    self.body = body
    self.otherwise = otherwise
    self.span = span
  }
}

/// `<#items as x>…</#items>`: where a list without `as` loops.
package struct ItemsDirective: Sendable, Hashable {
  package var variables: [Located<String>]
  package var body: [Node]
  package var span: SourceSpan

  package init(variables: [Located<String>], body: [Node], span: SourceSpan) {
    self.variables = variables
    self.body = body
    self.span = span
  }
}

/// `<#sep>…</#sep>`: what stands between items. The end tag is optional: without it the body goes on to the
/// end of the loop.
package struct SepDirective: Sendable, Hashable {
  package var body: [Node]
  package var span: SourceSpan

  package init(body: [Node], span: SourceSpan) {
    self.body = body
    self.span = span
  }
}
