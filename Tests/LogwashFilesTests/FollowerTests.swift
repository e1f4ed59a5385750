import LogwashFiles
import Testing

/// One thing that happens to files at a time.
@Suite struct FollowerTests {
  @Test func `lines are cleaned as they come, and the beginning of one waits`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\ntw", to: "a.log")
    try world.settle()
    #expect(world.output == "one\n")
    world.write("o\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\n")
  }

  @Test func `a file may come later`() throws {
    let world = FollowWorld(["a.log"])
    try world.settle()
    world.write("one\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\n")
  }

  @Test func `files that fit a pattern are found when they come`() throws {
    let world = FollowWorld(["logs/*.log"])
    world.write("one\n", to: "logs/a.log")
    world.write("no\n", to: "logs/a.txt")
    try world.settle()
    world.write("two\n", to: "logs/b.log")
    try world.settle()
    #expect(world.output == "one\ntwo\n")
  }

  @Test func `a file that is renamed is read to its end, and its successor from its beginning`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.write("two\n", to: "a.log")
    world.system.rename("a.log", to: "a.log.1")
    world.write("four\n", to: "a.log")
    try world.step()
    // Whoever writes has not opened the new file yet.
    world.write("three\n", to: "a.log.1")
    try world.settle()
    #expect(world.output == "one\ntwo\nfour\nthree\n")
    #expect(world.notices.isEmpty)
  }

  @Test func `a file that is removed is read to its end`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.write("two\n", to: "a.log")
    world.system.remove("a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\n")
  }

  @Test func `what a file that is gone ends with is a record when nothing has come for a while`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\ntwo", to: "a.log")
    try world.settle()
    world.system.remove("a.log")
    try world.settle()
    #expect(world.output == "one\n")
    try world.step(passing: 2000)
    #expect(world.output == "one\ntwo\n")
    #expect(world.notices == ["a.log ended with a line without an end; it was taken as a record"])
  }

  @Test func `a file that is truncated is read from its beginning`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.system.truncate("a.log")
    world.write("1\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\n1\n")
    #expect(world.notices == ["a.log was truncated; it is read from its beginning"])
  }

  @Test func `a file that is truncated and longer again is read from its beginning`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.system.truncate("a.log")
    world.write("another\nand more\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\nanother\nand more\n")
  }

  @Test func `what was not read of a truncated file is read from the copy beside it`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.write("two\nthr", to: "a.log")
    try world.step(looksForFiles: false)
    world.write("ee\nfour\n", to: "a.log")
    world.system.copy("a.log", to: "a.log.1")
    world.system.truncate("a.log")
    world.write("five\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\nthree\nfour\nfive\n")
    #expect(world.notices == ["a.log was truncated; what had not been read is read from a.log.1"])
  }

  @Test func `a copy that fits the pattern is not read again`() throws {
    let world = FollowWorld(["a.log*"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.write("two\n", to: "a.log")
    world.system.copy("a.log", to: "a.log.1")
    try world.step()
    world.system.truncate("a.log")
    world.write("three\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\nthree\n")
  }

  @Test func `a file that only begins like the one beside it is read in the end`() throws {
    let world = FollowWorld(["a.log*"])
    world.write("same\n", to: "a.log")
    try world.settle()
    world.write("same\n", to: "a.log.1")
    try world.settle()
    #expect(world.output == "same\n")
    try world.step(passing: 6000)
    #expect(world.output == "same\nsame\n")
  }

  @Test func `the output is not followed, whatever pattern it fits`() throws {
    let world = FollowWorld(["*"])
    world.write("one\n", to: "a.log")
    try world.settle()
    try world.settle()
    #expect(world.output == "one\n")
    #expect(world.notices.contains("out is an output of this run, and not followed"))
  }

  @Test func `a compressed file is not followed, and that is said once`() throws {
    let world = FollowWorld(["a.log*"])
    world.system.write([0x1F, 0x8B, 8, 0], to: "a.log.1.gz")
    try world.settle()
    try world.settle()
    #expect(world.output == "")
    #expect(world.notices == ["a.log.1.gz is compressed, and not followed; `logwash run` reads it"])
  }

  @Test func `what is there can be left out up to its last line`() throws {
    var options = FollowOptions([FilePattern("a.log")])
    options.startsAtEnd = true
    let world = FollowWorld(options)
    world.write("one\ntw", to: "a.log")
    try world.settle()
    world.write("o\n", to: "a.log")
    world.write("new\n", to: "b.log")
    try world.settle()
    #expect(world.output == "two\n")
  }

  @Test func `lines of one record wait for more, and then no longer`() throws {
    let world = FollowWorld(["a.log"], template: #"<#ftl multiline="indent">${line?replace("\n", "|")}"#)
    world.write("one\n  more\n", to: "a.log")
    try world.settle()
    #expect(world.output == "")
    world.write("  still more\n", to: "a.log")
    try world.settle()
    #expect(world.output == "")
    try world.step(passing: 1500)
    #expect(world.output == "one|  more|  still more\n")
  }
}

/// What happens while nobody follows.
@Suite struct FollowerRestartTests {
  @Test func `it goes on where it was, with the beginning of a line`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\ntw", to: "a.log")
    try world.settle()
    world.kill()
    world.write("o\nthree\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\nthree\n")
    #expect(world.notices.isEmpty)
  }

  @Test func `output that no checkpoint knows is written once`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.write("two\n", to: "a.log")
    try world.step()
    #expect(world.output == "one\ntwo\n")
    world.kill()
    try world.start()
    #expect(world.output == "one\n")
    try world.settle()
    #expect(world.output == "one\ntwo\n")
  }

  @Test func `without that, it is written twice rather than lost`() throws {
    let world = FollowWorld(["a.log"], isExactlyOnce: false)
    world.write("one\n", to: "a.log")
    try world.settle()
    world.write("two\n", to: "a.log")
    try world.step()
    world.kill()
    try world.settle()
    #expect(world.output == "one\ntwo\ntwo\n")
  }

  @Test func `a file that was rotated away twice is found, and the one between`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.kill()
    world.write("two\n", to: "a.log")
    world.system.rename("a.log", to: "a.log.1")
    world.write("three\n", to: "a.log")
    world.system.rename("a.log.1", to: "a.log.2")
    world.system.rename("a.log", to: "a.log.1")
    world.write("four\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\nthree\nfour\n")
    #expect(world.notices.isEmpty)
  }

  @Test func `a file that was truncated is finished from its copy`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\ntwo\n", to: "a.log")
    try world.settle()
    world.kill()
    world.write("three\n", to: "a.log")
    world.system.copy("a.log", to: "a.log-20261121")
    world.system.truncate("a.log")
    world.write("four\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\nthree\nfour\n")
  }

  @Test func `a file of which nothing was read before it was truncated is read from its copy`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\ntwo\n", to: "a.log")
    // A checkpoint is taken when a file is found, before its first byte is read.
    try world.start()
    _ = try world.run?.step(now: 0, looksForFiles: true) { true }
    #expect(world.savedCheckpoint.contains(#""offset": 0, "line": 1, "done": 0"#))
    world.kill()
    world.system.copy("a.log", to: "a.log.1")
    world.system.truncate("a.log")
    world.write("three\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\nthree\n")
    #expect(world.notices.last == "a.log was truncated; what had not been read is read from a.log.1")
  }

  @Test func `a file that was empty before it was written and truncated is read from its copy`() throws {
    let world = FollowWorld(["a.log"])
    world.write("", to: "a.log")
    try world.settle()
    world.kill()
    world.write("one\n", to: "a.log")
    world.system.copy("a.log", to: "a.log.1")
    world.system.truncate("a.log")
    world.write("two\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\n")
  }

  @Test func `a copy that has the number of a file that was empty is known to be a copy`() throws {
    let world = FollowWorld(["a.log"])
    world.write("", to: "a.log")
    let number = world.system.inode(of: "a.log")
    try world.settle()
    world.system.remove("a.log")
    world.write("one\ntwo\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\n")
    // The empty one is gone now, and its number is free.
    world.kill()
    world.write("three\n", to: "a.log")
    world.system.copy("a.log", to: "a.log.1")
    world.system.truncate("a.log")
    #expect(world.system.inode(of: "a.log.1") == number)
    try world.settle()
    #expect(world.output == "one\ntwo\nthree\n")
  }

  @Test func `a file that has the number of an old one is not the old one`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    let inode = world.system.inode(of: "a.log")
    world.kill()
    world.system.remove("a.log")
    world.write("another one\n", to: "a.log")
    #expect(world.system.inode(of: "a.log") == inode)
    try world.settle()
    #expect(world.output == "one\nanother one\n")
    #expect(
      world.notices == [
        "a.log was truncated or replaced while nobody followed it: what it had after 4 bytes was not read"
      ])
  }

  @Test func `a file that is gone is said to be`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.kill()
    world.system.remove("a.log")
    try world.settle()
    #expect(world.notices == ["a.log is gone: what it got after its first 4 bytes was not read"])
  }

  @Test func `a record of several lines that is held begins anew`() throws {
    let world = FollowWorld(["a.log"], template: #"<#ftl multiline="indent">${line?replace("\n", "|")}"#)
    world.write("one\n  more\n", to: "a.log")
    try world.settle()
    world.kill()
    world.write("  still more\ntwo\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one|  more|  still more\n")
  }

  @Test func `the columns of a table are known again`() throws {
    let world = FollowWorld(["a.csv"], template: #"<#ftl input="csv">${a}-${b}"#)
    world.write("a,b\n1,2\n3,", to: "a.csv")
    try world.settle()
    world.kill()
    world.write("4\n", to: "a.csv")
    try world.settle()
    #expect(world.output == "1-2\n3-4\n")
  }

  @Test func `a checkpoint that is damaged ends the run before anything is read`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.kill()
    world.system.truncate(FollowWorld.checkpoint, to: 40)
    #expect(throws: CheckpointError(path: "checkpoint", problem: .damaged)) { try world.start() }
    world.system.truncate(FollowWorld.checkpoint)
    world.write(#"{"files": []}"#, to: FollowWorld.checkpoint)
    #expect(throws: CheckpointError(path: "checkpoint", problem: .foreign)) { try world.start() }
    #expect(world.output == "one\n")
  }

  @Test(arguments: [
    ("\"line\": 2", "\"line\": 9223372036854775807", "line"),
    ("\"modified\"", "\"rested_ms\": -9223372036854775808, \"modified\"", "rested_ms"),
    ("\"modified\"", "\"rested_ms\": 9223372036854775807, \"modified\"", "rested_ms"),
    ("\"done\": 4", "\"done\": 9223372036854775807", "done"),
    ("\"offset\": 4, \"line\": 2, \"done\": 4", "\"offset\": 0, \"line\": 2, \"done\": 0", "tail"),
    ("\"sha256\": \"", "\"sha256\": \"\\\"", "head"),
    ("\"bytes\": 4, \"sha", "\"bytes\": 4096, \"sha", "head"),
  ])
  func `numbers in a checkpoint that none can have are damage`(good: String, bad: String, member: String)
    throws
  {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.kill()
    let checkpoint = world.savedCheckpoint
    #expect(checkpoint.contains(good))
    world.system.truncate(FollowWorld.checkpoint)
    world.write(checkpoint.replacing(good, with: bad, maxReplacements: 1), to: FollowWorld.checkpoint)
    #expect(throws: CheckpointError(path: "checkpoint", problem: .member(member))) { try world.start() }
    #expect(world.output == "one\n")
  }

  @Test func `output that is shorter than the checkpoint says ends the run`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    try world.settle()
    world.kill()
    world.system.truncate(FollowWorld.output, to: 2)
    #expect(
      throws: FollowError("out has 2 bytes, and the checkpoint says 4: it was changed or replaced")
    ) { try world.start() }
  }
}
