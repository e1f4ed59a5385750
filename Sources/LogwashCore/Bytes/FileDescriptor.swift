#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `write` gets the bounds of a view and reads no further; `poll`, `pipe` and `fstat` get the
// addresses of local variables that outlive the call, with their right lengths; what `strerror` returns is
// copied at once.

/// An open file, pipe or terminal. A number: whoever opened it closes it, once.
package struct FileDescriptor: BitwiseCopyable, Sendable, Hashable {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  package static let standardInput = FileDescriptor(number: STDIN_FILENO)
  package static let standardOutput = FileDescriptor(number: STDOUT_FILENO)

  // MARK: Opening and closing

  package static func open(reading path: String) throws(IOError) -> FileDescriptor {
    try open(path, O_RDONLY | O_CLOEXEC)
  }

  /// Opens a file for writing, empty; never through a link that stands in a directory that everybody may write to: whoever put
  /// it there could have any file of the user overwritten.
  package static func create(_ path: String) throws(IOError) -> FileDescriptor {
    if leadsThroughLinkOfOthers(path) { throw .linkOfOthers }
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    do throws(IOError) {
      return try open(path, flags | O_NOFOLLOW)
    } catch {
      guard error.number == ELOOP else { throw error }
      // Looked at again: it may not have been there before.
      if leadsThroughLinkOfOthers(path) { throw .linkOfOthers }
    }
    return try open(path, flags)
  }

  private static func open(_ path: String, _ flags: Int32) throws(IOError) -> FileDescriptor {
    guard !path.utf8.contains(0) else { throw IOError(number: EINVAL) }
    while true {
      let number = systemOpen(path, flags)
      if number >= 0 { return FileDescriptor(number: number) }
      if errno != EINTR { throw IOError(number: errno) }
    }
  }

  /// The reading and the writing end of a new pipe.
  package static func pipe() throws(IOError) -> (reading: FileDescriptor, writing: FileDescriptor) {
    var ends: [Int32] = [0, 0]
    guard unsafe ends.withUnsafeMutableBufferPointer({ unsafe systemPipe($0.baseAddress!) }) == 0 else {
      throw IOError(number: errno)
    }
    return (FileDescriptor(number: ends[0]), FileDescriptor(number: ends[1]))
  }

  package func close() { _ = systemClose(number) }

  // MARK: What it is

  /// Reading never waits for somebody else to write.
  package var isRegularFile: Bool {
    var status = stat()
    return unsafe fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  // MARK: Waiting and writing

  package enum Readiness: Sendable {
    case ready, stopped, nothing
  }

  /// Waits until there is something to read (or the end), or until `stop` can be read; at most
  /// `milliseconds`, -1 for ever.
  package func waitForInput(or stop: FileDescriptor?, milliseconds: Int32) throws(IOError) -> Readiness {
    var polled = [pollfd(fd: number, events: Int16(POLLIN), revents: 0)]
    if let stop { polled.append(pollfd(fd: stop.number, events: Int16(POLLIN), revents: 0)) }
    while true {
      let count = unsafe polled.withUnsafeMutableBufferPointer {
        unsafe poll($0.baseAddress, nfds_t($0.count), milliseconds)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw IOError(number: errno) }
      if polled.count > 1, polled[1].revents != 0 { return .stopped }
      return count == 0 ? .nothing : .ready
    }
  }

  /// Writes all of the bytes, in as many calls as it takes.
  package func write(_ bytes: ByteView) throws(IOError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe systemWrite(number, bytes.base + done, bytes.count - done)
      if written >= 0 {
        done += written
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        var polled = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&polled, 1, -1)
      } else if errno != EINTR {
        throw IOError(number: errno)
      }
    }
  }
}

/// Why a file could not be opened, read or written: the system's error number.
package struct IOError: Error, BitwiseCopyable, Sendable, Hashable {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// A file that would be written stands behind a link in a directory that everybody may write to. No number of the system.
  package static let linkOfOthers = IOError(number: -1)

  /// The reader of a pipe has gone: a normal end.
  package var isBrokenPipe: Bool { number == EPIPE }

  /// `No such file or directory`.
  package var message: String {
    if self == .linkOfOthers { return "it is behind a link in a directory that everybody may write to" }
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}

// The methods above have the names of the calls that they make.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  unsafe open(path.systemName, flags, 0o666)
}
private func systemClose(_ number: Int32) -> Int32 { close(number) }
private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { unsafe pipe(ends) }
private func systemWrite(_ number: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
  unsafe write(number, bytes, count)
}
