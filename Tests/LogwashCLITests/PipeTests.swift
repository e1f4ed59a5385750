import Foundation
import Testing

@Suite struct PipeTests {
  @Test(arguments: ["1", "2"])
  func `what is finished appears while the input pauses`(jobs: String) throws {
    let (process, input, output, _) = try Command.start(["-e", "${line}!", "-j", jobs])
    defer { process.terminate() }
    // The start is not a part of the delay.
    input.fileHandleForWriting.write(Data("a\n".utf8))
    #expect(output.fileHandleForReading.availableData == Data("a!\n".utf8))
    let start = ContinuousClock.now
    input.fileHandleForWriting.write(Data("b\nunfinished".utf8))
    #expect(output.fileHandleForReading.availableData == Data("b!\n".utf8))
    // 50 ms are promised; a machine that is busy with other tests may need some more.
    #expect(ContinuousClock.now - start < .milliseconds(500))
    try input.fileHandleForWriting.close()
    #expect(output.fileHandleForReading.readDataToEndOfFile() == Data("unfinished!\n".utf8))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: ["1", "2"])
  func `a closed output is a quiet, normal end`(jobs: String) throws {
    try Command.withDirectory { directory in
      let log = directory.appendingPathComponent("long.log")
      try Data(repeating: 0x0A, count: 4_000_000).write(to: log)
      let (process, _, output, error) = try Command.start([
        "-e", "<#if .line_number == 3><#reject 'x'></#if>x", "-j", jobs, log.path,
      ])
      #expect(output.fileHandleForReading.readData(ofLength: 2) == Data("x\n".utf8))
      try output.fileHandleForReading.close()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus <= 1)
      #expect(error.fileHandleForReading.readDataToEndOfFile() == Data())
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal finishes what was read and gives the summary`(signal: Int32) throws {
    let (process, input, output, error) = try Command.start([
      "-e", "<#if line == 'b'><#reject 'b'></#if>${line}",
    ])
    input.fileHandleForWriting.write(Data("a\nb\n".utf8))
    #expect(output.fileHandleForReading.availableData == Data("a\n".utf8))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 1)
    let summary = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(summary.hasSuffix("1 of 2 records rejected: 1 rejected\n"))
  }
}
