internal import LogwashCore
internal import LogwashSyntax

/// Something that the reference describes. The declarations that the engine itself reads are the only source.
public struct ReferenceEntry: Sendable {
  /// `directive`, `operator`, `built-in`, `header entry`, `setting`, `special variable`, `pattern`, `template`,
  /// `diagnostic`, `fault` or `standard name`.
  public let topic: String
  /// Where the reference shows it; empty for topics without chapters.
  public let chapter: String
  public let name: String
  /// How it is written: a built-in with its parameters, the syntax of a directive, the regular expression of a
  /// pattern, the text of a template.
  public let definition: String
  /// One sentence or a few.
  public let summary: String
  /// What may stand in the parts of the definition, what values there are, how else it is written, or what it is called in
  /// each schema; empty for most topics.
  public let parameters: [(name: String, summary: String)]
  /// Templates and what they give: on what stands in `given` as `model` (for `logwash render`) or as `records`,
  /// with the templates that stand there under their names; on an empty model otherwise. For a pattern, a text
  /// that it matches and `true`, and one that it does not. For a template, a clean record.
  public let examples: [(input: String, given: [(name: String, text: String)], output: String)]

  init(
    _ topic: String, _ name: String, chapter: String = "", definition: String = "", summary: String,
    parameters: [(name: String, summary: String)] = [],
    examples: [(input: String, given: [(name: String, text: String)], output: String)] = []
  ) {
    self.topic = topic
    self.chapter = chapter
    self.name = name
    self.definition = definition
    self.summary = summary
    self.parameters = parameters
    self.examples = examples
  }

  /// All entries, topic by topic and in the order of the reference.
  public static var all: [ReferenceEntry] {
    directives + operators + builtIns + headerEntries + settings + specialVariables + patterns + templates
      + diagnostics + faults + standardNames
  }
}

extension ReferenceEntry {
  private static var patterns: [ReferenceEntry] {
    GrokLibrary.families.flatMap { family in
      family.definitions().map { definition in
        ReferenceEntry(
          "pattern", definition.name, chapter: family.title, definition: definition.regex,
          summary: definition.summary,
          examples: [(definition.match, [], "true"), (definition.nonMatch, [], "false")])
      }
    }
  }

  private static var templates: [ReferenceEntry] {
    shippedTemplates.map { template in
      let source = TemplateSource(name: template.name + ".ftl", text: template.text)
      let result = Compiler.compile(source, options: CompilerOptions())
      let summary = [result.title, result.summary].compactMap { $0 }.joined(separator: ". ")
      return ReferenceEntry(
        "template", template.name, definition: template.text, summary: summary, parameters: result.fields,
        examples: [(template.text, [], template.record)])
    }
  }

  private static var diagnostics: [ReferenceEntry] {
    DiagnosticCode.allCases.map {
      ReferenceEntry("diagnostic", $0.rawValue, definition: $0.severity.rawValue, summary: $0.summary)
    }
  }

  private static var faults: [ReferenceEntry] {
    FaultCode.allCases.map { ReferenceEntry("fault", $0.name, summary: $0.summary) }
  }
}
