import Foundation
import Logwash

/// The processor time that a template takes for a record: the least of some rounds, since whatever disturbs a round makes it
/// longer.
struct Measurement {
  var nanoseconds: Double

  static let recordsInRound = 10_000

  init(_ template: String, records: [String], rounds: Int) throws {
    let pipeline = try Pipeline([Template(template)])
    let repetitions = max(1, Self.recordsInRound / records.count)
    let lines = records.map { $0 + "\n" }.joined()
    let input = Array(String(repeating: lines, count: repetitions).utf8)
    var least = UInt64.max
    for _ in 0..<rounds {
      let start = processorNanoseconds()
      _ = try pipeline.run([.bytes(input, name: "records")], to: .handler { _ in true })
      least = min(least, processorNanoseconds() - start)
    }
    nanoseconds = Double(least) / Double(repetitions * records.count)
  }
}

/// What all threads of this process have taken.
private func processorNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
