internal import Dispatch
internal import Synchronization

/// Hands out the files of a batch, large ones first, each with as many threads as its share of what is left, so that many small
/// files are cleaned at the same time and one large file by all threads.
final class BatchSchedule: Sendable {
  private struct State {
    /// Places in the list of items, the smallest file last.
    var waiting: [Int]
    var bytesLeft: Int
    /// How many threads have nothing to do.
    var free: Int
    var isStopped = false
  }

  private let weights: [Int]
  private let state: Mutex<State>
  private let threads: DispatchSemaphore

  /// - Parameter sizes: of the files, in bytes.
  init(sizes: [Int], jobs: Int) {
    // A file without bytes is work, too.
    weights = sizes.map { $0 + 4096 }
    let order = sizes.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
    state = Mutex(State(waiting: order.reversed(), bytesLeft: weights.reduce(0, +), free: jobs))
    threads = DispatchSemaphore(value: jobs)
  }

  /// The next file, when there is a thread for it, and how many there are; nil when no file is left.
  func next() -> (index: Int, threads: Int)? {
    threads.wait()
    let next: (index: Int, threads: Int)? = state.withLock { state in
      guard !state.isStopped, let index = state.waiting.popLast() else { return nil }
      let share = Double(state.free) * Double(weights[index]) / Double(max(state.bytesLeft, 1))
      let wanted = min(max(Int(share.rounded()), 1), state.free)
      var count = 1
      while count < wanted, threads.wait(timeout: .now()) == .success { count += 1 }
      state.bytesLeft -= weights[index]
      state.free -= count
      return (index, count)
    }
    if next == nil { threads.signal() }
    return next
  }

  /// To be called when a file is done, with the threads that it had.
  func finish(threads count: Int) {
    state.withLock { $0.free += count }
    for _ in 0..<count { threads.signal() }
  }

  /// No more files are handed out.
  func stop() { state.withLock { $0.isStopped = true } }
}
