internal import Logwash

/// What happened while nobody looked.
extension Follower {
  /// How long a file that begins like the one beside it is taken for a copy that is being made.
  private static let suspicionMilliseconds = 5000

  /// Whether the file was cut and written anew since it was read.
  func isCut(_ file: FollowedFile, _ status: FileStatus) throws(FileError) -> Bool {
    if status.size < file.input.next { return true }
    return try !file.file.has(file.head, at: 0)
  }

  /// Reads a file that was cut from its beginning, and before that what a copy still has of it.
  func beginAnew(_ file: FollowedFile, now: Int, _ isStopped: () -> Bool) throws {
    let before = followed.count
    let known = file.checkpoint(now: now)
    let path = file.path ?? file.name
    let unread = max(file.status.size - file.input.next, 0)
    // All that can go wrong comes before anything is changed, so that it can be tried again.
    let status = try file.file.status()
    // It may have been cut more than once.
    let missed = try missed(beside: path, since: known.modified, [])
    let copy = try findCopy(of: known, beside: path)
    if let (candidate, copy) = copy {
      notify(.continuedInCopy(path: path, copy: candidate.path))
      try add(
        FollowedFile(
          copy, name: file.name, path: candidate.isPresent ? candidate.path : nil, status: candidate.status,
          head: file.head, tail: file.tail, input: file.input, now: now), before: file)
    } else {
      try finishInput(of: file)
      notify(.truncated(path: path, unread: unread))
    }
    try adopt(missed, before: file, now: now)
    file.beginAnew(GrowingInput(pipeline, name: file.name), status: status, now: now)
    file.status.size = -1
    try readWhatWasFound(before: file, before, now: now, isStopped)
  }

  /// Reads files to their ends that were found before another one in the list, since what they have is older.
  ///
  /// - Parameter count: how many files were followed before.
  func readWhatWasFound(
    before file: FollowedFile, _ count: Int, now: Int, _ isStopped: () -> Bool
  ) throws {
    guard let place = followed.firstIndex(where: { $0 === file }) else { return }
    let found = followed[(place - (followed.count - count))..<place]
    if hasUnnoted { try sink.noteFound() }
    for earlier in found {
      while try !isStopped() && readTurn(of: earlier, now: now, isStopped) > 0 {}
    }
  }

  /// Adopts what was copied while nobody looked; it is read before the file.
  func adopt(_ missed: [Candidate], before file: FollowedFile, now: Int) throws {
    for candidate in missed.reversed() where candidate.isIn(followed) == false {
      try adopt(candidate, before: file, now: now)
    }
  }

  /// A file beside that one which has all that was read of it.
  private func findCopy(
    of known: Checkpoint.File, beside path: String
  ) throws(FileError) -> (candidate: Candidate, file: OpenFile)? {
    guard known.head.count > 0 else { return nil }
    for candidate in try siblings(of: known.name)
      + (path.isSameName(as: known.name) ? [] : siblings(of: path))
    where candidate.status.size >= known.position.done {
      do {
        if let file = try open(candidate, as: known) { return (candidate, file) }
      } catch {
        // What may not be read need not be waited for.
        if !error.isForbidden { throw error }
      }
    }
    return nil
  }

  /// Opens a file that has the first and last bytes of what was read of another.
  private func open(_ candidate: Candidate, as known: Checkpoint.File) throws(FileError) -> OpenFile? {
    guard let file = try open(candidate) else { return nil }
    do {
      if try isSame(file, as: known) { return file }
    } catch {
      sayUnreadable(error)
      file.closeAfterReading()
      throw error
    }
    file.closeAfterReading()
    return nil
  }

  /// Whether a file has the first and last bytes of what was read of another.
  func isSame(_ file: OpenFile, as known: Checkpoint.File) throws(FileError) -> Bool {
    guard try file.status().size >= known.position.done, try file.has(known.head, at: 0) else { return false }
    return try file.has(known.tail, at: known.position.done - known.tail.count)
  }

  /// The names that rotation gives a file: its own with something behind it that has a digit. Newest first; those that are
  /// followed are left out.
  func siblings(of path: String) throws(FileError) -> [Candidate] {
    let (parent, name) = FileSystem.split(path)
    let names = try names(in: parent).filter { other in
      guard other.beginsWithName(name) else { return false }
      let added = other.utf8.dropFirst(name.utf8.count)
      return added.first.map(".-_".utf8.contains) == true
        && added.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return try candidates(names, in: parent, of: path).sorted { $0.status.modified > $1.status.modified }
  }

  /// What is in a directory; nothing if that is not there, or may not be read.
  private func names(in directory: String) throws(FileError) -> [String] {
    do {
      return try files.names(in: directory)
    } catch {
      if error.isNotThere { return [] }
      sayUnreadable(error)
      if error.isForbidden { return [] }
      throw error
    }
  }

  /// The files of those names that are not followed.
  private func candidates(
    _ names: [String], in parent: String, of path: String
  ) throws(FileError) -> [Candidate] {
    var found: [Candidate] = []
    for name in names {
      let other = path.contains("/") ? (parent == "/" ? "/" : parent + "/") + name : name
      guard let status = try files.status(of: other), status.kind == .regular,
        !followed.contains(where: { $0.identity == status.identity })
      else { continue }
      let isPresent = options.patterns.contains { $0.fits(other) }
      found.append(
        Candidate(path: other, name: isPresent ? other : path, isPresent: isPresent, status: status))
    }
    return found
  }

  // MARK: Rotations that nobody saw

  /// Files that have come and gone between two looks: those beside a path that were written after what was seen there last. Only
  /// where rotated files are not looked for anyway.
  func missed(
    beside path: String, since modified: Int64, _ candidates: [Candidate]
  ) throws(FileError) -> [Candidate] {
    guard options.patterns.contains(where: { $0.text.isSameName(as: path) }) else { return [] }
    return try siblings(of: path).filter { sibling in
      sibling.status.modified > modified
        && !(finished + lost).contains { $0.identity == sibling.status.identity }
        && !candidates.contains { $0.status.identity == sibling.status.identity }
    }
  }

  /// Looks for files that have come and gone at a path since the last scan.
  func lookBeside(
    _ path: String, _ status: FileStatus?, _ candidates: inout [Candidate]
  ) throws(FileError) {
    let name = Array(path.utf8)
    let last = lastAtPath[name]
    if let last, status == nil || last.identity != status?.identity {
      candidates += try missed(beside: path, since: last.modified, candidates)
    }
    if let status {
      lastAtPath[name] = (status.identity, status.modified)
    } else {
      var modified = last?.modified
      if modified == nil { modified = try siblings(of: path).first?.status.modified }
      // The next file may get the number of the one that is gone.
      lastAtPath[name] = (nil, modified ?? .min)
    }
  }

  // MARK: What a checkpoint knows

  /// Somebody wants the file to be followed in this run, and not only in another one that has the same checkpoint.
  func isOurs(_ known: Checkpoint.File) -> Bool {
    options.patterns.contains { $0.text.isSameName(as: known.name) || $0.fits(known.name) }
  }

  /// Goes on with the files of the checkpoint; those that are found are taken out of the candidates.
  func findLost(_ candidates: inout [Candidate], now: Int) throws {
    let ours = lost.filter(isOurs)
    lost.removeAll(where: isOurs)
    // Whatever has the number of a file of which nothing was read may be that file; so it has to wait until all others are found.
    try find(ours.filter { $0.head.count > 0 }, &candidates, now: now)
    try find(ours.filter { $0.head.count == 0 }, &candidates, now: now)
    candidates.removeAll { $0.isIn(followed) }
    candidates.sort { ($0.status.modified, $0.path) < ($1.status.modified, $1.path) }
  }

  /// Goes on with files of the checkpoint, or with copies of them. What cannot be looked at now is lost for longer.
  private func find(_ ours: [Checkpoint.File], _ candidates: inout [Candidate], now: Int) throws {
    let absent = try notFound(ours) { known in try resume(known, in: &candidates, now: now) }
    var missing: [Checkpoint.File] = []
    for files in Dictionary(grouping: absent, by: { Array($0.name.utf8) }).values {
      let path = files[0].name
      let (parent, _) = FileSystem.split(path)
      var others: [Candidate]?
      missing += try notFound(files) { known in
        var found = try others ?? self.candidates(names(in: parent), in: parent, of: path)
        defer { others = found }
        return try resume(known, in: &found, now: now)
      }
    }
    _ = try notFound(missing) { known in
      // They may have been cut more than once.
      let missed = try missed(beside: known.name, since: known.modified, candidates)
      if let (candidate, copy) = try findCopy(of: known, beside: known.name) {
        notify(.continuedInCopy(path: known.name, copy: candidate.path))
        try resume(known, candidate, copy, now: now)
        candidates.removeAll { $0.status.identity == candidate.status.identity }
      } else if candidates.contains(where: {
        $0.path.isSameName(as: known.name) && $0.status.identity == known.identity
      }) {
        notify(.replaced(path: known.name, after: known.position.held))
        forgetNumber(of: known)
      } else {
        notify(.gone(path: known.name, after: known.position.held))
        forgetNumber(of: known)
      }
      // A copy is followed by now.
      candidates += missed.filter { !$0.isIn(followed) }
      return true
    }
  }

  /// Those that are not found; what could not be looked at is kept for the next scan.
  private func notFound(
    _ files: [Checkpoint.File], _ find: (Checkpoint.File) throws -> Bool
  ) throws -> [Checkpoint.File] {
    var notFound: [Checkpoint.File] = []
    for known in files {
      do {
        if try !find(known) { notFound.append(known) }
      } catch let error as FileError where !error.isOfWriting {
        sayUnreadable(error)
        lost.append(known)
      }
    }
    return notFound
  }

  /// Keeps when a file that is gone was written last; its number may be another file's.
  private func forgetNumber(of known: Checkpoint.File) {
    var known = known
    known.identity = FileIdentity(device: 0, inode: 0)
    forget(known)
  }

  /// - Returns: false when the file is not among the candidates, or is another one now.
  private func resume(_ known: Checkpoint.File, in candidates: inout [Candidate], now: Int) throws -> Bool {
    let found = candidates.firstIndex {
      $0.status.identity == known.identity
        // A device may get another number when the system starts.
        || $0.path.isSameName(as: known.name) && $0.status.identity.inode == known.identity.inode
    }
    guard let found, let file = try open(candidates[found], as: known) else { return false }
    try resume(known, candidates[found], file, now: now)
    candidates.remove(at: found)
    return true
  }

  func resume(_ known: Checkpoint.File, _ candidate: Candidate, _ file: OpenFile, now: Int) throws {
    let count = min(known.position.held, FilePrint.mostBytes)
    // Of an empty file nothing says that it is the one that was known.
    let name = known.position.done == 0 && candidate.isPresent ? candidate.path : known.name
    let tail: ArraySlice<UInt8>
    do {
      tail = try file.bytes(at: known.position.held - count, count: count)
    } catch {
      file.closeAfterReading()
      throw error
    }
    let resumed = FollowedFile(
      file, name: name, path: candidate.isPresent ? candidate.path : nil, status: candidate.status,
      head: known.head, tail: tail,
      input: GrowingInput(pipeline, name: name, at: known.position), now: now)
    resumed.resumedTail = known.tail
    resumed.changed = now - known.rested
    // What was written since then may be in a copy.
    resumed.status.modified = known.modified
    try add(resumed, isKnown: true)
    finished.removeAll { $0 == known }
  }

  // MARK: Copies that are being made

  /// A file that may be a copy of another, made to cut that one.
  struct Suspect {
    var candidate: Candidate
    /// Since when it has that size.
    var since: Int
  }

  /// Whether a file may be a copy of one that is followed: it begins like it, stands beside it, and is still growing or new.
  func isSuspect(_ candidate: Candidate, _ file: OpenFile, now: Int) throws(FileError) -> Bool {
    let status = try file.status()
    let hasOriginal = followed.contains { other in
      let path = other.path ?? other.name
      return other.head.count > 0 && status.size >= other.head.count && !candidate.path.isSameName(as: path)
        && (candidate.path.beginsWithName(path) || candidate.path.beginsWithName(other.name))
        && (try? file.has(other.head, at: 0)) == true
    }
    let known = suspects.removeValue(forKey: status.identity)
    guard hasOriginal else { return false }
    let isUnchanged = known?.candidate.status.size == status.size
    if let known, isUnchanged, now - known.since >= Self.suspicionMilliseconds { return false }
    var suspect = Suspect(candidate: candidate, since: isUnchanged ? known?.since ?? now : now)
    suspect.candidate.status = status
    suspects[status.identity] = suspect
    return true
  }
}
