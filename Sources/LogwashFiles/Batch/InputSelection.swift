internal import LogwashCore

/// The files that are named for a batch, found.
package struct InputSelection: Sendable {
  /// One file.
  package struct Found: Sendable, Hashable {
    package var path: String
    /// Where it lies below the directory that was named; the layout that is kept.
    package var place: String
    package var status: FileStatus
  }

  /// Why files that were named cannot be cleaned.
  package enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    case file(FileError)
    case nothing(String)
    case notRegular(String)
    case link(String)
    case outside(String, base: String)

    package var description: String {
      switch self {
      case .file(let error): error.description
      case .nothing(let name) where Glob.isGlob(name): "no file matches \(name)"
      case .nothing(let name): "there is no file in the directory \(name); --recursive looks below it, too"
      case .notRegular(let path): "\(path) is no regular file; `logwash run` reads from pipes and devices"
      case .link(let path): "\(path) is a link, and a file would take its place; name the file itself"
      case .outside(let path, let base): "\(path) does not lie below \(base)"
      }
    }
  }

  /// In the order in which they were named, those of a directory by name; each once, whatever names it has.
  package private(set) var files: [Found] = []
  private var identities: Set<FileIdentity> = []
  private let system: FileSystem
  private let isRecursive: Bool
  private let followsLinks: Bool
  private let base: String?
  /// Directories that are not looked into: what is found there was written by us.
  private let excluded: Set<FileIdentity>

  /// How deep directories are looked into.
  private static let mostSteps = 64

  /// - Parameters:
  ///   - names: paths of files and directories, and globs.
  ///   - followsLinks: links to files are inputs, too.
  ///   - base: the directory whose layout is kept; nil for the directories that are named.
  package init(
    _ names: [String], isRecursive: Bool, followsLinks: Bool = true, base: String? = nil,
    excluding excluded: [String] = [],
    in system: FileSystem
  ) throws(Problem) {
    self.system = system
    self.isRecursive = isRecursive
    self.followsLinks = followsLinks
    self.base = base.map(Self.normalized)
    var identities: Set<FileIdentity> = []
    for path in excluded {
      // What cannot be looked at is not found there either.
      if let status = try? system.status(of: path) { identities.insert(status.identity) }
    }
    self.excluded = identities
    for name in names { try add(name) }
  }

  private mutating func add(_ name: String) throws(Problem) {
    let status = try looking { () throws(FileError) in try system.status(of: name) }
    if let status {
      switch status.kind {
      case .directory:
        let count = files.count
        try addFiles(below: name, place: "", depth: isRecursive ? Self.mostSteps : 1) { _ in true }
        if files.count == count { throw .nothing(name) }
      case .regular:
        if !followsLinks {
          let status = try looking { () throws(FileError) in
            try system.status(of: name, followsLink: false)
          }
          if status?.kind == .link { throw .link(name) }
        }
        try add(name, place: FileSystem.split(name).name, status)
      case .link, .other: throw .notRegular(name)
      }
    } else if Glob.isGlob(name) {
      let glob = Glob(name)
      let count = files.count
      let start = glob.directory.isEmpty ? "." : glob.directory
      try addFiles(below: start, place: "", depth: glob.depth ?? Self.mostSteps) { glob.matches($0) }
      if files.count == count { throw .nothing(name) }
    } else {
      throw .file(FileError(.open, name, number: FileError.noSuchFile))
    }
  }

  private mutating func addFiles(
    below path: String, place: String, depth: Int, where isWanted: (String) -> Bool
  ) throws(Problem) {
    let names = try looking { () throws(FileError) in try system.names(in: path) }
    var links: [(String, String, FileStatus)] = []
    for name in names {
      let inner = place.isEmpty ? name : "\(place)/\(name)"
      let innerPath = path == "." ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      // It may have been removed in the meantime.
      guard
        let status = try looking({ () throws(FileError) in
          try system.status(of: innerPath, followsLink: false)
        })
      else { continue }
      switch status.kind {
      case .regular: if isWanted(inner), !name.hasPrefix(".") { try add(innerPath, place: inner, status) }
      case .directory:
        if depth > 1, !name.hasPrefix("."), !excluded.contains(status.identity) {
          try addFiles(below: innerPath, place: inner, depth: depth - 1, where: isWanted)
        }
      case .link:
        // Only to files: directories could lead in circles.
        if followsLinks, isWanted(inner), !name.hasPrefix("."),
          let target = try? system.status(of: innerPath), target.kind == .regular
        {
          links.append((innerPath, inner, target))
        }
      case .other: break
      }
    }
    // A file under its own name comes before links to it.
    for (path, place, status) in links { try add(path, place: place, status) }
  }

  private mutating func add(_ path: String, place: String, _ status: FileStatus) throws(Problem) {
    guard identities.insert(status.identity).inserted else { return }
    var place = place
    if let base {
      let normal = Self.normalized(path)
      let prefix = base.isEmpty || base.hasSuffix("/") ? base : base + "/"
      guard normal.hasPrefix(prefix), !normal.hasPrefix("../") || base.hasPrefix("..") else {
        throw .outside(path, base: base)
      }
      place = String(normal.dropFirst(prefix.count))
    }
    files.append(Found(path: path, place: place, status: status))
  }

  private func looking<Result>(
    _ body: () throws(FileError) -> Result
  ) throws(Problem) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }

  /// Without steps that lead nowhere.
  private static func normalized(_ path: String) -> String {
    (path.hasPrefix("/") ? "/" : "")
      + path.pathSteps.filter { $0 != "." }.joined(separator: "/")
  }
}
