import ArgumentParser
import Logwash
import LogwashDecoding
import LogwashFiles

/// `logwash clean TEMPLATE FILE… --into DIR`: cleans many files, each into one of its own.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Clean files, each into one of its own below a directory.",
    discussion: """
      An output is there as a whole or not at all, whatever happens. DIR/\(Manifest.fileName) says what was done; with \
      --resume, a batch that was interrupted goes on, and only what is new or has changed is done.
      """)

  @Argument(
    help: "The template, by path or by the name of one that comes along.", completion: .file())
  var template: String

  @Argument(
    help: ArgumentHelp(
      "Files, directories, and patterns such as 'logs/**/*.log'.", valueName: "file"), completion: .file())
  var inputs: [String]

  @Option(
    help: ArgumentHelp("Where the outputs go, in the layout of the inputs.", valueName: "dir"),
    completion: .directory)
  var into: String?

  @Flag(help: "Put the outputs in the place of the inputs.")
  var inPlace = false

  @Option(
    help: ArgumentHelp(
      "With --in-place: keep the originals, with a suffix. (default: \(Self.originalSuffix))",
      valueName: "suffix"))
  var keepOriginal: String?

  static let originalSuffix = ".orig"

  @Flag(help: "Go on with a batch: leave alone what is done and has not changed.")
  var resume = false

  @Flag(help: "Replace files that are in the way.")
  var overwrite = false

  @Flag(name: .shortAndLong, help: "Look into the directories of directories.")
  var recursive = false

  @Option(
    help: ArgumentHelp(
      "The directory whose layout is kept. (default: the directories that are named)", valueName: "dir"),
    completion: .directory)
  var base: String?

  @Option(help: ArgumentHelp("How outputs are compressed: same, none, gzip, zstd, bzip2, xz, lz4."))
  var compress = CompressionArgument.same

  @Flag(help: "Keep rejected records, as JSON lines in NAME.rejects.jsonl beside each output.")
  var rejects = false

  @Option(
    help: ArgumentHelp(
      "How many rejects in a file are too many: 10, or 0.5% of its records. It is not done then.",
      valueName: "n|p%"))
  var maxRejects: RejectLimit?

  @Option(
    parsing: .singleValue, help: ArgumentHelp("Another template, for what comes out.", valueName: "template"))
  var then: [String] = []

  @OptionGroup(title: "How records are read and written") var header: HeaderOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many threads work. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "With --in-place: where the manifest is, without which none is kept.", valueName: "file"),
    completion: .file())
  var manifest: String?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Say in the end what became of the files: text or json.", valueName: "format"))
  var stats: StatisticsReport.Format?

  @Option(
    help: ArgumentHelp("Write the account of every file that is done, as JSON.", valueName: "file"),
    completion: .file())
  var ledger: String?

  @OptionGroup var redaction: RedactionOptions
  @OptionGroup var colors: ColorOption

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("which files are to be cleaned?") }
    if (into != nil) == inPlace { throw ValidationError("either --into DIR or --in-place is needed") }
    if !inPlace, keepOriginal != nil || manifest != nil {
      throw ValidationError("--keep-original and --manifest belong to --in-place")
    }
    if inPlace, compress != .same {
      throw ValidationError("with --in-place, files stay compressed as they are")
    }
    if inPlace, resume, manifest == nil {
      throw ValidationError("--resume needs the --manifest of the batch that it goes on with")
    }
    if let keepOriginal, keepOriginal.isEmpty || keepOriginal.contains("/") {
      throw ValidationError("--keep-original takes an ending of file names")
    }
    if let jobs, !RunRequest.possibleJobs.contains(jobs) {
      throw ValidationError(RunRequest.jobsFault)
    }
  }

  func run() throws {
    try colors.reporting(clean)
  }

  private func clean() throws {
    Signals.handle()
    let batch = try planned()
    if dryRun {
      for item in batch.items {
        let line = "\(item.input.path) -> \(path(of: item.output))\n"
        StandardStreams.write(StandardStreams.outputIsTerminal ? TerminalText.harmless(line) : line)
      }
      return
    }
    try checkLedger(batch)
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(shows: StandardStreams.errorsAreOnTerminal, total: batch.size)
    defer { progress.clear() }
    let report = BatchReport(keepsRuns: ledger != nil || stats == .json)
    let result: Batch.Result
    do throws(BatchError) {
      result = try batch.run(stop: Signals.stop, onRead: progress.add) { event in
        guard let message = report.add(event) else { return }
        progress.clear()
        StandardStreams.writeError(message)
      }
    } catch {
      progress.clear()
      throw ExitStatus(saying: error.description)
    }
    progress.clear()
    StandardStreams.writeError(report.text(result, elapsed: clock.now - start, stats))
    if let ledger { try report.ledger(result).write(to: ledger) }
    let status = ExitStatus(result)
    if status != .success { throw status }
  }

  /// No input is written over.
  private func checkLedger(_ batch: Batch) throws {
    guard let ledger, let identity = FileSystem().identity(ofOutput: ledger) else { return }
    if let item = batch.items.first(where: { $0.input.status.identity == identity }) {
      throw ExitStatus(saying: "\(ledger) is the same file as the input \(item.input.path)")
    }
  }

  private func planned() throws -> Batch {
    let pipeline = try PipelineArguments.pipeline(
      template, then: then, header: header, redaction: redaction)
    let system = FileSystem()
    let found: InputSelection
    do throws(InputSelection.Problem) {
      found = try InputSelection(
        inputs, isRecursive: recursive, followsLinks: !inPlace, base: base,
        excluding: into.map { [$0] } ?? [], in: system)
    } catch {
      throw ExitStatus(saying: error.description)
    }
    do throws(BatchError) {
      return try Batch(found.files, pipeline, settings, in: system)
    } catch {
      throw ExitStatus(saying: error.description)
    }
  }

  private var settings: BatchSettings {
    var settings = BatchSettings(
      into.map { .directory($0) } ?? .inPlace(originalSuffix: keepOriginal, manifest: manifest))
    settings.compression = compress.base
    settings.keepsRejects = rejects
    settings.resumes = resume
    settings.overwrites = overwrite
    settings.jobs = jobs ?? min(StandardStreams.processorCount, 64)
    settings.maxRejects = maxRejects?.count
    settings.maxRejectPercent = maxRejects?.percent
    settings.verifiesRedaction = redaction.verifies
    settings.distinctions =
      [LogwashCommand.configuration.version]
      + header.entries.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return settings
  }

  private func path(of output: String) -> String { into.map { "\($0)/\(output)" } ?? output }
}

/// How outputs are compressed.
enum CompressionArgument: ExpressibleByArgument, Equatable {
  case same
  case none
  case with(Compression)

  init?(argument: String) {
    switch argument {
    case "same": self = .same
    case "none": self = .none
    default:
      guard let compression = Compression(rawValue: argument) else { return nil }
      self = .with(compression)
    }
  }

  var defaultValueDescription: String { "same" }

  static var allValueStrings: [String] { ["same", "none"] + Compression.allCases.map(\.rawValue) }

  var base: BatchSettings.OutputCompression {
    switch self {
    case .same: .same
    case .none: .none
    case .with(let compression): .with(compression)
    }
  }
}
