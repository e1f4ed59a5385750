package import Logwash
internal import LogwashCore

/// Follows files until it is told to stop: reads, cleans, writes, and notes from time to time how far that is on the disk.
///
/// The order is what nothing is lost by: first the output is put on the disk, then the checkpoint that says so. Whatever comes
/// between them is read and written again; with `isExactlyOnce`, the output is cut back to where the checkpoint has it.
package final class FollowRun {
  private let options: FollowOptions
  private let files: FileSystem
  private let saver: CheckpointSaver?
  private let writer: FollowWriter
  private let follower: Follower
  /// Why nothing is read any more; nil before that, and when the run has failed.
  private var ending: RunEnding?
  private var lastStep = 0
  private var nextScan = 0
  private var nextCheckpoint = 0

  /// - Parameters:
  ///   - checkpoint: The file; nil for none.
  ///   - notify: Told what people have to know, when it happens.
  package init(
    _ options: FollowOptions, _ pipeline: Logwash.Pipeline, to targets: FollowTargets,
    files: FileSystem = FileSystem(),
    checkpoint path: String? = nil, everyMilliseconds: Int = 1000, verifiesRedaction: Bool = false,
    notify: @escaping (FollowNotice) -> Void
  ) throws {
    if let charset = pipeline.inputCharset, !["utf-8", "utf8"].contains(charset.lowercased()) {
      throw FollowError(
        "files can be followed in UTF-8 only, and the template says `charset=\"\(charset)\"`; `logwash run` and `logwash clean` convert it"
      )
    }
    if case .directory = targets.main, pipeline.writesTable {
      throw FollowError("a table goes into one file: --into cannot take the output of this template")
    }
    if targets.isExactlyOnce, path == nil { throw FollowError("--exactly-once needs a --checkpoint") }
    if targets.isExactlyOnce, targets.main == .standardOutput {
      throw FollowError("--exactly-once needs the output in files: --into or --out")
    }
    self.options = options
    self.files = files
    saver = try path.map { try CheckpointSaver($0, files, everyMilliseconds: everyMilliseconds) }
    let checkpoint = saver?.saved
    // The standard output of a process is a new table.
    let columns = targets.main == .standardOutput ? [] : checkpoint?.columns ?? []
    let cleaner = GrowingInputCleaner(
      pipeline, rendersRejects: targets.rejects != nil, verifiesRedaction: verifiesRedaction, columns: columns
    )
    let outputs = try FollowOutputs(targets, files: files, committed: checkpoint?.outputs ?? [])
    writer = FollowWriter(outputs, cleaner, saver)
    follower = Follower(
      options, pipeline, files: files, sink: writer, checkpoint: checkpoint, notify: notify)
    writer.save = { [unowned self] in try save(now: lastStep) }
  }

  /// What became of all records so far, with the account of each file; inputs that are read anew after a cut, and files that have
  /// taken each other's places, are in one account under their name.
  package var statistics: Logwash.Statistics { writer.cleaner.statistics(ending) }

  /// A record failed and `on_error` is `stop`.
  package var isStoppedByPolicy: Bool { writer.cleaner.isStopped }

  /// One round: looks for files when that is due, reads what is new, and takes a checkpoint when that is due.
  ///
  /// - Parameter now: In milliseconds of some clock.
  /// - Returns: How many bytes were read.
  package func step(now: Int, looksForFiles: Bool = false, isStopped: () -> Bool = { false }) throws -> Int {
    lastStep = now
    if looksForFiles || now >= nextScan {
      nextScan = now + options.pollMilliseconds
      try follower.scan(now: now)
    }
    if follower.hasUnnoted { try save(now: now) }
    let count = try follower.read(now: now, isStopped: isStopped)
    if let saver, now >= nextCheckpoint {
      nextCheckpoint = now + saver.everyMilliseconds
      try save(now: now)
    }
    return count
  }

  /// Puts the output on the disk, and then notes how far it is.
  package func save(now: Int) throws {
    // What a record that ended the run has left behind it was not cleaned.
    guard !writer.cleaner.isStopped else { return }
    guard let saver else { return }
    try writer.outputs.synchronize()
    var checkpoint = Checkpoint()
    checkpoint.files = follower.checkpoint(now: now)
    checkpoint.outputs = writer.outputs.lengths
    checkpoint.columns = writer.cleaner.columns
    try saver.save(checkpoint)
    follower.tookCheckpoint()
  }

  /// Follows until somebody stops it, or nobody reads the output any more.
  ///
  /// - Parameters:
  ///   - finishes: In the end files are read to their ends, and what they end with without a line end is a record.
  ///   - watches: The system tells when something is new, as far as it can.
  package func run(
    until stop: Logwash.StopSignal, finishes: Bool = false, watches: Bool = true
  ) throws {
    let clock = ContinuousClock()
    let start = clock.now
    func now() -> Int { Int((clock.now - start) / .milliseconds(1)) }
    let watch = DirectoryWatch(isEnabled: watches)
    defer { watch.close() }
    var looksForFiles = true
    do {
      while !stop.isStopped, !isStoppedByPolicy {
        watch.watch(directories)
        let count = try step(now: now(), looksForFiles: looksForFiles) { stop.isStopped }
        looksForFiles = false
        if count > 0 { continue }
        looksForFiles = watch.wait(milliseconds: max(options.pollMilliseconds, 1), or: stop.descriptorNumber)
      }
      if finishes, !isStoppedByPolicy {
        try follower.scan(now: now())
        if follower.hasUnnoted { try save(now: now()) }
        while try follower.read(now: now()) > 0 {}
        try follower.finishAll()
      }
      try save(now: now())
      try writer.outputs.synchronize()
      try writer.outputs.close()
      ending = .stopped
    } catch let error as FileError where error.isBrokenPipe {
      // What was read last has not reached anybody: the checkpoint stays where it was.
      ending = .outputClosed
    }
  }

  /// Where files come and go.
  private var directories: [String] {
    (follower.followed.compactMap(\.path) + options.patterns.filter(\.isPath).map(\.text)).map {
      FileSystem.split($0).parent
    } + options.patterns.map(\.directory)
  }
}
