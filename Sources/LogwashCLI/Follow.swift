import ArgumentParser
import Logwash
import LogwashFiles

/// `logwash follow TEMPLATE FILE…`: cleans files while they grow.
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Clean files while they grow, through rotation, truncation and restarts.",
    discussion: """
      A FILE is a path, also of a file that is not there yet, or a pattern in quotes ('/var/log/*/app*.log'). Ends with \
      SIGTERM or SIGINT: what was read is cleaned and written then. With --checkpoint it goes on where it has stopped, also \
      after kill -9.
      """)

  @Argument(
    help: ArgumentHelp(
      "The template, by path or by the name of one that comes along (not with -e), and the files to follow.",
      valueName: "template-and-files"),
    completion: .file())
  var arguments: [String] = []

  @Option(name: [.customShort("e"), .long], help: ArgumentHelp("The template itself.", valueName: "text"))
  var expression: String?

  @Option(
    parsing: .singleValue, help: ArgumentHelp("Another template, for what comes out.", valueName: "template"))
  var then: [String] = []

  @Option(
    help: ArgumentHelp("Where it is noted how far files were cleaned.", valueName: "file"),
    completion: .file())
  var checkpoint: String?

  @Option(help: ArgumentHelp("How often that is noted.", valueName: "seconds"))
  var checkpointEvery = 1.0

  @Flag(
    help: """
      No record twice, either: the output, which is in files, is cut back to the checkpoint when it goes on. Needs \
      --checkpoint, and -o or --into.
      """)
  var exactlyOnce = false

  @Option(
    name: [.customShort("o"), .customLong("out")],
    help: ArgumentHelp("The file that output is added to. (default: the standard output)", valueName: "file"),
    completion: .file())
  var out: String?

  @Option(
    help: ArgumentHelp("The directory of outputs: a file for each input, under its path.", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Option(help: "Where files are begun that are there already and unknown to the checkpoint: start, end.")
  var begin = FollowBeginning.start

  @Option(
    help: ArgumentHelp("How often files are looked for, beside what the system tells.", valueName: "ms"))
  var poll = 250

  @Flag(help: "Only look at intervals: for network file systems, where the system tells nothing.")
  var onlyPoll = false

  @Option(
    help: ArgumentHelp(
      "How long a file that was rotated away or removed has to rest until it is let go.", valueName: "seconds"
    ))
  var rotateWait = 60.0

  @Flag(help: "In the end take as a record what a file ends with, also without a line end.")
  var finish = false

  @OptionGroup(title: "How records are read and written") var header: HeaderOptions

  @Option(parsing: .singleValue, help: ArgumentHelp("Where a named output goes.", valueName: "name=file"))
  var output: [OutputArgument] = []

  @Option(
    help: ArgumentHelp("Where rejected records go, as JSON lines.", valueName: "file"), completion: .file())
  var rejects: String?

  @Option(help: ArgumentHelp("Say in the end what became of the records: text or json.", valueName: "format"))
  var stats: StatisticsReport.Format?

  @Option(
    help: ArgumentHelp(
      "Where the account of the run goes: what was read of each file, and where all of it went.",
      valueName: "file"), completion: .file())
  var ledger: String?

  @OptionGroup var redaction: RedactionOptions
  @OptionGroup var colors: ColorOption

  func validate() throws {
    if expression == nil, arguments.isEmpty {
      throw ValidationError("a template is needed: a path, the name of one that comes along, or -e 'TEXT'")
    }
    if paths.isEmpty {
      throw ValidationError("a file to follow is needed; `logwash run` reads the standard input")
    }
    if paths.contains("-") {
      throw ValidationError("the standard input cannot be followed; `logwash run` reads it")
    }
    if out != nil, into != nil { throw ValidationError("-o and --into exclude each other") }
    if exactlyOnce, checkpoint == nil { throw ValidationError("--exactly-once needs --checkpoint") }
    if exactlyOnce, out == nil, into == nil { throw ValidationError("--exactly-once needs -o or --into") }
    if !(1...3_600_000).contains(poll) { throw ValidationError("--poll is from 1 to 3600000 milliseconds") }
    if !(0...86_400).contains(rotateWait) {
      throw ValidationError("--rotate-wait is from 0 to 86400 seconds")
    }
    if !(0.01...86_400).contains(checkpointEvery) {
      throw ValidationError("--checkpoint-every is from 0.01 to 86400 seconds")
    }
  }

  private var paths: [String] { expression == nil ? Array(arguments.dropFirst()) : arguments }

  func run() throws {
    try colors.reporting(follow)
  }

  private func follow() throws {
    Signals.handle(ignoresHangup: true)
    OpenFileLimit.raise()
    let loaded = try templates()
    let pipeline = try Pipeline(loaded, redactionKey: redaction.key())
    var options = FollowOptions(paths.map { FilePattern($0) })
    options.startsAtEnd = begin == .end
    options.pollMilliseconds = poll
    options.rotatedMilliseconds = Int(rotateWait * 1000)
    let clock = ContinuousClock()
    let start = clock.now
    let run = try FollowRun(
      options, pipeline, to: targets(pipeline.outputNames), checkpoint: checkpoint,
      everyMilliseconds: Int(checkpointEvery * 1000), verifiesRedaction: redaction.verifies
    ) { notice in
      StandardStreams.writeError((notice.isLoss ? "warning: " : "note: ") + notice.message + "\n")
    }
    let result = Result { try run.run(until: Signals.stop, finishes: finish, watches: !onlyPoll) }
    let statistics = run.statistics
    let report = StatisticsReport(statistics, elapsed: clock.now - start, color: colors.color.usesColor)
    StandardStreams.writeError(report.summary + report.text(stats))
    if let ledger { try statistics.writeLedger(to: ledger) }
    if let unbalanced = ExitStatus(unbalanced: statistics) {
      if case .failure(let error) = result { _ = ExitStatus(reporting: error, color: colors.color.usesColor) }
      throw unbalanced
    }
    try result.get()
    if run.isStoppedByPolicy { throw ExitStatus.rejected }
  }

  private func targets(_ names: [String]) throws -> FollowTargets {
    var targets = FollowTargets()
    if let out { targets.main = .file(out) }
    if let into { targets.main = .directory(into) }
    for name in names {
      guard let found = output.first(where: { $0.name == name }) else {
        throw ExitStatus(saying: "the template writes to the output `\(name)`, which has no place to go")
      }
      targets.named.append(found.path)
    }
    if let unknown = output.first(where: { !names.contains($0.name) }) {
      throw ExitStatus(saying: "the template has no output `\(unknown.name)`")
    }
    targets.rejects = rejects
    targets.isExactlyOnce = exactlyOnce
    return targets
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

/// Where files are begun that were there before they were looked for.
enum FollowBeginning: String, ExpressibleByArgument, CaseIterable {
  case start, end
}
