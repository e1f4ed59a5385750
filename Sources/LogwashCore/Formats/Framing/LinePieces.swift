/// Puts together the lines of blocks that are cut anywhere.
///
/// A line ends with LF or CRLF, which are not part of it. Of a line that is too long only the first bytes are kept.
struct LinePieces: ~Copyable, Sendable {
  struct Line: BitwiseCopyable {
    /// Without its end; good until the next line is asked for.
    var text: ByteView
    var offset: Int
    var lineNumber: Int
    var isTooLong: Bool
    /// With its end, and what was not kept of it.
    var inputBytes: Int
  }

  private let maxLineBytes: Int
  /// The beginning of a line whose end was not in the last block.
  private var rest = InputBlock(capacity: 64)
  /// How long that beginning is in the input.
  private var restCount = 0
  private var restIsReturned = false
  private(set) var offset: Int
  private(set) var lineNumber: Int

  init(maxLineBytes: Int, at position: InputPosition) {
    self.maxLineBytes = maxLineBytes
    offset = position.offset
    lineNumber = position.lineNumber
  }

  /// Where the next line begins.
  var position: InputPosition { InputPosition(offset: offset, lineNumber: lineNumber) }

  /// There is the beginning of a line.
  var hasRest: Bool { restCount > 0 && !restIsReturned }

  /// How much of a line there is whose end has not come.
  var heldBytes: Int { hasRest ? restCount : 0 }

  /// The next line that ends in a block, at or after `at`; what follows the last one is kept.
  mutating func next(in bytes: ByteView, at: inout Int) -> Line? {
    forgetReturned()
    guard let feed = bytes.lineFeed(from: at) else {
      keep(bytes.dropFirst(at))
      at = bytes.count
      return nil
    }
    defer { at = feed + 1 }
    if restCount == 0 { return line(bytes[at..<feed], count: feed - at, endCount: 1) }
    keep(bytes[at..<feed])
    restIsReturned = true
    return line(rest.view, count: restCount, endCount: 1)
  }

  /// The line without an end that the input ends with.
  mutating func last() -> Line? {
    forgetReturned()
    guard restCount > 0 else { return nil }
    restIsReturned = true
    return line(rest.view, count: restCount, endCount: 0)
  }

  private mutating func forgetReturned() {
    guard restIsReturned else { return }
    rest.removeAll()
    rest.shrink(to: 1 << 16)
    restCount = 0
    restIsReturned = false
  }

  private mutating func keep(_ bytes: ByteView) {
    // One more than the limit may still be the CR of the line's end.
    rest.append(bytes.prefix(max(maxLineBytes + 1 - rest.count, 0)))
    restCount += bytes.count
  }

  private mutating func line(_ kept: ByteView, count: Int, endCount: Int) -> Line {
    defer {
      offset += count + endCount
      lineNumber += 1
    }
    var text = kept
    if endCount == 1, count == kept.count, kept.last == UInt8(ascii: "\r") { text = kept.prefix(count - 1) }
    let isTooLong = count > kept.count || text.count > maxLineBytes
    return Line(
      text: isTooLong ? text.prefix(maxLineBytes) : text, offset: offset, lineNumber: lineNumber,
      isTooLong: isTooLong, inputBytes: count + endCount)
  }
}
