/// One of the two streams of a container: puts the parts of its lines together, and then the lines of its records.
struct ContainerStream: ~Copyable, Sendable {
  /// Something that is put together of parts.
  private struct Pending: ~Copyable, Sendable {
    var text = OutputBuffer(capacity: 256)
    var time = OutputBuffer(capacity: 64)
    var offset = 0
    var lineNumber = 0
    var lineCount = 0
    var isTooLong = false
    var isOpen = false
    /// How many bytes of the input it is made of.
    var inputBytes = 0

    mutating func begin(_ time: ByteView, _ inputBytes: Int, offset: Int, lineNumber: Int) {
      text.removeAll()
      text.shrink(to: 1 << 16)
      self.time.removeAll()
      // Longer is no time.
      self.time.append(time.prefix(64))
      self.offset = offset
      self.lineNumber = lineNumber
      lineCount = 1
      isTooLong = false
      isOpen = true
      self.inputBytes = inputBytes
    }

    mutating func append(_ bytes: ByteView, limit: Int) {
      if bytes.count > limit - text.count { isTooLong = true }
      text.append(bytes.prefix(max(limit - text.count, 0)))
    }
  }

  private let stream: RecordEnvelope.Stream
  private let maxRecordBytes: Int
  private let maxLines: Int
  /// Nil when each line is a record.
  private var grouper: LineGrouper?
  private var line = Pending()
  private var record = Pending()

  init(_ stream: RecordEnvelope.Stream, _ multiline: Multiline?, maxRecordBytes: Int, limits: MatchLimits) {
    self.stream = stream
    self.maxRecordBytes = maxRecordBytes
    maxLines = multiline?.maxLines ?? 0
    grouper = multiline.map { LineGrouper($0.rule, limits: limits) }
  }

  /// What is waiting for what comes next.
  var held: Tally {
    Tally(
      records: line.isOpen || record.isOpen ? 1 : 0,
      bytes: (line.isOpen ? line.inputBytes : 0) + (record.isOpen ? record.inputBytes : 0))
  }

  /// Where the oldest thing begins that is waiting.
  var first: InputPosition? {
    if record.isOpen { return InputPosition(offset: record.offset, lineNumber: record.lineNumber) }
    return line.isOpen ? InputPosition(offset: line.offset, lineNumber: line.lineNumber) : nil
  }

  var firstOffset: Int { first?.offset ?? .max }

  /// Takes a part of a line: the whole of it, mostly.
  mutating func take(
    _ text: ByteView, isPartial: Bool, time: ByteView, from source: LinePieces.Line,
    into records: inout FramedRecords
  ) {
    if line.isOpen {
      line.inputBytes += source.inputBytes
    } else {
      line.begin(time, source.inputBytes, offset: source.offset, lineNumber: source.lineNumber)
      if !isPartial, grouper == nil {
        line.isOpen = false
        return write(text, line, isTooLong: false, &records)
      }
    }
    line.append(text, limit: maxRecordBytes)
    if !isPartial { endLine(&records) }
  }

  /// Ends what is waiting.
  mutating func finish(into records: inout FramedRecords) {
    if line.isOpen { endLine(&records) }
    endRecord(&records)
  }

  private mutating func endLine(_ records: inout FramedRecords) {
    line.isOpen = false
    guard grouper != nil else { return write(line.text.view(), line, isTooLong: line.isTooLong, &records) }
    let text = line.text.view()
    if record.isOpen, grouper?.joins(text) == true {
      record.lineCount += 1
      record.inputBytes += line.inputBytes
      if record.lineCount > maxLines {
        record.isTooLong = true
        return
      }
      record.text.append(UInt8(ascii: "\n"))
    } else {
      endRecord(&records)
      record.begin(line.time.view(), line.inputBytes, offset: line.offset, lineNumber: line.lineNumber)
      grouper?.begin(text)
    }
    record.append(text, limit: maxRecordBytes)
    if line.isTooLong { record.isTooLong = true }
  }

  private mutating func endRecord(_ records: inout FramedRecords) {
    guard record.isOpen else { return }
    record.isOpen = false
    var text = record.text.view()
    while text.last == UInt8(ascii: "\n") { text = text.prefix(text.count - 1) }
    write(text, record, isTooLong: record.isTooLong, &records)
  }

  private func write(
    _ text: ByteView, _ pending: borrowing Pending, isTooLong: Bool, _ records: inout FramedRecords
  ) {
    records.begin(offset: pending.offset, lineNumber: pending.lineNumber)
    records.append(text)
    records.take(pending.inputBytes)
    if isTooLong { records.fail(.recordTooLong) }
    records.end(stream: stream, time: pending.time.view())
  }
}
