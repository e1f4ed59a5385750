internal import Dispatch
internal import Synchronization

/// A chunk that goes from thread to thread; never contended, since one thread at a time knows it.
final class ChunkBox: Sendable {
  let chunk: Mutex<Chunk>

  init(capacity: Int) { chunk = Mutex(Chunk(capacity: capacity)) }
}

/// Hands chunks around: free ones to whoever reads next, finished ones in input order to whoever writes.
///
/// There are few, so that a run's memory is bounded: a thread that finds none free waits. It cannot wait for
/// ever, since the chunk that is to be written next is always in the hands of a thread that is not waiting.
final class ChunkExchange: Sendable {
  private struct State {
    var free: [ChunkBox] = []
    /// Chunks that wait for an earlier one to be written, by number.
    var finished: [Int: ChunkBox] = [:]
    /// The number of the chunk that is to be written next.
    var next = 0
    var isWriting = false
    /// Threads that wait to write a chunk which they have not finished, by its number.
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  private let state = Mutex(State())
  private let permits: DispatchSemaphore
  private let capacity: Int

  /// - Parameter count: how many chunks there are at most; they are made when they are first needed.
  init(count: Int, capacity: Int) {
    permits = DispatchSemaphore(value: count)
    self.capacity = capacity
  }

  func take() -> ChunkBox {
    permits.wait()
    return state.withLock { $0.free.popLast() } ?? ChunkBox(capacity: capacity)
  }

  func giveBack(_ box: ChunkBox) {
    state.withLock { $0.free.append(box) }
    permits.signal()
  }

  /// A chunk has been worked on.
  func finish(_ box: ChunkBox, number: Int) {
    state.withLock { $0.finished[number] = box }
  }

  /// The chunk that is to be written next, if it is finished and nobody else writes.
  func beginWriting() -> ChunkBox? {
    state.withLock { state in
      guard !state.isWriting, let box = state.finished.removeValue(forKey: state.next) else { return nil }
      state.isWriting = true
      return box
    }
  }

  /// Waits until all earlier chunks are written. Nobody else writes then until `endWriting`.
  ///
  /// That comes to pass: an earlier chunk is finished, or in the hands of a thread that waits for the same, for a chunk before
  /// that.
  func waitForTurn(_ number: Int) {
    let turn: DispatchSemaphore? = state.withLock { state in
      if state.next == number {
        state.isWriting = true
        return nil
      }
      let turn = DispatchSemaphore(value: 0)
      state.waiting[number] = turn
      return turn
    }
    turn?.wait()
  }

  func endWriting(_ box: ChunkBox) {
    let turn = state.withLock { state in
      state.next += 1
      let turn = state.waiting.removeValue(forKey: state.next)
      state.isWriting = turn != nil
      return turn
    }
    turn?.signal()
    giveBack(box)
  }
}
