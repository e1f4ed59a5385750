internal import LogwashCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A directory that files are put into. What is done by its number is done in this directory, whatever becomes of its path.
package struct OpenDirectory: Sendable {
  let number: Int32
  /// For messages; empty for the working directory.
  package let path: String
  let system: FileSystem

  private var calls: any SystemCalls { system.calls }

  /// The path of something in it.
  package func path(of name: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Another one in it, to be closed too. See `FileSystem.openDirectory(_:creates:)`.
  ///
  /// - Parameter name: one step of a path.
  package func directory(_ name: String, creates: Bool = false) throws(FileError) -> OpenDirectory {
    do {
      return try openDirectory(name)
    } catch {
      guard creates, error.number == ENOENT else { throw error }
    }
    do {
      let path = path(of: name)
      try system.trying(.makeDirectory, path) { () throws(IOError) in
        try calls.makeDirectory(name, in: number)
      }
      // As far as this directory may be read; what is put into the new one is put on the disk with it.
      _ = try? synchronize()
    } catch {
      // Somebody else, or another thread, was faster.
      if !error.isAlreadyThere { throw error }
    }
    return try openDirectory(name)
  }

  private func openDirectory(_ name: String) throws(FileError) -> OpenDirectory {
    let path = path(of: name)
    let flags: OpenFlags = [.reading, .directory, .lookingUp]
    func open(_ flags: OpenFlags) throws(FileError) -> Int32 {
      try system.trying(.openDirectory, path) { () throws(IOError) in
        try calls.open(name, in: number, flags)
      }
    }
    do {
      return OpenDirectory(number: try open(flags.union(.notThroughLink)), path: path, system: system)
    } catch {
      // What the system says of a link here.
      guard error.number == ELOOP || error.number == ENOTDIR else { throw error }
      guard try status(of: name)?.kind == .link else { throw error }
    }
    try refuseLink(name)
    return OpenDirectory(number: try open(flags), path: path, system: system)
  }

  /// Throws when everybody may write to this directory: a link in it may be anybody's.
  private func refuseLink(_ name: String) throws(FileError) {
    let here = try system.trying(.status, path) { () throws(IOError) in
      try calls.status(of: number)
    }
    if here.permissions & UInt16(S_IWOTH) != 0 {
      throw FileError(.followLink, path(of: name), number: ELOOP)
    }
  }

  /// Opens a file in it to write to it, through no link if everybody may write to this directory.
  package func openForWriting(_ name: String, _ flags: OpenFlags) throws(FileError) -> OpenFile {
    do {
      return try open(name, flags.union([.writing, .notThroughLink]))
    } catch {
      guard error.number == ELOOP else { throw error }
    }
    try refuseLink(name)
    return try open(name, flags.union(.writing))
  }

  /// Opens a file in it.
  package func open(_ name: String, _ flags: OpenFlags) throws(FileError) -> OpenFile {
    let path = path(of: name)
    let file = try system.trying(.open, path) { () throws(IOError) in
      try calls.open(name, in: number, flags)
    }
    return OpenFile(number: file, path: path, system: system)
  }

  /// What has that name in it, be it a link; nil if nothing has.
  package func status(of name: String) throws(FileError) -> FileStatus? {
    let path = path(of: name)
    return try system.nilIfNotThere { () throws(FileError) in
      try system.trying(.status, path) { () throws(IOError) in
        try calls.status(of: name, in: number, followsLink: false)
      }
    }
  }

  /// The names in it, sorted by their bytes.
  package func names() throws(FileError) -> [String] {
    try OpenFile(number: number, path: path.isEmpty ? "." : path, system: system).names()
  }

  /// All of a file in it. See `OpenFile.contents(limit:)`.
  package func contents(of name: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = try open(name, .reading)
    defer { file.closeAfterReading() }
    return try file.contents(limit: limit)
  }

  /// Puts bytes in the place of a file in it at once. See `FileSystem.replaceFile(at:with:)`.
  package func replaceFile(
    _ name: String, with bytes: [UInt8], as temporaryName: String? = nil
  ) throws(FileError) {
    let file =
      if let temporaryName {
        try AtomicFile(replacing: name, in: self, as: temporaryName)
      } else {
        try AtomicFile(replacing: name, in: self)
      }
    do {
      try file.write(bytes.span)
    } catch {
      file.discard()
      throw error
    }
    try file.seal().commit()
  }

  /// Gives a file in it another name, and takes that from whichever file had it.
  package func rename(_ name: String, to newName: String) throws(FileError) {
    try system.trying(.rename, path(of: newName)) { () throws(IOError) in
      try calls.rename(name, in: number, to: newName, in: number)
    }
  }

  /// Gives a file in it a second name, which no other may have.
  package func link(_ name: String, to newName: String) throws(FileError) {
    try system.trying(.link, path(of: name)) { () throws(IOError) in
      try calls.link(name, in: number, to: newName, in: number)
    }
  }

  /// Removes a file; false if there was none.
  @discardableResult
  package func remove(_ name: String) throws(FileError) -> Bool {
    let path = path(of: name)
    return try system.nilIfNotThere { () throws(FileError) in
      try system.trying(.remove, path) { () throws(IOError) in try calls.remove(name, in: number) }
    } != nil
  }

  /// Puts the names in it on the disk.
  package func synchronize() throws(FileError) {
    // The directory itself may be open only for looking up names.
    let file = try open(".", [.reading, .directory])
    defer { file.closeAfterReading() }
    do {
      try file.synchronize()
    } catch {
      // Some file systems do not do this with directories, and need not.
      if error.number != EINVAL && error.number != ENOTSUP { throw error }
    }
  }

  /// Takes the directory's lock, for as long as the file that comes back is open.
  package func lock() throws(FileError) -> OpenFile {
    let file = try open(".", [.reading, .directory])
    do {
      try file.lock()
      return file
    } catch {
      file.closeAfterReading()
      throw FileError(.lock, path.isEmpty ? "." : path, number: error.number)
    }
  }

  package func close() { _ = try? calls.close(number) }
}
