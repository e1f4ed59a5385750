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
    case .text:
      "\(heading(of: entry))\n  \(entry.summary)\n"
        + entry.examples.map { "\n  \($0.input)\n    \(shown($0.output))\n" }.joined()
    }
  }

  func rendered(as format: ReferenceFormat) -> String {
    switch format {
    case .json: "[\n" + entries.map { "{\(Self.members(of: $0))}" }.joined(separator: ",\n") + "\n]\n"
    case .markdown:
      "# \(title)\n\nWritten by `logwash` from its own declarations; not to be edited.\n"
        + chapters.map { chapter, entries in
          (chapter.isEmpty ? "" : "\n## \(chapter)\n") + entries.map { "\n" + Self.markdown($0) }.joined()
        }.joined()
    case .text:
      chapters.map { chapter, entries in
        let width = entries.map(\.name.count).max() ?? 0
        let lines = entries.map { entry in
          let gap = String(repeating: " ", count: width - entry.name.count + 2)
          return "  \(entry.name)\(gap)\(entry.summary)\n"
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
      let chapter =
        severalTopics ? entry.topic.prefix(1).uppercased() + entry.topic.dropFirst() + "s" : entry.chapter
      if chapters.last?.chapter == chapter {
        chapters[chapters.count - 1].entries.append(entry)
      } else {
        chapters.append((chapter, [entry]))
      }
    }
    return chapters
  }

  // MARK: One entry

  private static func heading(of entry: ReferenceEntry) -> String {
    entry.topic == "built-in" ? entry.definition : entry.name
  }

  private static func markdown(_ entry: ReferenceEntry) -> String {
    var text = "### \(entry.name)\n\n"
    if entry.topic == "built-in" { text += "`\(entry.definition)`\n\n" }
    text += entry.summary + "\n"
    if entry.topic == "pattern" { text += "\n```regex\n\(entry.definition)\n```\n" }
    if !entry.examples.isEmpty {
      text += "\n" + entry.examples.map { "- \(code($0.input)) → \(code($0.output))\n" }.joined()
    }
    return text
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
    let examples = entry.examples.map { "{\"input\":\(json($0.input)),\"output\":\(json($0.output))}" }
    return [
      "\"topic\":\(json(entry.topic))", "\"chapter\":\(json(entry.chapter))", "\"name\":\(json(entry.name))",
      "\"definition\":\(json(entry.definition))", "\"summary\":\(json(entry.summary))",
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
