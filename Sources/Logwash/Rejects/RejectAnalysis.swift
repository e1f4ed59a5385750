internal import LogwashCore

/// What is in files of rejects: groups of rejects that need the same change of a template, and what another template
/// makes of them.
package struct RejectAnalysis {
  /// Rejects with one cause and shape.
  package struct Group: Sendable {
    package var count: Int
    /// What the records look like: digits as `0`, words as `a`, and a mark where the match stopped.
    package var shape: String
    package var first: Rejection
  }

  /// What became of the rejects with another template.
  package struct Replay: Sendable {
    package var written = 0
    package var dropped = 0
    package var rejected = 0
    /// Too long to be in the file as a whole.
    package var untried = 0
  }

  private let cleaner: Cleaner?
  private let output: OutputTarget
  /// Takes those that are rejected once more, as JSON lines.
  private let rejects: OutputTarget
  private let adoption: Adoption?
  private var base = RejectGroups()
  /// How many rejects there were in the files.
  package private(set) var count = 0
  /// Nil without another template.
  package private(set) var replay: Replay?
  /// Files that end in the middle of a reject.
  package private(set) var cutFiles: [String] = []

  private init(
    _ pipeline: Pipeline?, output: OutputTarget, rejects: OutputTarget, adoption: Adoption?
  ) {
    cleaner = pipeline.map { Cleaner($0) }
    replay = pipeline.map { _ in Replay() }
    self.output = output
    self.rejects = rejects
    self.adoption = adoption
  }

  /// Reads files of rejects.
  ///
  /// - Parameters:
  ///   - pipeline: What else to clean the records with; what it rejects is what is grouped then.
  ///   - output: Takes what comes of the records.
  ///   - rejects: Takes those that are rejected once more.
  ///   - directory: Where each distinct failure becomes a test case.
  package static func read(
    _ paths: [String], replaying pipeline: Pipeline? = nil, to output: Output? = nil, rejects: Output? = nil,
    adoptingInto directory: String? = nil
  ) throws(RunError) -> (analysis: RejectAnalysis, adopted: [AdoptedCase]) {
    if let name = pipeline?.chain.last.outputNames.first, output != nil {
      throw RunError(description: "the template writes to the output `\(name)`, which has no place to go")
    }
    var targets = OpenOutputs()
    defer { targets.close() }
    let adoption = try directory.map { path throws(RunError) in try Adoption(path) }
    var analysis = RejectAnalysis(
      pipeline,
      output: try output.map { output throws(RunError) in try targets.open(output) } ?? .nowhere,
      rejects: try rejects.map { output throws(RunError) in try targets.open(output) } ?? .nowhere,
      adoption: adoption)
    for path in paths {
      let isWhole = try RejectFile(path: path).read { rejection throws(RunError) in
        try analysis.add(rejection)
      }
      if !isWhole { analysis.cutFiles.append(path) }
    }
    return (analysis, adoption?.cases ?? [])
  }

  private mutating func add(_ rejection: LogwashCore.Rejection) throws(RunError) {
    count += 1
    guard let cleaner else {
      base.add(rejection)
      try adoption?.add(rejection, outcome: nil)
      return
    }
    guard !rejection.isCut else {
      replay?.untried += 1
      base.add(rejection)
      return
    }
    let outcome = cleaner.clean(rejection.record)
    try adoption?.add(rejection, outcome: outcome)
    switch outcome {
    case .written(let bytes, _):
      replay?.written += 1
      try write(bytes, to: output)
    case .dropped: replay?.dropped += 1
    case .rejected(let again):
      replay?.rejected += 1
      var again = again.base
      (again.sourceName, again.lineNumber, again.offset) = (
        rejection.sourceName, rejection.lineNumber, rejection.offset
      )
      base.add(again)
      var line = OutputBuffer()
      again.appendJSON(to: &line)
      line.append(UInt8(ascii: "\n"))
      try write(line.array, to: rejects)
    }
  }

  private func write(_ bytes: [UInt8], to target: OutputTarget) throws(RunError) {
    guard case .file(let file, let name) = target else { return }
    let contents = ConstantBytes(bytes)
    defer { extendLifetime(contents) }
    do throws(IOError) {
      try file.write(contents.view)
    } catch {
      if !error.isBrokenPipe { throw RunError(description: "cannot write \(name): \(error.message)") }
    }
  }

  /// The most frequent first.
  package var groups: [Group] {
    base.sorted.map { Group(count: $0.count, shape: $0.key.shape.text, first: Rejection($0.first)) }
  }

  /// How many rejects are in groups that are not kept apart, since there are too many groups.
  package var others: Int { base.others }

  /// All of it as one JSON object on one line.
  package var json: String {
    var out = OutputBuffer(capacity: 1024)
    out.append("{\"rejects\":")
    out.append(decimal: Int64(count))
    if let replay {
      let parts = [
        ("written", replay.written), ("dropped", replay.dropped), ("rejected", replay.rejected),
        ("untried", replay.untried),
      ]
      out.append(",\"replay\":{")
      for (index, part) in parts.enumerated() {
        if index > 0 { out.append(",") }
        out.append(jsonString: part.0)
        out.append(":")
        out.append(decimal: Int64(part.1))
      }
      out.append("}")
    }
    out.append(",\"groups\":[")
    for (index, group) in base.sorted.enumerated() {
      out.append(index == 0 ? "{\"count\":" : ",{\"count\":")
      out.append(decimal: Int64(group.count))
      out.append(",\"shape\":")
      out.append(jsonString: group.key.shape.text)
      out.append(",\"first\":")
      group.first.appendJSON(to: &out)
      out.append("}")
    }
    out.append("],\"others\":")
    out.append(decimal: Int64(others))
    out.append("}")
    return out.string
  }
}
