import Foundation
import Logwash
import LogwashFiles
import Testing

/// Followers of which one call goes wrong, then another one, until none is left. Where that ends the process, it is started again.
///
/// What must hold, whichever call it is: each line comes out once, through rotation by renaming and by copying, restarts, and a
/// partial line; so does each reject; and whatever was read is accounted for whenever a process ends.
@Suite struct FollowFaultTests {
  /// Does in turn what a program and those who rotate its log do, and lets the follower look after each step.
  private static let story: [@Sendable (FollowWorld) -> Void] = [
    { $0.write("one\ntw", to: "a.log") },
    { $0.write("o\nthree\n", to: "a.log") },
    { world in
      world.system.rename("a.log", to: "a.log.1")
      world.write("four\n", to: "a.log")
    },
    { $0.write("five\n", to: "a.log.1") },
    // What was read since the last checkpoint is cut off again.
    { $0.kill() },
    { world in
      world.write("six\nbad\n", to: "a.log")
      world.system.copy("a.log", to: "a.log.2")
      world.system.truncate("a.log")
      world.write("seven\n", to: "a.log")
    },
    { $0.system.remove("a.log.1") },
    { $0.write("eight\n", to: "a.log") },
  ]

  /// The step in which a file is removed.
  private static let removal = 6

  private static let lines = ["eight", "five", "four", "one", "seven", "six", "three", "two"]

  /// - Returns: how many faults there were.
  private func tryEverywhere(
    _ fault: FaultySystem.Fault, only: Set<FileError.Call>? = nil, mayFail: Bool = true
  ) throws -> Int {
    // What is removed while nothing can be looked at is gone.
    var story = Self.story
    switch fault {
    case .failingFromThenOn, .crash: story.remove(at: Self.removal)
    case .failing, .short: break
    }
    var position = 1
    while true {
      let world = FollowWorld(
        ["a.log"], template: "<#if line == 'bad'><#reject 'bad'></#if>${line}", isExactlyOnce: true)
      world.targets.rejects = "rejects"
      let system = FaultySystem(over: world.system, at: position, fault, only: only)
      world.faulty = system
      for (number, act) in story.enumerated() {
        act(world)
        do {
          try world.step()
          if number != 3 { try world.save() }
        } catch {
          #expect(mayFail, "call \(position): \(error)")
          world.kill()
          // Whoever starts it again has made room, say.
          world.faulty = nil
          try world.step()
        }
      }
      world.kill()
      world.faulty = nil
      try world.settle()
      let place = "call \(position): \(system.faulted.map { "\($0)" } ?? "none"), \(fault)"
      #expect(world.output.split(separator: "\n").sorted() == Self.lines.map { $0[...] }, "\(place)")
      let rejects = String(decoding: world.system.contents(of: "rejects") ?? [], as: UTF8.self)
      #expect(rejects.split(separator: "\n").count == 1, "\(place)")
      #expect(world.system.contents(of: "./.logwash-checkpoint.tmp") == nil, "\(place)")
      if system.faulted == nil { return position - 1 }
      position += 1
    }
  }

  @Test(arguments: [EIO, ENOSPC, EPIPE, EDQUOT, EROFS, EMFILE, ENOMEM])
  func `any call may fail once`(number: Int32) throws {
    #expect(try tryEverywhere(.failing(number)) > 100)
  }

  @Test(arguments: [EIO, ENOSPC, EPIPE, EROFS])
  func `any kind of call may fail from some time on`(number: Int32) throws {
    #expect(try tryEverywhere(.failingFromThenOn(number)) > 100)
  }

  @Test func `interruptions, short counts and files that are not ready are no failures`() throws {
    #expect(try tryEverywhere(.failing(EINTR), mayFail: false) > 100)
    #expect(try tryEverywhere(.short, mayFail: false) > 100)
    #expect(try tryEverywhere(.failing(EAGAIN), only: [.read, .write], mayFail: false) > 50)
  }

  @Test func `the process may end before any call`() throws {
    #expect(try tryEverywhere(.crash) > 100)
  }

  @Test func `an output that nobody reads any more ends the run`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\n", to: "a.log")
    world.faulty = FaultySystem(over: world.system, at: 1, .failing(EPIPE), only: [.write])
    try world.start()
    let stop = StopSignal()
    try world.run?.run(until: stop, watches: false)
    let statistics = try #require(world.run?.statistics)
    #expect(statistics.earlyEnd == .outputClosed)
    #expect(statistics.recordsRead == 0)
    #expect(statistics.imbalance == nil)
  }

  @Test func `a file that cannot be found for a while is not given up`() throws {
    let world = FollowWorld(["a.log"])
    world.write("one\ntw", to: "a.log")
    try world.settle()
    world.kill()
    world.faulty = FaultySystem(over: world.system, at: 3, .failingFromThenOn(EIO), only: [.status])
    try world.start()
    for _ in 0..<5 { _ = try? world.step(passing: 2000) }
    world.kill()
    world.faulty = nil
    world.write("o\n", to: "a.log")
    try world.settle()
    #expect(world.output == "one\ntwo\n")
  }
}
