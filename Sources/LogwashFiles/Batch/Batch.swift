internal import Dispatch
package import Logwash
internal import Synchronization

/// Files that are cleaned, each into outputs of its own that are there as a whole or not at all.
package struct Batch: Sendable {
  /// What became of a file; told by whichever thread has done it.
  package enum Event: Sendable {
    case done(BatchItem, ManifestEntry, Statistics, changedMeanwhile: Bool)
    /// It was done before.
    case skipped(BatchItem, ManifestEntry)
    case failed(BatchItem, BatchError)
  }

  /// What became of a batch.
  package struct Result: Sendable, Hashable {
    package var done = 0
    package var skipped = 0
    package var failed = 0
    /// Those of the failed whose ledger does not balance.
    package var unbalanced = 0
    /// Files that are left as they were, since others would have fared no better, or the batch was stopped.
    package var left = 0
    /// Main outputs of the same inputs under other names, from before the settings were changed. They stay.
    package var formerOutputs: [String] = []
    /// Of the files that were done now.
    package var counts = ManifestEntry.Counts()
    /// Of those that were done before.
    package var skippedCounts = ManifestEntry.Counts()

    package init() {}

    package var isComplete: Bool { failed == 0 && left == 0 }
  }

  package let items: [BatchItem]
  let pipeline: Pipeline
  let settings: BatchSettings
  let system: FileSystem
  let templateDigest: String
  let settingsDigest: String

  /// Plans a batch; writes nothing.
  ///
  /// - Throws: what stands in the way, before anything was done.
  package init(
    _ inputs: [InputSelection.Found], _ pipeline: Pipeline, _ settings: BatchSettings, in system: FileSystem
  ) throws(BatchError) {
    self.pipeline = pipeline
    self.settings = settings
    self.system = system
    items = try BatchItem.plan(inputs, for: pipeline, settings, in: system)
    templateDigest = pipeline.templateDigest
    settingsDigest = settings.digest(pipeline)
  }

  /// How many bytes of input there are.
  package var size: Int { items.reduce(0) { $0 + $1.input.status.size } }

  /// Does what is to be done. Blocks.
  ///
  /// - Parameters:
  ///   - onRead: told of bytes of inputs that were read, or need not be.
  /// - Throws: what stands in the way of the whole batch. Whatever it is, an output is whole or not there.
  package func run(
    stop: StopSignal? = nil, onRead: @escaping @Sendable (Int) -> Void = { _ in },
    onEvent: @escaping @Sendable (Event) -> Void = { _ in }
  ) throws(BatchError) -> Result {
    let place = try BatchPlace(settings, in: system)
    defer { place.close() }
    let hasManifest = try place.hasManifest()
    if hasManifest, !settings.resumes, !settings.overwrites {
      throw .hasManifest(place.manifestPath ?? "")
    }
    try checkOutputs(mayReplace: settings.overwrites || (settings.resumes && hasManifest))
    if place.isLocked || settings.resumes { removeLeftovers() }

    var left: [BatchItem] = []
    var result = Result()
    let planned = Dictionary(items.map { (Array($0.output.utf8), $0) }) { first, _ in first }
    let manifest = try place.openManifest { entry in
      guard let item = planned[Array(entry.outputs[0].name.utf8)] else { return settings.resumes }
      return settings.resumes && isDone(item, entry)
    }
    let inputs = Set(items.map { Array($0.input.path.utf8) })
    for entry in manifest?.entries ?? [] where inputs.contains(Array(entry.input.name.utf8)) {
      let output = entry.outputs[0].name
      if planned[Array(output.utf8)] == nil { result.formerOutputs.append(settings.path(of: output)) }
    }
    for item in items {
      if let entry = manifest?.entry(of: item.output) {
        result.skipped += 1
        result.skippedCounts += entry.counts
        onRead(item.input.status.size)
        onEvent(.skipped(item, entry))
      } else {
        left.append(item)
      }
    }
    result = run(left, manifest, result, stop: stop, onRead: onRead, onEvent: onEvent)
    do throws(FileError) {
      try manifest?.finish()
    } catch {
      // What it says line by line still holds.
      if result.isComplete { throw .file(error) }
    }
    return result
  }

  private func run(
    _ items: [BatchItem], _ manifest: Manifest?, _ before: Result, stop: StopSignal?,
    onRead: @escaping @Sendable (Int) -> Void, onEvent: @escaping @Sendable (Event) -> Void
  ) -> Result {
    let schedule = BatchSchedule(sizes: items.map(\.input.status.size), jobs: settings.jobs)
    let total = Mutex(before)
    DispatchQueue.concurrentPerform(iterations: min(settings.jobs, max(items.count, 1))) { _ in
      while stop?.isStopped != true, let (index, threads) = schedule.next() {
        defer { schedule.finish(threads: threads) }
        let item = items[index]
        do throws(BatchError) {
          let cleaning = BatchCleaning(item, self, manifest)
          let done = try cleaning.run(threads: threads, stop: stop, onRead: onRead)
          total.withLock {
            $0.done += 1
            $0.counts += done.entry.counts
          }
          onEvent(.done(item, done.entry, done.statistics, changedMeanwhile: done.changedMeanwhile))
        } catch {
          if error.concernsAll { schedule.stop() }
          if error == .stopped { return }
          total.withLock {
            $0.failed += 1
            if case .unbalanced = error { $0.unbalanced += 1 }
          }
          onEvent(.failed(item, error))
        }
      }
    }
    return total.withLock { total in
      total.left = items.count - (total.done - before.done) - (total.failed - before.failed)
      return total
    }
  }

  // MARK: Before anything is done

  /// Refuses outputs that are inputs, under whatever names, and those that are there.
  private func checkOutputs(mayReplace: Bool) throws(BatchError) {
    let inputs = Set(items.map(\.input.status.identity))
    for item in items {
      for output in item.outputs {
        let path = settings.path(of: output)
        let isOwn = settings.isInPlace && output == item.output
        guard !isOwn,
          let status = try looking({ () throws(FileError) in
            try system.status(of: path, followsLink: false)
          })
        else { continue }
        if inputs.contains(status.identity) { throw .overInput(output: path) }
        // Replacing a link leaves alone what it leads to; but whoever made it means that file.
        if status.kind == .link, let target = try? system.status(of: path),
          inputs.contains(target.identity)
        {
          throw .overInput(output: path)
        }
        if !mayReplace { throw .exists(path) }
      }
      guard case .inPlace(let suffix?, _) = settings.destination else { continue }
      let kept = item.output + suffix
      let status = try looking { () throws(FileError) in try system.status(of: kept, followsLink: false) }
      // The original itself, when a run was interrupted between two steps.
      if let status, status.identity != item.input.status.identity, !settings.resumes {
        throw .exists(kept)
      }
    }
  }

  private func looking<Found>(_ body: () throws(FileError) -> Found) throws(BatchError) -> Found {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }

  /// Removes what a run that was killed has left of files that were not whole.
  private func removeLeftovers() {
    var seen: Set<[UInt8]> = []
    for directory in items.map(\.directory) + [""] where seen.insert(Array(directory.utf8)).inserted {
      let path = settings.path(of: directory)
      guard let names = try? system.names(in: path.isEmpty ? "." : path) else { continue }
      for name in names where AtomicFile.isTemporaryName(name) {
        _ = try? system.remove(path.isEmpty ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)")
      }
    }
  }

  // MARK: What was done before

  /// Whether what a manifest says of an input still holds: the input, the templates and the settings are the same, and the
  /// outputs are there.
  private func isDone(_ item: BatchItem, _ entry: ManifestEntry) -> Bool {
    guard entry.template == templateDigest, entry.settings == settingsDigest else { return false }
    if settings.isInPlace {
      // The line was written before the file got its name.
      return entry.outputs[0].looksLike(item.input.status)
    }
    return isSame(entry.input, item.input.path, item.input.status)
      && entry.outputs.allSatisfy { output in
        let path = settings.path(of: output.name)
        guard let status = try? system.status(of: path, followsLink: false) else { return false }
        return status.kind == .regular && isSame(output, path, status)
      }
  }

  /// Whether a file is the one that was meant; if it does not look like it, its bytes decide.
  private func isSame(_ file: ManifestEntry.File, _ path: String, _ status: FileStatus) -> Bool {
    if file.looksLike(status) { return true }
    guard file.size == status.size, let open = try? system.open(path) else { return false }
    defer { open.closeAfterReading() }
    return (try? HashedInput.digest(of: open)) == file.sha256
  }
}

extension BatchSettings {
  var isInPlace: Bool { if case .inPlace = destination { true } else { false } }
}
