/// Something to say about a template, before any record is read.
package struct Diagnostic: Error, Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  /// A span with a few words under its caret.
  package struct Label: Sendable, Hashable {
    package var span: SourceSpan
    package var text: String

    package init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  package var code: DiagnosticCode
  package var severity: Severity
  /// Lower case, no full stop, names in backticks: what was found.
  package var message: String
  package var primary: Label
  /// Other places that belong to it: where the unclosed tag was opened.
  package var related: [Label]
  /// What to do.
  package var help: String?

  package init(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan, _ label: String, related: [Label] = [],
    help: String? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.primary = Label(span, label)
    self.related = related
    self.help = help
  }

  package var isError: Bool { severity == .error }
}
