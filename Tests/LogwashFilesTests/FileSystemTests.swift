import Foundation
import LogwashFiles
import Testing

/// A directory of its own for a test, removed at its end.
func withDirectory(_ body: (String) throws -> Void) throws {
  let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
    "logwash-files-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  try body(directory.path)
}

@Suite struct FileSystemTests {
  private static let errors = [EIO, ENOSPC, EDQUOT, EACCES, EMFILE, EROFS]

  @Test func `an error says what was to be done, with which file, and why`() throws {
    let error = #expect(throws: FileError.self) { try FileSystem().contents(of: "/nowhere/a.log") }
    #expect(error?.description == "cannot open /nowhere/a.log: No such file or directory")
    #expect(error?.isNotThere == true)
    let read = #expect(throws: FileError.self) { try FileSystem().contents(of: "/") }
    #expect(read?.description == "cannot read /: Is a directory")
  }

  @Test func `a name with a zero byte is no name`() throws {
    #expect(throws: FileError(.open, "a\0b", number: EINVAL)) { try FileSystem().contents(of: "a\0b") }
  }

  @Test func `interruptions and short counts change nothing`() throws {
    try withDirectory { directory in
      let bytes = Array("0123456789".utf8)
      let path = directory + "/file"
      for fault in [FaultySystem.Fault.short, .failing(EINTR)] {
        var position = 1
        while true {
          let system = FaultySystem(at: position, fault)
          try FileSystem(system).replaceFile(at: path, with: bytes)
          #expect(try FileSystem(system).contents(of: path) == bytes)
          try FileSystem(system).remove(path)
          if system.faulted == nil { break }
          position += 1
        }
        #expect(position > 10)
      }
    }
  }

  @Test func `reading and writing wait for a file that is not ready`() throws {
    try withDirectory { directory in
      let path = directory + "/file"
      for call in [FileError.Call.read, .write] {
        let system = FaultySystem(at: 1, .failing(EAGAIN), only: [call])
        try FileSystem(system).replaceFile(at: path, with: [1, 2, 3])
        #expect(try FileSystem(system).contents(of: path) == [1, 2, 3])
        #expect(system.faulted == call)
      }
      let system = FaultySystem(at: 1, .failing(EAGAIN), only: [.read])
      let file = try FileSystem(system).open(path)
      var block = [UInt8](repeating: 0, count: 8)
      var room = block.mutableSpan
      #expect(try file.readNow(into: &room) == nil)
      #expect(try file.readNow(into: &room, at: 1) == 2)
      #expect(block[0] == 2)
      try file.close()
    }
  }

  @Test(arguments: errors)
  func `a file is replaced as a whole or not at all, whichever call fails`(number: Int32) throws {
    try withDirectory { directory in
      let path = directory + "/file"
      for fault in [FaultySystem.Fault.failing(number), .failingFromThenOn(number)] {
        var position = 1
        while true {
          try FileSystem().replaceFile(at: path, with: [1])
          let system = FaultySystem(at: position, fault)
          let error: FileError?
          do throws(FileError) {
            try FileSystem(system).replaceFile(at: path, with: [2, 3])
            error = nil
          } catch let thrown {
            error = thrown
          }
          let contents = try FileSystem().contents(of: path)
          #expect(contents == [1] || contents == [2, 3])
          if error == nil { #expect(contents == [2, 3]) }
          // Only what must not fail may have been left behind.
          let names = try FileSystem().names(in: directory)
          #expect(names.filter { $0 != "file" && !AtomicFile.isTemporaryName($0) } == [])
          if case .failing = fault, system.faulted != .remove { #expect(names == ["file"]) }
          for name in names where name != "file" { try FileSystem().remove(directory + "/" + name) }
          if system.faulted == nil { break }
          position += 1
        }
        #expect(position > 8)
      }
    }
  }

  @Test func `the identity of a file does not depend on its name`() throws {
    try withDirectory { directory in
      let path = directory + "/file"
      try FileSystem().replaceFile(at: path, with: [1])
      try FileManager.default.createSymbolicLink(atPath: directory + "/link", withDestinationPath: path)
      let identity = try FileSystem().status(of: path)?.identity
      #expect(identity != nil)
      #expect(FileSystem().identity(ofInput: directory + "/link") == identity)
      #expect(FileSystem().identity(ofOutput: directory + "/./file") == identity)
      #expect(FileSystem().identity(ofOutput: directory + "/none") == nil)
      #expect(FileSystem().identity(ofOutput: "/dev/null") == nil)
    }
  }

  @Test func `nothing is written through a link in a directory that everybody may write to`() throws {
    try withDirectory { directory in
      let files = FileManager.default
      for name in ["own", "shared", "target"] {
        try files.createDirectory(atPath: directory + "/" + name, withIntermediateDirectories: false)
      }
      for name in ["own", "shared"] {
        try files.createSymbolicLink(
          atPath: "\(directory)/\(name)/link", withDestinationPath: directory + "/target")
      }
      try files.setAttributes([.posixPermissions: 0o1777], ofItemAtPath: directory + "/shared")
      try FileSystem().replaceFile(at: directory + "/own/link/a", with: [1])
      #expect(try FileSystem().contents(of: directory + "/target/a") == [1])
      let error = #expect(throws: FileError.self) {
        try FileSystem().replaceFile(at: directory + "/shared/link/b", with: [1])
      }
      #expect(
        error?.description == """
          will not write through \(directory)/shared/link: it is a link in a directory that everybody may write to
          """)
      #expect(try FileSystem().names(in: directory + "/target") == ["a"])
      // A link under the file's own name is replaced, not followed.
      try files.createSymbolicLink(
        atPath: directory + "/shared/c", withDestinationPath: directory + "/target/a")
      try FileSystem().replaceFile(at: directory + "/shared/c", with: [2])
      #expect(try FileSystem().contents(of: directory + "/target/a") == [1])
      #expect(try FileSystem().status(of: directory + "/shared/c", followsLink: false)?.kind == .regular)
      // A file that is written on is not replaced: there, such a link ends it, also one to a file that is not there yet.
      for target in ["a", "new"] {
        try files.createSymbolicLink(
          atPath: "\(directory)/own/\(target)", withDestinationPath: "\(directory)/target/\(target)")
        try files.createSymbolicLink(
          atPath: "\(directory)/shared/\(target)", withDestinationPath: "\(directory)/target/\(target)")
        #expect(throws: FileError(.followLink, "\(directory)/shared/\(target)", number: ELOOP)) {
          try FileSystem().openForWriting("\(directory)/shared/\(target)", .creating)
        }
      }
      #expect(try FileSystem().names(in: directory + "/target") == ["a"])
      try FileSystem().openForWriting(directory + "/own/new", .creating).close()
      #expect(try FileSystem().names(in: directory + "/target") == ["a", "new"])
    }
  }

  @Test func `a new file has the permissions that the mask leaves`() throws {
    try withDirectory { directory in
      let old = umask(0o027)
      defer { umask(old) }
      try FileSystem().replaceFile(at: directory + "/a", with: [])
      #expect(try FileSystem().status(of: directory + "/a")?.permissions == 0o640)
    }
  }

  @Test func `one process at a time has the lock of a directory`() throws {
    try withDirectory { directory in
      let first = try FileSystem().openDirectory(directory)
      let held = try first.lock()
      // Another open file of the same process counts as another process.
      let error = #expect(throws: FileError.self) { try FileSystem().openDirectory(directory).lock() }
      #expect(error?.isLocked == true)
      held.closeAfterReading()
      try FileSystem().openDirectory(directory).lock().close()
      first.close()
    }
  }

  @Test func `only what looks like our temporary names is one`() {
    #expect(AtomicFile.isTemporaryName(".logwash-0123456789abcdef.tmp"))
    for name in [
      "logwash-0123456789abcdef.tmp", ".logwash-0123456789abcdeF.tmp", ".logwash-0123456789abcde.tmp",
      ".logwash-.tmp", ".logwash-0123456789abcdef.tmp.log", "",
    ] {
      #expect(!AtomicFile.isTemporaryName(name))
    }
  }
}
