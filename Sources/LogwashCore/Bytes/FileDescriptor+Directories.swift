#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `mkdir` gets a string that lives as long as the call.

extension FileDescriptor {
  /// Makes a directory and those that it is in, as far as they are not there.
  package static func makeDirectories(_ path: String) throws(IOError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for step in path.pathSteps {
      made += made.isEmpty || made.hasSuffix("/") ? String(step) : "/\(step)"
      let result = unsafe mkdir(made.systemName, 0o777)
      guard result == 0 || errno == EEXIST || errno == EISDIR else { throw IOError(number: errno) }
    }
  }
}
