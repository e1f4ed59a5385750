/// So many records, of so many bytes of input.
///
/// The bytes are those of the input as it was decoded. A record's bytes are all that it stands for there: its text as it is
/// written, its line end, its length or quotes or envelope; of one that is too long, only what was kept of it.
package struct Tally: BitwiseCopyable, Sendable, Hashable {
  package var records: Int
  package var bytes: Int

  package init(records: Int = 0, bytes: Int = 0) {
    self.records = records
    self.bytes = bytes
  }

  /// The lines of a text, the last of which needs no end.
  package init(linesOf text: ByteView) {
    let isOpen = text.last.map { $0 != UInt8(ascii: "\n") } ?? false
    self.init(records: text.lineFeedCount + (isOpen ? 1 : 0), bytes: text.count)
  }

  @inline(__always)
  package mutating func add(_ bytes: Int) {
    records &+= 1
    self.bytes &+= bytes
  }

  package static func += (a: inout Self, b: Self) {
    a.records += b.records
    a.bytes += b.bytes
  }
}
