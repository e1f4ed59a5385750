import Foundation
import Logwash
import LogwashCore
import LogwashFiles
import Testing

@testable import LogwashCLI

@Suite struct LedgerCommandTests {
  private func ledger(_ directory: URL) throws -> [String: Any] {
    let data = try Data(contentsOf: directory.appendingPathComponent("l.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func tally(_ ledger: [String: Any], _ part: String, input: Int = 0) -> [Int]? {
    let inputs = ledger["inputs"] as? [[String: Any]]
    let tally = inputs?[input][part] as? [String: Any]
    return [tally?["records"], tally?["bytes"]].compactMap { $0 as? Int }
  }

  @Test func `the ledger has an account for each input`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        """
        printf 'a\\nno\\n' >one; printf 'b\\nc\\n' | gzip >two
        "$0" -e "<#if line == 'no'><#reject 'no'></#if>\\${line}" one two --ledger l.json --stats=json
        """, in: directory)
      #expect(result.status == 1)
      let ledger = try ledger(directory)
      #expect(ledger["balanced"] as? Bool == true)
      #expect(tally(ledger, "read") == [2, 5])
      #expect(tally(ledger, "rejected") == [1, 3])
      #expect(tally(ledger, "written", input: 1) == [2, 4])
      let inputs = try #require(ledger["inputs"] as? [[String: Any]])
      #expect(inputs.map { $0["source"] as? String } == ["one", "two"])
      #expect((inputs[1]["stored_bytes"] as? Int ?? 0) > 20)
      #expect(result.error.contains("\"ledger\":{\"balanced\":true,"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() == [
          "l.json", "one", "two",
        ])
    }
  }

  @Test func `the ledger of a batch has an account for each file that is done`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        """
        mkdir in; printf 'a\\nno\\n' >in/one; printf 'b\\nc\\n' | gzip >in/two.gz
        echo "<#if line == 'no'><#reject 'no'></#if>\\${line}" >t; "$0" clean t in --into out --ledger l.json
        "$0" clean t in --into out --overwrite --ledger in/one; cat in/one
        """, in: directory)
      #expect(result.error.contains("in/one is the same file as the input in/one"), "\(result.error)")
      #expect(result.text == "a\nno\n")
      let ledger = try ledger(directory)
      #expect(ledger["balanced"] as? Bool == true)
      #expect(ledger["ending"] as? String == "input_ended")
      let inputs = try #require(ledger["inputs"] as? [[String: Any]])
      #expect(inputs.compactMap { $0["source"] as? String }.sorted() == ["in/one", "in/two.gz"])
      let one = try #require(inputs.firstIndex { $0["source"] as? String == "in/one" })
      #expect(tally(ledger, "rejected", input: one) == [1, 3])
      #expect(tally(ledger, "written", input: 1 - one) == [2, 4])
    }
  }

  @Test func `records of several lines, some too long, of which several come for several outputs`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        #"""
        cat >t.ftl <<'END'
        <#ftl output="json" multiline=r"start:^\d{4}-" max_record_bytes=1000>
        <#if line?contains("drop")><#drop "noise"></#if>
        <#if line?contains("bad")><#reject "bad"></#if>
        <#list 1..3 as i><#emit {"i": i}></#list><#emit {"n": line?length} to "side">
        END
        { printf '2026-01-01 a\n  more\n  more\n2026-01-01 drop\n2026-01-01 bad\n2026-01-02 '
          head -c 3000 /dev/zero | tr '\0' x; printf '\n2026-01-03 b\n'; } >in
        "$0" t.ftl in --output side=side --rejects r --ledger l.json -j 2 >o
        status=$?; wc -l <o; wc -l <side; wc -l <r; exit $status
        """#, in: directory)
      #expect(result.text == "6\n2\n2\n", "\(result.error)")
      #expect(result.status == 1)
      let ledger = try ledger(directory)
      #expect(ledger["balanced"] as? Bool == true)
      // 13 + 7 + 7, and 13; 16; 15 and the first 1,000 of 3,012.
      #expect(tally(ledger, "read") == [5, 3083])
      #expect(tally(ledger, "written") == [2, 40])
      #expect(tally(ledger, "dropped") == [1, 16])
      #expect(tally(ledger, "rejected") == [2, 1015])
      #expect(tally(ledger, "skipped") == [0, 2012])
      #expect(tally(ledger, "held") == [0, 0])
      #expect((ledger["output"] as? [String: Any])?["records"] as? Int == 8)
    }
  }

  @Test func `input that cannot be decoded to its end is accounted for up to there`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        """
        seq 100000 | gzip | head -c 50000 >cut.gz
        "$0" -e '${line}' cut.gz --ledger l.json >out
        """, in: directory)
      #expect(result.status == 2)
      let ledger = try ledger(directory)
      #expect(ledger["balanced"] as? Bool == true)
      #expect(ledger["ending"] as? String == "failed")
      let output = try Data(contentsOf: directory.appendingPathComponent("out"))
      #expect(tally(ledger, "written") == [output.filter { $0 == 10 }.count, output.count])
      #expect((ledger["inputs"] as? [[String: Any]])?[0]["stored_bytes"] as? Int == 50000)
    }
  }

  @Test func `a signal leaves the beginning of a record held`() throws {
    try Command.withDirectory { directory in
      let file = directory.appendingPathComponent("l.json").path
      let command = try Command.start(["-e", "${line}", "--ledger", file])
      command.input.fileHandleForWriting.write(Data("a\nb\npart".utf8))
      #expect(command.output.fileHandleForReading.availableData == Data("a\nb\n".utf8))
      command.process.terminate()
      command.process.waitUntilExit()
      #expect(command.process.terminationStatus == 0)
      let ledger = try ledger(directory)
      #expect(ledger["ending"] as? String == "stopped")
      #expect(tally(ledger, "written") == [2, 4])
      #expect(tally(ledger, "held") == [1, 4])
    }
  }

  @Test func `a ledger that cannot be written fails the run, and leaves nothing behind`() throws {
    try Command.withDirectory { directory in
      let result = try Command.run(["-e", "x", "--ledger", "no/l.json"], input: "a\n", in: directory)
      #expect(result.status == 2)
      #expect(result.error == "error: cannot write no/l.json: No such file or directory\n")
      let full = try Command.run(["-e", "x", "--ledger", "/dev/full"], input: "a\n", in: directory)
      #expect(full.error == "error: cannot write /dev/full: No space left on device\n")
    }
  }

  @Test func `a ledger that does not balance has its own exit status`() throws {
    var account = Ledger.Account(name: "a.log")
    account.found = Tally(records: 2, bytes: 20)
    account.outcomes.written = Tally(records: 1, bytes: 10)
    let statistics = Logwash.Statistics(LogwashCore.Statistics(), Ledger(inputs: [account]))
    #expect(ExitStatus(statistics) == .unbalanced)
    #expect(ExitStatus.unbalanced.rawValue == 3)
    #expect(statistics.imbalance == "a.log: 2 records (20 bytes) read, 1 record (10 bytes) accounted for")
  }

  @Test func `a batch with a file whose ledger does not balance has that exit status, too`() {
    var result = Batch.Result()
    #expect(ExitStatus(result) == .success)
    result.counts.rejected = 1
    #expect(ExitStatus(result) == .rejected)
    result.failed = 1
    #expect(ExitStatus(result) == .failed)
    result.unbalanced = 1
    #expect(ExitStatus(result) == .unbalanced)
    let error = BatchError.unbalanced("a.log", "1 record (10 bytes) read, 0 records (0 bytes) accounted for")
    #expect(
      error.description == "a.log: the ledger does not balance: "
        + "1 record (10 bytes) read, 0 records (0 bytes) accounted for")
  }

  @Test func `the exit statuses are told by the help`() throws {
    let help = try Command.run(["--help"], input: "").text
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(words(help).contains(words(ExitStatus.meanings)))
  }
}
