internal import CKernels

/// What one worker keeps between records read as JSON: buffers, and what it has learned of the records'
/// shape.
package struct JSONReaderState: ~Copyable {
  var pass = JSONPass()
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

  /// For the last record that was not read: the offset of the byte where it goes wrong, and what would have
  /// been right there.
  package internal(set) var errorOffset = 0
  package internal(set) var expected = JSONExpectation.object

  package init() {}

  /// The records that follow lie in `block`, whose bytes stay as they are until `endBlock`. What all of them
  /// need is done for the block at once.
  package mutating func beginBlock(_ block: ByteView) { pass.stops.begin(block) }

  package mutating func endBlock() { pass.stops.end() }

  /// The bytes of the record that was read last are known to be valid UTF-8.
  package var isRecordUTF8: Bool { pass.stops.isKnownUTF8 }

  /// Makes ready for a record.
  @inline(__always)
  mutating func begin(_ projection: borrowing JSONProjection) {
    if self.projection != projection.identity || record == .max || shape.isFull { restart(projection) }
    record &+= 1
    hasRepeatedMembers = false
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
