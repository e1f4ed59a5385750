internal import Logwash

/// The cleaning of one file of a batch.
///
/// 1. The input is read, cleaned and hashed; outputs grow under temporary names.
/// 2. Outputs are put on the disk, then get their names, the main one last.
/// 3. The manifest says so. In place it says so before the names change, since the name is the input's: a file that looks like
///    what the manifest says is done, and any other is not.
struct BatchCleaning {
  private let item: BatchItem
  private let batch: Batch
  private let manifest: Manifest?

  init(_ item: BatchItem, _ batch: Batch, _ manifest: Manifest?) {
    self.item = item
    self.batch = batch
    self.manifest = manifest
  }

  private var system: FileSystem { batch.system }
  private var settings: BatchSettings { batch.settings }

  func run(
    threads: Int, stop: StopSignal?, onRead: @escaping @Sendable (Int) -> Void
  ) throws(BatchError) -> (entry: ManifestEntry, statistics: Statistics, changedMeanwhile: Bool) {
    do {
      return try attempt(threads: threads, stop: stop, onRead: onRead)
    } catch let error as FileError {
      if settings.isInPlace, error.call == .create { throw .cannotReplace(item.input.path, error) }
      throw .file(error)
    } catch let error as BatchError {
      throw error
    } catch {
      throw .run("\(error)")
    }
  }

  private func attempt(
    threads: Int, stop: StopSignal?, onRead: @escaping @Sendable (Int) -> Void
  ) throws -> (entry: ManifestEntry, statistics: Statistics, changedMeanwhile: Bool) {
    let input = try system.open(item.input.path, [.reading, .withoutWaiting])
    defer { input.closeAfterReading() }
    let before = try input.status()
    guard before.kind == .regular else { throw BatchError.notRegular(item.input.path) }
    let path = settings.path(of: item.directory)
    let directory = try system.openDirectory(path, creates: !settings.isInPlace)
    defer { directory.close() }
    let outputs = try Outputs(item, in: directory, keepsRejects: settings.keepsRejects)
    defer { outputs.discard() }

    let source = HashedInput(input, onRead: onRead)
    let statistics = try clean(source, into: outputs, threads: threads, stop: stop)
    // Never so far; but then it must not be passed over.
    let counts = ManifestEntry.Counts(statistics)
    guard counts.isBalanced else {
      throw BatchError.unbalanced(item.input.path, "not all of \(counts.read) records are accounted for")
    }
    let read = source.finish()
    let after = try input.status()
    let isSame = before.modified == after.modified && before.size == after.size && after.size == read.size
    // What was added would be lost with the original.
    if settings.isInPlace, !isSame { throw BatchError.changed(item.input.path) }
    let sealed = try outputs.seal(like: settings.isInPlace ? before : nil)
    let entry = ManifestEntry(
      input: ManifestEntry.File(
        name: item.input.path, status: before, size: read.size, sha256: read.sha256, isInput: true),
      template: batch.templateDigest, settings: batch.settingsDigest,
      counts: counts,
      outputs: sealed.map { file, sha256 in
        ManifestEntry.File(
          name: item.path(of: file.name), status: file.status, size: file.status.size, sha256: sha256,
          isInput: false)
      })
    try commit(sealed.map(\.file), entry, in: directory)
    return (entry, statistics, !isSame)
  }

  private func clean(
    _ source: HashedInput, into outputs: Outputs, threads: Int, stop: StopSignal?
  ) throws -> Statistics {
    let statistics: Statistics
    do throws(RunError) {
      let named = zip(batch.pipeline.outputNames, outputs.named).map { name, file in
        (name, Output.handler { file.write($0) })
      }
      let main = outputs.main
      statistics = try batch.pipeline.run(
        source, name: item.input.path, to: .handler { main.write($0) },
        named: Dictionary(named) { first, _ in first },
        rejects: outputs.rejects.map { file in .handler { file.write($0) } }, jobs: threads,
        maxRejects: settings.maxRejects, maxRejectPercent: settings.maxRejectPercent,
        verifiesRedaction: settings.verifiesRedaction, stop: stop)
    } catch {
      if let imbalance = error.statistics?.imbalance {
        throw BatchError.unbalanced(item.input.path, imbalance)
      }
      if let failure = outputs.failure ?? source.failure { throw failure }
      throw BatchError.run(error.description)
    }
    if let failure = outputs.failure { throw failure }
    if let imbalance = statistics.imbalance {
      throw BatchError.unbalanced(item.input.path, imbalance)
    }
    switch statistics.earlyEnd {
    case nil: break
    case .stopped: throw BatchError.stopped
    case .tooManyRejects:
      throw BatchError.tooManyRejects(item.input.path, statistics.recordsRejected)
    case .outputClosed: throw BatchError.run("cannot write \(settings.path(of: item.output))")
    }
    return statistics
  }

  /// Gives the outputs their names, and notes that in the manifest.
  private func commit(
    _ files: [SealedFile], _ entry: ManifestEntry, in directory: OpenDirectory
  ) throws {
    var waiting = files[...]
    defer { for file in waiting { file.discard() } }
    if case .inPlace(let suffix, _) = settings.destination {
      try manifest?.add(entry)
      if let suffix { try keepOriginal(as: item.names.main + suffix, in: directory) }
    }
    while let file = waiting.popLast() { try file.rename() }
    if !files.contains(where: { $0.name == item.names.rejects }), settings.keepsRejects {
      // Of an earlier cleaning.
      try directory.remove(item.names.rejects)
    }
    try directory.synchronize()
    if !settings.isInPlace { try manifest?.add(entry) }
  }

  private func keepOriginal(as kept: String, in directory: OpenDirectory) throws {
    do {
      try directory.link(item.names.main, to: kept)
    } catch {
      if error.isAlreadyThere {
        // From a run that was interrupted here; or somebody's file, which stays.
        let (there, original) = (try directory.status(of: kept), try directory.status(of: item.names.main))
        if there?.identity == original?.identity { return }
        throw BatchError.exists(directory.path(of: kept))
      }
      // Where a file cannot have two names, it has none of its own for a moment.
      guard error.meansNoLinks else { throw error }
      if try directory.status(of: kept) != nil { throw BatchError.exists(directory.path(of: kept)) }
      try directory.rename(item.names.main, to: kept)
    }
  }
}

/// The files that one input is cleaned into.
private struct Outputs: Sendable {
  let main: OutputFile
  let named: [OutputFile]
  let rejects: OutputFile?

  init(_ item: BatchItem, in directory: OpenDirectory, keepsRejects: Bool) throws(FileError) {
    var made: [OutputFile] = []
    do {
      for name in [item.names.main] + item.names.named {
        made.append(try OutputFile(name, in: directory, item.compression))
      }
      rejects =
        keepsRejects
        ? try OutputFile(item.names.rejects, in: directory, item.compression, isMadeWhenNeeded: true) : nil
    } catch {
      for file in made { file.discard() }
      throw error
    }
    main = made[0]
    named = Array(made.dropFirst())
  }

  private var all: [OutputFile] { [main] + named + [rejects].compactMap(\.self) }

  /// The first thing that went wrong in writing.
  var failure: FileError? { all.lazy.compactMap(\.failure).first }

  /// The main output first.
  func seal(like original: FileStatus?) throws(FileError) -> [(file: SealedFile, sha256: String)] {
    var sealed: [(file: SealedFile, sha256: String)] = []
    do {
      for file in all {
        if let done = try file.seal(like: original) { sealed.append(done) }
      }
    } catch {
      for done in sealed { done.file.discard() }
      throw error
    }
    return sealed
  }

  func discard() { for file in all { file.discard() } }
}
