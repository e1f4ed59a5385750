import ArgumentParser
import Logwash
import LogwashFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How the process ends; decided nowhere else.
enum ExitStatus: Int32, Error {
  /// All records are accounted for and none was rejected.
  case success = 0
  /// Some records were rejected, or a check failed.
  case rejected = 1
  /// The arguments, a template or a file are at fault.
  case failed = 2
  /// What was read is not what was written, dropped, rejected and held: a fault of Logwash or of the machine.
  case unbalanced = 3
  /// More records were rejected than `--max-rejects` allows, or one with `on_error="stop"`; what follows was not cleaned.
  case tooManyRejects = 4

  /// Says what is wrong, if that was not said yet, and gives the status for it.
  init(reporting error: any Error, color: Bool) {
    switch error {
    case let status as ExitStatus: self = status
    case let error as TemplateError:
      StandardStreams.writeError(
        error.diagnostics.map { $0.rendered(color: color) }.joined(separator: "\n\n") + "\n")
      self = .failed
    case is RunError, is FileError, is FollowError, is CheckpointError:
      StandardStreams.writeError("error: \(error)\n")
      self = .failed
    default:
      let message = LogwashCommand.fullMessage(for: error)
      guard LogwashCommand.exitCode(for: error) != .success else {
        // Help, the version, a completion script: what was asked for.
        StandardStreams.write(message.hasSuffix("\n") || message.isEmpty ? message : message + "\n")
        self = .success
        return
      }
      StandardStreams.writeError(message + "\n")
      self = .failed
    }
  }

  /// Says what is wrong with the arguments or a file.
  init(saying message: String) {
    StandardStreams.writeError("error: \(message)\n")
    self = .failed
  }

  /// For what became of a run; says what does not add up.
  init(_ statistics: Statistics) {
    if let imbalance = statistics.imbalance {
      self.init(saying: "the ledger does not balance: \(imbalance)")
      self = .unbalanced
    } else if statistics.earlyEnd == .tooManyRejects {
      self = .tooManyRejects
    } else {
      self = statistics.recordsRejected > 0 ? .rejected : .success
    }
  }

  func end() -> Never { exit(rawValue) }
}
