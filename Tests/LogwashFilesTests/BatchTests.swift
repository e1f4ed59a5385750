import Foundation
import Logwash
import LogwashDecoding
import LogwashFiles
import Synchronization
import Testing

@Suite struct BatchTests {
  private static let logs = [
    "a.log": "one\nx\nbad 1\ntwo", "web/b.log": "three\n", "web/eu/c.txt": "", "web/d.log.1": "x\nbad 2\n",
  ]

  @Test func `each input has an output, in the same layout`() throws {
    try Workspace.with(Self.logs) { work in
      let result = try work.batch().run()
      #expect(
        try work.files().mapValues { String(decoding: $0, as: UTF8.self) } == [
          "a.jsonl": "{\"line\":\"one\",\"n\":3}\n{\"line\":\"two\",\"n\":3}\n",
          "web/b.jsonl": "{\"line\":\"three\",\"n\":5}\n", "web/eu/c.jsonl": "", "web/d.log.1.jsonl": "",
        ])
      #expect(result.done == 4)
      #expect(result.isComplete)
      #expect(result.counts.read == 7)
      #expect(result.counts.written == 3)
      #expect(result.counts.dropped == 2)
      #expect(result.counts.rejected == 2)
      #expect(result.counts.isBalanced)
    }
  }

  @Test func `the manifest says what was read and what was written`() throws {
    try Workspace.with(["a.log": "abc\n", "b.log": "bad\n"]) { work in
      _ = try work.batch { $0.keepsRejects = true }.run()
      let entries = try work.manifest()
      #expect(entries.map(\.input.name) == [work.root + "/in/a.log", work.root + "/in/b.log"])
      // printf 'abc\n' | sha256sum
      #expect(
        entries[0].input.sha256 == "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb")
      #expect(entries[0].input.size == 4)
      #expect(entries[0].outputs.map(\.name) == ["a.jsonl"])
      // printf '{"line":"abc","n":3}\n' | sha256sum
      #expect(
        entries[0].outputs[0].sha256 == "b2dcd3516a64166e8793f0cac2e371df92aa8b42462d4a6af224bcdb64dbb8cd")
      #expect(entries[1].outputs.map(\.name) == ["b.jsonl", "b.rejects.jsonl"])
      #expect(entries[1].counts.rejected == 1)
      for entry in entries {
        let path = entry.input.name
        #expect(entry.input.looksLike(try #require(try FileSystem().status(of: path))))
      }
    }
  }

  @Test func `rejected records stand beside the output, if there are any`() throws {
    try Workspace.with(["a.log": "bad 1\n", "b.log": "ok\n"]) { work in
      _ = try work.batch { $0.keepsRejects = true }.run()
      #expect(try work.files().keys.sorted() == ["a.jsonl", "a.rejects.jsonl", "b.jsonl"])
      #expect(try work.text("out/a.rejects.jsonl").contains("\"record\":\"bad 1\""))
      // When the input is mended, they go.
      try work.write("in/a.log", "good\n")
      _ = try work.batch(resumes: true) { $0.keepsRejects = true }.run()
      #expect(try work.files().keys.sorted() == ["a.jsonl", "b.jsonl"])
    }
  }

  @Test func `named outputs have files of their own`() throws {
    let template = "<#if line == 'e'><#emit line to 'errors/all'><#else><#emit line></#if>"
    try Workspace.with(["a.log": "e\nb\n"]) { work in
      _ = try work.batch(template: template).run()
      #expect(try work.text("out/a.jsonl") == "b\n")
      #expect(try work.text("out/a.errors_all.jsonl") == "e\n")
    }
  }

  @Test func `what is done and has not changed is not done again`() throws {
    try Workspace.with(Self.logs) { work in
      _ = try work.batch().run()
      let before = try work.files()
      let untouched = try #require(try FileSystem().status(of: work.out + "/a.jsonl"))
      let again = try work.batch(resumes: true).run()
      #expect(again.skipped == 4)
      #expect(again.done == 0)
      #expect(again.skippedCounts.read == 7)
      #expect(try FileSystem().status(of: work.out + "/a.jsonl") == untouched)

      try work.write("in/a.log", "other\n")
      try work.write("in/new.log", "new\n")
      try FileSystem().remove(work.out + "/web/b.jsonl")
      let changed = try work.batch(resumes: true).run()
      #expect(changed.done == 3)
      #expect(changed.skipped == 2)
      #expect(try work.text("out/a.jsonl") == "{\"line\":\"other\",\"n\":5}\n")
      #expect(try work.files()["web/b.jsonl"] == before["web/b.jsonl"])
      #expect(try work.manifest().count == 5)

      let otherTemplate = try work.batch(template: "${line}\n", resumes: true).run()
      #expect(otherTemplate.done == 5)
      let otherSettings = try work.batch(template: "${line}\n", resumes: true) {
        $0.distinctions = ["on_error=drop"]
      }.run()
      #expect(otherSettings.done == 5)
    }
  }

  @Test func `a file that was only moved is known by its bytes`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      _ = try work.batch().run()
      // Another file with the same bytes, and another time.
      try FileManager.default.removeItem(atPath: work.root + "/in/a.log")
      try work.write("in/a.log", "one\n")
      #expect(try work.batch(resumes: true).run().skipped == 1)
      try work.write("in/a.log", "two\n")
      #expect(try work.batch(resumes: true).run().done == 1)
      // And so are outputs.
      try work.write("out/a.jsonl", String(repeating: "?", count: 21))
      #expect(try work.batch(resumes: true).run().done == 1)
    }
  }

  @Test func `a second batch in the same place says so`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      _ = try work.batch().run()
      let error = #expect(throws: BatchError.self) { try work.batch().run() }
      #expect(
        error?.description == """
          there is a batch in \(work.out)/logwash-manifest.jsonl already; --resume goes on with it, --overwrite \
          begins anew
          """)
      #expect(try work.batch { $0.overwrites = true }.run().done == 1)
    }
  }

  @Test func `a file that is in the way stays`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      try work.write("out/a.jsonl", "mine")
      let error = #expect(throws: BatchError.self) { try work.batch().run() }
      #expect(error?.description == "\(work.out)/a.jsonl is there already; --overwrite replaces it")
      #expect(throws: BatchError.self) { try work.batch(resumes: true).run() }
      #expect(try work.text("out/a.jsonl") == "mine")
    }
  }

  @Test func `two inputs cannot become one output`() throws {
    try Workspace.with(["a.log": "", "a.txt": "", "b/x.log": "", "c/x.log": ""]) { work in
      let error = #expect(throws: BatchError.self) { try work.batch() }
      #expect(
        error?.description == """
          \(work.root)/in/a.log and \(work.root)/in/a.txt would both become \(work.out)/a.jsonl; name a directory \
          above them, or --base
          """)
      #expect(throws: BatchError.self) { try work.batch(["in/b/x.log", "in/c/x.log"]) }
      _ = try work.batch(["in/b/x.log", "in/c/x.log"], base: "in").run()
      #expect(try work.files().keys.sorted() == ["b/x.jsonl", "c/x.jsonl"])
    }
  }

  @Test func `no input is written over, by whatever name`() throws {
    try Workspace.with(["a.log": "one\n", "b.jsonl": "two\n"]) { work in
      let template = "<#ftl output='text'>${line}"
      for link in [false, true] {
        for mayReplace in [false, true] {
          try FileManager.default.createDirectory(
            atPath: work.out, withIntermediateDirectories: true)
          let target = work.out + "/a.log"
          if link {
            try FileManager.default.createSymbolicLink(
              atPath: target, withDestinationPath: work.root + "/in/a.log")
          } else {
            try FileManager.default.linkItem(atPath: work.root + "/in/a.log", toPath: target)
          }
          let error = #expect(throws: BatchError.self) {
            try work.batch(["in/a.log"], template: template) { $0.overwrites = mayReplace }.run()
          }
          #expect(error == .overInput(output: target))
          #expect(try work.text("in/a.log") == "one\n")
          try FileManager.default.removeItem(atPath: work.out)
        }
      }
      let error = #expect(throws: BatchError.self) {
        try work.batch(["in/a.log"], template: template) {
          $0.destination = .directory(work.root + "/in")
          $0.overwrites = true
        }.run()
      }
      #expect(error == .overInput(output: work.root + "/in/a.log"))
    }
  }

  @Test func `links are followed to files and each file is cleaned once`() throws {
    try Workspace.with(["a.log": "one\n", "d/e.log": "two\n"]) { work in
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: work.root + "/in/0.log", withDestinationPath: work.root + "/in/a.log")
      try files.createSymbolicLink(
        atPath: work.root + "/in/loop", withDestinationPath: work.root + "/in")
      try work.write("elsewhere.log", "three\n")
      try files.createSymbolicLink(
        atPath: work.root + "/in/z.log", withDestinationPath: work.root + "/elsewhere.log")
      _ = try work.batch().run()
      #expect(try work.files().keys.sorted() == ["a.jsonl", "d/e.jsonl", "z.jsonl"])
    }
  }

  @Test func `outputs within the inputs are not cleaned the next time`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      for _ in 0..<2 {
        let settings: (inout BatchSettings) -> Void = { $0.destination = .directory(work.root + "/in/clean") }
        let selection = try InputSelection(
          [work.root + "/in"], isRecursive: true, excluding: [work.root + "/in/clean"], in: FileSystem())
        #expect(selection.files.map(\.place) == ["a.log"])
        _ = try work.batch(["in/a.log"], resumes: true, settings).run()
      }
    }
  }

  @Test func `patterns find files below their fixed directory`() throws {
    try Workspace.with(Self.logs) { work in
      _ = try work.batch(["in/**/*.log"]).run()
      #expect(try work.files().keys.sorted() == ["a.jsonl", "web/b.jsonl"])
      let error = #expect(throws: InputSelection.Problem.self) { try work.batch(["in/*.gz"]) }
      #expect(error?.description == "no file matches \(work.root)/in/*.gz")
      let missing = #expect(throws: InputSelection.Problem.self) { try work.batch(["in/none.log"]) }
      #expect(missing?.description == "cannot open \(work.root)/in/none.log: No such file or directory")
    }
  }

  @Test func `many files at the same time give the same as one after the other`() throws {
    var logs: [String: String] = [:]
    for number in 0..<40 {
      logs["\(number % 4)/\(number).log"] = (0..<number * 50).map { "line \($0) of \(number)\n" }.joined()
    }
    logs["large.log"] = (0..<100_000).map { "large \($0)\n" }.joined()
    try Workspace.with(logs) { work in
      _ = try work.batch().run()
      let one = try work.files()
      let progress = Mutex(0)
      let batch = try work.batch { settings in
        settings.overwrites = true
        settings.jobs = 4
      }
      let result = try batch.run(onRead: { count in progress.withLock { $0 += count } })
      #expect(result.done == 41)
      #expect(try work.files() == one)
      #expect(progress.withLock { $0 } == batch.size)
    }
  }

  @Test func `outputs are compressed like the input, or as asked`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      let gzip = try #require(Compressor(.gzip))
      var bytes: [UInt8] = []
      gzip.compress(Array("two\n".utf8).span, isLast: true) { span in
        for index in 0..<span.count { bytes.append(span[index]) }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: work.root + "/in/b.log.gz"))
      _ = try work.batch().run()
      #expect(try work.files().keys.sorted() == ["a.jsonl", "b.jsonl.gz"])
      #expect(Compression(ofBeginning: try work.files()["b.jsonl.gz"] ?? []) == .gzip)
      let entry = try #require(try work.manifest().last)
      #expect(entry.input.size == bytes.count)
      #expect(entry.counts.bytesRead == 4)
      _ = try work.batch {
        $0.overwrites = true
        $0.compression = .none
      }.run()
      #expect(try work.text("out/b.jsonl") == "{\"line\":\"two\",\"n\":3}\n")
    }
  }

  @Test func `a file that fails does not keep the others from being done`() throws {
    try Workspace.with(["a.log": "one\n", "b.log": "bad\nbad\n", "c.log.gz": "\u{1F}"]) { work in
      try Data([0x1F, 0x8B, 0x08, 0xFF, 0xFF]).write(to: URL(fileURLWithPath: work.root + "/in/c.log.gz"))
      let failures = Mutex<[String]>([])
      let result = try work.batch { $0.maxRejects = 1 }.run(onEvent: { event in
        if case .failed(_, let error) = event { failures.withLock { $0.append(error.description) } }
      })
      #expect(result.done == 1)
      #expect(result.failed == 2)
      #expect(!result.isComplete)
      #expect(try work.files().keys.sorted() == ["a.jsonl"])
      let said = failures.withLock { $0.sorted() }
      #expect(said.first == "\(work.root)/in/b.log: 2 records rejected, which is too many")
      #expect(said.last?.hasPrefix("cannot read \(work.root)/in/c.log.gz: the gzip data") == true)
    }
  }

  @Test func `a batch that is stopped leaves what is not whole, and goes on later`() throws {
    try Workspace.with(Self.logs) { work in
      let stop = StopSignal()
      let result = try work.batch().run(
        stop: stop, onEvent: { event in if case .done = event { stop.stop() } })
      #expect(result.done == 1)
      #expect(result.left == 3)
      #expect(try work.files().count == 1)
      let rest = try work.batch(resumes: true).run()
      #expect(rest.skipped == 1)
      #expect(rest.done == 3)
    }
  }

  @Test func `leftovers of a run that was killed are removed`() throws {
    try Workspace.with(["w/a.log": "one\n"]) { work in
      try work.write("out/.logwash-0123456789abcdef.tmp", "half")
      try work.write("out/w/.logwash-0123456789abcdef.tmp", "half")
      try work.write("out/.logwash-mine", "mine")
      _ = try work.batch().run()
      #expect(try work.files().keys.sorted() == [".logwash-mine", "w/a.jsonl"])
    }
  }

  @Test func `a manifest whose last line is cut off, or damaged, holds for the rest`() throws {
    try Workspace.with(Self.logs) { work in
      _ = try work.batch().run()
      let whole = try work.text("out/" + Manifest.fileName)
      for length in stride(from: 0, through: whole.utf8.count, by: 97) {
        let cut = String(decoding: Array(whole.utf8.prefix(length)), as: UTF8.self)
        try work.write("out/" + Manifest.fileName, cut)
        let result = try work.batch(resumes: true).run()
        #expect(result.done + result.skipped == 4)
        let lines = cut.split(separator: "\n").count - (cut.hasSuffix("\n") ? 0 : 1)
        #expect(result.skipped == max(lines - 1, 0))
        #expect(try work.manifest().count == 4)
      }
    }
  }

  @Test(arguments: ["9223372036854775807", "-1", "99999999999999999999", "1.5"])
  func `an entry whose counts none can have is damaged`(count: String) throws {
    try Workspace.with(Self.logs) { work in
      _ = try work.batch().run()
      let manifest = try work.text("out/" + Manifest.fileName)
      try work.write(
        "out/" + Manifest.fileName, manifest.replacing("\"read\":1,", with: "\"read\":\(count),"))
      let damaged = manifest.split(separator: "\"read\":1,").count - 1
      #expect(damaged > 0)
      #expect(try work.batch(resumes: true).run().done == damaged)
    }
  }
}
