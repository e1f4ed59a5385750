/// A program of a chain that gets its records as values from the one before it.
final class LaterStage {
  let program: Program
  /// Its place in the chain, from 1.
  let number: Int
  let next: LaterStage?
  private let readsSource: Bool
  var machine: Machine
  /// What the sink held before the record of the input that runs.
  private var start = Marks(main: 0, side: 0, segments: 0, records: 0)

  /// - Parameter chainPolicies: those of the first program. How long it may run on a record, it says itself.
  init(_ program: Program, number: Int, chainPolicies: Policies, next: LaterStage?) {
    self.program = program
    self.number = number
    self.next = next
    readsSource = program.readsSource
    var policies = chainPolicies
    policies.limits = program.policies.limits
    machine = Machine(policies: policies)
  }

  func setRedactionKey(_ key: MessageKey?) {
    machine.redaction.key = key
    next?.setRedactionKey(key)
  }

  /// Adds what this stage and those behind it have redacted since they were last asked.
  func addRedactions(to counts: inout DetectorCounts) {
    counts += machine.redaction.takeCounts()
    next?.addRedactions(to: &counts)
  }

  /// To be called before each record of the input: what a record may cost holds for all that comes of it.
  func beginInputRecord() {
    machine.steps = 0
    machine.allowMatches()
    start = marks
    next?.beginInputRecord()
  }

  /// Runs what another machine has emitted for one record of the input, one after the other. The first
  /// failure ends it: the record is then taken back as a whole.
  ///
  /// - Parameter other: `inout` although nothing of it changes: what borrows a machine is given a copy of it.
  func runAll(emittedBy other: inout Machine, lineNumber: Int, source: ByteView) -> RecordEnd {
    var end = RecordEnd.finished
    for index in 0..<other.sink.emitted.count {
      end = run(other.sink.emitted[index], from: &other, lineNumber: lineNumber, source: source)
      if case .failed = end { break }
    }
    return end
  }

  private func run(_ value: Value, from other: inout Machine, lineNumber: Int, source: ByteView)
    -> RecordEnd
  {
    let steps = machine.steps
    do throws(RecordError) {
      try machine.beginRecord(value, from: &other, lineNumber: lineNumber, program)
      if readsSource { machine.setSource(source) }
      machine.steps = steps &+ 1
      switch try machine.run(program) {
      case .dropped(let instruction): return .dropped(stage: number, instruction: instruction)
      case .finished: try checkCost()
      }
    } catch {
      return .failed(stage: number, error)
    }
    return next?.runAll(emittedBy: &machine, lineNumber: lineNumber, source: source) ?? .finished
  }

  private func checkCost() throws(RecordError) {
    let limits = machine.limits
    if machine.steps > limits.steps {
      throw RecordError(Fault(.tooManySteps), instruction: RecordError.inReader)
    }
    if max(marks.main - start.main, marks.side - start.side) > limits.textBytes {
      throw RecordError(.tooLarge, instruction: RecordError.inReader)
    }
  }

  /// The stage with a number, itself or one behind it.
  func stage(_ wanted: Int) -> LaterStage? { wanted == number ? self : next?.stage(wanted) }

  func shrinkAll() {
    machine.shrink()
    next?.shrinkAll()
  }

  // MARK: Taking back

  /// How much the sink holds, to come back to.
  private struct Marks: BitwiseCopyable {
    var main: Int
    var side: Int
    var segments: Int
    var records: Int
  }

  private var marks: Marks {
    Marks(
      main: machine.sink.main.count, side: machine.sink.side.count, segments: machine.sink.segments.count,
      records: machine.sink.recordCount)
  }

  /// Takes back all that came of the record of the input that runs.
  func cutBack() {
    machine.sink.main.truncate(to: start.main)
    machine.sink.side.truncate(to: start.side)
    machine.sink.segments.truncate(to: start.segments)
    machine.sink.recordCount = start.records
    machine.sink.forgetHeaders()
  }
}
