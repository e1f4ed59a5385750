#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Safety: an entry is valid until the next call of `readdir`, and its name, which ends with a zero byte, is copied before that.

/// The names of the files below a directory, relative to it, with `/` between steps, in order; hidden ones are left out, and so
/// is what links lead to in other directories.
///
/// For cold paths. At most `limit` entries are looked at, and directories down to 16 steps.
package func fileNames(below root: String, limit: Int) -> [String] {
  var names: [String] = []
  var folders: [(path: String, depth: Int)] = [("", 0)]
  var seen = 0
  while let (folder, depth) = folders.popLast() {
    for (name, isFolder) in entries(of: folder.isEmpty ? root : "\(root)/\(folder)") {
      seen += 1
      guard seen <= limit else { return names.sorted() }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if !isFolder {
        names.append(path)
      } else if depth < 16 {
        folders.append((path, depth + 1))
      }
    }
  }
  return names.sorted()
}

private func entries(of directory: String) -> [(name: String, isFolder: Bool)] {
  guard !directory.utf8.contains(0), let stream = unsafe opendir(directory.systemName) else { return [] }
  defer { unsafe closedir(stream) }
  var found: [(name: String, isFolder: Bool)] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(systemName: $0) }
    }
    guard !name.hasPrefix(".") else { continue }
    // Some file systems do not say what an entry is.
    let kind = unsafe Int32(entry.pointee.d_type)
    let isFolder = kind == Int32(DT_DIR) || (kind == Int32(DT_UNKNOWN) && isDirectory("\(directory)/\(name)"))
    if isFolder || kind == Int32(DT_REG) || kind == Int32(DT_LNK) || kind == Int32(DT_UNKNOWN) {
      found.append((name, isFolder))
    }
  }
  return found
}

private func isDirectory(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path.systemName, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
