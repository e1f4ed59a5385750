/// Where a text's bytes are.
package enum Region: UInt8, BitwiseCopyable, Sendable {
  /// The bytes of the record, in the input block.
  case record
  /// The program's constants.
  case constants
  /// What the machine made in this run.
  case scratch
}

/// A text: a range of bytes in one of three regions, 9 bytes, trivially copied.
///
/// It says nothing by itself; the machine that runs resolves it to a `ByteView`. A stale one can be a logic fault, never a
/// memory fault: every region read is checked against its bounds.
package struct Text: BitwiseCopyable, Sendable, Hashable {
  package var offset: UInt32
  package var count: UInt32
  package var region: Region

  @inline(__always)
  package init(_ region: Region, offset: Int, count: Int) {
    self.region = region
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  package static let empty = Text(.constants, offset: 0, count: 0)

  package var isEmpty: Bool { count == 0 }

  /// A part of the text, by byte offsets in it; clamped to its bounds.
  @inline(__always)
  package func slice(_ lower: Int, _ upper: Int) -> Text {
    let end = min(max(upper, 0), Int(count))
    let begin = min(max(lower, 0), end)
    return Text(region, offset: Int(offset) + begin, count: end - begin)
  }

  package func prefix(_ n: Int) -> Text { slice(0, n) }
  package func dropFirst(_ n: Int) -> Text { slice(n, Int(count)) }
}

extension ConstantBytes {
  /// The bytes of a constant text.
  @inline(__always)
  func view(_ text: Text) -> ByteView { view[Int(text.offset)..<Int(text.offset) + Int(text.count)] }
}
