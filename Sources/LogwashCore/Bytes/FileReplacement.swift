#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `rename`, `unlink` and `open` get strings that live as long as the call.

extension FileDescriptor {
  /// Puts `bytes` in the place of a file, or makes it: whoever reads it sees the old bytes or the new ones, also after a crash.
  /// What is no regular file (a pipe, a device) is written to as it is.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(IOError) {
    let contents = ConstantBytes(bytes)
    defer { extendLifetime(contents) }
    if isSpecialFile(path) {
      let file = try create(path)
      defer { file.close() }
      return try file.write(contents.view)
    }
    // In the same directory, so that it can be renamed; never through a link, and never over what somebody else has put there.
    let temporary = "\(path).\(getpid()).tmp"
    let number = openNew(temporary)
    guard number >= 0 else { throw IOError(number: errno) }
    let file = FileDescriptor(number: number)
    do throws(IOError) {
      defer { file.close() }
      try file.write(contents.view)
      guard fsync(number) == 0 else { throw IOError(number: errno) }
      guard unsafe rename(temporary.systemName, path.systemName) == 0 else { throw IOError(number: errno) }
    } catch {
      _ = unsafe unlink(temporary.systemName)
      throw error
    }
  }
}

private func openNew(_ path: String) -> Int32 {
  unsafe open(path.systemName, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
}
