internal import LogwashCore
internal import Synchronization

/// Reads a file for the pipeline, and hashes and counts what is read, so that what the manifest says of an input is what was
/// cleaned.
final class HashedInput: InputSource {
  private struct State: ~Copyable {
    var hash = RunningHash(.sha256)
    var size = 0
    var failure: FileError?
  }

  private let file: OpenFile
  private let state = Mutex(State())
  /// Told how many bytes were read, again and again.
  private let onRead: @Sendable (Int) -> Void

  init(_ file: OpenFile, onRead: @escaping @Sendable (Int) -> Void) {
    self.file = file
    self.onRead = onRead
  }

  func read(into block: inout InputBlock) throws(IOError) -> Int {
    let start = block.count
    let result: Result<Int, FileError>
    do throws(FileError) {
      result = .success(try block.read(by: { room throws(FileError) in try file.read(into: &room) }))
    } catch {
      result = .failure(error)
    }
    switch result {
    case .success(let count):
      state.withLock { state in
        state.hash.update(block.view.dropFirst(start))
        state.size += count
      }
      onRead(count)
      return count
    case .failure(let error):
      state.withLock { $0.failure = error }
      throw IOError(number: error.number)
    }
  }

  var failure: FileError? { state.withLock { $0.failure } }

  /// How much was read, and its digest; to be called once, in the end.
  func finish() -> (size: Int, sha256: String) {
    state.withLock { state in (state.size, state.hash.finish().hexadecimal) }
  }

  /// The digest of a whole file.
  static func digest(of file: OpenFile) throws(FileError) -> String {
    var hash = RunningHash(.sha256)
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try file.read(into: &block)
      if count == 0 { return hash.finish().hexadecimal }
      hash.update(block.span.extracting(first: count))
    }
  }
}
