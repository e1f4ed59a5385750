/// Lines and columns of a source. A line ends with LF, CR LF or a lone CR.
package struct SourceMap: Sendable {
  /// Line and column for people: both count from 1, columns count code points.
  package struct Position: Sendable, Hashable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package let bytes: [UInt8]
  /// Where each line begins; never empty, strictly increasing.
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isLoneReturn =
        byte == ASCII.carriageReturn
        && (offset + 1 == bytes.count || bytes[offset + 1] != ASCII.lineFeed)
      if byte == ASCII.lineFeed || isLoneReturn { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  /// The line that holds the byte at `offset`, from 0. A line break belongs to the line that it ends.
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its line break.
  package func content(ofLine index: Int) -> Range<Int> {
    let lower = starts[index]
    var upper = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while upper > lower, ASCII.isLineBreak(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  package func beginsLine(_ offset: Int) -> Bool { starts[lineIndex(at: offset)] == offset }

  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    return Position(line: line + 1, column: codePoints(in: starts[line]..<offset) + 1)
  }

  /// How many code points begin in a range of bytes.
  package func codePoints(in range: Range<Int>) -> Int {
    var count = 0
    for offset in range where !ASCII.isContinuation(bytes[offset]) { count += 1 }
    return count
  }
}
