internal import LogwashCore
internal import Synchronization

/// A file that says what a batch has done: JSON lines, the first of which says what it is, and one for each input that is done.
///
/// While a batch runs, lines are only added, each put on the disk before the next input counts as done. In the beginning and in
/// the end the whole file is replaced, so that it has one line for each input, in the order of the outputs' names. A last line
/// that a crash has cut off is passed over.
package final class Manifest: Sendable {
  /// What it is called in a directory of outputs.
  package static let fileName = "logwash-manifest.jsonl"

  /// Entries by the name of the main output.
  private struct State: ~Copyable {
    /// By the bytes of the names of their main outputs: two spellings of one character are two names.
    var entries: [[UInt8]: ManifestEntry]
    var file: OpenFile?
    /// How long the file is when its last line is whole.
    var length: Int
    /// A line could not be added, nor what there is of it be taken away.
    var failure: FileError?
  }

  private let directory: OpenDirectory
  private let name: String
  private let state: Mutex<State>

  private static let mostBytes = 1 << 32
  private static let heading: JSONValue = ["logwash_manifest": 1]

  /// Whether there is one.
  package static func exists(_ name: String = fileName, in directory: OpenDirectory) throws(FileError) -> Bool
  {
    try directory.status(of: name) != nil
  }

  /// Reads the manifest that is there, if one is, writes it anew without what does not hold any more, and goes on in it.
  ///
  /// - Parameters:
  ///   - directory: to be left open as long as the manifest is used.
  ///   - holds: whether an entry is still true.
  package init(
    _ name: String = fileName, in directory: OpenDirectory, keeping holds: (ManifestEntry) -> Bool
  ) throws(FileError) {
    self.directory = directory
    self.name = name
    var entries: [[UInt8]: ManifestEntry] = [:]
    for line in try Self.lines(of: name, in: directory) {
      guard let entry = JSONValue(line).flatMap({ ManifestEntry($0) }) else { continue }
      entries[Array(entry.outputs[0].name.utf8)] = entry
    }
    entries = entries.filter { holds($0.value) }
    state = Mutex(State(entries: entries, file: nil, length: 0))
    try write()
    try open()
  }

  private static func lines(
    of name: String, in directory: OpenDirectory
  ) throws(FileError) -> [ArraySlice<UInt8>] {
    guard try directory.status(of: name) != nil else { return [] }
    let bytes = try directory.contents(of: name, limit: mostBytes)
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    if bytes.last != UInt8(ascii: "\n") { _ = lines.popLast() }
    return lines
  }

  /// The entry of a main output.
  package func entry(of output: String) -> ManifestEntry? {
    state.withLock { $0.entries[Array(output.utf8)] }
  }

  package var entries: [ManifestEntry] {
    state.withLock { state in
      state.entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }
  }

  /// Adds an entry in the place of that of the same main output, and puts it on the disk.
  package func add(_ entry: ManifestEntry) throws(FileError) {
    let line = Array("\(entry.json)\n".utf8)
    try state.withLock { state throws(FileError) in
      if let failure = state.failure { throw failure }
      guard let file = state.file else { return }
      do throws(FileError) {
        try file.write(line.span)
        try file.synchronize()
        state.length += line.count
        state.entries[Array(entry.outputs[0].name.utf8)] = entry
      } catch {
        // A part of a line would spoil the next one.
        do throws(FileError) { try file.truncate(to: state.length) } catch { state.failure = error }
        throw error
      }
    }
  }

  /// Writes it anew in the end, and closes it.
  package func finish() throws(FileError) {
    close()
    try write()
  }

  package func close() {
    state.withLock { state in
      state.file?.closeAfterReading()
      state.file = nil
    }
  }

  private func write() throws(FileError) {
    let lines = [Self.heading.description] + entries.map(\.json.description)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    state.withLock { $0.length = bytes.count }
    try directory.replaceFile(name, with: bytes)
  }

  private func open() throws(FileError) {
    let file = try directory.open(name, [.writing, .appending, .notThroughLink])
    state.withLock { $0.file = file }
  }
}
