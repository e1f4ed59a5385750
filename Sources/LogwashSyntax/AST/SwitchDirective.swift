/// A choice by value.
///
///     switch := "<#switch" expression ">" (case | on | default)* "</#switch>"
///     case := "<#case" expression ">" nodes          falls through to the next until `<#break>`
///     on := "<#on" expression ("," expression)* ">" nodes     does not fall through
///
/// `on` and `case` are not mixed. Text before the first branch is dropped by the parser (only white space may
/// stand there).
package struct SwitchDirective: Sendable, Hashable {
  package enum Matcher: Sendable, Hashable {
    case `case`(Expression)
    case on([Expression])
    case `default`
  }

  package struct Branch: Sendable, Hashable {
    package var matcher: Matcher
    package var body: [Node]
    /// The branch's own tag.
    package var span: SourceSpan

    package init(matcher: Matcher, body: [Node], span: SourceSpan) {
      self.matcher = matcher
      self.body = body
      self.span = span
    }
  }

  package var subject: Expression
  package var branches: [Branch]
  package var span: SourceSpan

  package init(subject: Expression, branches: [Branch], span: SourceSpan) {
    self.subject = subject
    self.branches = branches
    self.span = span
  }
}
