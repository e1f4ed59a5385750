#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: `stat` and `lstat` get strings that live as long as the call, and write to a local variable of the type they expect.

/// Whether a step of a path is a link that stands in a directory that everybody may write to, so that anybody may have made it.
///
/// For cold paths: a call of the system or two for each step.
func leadsThroughLinkOfOthers(_ path: String) -> Bool {
  guard !path.utf8.contains(0) else { return false }
  var directory = path.hasPrefix("/") ? "/" : "."
  for step in path.pathSteps {
    let place = "\(directory)/\(step)"
    if let mode = fileMode(of: place, followsLink: false), mode & S_IFMT == S_IFLNK,
      let around = fileMode(of: directory, followsLink: true), around & S_IWOTH != 0
    {
      return true
    }
    directory = place
  }
  return false
}

private func fileMode(of path: String, followsLink: Bool) -> mode_t? {
  var status = stat()
  let name = path.systemName
  let result = followsLink ? unsafe stat(name, &status) : unsafe lstat(name, &status)
  return result == 0 ? status.st_mode : nil
}

/// Whether there is something at a path that is no regular file: a pipe, a device, a directory. It is not opened: a pipe would
/// wait.
func isSpecialFile(_ path: String) -> Bool {
  guard !path.utf8.contains(0), let mode = fileMode(of: path, followsLink: true) else { return false }
  return mode & S_IFMT != S_IFREG
}
