#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `read` gets the bounds of an array's own storage and writes at most that many bytes; what `getenv` and
// `realpath` return is copied at once, and the latter freed once.

/// The bytes of the file at `path`, or nil when it cannot be read or has more than `limit` bytes.
///
/// For cold paths: small files that are read whole (time zones, pattern files).
package func fileContents(path: String, limit: Int) -> [UInt8]? {
  guard !path.utf8.contains(0) else { return nil }
  let descriptor = unsafe open(path.systemName, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }

  var contents: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 16384)
  while true {
    let n = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if n < 0, errno == EINTR { continue }
    guard n >= 0, contents.count + n <= limit else { return nil }
    if n == 0 { return contents }
    contents += block[0..<n]
  }
}

/// The bytes of the file at `path`, or nil also when it lies outside of the directory `root`, as a link can.
///
/// What the path stands for is found out first, and then read: whoever can change links below the root in between can have another
/// file read.
package func fileContents(path: String, below root: String, limit: Int) -> [UInt8]? {
  guard let file = realPath(of: path), let directory = realPath(of: root) else { return nil }
  let prefix = directory == "/" ? directory : directory + "/"
  // Bytes, not characters: two spellings of one character are two names.
  guard file.utf8.starts(with: prefix.utf8) else { return nil }
  return fileContents(path: file, limit: limit)
}

/// The path without links, `.` and `..`, or nil when there is nothing.
private func realPath(of path: String) -> String? {
  guard !path.utf8.contains(0), let resolved = unsafe realpath(path.systemName, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(systemName: resolved)
}

/// The value of an environment variable, or nil when it is not set. For cold paths.
package func environmentValue(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
