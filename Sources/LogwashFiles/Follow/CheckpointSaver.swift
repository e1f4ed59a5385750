/// The file of a checkpoint, which belongs to one process at a time.
final class CheckpointSaver {
  /// No checkpoint is as long as this.
  private static let mostBytes = 256 << 20

  let everyMilliseconds: Int
  private let path: String
  private let temporaryName: String
  private let files: FileSystem
  private let lock: OpenFile
  /// What is in the file.
  private(set) var saved: Checkpoint?

  /// - Throws: that it cannot be read or is damaged, or that another process has it. Nothing is then begun anew by itself.
  init(_ path: String, _ files: FileSystem, everyMilliseconds: Int) throws {
    self.path = path
    self.files = files
    self.everyMilliseconds = everyMilliseconds
    // The file itself is another one after each save.
    lock = try files.openForWriting(path + ".lock", .creating)
    do throws(FileError) {
      try lock.lock()
    } catch {
      throw error.isLocked
        ? FollowError("the checkpoint \(path) belongs to another process that is running") as any Error
        : error
    }
    let (parent, name) = FileSystem.split(path)
    temporaryName = AtomicFile.temporaryName(of: name)
    // Of a process that was killed.
    try files.remove("\(parent)/\(temporaryName)")
    guard try files.status(of: path) != nil else { return }
    saved = try Checkpoint(files.contents(of: path, limit: Self.mostBytes), path: path)
  }

  /// The file is the checkpoint, or what belongs to it.
  func isOwn(_ identity: FileIdentity) -> Bool {
    (try? lock.status().identity) == identity || (try? files.status(of: path)?.identity) == identity
  }

  func save(_ checkpoint: Checkpoint) throws(FileError) {
    if checkpoint == saved { return }
    try files.replaceFile(at: path, with: checkpoint.json, as: temporaryName)
    saved = checkpoint
  }
}
