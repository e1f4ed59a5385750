import ArgumentParser
import Logwash

/// What a run says in the end, on the standard error.
struct StatisticsReport {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// How many kinds of failure a summary shows.
  private static let shownFailures = 10

  private let statistics: Statistics
  private let elapsed: Duration
  private let color: Bool

  init(_ statistics: Statistics, elapsed: Duration, color: Bool) {
    self.statistics = statistics
    self.elapsed = elapsed
    self.color = color
  }

  /// The failures by reason, each with its first example; empty when there were none, or when nobody reads
  /// the output any more.
  var summary: String {
    guard !statistics.failures.isEmpty, statistics.earlyEnd != .outputClosed else { return "" }
    var parts: [String] = []
    for (first, count) in statistics.failures.prefix(Self.shownFailures) {
      let others = count == 1 ? "" : "\n(\(Self.grouped(count - 1)) more like this)"
      parts.append(colored("\(first)") + others)
    }
    let hidden = statistics.failures.dropFirst(Self.shownFailures)
    if !hidden.isEmpty {
      let count = hidden.reduce(0) { $0 + $1.count }
      parts.append("… and \(Self.grouped(count)) records that failed in \(hidden.count) other ways")
    }
    parts.append(total)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var total: String {
    let failed = statistics.failures.reduce(0) { $0 + $1.count }
    let rejected = statistics.recordsRejected
    let what =
      rejected == failed
      ? "\(Self.grouped(rejected)) of \(Self.records(statistics.recordsRead)) rejected"
      : "\(Self.grouped(failed)) of \(Self.records(statistics.recordsRead)) failed, \(Self.grouped(rejected)) rejected"
    let counts = statistics.failures.map { "\(Self.grouped($0.count)) \($0.first.fault)" }.joined(
      separator: ", ")
    let end = statistics.earlyEnd == .tooManyRejects ? "; stopped, since that is too many" : ""
    return "\(what): \(counts)\(end)"
  }

  /// The counts in full, if they were asked for.
  func text(_ format: Format?) -> String {
    switch format {
    case nil: ""
    case .json: statistics.json + "\n"
    case .text: table
    }
  }

  private var table: String {
    var rows = [
      ("read", Self.records(statistics.recordsRead) + ", " + Self.grouped(statistics.bytesRead) + " bytes"),
      (
        "written",
        Self.records(statistics.recordsWritten) + ", " + Self.grouped(statistics.bytesWritten) + " bytes"
      ),
      ("dropped", Self.records(statistics.recordsDropped)),
    ]
    for (reason, template, count) in statistics.drops {
      let place = template.map { " (\($0.name):\($0.line))" } ?? ""
      rows.append(("", "\(Self.grouped(count)) \(reason)\(place)"))
    }
    rows.append(("rejected", Self.records(statistics.recordsRejected)))
    for (first, count) in statistics.failures { rows.append(("", "\(Self.grouped(count)) \(first.fault)")) }
    rows.append(("time", time))
    return rows.map { name, value in
      name + String(repeating: " ", count: 10 - name.count) + value + "\n"
    }.joined()
  }

  private var time: String {
    let milliseconds = elapsed / .milliseconds(1)
    let speed = milliseconds > 0 ? Int(Double(statistics.bytesRead) / 1000 / milliseconds) : 0
    return "\(Int(milliseconds.rounded())) ms, \(Self.grouped(speed)) MB/s"
  }

  private func colored(_ rejection: String) -> String {
    guard color, rejection.hasPrefix("rejected") else { return rejection }
    return "\u{1B}[1;31mrejected\u{1B}[0m" + rejection.dropFirst("rejected".count)
  }

  private static func records(_ count: Int) -> String {
    count == 1 ? "1 record" : "\(grouped(count)) records"
  }

  /// `1,234,567`.
  static func grouped(_ number: Int) -> String {
    var groups: [String] = []
    var rest = String(number)
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    return ([rest] + groups).joined(separator: ",")
  }
}
