#if os(Linux)
  import Foundation
  import Testing

  /// The largest memory of the process, as the system has measured it.
  @Suite struct MemoryTests {
    /// Reads so much output, and looks then; what runs waits for its pipe to be read.
    private func largestMemory(_ arguments: [String], afterBytes wanted: Int) throws -> Int {
      try Command.withDirectory { directory in
        let input = directory.appendingPathComponent("in")
        try Data(repeating: UInt8(ascii: "\n"), count: 1 << 18).write(to: input)
        let command = try Command.start(arguments + [input.path])
        var count = 0
        while count < wanted {
          let bytes = command.output.fileHandleForReading.availableData
          if bytes.isEmpty { break }
          count += bytes.count
        }
        #expect(count >= wanted)
        let status = try String(
          contentsOfFile: "/proc/\(command.process.processIdentifier)/status", encoding: .utf8)
        command.process.terminate()
        try command.output.fileHandleForReading.close()
        command.process.waitUntilExit()
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.filter(\.isNumber)))
      }
    }

    /// In KiB; the sanitizers need more.
    private static let bound =
      ProcessInfo.processInfo.environment["LOGWASH_SANITIZER"] == nil ? 100_000 : 1_000_000

    @Test(arguments: ["1", "3"])
    func `a template that makes much of little needs no memory for it`(jobs: String) throws {
      // 250 MB of a block.
      let arguments = ["-j", jobs, "-e", "${line?left_pad(1000, '-')}"]
      #expect(try largestMemory(arguments, afterBytes: 200_000_000) < Self.bound)
    }

    @Test func `nor do rejects with long reasons`() throws {
      let arguments = ["-j", "1", "-e", "<#reject line?left_pad(1000)>", "--rejects", "/dev/stdout"]
      #expect(try largestMemory(arguments, afterBytes: 200_000_000) < Self.bound)
    }
  }
#endif
