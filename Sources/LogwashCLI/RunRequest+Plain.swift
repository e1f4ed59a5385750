import ArgumentParser

/// The command line that is usual: understood here, since finding out how it could be understood takes two thirds of a start.
extension RunRequest {
  /// `logwash [run] [-j N] TEMPLATE [FILE…]` or `logwash [run] [-j N] -e TEXT [FILE…]`, in any order behind `run`.
  ///
  /// - Returns: nil for anything else, right or wrong: `Run` understands all of it, and says what is wrong.
  init?(plain arguments: [String]) {
    var names: [String] = []
    var text: String?
    var jobs: Int?
    var rest = arguments[...]
    if rest.first == Run.configuration.commandName { rest.removeFirst() }
    while let argument = rest.popFirst() {
      switch argument {
      case "-e", "--expression":
        guard text == nil, let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        text = value
      case "-j", "--jobs":
        guard jobs == nil, let value = rest.popFirst(), value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          let count = Int(value), Self.possibleJobs.contains(count)
        else { return nil }
        jobs = count
      default:
        guard argument == "-" || !argument.hasPrefix("-"), !argument.isEmpty else { return nil }
        names.append(argument)
      }
    }
    guard text != nil || !names.isEmpty, !names.contains(where: LogwashCommand.isSubcommand) else {
      return nil
    }
    self.init(
      template: text.map { .text($0) } ?? .named(names.removeFirst()), then: [], inputs: names, header: [:],
      laterHeader: [:], outputs: [], rejects: nil, maxRejects: nil, limit: nil, jobs: jobs, stats: nil,
      ledger: nil, redactionKeyFile: nil, verifiesRedaction: false, color: .auto)
  }
}

extension LogwashCommand {
  fileprivate static func isSubcommand(_ name: String) -> Bool {
    name == "help" || subcommands.contains { $0.configuration.commandName == name }
  }
}
