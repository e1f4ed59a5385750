internal import LogwashCore
internal import LogwashSyntax
internal import Synchronization

/// Runs a template over bytes as a worker does, twice, and compares.
///
/// The second time, other bytes stand behind the last record, and the worker has seen the records before: neither may make a
/// difference. Every record is accounted for; whatever says that it is JSON is JSON.
final class TemplateProbe: Sendable {
  fileprivate struct Result: Equatable {
    var main: [UInt8]
    var side: [UInt8]
    var rejects: [UInt8]
    var counts: RecordCounts
    var faults: [FaultCode]
  }

  fileprivate struct State: ~Copyable {
    var worker: Worker
    var chunk = Chunk(capacity: chunkBytes)
  }

  private let chain: Chain
  private let state: Mutex<State>
  private let writesJSON: Bool
  /// Faults that say that the template found two results to differ.
  private let forbidden: [FaultCode]

  /// What stands behind the last record the second time: signs that would go on with whatever is open.
  private static let noise = Array(#""}]'\"9a.:-=,|>/é{"#.utf8)

  fileprivate static let chunkBytes = 1 << 13

  static let limits: Limits = {
    var limits = Limits()
    limits.recordBytes = 1 << 14
    limits.steps = 20_000
    limits.elements = 50_000
    limits.textBytes = 1 << 20
    limits.calls = 50
    limits.match = 20_000
    return limits
  }()

  /// - Parameter writesJSON: each line of output is to be JSON, whatever the template's output is.
  init(_ program: Program, writesJSON: Bool = false, forbids: [FaultCode] = [.stopped]) {
    chain = Chain([program])
    state = Mutex(State(worker: Self.worker(chain)))
    self.writesJSON = writesJSON
    forbidden = forbids
  }

  convenience init(_ template: String, writesJSON: Bool = false) {
    var options = CompilerOptions()
    options.limits = Self.limits
    let result = Compiler.compile(TemplateSource(name: "t.ftl", text: template), options: options)
    guard let program = result.program else {
      fail(DiagnosticRenderer(sources: result.sources, color: false).render(result.diagnostics))
    }
    self.init(program, writesJSON: writesJSON)
  }

  private static func worker(_ chain: Chain) -> Worker {
    Worker(chain, sources: [SourceName("in")], rendersRejects: true)
  }

  /// The lines of `bytes` are the records.
  func run(_ bytes: [UInt8]) { _ = output(bytes) }

  /// The same, and the main output.
  func output(_ bytes: [UInt8]) -> [UInt8] {
    let first = result(bytes, behind: [])
    let second = result(bytes, behind: Self.noise)
    if first != second {
      fail(
        "not the same again: \(shown(first.main)) \(first.faults) and \(shown(second.main)) \(second.faults)")
    }
    guard first.counts.isBalanced else { fail("records are not accounted for: \(first.counts)") }
    if let fault = first.faults.first(where: forbidden.contains) {
      fail("\(fault): \(shown(first.rejects))")
    }
    requireJSON(first.rejects)
    if writesJSON { requireJSON(first.main) }
    return first.main
  }

  private func result(_ bytes: [UInt8], behind: [UInt8]) -> Result {
    state.withLock { state in
      // The header of a table is written once.
      if chain.last.output.isTable { state.worker = Self.worker(chain) }
      return state.result(bytes, behind: behind)
    }
  }
}

extension TemplateProbe.State {
  fileprivate mutating func result(_ bytes: [UInt8], behind: [UInt8]) -> TemplateProbe.Result {
    chunk.begin(capacity: TemplateProbe.chunkBytes)
    chunk.block.append(contentsOf: bytes)
    chunk.recordBytes = bytes.count
    chunk.block.append(contentsOf: behind)
    worker.run(&chunk)
    var faults: [FaultCode] = []
    for i in 0..<chunk.rejects.count { faults.append(chunk.rejects[i].error.fault.code) }
    return TemplateProbe.Result(
      main: chunk.main.view().array, side: chunk.side.view().array, rejects: chunk.rejectLines.view().array,
      counts: chunk.counts, faults: faults)
  }
}

/// Every line must be a JSON value in valid UTF-8.
func requireJSON(_ lines: [UInt8]) {
  for line in lines.split(separator: UInt8(ascii: "\n")) {
    let bytes = ConstantBytes(Array(line))
    var check = JSONCheck(bytes.view, maxDepth: JSONCheck.depthLimit)
    if check.checkText() == nil || !bytes.view.isValidUTF8 { fail("no JSON: \(shown(line))") }
    extendLifetime(bytes)
  }
}
