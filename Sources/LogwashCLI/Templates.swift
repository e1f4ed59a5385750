import ArgumentParser
import Logwash

/// `logwash templates [NAME]`.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "List the templates that come along, or print one.",
    discussion: "`logwash templates nginx >mine.ftl` gives a copy to change.")

  @Argument(help: "The name of a template.")
  var name: String?

  @Option(help: "How they are listed: text, json, markdown.")
  var format = ReferenceFormat.text

  func run() throws {
    guard let name else {
      return try Reference.write(topic: "template", title: "Templates", name: nil, format)
    }
    guard let entry = ReferenceEntry.all.first(where: { $0.topic == "template" && $0.name == name }) else {
      throw Reference.unknown("template", name)
    }
    StandardStreams.write(entry.definition)
  }
}
