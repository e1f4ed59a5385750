/// Finds records of several lines, which are joined by line feeds.
package struct MultilineScanner: ~Copyable, Sendable {
  private var lines: LinePieces
  private var grouper: LineGrouper
  private let maxLines: Int
  private var lineCount = 0

  init(_ multiline: Multiline, at position: InputPosition, maxRecordBytes: Int, limits: MatchLimits) {
    lines = LinePieces(maxLineBytes: maxRecordBytes, at: position)
    grouper = LineGrouper(multiline.rule, limits: limits)
    maxLines = multiline.maxLines
  }

  mutating func scan(_ bytes: ByteView, into records: inout FramedRecords) {
    var at = 0
    while let line = lines.next(in: bytes, at: &at) { take(line, &records) }
    records.waiting.bytes = lines.heldBytes
  }

  mutating func finish(into records: inout FramedRecords) {
    if let line = lines.last() { take(line, &records) }
    records.waiting.bytes = lines.heldBytes
    pause(into: &records)
  }

  /// What is complete is a record, even if another line might still come.
  mutating func pause(into records: inout FramedRecords) {
    if records.isOpen { records.endTrimmingLineFeeds() }
  }

  func held(_ records: borrowing FramedRecords) -> InputPosition { records.openPosition ?? lines.position }

  private mutating func take(_ line: LinePieces.Line, _ records: inout FramedRecords) {
    if records.isOpen, grouper.joins(line.text) {
      lineCount += 1
      records.take(line.inputBytes)
      if lineCount > maxLines { return records.fail(.recordTooLong) }
      records.append(UInt8(ascii: "\n"))
    } else {
      pause(into: &records)
      records.begin(offset: line.offset, lineNumber: line.lineNumber)
      records.take(line.inputBytes)
      grouper.begin(line.text)
      lineCount = 1
    }
    records.append(line.text)
    if line.isTooLong { records.fail(.recordTooLong) }
  }
}
