/// A path, or a pattern of paths (`Glob`).
package struct FilePattern: Sendable, Hashable {
  package let text: String
  private let glob: Glob?

  package init(_ text: String) {
    self.text = text
    glob = Glob.isGlob(text) ? Glob(text) : nil
  }

  /// It is the path of one file, also of one that is not there.
  package var isPath: Bool { glob == nil }

  /// The directory below which all that fits lies.
  var directory: String {
    guard let glob else { return FileSystem.split(text).parent }
    return glob.directory.isEmpty ? "." : glob.directory
  }

  /// The paths that are there now, sorted; a file whose name has the characters of a pattern is taken by its name.
  ///
  /// - Parameter onError: Told of directories that cannot be read.
  package func paths(in files: FileSystem, onError: (FileError) -> Void = { _ in }) -> [String] {
    guard let glob else { return [text] }
    if (try? files.status(of: text)) != nil { return [text] }
    return paths(below: "", depth: 1, glob, files, onError)
  }

  private func paths(
    below folder: String, depth: Int, _ glob: Glob, _ files: FileSystem, _ onError: (FileError) -> Void
  ) -> [String] {
    var names: [String] = []
    do throws(FileError) {
      names = try files.names(in: path(folder.isEmpty ? "." : folder, glob))
    } catch {
      if !error.isNotThere { onError(error) }
    }
    var found: [String] = []
    for name in names {
      let relative = folder.isEmpty ? name : "\(folder)/\(name)"
      if glob.matches(relative) { found.append(path(relative, glob)) }
      // A link may lead around in a circle.
      if depth < glob.depth ?? 32,
        (try? files.status(of: path(relative, glob), followsLink: glob.depth != nil))?.kind == .directory
      {
        found += paths(below: relative, depth: depth + 1, glob, files, onError)
      }
    }
    return found
  }

  private func path(_ relative: String, _ glob: Glob) -> String {
    if relative == "." { return directory }
    return glob.directory.isEmpty ? relative : glob.directory + (glob.directory == "/" ? "" : "/") + relative
  }

  /// Whether a path fits, whether or not there is such a file.
  package func fits(_ path: String) -> Bool {
    guard let glob else { return text.isSameName(as: path) }
    if glob.directory.isEmpty { return !path.beginsWithName("/") && glob.matches(path) }
    let prefix = glob.directory == "/" ? "/" : glob.directory + "/"
    return path.beginsWithName(prefix)
      && glob.matches(String(path.unicodeScalars.dropFirst(prefix.unicodeScalars.count)))
  }
}
