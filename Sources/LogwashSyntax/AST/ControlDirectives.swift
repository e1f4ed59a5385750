/// `<#attempt>…<#recover>…</#attempt>` (`</#recover>` ends it too).
package struct AttemptDirective: Sendable, Hashable {
  package var body: [Node]
  package var recovery: [Node]
  package var span: SourceSpan

  package init(body: [Node], recovery: [Node], span: SourceSpan) {
    self.body = body
    self.recovery = recovery
    self.span = span
  }
}

/// `<#compress>…</#compress>`: runs of white space become one space or one line break, the ends are trimmed.
package struct CompressDirective: Sendable, Hashable {
  package var body: [Node]
  package var span: SourceSpan

  package init(body: [Node], span: SourceSpan) {
    self.body = body
    self.span = span
  }
}

/// `<#setting name=value>`.
package struct SettingDirective: Sendable, Hashable {
  package var name: Located<String>
  package var value: Expression
  package var span: SourceSpan

  package init(name: Located<String>, value: Expression, span: SourceSpan) {
    self.name = name
    self.value = value
    self.span = span
  }
}

/// `<#stop>`, `<#stop message>`: ends with an error.
package struct StopDirective: Sendable, Hashable {
  package var message: Expression?
  package var span: SourceSpan

  package init(message: Expression?, span: SourceSpan) {
    self.message = message
    self.span = span
  }
}

/// `<#ftl name=value …>`, only as the first thing of a template. The parser acts on `strip_whitespace` and
/// `strip_text` and checks nothing else: which names there are, the compiler knows.
package struct HeaderDirective: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var name: Located<String>
    package var value: Expression

    package init(name: Located<String>, value: Expression) {
      self.name = name
      self.value = value
    }
  }

  package var entries: [Entry]
  package var span: SourceSpan

  package init(entries: [Entry], span: SourceSpan) {
    self.entries = entries
    self.span = span
  }
}
