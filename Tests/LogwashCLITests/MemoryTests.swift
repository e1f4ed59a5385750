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
        defer { command.process.waitUntilExit() }
        defer { try? command.output.fileHandleForReading.close() }
        defer { command.process.terminate() }
        return try largestMemory(of: command.process)
      }
    }

    private func largestMemory(of process: Process) throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
      return try #require(Int(line.filter(\.isNumber)))
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

    private static let text = String(repeating: "x", count: 300)
    /// 300 MB in a record, if nobody stopped it; without its end.
    private static let emit = #"<#ftl output="json"><#list 1..999999 as i><#emit {"i": i, "t": "\#(text)"}"#
    private static let endless: [[String]] = [
      ["-e", emit + "></#list>"],
      ["-e", emit + " to \"other\"></#list>", "--output", "other=/dev/null"],
      ["-e", emit + "></#list>", "--then", "pass.ftl"],
      ["-e", "<#list 1..999999 as i>${i} \(text)</#list>"],
      [
        "-e", "<#ftl output='json'><#list 1..9999999 as i><#emit {'i': i} to \"other\"></#list>", "--output",
        "other=/dev/null",
      ],
    ]

    @Test(arguments: endless)
    func `a record that emits without end is rejected, and takes no more memory than its bound`(
      arguments: [String]
    ) throws {
      try Command.withDirectory { directory in
        try Data("<#set more = 1>".utf8).write(to: directory.appendingPathComponent("pass.ftl"))
        let path = directory.appendingPathComponent("pass.ftl").path
        let command = try Command.start(
          arguments.map { $0 == "pass.ftl" ? path : $0 } + ["-j", "1", "--rejects", "/dev/stdout"])
        command.input.fileHandleForWriting.write(Data("one\n".utf8))
        // What runs waits for more input when this is done.
        var output = Data()
        while output.count(where: { $0 == UInt8(ascii: "\n") }) < 1 {
          let bytes = command.output.fileHandleForReading.availableData
          if bytes.isEmpty { break }
          output += bytes
        }
        let memory = try largestMemory(of: command.process)
        try command.input.fileHandleForWriting.close()
        command.process.waitUntilExit()
        #expect(command.process.terminationStatus == 1)
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(lines.count { $0.contains(#""fault":"too-large""#) } == 1, "\(lines)")
        // What docs/limits.md states for a thread.
        #expect(memory < 5 * Self.bound, "\(memory) KiB")
      }
    }

    @Test func `nor do rejects with long reasons`() throws {
      let arguments = ["-j", "1", "-e", "<#reject line?left_pad(1000)>", "--rejects", "/dev/stdout"]
      #expect(try largestMemory(arguments, afterBytes: 200_000_000) < Self.bound)
    }
  }
#endif
