internal import LogwashCore
internal import LogwashSyntax

/// What the template language consists of.
extension ReferenceEntry {
  static var directives: [ReferenceEntry] {
    Directive.chapters.flatMap { chapter, directives in
      directives.map { directive in
        ReferenceEntry(
          "directive", directive.name.rawValue, chapter: chapter, definition: directive.syntax,
          summary: directive.summary, parameters: directive.parameters.map { ($0.name, $0.summary) },
          examples: shown(directive.examples))
      }
    }
  }

  static var operators: [ReferenceEntry] {
    Operator.all.map { declared in
      ReferenceEntry(
        "operator", declared.name, chapter: declared.tier.title, definition: declared.syntax,
        summary: declared.summary,
        parameters: declared.spellings.dropFirst().map { ($0, "Another way to write it.") },
        examples: shown(declared.examples))
    }
  }

  static var builtIns: [ReferenceEntry] {
    BuiltIn.Chapter.allCases.flatMap { chapter in
      BuiltIn.all.filter { $0.chapter == chapter }.map { builtIn in
        ReferenceEntry(
          "built-in", builtIn.name, chapter: chapter.rawValue, definition: builtIn.signature,
          summary: builtIn.summary, examples: shown(builtIn.examples))
      }
    }
  }

  static var headerEntries: [ReferenceEntry] {
    HeaderEntry.all.map { entry in
      ReferenceEntry(
        "header entry", entry.name.rawValue, definition: "<#ftl \(entry.syntax)>",
        summary: entry.summary + (entry.usual.map { " Without it: `\($0)`." } ?? ""),
        parameters: entry.values, examples: shown(entry.examples))
    }
  }

  static var settings: [ReferenceEntry] {
    Setting.allCases.map(\.declaration).map { setting in
      ReferenceEntry(
        "setting", setting.name, definition: "<#setting \(setting.name)=\"…\">",
        summary: setting.summary + (setting.usual.isEmpty ? "" : " At first: `\(setting.usual)`."),
        parameters: setting.values.map { ($0.key, $0.value) }, examples: shown(setting.examples))
    }
  }

  static var specialVariables: [ReferenceEntry] {
    SpecialVariable.allCases.map(\.declaration).map { variable in
      ReferenceEntry(
        "special variable", variable.name, definition: ".\(variable.name)", summary: variable.summary,
        examples: shown(variable.examples))
    }
  }

  static var standardNames: [ReferenceEntry] {
    StandardName.all.map { name in
      ReferenceEntry(
        "standard name", name.names.joined(separator: ", "), definition: name.needs.condition ?? "",
        summary: name.summary,
        parameters: [("ecs", name.ecs ?? ""), ("otel", name.otel ?? "")])
    }
  }

  private static func shown(
    _ examples: [Example]
  ) -> [(input: String, given: [(name: String, text: String)], output: String)] {
    examples.map { example in
      var given = example.files.map { (name: $0.name, text: $0.text) }
      switch example.data {
      case .records(let records): given.append(("records", records))
      case .model("{}"): break
      case .model(let model): given.append(("model", model))
      }
      return (example.template, given, example.output)
    }
  }
}
