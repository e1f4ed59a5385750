internal import Logwash
internal import LogwashCore

/// Where what is cleaned goes.
package struct FollowTargets: Sendable {
  package enum Main: Sendable, Hashable {
    case standardOutput
    case file(String)
    /// A file for each input, in a directory.
    case directory(String)
  }

  package var main = Main.standardOutput
  /// By the number of the named output.
  package var named: [String] = []
  package var rejects: String?
  /// The output belongs to the checkpoint: when the process goes on, what was written after that is cut off, and written again.
  package var isExactlyOnce = false

  package init() {}
}

/// Open files that are written, each with its length.
///
/// Bytes are handed to the system at once, since somebody may be waiting for them; `synchronize` puts them on the disk.
final class FollowOutputs {
  private struct Target {
    var path: String
    var file: OpenFile
    var length: Int
    /// A pipe or terminal has no length, and nothing to be put on a disk.
    var isRegular: Bool
    var hasNews = false
  }

  private let files: FileSystem
  private let targets: FollowTargets
  /// What the checkpoint knows of files that are not open yet.
  private var committed: [[UInt8]: Int]
  private var open: [Target] = []
  private(set) var identities: Set<FileIdentity> = []
  /// By the bytes of their paths: two spellings of one character are two names.
  private var numbers: [[UInt8]: Int] = [:]

  static let standardOutput = "<stdout>"

  init(_ targets: FollowTargets, files: FileSystem, committed: [Checkpoint.Output]) throws(FollowError) {
    self.files = files
    self.targets = targets
    self.committed = Dictionary(committed.map { (Array($0.path.utf8), $0.count) }) { first, _ in first }
    switch targets.main {
    case .standardOutput: try openStandardOutput()
    case .file(let path): _ = try number(of: path)
    case .directory: break
    }
    for path in targets.named + [targets.rejects].compactMap(\.self) { _ = try number(of: path) }
    // Also those of files that have nothing new any more are as long as was promised.
    if targets.isExactlyOnce { for output in committed { _ = try number(of: output.path) } }
  }

  private func openStandardOutput() throws(FollowError) {
    let file = OpenFile(number: 1, path: Self.standardOutput, system: files)
    let status = try? file.status()
    if let status, status.kind == .regular { identities.insert(status.identity) }
    numbers[Array(Self.standardOutput.utf8)] = open.count
    open.append(
      Target(path: Self.standardOutput, file: file, length: 0, isRegular: status?.kind == .regular))
  }

  /// Where the main output of an input goes.
  func path(for name: String) -> String {
    switch targets.main {
    case .standardOutput: return Self.standardOutput
    case .file(let path): return path
    case .directory(let directory):
      // The layout is kept, and nothing leads out of the directory.
      let steps = name.pathSteps.filter { $0 != "." && $0 != ".." }
      return ([directory.hasSuffix("/") ? String(directory.dropLast()) : directory] + steps.map(String.init))
        .joined(separator: "/")
    }
  }

  /// Opens the main output of an input. A checkpoint has to be taken before anything is written there, so that it is known how long
  /// the file was.
  func prepare(for name: String) throws(FollowError) { _ = try number(of: path(for: name)) }

  private func number(of path: String) throws(FollowError) -> Int {
    if let number = numbers[Array(path.utf8)] { return number }
    let (parent, name) = FileSystem.split(path)
    do {
      let file: OpenFile
      if case .directory(let root) = targets.main, path.beginsWithName(root) {
        let directory = try files.openDirectory(parent, creates: true)
        defer { directory.close() }
        file = try directory.openForWriting(name, [.creating, .appending])
      } else {
        file = try files.openForWriting(path, [.creating, .appending])
      }
      let status = try file.status()
      var length = status.size
      if targets.isExactlyOnce {
        guard status.kind == .regular else {
          throw FollowError("\(path) is no regular file: --exactly-once needs one")
        }
        try file.lock()
        if let wanted = committed[Array(path.utf8)] {
          guard length >= wanted else {
            throw FollowError(
              "\(path) has \(length) bytes, and the checkpoint says \(wanted): it was changed or replaced")
          }
          if length > wanted { try file.truncate(to: wanted) }
          length = wanted
        }
      }
      numbers[Array(path.utf8)] = open.count
      identities.insert(status.identity)
      open.append(Target(path: path, file: file, length: length, isRegular: status.kind == .regular))
      return open.count - 1
    } catch let error as FollowError {
      throw error
    } catch let error as FileError {
      throw FollowError(error.isLocked ? "\(path) is being written by another process" : error.description)
    } catch {
      throw FollowError("cannot open \(path)")
    }
  }

  func write(_ bytes: Span<UInt8>, _ destination: GrowingInputCleaner.Destination, of name: String) throws {
    let path =
      switch destination {
      case .main: path(for: name)
      case .named(let number): targets.named[number]
      case .rejects: targets.rejects ?? ""
      }
    guard let number = numbers[Array(path.utf8)] else { return }
    try open[number].file.write(bytes)
    open[number].length += bytes.count
    open[number].hasNews = true
  }

  /// Puts all that was written on the disk.
  func synchronize() throws(FileError) {
    for number in open.indices where open[number].hasNews {
      if open[number].isRegular { try open[number].file.synchronize() }
      open[number].hasNews = false
    }
  }

  /// How long each file is, for the checkpoint.
  var lengths: [Checkpoint.Output] {
    guard targets.isExactlyOnce else { return [] }
    return open.map { Checkpoint.Output(path: $0.path, count: $0.length) }
  }

  func close() throws(FileError) {
    for target in open where target.path != Self.standardOutput { try target.file.close() }
    open = []
  }
}

/// Why files cannot be followed.
package struct FollowError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Lower case, no full stop.
  package let description: String

  package init(_ description: String) { self.description = description }
}
