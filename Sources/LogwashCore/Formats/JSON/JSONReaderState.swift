/// What one worker keeps between records read as JSON: buffers, and what it has learned of the records'
/// shape.
package struct JSONReaderState: ~Copyable {
  /// An object or array that is being read.
  struct Container: BitwiseCopyable {
    var isObject: Bool
    /// The key of the shape whose value it is, or that stands for the elements it is one of; -1: not
    /// remembered.
    var key: Int
    /// The node of the projection that it is, or -1.
    var node: Int
    /// Where the container itself goes when it ends, or -1.
    var slot: Int32
    /// Where its first byte stands.
    var start: Int
    /// The key that is expected now, or -1.
    var expected: Int
    /// The key that was read last in it; -1 for none yet, -2 for one that is not remembered.
    var previous = -1
  }

  /// The member or element that is being read: its key in the shape, its node in the projection and its slot,
  /// each or -1.
  struct Member: BitwiseCopyable {
    var key: Int
    var node: Int32
    var slot: Int32
  }

  var shape = JSONShape()
  /// What is being read. Here and not in variables of the loop: it would be copied from one place of the
  /// stack to another.
  var open = Container(isObject: true, key: -1, node: -1, slot: -1, start: 0, expected: -1)
  var member = Member(key: -1, node: -1, slot: -1)
  /// The containers around `open`.
  var outer = Arena<Container>(capacity: 32)
  /// For each node of the projection, the record in which it was met last.
  var visits = Arena<UInt32>(capacity: 16)
  var record: UInt32 = 0
  /// A key that is wanted came more than once at the top level of the record that was read last.
  package internal(set) var hasRepeatedMembers = false
  var projection: UInt64 = 0
  var duplicates = JSONDuplicates()
  /// Switches the expectations off, to test that they change nothing.
  var isPredicting = true

  /// For the last record that was not read: the offset of the byte where it goes wrong, and what would have
  /// been right there.
  package internal(set) var errorOffset = 0
  package internal(set) var expected = JSONExpectation.object

  package init() {}

  /// Makes ready for a record.
  @inline(__always)
  mutating func begin(_ projection: borrowing JSONProjection) {
    if self.projection != projection.identity || record == .max || shape.isFull { restart(projection) }
    record &+= 1
    hasRepeatedMembers = false
    outer.removeAll()
  }

  private mutating func restart(_ projection: borrowing JSONProjection) {
    self.projection = projection.identity
    shape.forget()
    record = 0
    visits.removeAll()
    visits.append(repeating: 0, count: projection.nodes.count)
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
