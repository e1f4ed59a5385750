import Foundation
import Testing

@Suite struct RunTests {
  @Test func `lines end with LF or CRLF, the last one need not end`() throws {
    let result = try Command.run(["-e", "[${line}]"], input: "a\r\nb\n\nc")
    #expect(result.text == "[a]\n[b]\n[]\n[c]\n")
    #expect(result.status == 0)
    #expect(result.error == "")
  }

  @Test(arguments: ["", "\n"])
  func `an empty input is no failure`(input: String) throws {
    let result = try Command.run(["-e", "<#ftl input='json'>"], input: input)
    #expect(result.text == "")
    #expect(result.status == 0)
  }

  @Test func `NUL bytes and invalid UTF-8 go through as text, and are repaired in JSON`() throws {
    let input = Data([0x61, 0x00, 0xFF, 0x62, 0x0A])
    #expect(try Command.run(["-e", "${line}"], input: input).output == input)
    let json = try Command.run(["-e", "<#set n = 1>"], input: input)
    #expect(json.text == "{\"line\":\"a\\u0000\u{FFFD}b\",\"n\":1}\n")
  }

  @Test func `binary data comes out of the rejects without loss`() throws {
    try Command.withDirectory { directory in
      let result = try Command.run(
        ["-e", "<#reject 'no'>", "--rejects", "r.jsonl"], input: Data([0x00, 0xFF, 0xFE, 0x0A]), in: directory
      )
      #expect(result.status == 1)
      let rejects = try String(contentsOf: directory.appendingPathComponent("r.jsonl"), encoding: .utf8)
      #expect(
        rejects == """
          {"source":"<stdin>","line":1,"offset":0,"fault":"rejected","reason":"no","stage":0,\
          "template":{"name":"-e","line":1,"column":1},"record_base64":"AP/+"}

          """)
    }
  }

  @Test func `a reject says how far the pattern came and what was expected there`() throws {
    try Command.withDirectory { directory in
      let template = #"<#extract line?capture(r'^(?<n>\d+) (?<w>[a-z]+)$')>"#
      let result = try Command.run(
        ["-e", template, "--rejects", "r.jsonl"], input: "1 a\n22 X\n333 b\n", in: directory)
      #expect(
        result.text
          == "{\"line\":\"1 a\",\"n\":\"1\",\"w\":\"a\"}\n{\"line\":\"333 b\",\"n\":\"333\",\"w\":\"b\"}\n")
      #expect(result.status == 1)
      let rejects = try Data(contentsOf: directory.appendingPathComponent("r.jsonl"))
      let reject = try #require(JSONSerialization.jsonObject(with: rejects) as? [String: Any])
      #expect(reject["source"] as? String == "<stdin>")
      #expect(reject["line"] as? Int == 2)
      #expect(reject["offset"] as? Int == 4)
      #expect(reject["fault"] as? String == "no-match")
      #expect(reject["reason"] as? String == "the line does not match the pattern")
      #expect(reject["at"] as? Int == 3)
      #expect((reject["expected"] as? [String])?.count == 1)
      #expect(reject["record"] as? String == "22 X")
      #expect(
        result.error.hasPrefix(
          """
          rejected: the line does not match the pattern
           --> <stdin>:2, byte 7
            |
          2 | 22 X
            |    ^ expected 
          """))
      #expect(result.error.hasSuffix("\n  = template: -e:1:1\n\n1 of 3 records rejected: 1 no-match\n"))
    }
  }

  @Test func `two threads give the same bytes as one`() throws {
    try Command.withDirectory { directory in
      var input = ""
      for number in 1...40_000 { input += "\(number) \(String(repeating: "x", count: number % 50))\n" }
      let template =
        "<#if line?ends_with('xx')><#reject 'xx'></#if><#if line?starts_with('9')><#emit line to 'nine'>"
        + "<#else><#emit {'l': line, 'n': .line_number}></#if>"
      var results: [[Data]] = []
      for jobs in ["1", "2"] {
        let result = try Command.run(
          ["-e", template, "-j", jobs, "--rejects", "r\(jobs)", "--output", "nine=n\(jobs)"], input: input,
          in: directory)
        #expect(result.status == 1)
        let files = try ["r", "n"].map { try Data(contentsOf: directory.appendingPathComponent($0 + jobs)) }
        results.append([result.output, Data(result.error.utf8)] + files)
      }
      #expect(results[0] == results[1])
      #expect(results[0].allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `a line of 100 MB is rejected by its beginning, and what follows is cleaned`() throws {
    func lines(with count: Int) -> Data {
      Data("a\n".utf8) + Data(repeating: 0x78, count: count) + Data("\nb\n".utf8)
    }
    let result = try Command.run(["-e", "${line}"], input: lines(with: 100_000_000))
    #expect(result.text == "a\nb\n")
    #expect(result.status == 1)
    #expect(result.error.hasSuffix("1 of 3 records rejected: 1 record-too-long\n"))
    let longer = try Command.run(
      ["-e", "${line?length}", "--max-record-bytes", "20000000"], input: lines(with: 10_000_000))
    #expect(longer.text == "1\n10000000\n1\n")
  }

  @Test func `JSON nested 10,000 deep is rejected`() throws {
    let deep =
      #"{"a":"# + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "}\n"
    let result = try Command.run(["-e", "<#ftl input='json'><#set b = 1>"], input: deep + "{}\n")
    #expect(result.text == "{\"b\":1}\n")
    #expect(result.error.hasSuffix("1 of 2 records rejected: 1 too-deep\n"))
  }

  @Test func `files are read one after the other, each with its own lines`() throws {
    try Command.withDirectory { directory in
      try Data("a\nb".utf8).write(to: directory.appendingPathComponent("one.log"))
      try Data("c\n".utf8).write(to: directory.appendingPathComponent("two.log"))
      let result = try Command.run(
        ["-e", "${.source}:${.line_number}:${line}", "one.log", "-", "two.log"], input: "x\n", in: directory)
      #expect(result.text == "one.log:1:a\none.log:2:b\n<stdin>:1:x\ntwo.log:1:c\n")
    }
  }

  @Test func `templates are chained`() throws {
    try Command.withDirectory { directory in
      try Data("<#set n = n * 2>".utf8).write(to: directory.appendingPathComponent("twice.ftl"))
      let result = try Command.run(
        ["-e", "<#emit {'n': line?number}>", "--then", "twice.ftl", "--then", "twice.ftl"], input: "1\n2\n",
        in: directory)
      #expect(result.text == "{\"n\":4}\n{\"n\":8}\n")
      #expect(result.error == "")
    }
  }

  @Test func `statistics come as text or JSON`() throws {
    let template = "<#if line == 'b'><#drop 'a b'></#if>${line}"
    let json = try Command.run(["-e", template, "--stats=json"], input: "a\nb\n")
    #expect(
      json.error.hasPrefix(
        """
        {"read":2,"written":1,"passed":0,"dropped":1,"rejected":0,"emitted":1,"bytes_read":4,"bytes_written":2,\
        "drops":[{"reason":"a b","template":{"name":"-e","line":1,"column":18},"count":1}],"failures":[],\
        "ledger":{"balanced":true,
        """))
    #expect(json.error.hasSuffix("}]}}\n"))
    let text = try Command.run(["-e", template, "--stats"], input: "a\nb\n")
    #expect(
      text.error.hasPrefix(
        """
        read      2 records, 4 bytes
        written   1 record, 2 bytes
        dropped   1 record
                  1 a b (-e:1)
        rejected  0 records
        time      
        """))
  }

  @Test(arguments: [
    (["-e", "${line?nope}"], "error[LW0201]: unknown built-in `?nope`\n"),
    (
      ["no-such.ftl"],
      "error: cannot read the template no-such.ftl: No such file or directory; "
        + "`logwash templates` lists those that come along\n"
    ),
    (
      ["ngnix"],
      "error: cannot read the template ngnix: No such file or directory; did you mean `nginx`, which comes along?\n"
    ),
    (["/"], "error: cannot read the template /: Is a directory\n"),
    (
      ["-e", "x", "--stats", "json"],
      "Error: the format of --stats is written without a space: --stats=json\n"
    ),
    (
      ["-e", "x", "--output", "s=a", "--output", "s=b"],
      "Error: --output names the output `s` twice\n"
    ),
    (["-e", "x", "--output", "s=a", "--rejects", "a"], "Error: a is named for two outputs\n"),
    (["-e", "x", "no-such.log"], "error: cannot open no-such.log: No such file or directory\n"),
    (["-e", "x", "--on-error", "ignore"], "error: `on_error` cannot be `ignore`"),
    (["-e", "x", "--jobs", "0"], "Error: --jobs is a number from 1 to 256\n"),
    (
      ["-e", "<#emit line to 'a'>"],
      "error: the template writes to the output `a`, which has no place to go\n"
    ),
    (
      ["-e", "x", "--rejects", "/no/such/dir/r"],
      "error: cannot open /no/such/dir/r: No such file or directory\n"
    ),
    ([], "Error: a template is needed: a path, the name of one that comes along, or -e 'TEXT'\n"),
    (["-e", "x", "--no-such-option"], "Error: Unknown option '--no-such-option'\n"),
  ])
  func `bad usage, a bad template and a bad file end with status 2`(arguments: [String], error: String) throws
  {
    let result = try Command.run(arguments, input: "a\n")
    #expect(result.status == 2)
    #expect(result.error.hasPrefix(error), "\(result.error)")
    #expect(result.text == "")
  }

  @Test func `a file that would be read and written, or written twice, is refused and keeps its bytes`()
    throws
  {
    try Command.withDirectory { directory in
      let log = directory.appendingPathComponent("a.log")
      try Data("a\n".utf8).write(to: log)
      try FileManager.default.createSymbolicLink(
        at: directory.appendingPathComponent("link"), withDestinationURL: log)
      let sameInput = try Command.run(["-e", "x", "a.log", "--rejects", "link"], in: directory)
      #expect(sameInput.status == 2)
      #expect(sameInput.error == "error: cannot read a.log: it is the same file as the output link\n")
      let sameOutput = try Command.run(
        ["-e", "<#emit line to 's'>", "--output", "s=a.log", "--rejects", "./a.log"], in: directory)
      #expect(sameOutput.status == 2)
      #expect(sameOutput.error == "error: ./a.log is the same file as a.log, for two outputs\n")
      #expect(try Data(contentsOf: log) == Data("a\n".utf8))
    }
  }

  @Test(arguments: ["--rejects link", "--output s=link", "--rejects folder/new"])
  func `nothing is written through a link in a directory that everybody may write to`(output: String) throws {
    try Command.withDirectory { directory in
      for name in ["private", "shared"] {
        try FileManager.default.createDirectory(
          at: directory.appendingPathComponent(name), withIntermediateDirectories: false)
      }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o1777], ofItemAtPath: directory.appendingPathComponent("shared").path)
      let target = directory.appendingPathComponent("private/target")
      try Data("kept".utf8).write(to: target)
      let link = directory.appendingPathComponent("shared/link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../private/target")
      let folder = directory.appendingPathComponent("shared/folder").path
      try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: "../private")
      let arguments = output.split(separator: " ").map(String.init)
      let result = try Command.run(
        ["-e", output.hasPrefix("--output") ? "<#emit line to 's'>" : "x"] + arguments, input: "a\n",
        in: directory.appendingPathComponent("shared"))
      let name = arguments[1].split(separator: "=").last!
      #expect(result.status == 2)
      #expect(
        result.error
          == "error: cannot open \(name): it is behind a link in a directory that everybody may write to\n")
      #expect(try Data(contentsOf: target) == Data("kept".utf8))
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: directory.appendingPathComponent("private").path) == ["target"])
    }
  }

  @Test func `a terminal obeys nothing of the name of a file`() throws {
    // Moves the cursor, begins the line anew, turns the direction of writing; in the second form of controls, too.
    let name = "a\u{1B}[2J\rb\u{9B}3A\u{202E}\u{7}.log"
    let result = try Command.run(["-e", "x", name])
    #expect(result.status == 2)
    #expect(
      result.error
        == "error: cannot open a\u{FFFD}[2J\u{FFFD}b\u{FFFD}3A\u{FFFD}\u{FFFD}.log: No such file or directory\n"
    )
  }

  @Test func `the standard output cannot be an input`() throws {
    try Command.withDirectory { directory in
      let log = directory.appendingPathComponent("a.log")
      try Data("a\n".utf8).write(to: log)
      let command = try Command.shell("\"$0\" -e x a.log >> a.log", in: directory)
      #expect(command.status == 2)
      #expect(command.error == "error: cannot read a.log: it is the same file as the standard output\n")
      #expect(try Data(contentsOf: log) == Data("a\n".utf8))
    }
  }

  @Test(arguments: [
    ("<&-", "error: cannot read <stdin>: Bad file descriptor\n"),
    (">&-", "error: cannot write <stdout>: Bad file descriptor\n"),
  ])
  func `a stream that is closed from the start fails`(redirection: String, error: String) throws {
    try Command.withDirectory { directory in
      let command = try Command.shell(
        "printf 'a\\n' | { \"$0\" -e '${line}' --rejects r \(redirection); }", in: directory)
      #expect(command.status == 2)
      #expect(command.error == error)
      #expect(try Data(contentsOf: directory.appendingPathComponent("r")) == Data())
    }
  }

  @Test func `devices and the standard output take several outputs`() throws {
    let template = "<#if line == 'b'><#reject 'b'></#if><#emit line to 's'>"
    let result = try Command.run(["-e", template, "--output", "s=-", "--rejects", "-"], input: "a\nb\n")
    #expect(result.text.hasPrefix("{\"line\":\"a\"}\n{\"source\"") || result.text.hasPrefix("a\n{\"source\""))
    let quiet = ["-e", template, "--output", "s=/dev/null", "--rejects", "/dev/null"]
    #expect(try Command.run(quiet, input: "a\n").status == 0)
  }

  @Test func `a directory cannot be read`() throws {
    let result = try Command.run(["-e", "x", "/"], input: "")
    #expect(result.status == 2)
    #expect(result.error == "error: cannot read /: Is a directory\n")
  }

  @Test func `too many rejects end the run`() throws {
    let template = "<#if line == 'no'><#reject 'no'></#if>${line}"
    for jobs in ["1", "2"] {
      let result = try Command.run(
        ["-e", template, "--max-rejects", "1", "-j", jobs], input: "a\nno\nb\nno\nc\nno\n")
      #expect(result.status == 4)
      #expect(result.text == "a\nb\n")
      #expect(
        result.error.hasSuffix("2 of 4 records rejected: 2 rejected; stopped, since that is too many\n"))
      let allowed = try Command.run(
        ["-e", template, "--max-rejects", "2", "-j", jobs], input: "a\nno\nb\nno\nc\n")
      #expect(allowed.status == 1)
      #expect(allowed.text == "a\nb\nc\n")
    }
  }

  @Test func `what is wrong with records is said also when the input ends in an error`() throws {
    try Command.withDirectory { directory in
      let lines = (1...3000).map { $0 % 1000 == 0 ? "no number" : "\($0)" }.joined(separator: "\n") + "\n"
      try lines.write(to: directory.appendingPathComponent("a.log"), atomically: true, encoding: .utf8)
      let gzip = Process()
      gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      gzip.arguments = ["sh", "-c", "gzip -nc a.log | head -c 4000 >a.gz"]
      gzip.currentDirectoryURL = directory
      try gzip.run()
      gzip.waitUntilExit()
      let result = try Command.run(["-e", "${line?number}", "a.gz", "--stats=text"], in: directory)
      #expect(result.status == 2)
      #expect(result.text.hasPrefix("1\n2\n"))
      #expect(result.error.hasPrefix("rejected: a string was to be a number and is none\n    --> a.gz:1000"))
      #expect(result.error.contains(" records rejected: "))
      #expect(result.error.contains("\nerror: cannot read a.gz: the gzip data ends too early"))
    }
  }

  @Test func `a reject in the file has its help, and the output that was refused`() throws {
    try Command.withDirectory { directory in
      let result = try Command.run(
        ["-e", "{\"a\":${line}}", "--validate", "json", "--on-error", "pass", "--rejects", "r.jsonl"],
        input: "1\nx\n[2]\n", in: directory)
      #expect(result.text == "{\"a\":1}\n{\"a\":[2]}\n")
      let rejects = try String(contentsOf: directory.appendingPathComponent("r.jsonl"), encoding: .utf8)
      #expect(
        rejects == """
          {"source":"<stdin>","line":2,"offset":2,"fault":"invalid-output","reason":"what would be written is not valid JSON",\
          "stage":0,"template":{"name":"-e","line":1,"column":14},"output":{"at":5,"expected":"a value","from":0,"excerpt":"{\\"a\\":x}"},\
          "help":"`?json` writes values with quotes and escapes, `\\"user\\": ${user?json}`; or emit a hash: `<#emit {\\"user\\": user}>`",\
          "record":"x"}

          """)
    }
  }
}
