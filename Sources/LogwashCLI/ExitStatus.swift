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
enum ExitStatus: Int32, Error, CaseIterable {
  case success = 0
  case rejected = 1
  case failed = 2
  case unbalanced = 3
  case tooManyRejects = 4

  /// When the process ends so, for people.
  var meaning: String {
    switch self {
    case .success: "no record was rejected"
    case .rejected: "some were, or a check failed"
    case .failed: "the arguments, a template or a file are at fault"
    case .unbalanced: "the ledger does not balance: a fault of Logwash or of the machine"
    case .tooManyRejects: "a run was ended by too many rejects; what follows was not cleaned"
    }
  }

  /// `0: no record was rejected. 1: …`
  static var meanings: String { allCases.map { "\($0.rawValue): \($0.meaning)." }.joined(separator: " ") }

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

  /// Says what does not add up; nil when everything does.
  init?(unbalanced statistics: Statistics) {
    guard let imbalance = statistics.imbalance else { return nil }
    self.init(saying: "the ledger does not balance: \(imbalance)")
    self = .unbalanced
  }

  /// For what became of a run; says what does not add up.
  init(_ statistics: Statistics) {
    if let unbalanced = ExitStatus(unbalanced: statistics) {
      self = unbalanced
    } else if statistics.earlyEnd == .tooManyRejects {
      self = .tooManyRejects
    } else {
      self = statistics.recordsRejected > 0 ? .rejected : .success
    }
  }

  /// For what became of a batch.
  init(_ result: Batch.Result) {
    if result.unbalanced > 0 {
      self = .unbalanced
    } else if !result.isComplete {
      self = .failed
    } else {
      self = result.counts.rejected + result.skippedCounts.rejected > 0 ? .rejected : .success
    }
  }

  func end() -> Never { exit(rawValue) }
}
