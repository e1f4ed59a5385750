import Foundation
import Logwash
import LogwashFiles
import Synchronization
import Testing

/// Batches in which one call goes wrong, then another one, until a batch needs no more calls than that.
///
/// What must hold, whichever call it is: no input is changed; what has a final name is whole; what the manifest says is true; and
/// the next run finishes the work with the same outputs as a run in which nothing went wrong.
@Suite struct BatchFaultTests {
  private static let logs = ["a.log": "one\nbad 1\nx\n", "w/b.log": "two\nthree\n"]

  private static func change(_ settings: inout BatchSettings) {
    settings.keepsRejects = true
  }

  /// Runs batches until one has no fault, and returns how many there were.
  private func tryEverywhere(
    _ fault: FaultySystem.Fault, mayFail: Bool = true, jobs: Int = 1
  ) throws -> Int {
    var position = 1
    while true {
      var isDone = false
      try Workspace.with(Self.logs) { work in
        let system = FaultySystem(at: position, fault)
        let inputs = try work.files("in")
        let result = try? work.batch(in: FileSystem(system)) {
          Self.change(&$0)
          $0.jobs = jobs
        }.run()
        let place = "call \(position): \(system.faulted.map { "\($0)" } ?? "none")"
        if !mayFail { #expect(result?.isComplete == true, "\(place)") }
        if let result { #expect(result.done + result.failed + result.left == 2, "\(place)") }
        #expect(try work.files("in") == inputs, "\(place)")
        let names = try checkWhole(work, place)
        try checkManifest(work, names, place)

        // Without waiting for the disk.
        let resumed = try work.batch(resumes: true, in: FileSystem(FaultySystem()), Self.change).run()
        #expect(resumed.isComplete, "\(place)")
        if result?.isComplete == true { #expect(resumed.skipped == 2, "\(place)") }
        var counts = resumed.counts
        counts += resumed.skippedCounts
        #expect((counts.read, counts.written, counts.dropped, counts.rejected) == (5, 3, 1, 1), "\(place)")
        #expect(try checkWhole(work, place).count == 3, "\(place)")
        #expect(try work.files().count == 3, "\(place)")
        #expect(try work.manifest().count == 2, "\(place)")
        isDone = system.faulted == nil
      }
      if isDone { return position - 1 }
      position += 1
    }
  }

  /// Of a run in which nothing goes wrong; the template's work done by hand.
  private static let outputs = [
    "a.jsonl": "{\"line\":\"one\",\"n\":3}\n",
    "a.rejects.jsonl": "bad 1",
    "w/b.jsonl": "{\"line\":\"two\",\"n\":3}\n{\"line\":\"three\",\"n\":5}\n",
  ]

  /// Whatever has a final name is what it has to be.
  private func checkWhole(_ work: Workspace, _ place: String) throws -> Set<String> {
    let files = try work.files().filter { !AtomicFile.isTemporaryName(FileSystem.split($0.key).name) }
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      if name.hasSuffix("rejects.jsonl") {
        // It says where the input was, which is another place in each test.
        #expect(JSONValue(bytes)?["record"]?.string == Self.outputs[name], "\(place)")
      } else {
        #expect(text == Self.outputs[name], "\(place), \(name)")
      }
    }
    return Set(files.keys)
  }

  /// What the manifest says is there.
  private func checkManifest(_ work: Workspace, _ names: Set<String>, _ place: String) throws {
    guard try FileSystem().status(of: work.out + "/" + Manifest.fileName) != nil else { return }
    let lines = try work.text("out/" + Manifest.fileName).split(separator: "\n").dropFirst()
    for entry in lines.compactMap({ line in JSONValue(Array(line.utf8)).flatMap { ManifestEntry($0) } }) {
      #expect(entry.counts.isBalanced, "\(place)")
      for output in entry.outputs {
        #expect(names.contains(output.name), "\(place)")
        let status = try FileSystem().status(of: work.out + "/" + output.name)
        #expect(status.map { output.looksLike($0) } == true, "\(place)")
      }
    }
  }

  @Test(arguments: [EIO, ENOSPC, EDQUOT, EACCES, EROFS, EMFILE, ENOMEM])
  func `any call may fail once`(number: Int32) throws {
    #expect(try tryEverywhere(.failing(number)) > 100)
  }

  @Test(arguments: [EIO, ENOSPC, EROFS, EPIPE])
  func `any kind of call may fail from some time on`(number: Int32) throws {
    #expect(try tryEverywhere(.failingFromThenOn(number)) > 100)
  }

  @Test func `interruptions and short counts are no failures`() throws {
    #expect(try tryEverywhere(.failing(EINTR), mayFail: false) > 100)
    #expect(try tryEverywhere(.short, mayFail: false) > 100)
  }

  @Test func `the process may end before any call`() throws {
    #expect(try tryEverywhere(.crash) > 100)
  }

  @Test func `several threads may be at work when it happens`() throws {
    for fault in [FaultySystem.Fault.failing(EIO), .crash] {
      #expect(try tryEverywhere(fault, jobs: 3) > 100)
    }
  }

  @Test func `a full disk ends the batch, and says so`() throws {
    try Workspace.with(["a.log": "one\n", "b.log": "two\n", "c.log": "three\n"]) { work in
      // The first file and what the manifest says of it still have room.
      let counting = FaultySystem(only: [.write])
      let said = Mutex<[String]>([])
      let first = Mutex(0)
      _ = try work.batch(["in/c.log"], in: FileSystem(counting)).run(onEvent: { _ in
        first.withLock { $0 = counting.count }
      })
      try FileManager.default.removeItem(atPath: work.out)
      let system = FaultySystem(
        at: first.withLock { $0 } + 1, .failingFromThenOn(ENOSPC), only: [.write])
      let result = try work.batch(in: FileSystem(system)).run(onEvent: { event in
        if case .failed(_, let error) = event { said.withLock { $0.append(error.description) } }
      })
      #expect(result.done == 1)
      #expect(result.failed == 1)
      #expect(result.left == 1)
      // The largest comes first, then they come as they were named.
      #expect(said.withLock { $0 } == ["cannot write \(work.out)/a.jsonl: No space left on device"])
      #expect(try work.files().keys.sorted() == ["c.jsonl"])
      #expect(try work.manifest().count == 1)
    }
  }
}
