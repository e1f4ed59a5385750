import Foundation
import Testing

@Suite struct CleanTests {
  private static let template = """
    <#if line?starts_with("bad")><#reject "bad"></#if><#if line == "x"><#drop "x"></#if><#set n = line?length>
    """

  private static func with(_ body: (URL) throws -> Void) throws {
    try Command.withDirectory { directory in
      try Data(template.utf8).write(to: directory.appendingPathComponent("t.ftl"))
      try FileManager.default.createDirectory(
        at: directory.appendingPathComponent("logs/web"), withIntermediateDirectories: true)
      try Data("one\nx\n".utf8).write(to: directory.appendingPathComponent("logs/a.log"))
      try Data("two\n".utf8).write(to: directory.appendingPathComponent("logs/web/b.log"))
      try body(directory)
    }
  }

  private static func text(_ name: String, in directory: URL) throws -> String {
    try String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `files of a directory become files of another`() throws {
    try Self.with { directory in
      let result = try Command.run(
        ["clean", "t.ftl", "logs", "--recursive", "--into", "out"], in: directory)
      #expect(result.error == "2 files cleaned; 3 records read: 2 written, 1 dropped, 0 rejected\n")
      #expect(result.status == 0)
      #expect(result.text == "")
      #expect(try Self.text("out/a.jsonl", in: directory) == "{\"line\":\"one\",\"n\":3}\n")
      #expect(try Self.text("out/web/b.jsonl", in: directory) == "{\"line\":\"two\",\"n\":3}\n")
      let again = try Command.run(
        ["clean", "t.ftl", "logs", "-r", "--into", "out", "--resume", "--stats=json"], in: directory)
      #expect(
        again.error.hasPrefix(
          """
          {"files":{"done":0,"done_before":2,"failed":0,"left":0},"read":0,"written":0,"dropped":0,\
          "rejected":0,"bytes_read":0,"bytes_written":0,\
          "before":{"read":3,"written":2,"dropped":1,"rejected":0},\
          "ledger":{"balanced":true,"problems":[],"ending":"input_ended"
          """))
    }
  }

  @Test func `rejected records are explained, kept and give the status 1`() throws {
    try Self.with { directory in
      try Data("bad 1\nbad 2\n".utf8).write(to: directory.appendingPathComponent("logs/c.log"))
      let result = try Command.run(
        ["clean", "t.ftl", "logs/*.log", "--into", "out", "--rejects"], in: directory)
      #expect(result.status == 1)
      #expect(result.error.hasPrefix("rejected: bad\n --> logs/c.log:1, byte 0"))
      #expect(
        result.error.hasSuffix(
          "(1 more like this)\n\n2 files cleaned; 4 records read: 1 written, 1 dropped, 2 rejected\n"))
      #expect(try Self.text("out/c.rejects.jsonl", in: directory).split(separator: "\n").count == 2)
    }
  }

  @Test func `what cannot be done is said before anything is`() throws {
    try Self.with { directory in
      let cases: [([String], String)] = [
        (["clean", "t.ftl", "none.log", "--into", "out"], "cannot open none.log: No such file or directory"),
        (["clean", "t.ftl", "*.gz", "--into", "out"], "no file matches *.gz"),
        (
          ["clean", "t.ftl", "/dev/null", "--into", "out"],
          "/dev/null is no regular file; `logwash run` reads from pipes and devices"
        ),
        (
          ["clean", "t.ftl", "logs", "--into", "t.ftl"],
          "cannot open the directory t.ftl: Not a directory"
        ),
      ]
      for (arguments, message) in cases {
        let result = try Command.run(arguments, in: directory)
        #expect(result.error == "error: \(message)\n")
        #expect(result.status == 2)
      }
      for arguments in [
        ["clean", "t.ftl", "logs"], ["clean", "t.ftl", "--into", "out"],
        ["clean", "t.ftl", "logs", "--into", "out", "--in-place"],
        ["clean", "t.ftl", "logs", "--in-place", "--resume"],
        ["clean", "t.ftl", "logs", "--into", "out", "--keep-original"],
      ] {
        #expect(try Command.run(arguments, in: directory).status == 2)
      }
      #expect(!FileManager.default.fileExists(atPath: directory.appendingPathComponent("out").path))
    }
  }

  @Test func `a dry run says what would become of which file`() throws {
    try Self.with { directory in
      let result = try Command.run(
        ["clean", "t.ftl", "logs", "-r", "--into", "out", "--compress", "gzip", "--dry-run"], in: directory)
      #expect(result.text == "logs/a.log -> out/a.jsonl.gz\nlogs/web/b.log -> out/web/b.jsonl.gz\n")
      #expect(!FileManager.default.fileExists(atPath: directory.appendingPathComponent("out").path))
    }
  }

  @Test func `in place, the original can be kept`() throws {
    try Self.with { directory in
      let result = try Command.run(
        ["clean", "t.ftl", "logs/a.log", "--in-place", "--keep-original"], in: directory)
      #expect(result.status == 0)
      #expect(try Self.text("logs/a.log", in: directory) == "{\"line\":\"one\",\"n\":3}\n")
      #expect(try Self.text("logs/a.log.orig", in: directory) == "one\nx\n")
      let other = try Command.run(
        ["clean", "t.ftl", "logs/web/b.log", "--in-place", "--keep-original=.raw"], in: directory)
      #expect(other.status == 0)
      #expect(try Self.text("logs/web/b.log.raw", in: directory) == "two\n")
    }
  }

  @Test func `an input that was changed is cleaned again, also when its size and time are the same`() throws {
    try Self.with { directory in
      let result = try Command.shell(
        #"""
        clean() { "$0" clean t.ftl logs -r --into out --resume 2>&1; }
        clean
        touch -r logs/a.log time; printf 'two\nx\n' >logs/a.log; touch -r time logs/a.log; clean; cat out/a.jsonl
        touch logs/a.log; clean
        mv logs/a.log other; mv logs/web/b.log logs/a.log; mv other logs/web/b.log; clean; cat out/a.jsonl out/web/b.jsonl
        rm logs/a.log; mkdir logs/a.log; printf 'in\n' >logs/a.log/c; clean; find out -type f | sort
        """#, in: directory)
      #expect(
        result.text == #"""
          2 files cleaned; 3 records read: 2 written, 1 dropped, 0 rejected
          1 file cleaned, 1 done before; 2 records read: 1 written, 1 dropped, 0 rejected
          {"line":"two","n":3}
          0 files cleaned, 2 done before; 0 records read: 0 written, 0 dropped, 0 rejected
          2 files cleaned; 3 records read: 2 written, 1 dropped, 0 rejected
          {"line":"two","n":3}
          {"line":"two","n":3}
          1 file cleaned, 1 done before; 1 records read: 1 written, 0 dropped, 0 rejected
          out/a.jsonl
          out/a.log/c.jsonl
          out/logwash-manifest.jsonl
          out/web/b.jsonl

          """#)
    }
  }

  #if os(Linux)
    private static let script = URL(fileURLWithPath: "/usr/bin/script")

    /// `script` gives the command a terminal.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: script.path)))
    func `a terminal is told how far a batch is, and how long it will take`() throws {
      try Self.with { directory in
        let line = Data(repeating: UInt8(ascii: "x"), count: 32 << 10) + Data("\n".utf8)
        try Data((0..<400).flatMap { _ in line }).write(
          to: directory.appendingPathComponent("logs/large.log"))
        try Data("<#list 1..300000 as i></#list>".utf8).write(
          to: directory.appendingPathComponent("slow.ftl"))
        let command = try Command.start(
          ["-qc", "exec \(Command.binary.path) clean slow.ftl logs --into out -j 1", "/dev/null"],
          program: Self.script, in: directory)
        var text = ""
        let shape = /\[=* *\] \d+ % of 13 MB, \d+ MB\/s, [\d:]+ (s|min|h) left/
        while try shape.firstMatch(in: text) == nil {
          let bytes = command.output.fileHandleForReading.availableData
          if bytes.isEmpty { break }
          text += String(decoding: bytes, as: UTF8.self)
        }
        command.process.terminate()
        try command.output.fileHandleForReading.close()
        command.process.waitUntilExit()
        #expect(try shape.firstMatch(in: text) != nil, "\(text)")
      }
    }
  #endif

  @Test func `what other settings have written stays, and is named`() throws {
    try Self.with { directory in
      let result = try Command.shell(
        #"""
        "$0" clean t.ftl logs -r --into out 2>&1
        "$0" clean t.ftl logs -r --into out --resume --compress gzip 2>&1
        """#, in: directory)
      #expect(
        result.text == #"""
          2 files cleaned; 3 records read: 2 written, 1 dropped, 0 rejected
          warning: out/a.jsonl and 1 more of the same inputs stay from an earlier batch, under names that the outputs do not have any more

          2 files cleaned; 3 records read: 2 written, 1 dropped, 0 rejected

          """#)
    }
  }

  @Test func `a directory that cannot be written ends the batch cleanly`() throws {
    // The superuser may write everywhere.
    guard getuid() != 0 else { return }
    try Self.with { directory in
      let out = directory.appendingPathComponent("out")
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: out.path)
      let result = try Command.run(["clean", "t.ftl", "logs", "--into", "out"], in: directory)
      #expect(result.error == "error: cannot make a file in out: Permission denied\n")
      #expect(result.status == 2)
    }
  }
}
