/// The tables that a run writes, one for each output: their columns, and whether the header is written.
///
/// Columns are *fixed* when they were named beforehand, and else *learned* from the first record. What a record has taught is
/// forgotten when its output is taken back.
package struct OutputTables: ~Copyable, Sendable {
  package struct Column: BitwiseCopyable, Sendable {
    var start: Int
    var end: Int
  }

  /// Not private: with a private element, Swift 6.3.1 fails to compile the arena's end in debug builds.
  struct Table: BitwiseCopyable, Sendable {
    var firstColumn = 0
    var columnCount = 0
    var isKnown = false
    /// Where the header begins in the buffer that is being filled; -1 when there is none yet, -2 when it was written earlier.
    var header = -1
  }

  private var tables = Arena<Table>(capacity: 1)
  private var columns = Arena<Column>(capacity: 1)
  private var names = OutputBuffer(capacity: 64)
  /// The columns of the main output were named beforehand.
  package private(set) var isFixed = false

  /// No table at all.
  package init() {}

  /// - Parameters:
  ///   - count: how many outputs there are, the main one included.
  ///   - fixed: the columns of the main output, if they were named.
  package init(count: Int, fixed: [String]?) {
    tables.append(repeating: Table(), count: count)
    guard let fixed else { return }
    isFixed = true
    learn(fixed.map { Array($0.utf8) }, for: 0)
  }

  package func isFixed(_ output: Int) -> Bool { output == 0 && isFixed }
  package func isKnown(_ output: Int) -> Bool { tables[output].isKnown }
  package func hasHeader(_ output: Int) -> Bool { tables[output].header != -1 }
  package func columnCount(_ output: Int) -> Int { tables[output].columnCount }

  /// Every table has its header.
  package var areComplete: Bool {
    for output in 0..<tables.count where tables[output].header == -1 { return false }
    return true
  }

  package func name(_ column: Int, of output: Int) -> ByteView {
    let column = columns[tables[output].firstColumn + column]
    return names.view(column.start..<column.end)
  }

  /// The column of a name: looked for at `guess` first, since records mostly have their members in one order.
  package func column(named name: ByteView, of output: Int, guess: Int) -> Int? {
    let count = tables[output].columnCount
    if guess < count, self.name(guess, of: output) == name { return guess }
    for column in 0..<count where self.name(column, of: output) == name { return column }
    return nil
  }

  // MARK: Learning and forgetting

  /// Adds a column to a table whose columns are being learned.
  package mutating func learn(_ name: ByteView, for output: Int) {
    if !tables[output].isKnown {
      tables[output].isKnown = true
      tables[output].firstColumn = columns.count
      tables[output].columnCount = 0
    }
    let start = names.count
    names.append(name)
    columns.append(Column(start: start, end: names.count))
    tables[output].columnCount += 1
  }

  private mutating func learn(_ names: [[UInt8]], for output: Int) {
    for name in names {
      let bytes = ConstantBytes(name)
      learn(bytes.view, for: output)
      extendLifetime(bytes)
    }
    tables[output].isKnown = true
  }

  /// The header stands at `offset` of the output's buffer.
  package mutating func setHeader(_ output: Int, at offset: Int) { tables[output].header = offset }

  /// What is in the buffers goes out.
  package mutating func keepHeaders() {
    for output in 0..<tables.count where tables[output].header >= 0 { tables[output].header = -2 }
  }

  /// The buffers were cut: a header that was behind the cut is not written, and the columns that were learned with it are not
  /// known.
  package mutating func forgetHeaders(main: Int, side: Int) {
    for output in 0..<tables.count where tables[output].header >= (output == 0 ? main : side) {
      tables[output].header = -1
      if !isFixed(output) { forget(output) }
    }
  }

  private mutating func forget(_ output: Int) {
    guard tables[output].isKnown else { return }
    tables[output].isKnown = false
    // Whoever learned later is forgotten with it, or was never known.
    guard tables[output].firstColumn < columns.count else { return }
    names.truncate(to: columns[tables[output].firstColumn].start)
    columns.truncate(to: tables[output].firstColumn)
    tables[output].columnCount = 0
  }

  // MARK: Handing on

  /// What other workers have to know, which then write no header.
  package var known: [[[UInt8]]?] {
    var known: [[[UInt8]]?] = []
    for output in 0..<tables.count {
      let count = tables[output].columnCount
      known.append(hasHeader(output) ? (0..<count).map { name($0, of: output).array } : nil)
    }
    return known
  }

  /// Takes over what another worker has learned.
  package mutating func take(_ known: [[[UInt8]]?]) {
    for output in 0..<min(tables.count, known.count) where !hasHeader(output) {
      guard let names = known[output] else { continue }
      if !isKnown(output) { learn(names, for: output) }
      tables[output].header = -2
    }
  }
}

extension OutputBuffer {
  /// Appends the line with the names of a table's columns.
  package mutating func append(header names: [String], _ format: OutputFormat) {
    for (number, name) in names.enumerated() {
      if number > 0 { appendCellSeparator(format) }
      let bytes = ConstantBytes(Array(name.utf8))
      append(cell: bytes.view, format)
      extendLifetime(bytes)
    }
    append(UInt8(ascii: "\n"))
  }
}
