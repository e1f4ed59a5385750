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
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
    if let twice = firstRepeated(output.map(\.name)) {
      throw ValidationError("--output names the output `\(twice)` twice")
    }
    // A device may be named many times.
    if let twice = firstRepeated(writtenFiles.filter { !$0.hasPrefix("/dev/") }) {
      throw ValidationError("\(twice) is named for two outputs")
    }
  }

  func run() throws {
    try colors.reporting(clean)
  }

  private func clean() throws {
    Signals.handle()
    let pipeline = try Pipeline(
      templates(), redactionKey: redaction.key())
    let files = expression == nil ? Array(arguments.dropFirst()) : arguments
    try checkIdentities(ofInputs: files.isEmpty ? ["-"] : files)
    let outputs = Dictionary(output.map { ($0.name, Output.file($0.path)) }) { first, _ in first }
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(shows: StandardStreams.errorsAreOnTerminal && !StandardStreams.outputIsTerminal)
    defer { progress.clear() }
    let report = { (statistics: Statistics) in
      progress.clear()
      let report = StatisticsReport(statistics, elapsed: clock.now - start, color: colors.color.usesColor)
      StandardStreams.writeError(report.summary + report.text(stats))
    }
    let statistics: Statistics
    do throws(RunError) {
      statistics = try pipeline.run(
        (files.isEmpty ? ["-"] : files).map { .file($0) }, to: .file("-"), named: outputs,
        rejects: rejects.map { .file($0) }, jobs: jobs ?? min(StandardStreams.processorCount, 8),
        limit: limit, maxRejects: maxRejects?.count, maxRejectPercent: maxRejects?.percent,
        verifiesRedaction: redaction.verifies, stop: Signals.stop, onProgress: progress.report)
    } catch {
      // What was read before the place where it ended was cleaned, and is accounted for.
      guard let statistics = error.statistics else { throw error }
      report(statistics)
      try writeLedger(statistics)
      guard let unbalanced = ExitStatus(unbalanced: statistics) else { throw error }
      _ = ExitStatus(saying: "\(error)")
      throw unbalanced
    }
    report(statistics)
    try writeLedger(statistics)
    let status = ExitStatus(statistics)
    if status != .success { throw status }
  }

  private func writeLedger(_ statistics: Statistics) throws {
    if let ledger { try statistics.writeLedger(to: ledger) }
  }

  /// The files that are made anew; the standard output may be named many times.
  private var writtenFiles: [String] {
    (output.map(\.path) + [rejects, ledger].compactMap(\.self)).filter { $0 != "-" }
  }

  /// Refuses a file that would be read and written, or written by two, under whatever names. To be called
  /// before the first one is opened, since that would empty it.
  private func checkIdentities(ofInputs inputs: [String]) throws {
    var outputs: [FileIdentity: String] = [:]
    for path in ["-"] + writtenFiles {
      guard let identity = FileSystem().identity(ofOutput: path) else { continue }
      if let other = outputs.updateValue(path, forKey: identity) {
        let name = other == "-" ? "the standard output" : other
        throw ExitStatus(saying: "\(path) is the same file as \(name), for two outputs")
      }
    }
    for path in inputs {
      guard let output = FileSystem().identity(ofInput: path).flatMap({ outputs[$0] }) else { continue }
      let name = path == "-" ? "the standard input" : path
      let place = output == "-" ? "the standard output" : "the output \(output)"
      throw ExitStatus(saying: "cannot read \(name): it is the same file as \(place)")
    }
  }

  private func templates() throws(TemplateError) -> [Template] {
    var templates: [Template] = []
    if let expression {
      templates.append(try Template(expression, name: "-e", header: header.entries))
    } else {
      templates.append(try TemplateArgument.load(arguments[0], header: header.entries))
    }
    for name in then {
      templates.append(try TemplateArgument.load(name, header: header.laterEntries, followsAnother: true))
    }
    return templates
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
