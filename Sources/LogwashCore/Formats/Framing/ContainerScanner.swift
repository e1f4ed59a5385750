/// Finds the records in a container's log file, whose lines may be parts of lines and belong to two streams: parts are
/// joined first, and then lines, for each stream by itself.
package struct ContainerScanner: ~Copyable, Sendable {
  package enum Format: Sendable {
    case cri, docker
  }

  private let format: Format
  private var lines: LinePieces
  private var output: ContainerStream
  private var errors: ContainerStream
  private var decoded = OutputBuffer(capacity: 256)

  init(
    _ format: Format, _ multiline: Multiline?, at position: InputPosition, maxRecordBytes: Int,
    limits: MatchLimits
  ) {
    self.format = format
    // A line of JSON may be much longer than what it says.
    let factor = format == .docker ? 6 : 1
    lines = LinePieces(maxLineBytes: maxRecordBytes.multipliedCapped(by: factor) + 1024, at: position)
    output = ContainerStream(.stdout, multiline, maxRecordBytes: maxRecordBytes, limits: limits)
    errors = ContainerStream(.stderr, multiline, maxRecordBytes: maxRecordBytes, limits: limits)
  }

  /// What waits for the end of its line or record.
  private var waiting: Tally {
    var waiting = Tally(bytes: lines.heldBytes)
    waiting += output.held
    waiting += errors.held
    return waiting
  }

  var held: InputPosition { .first(.first(lines.position, output.first), errors.first) }

  mutating func scan(_ bytes: ByteView, into records: inout FramedRecords) {
    var at = 0
    while let line = lines.next(in: bytes, at: &at) { take(line, &records) }
    records.waiting = waiting
  }

  mutating func finish(into records: inout FramedRecords) {
    if let line = lines.last() { take(line, &records) }
    pause(into: &records)
  }

  mutating func pause(into records: inout FramedRecords) {
    if errors.firstOffset < output.firstOffset {
      errors.finish(into: &records)
      output.finish(into: &records)
    } else {
      output.finish(into: &records)
      errors.finish(into: &records)
    }
    records.waiting = waiting
  }

  private mutating func take(_ line: LinePieces.Line, _ records: inout FramedRecords) {
    guard !line.text.isEmpty else { return records.pass(line.inputBytes) }
    guard !line.isTooLong,
      let found = format == .cri ? ContainerLine(cri: line.text) : ContainerLine(docker: line.text)
    else { return reject(line, &records) }
    var text = found.text
    var isPartial = found.isPartial
    if found.isJSON {
      decoded.removeAll()
      decoded.shrink(to: 1 << 16)
      JSONString.decode(text, to: &decoded)
      text = decoded.view()
      isPartial = text.last != UInt8(ascii: "\n")
      if !isPartial { text = text.prefix(text.count - 1) }
    }
    if !isPartial, text.last == UInt8(ascii: "\r") { text = text.prefix(text.count - 1) }
    if found.stream == .stderr {
      errors.take(
        text, isPartial: isPartial, time: found.time, from: line, into: &records)
    } else {
      output.take(
        text, isPartial: isPartial, time: found.time, from: line, into: &records)
    }
  }

  private func reject(_ line: LinePieces.Line, _ records: inout FramedRecords) {
    records.begin(offset: line.offset, lineNumber: line.lineNumber)
    records.append(line.text)
    records.take(line.inputBytes)
    records.fail(line.isTooLong ? .recordTooLong : .malformed)
    records.end()
  }
}

extension Int {
  fileprivate func multipliedCapped(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max >> 1 : product
  }
}
