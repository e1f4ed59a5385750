#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `read` gets the bounds of an array's own storage and writes at most that many bytes; what `getenv` returns is
// copied at once.

/// The bytes of the file at `path`, or nil when it cannot be read or has more than `limit` bytes.
///
/// For cold paths: small files that are read whole (time zones, pattern files).
package func fileContents(path: String, limit: Int) -> [UInt8]? {
  guard !path.utf8.contains(0) else { return nil }
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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

/// The value of an environment variable, or nil when it is not set. For cold paths.
package func environmentValue(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
