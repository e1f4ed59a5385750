/// A piece of a template as it runs: text after white-space stripping, an interpolation, or a directive.
///
/// What is settled while parsing leaves no node: comments, `noparse`, `t/lt/rt/nt`, `escape/noescape` (they
/// rewrite the interpolations in them), `flush`.
package indirect enum Node: Sendable, Hashable {
  case text(TextNode)
  case interpolation(Interpolation)
  case `if`(IfDirective)
  case list(ListDirective)
  case items(ItemsDirective)
  case sep(SepDirective)
  case `break`(SourceSpan)
  case `continue`(SourceSpan)
  case `switch`(SwitchDirective)
  case assign(AssignDirective)
  case capture(CaptureDirective)
  case macro(MacroDirective)
  case `return`(ReturnDirective)
  case nested(NestedDirective)
  case userCall(UserCallDirective)
  case include(IncludeDirective)
  case `import`(ImportDirective)
  case attempt(AttemptDirective)
  case compress(CompressDirective)
  case setting(SettingDirective)
  case stop(StopDirective)
  // For logs
  case extract(ExtractDirective)
  case set(SetDirective)
  case unset(UnsetDirective)
  case rename(RenameDirective)
  case keep(KeepDirective)
  case redact(RedactDirective)
  case emit(EmitDirective)
  case drop(DropDirective)
  case reject(RejectDirective)
}

/// Text that is printed as it stands.
package struct TextNode: Sendable, Hashable {
  package var text: String
  package var span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// `${expr}`.
package struct Interpolation: Sendable, Hashable {
  package var expression: Expression
  /// From `${` through `}`.
  package var span: SourceSpan

  package init(expression: Expression, span: SourceSpan) {
    self.expression = expression
    self.span = span
  }
}

/// A whole parsed template.
package struct SyntaxTree: Sendable, Hashable {
  package var header: HeaderDirective?
  package var nodes: [Node]

  package init(header: HeaderDirective?, nodes: [Node]) {
    self.header = header
    self.nodes = nodes
  }
}
