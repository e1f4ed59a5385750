/// Finds records that end with a NUL byte, as `find -print0` and `grep -z` write them; the last one needs none.
///
/// A record's line number is its own number, as with `grep -z -n`.
package struct SeparatedScanner: ~Copyable, Sendable {
  private var offset: Int
  private var number: Int

  init(at position: InputPosition) {
    offset = position.offset
    number = position.lineNumber - 1
  }

  func held(_ records: borrowing FramedRecords) -> InputPosition {
    records.openPosition ?? InputPosition(offset: offset, lineNumber: number + 1)
  }

  mutating func scan(_ bytes: ByteView, into records: inout FramedRecords) {
    var at = 0
    while at < bytes.count {
      if !records.isOpen {
        number += 1
        records.begin(offset: offset + at, lineNumber: number)
      }
      guard let end = bytes.firstIndex(of: 0, from: at) else {
        records.append(bytes.dropFirst(at))
        records.take(bytes.count - at)
        break
      }
      records.append(bytes[at..<end])
      records.take(end + 1 - at)
      records.end()
      at = end + 1
    }
    offset += bytes.count
  }

  mutating func finish(into records: inout FramedRecords) {
    if records.isOpen { records.end() }
  }
}
