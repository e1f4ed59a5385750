import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Inputs and outputs of `run` that do not do as they are told. What was written is accounted for, and why it ended is said.
@Suite struct InputOutputFaultTests {
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is said, for each output`() throws {
    try Command.withDirectory { directory in
      let cases = [
        ("printf 'a\\nb\\n' | \"$0\" -e '${line}' >/dev/full", "<stdout>"),
        ("printf 'a\\n' | \"$0\" -e '<#reject 1>' --rejects /dev/full", "/dev/full"),
        ("printf 'a\\n' | \"$0\" -e '<#emit line to \"x\">' --output x=/dev/full", "/dev/full"),
      ]
      for (script, name) in cases {
        let result = try Command.shell(script, in: directory)
        #expect(result.status == 2)
        #expect(result.error == "error: cannot write \(name): No space left on device\n")
      }
    }
  }

  @Test func `an input that cannot be read is said, and what came before it is cleaned`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell("printf 'a\\nb\\n' | \"$0\" -e '${line}' - . -", in: directory)
      #expect(result.status == 2)
      #expect(result.text == "a\nb\n")
      #expect(result.error == "error: cannot read .: Is a directory\n")
    }
  }

  /// The memory of a process at address zero, where none is, is the only file whose reading fails everywhere on Linux.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
  func `an error of the disk is said, and what came before it is cleaned`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell("echo a | \"$0\" -e '${line}' - /proc/self/mem -j 2", in: directory)
      #expect(result.status == 2)
      #expect(result.text == "a\n")
      #expect(result.error == "error: cannot read /proc/self/mem: Input/output error\n")
      let batch = try Command.shell(
        "echo '${line}' >t.ftl; \"$0\" clean t.ftl t.ftl /proc/self/mem --into out", in: directory)
      #expect(batch.status == 2)
      #expect(
        batch.error == """
          error: cannot read /proc/self/mem: Input/output error
          1 file cleaned, 1 failed; 1 records read: 1 written, 0 dropped, 0 rejected
          what is done is kept; --resume goes on

          """)
    }
  }

  @Test func `a reader that has gone is a normal end`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        "yes | \"$0\" -e '${line}' --stats=json 2>stats | head -n 3; wait", in: directory)
      #expect(result.text == "y\ny\ny\n")
      // The process ends a moment after the shell's pipeline may have.
      let stats = try String(contentsOf: directory.appendingPathComponent("stats"), encoding: .utf8)
      #expect(stats == "" || stats.hasPrefix("{\"read\":"))
    }
  }

  /// A pipe in both directions that nobody waits for: reading finds nothing, writing finds no room, again and again.
  @Test func `pipes that do not wait lose nothing`() throws {
    let lines = (0..<60_000).map { "line \($0)\n" }.joined()
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = Command.binary
    process.arguments = ["-e", "${line}", "-j", "2"]
    process.standardInput = input
    process.standardOutput = output
    for descriptor in [
      input.fileHandleForReading.fileDescriptor, output.fileHandleForWriting.fileDescriptor,
    ] {
      #expect(fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0)
    }
    try process.run()
    let bytes = Data(lines.utf8)
    Thread.detachNewThread {
      // In pieces that end anywhere, with pauses.
      var start = 0
      while start < bytes.count {
        let end = min(start + 7919, bytes.count)
        try? input.fileHandleForWriting.write(contentsOf: bytes[start..<end])
        start = end
        if start % 5 == 0 { usleep(500) }
      }
      try? input.fileHandleForWriting.close()
    }
    var received = Data()
    while true {
      let piece = output.fileHandleForReading.readData(ofLength: 4096)
      if piece.isEmpty { break }
      received += piece
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(received == bytes)
  }

  /// Signals that are handled interrupt calls; SIGWINCH and SIGCONT come to every process at a terminal.
  @Test func `signals in between change nothing`() throws {
    let lines = (0..<20_000).map { "line \($0)\n" }.joined()
    let (process, input, output, _) = try Command.start(["-e", "${line}"])
    let bytes = Data(lines.utf8)
    let identifier = process.processIdentifier
    Thread.detachNewThread {
      var start = 0
      while start < bytes.count {
        let end = min(start + 4000, bytes.count)
        try? input.fileHandleForWriting.write(contentsOf: bytes[start..<end])
        start = end
        for signal in [SIGSTOP, SIGCONT, SIGWINCH] { kill(identifier, signal) }
      }
      try? input.fileHandleForWriting.close()
    }
    let received = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(received == bytes)
  }
}
