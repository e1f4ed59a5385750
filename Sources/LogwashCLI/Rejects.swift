import ArgumentParser
import Logwash
import LogwashFiles

/// `logwash rejects FILE…`: what is in files of rejects, and what another template makes of them.
struct Rejects: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects",
    abstract:
      "Group rejected records by cause and shape, try another template on them, make test cases of them.",
    discussion: """
      Reads what --rejects has written. Rejects are grouped by what went wrong where in the template, and by what the record \
      looks like: digits as 0, words as a. The most frequent come first, each with its first example. With --template the records \
      are cleaned anew, and what is still rejected is shown; the exit status is 1 if anything is.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Files of rejects. (default: the standard input)", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Clean the records with this template, by path or name.", valueName: "template"),
    completion: .file(extensions: ["ftl"]))
  var template: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where what comes of the records goes; with --template.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Where those go that are still rejected; with --template.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @Option(
    help: ArgumentHelp(
      "Make a test case of each distinct failure in this directory, for `logwash test`.",
      valueName: "directory"),
    completion: .directory)
  var adopt: String?

  @Option(help: ArgumentHelp("How it is shown: text or json.", valueName: "format"))
  var format = Format.text

  @Option(help: ArgumentHelp("How many groups are shown in text.", valueName: "n"))
  var top = 20

  @OptionGroup(title: "How records are read and written") var header: HeaderOptions
  @OptionGroup var colors: ColorOption

  func validate() throws {
    if template == nil, output != nil || rejects != nil {
      throw ValidationError("--output and --rejects need a --template that cleans the records")
    }
    if top < 0 { throw ValidationError("--top cannot be negative") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("the standard input can be read once") }
    let inputs = files.compactMap { path in FileSystem().identity(ofInput: path).map { (path, $0) } }
    for written in [output, rejects].compactMap(\.self) {
      guard let identity = FileSystem().identity(ofOutput: written) else { continue }
      if let (path, _) = inputs.first(where: { $0.1 == identity }) {
        throw ValidationError("\(written) would be written and is read, as \(path)")
      }
    }
  }

  func run() throws {
    try colors.reporting {
      let pipeline = try template.map { try Pipeline([TemplateArgument.load($0, header: header.entries)]) }
      let (analysis, adopted) = try RejectAnalysis.read(
        files.isEmpty ? ["-"] : files, replaying: pipeline, to: output.map { .file($0) },
        rejects: rejects.map { .file($0) }, adoptingInto: adopt)
      switch format {
      case .json: StandardStreams.write(analysis.json + "\n")
      case .text:
        let report = RejectsReport(analysis, adopted: adopted, adoptedInto: adopt, top: top)
        StandardStreams.write(TerminalText.harmless(report.text))
      }
      for file in analysis.cutFiles {
        StandardStreams.writeError("\(file) ends in the middle of a reject, which is left out\n")
      }
      if let replay = analysis.replay, replay.rejected + replay.untried > 0 { throw ExitStatus.rejected }
    }
  }
}

/// What `logwash rejects` says to people.
struct RejectsReport {
  let text: String

  init(_ analysis: RejectAnalysis, adopted: [AdoptedCase], adoptedInto directory: String?, top: Int) {
    var parts: [String] = []
    for group in analysis.groups.prefix(top) {
      parts.append("\(StatisticsReport.grouped(group.count)) × \(group.shape)\n\(group.first)")
    }
    let hidden = analysis.groups.dropFirst(top)
    if !hidden.isEmpty {
      let count = hidden.reduce(0) { $0 + $1.count }
      let kinds = hidden.count == 1 ? "another kind" : "\(hidden.count) other kinds"
      parts.append("… and \(Self.records(count)) of \(kinds); --top shows more")
    }
    if analysis.others > 0 {
      parts.append(
        "… and \(Self.records(analysis.others)) of so many other kinds that they were not told apart")
    }
    parts.append(Self.total(analysis))
    if let directory { parts.append(Self.adoption(adopted, directory)) }
    text = parts.joined(separator: "\n\n") + "\n"
  }

  private static func total(_ analysis: RejectAnalysis) -> String {
    let kinds =
      analysis.groups.count == 1 ? "1 kind" : "\(StatisticsReport.grouped(analysis.groups.count)) kinds"
    guard let replay = analysis.replay else { return "\(records(analysis.count)) of \(kinds)" }
    let pass = replay.written + replay.dropped
    var text = "\(StatisticsReport.grouped(pass)) of \(records(analysis.count)) pass now"
    if replay.dropped > 0 {
      text +=
        ": \(StatisticsReport.grouped(replay.written)) written, \(StatisticsReport.grouped(replay.dropped)) dropped"
    }
    if replay.rejected > 0 {
      text += "; \(Self.those(replay.rejected, "is", "are")) still rejected, of \(kinds)"
    }
    if replay.untried > 0 {
      text += "; \(Self.those(replay.untried, "was", "were")) not tried, since only the beginning is there"
    }
    return text
  }

  private static func adoption(_ cases: [AdoptedCase], _ directory: String) -> String {
    let handled = cases.count { $0.isHandled }
    let known = handled == 0 ? "" : ", \(handled) with what is expected"
    let count = cases.count == 1 ? "1 new test case" : "\(cases.count) new test cases"
    return "\(count) in \(directory)\(known); run them with `logwash test TEMPLATE \(directory)`"
  }

  private static func those(_ count: Int, _ one: String, _ many: String) -> String {
    "\(StatisticsReport.grouped(count)) \(count == 1 ? one : many)"
  }

  private static func records(_ count: Int) -> String {
    count == 1 ? "1 record" : "\(StatisticsReport.grouped(count)) records"
  }
}
