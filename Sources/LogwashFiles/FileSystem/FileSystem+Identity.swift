#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Whether two names are of one file.
extension FileSystem {
  /// The regular file at a path, or that the standard input is for `-`. Terminals, pipes and devices are none: several may read
  /// and write those.
  package func identity(ofInput path: String) -> FileIdentity? { identity(of: path, dash: STDIN_FILENO) }

  /// The regular file at a path, or that the standard output is for `-`.
  package func identity(ofOutput path: String) -> FileIdentity? { identity(of: path, dash: STDOUT_FILENO) }

  private func identity(of path: String, dash: Int32) -> FileIdentity? {
    let status =
      if path == "-" {
        try? OpenFile(number: dash, path: path, system: self).status()
      } else {
        try? status(of: path)
      }
    return status?.kind == .regular ? status?.identity : nil
  }
}
