import Logwash
import Synchronization

/// A line on the terminal that says how far a long run is; nothing for a short one, and nothing without a
/// terminal.
final class Progress: Sendable {
  private struct State {
    var nextLine: ContinuousClock.Instant
    var isShown = false
    /// Of a run whose length is known.
    var bytesDone = 0
  }

  private let shows: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let state: Mutex<State>
  /// How many bytes there are; nil when that is not known.
  private let total: Int?

  init(shows: Bool, total: Int? = nil) {
    self.shows = shows
    self.total = total
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
      StandardStreams.writeProgress("\r\(records) records, \(bytes / 1_000_000) MB, \(speed) MB/s\u{1B}[K")
    }
  }

  /// Counts bytes of a run whose length is known, and says how far it is.
  func add(bytes count: Int) {
    guard shows, let total else { return }
    state.withLock { state in
      state.bytesDone += count
      let now = clock.now
      guard now >= state.nextLine else { return }
      state.nextLine = now + .milliseconds(200)
      state.isShown = true
      let share = total > 0 ? min(Double(state.bytesDone) / Double(total), 1) : 1
      let seconds = (now - start) / .milliseconds(1) / 1000
      let speed = Int(Double(state.bytesDone) / 1_000_000 / seconds)
      let left = share > 0 ? seconds / share - seconds : 0
      StandardStreams.writeProgress(
        "\r\(Self.bar(share)) \(Int(share * 100)) % of \(total / 1_000_000) MB, \(speed) MB/s, "
          + "\(Self.time(left)) left\u{1B}[K")
    }
  }

  private static func bar(_ share: Double) -> String {
    let width = 30
    let filled = Int(share * Double(width))
    return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled) + "]"
  }

  /// `45 s`, `3:07 min`, `2:05 h`.
  static func time(_ seconds: Double) -> String {
    let seconds = Int(min(seconds.rounded(.up), 1e9))
    func pair(_ high: Int, _ low: Int) -> String { "\(high):\(low < 10 ? "0" : "")\(low)" }
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return pair(seconds / 60, seconds % 60) + " min" }
    return pair(seconds / 3600, seconds / 60 % 60) + " h"
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { StandardStreams.writeProgress("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
