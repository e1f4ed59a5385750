internal import LogwashCore
internal import LogwashSyntax

/// Something that the reference describes: a built-in, a pattern, a template, a diagnostic, a fault or a
/// setting. The declarations that the engine itself reads are the only source.
public struct ReferenceEntry: Sendable {
  /// `built-in`, `pattern`, `template`, `diagnostic`, `fault` or `setting`.
  public let topic: String
  /// Where the reference shows it; empty for topics without chapters.
  public let chapter: String
  public let name: String
  /// How it is written: a built-in with its parameters, the regular expression of a pattern, the text of a
  /// template.
  public let definition: String
  /// One sentence or a few.
  public let summary: String
  /// For a built-in, templates and what they print; for a pattern, a text that it matches and `true`.
  public let examples: [(input: String, output: String)]

  init(
    _ topic: String, _ name: String, chapter: String = "", definition: String = "", summary: String,
    examples: [(input: String, output: String)] = []
  ) {
    self.topic = topic
    self.chapter = chapter
    self.name = name
    self.definition = definition
    self.summary = summary
    self.examples = examples
  }

  /// All entries, topic by topic and in the order of the reference.
  public static var all: [ReferenceEntry] {
    builtIns + patterns + templates + diagnostics + faults + settings
  }
}

extension ReferenceEntry {
  private static var builtIns: [ReferenceEntry] {
    BuiltIn.Chapter.allCases.flatMap { chapter in
      BuiltIn.all.filter { $0.chapter == chapter }.map { builtIn in
        ReferenceEntry(
          "built-in", builtIn.name, chapter: chapter.rawValue, definition: builtIn.signature,
          summary: builtIn.summary, examples: builtIn.examples.map { ($0.template, $0.output) })
      }
    }
  }

  private static var patterns: [ReferenceEntry] {
    GrokLibrary.families.flatMap { family in
      family.definitions.map { definition in
        ReferenceEntry(
          "pattern", definition.name, chapter: family.title, definition: definition.regex,
          summary: definition.summary, examples: [(definition.match, "true"), (definition.nonMatch, "false")])
      }
    }
  }

  private static var templates: [ReferenceEntry] {
    shippedTemplates.map { template in
      let source = TemplateSource(name: template.name + ".ftl", text: template.text)
      let result = Compiler.compile(source, options: CompilerOptions())
      let summary = [result.title, result.summary].compactMap { $0 }.joined(separator: ". ")
      return ReferenceEntry("template", template.name, definition: template.text, summary: summary)
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

  private static var settings: [ReferenceEntry] {
    Setting.allCases.map { ReferenceEntry("setting", $0.name, summary: $0.summary) }
  }
}
