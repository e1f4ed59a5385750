internal import Synchronization

/// Ends a run early from any thread: what was read is finished. It stays set.
package final class StopSignal: Sendable {
  private let isSet = Atomic(false)
  /// A pipe of which the writing end is closed to wake whoever waits for input; nil when there was none to be
  /// had.
  private let pipe: (reading: FileDescriptor, writing: FileDescriptor)?

  package init() { pipe = try? FileDescriptor.pipe() }

  deinit {
    pipe?.reading.close()
    if !isSet.load(ordering: .relaxed) { pipe?.writing.close() }
  }

  package func stop() {
    if !isSet.exchange(true, ordering: .acquiringAndReleasing) { pipe?.writing.close() }
  }

  package var isStopped: Bool { isSet.load(ordering: .acquiring) }

  /// Can be read, and is at its end, as soon as the signal is set.
  package var descriptor: FileDescriptor? { pipe?.reading }
}
