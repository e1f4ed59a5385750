import Foundation
import Testing

@Suite struct RejectsTests {
  private static let template = #"<#extract line?capture(r'^(?<n>\d+) (?<w>[a-z]+)$')>"#
  private static let wider = #"<#extract line?capture(r'^(?<n>\d+) (?<w>[a-zA-Z]+)$')>"#

  /// A directory with templates, and the rejects of six lines: three with a capital, one of another kind.
  private func withRejects(_ body: (URL) throws -> Void) throws {
    try Command.withDirectory { directory in
      try Data(Self.template.utf8).write(to: directory.appendingPathComponent("old.ftl"))
      try Data(Self.wider.utf8).write(to: directory.appendingPathComponent("new.ftl"))
      let run = try Command.run(
        ["old.ftl", "--rejects", "r.jsonl"], input: "1 a\n22 X\n?\n333 Y\n4 b\n5 Z\n", in: directory)
      #expect(run.status == 1)
      try body(directory)
    }
  }

  @Test func `rejects are grouped by cause and shape, the most frequent first`() throws {
    try withRejects { directory in
      let result = try Command.run(["rejects", "r.jsonl"], input: "", in: directory)
      #expect(result.status == 0)
      #expect(
        result.text.hasPrefix(
          "3 × 0 ‸a\nrejected: the line does not match the pattern\n --> <stdin>:2, byte 7\n"))
      #expect(result.text.contains("2 | 22 X\n  |    ^ expected "))
      #expect(result.text.contains("\n\n1 × ‸?\nrejected: "))
      #expect(result.text.hasSuffix("\n\n4 records of 2 kinds\n"))
      let top = try Command.run(["rejects", "--top", "1", "r.jsonl"], input: "", in: directory)
      #expect(
        top.text.hasSuffix("\n\n… and 1 record of another kind; --top shows more\n\n4 records of 2 kinds\n"))
    }
  }

  @Test func `another template says how many pass now`() throws {
    try withRejects { directory in
      let result = try Command.run(
        ["rejects", "r.jsonl", "--template", "new.ftl", "-o", "out", "--rejects", "still"], input: "",
        in: directory)
      #expect(result.status == 1)
      #expect(result.text.hasSuffix("\n\n3 of 4 records pass now; 1 is still rejected, of 1 kind\n"))
      #expect(result.text.hasPrefix("1 × ‸?\n"))
      #expect(result.text.contains(" --> <stdin>:3, byte 9\n"))
      let output = try String(contentsOf: directory.appendingPathComponent("out"), encoding: .utf8)
      #expect(
        output == """
          {"line":"22 X","n":"22","w":"X"}
          {"line":"333 Y","n":"333","w":"Y"}
          {"line":"5 Z","n":"5","w":"Z"}

          """)
      let again = try Command.run(["rejects", "still", "--format", "json"], input: "", in: directory)
      let json = try #require(JSONSerialization.jsonObject(with: again.output) as? [String: Any])
      let groups = try #require(json["groups"] as? [[String: Any]])
      #expect(json["rejects"] as? Int == 1 && groups.count == 1)
      #expect((groups[0]["first"] as? [String: Any])?["line"] as? Int == 3)
    }
  }

  @Test func `adopted failures are test cases that fail until a template handles them`() throws {
    try withRejects { directory in
      let adopted = try Command.run(["rejects", "r.jsonl", "--adopt", "cases"], input: "", in: directory)
      #expect(
        adopted.text.hasSuffix("\n\n2 new test cases in cases; run them with `logwash test TEMPLATE cases`\n")
      )
      let again = try Command.run(["rejects", "r.jsonl", "--adopt", "cases"], input: "", in: directory)
      #expect(again.text.contains("\n\n0 new test cases in cases"))
      let old = try Command.run(["test", "old.ftl", "cases"], input: "", in: directory)
      #expect(old.status == 1)
      #expect(old.text.hasSuffix("0 passed, 2 failed\n"))
      #expect(
        old.text.contains(
          "  rejects, line 1\n    expected: nothing\n    found:    1: the line does not match the pattern\n"))
      let new = try Command.run(["test", "new.ftl", "cases", "--update"], input: "", in: directory)
      #expect(new.text.hasSuffix("0 passed, 1 updated, 1 failed\n"))
      let kept = try Command.run(["test", "new.ftl", "cases"], input: "", in: directory)
      #expect(kept.text.hasSuffix("1 passed, 1 failed\n"))
    }
  }

  @Test func `a case that the new template handles is adopted with what comes out`() throws {
    try withRejects { directory in
      let adopted = try Command.run(
        ["rejects", "r.jsonl", "--template", "new.ftl", "--adopt", "cases"], input: "", in: directory)
      #expect(adopted.text.contains("2 new test cases in cases, 1 with what is expected; "))
      #expect(
        try Command.run(["test", "new.ftl", "cases"], input: "", in: directory).text.hasSuffix(
          "1 passed, 1 failed\n"))
    }
  }

  @Test func `the samples of a template are test cases`() throws {
    let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("samples/nginx").path
    let result = try Command.run(["test", "nginx", samples], input: "")
    #expect(result.text == "1 passed, 0 failed\n")
    #expect(result.status == 0)
  }

  @Test(arguments: [
    (["rejects", "log"], "error: log is no file of rejects: line 2 is no JSON object\n"),
    (["rejects", "no-such"], "error: cannot open no-such: No such file or directory\n"),
    (["test", "nginx", "empty"], "error: there is no test case in empty: no directory with an input.log\n"),
    (["rejects", "r", "-o", "x"], "--output and --rejects need a --template that cleans the records"),
    (["rejects", "r", "--template", "nginx", "-o", "r"], "r would be written and is read, as r"),
  ])
  func `bad and foreign files are said to be so`(arguments: [String], error: String) throws {
    try Command.withDirectory { directory in
      let reject = "{\"fault\":\"rejected\",\"line\":1,\"record\":\"x\"}\n"
      try Data((reject + "a log line\n").utf8).write(to: directory.appendingPathComponent("log"))
      try Data(reject.utf8).write(to: directory.appendingPathComponent("r"))
      try FileManager.default.createDirectory(
        at: directory.appendingPathComponent("empty"), withIntermediateDirectories: true)
      let result = try Command.run(arguments, input: "", in: directory)
      #expect(result.status == 2)
      #expect(result.error.contains(error))
    }
  }

  @Test func `a file that was cut off is read up to there`() throws {
    try withRejects { directory in
      let result = try Command.shell(
        "gzip -k r.jsonl; head -c 700 r.jsonl >cut; \"$0\" rejects cut --format json", in: directory)
      #expect(result.status == 0)
      #expect(result.error == "cut ends in the middle of a reject, which is left out\n")
      #expect(
        try Command.run(["rejects", "r.jsonl.gz"], input: "", in: directory).text.hasSuffix(
          "4 records of 2 kinds\n"))
    }
  }
}
