import ArgumentParser

/// `logwash builtins [NAME]`.
struct BuiltIns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "builtins", abstract: "List the built-ins of the template language, or describe one.")

  @Argument(help: "The name of a built-in, with or without `?`.")
  var name: String?

  @Option(help: "How they are listed: text, json, markdown.")
  var format = ReferenceFormat.text

  func run() throws {
    let name = name.map { $0.hasPrefix("?") ? String($0.dropFirst()) : $0 }
    try Reference.write(topic: "built-in", title: "Built-ins", name: name, format)
  }
}
