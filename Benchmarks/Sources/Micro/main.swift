// What each layer takes for a record, on one thread.
//
//   swift run -c release --package-path Benchmarks Micro [WORD] [ROUNDS]
//
// WORD: only the jobs whose layer or name contains it. A figure is of this machine, at this moment: compare two that were taken in turn.
import Foundation
import Logwash

let words = CommandLine.arguments.dropFirst()
let word = words.first ?? ""
let rounds = words.dropFirst().first.flatMap { Int($0) } ?? 50

let wide = MicroJob.all.map(\.name.count).max() ?? 0

func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

func aligned(_ nanoseconds: Double) -> String {
  let text = String(format: "%.1f", nanoseconds)
  return String(repeating: " ", count: max(0, 9 - text.count)) + text
}

print(padded("layer", to: 10) + padded("what", to: wide + 2) + "  ns a record")
for job in MicroJob.all where word.isEmpty || job.layer.rawValue.contains(word) || job.name.contains(word) {
  do {
    let whole = try Measurement(job.template, records: job.records, rounds: rounds).nanoseconds
    let rest =
      try job.without.map { try Measurement($0, records: job.records, rounds: rounds).nanoseconds } ?? 0
    print(padded(job.layer.rawValue, to: 10) + padded(job.name, to: wide + 2) + aligned(whole - rest))
  } catch {
    print("\(job.name): \(error)")
    exit(1)
  }
}
