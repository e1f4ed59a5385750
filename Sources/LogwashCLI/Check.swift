import ArgumentParser
import Logwash

/// `logwash check TEMPLATE…`: says what is wrong with templates, without reading any log.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with templates, without reading any log.",
    discussion: """
      The exit status is 0 when every template compiles, 1 when one does not, and 2 when one cannot be read.
      """)

  @Argument(
    help: "Templates, by path or by the name of one that comes along.", completion: .file(extensions: ["ftl"])
  )
  var templates: [String]

  @Flag(help: "Let warnings fail the check too.")
  var strict = false

  @Flag(help: "Check them as templates that follow another one in a pipeline.")
  var then = false

  @OptionGroup(title: "How records are read and written") var header: HeaderOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    let diagnostics = templates.flatMap(diagnose)
    guard !diagnostics.isEmpty else { return }
    let messages = diagnostics.map { $0.rendered(color: colors.color.usesColor) }
    StandardStreams.writeError(messages.joined(separator: "\n\n") + "\n")
    // Without a code it is not about what a template says, but about the file or the arguments.
    if diagnostics.contains(where: { $0.code == nil }) { throw ExitStatus.failed }
    if diagnostics.contains(where: { strict || $0.isError }) { throw ExitStatus.rejected }
  }

  private func diagnose(_ name: String) -> [TemplateDiagnostic] {
    do {
      return try TemplateArgument.load(name, header: header.entries, followsAnother: then).warnings
    } catch {
      return error.diagnostics
    }
  }
}
