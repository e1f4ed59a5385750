internal import LogwashCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Files by their paths, as the system has them, or as a test pretends that it has.
///
/// A call that a signal has interrupted is made again, and an error says what was to be done and with which file.
package struct FileSystem: Sendable {
  let calls: any SystemCalls

  package init(_ calls: any SystemCalls = OperatingSystem()) { self.calls = calls }

  /// The directory that paths are relative to.
  private static let workingDirectory = Int32(AT_FDCWD)

  /// Makes a call until it is not interrupted.
  func trying<Result>(
    _ call: FileError.Call, _ path: String, _ body: () throws(IOError) -> Result
  ) throws(FileError) -> Result {
    while true {
      do throws(IOError) {
        return try body()
      } catch {
        if error.number != EINTR { throw FileError(call, path, number: error.number) }
      }
    }
  }

  // MARK: Opening

  package func open(_ path: String, _ flags: OpenFlags = .reading) throws(FileError) -> OpenFile {
    let number = try trying(.open, path) { () throws(IOError) in
      try calls.open(path, in: Self.workingDirectory, flags)
    }
    return OpenFile(number: number, path: path, system: self)
  }

  /// Opens a file to write to it, through no link that stands in a directory that everybody may write to.
  package func openForWriting(_ path: String, _ flags: OpenFlags) throws(FileError) -> OpenFile {
    let (parent, name) = Self.split(path)
    let directory = try openDirectory(parent)
    defer { directory.close() }
    return try directory.openForWriting(name, flags)
  }

  // MARK: Looking

  /// What is at a path, or nil if nothing is.
  package func status(of path: String, followsLink: Bool = true) throws(FileError) -> FileStatus? {
    try nilIfNotThere { () throws(FileError) in
      try trying(.status, path) { () throws(IOError) in
        try calls.status(of: path, in: Self.workingDirectory, followsLink: followsLink)
      }
    }
  }

  /// The names in a directory, sorted by their bytes.
  package func names(in path: String) throws(FileError) -> [String] {
    let directory = try open(path, [.reading, .directory])
    defer { directory.closeAfterReading() }
    return try directory.names()
  }

  func nilIfNotThere<Result>(_ body: () throws(FileError) -> Result) throws(FileError) -> Result? {
    do {
      return try body()
    } catch {
      if error.isNotThere { return nil }
      throw error
    }
  }

  // MARK: Whole files

  /// All of a file.
  ///
  /// - Parameter limit: how many bytes it may have; a longer one fails with `EFBIG`.
  package func contents(of path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = try open(path)
    defer { file.closeAfterReading() }
    return try file.contents(limit: limit)
  }

  /// Puts bytes in the place of a file at once: whoever reads it sees the old bytes or the new ones, also after a crash.
  ///
  /// - Parameter temporaryName: what it is called meanwhile; see `AtomicFile`.
  package func replaceFile(
    at path: String, with bytes: [UInt8], as temporaryName: String? = nil
  ) throws(FileError) {
    let (parent, name) = Self.split(path)
    let directory = try openDirectory(parent)
    defer { directory.close() }
    try directory.replaceFile(name, with: bytes, as: temporaryName)
  }

  /// Removes a file; false if there was none.
  @discardableResult
  package func remove(_ path: String) throws(FileError) -> Bool {
    try nilIfNotThere { () throws(FileError) in
      try trying(.remove, path) { () throws(IOError) in
        try calls.remove(path, in: Self.workingDirectory)
      }
    } != nil
  }

  /// The directory part of a path and the last name.
  package static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.utf8.index(after: slash)...]))
  }
}

extension FileSystem {
  /// Opens a directory to put files into it, step by step, through no link that stands in a directory that everybody may write
  /// to: whoever put it there could send what is written anywhere.
  ///
  /// - Parameter creates: makes those that are not there.
  package func openDirectory(_ path: String, creates: Bool = false) throws(FileError) -> OpenDirectory {
    let start = path.hasPrefix("/") ? "/" : "."
    let number = try trying(.openDirectory, start) { () throws(IOError) in
      try calls.open(start, in: Self.workingDirectory, [.reading, .directory, .lookingUp])
    }
    var directory = OpenDirectory(number: number, path: start == "/" ? "/" : "", system: self)
    for name in path.pathSteps where name != "." {
      let parent = directory
      defer { parent.close() }
      directory = try parent.directory(String(name), creates: creates)
    }
    return directory
  }
}
