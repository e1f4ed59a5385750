import ArgumentParser
import Logwash

/// `logwash language [NAME]`.
struct Language: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "List what the template language consists of, or describe one thing.")

  @Argument(
    help: "A name, as it is or as it is written: `set`, `<#set>`, `.line`, `number_format`, `gt`, `?trim`.")
  var name: String?

  @Option(
    help:
      "Which things: directive, operator, built-in, header-entry, setting, special-variable, standard-name.")
  var topic: Topic?

  @Option(help: "How they are listed: text, json, markdown.")
  var format = ReferenceFormat.text

  enum Topic: String, ExpressibleByArgument, CaseIterable {
    case directive
    case `operator`
    case builtIn = "built-in"
    case headerEntry = "header-entry"
    case setting
    case specialVariable = "special-variable"
    case standardName = "standard-name"

    /// As the entries of the reference have it.
    var name: String {
      switch self {
      case .directive, .operator, .builtIn, .setting: rawValue
      case .headerEntry: "header entry"
      case .specialVariable: "special variable"
      case .standardName: "standard name"
      }
    }
  }

  func run() throws {
    let topics = (topic.map { [$0] } ?? Topic.allCases).map(\.name)
    let entries = ReferenceEntry.all.filter { topics.contains($0.topic) }
    guard let name else {
      let title = topic.map { Reference.heading(of: $0.name) } ?? "The template language"
      return StandardStreams.write(Reference(entries, title: title).rendered(as: format))
    }
    let found = entries.filter { Self.names(of: $0).contains(name) }
    guard !found.isEmpty else {
      throw ValidationError(
        "there is nothing of the name `\(name)` in the language; `logwash language` lists it all")
    }
    StandardStreams.write(found.map { Reference.details(of: $0, as: format) }.joined(separator: "\n"))
  }

  /// A thing's name, and the ways in which people write it.
  private static func names(of entry: ReferenceEntry) -> [String] {
    switch entry.topic {
    case "directive": [entry.name, "#\(entry.name)", "<#\(entry.name)>", "</#\(entry.name)>"]
    case "operator": [entry.name] + entry.parameters.map(\.name)
    case "built-in": [entry.name, "?\(entry.name)"]
    case "special variable": [entry.name, ".\(entry.name)"]
    case "standard name": entry.name.split(separator: ", ").map(String.init) + entry.parameters.map(\.summary)
    default: [entry.name]
    }
  }
}
