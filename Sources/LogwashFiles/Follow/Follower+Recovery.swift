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
    let fresh = GrowingInput(pipeline, name: file.name)
    if let (candidate, copy) = findCopy(of: known, beside: path) {
      notify(.continuedInCopy(path: path, copy: candidate.path))
      try add(
        FollowedFile(
          copy, name: file.name, path: candidate.isPresent ? candidate.path : nil, status: candidate.status,
          head: file.head, tail: file.tail, input: file.input, now: now), before: file)
    } else {
      try finishInput(of: file)
      notify(.truncated(path: path, unread: unread))
    }
    // It may have been cut more than once.
    try adoptMissed(beside: file, since: known.modified, now: now)
    file.beginAnew(fresh, status: try file.file.status(), now: now)
    file.status.size = -1
    // What stands before it comes first.
    guard let place = followed.firstIndex(where: { $0 === file }) else { return }
    for earlier in followed[(place - (followed.count - before))..<place] {
      while try !isStopped() && readTurn(of: earlier, now: now, isStopped) > 0 {}
    }
  }

  /// Adopts what was copied while nobody looked; it is read before the file.
  func adoptMissed(beside file: FollowedFile, since modified: Int64, now: Int) throws {
    for candidate in missed(beside: file.path ?? file.name, since: modified, []).reversed() {
      try adopt(candidate, before: file, now: now)
    }
  }

  /// A file beside that one which has all that was read of it.
  private func findCopy(
    of known: Checkpoint.File, beside path: String
  ) -> (candidate: Candidate, file: OpenFile)? {
    guard known.head.count > 0 else { return nil }
    for candidate in siblings(of: known.name) + (path == known.name ? [] : siblings(of: path))
    where candidate.status.size >= known.position.done {
      guard let file = open(candidate) else { continue }
      if (try? isSame(file, as: known)) == true { return (candidate, file) }
      file.closeAfterReading()
    }
    return nil
  }

  /// Whether a file has the first and last bytes of what was read of another.
  func isSame(_ file: OpenFile, as known: Checkpoint.File) throws(FileError) -> Bool {
    guard try file.status().size >= known.position.done, try file.has(known.head, at: 0) else { return false }
    return try file.has(known.tail, at: known.position.done - known.tail.count)
  }

  /// The names that rotation gives a file: its own with something behind it that has a digit. Newest first; those that are
  /// followed are left out.
  func siblings(of path: String) -> [Candidate] {
    let (parent, name) = FileSystem.split(path)
    let names = ((try? files.names(in: parent)) ?? []).filter { other in
      other.hasPrefix(name) && [".", "-", "_"].contains(other.dropFirst(name.count).first)
        && other.dropFirst(name.count).contains(where: \.isNumber)
    }
    return candidates(names, in: parent, of: path).sorted { $0.status.modified > $1.status.modified }
  }

  /// The files of those names that are not followed.
  private func candidates(_ names: [String], in parent: String, of path: String) -> [Candidate] {
    names.compactMap { name in
      let other = path.contains("/") ? (parent == "/" ? "/" : parent + "/") + name : name
      guard let status = try? files.status(of: other), status.kind == .regular,
        !followed.contains(where: { $0.identity == status.identity })
      else { return nil }
      let isPresent = options.patterns.contains { $0.fits(other) }
      return Candidate(path: other, name: isPresent ? other : path, isPresent: isPresent, status: status)
    }
  }

  // MARK: Rotations that nobody saw

  /// Files that have come and gone between two looks: those beside a path that were written after what was seen there last. Only
  /// where rotated files are not looked for anyway.
  func missed(beside path: String, since modified: Int64, _ candidates: [Candidate]) -> [Candidate] {
    guard options.patterns.contains(where: { $0.text == path }) else { return [] }
    return siblings(of: path).filter { sibling in
      sibling.status.modified > modified
        && !(finished + lost).contains { $0.identity == sibling.status.identity }
        && !candidates.contains { $0.status.identity == sibling.status.identity }
    }
  }

  // MARK: What a checkpoint knows

  /// Goes on with the files of the checkpoint; those that are found are taken out of the candidates.
  func findLost(_ candidates: inout [Candidate], now: Int) throws {
    let ours = lost.filter { file in options.patterns.contains { $0.text == file.name || $0.fits(file.name) }
    }
    // What another run has followed with the same checkpoint stays as it is.
    lost.removeAll { file in ours.contains(file) }
    // Whatever has the number of a file of which nothing was read may be that file; so it has to wait until all others are found.
    let missing =
      try find(ours.filter { $0.head.count > 0 }, &candidates, now: now)
      + find(ours.filter { $0.head.count == 0 }, &candidates, now: now)
    // They may have been cut more than once.
    for known in missing { candidates += missed(beside: known.name, since: known.modified, candidates) }
    candidates = candidates.filter { candidate in
      !followed.contains { $0.identity == candidate.status.identity }
    }
    candidates.sort { ($0.status.modified, $0.path) < ($1.status.modified, $1.path) }
  }

  /// Goes on with files of the checkpoint, or with copies of them.
  ///
  /// - Returns: those that are not there any more as they were.
  private func find(
    _ ours: [Checkpoint.File], _ candidates: inout [Candidate], now: Int
  ) throws -> [Checkpoint.File] {
    var absent: [Checkpoint.File] = []
    for known in ours where try !resume(known, in: &candidates, now: now) { absent.append(known) }
    var missing: [Checkpoint.File] = []
    for (path, files) in Dictionary(grouping: absent, by: \.name) {
      let (parent, _) = FileSystem.split(path)
      var others = self.candidates((try? self.files.names(in: parent)) ?? [], in: parent, of: path)
      for known in files where try !resume(known, in: &others, now: now) { missing.append(known) }
    }
    for known in missing {
      if let (candidate, copy) = findCopy(of: known, beside: known.name) {
        notify(.continuedInCopy(path: known.name, copy: candidate.path))
        try resume(known, candidate, copy, now: now)
        candidates.removeAll { $0.status.identity == candidate.status.identity }
      } else if candidates.contains(where: { $0.path == known.name && $0.status.identity == known.identity })
      {
        notify(.replaced(path: known.name, after: known.position.held))
        forgetNumber(of: known)
      } else {
        notify(.gone(path: known.name, after: known.position.held))
        forgetNumber(of: known)
      }
    }
    return missing
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
        || $0.path == known.name && $0.status.identity.inode == known.identity.inode
    }
    guard let found, let file = open(candidates[found]) else { return false }
    guard (try? isSame(file, as: known)) == true else {
      file.closeAfterReading()
      return false
    }
    try resume(known, candidates[found], file, now: now)
    candidates.remove(at: found)
    return true
  }

  func resume(_ known: Checkpoint.File, _ candidate: Candidate, _ file: OpenFile, now: Int) throws {
    let count = min(known.position.held, FilePrint.mostBytes)
    // Of an empty file nothing says that it is the one that was known.
    let name = known.position.done == 0 && candidate.isPresent ? candidate.path : known.name
    let resumed = FollowedFile(
      file, name: name, path: candidate.isPresent ? candidate.path : nil, status: candidate.status,
      head: known.head, tail: try file.bytes(at: known.position.held - count, count: count),
      input: GrowingInput(pipeline, name: name, at: known.position), now: now)
    resumed.resumedTail = known.tail
    resumed.changed = now - known.rested
    // What was written since then may be in a copy.
    resumed.status.modified = known.modified
    try add(resumed, isKnown: true)
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
      return other.head.count > 0 && status.size >= other.head.count && candidate.path != path
        && (candidate.path.hasPrefix(path) || candidate.path.hasPrefix(other.name))
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
