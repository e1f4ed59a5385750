package import LogwashCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `read` and `write` get the bounds of a span; `fstat`, `fstatat` and `poll` the address of a local variable; a name is
// handed over with a zero byte at its end, and one with a zero byte in it is refused. An entry of a
// directory is valid until the next call of `readdir`, and its name is copied before that.

/// The system that the process runs on.
package struct OperatingSystem: SystemCalls {
  package init() {}

  package func open(_ name: String, in directory: Int32, _ flags: OpenFlags) throws(IOError) -> Int32 {
    try checked(systemOpen(directory, try checked(name), flags.systemFlags))
  }

  package func close(_ file: Int32) throws(IOError) { try checked(systemClose(file)) }

  package func read(
    _ file: Int32, at offset: Int?, into room: inout MutableSpan<UInt8>
  ) throws(IOError) -> Int {
    try checked(
      unsafe room.withUnsafeMutableBufferPointer { room in
        if let offset { return unsafe pread(file, room.baseAddress, room.count, off_t(offset)) }
        return unsafe systemRead(file, room.baseAddress, room.count)
      })
  }

  package func write(_ bytes: Span<UInt8>, to file: Int32) throws(IOError) -> Int {
    try checked(
      unsafe bytes.withUnsafeBufferPointer { unsafe systemWrite(file, $0.baseAddress, $0.count) })
  }

  package func wait(for file: Int32, toWrite: Bool) throws(IOError) {
    var polled = pollfd(fd: file, events: Int16(toWrite ? POLLOUT : POLLIN), revents: 0)
    try checked(unsafe poll(&polled, 1, -1))
  }

  package func synchronize(_ file: Int32) throws(IOError) { try checked(fsync(file)) }

  package func truncate(_ file: Int32, to count: Int) throws(IOError) {
    try checked(ftruncate(file, off_t(count)))
  }

  package func setPermissions(of file: Int32, to permissions: UInt16) throws(IOError) {
    try checked(fchmod(file, mode_t(permissions)))
  }

  package func setOwner(of file: Int32, to owner: UInt32, group: UInt32) throws(IOError) {
    try checked(fchown(file, owner, group))
  }

  package func lock(_ file: Int32) throws(IOError) { try checked(flock(file, LOCK_EX | LOCK_NB)) }

  package func status(of file: Int32) throws(IOError) -> FileStatus {
    var status = stat()
    try checked(unsafe fstat(file, &status))
    return FileStatus(status)
  }

  package func status(
    of name: String, in directory: Int32, followsLink: Bool
  ) throws(IOError) -> FileStatus {
    var status = stat()
    let flags = followsLink ? 0 : AT_SYMLINK_NOFOLLOW
    try checked(unsafe fstatat(directory, try checked(name), &status, flags))
    return FileStatus(status)
  }

  package func names(in directory: Int32) throws(IOError) -> [String] {
    // The stream takes a file for itself, and reading moves it on.
    let file = try open(".", in: directory, [.reading, .directory])
    guard let stream = unsafe fdopendir(file) else {
      let error = IOError(number: errno)
      _ = systemClose(file)
      throw error
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw IOError(number: errno) }
        return names
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(systemName: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  package func makeDirectory(_ name: String, in directory: Int32) throws(IOError) {
    try checked(unsafe mkdirat(directory, try checked(name), 0o777))
  }

  package func rename(
    _ name: String, in directory: Int32, to newName: String, in newDirectory: Int32
  ) throws(IOError) {
    try checked(unsafe renameat(directory, try checked(name), newDirectory, try checked(newName)))
  }

  package func link(
    _ name: String, in directory: Int32, to newName: String, in newDirectory: Int32
  ) throws(IOError) {
    try checked(unsafe linkat(directory, try checked(name), newDirectory, try checked(newName), 0))
  }

  package func remove(_ name: String, in directory: Int32) throws(IOError) {
    try checked(unsafe unlinkat(directory, try checked(name), 0))
  }

  @discardableResult
  private func checked<Result: SignedInteger>(_ result: Result) throws(IOError) -> Result {
    if result < 0 { throw IOError(number: errno) }
    return result
  }

  /// Refuses a name that the system would read only up to a zero byte.
  private func checked(_ name: String) throws(IOError) -> [CChar] {
    if name.utf8.contains(0) { throw IOError(number: EINVAL) }
    return name.systemName
  }
}

extension OpenFlags {
  fileprivate var systemFlags: Int32 {
    var flags = contains(.writing) ? contains(.reading) ? O_RDWR : O_WRONLY : O_RDONLY
    if contains(.creating) { flags |= O_CREAT }
    if contains(.exclusively) { flags |= O_EXCL }
    if contains(.appending) { flags |= O_APPEND }
    if contains(.truncating) { flags |= O_TRUNC }
    if contains(.notThroughLink) { flags |= O_NOFOLLOW }
    if contains(.directory) { flags |= O_DIRECTORY }
    if contains(.withoutWaiting) { flags |= O_NONBLOCK }
    #if os(Linux)
      // O_PATH, which the C library shows only to those who ask for GNU's extensions.
      if contains(.lookingUp) { flags |= 0o10000000 }
    #endif
    return flags | O_CLOEXEC
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int(status.st_size)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = modified.nanoseconds
    self.changed = changed.nanoseconds
    permissions = UInt16(truncatingIfNeeded: status.st_mode & 0o7777)
    owner = status.st_uid
    group = status.st_gid
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}

// The methods above have the names of the calls that they make.
private func systemOpen(_ directory: Int32, _ name: [CChar], _ flags: Int32) -> Int32 {
  unsafe openat(directory, name, flags, 0o666)
}
private func systemClose(_ file: Int32) -> Int32 { close(file) }
private func systemRead(_ file: Int32, _ room: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(file, room, count)
}
private func systemWrite(_ file: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}
