import ArgumentParser
import Logwash

/// `logwash render TEMPLATE [MODEL.json]`: prints a template once over a data model.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Print a template once over one JSON document, byte for byte.",
    discussion: """
      The model comes from the file MODEL, or from the standard input. What the template includes is read from beside it, or \
      from the directory that --root names. When the template fails, what it printed by then comes out, and the exit status is 1.
      """)

  @Argument(help: "The template's file.", completion: .file(extensions: ["ftl"]))
  var template: String

  @Argument(help: "A JSON object; its members are the variables.", completion: .file(extensions: ["json"]))
  var model: String?

  @Option(help: "The directory that included templates are in.", completion: .directory)
  var root: String?

  @OptionGroup var colors: ColorOption

  func run() throws {
    try colors.reporting {
      let template = try Template(path: template, root: root, rendersModel: true)
      let model = try contentsOfModel()
      var output: [UInt8] = []
      do throws(Rejection) {
        defer { StandardStreams.write(output) }
        try template.render(model, into: &output)
      } catch {
        StandardStreams.writeError("\(error)\n")
        throw ExitStatus.rejected
      }
    }
  }

  private func contentsOfModel() throws -> [UInt8] {
    if model == nil, StandardStreams.inputIsTerminal { return Array("{}".utf8) }
    guard let bytes = StandardStreams.contents(of: model == "-" ? nil : model) else {
      throw ExitStatus(saying: "cannot read the model \(model ?? "from the standard input")")
    }
    return bytes
  }
}
