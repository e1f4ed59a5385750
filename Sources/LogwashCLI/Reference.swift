import ArgumentParser
import Logwash

enum ReferenceFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}

/// Prints what the engine declares about itself: the commands that list things, and the generated pages of
/// docs/.
struct Reference {
  private let entries: [ReferenceEntry]
  private let title: String

  init(_ entries: [ReferenceEntry], title: String) {
    self.entries = entries
    self.title = title
  }

  /// Prints all entries of a topic, or one of them.
  static func write(topic: String, title: String, name: String?, _ format: ReferenceFormat) throws {
    let entries = ReferenceEntry.all.filter { $0.topic == topic }
    guard let name else {
      return StandardStreams.write(Reference(entries, title: title).rendered(as: format))
    }
    guard let entry = entries.first(where: { $0.name == name }) else { throw unknown(topic, name) }
    StandardStreams.write(details(of: entry, as: format))
  }

  static func unknown(_ topic: String, _ name: String) -> ValidationError {
    ValidationError("there is no \(topic) `\(name)`")
  }

  static func details(of entry: ReferenceEntry, as format: ReferenceFormat) -> String {
    switch format {
    case .json: "{\(members(of: entry))}\n"
    case .markdown: markdown(entry)
    case .text: text(entry)
    }
  }

  /// What several entries of a topic are called.
  static func heading(of topic: String) -> String {
    let plural = topic.hasSuffix("y") ? topic.dropLast() + "ies" : topic + "s"
    return plural.prefix(1).uppercased() + plural.dropFirst()
  }

  func rendered(as format: ReferenceFormat) -> String {
    switch format {
    case .json: "[\n" + entries.map { "{\(Self.members(of: $0))}" }.joined(separator: ",\n") + "\n]\n"
    case .markdown:
      "# \(title)\n\nWritten by `logwash` from its own declarations; not to be edited.\n"
        + chapters.map { chapter, entries in
          (chapter.isEmpty ? "" : "\n## \(chapter)\n")
            + (entries[0].topic == "standard name"
              ? Self.table(of: entries) : entries.map { "\n" + Self.markdown($0) }.joined())
        }.joined()
    case .text:
      chapters.map { chapter, entries in
        let width = entries.map(\.name.count).max() ?? 0
        let lines = entries.map { entry in
          "  \(entry.name)\(Self.gap(after: entry.name, width))\(entry.summary)\n"
        }
        return (chapter.isEmpty ? "" : "\(chapter)\n") + lines.joined()
      }.joined(separator: "\n")
    }
  }

  /// Neighbouring entries of one chapter (or topic, where there are several) together.
  private var chapters: [(chapter: String, entries: [ReferenceEntry])] {
    var chapters: [(chapter: String, entries: [ReferenceEntry])] = []
    let severalTopics = Set(entries.map(\.topic)).count > 1
    for entry in entries {
      let chapter = severalTopics ? Self.heading(of: entry.topic) : entry.chapter
      if chapters.last?.chapter == chapter {
        chapters[chapters.count - 1].entries.append(entry)
      } else {
        chapters.append((chapter, [entry]))
      }
    }
    return chapters
  }

  // MARK: One entry

  /// How a thing is called where it stands by itself.
  private static func heading(of entry: ReferenceEntry) -> String {
    switch entry.topic {
    case "built-in", "operator", "directive", "special variable", "header entry", "setting": entry.definition
    case "standard name": entry.definition.isEmpty ? entry.name : "\(entry.name), \(entry.definition)"
    default: entry.name
    }
  }

  private static func text(_ entry: ReferenceEntry) -> String {
    let width = entry.parameters.map(\.name.count).max() ?? 0
    let parameters = entry.parameters.map { parameter in
      "    \(parameter.name)\(gap(after: parameter.name, width))\(parameter.summary)\n"
    }
    let examples = entry.examples.map { example in
      example.given.isEmpty
        ? "\n  \(example.input)\n    \(shown(example.output))\n"
        : "\n" + rows(of: example).map { "  \($0)\n" }.joined()
    }
    return "\(heading(of: entry))\n  \(entry.summary)\n" + parameters.joined() + examples.joined()
  }

  private static func markdown(_ entry: ReferenceEntry) -> String {
    var text = entry.topic == "operator" ? "### `\(entry.definition)`\n\n" : "### \(entry.name)\n\n"
    switch entry.topic {
    case "built-in", "directive", "header entry", "setting": text += "`\(entry.definition)`\n\n"
    default: break
    }
    text += entry.summary + "\n"
    if entry.topic == "pattern" { text += "\n```regex\n\(entry.definition)\n```\n" }
    if !entry.parameters.isEmpty {
      text += "\n" + entry.parameters.map { "- \(code($0.name)): \($0.summary)\n" }.joined()
    }
    if entry.topic == "template" {
      return text + entry.examples.map { "\n```json\n\($0.output)\n```\n" }.joined()
    }
    let short = entry.examples.filter(\.given.isEmpty)
    if !short.isEmpty {
      // Two lists that follow each other would be one.
      if !entry.parameters.isEmpty { text += "\nExamples:\n" }
      text += "\n" + short.map { "- \(code($0.input)) → \(code($0.output))\n" }.joined()
    }
    for example in entry.examples where !example.given.isEmpty {
      text += "\n```text\n" + rows(of: example).map { $0 + "\n" }.joined() + "```\n"
    }
    return text
  }

  /// Names as a table: what they mean, and what they are called in each schema.
  private static func table(of entries: [ReferenceEntry]) -> String {
    let schemas = entries[0].parameters.map(\.name)
    let rows = entries.map { entry in
      let names = entry.name.split(separator: ", ").map { code(String($0)) }.joined(separator: ", ")
      let condition = entry.definition.isEmpty ? "" : ", \(entry.definition)"
      let targets = entry.parameters.map { $0.summary.isEmpty ? "" : code($0.summary) }
      return [names + condition, entry.summary] + targets
    }
    return "\n"
      + ([["member", ""] + schemas, ["---", "---"] + schemas.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// An example as a table of texts: what each is, and its lines.
  private static func rows(of example: (input: String, given: [(name: String, text: String)], output: String))
    -> [String]
  {
    let texts = [("template", example.input)] + example.given + [("output", example.output)]
    let width = texts.map(\.0.count).max() ?? 0
    return texts.flatMap { name, text in
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        let label = index == 0 ? name : ""
        return label + gap(after: label, width) + line
      }
    }
  }

  private static func gap(after word: String, _ width: Int) -> String {
    String(repeating: " ", count: width - word.count + 2)
  }

  /// Code in Markdown: more backticks around it than in it, line breaks shown as such.
  private static func code(_ text: String) -> String {
    let fence = text.contains("`") ? "``" : "`"
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return text.isEmpty ? "(nothing)" : fence + space + shown(text) + space + fence
  }

  private static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

  private static func members(of entry: ReferenceEntry) -> String {
    let parameters = entry.parameters.map { "{\"name\":\(json($0.name)),\"summary\":\(json($0.summary))}" }
    let examples = entry.examples.map { example in
      let given = example.given.map { ",\(json($0.name)):\(json($0.text))" }.joined()
      return "{\"input\":\(json(example.input))\(given),\"output\":\(json(example.output))}"
    }
    return [
      "\"topic\":\(json(entry.topic))", "\"chapter\":\(json(entry.chapter))", "\"name\":\(json(entry.name))",
      "\"definition\":\(json(entry.definition))", "\"summary\":\(json(entry.summary))",
      "\"parameters\":[\(parameters.joined(separator: ","))]",
      "\"examples\":[\(examples.joined(separator: ","))]",
    ].joined(separator: ",")
  }

  private static func json(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
