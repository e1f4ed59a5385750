import Foundation
import Testing

/// `logwash follow` as a process.
@Suite struct FollowCommandTests {
  /// Follows until an output file has some text, then sends a signal.
  ///
  /// - Parameter change: done while it follows, before the text is awaited.
  private func follow(
    _ arguments: String, until text: String, signal: String = "TERM", in directory: URL, change: String = ":"
  ) throws -> Command.Result {
    try Command.shell(
      """
      "$0" follow \(arguments) -o out & process=$!
      \(change)
      for i in $(seq 400); do grep -qx '\(text)' out 2>/dev/null && break; sleep 0.05; done
      kill -\(signal) $process
      wait $process
      """, in: directory)
  }

  private func account(_ input: [String: Any]?, _ part: String) -> [Int] {
    let tally = input?[part] as? [String: Any]
    return [tally?["records"], tally?["bytes"]].compactMap { $0 as? Int }
  }

  private func ledger(_ directory: URL) throws -> (whole: [String: Any], inputs: [[String: Any]]) {
    let data = try Data(contentsOf: directory.appendingPathComponent("l.json"))
    let whole = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    return (whole, try #require(whole["inputs"] as? [[String: Any]]))
  }

  @Test func `at SIGTERM there is an account for each file, which balances`() throws {
    try Command.withDirectory { directory in
      try Data("one\nno\npart".utf8).write(to: directory.appendingPathComponent("a.log"))
      try Data("two\n".utf8).write(to: directory.appendingPathComponent("b.log"))
      let result = try follow(
        #"-e "<#if line == 'no'><#reject 'no'></#if><#if line == 'two'><#drop 'dull'></#if>\${line}" "#
          + "--ledger l.json --rejects r --stats=json a.log b.log",
        until: "more", in: directory, change: "sleep 0.5; echo more >>b.log")
      #expect(result.status == 0)
      let (whole, inputs) = try ledger(directory)
      #expect(whole["balanced"] as? Bool == true)
      #expect(whole["ending"] as? String == "stopped")
      #expect(inputs.map { $0["source"] as? String } == ["a.log", "b.log"])
      #expect(account(inputs[0], "read") == [3, 11])
      #expect(account(inputs[0], "written") == [1, 4])
      #expect(account(inputs[0], "rejected") == [1, 3])
      #expect(account(inputs[0], "held") == [1, 4])
      #expect(account(inputs[1], "read") == [2, 9])
      #expect(account(inputs[1], "dropped") == [1, 4])
      #expect(account(inputs[1], "written") == [1, 5])
      #expect(result.error.contains(#""ledger":{"balanced":true,"#))
    }
  }

  @Test func `what was cleaned before a restart is accounted for there`() throws {
    try Command.withDirectory { directory in
      try Data("one\ntwo\nth".utf8).write(to: directory.appendingPathComponent("a.log"))
      let arguments = "-e '${line}' --ledger l.json --checkpoint c a.log"
      _ = try follow(arguments, until: "two", in: directory)
      #expect(account(try ledger(directory).inputs[0], "written") == [2, 8])
      #expect(account(try ledger(directory).inputs[0], "held") == [1, 2])
      _ = try follow(arguments, until: "three", in: directory, change: "printf 'ree\\n' >>a.log")
      let (whole, inputs) = try ledger(directory)
      #expect(whole["balanced"] as? Bool == true)
      #expect(account(inputs[0], "read") == [1, 6])
      #expect(account(inputs[0], "written") == [1, 6])
    }
  }

  @Test func `a run that fails is accounted for, too`() throws {
    try Command.withDirectory { directory in
      try Data("one\ntwo\n".utf8).write(to: directory.appendingPathComponent("a.log"))
      let result = try Command.run(
        ["follow", "-e", "${line}", "a.log", "-o", "/dev/full", "--ledger", "l.json"], input: "",
        in: directory)
      #expect(result.status == 2)
      #expect(result.error == "error: cannot write /dev/full: No space left on device\n")
      let (whole, inputs) = try ledger(directory)
      #expect(whole["balanced"] as? Bool == true)
      #expect(whole["ending"] as? String == "failed")
      #expect(account(inputs[0], "held") == [2, 8])
    }
  }

  @Test func `nobody reading is a normal end, and what was not taken is held`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        """
        seq 100000 >a.log
        "$0" follow -e '${line}' a.log --ledger l.json 2>err | head -n 1
        for i in $(seq 100); do test -s l.json && break; sleep 0.05; done
        cat err
        """, in: directory)
      #expect(result.text == "1\n")
      let (whole, inputs) = try ledger(directory)
      #expect(whole["balanced"] as? Bool == true)
      #expect(whole["ending"] as? String == "output_closed")
      #expect(account(inputs[0], "held")[0] > 0)
    }
  }

  @Test func `a hangup does not end it`() throws {
    try Command.withDirectory { directory in
      try Data("one\n".utf8).write(to: directory.appendingPathComponent("a.log"))
      let result = try follow(
        "-e '${line}' a.log", until: "two", in: directory,
        change: """
          for i in $(seq 400); do test -s out && break; sleep 0.05; done
          kill -HUP $process; echo two >>a.log
          """)
      #expect(result.status == 0)
      #expect(
        try String(contentsOf: directory.appendingPathComponent("out"), encoding: .utf8) == "one\ntwo\n")
    }
  }
}
