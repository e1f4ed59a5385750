internal import LogwashCore
internal import LogwashDecoding

/// Something that records are read from. What is compressed (gzip, zstd, bzip2, xz, lz4) is recognized by its first bytes.
public enum Input: Sendable {
  /// The file at a path, or the standard input for `-`.
  case file(String)
  /// Bytes that the host has, and what to call them.
  case bytes([UInt8], name: String)

  func base(_ charset: Charset) -> PipelineInput {
    let recognizers = [Compression.recognizer, charset.recognizer]
    return switch self {
    case .file("-"): PipelineInput(name: "<stdin>", .descriptor(.standardInput), recognizers: recognizers)
    case .file(let path): PipelineInput(name: path, .path(path), recognizers: recognizers)
    case .bytes(let bytes, let name): PipelineInput(name: name, .bytes(bytes), recognizers: recognizers)
    }
  }
}

/// Somewhere that bytes go.
public enum Output: Sendable {
  /// The file at a path, made anew, or the standard output for `-`.
  case file(String)
  /// A function that takes whole lines, many at a time; false ends the run, as a closed pipe does.
  case handler(@Sendable (Span<UInt8>) -> Bool)
}

/// Ends a run early, from any thread or from the handler of a signal source: what was read is finished.
public final class StopSignal: Sendable {
  let base = LogwashCore.StopSignal()

  public init() {}

  /// Ends every run that has this signal, also one that waits for input. It stays so.
  public func stop() { base.stop() }

  package var isStopped: Bool { base.isStopped }

  /// The number of a file that can be read, and is at its end, as soon as the signal is given.
  package var descriptorNumber: Int32? { base.descriptor?.number }
}

/// Why a run could not be done: a file that cannot be opened, read or written, or an output that has no place
/// to go.
public struct RunError: Error, Sendable, CustomStringConvertible {
  /// Lower case, no full stop: `cannot open access.log: No such file or directory`.
  public let description: String
  /// What became of the records up to there, if it had begun.
  package var statistics: Statistics?
}

/// The files of a run that are written, to be closed when it has ended.
struct OpenOutputs {
  private var files: [FileDescriptor] = []

  mutating func open(_ output: Output) throws(RunError) -> OutputTarget {
    switch output {
    case .file("-"): return .file(.standardOutput, name: "<stdout>")
    case .file(let path):
      do throws(IOError) {
        let file = try FileDescriptor.create(path)
        files.append(file)
        return .file(file, name: path)
      } catch {
        throw RunError(description: "cannot open \(path): \(error.message)")
      }
    case .handler(let handler): return .handler { bytes in bytes.withBytes { handler($0) } }
    }
  }

  func close() {
    for file in files { file.close() }
  }
}
