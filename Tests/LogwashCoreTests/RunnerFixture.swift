import LogwashCore
import LogwashSyntax
import Synchronization
import Testing

/// Runs a chain of templates over bytes, as the command line does, and gathers everything that comes out.
struct RunnerFixture {
  var templates: [String]
  var jobs = 1
  var blockBytes = InputChunks.blockBytes
  var outputBytes = RunOptions.usualOutputBytes
  var options = CompilerOptions()
  var limit: Int?
  var maxRejects: MaxRejects?
  /// Somebody wants to know of each reject.
  var wantsRejects = true
  /// The main output takes so many bytes.
  var room = Int.max

  init(_ templates: String..., input: RecordFormat? = nil) {
    self.templates = templates
    options.input = input
  }

  struct Output: Equatable {
    var main: [UInt8] = []
    /// Named outputs, in the order of the program.
    var named: [[UInt8]] = []
    var rejectLines: [UInt8] = []
    var rejections: [Rejection] = []
    var counts = RecordCounts()
    var ledger = Ledger(inputs: [])
    /// How many records failed for each cause, and the line of the first.
    var failures: [String] = []

    var text: String { String(decoding: main, as: UTF8.self) }
    var faults: [FaultCode] { rejections.map(\.fault) }
  }

  func run(_ input: String) throws -> Output { try run(Array(input.utf8)) }

  func run(_ input: [UInt8]) throws -> Output {
    var programs: [Program] = []
    for (i, template) in templates.enumerated() {
      var options = options
      options.emitsValues = i < templates.count - 1
      options.readsValues = i > 0
      if i > 0 { options.input = nil }
      programs.append(try Engine.program(template, options: options))
    }
    let chain = Chain(programs)
    let room = room
    let gathered = Gathered(named: chain.last.outputNames.count)
    var run = RunOptions()
    run.jobs = jobs
    run.blockBytes = blockBytes
    run.outputBytes = outputBytes
    run.limit = limit
    run.maxRejects = maxRejects
    run.main = .handler { view in
      gathered.output.withLock {
        $0.main += view.array
        return $0.main.count <= room
      }
    }
    for i in chain.last.outputNames.indices {
      run.named.append(
        .handler { view in
          gathered.output.withLock {
            $0.named[i] += view.array
            return true
          }
        })
    }
    if wantsRejects {
      run.rejects = .handler { view in
        gathered.output.withLock {
          $0.rejectLines += view.array
          return true
        }
      }
      run.onRejection = { rejection in gathered.output.withLock { $0.rejections.append(rejection) } }
    }
    let runner = Runner(chain, inputs: [PipelineInput(name: "in", .bytes(input))], run)
    let result = try runner.run()
    let ledger = runner.ledger(result.ending)
    // Whatever a test is about, nothing may be lost.
    #expect(ledger.problems == [], "\(templates)")
    return gathered.output.withLock { output in
      output.counts = result.statistics.counts
      output.ledger = ledger
      output.failures = result.statistics.failures.map {
        "\($0.count) \($0.first.fault) from line \($0.first.lineNumber)"
      }
      return output
    }
  }

  private final class Gathered: Sendable {
    let output: Mutex<Output>

    init(named: Int) { output = Mutex(Output(named: Array(repeating: [], count: named))) }
  }
}
