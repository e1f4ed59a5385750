/// A block of whole records on its way through a run, and what became of them. Used again and again, so that
/// a run's memory does not depend on its length.
///
/// What comes of it may be too much to be held at once. A worker then pauses, and goes on when that was written: see `rest`.
package struct Chunk: ~Copyable, Sendable {
  /// How the block is cut into records.
  package enum Framing: Sendable {
    case lines
    /// `places` says where its records are.
    case placed
    /// It is one record, whatever is in it.
    case oneRecord
    /// It is the beginning of one record that is too long; the rest is passed over.
    case cutRecord
  }

  // MARK: What the reader fills in

  package var block: InputBlock
  /// How many of the block's bytes are records.
  package var recordBytes = 0
  /// The input it is from, by number.
  package var source = 0
  /// The line that the first record begins, from 1.
  package var firstLine = 1
  /// Where the block begins in its input, in bytes.
  package var offset = 0
  /// What stands before or between its records and belongs to none.
  package var outsideRecords = Tally()
  /// Of records that are too long, bytes that are not in the block: those that follow, or of one in a chunk before it.
  package var skippedBytes = 0
  package var framing = Framing.lines
  /// Where its records are, when they are no lines.
  package var places = Arena<RecordPlace>(capacity: 4)
  /// The names of the columns of its first rows.
  package var header: RowHeader?

  // MARK: What the worker fills in

  /// A record: where it begins in `records`, or its number in `places`; and its line.
  package struct Mark: BitwiseCopyable, Sendable {
    package var at: Int
    package var lineNumber: Int
  }

  /// The record that the worker began with; nil for the first one.
  package private(set) var start: Mark?
  /// The record that the worker has to go on with, when there is enough to be written.
  package var rest: Mark?
  package var main = OutputBuffer(capacity: 1 << 12)
  package var side = OutputBuffer(capacity: 64)
  package var segments = Arena<RecordSink.Segment>(capacity: 4)
  package var rejects = Arena<RejectedRecord>(capacity: 4)
  /// Texts that belong to rejects and are not in the block.
  package var notes = OutputBuffer(capacity: 64)
  /// The rejects as JSON lines, when somebody wants them.
  package var rejectLines = OutputBuffer(capacity: 64)
  package var counts = RecordCounts()
  package var drops = DropTable()
  package var redactions = DetectorCounts()
  /// What redaction has left in the main output, and in the named ones.
  package var residue: RedactionCheck.Residue?
  package var sideResidue: RedactionCheck.Residue?
  /// The run ends at the last record that was worked on: by the policy `stop`, or since `mostRejects` were met.
  package var stopsRun = false
  /// What was known of tables before, when some had no header yet.
  var columnsBefore: [[[UInt8]]?]?

  // MARK: For working on it once more

  /// The record ends the run with which there are so many rejects in this chunk.
  var mostRejects = Int.max

  package init(capacity: Int) {
    block = InputBlock(capacity: capacity)
  }

  /// Forgets everything; gives back what one huge record needed.
  package mutating func begin(capacity: Int) {
    block.removeAll()
    block.shrink(to: capacity)
    recordBytes = 0
    outsideRecords = Tally()
    skippedBytes = 0
    framing = .lines
    places.removeAll()
    places.shrink(to: capacity >> 4)
    header = nil
    mostRejects = .max
    start = nil
    forgetOutcome(capacity: capacity)
  }

  /// Forgets what was written: the worker goes on where it has paused.
  package mutating func goOn(capacity: Int) {
    start = rest
    forgetOutcome(capacity: capacity)
  }

  /// Nobody will work on the rest.
  package mutating func holdRest(capacity: Int) {
    guard let rest else { return }
    goOn(capacity: capacity)
    if framing == .placed {
      for index in rest.at..<places.count { counts.outcomes.held.add(places[index].inputBytes) }
    } else {
      counts.outcomes.held += Tally(linesOf: records.dropFirst(rest.at))
    }
  }

  /// How much memory the rejects take.
  var rejectBytes: Int {
    rejects.count &* MemoryLayout<RejectedRecord>.stride &+ notes.count &+ rejectLines.count
  }

  /// Forgets what the worker has put in, for working on it once more.
  mutating func forgetOutcome(capacity: Int) {
    main.removeAll()
    main.shrink(to: 8 * capacity)
    side.removeAll()
    side.shrink(to: 8 * capacity)
    segments.removeAll()
    segments.shrink(to: 1 << 14)
    rejects.removeAll()
    rejects.shrink(to: 1 << 14)
    notes.removeAll()
    notes.shrink(to: capacity)
    rejectLines.removeAll()
    rejectLines.shrink(to: 8 * capacity)
    counts = RecordCounts()
    drops.removeAll()
    redactions = DetectorCounts()
    residue = nil
    sideResidue = nil
    columnsBefore = nil
    stopsRun = false
    rest = nil
  }

  package var records: ByteView { block.view.prefix(recordBytes) }

  /// All that it stands for in its input, by the reader's count.
  package var contents: Tally {
    var contents = outsideRecords
    contents.bytes += skippedBytes
    switch framing {
    case .lines: contents += Tally(linesOf: records)
    case .placed: for index in 0..<places.count { contents.add(places[index].inputBytes) }
    case .oneRecord, .cutRecord: contents.add(recordBytes)
    }
    return contents
  }
}

/// A row that names the columns of those that follow it.
package final class RowHeader: Sendable {
  let bytes: ConstantBytes

  init(_ row: ByteView) { bytes = ConstantBytes(row.array) }

  init(_ row: [UInt8]) { bytes = ConstantBytes(row) }
}

/// A record that failed, with all that is needed to explain it later: trivial, since most are only counted.
package struct RejectedRecord: BitwiseCopyable, Sendable {
  /// The record's bytes in its block, without the line end.
  package var start: Int
  package var end: Int
  package var lineNumber: Int
  /// Where it begins in its input, in bytes.
  package var offset: Int
  package var stage: Int
  package var error: RecordError
  /// The record is longer than the limit; `start..<end` is its beginning.
  package var isTooLong: Bool
  /// The byte of the record that it is about, or -1.
  package var place = -1
  /// What would have been right there, in JSON.
  package var expected: JSONExpectation?
  /// What was found where another kind was expected.
  package var found: Kinds = []
  /// The reason that the template gave, or the part of the output that was refused, in the chunk's notes.
  package var reasonStart = 0
  package var reasonEnd = 0
  package var refused = RefusedOutput()
  /// The pattern that was tried last, by its number in the program, or -1; and on what: in the record, or
  /// else in the notes.
  package var plan = -1
  package var subjectStart = 0
  package var subjectEnd = 0
  package var subjectIsInNotes = false
  /// How many bytes of the input the record stands for.
  package var inputBytes = 0
  /// Rejected, and not passed on or dropped by the policy; then also how many records of the chunk came up to it.
  package var isRejected = false
  package var recordNumber = 0
  /// Others of the chunk that were rejected for the same cause, of which no more is kept.
  package var others = Tally()

  init(
    _ range: Range<Int>, lineNumber: Int, offset: Int, stage: Int, error: RecordError, isTooLong: Bool = false
  ) {
    start = range.lowerBound
    end = range.upperBound
    self.lineNumber = lineNumber
    self.offset = offset
    self.stage = stage
    self.error = error
    self.isTooLong = isTooLong
  }
}
