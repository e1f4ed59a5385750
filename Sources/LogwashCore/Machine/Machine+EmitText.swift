/// Texts that go out as they are: what a template prints, and strings that it emits as lines.
extension Machine {
  /// Writes what the template printed as a line: line breaks at its ends trimmed; nothing when it is white space alone.
  mutating func emitPrintedText(_ program: Program) throws(Fault) { try emitPrinted(text.view(), program) }

  mutating func emitPrinted(_ printed: ByteView, _ program: Program) throws(Fault) {
    var lower = 0
    var upper = printed.count
    while lower < upper, printed[lower].isLineBreak { lower += 1 }
    while upper > lower, printed[upper - 1].isLineBreak { upper -= 1 }
    let line = printed[lower..<upper]
    guard !line.isWhiteSpace else { return }
    if program.emitsValues { return try handOver(.text(heap.makeText(line))) }
    sink.recordCount += 1
    if program.output.isTable { appendHeader(to: 0, program) }
    try emitLine(line, program)
  }

  /// Writes a line to the main output.
  mutating func emitLine(_ line: ByteView, _ program: Program) throws(Fault) {
    try check(line, program)
    sink.main.append(line, repairs: invalidUTF8 == .replace)
    sink.main.append(UInt8(ascii: "\n"))
    try checkOutput()
  }

  /// Refuses a text that has to be JSON and is not. Where it goes wrong, and the part around that, stay for the rejection.
  mutating func check(_ text: ByteView, _ program: Program) throws(Fault) {
    guard program.validation == .json else { return }
    var check = JSONCheck(text, maxDepth: limits.depth)
    guard !check.checkValues(inUTF8: invalidUTF8 != .replace) else { return }
    let window = RefusedOutput.window(around: check.errorOffset, of: text.count)
    refused = RefusedOutput(place: check.errorOffset, start: window.lowerBound, expected: check.expected)
    reason = try heap.makeText(text[window])
    throw Fault(.invalidOutput)
  }
}

/// Where a text went wrong that was to go out.
package struct RefusedOutput: BitwiseCopyable, Sendable {
  /// The byte of the text from which on it is not what it has to be.
  package var place = 0
  /// Where the part begins that is kept.
  package var start = 0
  package var expected = JSONExpectation.value

  /// The part of a text of `count` bytes that is kept to show a place in it: more than a line on a screen holds.
  static func window(around place: Int, of count: Int) -> Range<Int> {
    max(0, place - 512)..<min(count, place + 512)
  }
}

extension OutputBuffer {
  /// Appends a text.
  ///
  /// - Parameter repairs: what is no valid UTF-8 is replaced by U+FFFD.
  mutating func append(_ text: ByteView, repairs: Bool) {
    if repairs, !text.isASCII { append(repairing: text) } else { append(text) }
  }
}
