import Logwash
import LogwashFiles
import Testing

/// A follower in a file system in memory, with its output and checkpoint there, that can be killed and started again.
final class FollowWorld {
  let system = MemorySystem()
  /// What the follower takes for the system, if that is another one.
  var faulty: (any SystemCalls)?
  let options: FollowOptions
  let template: String
  var targets = FollowTargets()
  private(set) var run: FollowRun?
  private(set) var notices: [String] = []
  var now = 0
  /// What others hold open.
  var kept: [Int32] = []

  static let output = "out"
  static let checkpoint = "checkpoint"

  convenience init(_ patterns: [String], template: String = "${line}", isExactlyOnce: Bool = true) {
    self.init(
      FollowOptions(patterns.map { FilePattern($0) }), template: template, isExactlyOnce: isExactlyOnce)
  }

  init(_ options: FollowOptions, template: String = "${line}", isExactlyOnce: Bool = true) {
    var options = options
    options.rotatedMilliseconds = 1000
    self.options = options
    self.template = template
    targets.main = .file(Self.output)
    targets.isExactlyOnce = isExactlyOnce
  }

  func start() throws {
    let pipeline = try Pipeline([Template(template)])
    run = try FollowRun(
      options, pipeline, to: targets, files: FileSystem(faulty ?? system), checkpoint: Self.checkpoint,
      everyMilliseconds: 1_000_000
    ) { [unowned self] in notices.append($0.message) }
  }

  /// Looks for files and reads.
  ///
  /// - Parameter passing: How much later it is then, in milliseconds.
  @discardableResult
  func step(passing milliseconds: Int = 10, looksForFiles: Bool = true) throws -> Int {
    if run == nil { try start() }
    now += milliseconds
    return try run?.step(now: now, looksForFiles: looksForFiles) ?? 0
  }

  /// The process ends in this moment.
  func kill() {
    checkLedger()
    run = nil
    system.closeAll(but: kept)
  }

  /// All that there is is read and noted.
  func settle() throws {
    while try step() > 0 {}
    try save()
    checkLedger()
  }

  /// Whatever was read of each file is accounted for at any time.
  private func checkLedger() {
    if let imbalance = run?.statistics.imbalance { Issue.record("the ledger: \(imbalance)") }
  }

  func save() throws { try run?.save(now: now) }

  var outputBytes: [UInt8] { system.contents(of: Self.output) ?? [] }

  var output: String { String(decoding: outputBytes, as: UTF8.self) }

  var savedCheckpoint: String { String(decoding: system.contents(of: Self.checkpoint) ?? [], as: UTF8.self) }

  func write(_ text: String, to path: String) { system.write(Array(text.utf8), to: path) }
}
