import ArgumentParser

/// Every subcommand says its name: what a type's name is as text costs a quarter of the start.
@main
struct LogwashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logwash",
    abstract: "Cleans logs: lines and JSON records in, a template says what they mean, clean records out.",
    discussion: "Exit statuses: " + ExitStatus.meanings,
    version: "0.1.0",
    subcommands: subcommands,
    defaultSubcommand: Run.self)

  static let subcommands: [any ParsableCommand.Type] = [
    Run.self, Clean.self, Follow.self, Render.self, Check.self, Explain.self, Language.self,
    BuiltIns.self, Patterns.self, Templates.self, Rejects.self, TestTemplate.self,
  ]

  static func main() {
    StandardStreams.occupyClosed()
    let given = CommandLine.given
    do {
      if let request = RunRequest(plain: given) { return try request.perform() }
      var command = try parseAsRoot(writtenOut(given))
      try command.run()
    } catch {
      ExitStatus(reporting: error, color: ColorChoice.whenUnknown.usesColor).end()
    }
  }

  /// The arguments, with `--stats` and `--keep-original` written out: an option whose value may be left out would
  /// take what follows for it.
  private static func writtenOut(_ given: [String]) throws -> [String] {
    let end = given.firstIndex(of: "--") ?? given.count
    for (option, next) in zip(given[..<end], given[..<end].dropFirst()) where option == "--stats" {
      // Nobody has a file of such a name, and means it right here.
      guard let format = StatisticsReport.Format(rawValue: next) else { continue }
      throw ValidationError("the format of --stats is written without a space: --stats=\(format.rawValue)")
    }
    let whole = ["--stats": "--stats=text", "--keep-original": "--keep-original=\(Clean.originalSuffix)"]
    return given.enumerated().map { $0.offset < end ? whole[$0.element] ?? $0.element : $0.element }
  }
}

/// When what is for people is colored.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// For errors that come before the arguments are understood.
  static let whenUnknown: ColorChoice =
    CommandLine.arguments.contains("--color=always")
    ? .always : CommandLine.arguments.contains("--color=never") ? .never : .auto

  var usesColor: Bool {
    switch self {
    case .auto: StandardStreams.errorsAreOnTerminal && !StandardStreams.environmentForbidsColor
    case .always: true
    case .never: false
    }
  }
}

struct ColorOption: ParsableArguments {
  @Option(help: "When messages are colored: auto, always, never.")
  var color = ColorChoice.auto

  /// Runs `body` and reports what it throws with the colors asked for.
  func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw ExitStatus(reporting: error, color: color.usesColor)
    }
  }
}
