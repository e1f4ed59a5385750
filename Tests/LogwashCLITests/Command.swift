import Foundation
import Testing

/// Runs the binary that was built beside the tests.
struct Command {
  struct Result: Equatable {
    var status: Int32
    var output: Data
    var error: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  static let binary: URL = {
    #if os(Linux)
      let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      let tests = Bundle(for: Anchor.self).bundleURL
    #endif
    return tests.deletingLastPathComponent().appendingPathComponent("logwash")
  }()

  private final class Anchor {}

  /// A directory of its own for a test, removed at its end.
  static func withDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "logwash-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
  }

  /// Runs a shell script to its end; `$0` is the binary.
  static func shell(_ script: String, in directory: URL) throws -> Result {
    try run(["-c", script, binary.path], program: URL(fileURLWithPath: "/bin/sh"), in: directory)
  }

  /// Runs to the end.
  static func run(
    _ arguments: [String], input: Data = Data(), program: URL = binary, in directory: URL? = nil
  ) throws -> Result {
    var result: Result?
    try withDirectory { scratch in
      // Files, not pipes: nothing has to be read while it runs.
      let (inputFile, outputFile, errorFile) = (
        scratch.appendingPathComponent("in"), scratch.appendingPathComponent("out"),
        scratch.appendingPathComponent("err")
      )
      try input.write(to: inputFile)
      for file in [outputFile, errorFile] { try Data().write(to: file) }
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = directory ?? scratch
      process.standardInput = try FileHandle(forReadingFrom: inputFile)
      process.standardOutput = try FileHandle(forWritingTo: outputFile)
      process.standardError = try FileHandle(forWritingTo: errorFile)
      try process.run()
      process.waitUntilExit()
      result = Result(
        status: process.terminationStatus, output: try Data(contentsOf: outputFile),
        error: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }
    return try #require(result)
  }

  static func run(_ arguments: [String], input: String, in directory: URL? = nil) throws -> Result {
    try run(arguments, input: Data(input.utf8), in: directory)
  }

  /// Starts with pipes on both ends.
  static func start(
    _ arguments: [String], program: URL = binary, in directory: URL? = nil
  ) throws -> (
    process: Process, input: Pipe, output: Pipe, error: Pipe
  ) {
    let process = Process()
    let (input, output, error) = (Pipe(), Pipe(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    if let directory { process.currentDirectoryURL = directory }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = error
    try process.run()
    return (process, input, output, error)
  }
}
