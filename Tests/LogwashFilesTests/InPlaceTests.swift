import Foundation
import LogwashFiles
import Synchronization
import Testing

@Suite struct InPlaceTests {
  private func inPlace(_ work: Workspace, keeping suffix: String? = nil, manifest: Bool = false)
    -> (inout BatchSettings) -> Void
  {
    let manifest = manifest ? work.root + "/manifest.jsonl" : nil
    return { $0.destination = .inPlace(originalSuffix: suffix, manifest: manifest) }
  }

  @Test func `outputs take the place, the permissions and nothing else of the inputs`() throws {
    try Workspace.with(["a.log": "one\n", "d/b.log": "two\n"]) { work in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: work.root + "/in/a.log")
      let result = try work.batch(template: "[${line}]", inPlace(work)).run()
      #expect(result.done == 2)
      #expect(try work.files("in").keys.sorted() == ["a.log", "d/b.log"])
      #expect(try work.text("in/a.log") == "[one]\n")
      #expect(try FileSystem().status(of: work.root + "/in/a.log")?.permissions == 0o600)
    }
  }

  @Test func `the original is kept when that is asked for, and never writes over another file`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      _ = try work.batch(["in/a.log"], template: "[${line}]", inPlace(work, keeping: ".orig")).run()
      #expect(try work.text("in/a.log") == "[one]\n")
      #expect(try work.text("in/a.log.orig") == "one\n")
      let error = #expect(throws: BatchError.self) {
        try work.batch(["in/a.log"], template: "[${line}]", inPlace(work, keeping: ".orig")).run()
      }
      #expect(error == .exists(work.root + "/in/a.log.orig"))
      #expect(try work.text("in/a.log") == "[one]\n")
    }
  }

  @Test func `a link stays one`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      let link = work.root + "/in/link.log"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: work.root + "/in/a.log")
      let found = try InputSelection(
        [work.root + "/in"], isRecursive: false, followsLinks: false, in: FileSystem())
      #expect(found.files.map(\.place) == ["a.log"])
      let error = #expect(throws: InputSelection.Problem.self) {
        try InputSelection([link], isRecursive: false, followsLinks: false, in: FileSystem())
      }
      #expect(
        error?.description == "\(link) is a link, and a file would take its place; name the file itself")
    }
  }

  @Test func `a file that is written to while it is cleaned stays as it is`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      let said = Mutex<[String]>([])
      let path = work.root + "/in/a.log"
      let result = try work.batch(["in/a.log"], template: "[${line}]", inPlace(work)).run(
        onRead: { count in
          guard count > 0, let file = FileHandle(forWritingAtPath: path) else { return }
          file.seekToEndOfFile()
          if file.offsetInFile < 40 { file.write(Data("more\n".utf8)) }
        },
        onEvent: { event in
          if case .failed(_, let error) = event { said.withLock { $0.append(error.description) } }
        })
      #expect(result.failed == 1)
      #expect(said.withLock { $0 } == ["\(path) was written to while it was cleaned; it stays as it is"])
      #expect(try work.text("in/a.log").hasPrefix("one\nmore\n"))
      #expect(try work.files("in").keys.sorted() == ["a.log"])
    }
  }

  @Test func `a directory that cannot be written is named, and the file stays`() throws {
    try Workspace.with(["a.log": "one\n"]) { work in
      var said: Set<String> = []
      for position in 1...12 {
        let failures = Mutex<[String]>([])
        let system = FaultySystem(at: position, .failing(EACCES), only: [.open])
        // Some of those calls are made before anything is cleaned.
        _ = try? work.batch(["in/a.log"], template: "<#drop 'it'>", in: FileSystem(system), inPlace(work))
          .run(
            onEvent: { event in
              if case .failed(_, let error) = event { failures.withLock { $0.append(error.description) } }
            })
        said.formUnion(failures.withLock { $0 })
        if try work.text("in/a.log") != "one\n" { try work.write("in/a.log", "one\n") }
      }
      let directory = work.root + "/in"
      #expect(
        said.contains(
          "\(directory)/a.log stays as it is: no new file can be made beside it, in \(directory): Permission denied; "
            + "--into DIR writes elsewhere"), "\(said)")
    }
  }

  @Test func `with a manifest, no file is cleaned twice`() throws {
    try Workspace.with(["a.log": "one\n", "b.log": "two\n"]) { work in
      let first = try work.batch(["in/a.log"], template: "[${line}]", inPlace(work, manifest: true)).run()
      #expect(first.done == 1)
      let second = try work.batch(
        template: "[${line}]", resumes: true, inPlace(work, manifest: true)
      ).run()
      #expect(second.skipped == 1)
      #expect(second.done == 1)
      #expect(try work.text("in/a.log") == "[one]\n")
      #expect(try work.text("in/b.log") == "[two]\n")
    }
  }

  /// Whichever call is the last one before a crash: a file is its old self or its new one, and the next run finishes the work
  /// without doing any of it twice.
  @Test(arguments: [nil, ".orig"])
  func `a crash at any call loses nothing and cleans nothing twice`(suffix: String?) throws {
    var position = 1
    while true {
      var isDone = false
      try Workspace.with(["a.log": "one\n", "b.log": "two\n"]) { work in
        let system = FaultySystem(at: position, .crash)
        _ = try? work.batch(
          template: "[${line}]", in: FileSystem(system), inPlace(work, keeping: suffix, manifest: true)
        ).run()
        for (name, old) in ["a": "one", "b": "two"] {
          let now = try work.text("in/\(name).log")
          #expect(["\(old)\n", "[\(old)]\n"].contains(now), "call \(position)")
        }
        let names = ["in/a.log", "in/b.log"]
        let hasManifest = try FileSystem().status(of: work.root + "/manifest.jsonl") != nil
        let result = try work.batch(
          names, template: "[${line}]", resumes: true, in: FileSystem(FaultySystem()),
          inPlace(work, keeping: suffix, manifest: true)
        ).run()
        #expect(result.isComplete, "call \(position), manifest \(hasManifest)")
        #expect(try work.text("in/a.log") == "[one]\n", "call \(position)")
        #expect(try work.text("in/b.log") == "[two]\n", "call \(position)")
        if let suffix { #expect(try work.text("in/a.log" + suffix) == "one\n") }
        #expect(try work.files("in").keys.filter { AtomicFile.isTemporaryName($0) } == [])
        isDone = system.faulted == nil
      }
      if isDone { break }
      position += 1
    }
    #expect(position > 60)
  }
}
