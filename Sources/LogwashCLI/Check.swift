import ArgumentParser
import Logwash

/// `logwash check TEMPLATE…`: says what is wrong with templates, without reading any log.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with templates, without reading any log.",
    discussion: "The exit status is 0 when every template compiles and 1 when one does not.")

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
    var failed = false
    for name in templates {
      let diagnostics = diagnostics(of: name)
      for diagnostic in diagnostics {
        StandardStreams.writeError(diagnostic.rendered(color: colors.color.usesColor) + "\n\n")
      }
      failed = failed || diagnostics.contains { strict || $0.isError }
    }
    if failed { throw ExitStatus.rejected }
  }

  private func diagnostics(of name: String) -> [TemplateDiagnostic] {
    do {
      return try TemplateArgument.load(name, header: header.entries, followsAnother: then).warnings
    } catch {
      return error.diagnostics
    }
  }
}
