package import Logwash

/// Follows files: finds those that there are, reads what is new in them, and knows them again when their names change.
///
/// It does nothing by itself and knows no clock: `scan` and `read` do one round each, at a time that they are given. What they see
/// of the system is what `FileSystem` shows, so that a test can be the system.
///
/// A file is what has an identity (device and inode) and a beginning, not what has a name. It is held open from when it is found
/// until it is finished: its name is gone, and nothing has come for a while. So
///
/// - a file that is renamed is read on, whether its new name is looked at or not;
/// - one that is removed is read to its end;
/// - one that is shorter than what was read of it, or begins otherwise, was cut; what had not been read of it is looked for in a
///   copy beside it.
package final class Follower {
  let files: FileSystem
  let options: FollowOptions
  let pipeline: Pipeline
  let sink: any FollowSink
  let notify: (FollowNotice) -> Void

  /// In the order in which they are read: what was there first.
  var followed: [FollowedFile] = []
  /// What the checkpoint knows and was not found yet.
  var lost: [Checkpoint.File] = []
  /// What was read to its end and let go, the last ones.
  var finished: [Checkpoint.File] = []
  /// Files that have the beginning of one that is followed, beside it, since when: copies that are being made, perhaps.
  var suspects: [FileIdentity: Suspect] = [:]
  /// Files that are not followed, as they were when that was decided.
  private var ignored: [FileIdentity: FileStatus] = [:]
  /// What was last seen at each path that is no pattern, by its bytes, and when that was written; without a file, the last one
  /// beside it.
  var lastAtPath: [[UInt8]: (identity: FileIdentity?, modified: Int64)] = [:]
  /// What was said of paths, to be said once.
  private var said: Set<FollowNotice> = []
  private var hasScanned = false
  /// Something could not be looked at.
  private(set) var isBlind = false
  /// Files are followed of which no checkpoint knows: if one is rotated away before that, nobody can find it again.
  package private(set) var hasUnnoted = false
  private var block = [UInt8](repeating: 0, count: Follower.blockBytes)

  static let blockBytes = 256 << 10
  /// So much is read of a file before the next one has its turn.
  static let turnBytes = 1 << 20
  static let mostFinished = 256

  package init(
    _ options: FollowOptions, _ pipeline: Pipeline, files: FileSystem, sink: any FollowSink,
    checkpoint: Checkpoint? = nil, notify: @escaping (FollowNotice) -> Void
  ) {
    self.files = files
    self.options = options
    self.pipeline = pipeline
    self.sink = sink
    self.notify = notify
    hasScanned = checkpoint != nil
    for file in checkpoint?.files ?? [] {
      if file.isFinished { finished.append(file) } else { lost.append(file) }
      let name = Array(file.name.utf8)
      if file.modified > lastAtPath[name]?.modified ?? .min {
        lastAtPath[name] = (file.identity, file.modified)
      }
    }
  }

  /// What a checkpoint has to know of the files. What was written to the sink belongs to it.
  package func checkpoint(now: Int) -> [Checkpoint.File] {
    lost + finished + followed.map { $0.checkpoint(now: now) }
  }

  /// A checkpoint was taken.
  package func tookCheckpoint() { hasUnnoted = false }

  // MARK: What is there

  /// Looks what files there are, and under which names.
  package func scan(now: Int) throws {
    var present: [FileIdentity: String] = [:]
    var statuses: [[UInt8]: FileStatus] = [:]
    var candidates: [Candidate] = []
    let known = Set(followed.map(\.identity))
    isBlind = false
    for path in options.patterns.flatMap({ $0.paths(in: files, onError: sayUnreadable) }) {
      guard let status = look(at: path), present[status.identity] == nil else { continue }
      present[status.identity] = path
      statuses[Array(path.utf8)] = status
      if !known.contains(status.identity) {
        candidates.append(Candidate(path: path, name: path, isPresent: true, status: status))
      }
    }
    // Where not all could be looked at, nothing is gone.
    for file in followed where present[file.identity] != nil || !isBlind {
      if file.path != nil, present[file.identity] == nil { file.changed = now }
      file.path = present[file.identity]
    }
    for path in options.patterns where path.isPath {
      do throws(FileError) {
        try lookBeside(path.text, statuses[Array(path.text.utf8)], &candidates)
      } catch {
        // The next scan looks there again.
        sayUnreadable(error)
      }
    }
    candidates += suspects.values.filter { present[$0.candidate.status.identity] == nil }.map(\.candidate)
    candidates.sort { ($0.status.modified, $0.path) < ($1.status.modified, $1.path) }
    if !lost.isEmpty { try findLost(&candidates, now: now) }
    // What may be a file that was followed in another life has to wait until that can be found out.
    candidates.removeAll { candidate in
      lost.contains { known in
        isOurs(known)
          && (known.identity == candidate.status.identity || known.name.isSameName(as: candidate.path))
      }
    }
    for candidate in candidates { try adopt(candidate, now: now) }
    hasScanned = true
  }

  /// A file that is not followed yet.
  struct Candidate {
    var path: String
    /// The path that somebody has named, if it was rotated away from there.
    var name: String
    /// It is where somebody wants it to be looked for.
    var isPresent: Bool
    var status: FileStatus

    func isIn(_ files: [FollowedFile]) -> Bool { files.contains { $0.identity == status.identity } }
  }

  /// What is at a path, if that can be followed.
  func look(at path: String) -> FileStatus? {
    do {
      guard let status = try files.status(of: path) else {
        if !hasScanned { say(once: .notThere(path: path)) }
        return nil
      }
      if status.kind != .regular {
        say(once: .notRegular(path: path))
      } else if sink.writes(to: status.identity) {
        say(once: .ownOutput(path: path))
      } else {
        return status
      }
    } catch {
      sayUnreadable(error)
    }
    return nil
  }

  func sayUnreadable(_ error: FileError) {
    isBlind = true
    say(once: .unreadable(path: error.path, message: error.description))
  }

  func say(once notice: FollowNotice) {
    if said.insert(notice).inserted { notify(notice) }
  }

  /// Begins to follow a file, unless it is known.
  ///
  /// - Parameter other: before which it is to be read.
  func adopt(_ candidate: Candidate, before other: FollowedFile? = nil, now: Int) throws {
    guard ignored[candidate.status.identity] != candidate.status else { return }
    let suspect = suspects[candidate.status.identity]
    let file: OpenFile
    do throws(FileError) {
      guard let opened = try open(candidate) else { return }
      file = opened
    } catch {
      // It is tried again with the next scan, also if its path is no one's that is looked at.
      suspects[candidate.status.identity] = suspect ?? Suspect(candidate: candidate, since: now)
      return
    }
    var closes = true
    do {
      let beginning = try file.bytes(at: 0, count: FilePrint.mostBytes)
      if Self.isCompressed(beginning) {
        say(once: .compressed(path: candidate.path))
        ignored[candidate.status.identity] = candidate.status
        return file.closeAfterReading()
      }
      if let known = try findFinished(file, candidate.status) {
        if known.position.done < candidate.status.size {
          closes = false
          return try resume(known, candidate, file, now: now)
        }
        ignored[candidate.status.identity] = candidate.status
        return file.closeAfterReading()
      }
      if try isSuspect(candidate, file, now: now) { return file.closeAfterReading() }
      var position = GrowingInput.Position.beginning
      if options.startsAtEnd, !hasScanned { position = try Self.lastLine(of: file, candidate.status) }
      let tailCount = min(position.held, FilePrint.mostBytes)
      try add(
        FollowedFile(
          file, name: candidate.name, path: candidate.isPresent ? candidate.path : nil,
          status: candidate.status,
          head: FilePrint(of: beginning),
          tail: try file.bytes(at: position.held - tailCount, count: tailCount),
          input: GrowingInput(pipeline, name: candidate.name, at: position), now: now), before: other)
    } catch let error as FileError {
      sayUnreadable(error)
      if closes { file.closeAfterReading() }
      suspects[candidate.status.identity] = suspect ?? Suspect(candidate: candidate, since: now)
    }
  }

  /// - Parameters:
  ///   - other: before which it is to be read.
  ///   - isKnown: A checkpoint has it.
  func add(_ file: FollowedFile, before other: FollowedFile? = nil, isKnown: Bool = false) throws {
    // What was read of it is nothing new.
    file.status.size = -1
    try sink.prepare(for: file.name)
    if !isKnown { hasUnnoted = true }
    let place = other.flatMap { other in followed.firstIndex { $0 === other } } ?? followed.endIndex
    suspects[file.identity] = nil
    followed.insert(file, at: place)
  }

  /// - Returns: nil when it is not there any more.
  func open(_ candidate: Candidate) throws(FileError) -> OpenFile? {
    do throws(FileError) {
      let file = try files.open(candidate.path, [.reading, .withoutWaiting])
      // It may be another one by now; the next scan will see.
      if try identity(of: file) == candidate.status.identity { return file }
      file.closeAfterReading()
    } catch {
      if !error.isNotThere {
        sayUnreadable(error)
        throw error
      }
    }
    suspects[candidate.status.identity] = nil
    return nil
  }

  private func identity(of file: OpenFile) throws(FileError) -> FileIdentity {
    do {
      return try file.status().identity
    } catch {
      file.closeAfterReading()
      throw error
    }
  }

  /// The file that was let go, if it is this one.
  private func findFinished(_ file: OpenFile, _ status: FileStatus) throws(FileError) -> Checkpoint.File? {
    guard let index = finished.lastIndex(where: { $0.identity == status.identity }) else { return nil }
    let known = finished[index]
    let isSame = try isSame(file, as: known)
    if !isSame { finished.remove(at: index) }
    return isSame ? known : nil
  }

  /// The place of the last line that is not ended; or the end.
  private static func lastLine(of file: OpenFile, _ status: FileStatus) throws(FileError)
    -> GrowingInput.Position
  {
    let count = min(status.size, 1 << 16)
    let last = try file.bytes(at: status.size - count, count: count)
    let feed = last.lastIndex(of: UInt8(ascii: "\n"))
    let offset = feed.map { status.size - count + $0 + 1 } ?? (count < status.size ? status.size : 0)
    return GrowingInput.Position(held: offset, line: 1, done: offset)
  }

  private static func isCompressed(_ beginning: ArraySlice<UInt8>) -> Bool {
    let marks: [[UInt8]] = [
      [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], Array("BZh".utf8),
      [0x04, 0x22, 0x4D, 0x18],
    ]
    return marks.contains { beginning.starts(with: $0) }
  }

  // MARK: What is new

  /// Reads what is new, and deals with what has ended.
  ///
  /// - Parameter isStopped: asked after each block; what was read is cleaned.
  /// - Returns: how many bytes were read; not 0 if there is more to be read at once.
  package func read(now: Int, isStopped: () -> Bool = { false }) throws -> Int {
    var count = 0
    for file in followed where !isStopped() {
      do {
        count += try readTurn(of: file, now: now, isStopped)
      } catch let error as FileError where !error.isOfWriting {
        // Once for each file; it is tried again, since it may get better.
        if !file.isUnreadable {
          notify(.unreadable(path: file.path ?? file.name, message: error.description))
        }
        file.isUnreadable = true
      }
    }
    for file in followed where file.path == nil && isAtEnd(file) {
      if now - file.changed >= options.rotatedMilliseconds { try finish(file, now: now) }
    }
    return count
  }

  private func isAtEnd(_ file: FollowedFile) -> Bool {
    file.isUnreadable || (try? file.file.status().size) == file.input.next
  }

  func readTurn(of file: FollowedFile, now: Int, _ isStopped: () -> Bool) throws -> Int {
    var status = try file.file.status()
    if status == file.status, status.size == file.input.next {
      try pause(file, now: now)
      return 0
    }
    if file.input.next == 0, status.modified != file.status.modified {
      let before = followed.count
      let missed = try missed(beside: file.path ?? file.name, since: file.status.modified, [])
      try adopt(missed, before: file, now: now)
      if followed.count > before {
        try readWhatWasFound(before: file, before, now: now, isStopped)
        status = try file.file.status()
      }
    }
    if try isCut(file, status) {
      try beginAnew(file, now: now, isStopped)
      status = try file.file.status()
    }
    // Where that has failed before.
    if file.head.count < min(file.input.next, FilePrint.mostBytes) { try file.extendHead() }
    var count = 0
    while count < Self.turnBytes, !isStopped() {
      let read = try file.file.read(into: &block, at: file.input.next)
      if read == 0 { break }
      if try file.file.has(file.head, at: 0) {
        try clean(block[..<read], of: file, now: now)
        try file.extendHead()
      } else {
        // It was cut between two calls. If it has not grown beyond again, the bytes are still those of before.
        let isOld = try file.file.status().size < file.input.next + read
        if isOld { try clean(block[..<read], of: file, now: now) }
        try beginAnew(file, now: now, isStopped)
        return count + read
      }
      count += read
    }
    file.status = status
    if count == 0 { try pause(file, now: now) }
    return count
  }

  private func clean(_ bytes: ArraySlice<UInt8>, of file: FollowedFile, now: Int) throws {
    try sink.clean(bytes, of: file.input, name: file.name, isLast: false)
    file.took(bytes, now: now)
    file.isUnreadable = false
  }

  /// What is open and needs nothing more has waited long enough.
  private func pause(_ file: FollowedFile, now: Int) throws {
    guard let idle = pipeline.idleMilliseconds, !file.hasPaused, now - file.changed >= idle else { return }
    file.hasPaused = true
    if file.input.holdsSomething { try sink.pause(file.input, name: file.name) }
  }

  /// Ends a file of which nothing more can come.
  func finish(_ file: FollowedFile, now: Int) throws {
    try finishInput(of: file)
    if file.input.next > 0 { forget(file.checkpoint(now: now)) }
    file.file.closeAfterReading()
    followed.removeAll { $0 === file }
  }

  /// Keeps what is known of a file that is not looked for any more: when the last one at a path was written.
  func forget(_ file: Checkpoint.File) {
    var file = file
    file.isFinished = true
    file.rested = 0
    finished.append(file)
    finished.removeFirst(max(finished.count - Self.mostFinished, 0))
    hasUnnoted = true
  }

  /// What is open of a file is a record, since it will not go on.
  func finishInput(of file: FollowedFile) throws {
    if file.input.holdsSomething {
      if file.tail.last != UInt8(ascii: "\n") { notify(.unfinishedLine(path: file.path ?? file.name)) }
    }
    try sink.clean([], of: file.input, name: file.name, isLast: true)
  }

  /// Ends all files: what is open is a record.
  package func finishAll() throws {
    for file in followed { try finishInput(of: file) }
  }

  package func close() {
    for file in followed { file.file.closeAfterReading() }
    followed = []
  }
}
