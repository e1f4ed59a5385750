internal import LogwashCore
internal import LogwashSyntax

/// Everything that is wrong with a template.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
  /// Never empty; there may be warnings among them.
  public let diagnostics: [TemplateDiagnostic]

  init(diagnostics: [TemplateDiagnostic]) { self.diagnostics = diagnostics }

  /// An error that has no place in a template.
  init(message: String) { diagnostics = [TemplateDiagnostic(message: message)] }

  /// All diagnostics, rendered for people, with an empty line between two.
  public var description: String { diagnostics.map { $0.rendered() }.joined(separator: "\n\n") }
}

/// Something to say about a template, with its place.
public struct TemplateDiagnostic: Sendable {
  /// `LW0201`: stable, never used for something else. Nil when the template could not even be read.
  public let code: String?
  /// A warning is none; it does not keep the template from running.
  public let isError: Bool
  /// What was found: lower case, no full stop, names in backticks.
  public let message: String
  public let place: TemplatePlace?
  private let source: (diagnostic: Diagnostic, sources: [TemplateSource])?

  init(message: String) {
    code = nil
    isError = true
    self.message = message
    place = nil
    source = nil
  }

  init(_ diagnostic: Diagnostic, _ sources: [TemplateSource]) {
    code = diagnostic.code.rawValue
    isError = diagnostic.isError
    message = diagnostic.message
    let span = diagnostic.primary.span
    if span.source < sources.count {
      let position = SourceMap(Array(sources[span.source].text.utf8)).position(at: span.lower)
      place = TemplatePlace(name: sources[span.source].name, line: position.line, column: position.column)
    } else {
      place = nil
    }
    source = (diagnostic, sources)
  }

  /// For people: the message, the lines of the template that it is about with carets, and what to do.
  ///
  /// - Parameter color: With the escape sequences of a terminal.
  public func rendered(color: Bool = false) -> String {
    guard let source else { return "error: \(message)" }
    return DiagnosticRenderer(sources: source.sources, color: color).render(source.diagnostic)
  }
}

/// A place in a template.
public struct TemplatePlace: Sendable, Hashable {
  public let name: String
  /// From 1.
  public let line: Int
  /// From 1, in code points.
  public let column: Int

  init(name: String, line: Int, column: Int) {
    self.name = name
    self.line = line
    self.column = column
  }

  init(_ place: LogwashCore.Rejection.TemplatePlace) {
    self.init(name: place.name, line: place.line, column: place.column)
  }
}
