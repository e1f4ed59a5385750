package import LogwashSyntax

/// Template text to program: parse, find out what has to be known of the whole, generate code. Each stage reports what it finds.
package enum Compiler {
  package struct Result: Sendable {
    /// Nil when something is wrong.
    package var program: Program?
    /// In the order of the sources; without those about how long matches can take.
    package var diagnostics: [Diagnostic]
    /// The regular expressions.
    var patterns: [PatternUse] = []
    /// The template and what it includes; spans name them by their number.
    package var sources: [TemplateSource]
    package var title: String?
    package var summary: String?
    /// The members of a clean record, as the header declares them.
    package var fields: [(name: String, summary: String)] = []
  }

  package static func compile(
    _ source: TemplateSource, options: CompilerOptions, loader: TemplateLoader = .none
  ) -> Result {
    let templates = TemplateSet(main: source, loader: loader)
    let header = HeaderFacts(templates.header, options)
    var result = Result(
      program: nil, diagnostics: templates.diagnostics + header.diagnostics, sources: templates.sources,
      title: header.title, summary: header.summary, fields: header.fields)
    // A tree with mistakes in it would only give mistakes that follow from them.
    guard !templates.diagnostics.contains(where: \.isError) else { return result.sorted }
    var library = ExtractorLibrary()
    library.patterns = header.grokPatterns
    library.sources = templates.sources
    library.checkPatterns(of: header)
    guard library.diagnostics.isEmpty else {
      result.diagnostics += library.diagnostics
      return result.sorted
    }
    let facts = TemplateFacts(templates.runnable.map { templates.trees[$0] }, &library)
    let (rule, outputDiagnostics) = OutputRule.decide(templates, facts, isRendering: options.isRendering)
    var generator = CodeGenerator(
      templates: templates, facts: facts, library: library, header: header, options: options, rule: rule)
    let program = generator.generate()
    result.patterns = generator.library.uses
    result.diagnostics += outputDiagnostics + generator.diagnostics
    if !options.isRendering { result.diagnostics += ForeignInterpolations(templates).warnings }
    if !result.diagnostics.contains(where: \.isError) { result.program = program }
    return result.sorted
  }
}

extension Compiler.Result {
  /// All that is no error, in the order of the sources.
  package var warnings: [Diagnostic] {
    var copy = self
    for diagnostic in patterns.compactMap({ $0.warning(in: sources) }) {
      // The same code may stand in several places.
      let isKnown = copy.diagnostics.contains {
        $0.code == diagnostic.code && $0.primary.span == diagnostic.primary.span
      }
      if !isKnown { copy.diagnostics.append(diagnostic) }
    }
    return copy.sorted.diagnostics.filter { !$0.isError }
  }

  fileprivate var sorted: Self {
    var copy = self
    copy.diagnostics = diagnostics.enumerated().sorted { a, b in
      let (x, y) = (a.element.primary.span, b.element.primary.span)
      return (x.source, x.lower, a.offset) < (y.source, y.lower, b.offset)
    }.map(\.element)
    return copy
  }
}
