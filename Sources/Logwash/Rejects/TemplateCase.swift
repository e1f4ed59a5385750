internal import LogwashCore
internal import Synchronization

/// A test of a template: a directory with an input, what should come of it, and what should be rejected, as `LINE: REASON`.
package struct TemplateCase: Sendable {
  static let inputName = "input.log"
  static let outputName = "expected.jsonl"
  static let rejectsName = "expected-rejects.txt"
  /// Cases are small; what is longer is none.
  private static let limit = 1 << 30

  package let path: String

  /// The cases in a directory, at any depth, or the one that it is.
  package static func all(in directory: String) -> [TemplateCase] {
    let root = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    return fileNames(below: root, limit: 1_000_000).compactMap { name in
      if name == inputName { return TemplateCase(path: root) }
      guard name.hasSuffix("/" + inputName) else { return nil }
      return TemplateCase(path: "\(root)/\(name.dropLast(inputName.count + 1))")
    }
  }

  package enum Result: Sendable, Hashable {
    case passed
    /// What is wrong, in lines for people.
    case failed([String])
    /// What came out is expected from now on.
    case updated
  }

  /// Cleans the input and compares.
  ///
  /// - Parameter updates: What comes out becomes what is expected, unless a record is rejected that should not be.
  package func run(_ pipeline: Pipeline, updates: Bool) throws(RunError) -> Result {
    let found = Found()
    let output = Output.handler { bytes in found.take(bytes) }
    let named = Dictionary(pipeline.chain.last.outputNames.map { ($0, output) }) { first, _ in first }
    try pipeline.run(
      [.file("\(path)/\(Self.inputName)")], to: output, named: named, onRejection: found.take(_:))
    let (text, rejects) = found.texts
    let expectedText = contents(Self.outputName)
    let expectedRejects = contents(Self.rejectsName) ?? []
    if text == expectedText, rejects == expectedRejects { return .passed }
    if updates, rejects == expectedRejects {
      try write(text, Self.outputName)
      return .updated
    }
    var problems: [String] = []
    if rejects != expectedRejects {
      problems += Self.difference("rejects", expectedRejects, rejects)
    }
    if let expectedText, text != expectedText {
      problems += Self.difference("output", expectedText, text)
    } else if expectedText == nil, rejects == expectedRejects {
      problems.append("nothing says yet what should come out; --update takes what does")
    }
    return .failed(problems)
  }

  private func contents(_ name: String) -> [UInt8]? {
    fileContents(path: "\(path)/\(name)", limit: Self.limit)
  }

  private func write(_ bytes: [UInt8], _ name: String) throws(RunError) {
    do throws(IOError) {
      try FileDescriptor.replace("\(path)/\(name)", with: bytes)
    } catch {
      throw RunError(description: "cannot write \(path)/\(name): \(error.message)")
    }
  }

  /// The first line that differs.
  private static func difference(_ what: String, _ expected: [UInt8], _ found: [UInt8]) -> [String] {
    let newline = UInt8(ascii: "\n")
    let wanted = expected.split(separator: newline, omittingEmptySubsequences: false)
    let lines = found.split(separator: newline, omittingEmptySubsequences: false)
    var number = 0
    while number < wanted.count, number < lines.count, wanted[number] == lines[number] { number += 1 }
    func shown(_ lines: [ArraySlice<UInt8>]) -> String {
      guard number < lines.count, !(lines[number].isEmpty && number == lines.count - 1) else {
        return "nothing"
      }
      return String(decoding: lines[number], as: UTF8.self)
    }
    return ["\(what), line \(number + 1)", "  expected: \(shown(wanted))", "  found:    \(shown(lines))"]
  }

  private final class Found: Sendable {
    private let state = Mutex((output: [UInt8](), rejects: [UInt8]()))

    func take(_ bytes: Span<UInt8>) -> Bool {
      state.withLock { state in for i in bytes.indices { state.output.append(bytes[i]) } }
      return true
    }

    func take(_ rejection: Rejection) {
      state.withLock { $0.rejects += "\(rejection.lineNumber): \(rejection.message)\n".utf8 }
    }

    var texts: (output: [UInt8], rejects: [UInt8]) { state.withLock { ($0.output, $0.rejects) } }
  }
}
