import Logwash
import LogwashFiles

/// What a run is asked for, however that was said.
struct RunRequest {
  enum TemplateName {
    /// The template itself.
    case text(String)
    /// Its path, or the name of one that comes along.
    case named(String)
  }

  var template: TemplateName
  /// Templates for what comes out of those before.
  var then: [String]
  /// Files, or `-` for the standard input; none for that alone.
  var inputs: [String]
  /// What the command line says about the templates' headers: the first one's, and the others'.
  var header: [String: String]
  var laterHeader: [String: String]
  var outputs: [OutputArgument]
  /// Where rejected records go.
  var rejects: String?
  var maxRejects: RejectLimit?
  /// How many records are read at most.
  var limit: Int?
  /// How many threads work, of `possibleJobs`; nil for as many as there are processors.
  var jobs: Int?
  var stats: StatisticsReport.Format?
  var ledger: String?
  var redactionKeyFile: String?
  var verifiesRedaction: Bool
  var color: ColorChoice

  static let possibleJobs = 1...256
  static let jobsFault = "--jobs is a number from \(possibleJobs.lowerBound) to \(possibleJobs.upperBound)"

  /// Runs, and says what there is to say.
  ///
  /// - Throws: `ExitStatus`, unless it is `success`.
  func perform() throws(ExitStatus) {
    do {
      try clean()
    } catch {
      throw ExitStatus(reporting: error, color: color.usesColor)
    }
  }

  private func clean() throws {
    Signals.handle()
    let pipeline = try Pipeline(
      templates(), redactionKey: RedactionOptions.key(inFile: redactionKeyFile))
    let files = inputs.isEmpty ? ["-"] : inputs
    try checkIdentities(ofInputs: files)
    let named = Dictionary(outputs.map { ($0.name, Output.file($0.path)) }) { first, _ in first }
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(shows: StandardStreams.errorsAreOnTerminal && !StandardStreams.outputIsTerminal)
    defer { progress.clear() }
    let report = { (statistics: Statistics) in
      progress.clear()
      let report = StatisticsReport(statistics, elapsed: clock.now - start, color: color.usesColor)
      StandardStreams.writeError(report.summary + report.text(stats))
    }
    let statistics: Statistics
    do throws(RunError) {
      statistics = try pipeline.run(
        files.map { .file($0) }, to: .file("-"), named: named,
        rejects: rejects.map { .file($0) }, jobs: jobs ?? min(StandardStreams.processorCount, 8),
        limit: limit, maxRejects: maxRejects?.count, maxRejectPercent: maxRejects?.percent,
        verifiesRedaction: verifiesRedaction, stop: Signals.stop, onProgress: progress.report)
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
  static func writtenFiles(_ outputs: [OutputArgument], _ rejects: String?, _ ledger: String?) -> [String] {
    (outputs.map(\.path) + [rejects, ledger].compactMap(\.self)).filter { $0 != "-" }
  }

  /// Refuses a file that would be read and written, or written by two, under whatever names. To be called
  /// before the first one is opened, since that would empty it.
  private func checkIdentities(ofInputs inputs: [String]) throws {
    var found: [FileIdentity: String] = [:]
    for path in ["-"] + Self.writtenFiles(outputs, rejects, ledger) {
      guard let identity = FileSystem().identity(ofOutput: path) else { continue }
      if let other = found.updateValue(path, forKey: identity) {
        let name = other == "-" ? "the standard output" : other
        throw ExitStatus(saying: "\(path) is the same file as \(name), for two outputs")
      }
    }
    for path in inputs {
      guard let output = FileSystem().identity(ofInput: path).flatMap({ found[$0] }) else { continue }
      let name = path == "-" ? "the standard input" : path
      let place = output == "-" ? "the standard output" : "the output \(output)"
      throw ExitStatus(saying: "cannot read \(name): it is the same file as \(place)")
    }
  }

  private func templates() throws(TemplateError) -> [Template] {
    var templates: [Template] = []
    switch template {
    case .text(let text): templates.append(try Template(text, name: "-e", header: header))
    case .named(let name): templates.append(try TemplateArgument.load(name, header: header))
    }
    for name in then {
      templates.append(try TemplateArgument.load(name, header: laterHeader, followsAnother: true))
    }
    return templates
  }
}
