import LogwashSyntax

/// Why a record was rejected, explained: made from a `RejectedRecord` when somebody wants to know.
package struct Rejection: Error, Sendable, Hashable {
  /// A place in a template.
  package struct TemplatePlace: Sendable, Hashable {
    package var name: String
    /// From 1; columns count code points.
    package var line: Int
    package var column: Int
    /// The part of the template that failed, shortened.
    package var code: String

    package init(name: String, line: Int, column: Int, code: String) {
      self.name = name
      self.line = line
      self.column = column
      self.code = code
    }
  }

  /// A text that was to go out and is not what it has to be.
  package struct Output: Sendable, Hashable {
    /// The part around the place.
    package var excerpt: [UInt8]
    /// Where the excerpt begins in the text, in bytes.
    package var start: Int
    /// The byte of the text from which on it is wrong.
    package var place: Int
    /// What would have been right there.
    package var expected: String
  }

  package var fault: FaultCode
  /// What went wrong, in words: lower case, no full stop.
  package var message: String
  package var sourceName: String
  /// From 1.
  package var lineNumber: Int
  /// Where the record begins in its input, in bytes.
  package var offset: Int
  /// Which program of the chain rejected it, from 0.
  package var stage: Int
  /// Nil when the record could not be read at all.
  package var template: TemplatePlace?
  /// The byte of the record that it is about: how far a pattern matched, where JSON goes wrong.
  package var place: Int?
  /// What would have been right at `place`: "a digit", "`,` or `}`". Empty when that cannot be said.
  package var expected: [String]
  /// The part of a pattern in which the match stopped: `%{NUMBER:bytes}`.
  package var element: String?
  /// What would have been written, when that is what it is about.
  package var output: Output?
  /// What to do about it, when that can be said.
  package var help: String?
  package var record: [UInt8]
  /// `record` is only the beginning of one that is too long.
  package var isCut: Bool

  package init(
    fault: FaultCode, message: String, sourceName: String, lineNumber: Int, offset: Int, stage: Int,
    template: TemplatePlace?, place: Int?, expected: [String], element: String?, record: [UInt8], isCut: Bool
  ) {
    self.fault = fault
    self.message = message
    self.sourceName = sourceName
    self.lineNumber = lineNumber
    self.offset = offset
    self.stage = stage
    self.template = template
    self.place = place
    self.expected = expected
    self.element = element
    self.record = record
    self.isCut = isCut
  }

  /// Explains a record that failed.
  ///
  /// - Parameter chunk: the one it is in, as the worker left it.
  package init(_ reject: RejectedRecord, _ chunk: borrowing Chunk, _ chain: Chain, sourceName: String) {
    let program = chain.programs[reject.stage]
    let record = chunk.block.view[reject.start..<reject.end]
    let reason = chunk.notes.view(reject.reasonStart..<reject.reasonEnd).string
    fault = reject.error.fault.code
    message = fault.message(reject, reason: reason)
    self.sourceName = sourceName
    lineNumber = reject.lineNumber
    offset = reject.offset
    stage = reject.stage
    template = program.place(of: reject.error)
    place = reject.place >= 0 ? reject.place : nil
    expected = reject.expected.map { [$0.description] } ?? []
    self.record = record.array
    isCut = reject.isTooLong
    if fault == .invalidOutput {
      output = Output(
        excerpt: chunk.notes.view(reject.reasonStart..<reject.reasonEnd).array, start: reject.refused.start,
        place: reject.refused.place, expected: reject.refused.expected.description)
    }
    if let code = template?.code {
      let missing = fault == .missing ? Self.missingHelp(code, reject, in: record, program) : nil
      help = missing ?? fault.help(needed: reject.error.fault.expected, found: reject.found, code: code)
    }
    if fault == .noMatch, reject.plan >= 0 {
      let subject =
        reject.subjectIsInNotes
        ? chunk.notes.view(reject.subjectStart..<reject.subjectEnd)
        : record[reject.subjectStart..<reject.subjectEnd]
      explainMatch(of: subject, at: reject.subjectIsInNotes ? nil : reject.subjectStart, reject, program)
    }
  }

  /// Tries all alternatives of an `<#extract>` once more, watched, and keeps what the furthest says.
  private mutating func explainMatch(
    of subject: ByteView, at start: Int?, _ reject: RejectedRecord, _ program: Program
  ) {
    var furthest: MatchExplanation?
    for plan in program.alternatives(endingWith: reject.plan, at: Int(reject.error.instruction)) {
      let explanation = program.extractors[plan].explain(subject)
      if explanation.offset > furthest?.offset ?? -1 { furthest = explanation }
    }
    guard let furthest else { return }
    // A text that was made by the template has no place in the record.
    place = start.map { $0 + furthest.offset }
    expected = furthest.expected
    element = furthest.element
  }
}

extension Program {
  /// The patterns that an `<#extract>` tried, in order: they all go on behind the instruction that failed
  /// when they match.
  fileprivate func alternatives(endingWith last: Int, at instruction: Int) -> [Int] {
    var plans: [Int] = []
    for index in 0..<min(instruction, code.count) {
      switch code[index] {
      case .extractMatch(let plan, let target) where Int(target) == instruction + 1: plans.append(Int(plan))
      case .extractFirst(let chain, let target) where Int(target) == instruction + 1:
        // The others follow.
        plans.append(Int(chainLinks[Int(chains[Int(chain)].firstLink)].plan))
      default: continue
      }
    }
    return plans.isEmpty ? [last] : plans
  }

  /// Where in a template the instruction that failed comes from.
  func place(of error: RecordError) -> Rejection.TemplatePlace? {
    let instruction = Int(error.instruction)
    guard error.instruction != RecordError.inReader else { return nil }
    return place(ofInstruction: instruction, operand: Int(error.fault.operand))
  }

  package func place(ofInstruction instruction: Int, operand: Int? = nil) -> Rejection.TemplatePlace? {
    guard instruction < locations.count else { return nil }
    var span = locations[instruction]
    if let operand, let spans = operandSpans[Int(instruction)], operand < spans.count {
      span = spans[operand]
    }
    guard span.source < sources.count else { return nil }
    let source = sources[span.source]
    let map = SourceMap(Array(source.text.utf8))
    let position = map.position(at: span.lower)
    let end = min(max(span.upper, span.lower), map.bytes.count)
    let code = String(decoding: map.bytes[min(span.lower, end)..<end], as: UTF8.self)
    return Rejection.TemplatePlace(
      name: source.name, line: position.line, column: position.column, code: code.onOneLine(limit: 60))
  }
}

extension String {
  /// Its words with single spaces between them, cut off with an ellipsis.
  fileprivate func onOneLine(limit: Int) -> String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }
}
