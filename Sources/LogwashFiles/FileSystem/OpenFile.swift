internal import LogwashCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An open file. Whoever opened it closes it, once.
package struct OpenFile: Sendable {
  let number: Int32
  /// For messages.
  package let path: String
  let system: FileSystem

  package func status() throws(FileError) -> FileStatus {
    try system.trying(.status, path) { () throws(IOError) in try system.calls.status(of: number) }
  }

  // MARK: Reading

  /// Reads once, waiting until there is something to read.
  ///
  /// - Parameter offset: where to read; nil behind what was read last.
  /// - Returns: how many bytes were read; 0 at the end of the file.
  package func read(into room: inout MutableSpan<UInt8>, at offset: Int? = nil) throws(FileError) -> Int {
    while true {
      if let count = try readNow(into: &room, at: offset) { return count }
      try wait(toWrite: false)
    }
  }

  package func read(into block: inout [UInt8], at offset: Int? = nil) throws(FileError) -> Int {
    var room = block.mutableSpan
    return try read(into: &room, at: offset)
  }

  /// All that follows.
  ///
  /// - Parameter limit: how many bytes there may be; more fail with `EFBIG`.
  package func contents(limit: Int = .max) throws(FileError) -> [UInt8] {
    var contents: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try read(into: &block)
      if count == 0 { return contents }
      contents += block[..<count]
      if contents.count > limit { throw FileError(.read, path, number: EFBIG) }
    }
  }

  /// Reads once; nil when there is nothing to read now, but may be later.
  package func readNow(
    into room: inout MutableSpan<UInt8>, at offset: Int? = nil
  ) throws(FileError) -> Int? {
    while true {
      do throws(IOError) {
        return try system.calls.read(number, at: offset, into: &room)
      } catch {
        if error.isNotReady { return nil }
        if error.number != EINTR { throw FileError(.read, path, number: error.number) }
      }
    }
  }

  // MARK: Writing

  /// Writes all of the bytes, in as many calls as it takes.
  package func write(_ bytes: Span<UInt8>) throws(FileError) {
    var done = 0
    while done < bytes.count {
      do throws(IOError) {
        let count = try system.calls.write(bytes.extracting(done...), to: number)
        // POSIX lets nothing of something be written only where that means "not now".
        if count == 0 { try system.calls.wait(for: number, toWrite: true) }
        done += count
      } catch {
        if error.isNotReady {
          try wait(toWrite: true)
        } else if error.number != EINTR {
          throw FileError(.write, path, number: error.number)
        }
      }
    }
  }

  private func wait(toWrite: Bool) throws(FileError) {
    try system.trying(toWrite ? .write : .read, path) { () throws(IOError) in
      try system.calls.wait(for: number, toWrite: toWrite)
    }
  }

  /// Puts what was written on the disk. Not to be tried again when it fails: the system may have let go of the bytes then.
  package func synchronize() throws(FileError) {
    try system.trying(.synchronize, path) { () throws(IOError) in try system.calls.synchronize(number) }
  }

  package func truncate(to count: Int) throws(FileError) {
    try system.trying(.truncate, path) { () throws(IOError) in
      try system.calls.truncate(number, to: count)
    }
  }

  /// Gives the file the permissions of another, and its owner and group as far as that is allowed.
  package func takePermissions(of status: FileStatus) throws(FileError) {
    // Only the superuser may give files away.
    _ = try? system.calls.setOwner(of: number, to: status.owner, group: status.group)
    try system.trying(.setPermissions, path) { () throws(IOError) in
      try system.calls.setPermissions(of: number, to: status.permissions)
    }
  }

  // MARK: The rest

  /// Takes the file's lock for as long as it is open.
  package func lock() throws(FileError) {
    try system.trying(.lock, path) { () throws(IOError) in try system.calls.lock(number) }
  }

  /// The names in it, if it is a directory, sorted by their bytes.
  func names() throws(FileError) -> [String] {
    let names = try system.trying(.names, path) { () throws(IOError) in
      try system.calls.names(in: number)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Closes a file that was written; some file systems say only now that there was no room.
  package func close() throws(FileError) {
    do throws(IOError) {
      try system.calls.close(number)
    } catch {
      // It is closed all the same, and its number may be another file's already.
      if error.number != EINTR { throw FileError(.close, path, number: error.number) }
    }
  }

  /// Closes a file that was only read, of which nothing can be lost.
  package func closeAfterReading() { _ = try? system.calls.close(number) }
}

extension IOError {
  /// Neither done nor failed: the file would have to be waited for.
  fileprivate var isNotReady: Bool { number == EAGAIN || number == EWOULDBLOCK }
}
