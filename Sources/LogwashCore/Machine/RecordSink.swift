/// Where a record's output goes: bytes for the main output, bytes for named outputs in the same order, or values for the next
/// program of a pipeline.
package struct RecordSink: ~Copyable {
  /// What goes to the main output.
  package var main = OutputBuffer(capacity: 1 << 12)
  /// What goes to named outputs, all in one buffer; `segments` says which bytes belong to which.
  package var side = OutputBuffer(capacity: 64)
  package var segments = Arena<Segment>(capacity: 4)
  /// What the next program gets as records, when there is one; values of the heap of the machine that emitted them.
  package var emitted = Arena<Value>(capacity: 4)
  /// The columns of outputs that are tables.
  package var tables = OutputTables()
  /// How many records were written.
  package var recordCount = 0
  /// Where the output of the record that runs begins; a rejection cuts back to here.
  package var mainStart = 0
  package var sideStart = 0
  package var recordCountStart = 0
  package var segmentStart = 0

  /// Bytes of `side` that belong to one named output. Small, since a record may have millions of them.
  package struct Segment: BitwiseCopyable, Sendable {
    package var output: UInt8
    private var start: UInt32
    private var end: UInt32

    /// Nil behind 4 GiB; far less is held.
    init?(output: Int, _ range: Range<Int>) {
      guard let end = UInt32(exactly: range.upperBound) else { return nil }
      self.output = UInt8(truncatingIfNeeded: output)
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      self.end = end
    }

    package var range: Range<Int> { Int(start)..<Int(end) }
  }

  package init() {}

  /// Remembers where the next record's output begins.
  @inline(__always)
  package mutating func beginRecord() {
    mainStart = main.count
    sideStart = side.count
    segmentStart = segments.count
    recordCountStart = recordCount
    emitted.removeAll()
  }

  /// Takes back what the record that runs has written.
  package mutating func cutBack() {
    main.truncate(to: mainStart)
    side.truncate(to: sideStart)
    segments.truncate(to: segmentStart)
    recordCount = recordCountStart
    emitted.removeAll()
    forgetHeaders()
  }

  /// To be called when output was cut back.
  package mutating func forgetHeaders() { tables.forgetHeaders(main: main.count, side: side.count) }
}
