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

  /// For what a run became of.
  init(_ statistics: Statistics) {
    self = statistics.recordsRejected > 0 ? .rejected : .success
  }

  func end() -> Never { exit(rawValue) }
}
