/// A file that is written under a temporary name and gets its own when it is whole and on the disk. Whoever looks sees the file
/// that was there before, or all of the new one.
///
/// First `write`, then `seal`, and `commit` what that gives; or `discard` in place of `seal`.
package struct AtomicFile: Sendable {
  /// What it will be called.
  package let name: String
  private let temporaryName: String
  private let directory: OpenDirectory
  private let file: OpenFile

  /// Never a file that is there, nor through a link that somebody has put there.
  private static let flags: OpenFlags = [.writing, .creating, .exclusively, .notThroughLink]

  /// Makes an empty file beside the one that it will replace, with the permissions that the user's mask leaves.
  package init(replacing name: String, in directory: OpenDirectory) throws(FileError) {
    var tries = 0
    while true {
      let temporaryName = Self.makeTemporaryName()
      do {
        file = try directory.open(temporaryName, Self.flags)
        self.name = name
        self.temporaryName = temporaryName
        self.directory = directory
        return
      } catch {
        tries += 1
        if !error.isAlreadyThere || tries == 100 { throw Self.made(error, name, directory) }
      }
    }
  }

  /// The same, under a name that nobody else uses meanwhile: what has it was left by a process that was killed.
  package init(
    replacing name: String, in directory: OpenDirectory, as temporaryName: String
  ) throws(FileError) {
    do {
      try directory.remove(temporaryName)
      file = try directory.open(temporaryName, Self.flags)
    } catch {
      throw Self.made(error, name, directory)
    }
    self.name = name
    self.temporaryName = temporaryName
    self.directory = directory
  }

  /// What is said of a file that cannot be made. It has the name that it will have, unless that may well be there already and can
  /// be written: it is the directory that cannot.
  private static func made(_ error: FileError, _ name: String, _ directory: OpenDirectory) -> FileError {
    error.isNotWritable
      ? FileError(.create, directory.path.isEmpty ? "." : directory.path, number: error.number)
      : FileError(.open, directory.path(of: name), number: error.number)
  }

  package func write(_ bytes: Span<UInt8>) throws(FileError) {
    do {
      try file.write(bytes)
    } catch {
      throw renamed(error)
    }
  }

  /// Gives it the permissions of another file, and its owner and group as far as that is allowed.
  package func takePermissions(of status: FileStatus) throws(FileError) {
    do {
      try file.takePermissions(of: status)
    } catch {
      throw renamed(error)
    }
  }

  /// Puts it on the disk and closes it; a file with which that fails is discarded.
  package func seal() throws(FileError) -> SealedFile {
    let status: FileStatus
    do {
      try file.synchronize()
      status = try file.status()
    } catch {
      discard()
      throw renamed(error)
    }
    do {
      try file.close()
    } catch {
      // It is closed all the same.
      _ = try? directory.remove(temporaryName)
      throw renamed(error)
    }
    return SealedFile(name: name, status: status, temporaryName: temporaryName, directory: directory)
  }

  package func discard() {
    file.closeAfterReading()
    _ = try? directory.remove(temporaryName)
  }

  private func renamed(_ error: FileError) -> FileError {
    FileError(error.call, directory.path(of: name), number: error.number)
  }

  // MARK: Temporary names

  /// The temporary name of a file that is written by one process at a time.
  package static func temporaryName(of name: String) -> String { prefix + name + suffix }

  private static let (prefix, suffix) = (".logwash-", ".tmp")
  private static let randomDigits = 16

  private static func makeTemporaryName() -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return prefix + String(repeating: "0", count: randomDigits - digits.count) + digits + suffix
  }

  /// A name that no other program makes by accident: what has it was left by a run that was killed.
  package static func isTemporaryName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let digits = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    return digits.count == randomDigits
      && digits.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}

/// A whole file on the disk that has only a temporary name yet.
package struct SealedFile: Sendable {
  /// What it will be called.
  package let name: String
  /// What the system says about it; that its name changes does not change it.
  package let status: FileStatus
  fileprivate let temporaryName: String
  fileprivate let directory: OpenDirectory

  /// Gives the file its name, and puts that on the disk. A file that cannot get its name is discarded.
  package func commit() throws(FileError) {
    try rename()
    try directory.synchronize()
  }

  /// Gives the file its name, and leaves it to the caller to put the directory on the disk. A file that cannot get its name is
  /// discarded.
  package func rename() throws(FileError) {
    do {
      try directory.rename(temporaryName, to: name)
    } catch {
      discard()
      throw error
    }
  }

  package func discard() { _ = try? directory.remove(temporaryName) }
}
