import ArgumentParser
import Logwash

/// `logwash explain TEMPLATE`: how a template will be run. `logwash explain LW0201`: what a code means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how a template will be run, or say what a diagnostic or fault means.")

  @Argument(help: "A template, a diagnostic's code such as LW0201, or a fault's name such as no-match.")
  var subject: String?

  @Flag(help: "List all codes and faults.")
  var codes = false

  @Option(help: "How codes are listed: text, json, markdown.")
  var format = ReferenceFormat.text

  @OptionGroup(title: "How records are read and written") var header: HeaderOptions
  @OptionGroup var colors: ColorOption

  func validate() throws {
    if subject == nil, !codes { throw ValidationError("a template or a code is needed") }
  }

  func run() throws {
    let entries = ReferenceEntry.all.filter { $0.topic == "diagnostic" || $0.topic == "fault" }
    guard let subject, !codes else {
      return StandardStreams.write(Reference(entries, title: "Errors").rendered(as: format))
    }
    if let entry = entries.first(where: { $0.name.lowercased() == subject.lowercased() }) {
      return StandardStreams.write(Reference.details(of: entry, as: format))
    }
    try colors.reporting {
      StandardStreams.write(try TemplateArgument.load(subject, header: header.entries).explanation)
    }
  }
}
