/// Finds the rows of a table in text: those of CSV go on over line feeds in quotes.
///
/// Empty lines are no rows. A quote opens a quoted field only where a field begins, as CSV readers have it; elsewhere it is a
/// byte like any other.
package struct RowScanner: ~Copyable, Sendable {
  private let separator: UInt8
  private let hasQuotes: Bool
  private let header: Framing.Header
  /// The next row names the columns.
  private var expectsHeader: Bool
  private var isQuoted = false
  /// The last byte was a quote in a quoted field: the field ends here, or two quotes stand for one.
  private var isBehindQuote = false
  private var lastByte: UInt8 = 0
  private var offset: Int
  private var lineNumber: Int

  init(separator: UInt8, hasQuotes: Bool, header: Framing.Header, at position: InputPosition) {
    self.separator = separator
    self.hasQuotes = hasQuotes
    self.header = header
    expectsHeader = header == .firstRow
    offset = position.offset
    lineNumber = position.lineNumber
  }

  func held(_ records: borrowing FramedRecords) -> InputPosition {
    records.openPosition ?? InputPosition(offset: offset, lineNumber: lineNumber)
  }

  mutating func scan(_ bytes: ByteView, into records: inout FramedRecords) {
    var start = 0
    while start < bytes.count {
      if !records.isOpen {
        records.begin(offset: offset + start, lineNumber: lineNumber)
        lastByte = separator
        isQuoted = false
        isBehindQuote = false
      }
      let end = passRow(bytes, start)
      records.append(bytes[start..<(end ?? bytes.count)])
      let next = end.map { $0 + 1 } ?? bytes.count
      records.take(next - start)
      lineNumber += bytes[start..<next].lineFeedCount
      lastByte = bytes[next - 1]
      if end != nil { endRow(&records) }
      start = next
    }
    offset += bytes.count
  }

  mutating func finish(into records: inout FramedRecords) {
    guard records.isOpen else { return }
    if isQuoted, !isBehindQuote { records.fail(.malformed) }
    endRow(&records)
  }

  /// The line feed that ends the row, or nil when it is not in the block.
  private mutating func passRow(_ bytes: ByteView, _ start: Int) -> Int? {
    guard hasQuotes else { return bytes.lineFeed(from: start) }
    let quote = UInt8(ascii: "\"")
    var at = start
    while at < bytes.count {
      if isBehindQuote {
        isBehindQuote = false
        isQuoted = bytes[at] == quote
        if isQuoted { at += 1 }
      } else if isQuoted {
        guard let end = bytes.firstIndex(of: quote, from: at) else { return nil }
        isBehindQuote = true
        at = end + 1
      } else {
        guard let found = bytes.firstIndex(of: quote, or: UInt8(ascii: "\n"), from: at) else { return nil }
        if bytes[found] != quote { return found }
        isQuoted = (found > start ? bytes[found - 1] : lastByte) == separator
        at = found + 1
      }
    }
    return nil
  }

  private mutating func endRow(_ records: inout FramedRecords) {
    records.trimCarriageReturn()
    if records.openCount == 0 { return records.discard() }
    if header == .directive, records.openBytes.first == UInt8(ascii: "#") {
      return records.openBytes.prefix(8) == "#Fields:" ? records.endHeader() : records.discard()
    }
    if expectsHeader {
      expectsHeader = false
      return records.endHeader()
    }
    records.end()
  }
}
