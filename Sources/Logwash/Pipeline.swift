package import LogwashCore
internal import LogwashDecoding

/// A chain of templates: what one emits is the next one's record, handed over in memory.
///
/// Immutable, and shared by any number of threads.
/// ``run(_:to:named:rejects:jobs:limit:maxRejects:maxRejectPercent:verifiesRedaction:stop:onRejection:onProgress:)`` does what
/// the command does at a pipe; a ``Cleaner`` cleans records that a host has in its hands.
public struct Pipeline: Sendable {
  let chain: Chain

  /// Makes a pipeline of templates, compiling them for their places where that differs.
  ///
  /// The policies of the first one (`on_error`, `max_record_bytes`, …) hold for the whole pipeline.
  ///
  /// - Throws: What is wrong with a template in its place, or that there is no template.
  /// - Parameter redactionKey: What `<#redact with="hmac">` makes pseudonyms with; not empty.
  public init(_ templates: [Template], redactionKey: [UInt8]? = nil) throws(TemplateError) {
    guard !templates.isEmpty else { throw TemplateError(message: "a pipeline needs at least one template") }
    var programs: [Program] = []
    for (index, template) in templates.enumerated() {
      let place = Template.Place(followsAnother: index > 0, precedesAnother: index < templates.count - 1)
      programs.append(try template.compiled(for: place).program)
    }
    var chain = Chain(programs)
    if let redactionKey, !redactionKey.isEmpty {
      chain.redactionKey = MessageKey(bytes: redactionKey)
    } else if chain.needsRedactionKey {
      throw TemplateError(message: "a template redacts with `hmac`, which needs a key")
    }
    self.chain = chain
  }

  /// Reads inputs to their ends, cleans them and writes what comes of it, all in input order. Blocks until it
  /// is done.
  ///
  /// The result does not depend on the number of threads. Memory does not depend on the length of the input.
  ///
  /// - Parameters:
  ///   - inputs: Read one after the other.
  ///   - output: Takes the main output.
  ///   - named: Takes the named outputs, by name; each that the last template has must be there.
  ///   - rejects: Takes rejected records as JSON lines.
  ///   - jobs: How many threads work; with 1, only the caller's.
  ///   - limit: How many records are read at most.
  ///   - maxRejects: How many records may be rejected. Looked at after every block, so that some more may be.
  ///   - maxRejectPercent: How many of 100 records may be rejected, once 1,000 have been read or the input
  ///     has ended.
  ///   - verifiesRedaction: The output is searched for what the templates redact, in another way, before it
  ///     is written.
  ///   - stop: Ends the run early.
  ///   - onRejection: Told of every record that failed, in input order, on whichever thread writes.
  ///   - onProgress: Told the number of records and bytes read, after every block, on whichever thread
  ///     writes.
  /// - Returns: What became of all records.
  /// - Throws: The first file that could not be opened, read or written, a named output without a place, or
  ///   where redaction has left something.
  @discardableResult
  public func run(
    _ inputs: [Input], to output: Output, named: [String: Output] = [:], rejects: Output? = nil,
    jobs: Int = 1,
    limit: Int? = nil, maxRejects: Int? = nil, maxRejectPercent: Double? = nil,
    verifiesRedaction: Bool = false,
    stop: StopSignal? = nil,
    onRejection: (@Sendable (Rejection) -> Void)? = nil,
    onProgress: (@Sendable (_ records: Int, _ bytes: Int) -> Void)? = nil
  ) throws(RunError) -> Statistics {
    let charset = try charset()
    return try run(
      inputs.map { $0.base(charset) }, to: output, named: named, rejects: rejects, jobs: jobs, limit: limit,
      maxRejects: maxRejects, maxRejectPercent: maxRejectPercent, verifiesRedaction: verifiesRedaction,
      stop: stop, onRejection: onRejection, onProgress: onProgress)
  }

  /// Reads bytes from a source of the caller's, decodes them like those of a file, and cleans them.
  package func run(
    _ source: any InputSource, name: String, to output: Output, named: [String: Output], rejects: Output?,
    jobs: Int, maxRejects: Int?, maxRejectPercent: Double?, verifiesRedaction: Bool, stop: StopSignal?,
    onRejection: (@Sendable (Rejection) -> Void)? = nil
  ) throws(RunError) -> Statistics {
    let recognizers = [Compression.recognizer, try charset().recognizer]
    return try run(
      [PipelineInput(name: name, .source(source), recognizers: recognizers)], to: output, named: named,
      rejects: rejects, jobs: jobs, limit: nil, maxRejects: maxRejects, maxRejectPercent: maxRejectPercent,
      verifiesRedaction: verifiesRedaction, stop: stop, onRejection: onRejection, onProgress: nil)
  }

  private func run(
    _ inputs: [PipelineInput], to output: Output, named: [String: Output], rejects: Output?, jobs: Int,
    limit: Int?, maxRejects: Int?, maxRejectPercent: Double?, verifiesRedaction: Bool, stop: StopSignal?,
    onRejection: (@Sendable (Rejection) -> Void)?,
    onProgress: (@Sendable (_ records: Int, _ bytes: Int) -> Void)?
  ) throws(RunError) -> Statistics {
    try checkNames(of: named)
    var options = RunOptions()
    options.jobs = min(max(jobs, 1), 256)
    options.limit = limit.map { max($0, 0) }
    options.maxRejects = maxRejectPercent.map { .percent($0) } ?? maxRejects.map { .count($0) }
    options.stop = stop?.base
    options.verifiesRedaction = verifiesRedaction
    if verifiesRedaction, !chain.redacts {
      throw RunError(description: "there is no redaction to verify: no template has `redact`")
    }
    if let onRejection { options.onRejection = { onRejection(Rejection($0)) } }
    if let onProgress { options.onProgress = { onProgress($0.read, $0.bytesRead) } }

    var targets = OpenOutputs()
    defer { targets.close() }
    options.main = try targets.open(output)
    options.rejects = try rejects.map { output throws(RunError) in try targets.open(output) } ?? .nowhere
    for name in chain.last.outputNames { options.named.append(try targets.open(named[name] ?? output)) }

    let runner = Runner(chain, inputs: inputs, options)
    let result: Statistics
    do throws(PipelineError) {
      let (statistics, ending) = try runner.run()
      result = Statistics(statistics, runner.ledger(ending))
    } catch {
      throw RunError(
        description: error.message, statistics: Statistics(runner.statistics, runner.ledger(nil)))
    }
    if let residue = result.base.residue { throw RunError(description: residue.message, statistics: result) }
    return result
  }

  private func charset() throws(RunError) -> Charset {
    guard let name = chain.policies.charset else { return .automatic }
    guard let charset = Charset(name) else {
      throw RunError(description: "the system knows no charset `\(name)`; see `iconv --list`")
    }
    return charset
  }

  private func checkNames(of outputs: [String: Output]) throws(RunError) {
    let known = chain.last.outputNames
    if let missing = known.first(where: { outputs[$0] == nil }) {
      throw RunError(description: "the template writes to the output `\(missing)`, which has no place to go")
    }
    if let unknown = outputs.keys.sorted().first(where: { !known.contains($0) }) {
      throw RunError(description: "the template has no output `\(unknown)`")
    }
  }
}
