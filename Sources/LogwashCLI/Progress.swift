import Logwash
import Synchronization

/// A line on the terminal that says how far a long run is; nothing for a short one, and nothing without a
/// terminal.
final class Progress: Sendable {
  private struct State {
    var nextLine: ContinuousClock.Instant
    var isShown = false
  }

  private let shows: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let state: Mutex<State>

  init(shows: Bool) {
    self.shows = shows
    start = clock.now
    state = Mutex(State(nextLine: start + .seconds(1)))
  }

  func report(records: Int, bytes: Int) {
    guard shows else { return }
    state.withLock { state in
      let now = clock.now
      guard now >= state.nextLine else { return }
      state.nextLine = now + .milliseconds(200)
      state.isShown = true
      let speed = Int(Double(bytes) / 1000 / ((now - start) / .milliseconds(1)))
      let records = StatisticsReport.grouped(records)
      StandardStreams.writeError("\r\(records) records, \(bytes / 1_000_000) MB, \(speed) MB/s\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { StandardStreams.writeError("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
