/// `<#include path parse=… encoding=… ignore_missing=…>`.
package struct IncludeDirective: Sendable, Hashable {
  package var path: Expression
  package var parse: Expression?
  package var ignoreMissing: Expression?
  package var span: SourceSpan

  package init(path: Expression, parse: Expression?, ignoreMissing: Expression?, span: SourceSpan) {
    self.path = path
    self.parse = parse
    self.ignoreMissing = ignoreMissing
    self.span = span
  }
}

/// `<#import path as ns>`.
package struct ImportDirective: Sendable, Hashable {
  package var path: Expression
  package var namespace: Located<String>
  package var span: SourceSpan

  package init(path: Expression, namespace: Located<String>, span: SourceSpan) {
    self.path = path
    self.namespace = namespace
    self.span = span
  }
}
