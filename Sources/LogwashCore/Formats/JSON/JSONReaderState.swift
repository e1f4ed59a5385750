internal import CKernels

/// What one worker keeps between records read as JSON: buffers, and what it has learned of the records'
/// shape.
package struct JSONReaderState: ~Copyable {
  var pass: JSONPass
  var shape = JSONShape()
  var record: UInt32 = 0
  /// A key that is wanted came more than once at the top level of the record that was read last.
  package internal(set) var hasRepeatedMembers = false
  var projection: UInt64 = 0
  var duplicates = JSONDuplicates()
  /// How many records looked like one of the last.
  var followed = 0
  /// Switches the expectations off, to test that they change nothing.
  var isPredicting = true
  /// It was looked whether the record that is to be read looks like one of the last; and it does.
  private var hasLooked = false
  private var isRecognized = false

  /// For the last record that was not read: the offset of the byte where it goes wrong, and what would have
  /// been right there.
  package internal(set) var errorOffset = 0
  package internal(set) var expected = JSONExpectation.object

  package init(form: KernelForm = .best) { pass = JSONPass(form: form) }

  /// The records that follow lie in `block`, whose bytes stay as they are until `endBlock`. What all of them
  /// need is done for the block at once.
  package mutating func beginBlock(_ block: ByteView) { pass.stops.begin(block) }

  package mutating func endBlock() { pass.stops.end() }

  /// The bytes of the record that was read last are known to be valid UTF-8.
  package var isRecordUTF8: Bool { pass.stops.isKnownUTF8 }

  /// Whether a record looks like one of the last; makes ready to read it.
  @inline(__always)
  mutating func recognizes(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ indexing: JSONIndexing
  ) -> Bool {
    if self.projection != projection.identity || self.record == .max || shape.isFull { restart(projection) }
    self.record &+= 1
    hasRepeatedMembers = false
    let root = isPredicting ? JSONShape.root : -1
    pass.begin(
      record, number: self.record, root: Int32(truncatingIfNeeded: root), first: shape.first(root))
    isRecognized = isPredicting && pass.recognize(indexing)
    hasLooked = true
    return isRecognized
  }

  /// The same, if it was not asked before.
  @inline(__always)
  mutating func looked(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ indexing: JSONIndexing
  ) -> Bool {
    let answer = hasLooked ? isRecognized : recognizes(record, projection, indexing)
    hasLooked = false
    return answer
  }

  /// What was found in the record before is not to be asked for any more.
  package mutating func forgetRecord() {
    hasLooked = false
    pass.forgetRecord()
  }

  private mutating func restart(_ projection: borrowing JSONProjection) {
    self.projection = projection.identity
    shape.forget()
    record = 0
    pass.restart(nodeCount: projection.nodes.count, maxDepth: projection.maxDepth)
  }

  /// Says why a record could not be read: looks for the fault once more, slowly.
  mutating func explain(_ record: ByteView, maxDepth: Int) -> Fault {
    var check = JSONCheck(record, maxDepth: maxDepth)
    let start = record.skippingJSONSpace(from: 0)
    if let value = check.checkText() {
      errorOffset = value.lowerBound
      expected = .object
      return Fault(.notAnObject)
    }
    errorOffset = check.errorOffset
    expected = check.errorOffset == start ? .object : check.expected
    return Fault(check.expected == .lessDepth ? .tooDeep : .invalidJSON)
  }
}
