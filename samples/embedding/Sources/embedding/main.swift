// Logwash as a stage of a Swift program: a template is compiled once, and every task that cleans shares it.

import Logwash

let text = #"""
  <#extract line?capture(r'^(?<level>[A-Z]+) (?<user>\w+) (?<ms>\d+)$')>
  <#if level == "DEBUG"><#drop "debug"></#if>
  <#set ms = ms?number>
  <#unset line>
  """#

let lines = ["INFO anna 12", "DEBUG anna 1", "WARN ben 1250", "a line of something else", "INFO carl 7"]

do {
  let pipeline = try Pipeline([Template(text, name: "app.ftl")])

  print("One record at a time:")
  let cleaner = Cleaner(pipeline, source: "app.log")
  for line in lines {
    switch cleaner.clean(line.utf8) {
    case .written(let output, _): print("  written  \(String(decoding: output.dropLast(), as: UTF8.self))")
    case .dropped(let reason): print("  dropped  \(reason)")
    case .rejected(let rejection): print("  rejected \(rejection.message), at byte \(rejection.place ?? 0)")
    }
  }

  print("An asynchronous sequence:")
  let stream = AsyncStream<String> { continuation in
    for line in lines { continuation.yield(line) }
    continuation.finish()
  }
  var written = 0
  for await outcome in stream.map(\.utf8).cleaned(by: pipeline) {
    if case .written = outcome { written += 1 }
  }
  print("  \(written) written")

  print("A batch, with two threads:")
  let input = Array(lines.joined(separator: "\n").utf8)
  let statistics = try pipeline.run(
    [.bytes(input, name: "app.log")],
    to: .handler { bytes in
      print("  \(bytes.count) bytes of output")
      return true
    },
    jobs: 2)
  print(
    "  \(statistics.recordsRead) read = \(statistics.recordsWritten) written + \(statistics.recordsDropped) dropped"
      + " + \(statistics.recordsRejected) rejected")
  for (first, _) in statistics.failures { print("\(first)") }
} catch {
  print("\(error)")
}
