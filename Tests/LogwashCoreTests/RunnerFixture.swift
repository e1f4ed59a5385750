import LogwashCore
import LogwashSyntax
import Synchronization

/// Runs a chain of templates over bytes, as the command line does, and gathers everything that comes out.
struct RunnerFixture {
  var templates: [String]
  var jobs = 1
  var blockBytes = InputChunks.blockBytes
  var options = CompilerOptions()

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
    let gathered = Gathered(named: chain.last.outputNames.count)
    var run = RunOptions()
    run.jobs = jobs
    run.blockBytes = blockBytes
    run.main = .handler { view in
      gathered.output.withLock {
        $0.main += view.array
        return true
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
    run.rejects = .handler { view in
      gathered.output.withLock {
        $0.rejectLines += view.array
        return true
      }
    }
    run.onRejection = { rejection in gathered.output.withLock { $0.rejections.append(rejection) } }
    let result = try Runner(chain, inputs: [PipelineInput(name: "in", .bytes(input))], run).run()
    return gathered.output.withLock { output in
      output.counts = result.statistics.counts
      return output
    }
  }

  private final class Gathered: Sendable {
    let output: Mutex<Output>

    init(named: Int) { output = Mutex(Output(named: Array(repeating: [], count: named))) }
  }
}
