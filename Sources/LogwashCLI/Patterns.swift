import ArgumentParser

/// `logwash patterns [NAME]`.
struct Patterns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns", abstract: "List the patterns that `?grok` knows by name, or describe one.")

  @Argument(help: "The name of a pattern, such as IPORHOST.")
  var name: String?

  @Option(help: "How they are listed: text, json, markdown.")
  var format = ReferenceFormat.text

  func run() throws {
    try Reference.write(topic: "pattern", title: "Patterns", name: name, format)
  }
}
