import ArgumentParser
import Logwash
import LogwashFiles

/// `logwash TEMPLATE [FILE…]`: cleans files or the standard input.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Clean records: the command when none is named.",
    discussion: "Without a FILE, or with `-`, reads the standard input. Output is in input order.")

  @Argument(
    help: ArgumentHelp(
      "The template, by path or by the name of one that comes along (not with -e), and the files to clean.",
      valueName: "template-and-files"),
    completion: .file())
  var arguments: [String] = []

  @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The template itself.", valueName: "text"))
  var expression: String?

  @Option(
    parsing: .singleValue, help: ArgumentHelp("Another template, for what comes out.", valueName: "template"))
  var then: [String] = []

  @OptionGroup(title: "How records are read and written") var header: HeaderOptions

  @Option(parsing: .singleValue, help: ArgumentHelp("Where a named output goes.", valueName: "name=file"))
  var output: [OutputArgument] = []

  @Option(
    help: ArgumentHelp("Where rejected records go, as JSON lines.", valueName: "file"), completion: .file())
  var rejects: String?

  @Option(
    help: ArgumentHelp(
      "How many rejects are allowed: 10, or 0.5% of the records. The run ends at the first one that is too many.",
      valueName: "n|p%"))
  var maxRejects: RejectLimit?

  @Option(help: ArgumentHelp("Read this many records at most.", valueName: "n"))
  var limit: Int?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many threads work. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Say in the end what became of the records: text or json.", valueName: "format"))
  var stats: StatisticsReport.Format?

  @Option(
    help: ArgumentHelp(
      "Where the account of the run goes: what was read of each input, and where all of it went.",
      valueName: "file"), completion: .file())
  var ledger: String?

  @OptionGroup var redaction: RedactionOptions
  @OptionGroup var colors: ColorOption

  func validate() throws {
    if expression == nil, arguments.isEmpty {
      throw ValidationError("a template is needed: a path, the name of one that comes along, or -e 'TEXT'")
    }
    if let limit, limit < 0 { throw ValidationError("--limit cannot be negative") }
    if let jobs, !RunRequest.possibleJobs.contains(jobs) {
      throw ValidationError(RunRequest.jobsFault)
    }
    if let twice = firstRepeated(output.map(\.name)) {
      throw ValidationError("--output names the output `\(twice)` twice")
    }
    // A device may be named many times.
    if let twice = firstRepeated(
      RunRequest.writtenFiles(output, rejects, ledger).filter { !$0.hasPrefix("/dev/") })
    {
      throw ValidationError("\(twice) is named for two outputs")
    }
  }

  func run() throws {
    try request.perform()
  }

  private var request: RunRequest {
    RunRequest(
      template: expression.map { .text($0) } ?? .named(arguments[0]), then: then,
      inputs: expression == nil ? Array(arguments.dropFirst()) : arguments, header: header.entries,
      laterHeader: header.laterEntries, outputs: output, rejects: rejects, maxRejects: maxRejects,
      limit: limit,
      jobs: jobs, stats: stats, ledger: ledger, redactionKeyFile: redaction.redactionKeyFile,
      verifiesRedaction: redaction.verifies, color: colors.color)
  }
}

private func firstRepeated(_ names: [String]) -> String? {
  var seen: Set<String> = []
  return names.first { !seen.insert($0).inserted }
}

/// `NAME=FILE`.
struct OutputArgument: ExpressibleByArgument {
  var name: String
  var path: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    name = String(argument[..<sign])
    path = String(argument[argument.index(after: sign)...])
    if name.isEmpty || path.isEmpty { return nil }
  }
}

/// `N` or `P%`.
struct RejectLimit: ExpressibleByArgument {
  var count: Int?
  var percent: Double?

  init?(argument: String) {
    if argument.hasSuffix("%") {
      guard let percent = Double(argument.dropLast()), (0...100).contains(percent) else { return nil }
      self.percent = percent
    } else {
      guard let count = Int(argument), count >= 0 else { return nil }
      self.count = count
    }
  }
}
