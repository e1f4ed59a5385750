internal import LogwashCore
internal import LogwashDecoding
internal import Synchronization

/// An output of a batch while it is written: compressed if it is to be, hashed as it goes to the disk.
final class OutputFile: Sendable {
  private struct State: ~Copyable {
    /// Nil before the first byte of a file that is only made when there is something to put into it.
    var file: AtomicFile?
    var compressor: Compressor?
    var hash = RunningHash(.sha256)
    var size = 0
    var failure: FileError?
  }

  let name: String
  private let directory: OpenDirectory
  private let compression: Compression?
  private let state: Mutex<State>

  /// - Parameter isMadeWhenNeeded: without bytes there will be no file.
  init(
    _ name: String, in directory: OpenDirectory, _ compression: Compression?, isMadeWhenNeeded: Bool = false
  ) throws(FileError) {
    self.name = name
    self.directory = directory
    self.compression = compression
    state = Mutex(State())
    if !isMadeWhenNeeded { try state.withLock { state throws(FileError) in try make(&state) } }
  }

  private func make(_ state: inout State) throws(FileError) {
    state.file = try AtomicFile(replacing: name, in: directory)
    state.compressor = compression.flatMap { Compressor($0) }
  }

  var failure: FileError? { state.withLock { $0.failure } }

  /// Takes some bytes; false if they could not be written, of which `failure` says more.
  func write(_ bytes: Span<UInt8>) -> Bool {
    state.withLock { state in
      do throws(FileError) {
        if state.failure != nil { return false }
        if state.file == nil { try make(&state) }
        try write(bytes, isLast: false, &state)
        return true
      } catch {
        state.failure = error
        return false
      }
    }
  }

  private func write(_ bytes: Span<UInt8>, isLast: Bool, _ state: inout State) throws(FileError) {
    guard let file = state.file else { return }
    guard let compressor = state.compressor else {
      state.hash.update(bytes)
      state.size += bytes.count
      return try file.write(bytes)
    }
    try compressor.compress(bytes, isLast: isLast) { bytes throws(FileError) in
      state.hash.update(bytes)
      state.size += bytes.count
      try file.write(bytes)
    }
  }

  /// Puts the file on the disk, still without its name.
  ///
  /// - Parameter original: a file whose permissions it takes.
  /// - Returns: nil if there was nothing to be put into a file.
  func seal(like original: FileStatus? = nil) throws(FileError) -> (file: SealedFile, sha256: String)? {
    try state.withLock { state throws(FileError) in
      guard let file = state.file else { return nil }
      do throws(FileError) {
        try write([UInt8]().span, isLast: true, &state)
        if let original { try file.takePermissions(of: original) }
      } catch {
        file.discard()
        state.file = nil
        throw error
      }
      state.file = nil
      return (try file.seal(), state.hash.finish().hexadecimal)
    }
  }

  /// Removes what there is of it, if it is not sealed.
  func discard() {
    state.withLock { state in
      state.file?.discard()
      state.file = nil
    }
  }
}
