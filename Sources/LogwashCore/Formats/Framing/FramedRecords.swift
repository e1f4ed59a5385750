/// Where a record is that a scanner has found.
package struct RecordPlace: BitwiseCopyable, Sendable, Equatable {
  /// The record's bytes in the block; of one that is too long the first ones.
  package var start: Int
  package var end: Int
  /// Where it begins in its input, in bytes.
  package var offset: Int
  /// The line of the input that it begins on, or its number when records are not lines; from 1.
  package var lineNumber: Int
  /// Why it is rejected before a template sees it.
  package var fault: FaultCode?
  package var envelope = RecordEnvelope()
  /// No record: it names the columns of the rows that follow.
  package var isHeader = false
  /// How many bytes of the input it stands for, in the sense of `Tally`.
  package var inputBytes = 0
}

/// What a container runtime says of a line, beside the line.
package struct RecordEnvelope: BitwiseCopyable, Sendable, Equatable {
  package enum Stream: UInt8, BitwiseCopyable, Sendable {
    case none, stdout, stderr

    package var name: StaticString {
      switch self {
      case .none: ""
      case .stdout: "stdout"
      case .stderr: "stderr"
      }
    }
  }

  package var stream = Stream.none
  /// The time's text, in the block.
  package var timeStart = 0
  package var timeEnd = 0
}

/// Records on their way from a scanner to a chunk: their bytes one behind the other, and where each is.
///
/// At most one record is open. Its bytes stand behind those of the last that was ended; it may grow over any number of
/// blocks of input. Of a record that is too long the first bytes are kept and the rest is forgotten.
///
/// A scanner says of every byte of the input whose it is: the open record's (`take`), or nobody's (`pass`).
package struct FramedRecords: ~Copyable, Sendable {
  package private(set) var block: InputBlock
  package private(set) var places = Arena<RecordPlace>(capacity: 64)
  package let maxRecordBytes: Int
  private var open = RecordPlace(start: 0, end: 0, offset: 0, lineNumber: 0)
  package private(set) var isOpen = false
  /// How many records have been begun.
  package private(set) var begun = 0
  /// What belongs to no record, and what was left out of those that are too long; since the last time that records were handed
  /// over.
  package private(set) var framing = Tally()
  package private(set) var skippedBytes = 0
  /// Records that were given up.
  package private(set) var abandoned = Tally()
  /// What waits in the scanner for more: the beginning of a line, parts of a container's lines.
  package var waiting = Tally()

  package init(capacity: Int, maxRecordBytes: Int) {
    block = InputBlock(capacity: capacity)
    self.maxRecordBytes = max(maxRecordBytes, 1)
  }

  /// How many bytes of the open record there are.
  package var openCount: Int { block.count - open.start }

  /// Where the open record begins.
  package var openPosition: InputPosition? {
    isOpen ? InputPosition(offset: open.offset, lineNumber: open.lineNumber) : nil
  }

  package mutating func begin(offset: Int, lineNumber: Int) {
    open = RecordPlace(start: block.count, end: block.count, offset: offset, lineNumber: lineNumber)
    isOpen = true
    begun += 1
  }

  /// So many bytes of the input are the open record's.
  @inline(__always)
  package mutating func take(_ bytes: Int) { open.inputBytes &+= bytes }

  /// So many bytes of the input are no record's.
  @inline(__always)
  package mutating func pass(_ bytes: Int) { framing.bytes &+= bytes }

  package mutating func append(_ bytes: ByteView) {
    let room = maxRecordBytes - openCount
    if bytes.count <= room { return block.append(bytes) }
    block.append(bytes.prefix(max(room, 0)))
    fail(.recordTooLong)
  }

  package mutating func append(_ byte: UInt8) {
    if openCount < maxRecordBytes { block.append(byte) } else { fail(.recordTooLong) }
  }

  /// The open record is to be rejected; the first reason stays.
  package mutating func fail(_ fault: FaultCode) { open.fault = open.fault ?? fault }

  package mutating func end() {
    open.end = block.count
    close()
  }

  private mutating func close() {
    if open.fault == .recordTooLong {
      let left = max(open.inputBytes - (open.end - open.start), 0)
      skippedBytes += left
      open.inputBytes -= left
    }
    places.append(open)
    isOpen = false
  }

  /// Ends the open record without the line feeds at its end.
  package mutating func endTrimmingLineFeeds() {
    while openCount > 0, block.view[block.count - 1] == UInt8(ascii: "\n") {
      block.truncate(to: block.count - 1)
    }
    end()
  }

  /// Ends the open record as names of columns.
  package mutating func endHeader() {
    open.isHeader = true
    end()
  }

  package mutating func trimCarriageReturn() {
    if openCount > 0, block.view[block.count - 1] == UInt8(ascii: "\r") {
      block.truncate(to: block.count - 1)
    }
  }

  /// The open record is none.
  package mutating func discard() {
    framing.add(open.inputBytes)
    block.truncate(to: open.start)
    isOpen = false
  }

  /// Gives up the open record, if there is one: its end will never be known.
  package mutating func abandon() {
    guard isOpen else { return }
    abandoned.add(open.inputBytes)
    block.truncate(to: open.start)
    isOpen = false
  }

  /// What is neither handed over nor done with.
  package var held: Tally {
    var held = abandoned
    if isOpen { held.add(open.inputBytes) }
    return held
  }

  /// The open record's bytes; good until it is changed.
  package var openBytes: ByteView { block.view.dropFirst(open.start) }

  /// Puts a space in the place of each line break in the open record and the white space around it.
  package mutating func joinOpenLines() {
    let bytes = openBytes
    guard let first = bytes.lineFeed(from: 0) else { return }
    var text = OutputBuffer(capacity: bytes.count)
    var start = 0
    var feed: Int? = first
    while let found = feed {
      var end = found
      while end > start, bytes[end - 1].isWhiteSpace { end -= 1 }
      text.append(bytes[start..<end])
      text.append(UInt8(ascii: " "))
      start = found + 1
      while start < bytes.count, bytes[start].isWhiteSpace { start += 1 }
      feed = bytes.lineFeed(from: start)
    }
    text.append(bytes.dropFirst(start))
    restart()
    block.append(text.view())
  }

  /// Forgets the bytes of the open record.
  package mutating func restart() { block.truncate(to: open.start) }

  /// Ends the open record, and puts the envelope's time behind it.
  package mutating func end(stream: RecordEnvelope.Stream, time: ByteView) {
    open.end = block.count
    open.envelope.stream = stream
    open.envelope.timeStart = block.count
    block.append(time)
    open.envelope.timeEnd = block.count
    close()
  }

  /// Replaces the open record, which is a JSON string with its quotes, by what it stands for.
  package mutating func decodeOpenString() {
    let string = open.start..<block.count
    guard open.fault == nil, string.count >= 2,
      JSONString.end(block.view, from: string.lowerBound + 1)?.end == string.upperBound
    else { return }
    var text = OutputBuffer(capacity: string.count)
    JSONString.decode(block.view[string.lowerBound + 1..<string.upperBound - 1], to: &text)
    block.truncate(to: string.lowerBound)
    block.append(text.view())
  }

  /// How many records have ended.
  package var count: Int {
    var total = 0
    for i in 0..<places.count where !places[i].isHeader { total += 1 }
    return total
  }

  /// Forgets all but the first records that have ended.
  package mutating func keepFirst(_ wanted: Int) {
    var left = wanted
    var kept = 0
    while kept < places.count, left > 0 {
      if !places[kept].isHeader { left -= 1 }
      kept += 1
    }
    for i in kept..<places.count { abandoned.add(places[i].inputBytes) }
    places.truncate(to: kept)
    abandon()
  }

  /// Hands the records that have ended over and keeps the open one, and forgets what was between them. What is in `block` and
  /// `places` is forgotten.
  package mutating func handOver(_ block: inout InputBlock, _ places: inout Arena<RecordPlace>) {
    swap(&self.block, &block)
    swap(&self.places, &places)
    self.block.removeAll()
    self.places.removeAll()
    framing = Tally()
    skippedBytes = 0
    if isOpen {
      self.block.append(block.view.dropFirst(open.start))
      open.start = 0
    }
  }

  package mutating func removeAll() {
    block.removeAll()
    places.removeAll()
    isOpen = false
    begun = 0
    framing = Tally()
    skippedBytes = 0
    abandoned = Tally()
    waiting = Tally()
  }
}
