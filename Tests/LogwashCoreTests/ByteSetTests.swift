import Testing

@testable import LogwashCore

@Suite struct ByteSetTests {
  /// Sets that begin, end and break at the edges of words, with and without the text's edge.
  static let cases: [[ClosedRange<UInt8>]] = [
    [], [0...0], [255...255], [0...255], [63...63], [64...64], [63...64], [10...127, 192...254],
    [0...0, 2...2, 63...65, 128...191, 255...255], [0...62, 64...127, 129...255],
  ]

  @Test(arguments: cases)
  func `a set has the bytes that were put in, as members and as ranges`(ranges: [ClosedRange<UInt8>]) {
    let bytes = ranges.flatMap { $0 }
    for set in [ByteSet(bytes), ByteSet(bytes).union(.edge)] {
      #expect(set.ranges == ranges)
      #expect(set.members == bytes)
      #expect(set.byteCount == bytes.count)
      #expect((0...255).filter(set.contains) == bytes)
    }
    #expect(ByteSet(bytes).single == (bytes.count == 1 ? bytes[0] : nil))
    #expect(ByteSet(bytes).union(.edge).single == nil)
  }
}
