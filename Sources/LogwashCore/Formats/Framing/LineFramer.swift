/// Cuts blocks of bytes into records, one per line.
///
/// A line ends with LF or CRLF, which belong to no record; the last line needs no end. Pure functions: the
/// caller holds the block and remembers how far it came.
package struct LineFramer: BitwiseCopyable, Sendable {
  /// A line of a block.
  package struct Line: Sendable, Equatable {
    /// The record's bytes; of one that is too long the first `maxRecordBytes`.
    package var range: Range<Int>
    package var isTooLong: Bool
    /// Where the next line begins.
    package var next: Int
  }

  /// How long a record may be.
  package var maxRecordBytes: Int
  /// Lines that are empty or hold nothing but white space are no records; for formats in which an empty
  /// record means nothing.
  package var skipsBlankLines: Bool
  private let kernels = KernelForm.best

  package init(maxRecordBytes: Int = 1 << 20, skipsBlankLines: Bool) {
    self.maxRecordBytes = max(maxRecordBytes, 1)
    self.skipsBlankLines = skipsBlankLines
  }

  /// The first record at or after `start`, which is the beginning of a line; nil when there is none.
  ///
  /// What follows the last line feed is taken as a record, too: a block that is not the end of the input ends
  /// at a boundary.
  package func nextRecord(in block: ByteView, from start: Int) -> Line? {
    var at = start
    while at < block.count {
      let feed = kernels.firstIndex(of: UInt8(ascii: "\n"), in: block, from: at)
      var end = feed ?? block.count
      if feed != nil, end > at, block[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let next = feed.map { $0 + 1 } ?? block.count
      if skipsBlankLines, block.peek(at) <= UInt8(ascii: " "),
        block[at..<end].skippingJSONSpace(from: 0) == end - at
      {
        at = next
        continue
      }
      let isTooLong = end - at > maxRecordBytes
      return Line(range: at..<(isTooLong ? at + maxRecordBytes : end), isTooLong: isTooLong, next: next)
    }
    return nil
  }

  /// Where the last whole line of the block ends: behind its last line feed; nil when there is none.
  ///
  /// The bytes up to there are whole records; the rest belongs to the next block. With more than
  /// `maxRecordBytes` (and a line end) of rest, the record is too long whatever follows; `skipLine` passes
  /// over what is left of it.
  package func lastBoundary(in block: ByteView) -> Int? {
    block.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
  }

  /// Whether a block without a boundary is the beginning of a record that is too long, so that reading on
  /// cannot help.
  package func isTooLong(_ rest: ByteView) -> Bool {
    // One more than the limit may still be the CR of the line's end.
    rest.count > maxRecordBytes + 1
      || (rest.count > maxRecordBytes && rest[maxRecordBytes] != UInt8(ascii: "\r"))
  }

  /// Behind the end of the line that `block` begins in the middle of; nil when it goes on in the next block.
  package func skipLine(in block: ByteView) -> Int? {
    block.lineFeed(from: 0).map { $0 + 1 }
  }
}
