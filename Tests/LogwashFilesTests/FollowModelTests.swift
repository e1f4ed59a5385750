import Foundation
import LogwashFiles
import Testing

/// A program that writes numbered lines into a log that is rotated in every way, and keeps the books of what must come out.
private struct LogWriter {
  static let path = "logs/a.log"

  let world: FollowWorld
  var generator: SplitMix
  /// The writer's own file, which may have lost its name.
  private var handle: Int32?
  private var line: ArraySlice<UInt8> = []
  private var nextNumber = 0
  private var nextSuffix = 1
  /// Lines that were in a file which nobody can read any more. Lines are bytes: texts that differ may be equal.
  private(set) var excused: Set<[UInt8]> = []
  private(set) var written: Set<[UInt8]> = []
  /// Lines of the file that is open.
  private var linesInFile: [[UInt8]] = []
  private var isNameless = false
  private var isEmpty = true

  init(_ world: FollowWorld, seed: UInt64) {
    self.world = world
    generator = SplitMix(state: seed)
  }

  mutating func pick(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

  /// Whether the writer still writes to a file that has another name, or none.
  private(set) var hasMoved = false

  private mutating func open() throws -> Int32 {
    if let handle { return handle }
    let new = try world.system.open(Self.path, in: -100, [.writing, .creating, .appending])
    handle = new
    world.kept = [new]
    return new
  }

  /// Nobody can open the file any more.
  private var isUnreachable = false
  /// What was done, for a failure.
  private(set) var log: [String] = []

  private mutating func beginLine() {
    // Lines differ from their beginning on, as those with a time do.
    let mark = String((UInt32(truncatingIfNeeded: nextNumber) &+ 7) &* 2_654_435_761, radix: 16)
    let text =
      Array("\(mark)-\(nextNumber)-".utf8)
      + [UInt8](repeating: UInt8(ascii: "x"), count: pick(10) == 0 ? pick(3000) : pick(40))
    nextNumber += 1
    written.insert(text)
    linesInFile.append(text)
    if isUnreachable { excused.insert(text) }
    line = (text + [UInt8(ascii: "\n")])[...]
  }

  /// Writes some bytes, which may end in the middle of a line.
  mutating func write() throws {
    let file = try open()
    if line.isEmpty { beginLine() }
    // So much of the first line makes a file one that is known again.
    let count = isEmpty ? min(line.count, 14) + pick(line.count) : 1 + pick(line.count)
    try world.system.write(Array(line.prefix(count)), to: file)
    line = line.dropFirst(count)
    isEmpty = false
  }

  mutating func finishLine() throws {
    if !line.isEmpty { try world.system.write(Array(line), to: try open()) }
    line = []
  }

  /// Closes the file, and opens whichever has the name then.
  mutating func reopen() throws {
    try finishLine()
    if let handle { try world.system.close(handle) }
    handle = nil
    world.kept = []
    if hasMoved { forgetFile() }
  }

  private mutating func makeSuffix() -> Int {
    nextSuffix += 1
    return nextSuffix
  }

  mutating func rename() {
    guard world.system.inode(of: Self.path) != nil, !hasMoved else { return }
    if pick(2) == 0, world.system.inode(of: Self.path + ".1") != nil {
      world.system.rename(Self.path + ".1", to: Self.path + ".\(makeSuffix())")
    }
    let isFree = world.system.inode(of: Self.path + ".1") == nil
    world.system.rename(Self.path, to: Self.path + (isFree ? ".1" : ".\(makeSuffix())"))
    moved()
  }

  mutating func copyAndTruncate() throws {
    guard world.system.inode(of: Self.path) != nil, !hasMoved, !isEmpty else { return }
    try finishLine()
    world.system.copy(Self.path, to: Self.path + ".\(makeSuffix())")
    world.system.truncate(Self.path)
    linesInFile = []
    isEmpty = true
  }

  /// - Parameter isFollowed: somebody has the file open.
  mutating func remove() throws {
    guard world.system.inode(of: Self.path) != nil, !hasMoved else { return }
    if world.run == nil {
      excused.formUnion(linesInFile)
      isUnreachable = true
    } else {
      try world.step()
    }
    world.system.remove(Self.path)
    isNameless = true
    moved()
  }

  /// The writer's file has another name, if it has it open.
  private mutating func moved() {
    hasMoved = true
    if handle == nil { forgetFile() }
  }

  private mutating func forgetFile() {
    noteRemoved()
    hasMoved = false
    isNameless = false
    isUnreachable = false
    linesInFile = []
    isEmpty = true
  }

  /// The follower is killed: what only it had open is gone for good.
  mutating func kill() {
    if isNameless {
      excused.formUnion(linesInFile)
      isUnreachable = true
    }
    // Files that were removed and are not the writer's any more, neither.
    for name in removedUnread { excused.insert(name) }
    world.kill()
  }

  private var removedUnread: [[UInt8]] = []

  private mutating func noteRemoved() { if isNameless { removedUnread += linesInFile } }

  /// Whether a line is the beginning of one that was excused.
  func isPart(_ line: [UInt8]) -> Bool { excused.contains { $0.starts(with: line) } }

  mutating func note(_ text: String) {
    let inode = world.system.inode(of: Self.path).map { "\($0)" } ?? "-"
    log.append("\(text) [\(nextNumber) \(inode)\(hasMoved ? " moved" : "")]")
  }
}

/// Thousands of random steps: whatever happens to files, each line comes out.
@Suite struct FollowModelTests {
  private func run(_ patterns: [String], seed: UInt64, isExactlyOnce: Bool, steps: Int) throws {
    let world = FollowWorld(patterns, isExactlyOnce: isExactlyOnce)
    var writer = LogWriter(world, seed: seed)
    // A file that is rotated away before anybody has seen it once cannot be known to belong here.
    try writer.write()
    try world.step()
    var sinceMove = 0
    for _ in 0..<steps {
      sinceMove = writer.hasMoved ? sinceMove + 1 : 0
      if sinceMove > 20 {
        try writer.reopen()
      }
      switch writer.pick(100) {
      case 0..<50:
        try writer.write()
        writer.note("write")
      case 50..<75:
        if world.run != nil {
          try world.step()
          writer.note("step")
        }
      case 75..<80:
        if world.run != nil {
          try world.step(looksForFiles: false)
          writer.note("read")
        }
      case 80..<84:
        try world.save()
        writer.note("save")
      case 84..<87:
        writer.rename()
        writer.note("rename")
      case 87..<90:
        try writer.copyAndTruncate()
        writer.note("copy")
      case 90..<91:
        try writer.remove()
        writer.note("remove")
      case 91..<95:
        try writer.reopen()
        writer.note("reopen")
      case 95..<97:
        writer.kill()
        writer.note("kill")
      default:
        if world.run == nil {
          try world.start()
          writer.note("start")
        }
      }
    }
    try writer.finishLine()
    try world.settle()
    for _ in 0..<10 { try world.step(passing: 3000) }
    try world.settle()

    var counts: [[UInt8]: Int] = [:]
    for line in world.outputBytes.split(separator: UInt8(ascii: "\n")) {
      counts[Array(line), default: 0] += 1
    }
    func shown(_ line: [UInt8]) -> String { String(decoding: line.prefix(40), as: UTF8.self) }
    let problems =
      writer.written.filter { counts[$0] == nil && !writer.excused.contains($0) }.map {
        "lost \(shown($0))"
      }
      + counts.keys.filter { !writer.written.contains($0) && !writer.isPart($0) }.map {
        "foreign \(shown($0))"
      }
      + counts.filter { isExactlyOnce && $0.value > 1 }.map { "\($0.value) times \(shown($0.key))" }
    if !problems.isEmpty {
      Issue.record("seed \(seed), \(steps) steps: \(problems.sorted().prefix(6))")
      if steps <= 240 {
        print(
          "TRACE", seed, problems, writer.log.joined(separator: ", "), world.notices,
          world.savedCheckpoint.replacing("\n", with: " "))
      }
    }
  }

  /// `LOGWASH_CASES=100` for a hundred times as many, `LOGWASH_SEED=6047` to begin there.
  private static func seeds(from usual: UInt64, count: UInt64) -> Range<UInt64> {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["LOGWASH_SEED"].flatMap { UInt64($0) } ?? usual
    let multiplier = environment["LOGWASH_CASES"].flatMap { UInt64($0) } ?? 1
    return first..<first + count * max(multiplier, 1)
  }

  @Test func `each line comes out once, in many short runs`() throws {
    for seed in Self.seeds(from: 1000, count: 50) {
      for steps in [60, 120, 240] {
        try run(["logs/a.log"], seed: seed, isExactlyOnce: true, steps: steps)
        try run(["logs/a.log*"], seed: seed, isExactlyOnce: true, steps: steps)
      }
    }
  }

  @Test(arguments: seeds(from: 0, count: 10))
  func `each line comes out once, when the file is named`(seed: UInt64) throws {
    try run(["logs/a.log"], seed: seed, isExactlyOnce: true, steps: 1500)
  }

  @Test(arguments: seeds(from: 100, count: 10))
  func `each line comes out once, when rotated files are followed too`(seed: UInt64) throws {
    try run(["logs/a.log*"], seed: seed, isExactlyOnce: true, steps: 1500)
  }

  @Test(arguments: seeds(from: 200, count: 5))
  func `each line comes out when the output is a stream`(seed: UInt64) throws {
    try run(["logs/a.log*"], seed: seed, isExactlyOnce: false, steps: 1500)
  }
}
