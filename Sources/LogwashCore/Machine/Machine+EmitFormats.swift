/// What goes out in a format other than JSON: put together in `row`, then copied to its output.
extension Machine {
  /// Writes the record as it is now. In text, a record is its line, if it has one.
  mutating func emitFormattedRecord(to output: Int, _ program: Program) throws(Fault) {
    if program.output == .text, let slot = program.lineSlot,
      heap.kinds(of: record.slots[slot]).contains(.text)
    {
      return try emitFormatted(record.slots[slot], to: output, program)
    }
    try emitFormatted(renamed(recordHash(), program), to: output, program)
  }

  /// Writes a hash as a record, or a string as a line.
  mutating func emitFormatted(_ value: Value, to output: Int, _ program: Program) throws(Fault) {
    row.line.removeAll()
    if heap.kinds(of: value).contains(.text) {
      let line = heap.view(try plainText(value))
      try check(line, program)
      row.line.append(line, repairs: invalidUTF8 == .replace)
      if output == 0, program.output.isTable { appendHeader(to: 0, program) }
    } else {
      try format(record: value, as: program.output, table: output, program)
    }
    row.line.append(UInt8(ascii: "\n"))
    if output == 0 {
      sink.main.append(row.line.view())
    } else {
      let start = sink.side.count
      if program.output.isTable { appendHeader(to: output, program) }
      sink.side.append(row.line.view())
      try endSegment(output, start: start)
    }
    try checkOutput()
  }

  /// Puts a hash into `row` in a format; as a row of the table of an output, whose header is written if it has to be.
  private mutating func format(
    record value: Value, as format: OutputFormat, table: Int, _ program: Program
  ) throws(Fault) {
    switch format {
    case .json, .text: try writer.append(value, heap: heap, to: &row.line)
    case .pretty:
      row.cell.removeAll()
      try writer.append(value, heap: heap, to: &row.cell)
      row.line.append(indenting: row.cell.view())
    case .logfmt: try appendLogfmt(value)
    case .csv, .tsv:
      try collectCells(of: value, table: table, program)
      if table == 0 { appendHeader(to: 0, program) }
      for column in 0..<row.cells.count {
        if column > 0 { row.line.appendCellSeparator(format) }
        try appendCell(row.cells[column], format)
      }
      // A row of one column without anything would be a blank line, which readers pass over.
      if row.line.isEmpty, format == .csv { row.line.append("\"\"") }
    }
  }

  // MARK: Logfmt

  /// Appends a hash as logfmt to `row.line`. A null stays bare; a sequence is its JSON.
  mutating func appendLogfmt(_ value: Value) throws(Fault) {
    row.leaves.removeAll()
    try collectLeaves(of: value, under: nil, depth: 0, table: nil)
    for index in 0..<row.leaves.count {
      let leaf = row.leaves[index]
      if index > 0 { row.line.append(UInt8(ascii: " ")) }
      row.line.append(logfmtKey: readable(leaf.key))
      row.line.append(UInt8(ascii: "="))
      switch leaf.value {
      case .missing, .null: row.line.append("null")
      case .numeral(let text): row.line.append(heap.view(text))
      case .integer(let integer): row.line.append(decimal: integer)
      case .boolean(let truth): row.line.append(truth ? "true" : "false")
      default: row.line.append(logfmtValue: try cellText(leaf.value), repairs: writer.repairsUTF8)
      }
    }
  }

  // MARK: Tables

  /// Writes the names of an output's columns, once, and if they are known.
  mutating func appendHeader(to output: Int, _ program: Program) {
    guard sink.tables.isKnown(output), !sink.tables.hasHeader(output) else { return }
    let start = output == 0 ? sink.main.count : sink.side.count
    row.cell.removeAll()
    for column in 0..<sink.tables.columnCount(output) {
      if column > 0 { row.cell.appendCellSeparator(program.output) }
      row.cell.append(cell: sink.tables.name(column, of: output), program.output)
    }
    row.cell.append(UInt8(ascii: "\n"))
    if output == 0 { sink.main.append(row.cell.view()) } else { sink.side.append(row.cell.view()) }
    sink.tables.setHeader(output, at: start)
  }

  /// Puts the value of each column into `row.cells`. The first record of a table whose columns nobody named teaches them.
  private mutating func collectCells(of value: Value, table: Int, _ program: Program) throws(Fault) {
    row.leaves.removeAll()
    let isFixed = sink.tables.isFixed(table)
    try collectLeaves(of: value, under: nil, depth: 0, table: isFixed ? table : nil)
    let learns = !sink.tables.isKnown(table)
    row.cells.removeAll()
    row.cells.append(repeating: .missing, count: learns ? 0 : sink.tables.columnCount(table))
    var next = 0
    for index in 0..<row.leaves.count {
      let leaf = row.leaves[index]
      let key = readable(leaf.key)
      if let column = column(named: key, of: table, guess: next) {
        let isFirst = row.cells[column].isMissing
        if isFirst || program.policies.duplicateKeys != .first { row.cells[column] = present(leaf.value) }
        next = column + 1
      } else if learns {
        sink.tables.learn(key, for: table)
        row.cells.append(present(leaf.value))
        next = row.cells.count
      } else if !isFixed {
        throw try otherColumns("the table has no column `", key)
      }
    }
    guard !isFixed else { return }
    for column in 0..<row.cells.count where row.cells[column].isMissing {
      throw try otherColumns("the record has no `", sink.tables.name(column, of: table))
    }
  }

  /// The fault of a record that does not fit into a table, and in `reason` why.
  private mutating func otherColumns(_ what: StaticString, _ name: ByteView) throws(Fault) -> Fault {
    heap.scratch.begin()
    heap.scratch.append(what)
    heap.scratch.append(name)
    heap.scratch.append("`, unlike the first record, which gave the table its columns")
    reason = try heap.finishText()
    return Fault(.otherColumns)
  }

  private mutating func column(named name: ByteView, of table: Int, guess: Int) -> Int? {
    guard sink.tables.isKnown(table) else { return nil }
    let column = sink.tables.column(named: name, of: table, guess: guess)
    if column != guess { charge(elements: sink.tables.columnCount(table)) }
    return column
  }

  /// The value of a cell that is there: a missing one is a null.
  private func present(_ value: Value) -> Value { value.isMissing ? .null : value }

  /// Appends a value as a cell to `row.line`: nothing for a null, JSON for a sequence or hash.
  mutating func appendCell(_ value: Value, _ format: OutputFormat) throws(Fault) {
    switch value {
    case .missing, .null: break
    case .numeral(let text): row.line.append(heap.view(text))
    case .integer(let integer): row.line.append(decimal: integer)
    case .boolean(let truth): row.line.append(truth ? "true" : "false")
    default: row.line.append(cell: try cellText(value), format)
    }
  }

  /// The text of a value in a line without structure, valid UTF-8; good until the next one is made.
  private mutating func cellText(_ value: Value) throws(Fault) -> ByteView {
    if heap.kinds(of: value).contains(.text) { return readable(try plainText(value)) }
    row.cell.removeAll()
    switch value {
    case .decimal, .wide, .nonFinite: row.cell.append(computer: try heap.number(value))
    case .moment(let moment): row.cell.append(iso: moment)
    default: try writer.append(value, heap: heap, to: &row.cell)
    }
    return row.cell.view()
  }

  /// A text with what is no UTF-8 in it replaced, where it is in JSON.
  private mutating func readable(_ text: Text) -> ByteView {
    let view = heap.view(text)
    if !writer.repairsUTF8 || view.isASCII || view.isValidUTF8 { return view }
    row.cell.removeAll()
    row.cell.append(repairing: view)
    return row.cell.view()
  }

  // MARK: Nesting

  /// Puts the members of a hash into `row.leaves`, those of hashes in it too.
  ///
  /// - Parameter table: one with named columns: a hash that is named is a cell itself, too.
  private mutating func collectLeaves(
    of value: Value, under prefix: Text?, depth: Int, table: Int?
  ) throws(Fault) {
    guard depth < limits.depth else { throw Fault(.tooDeep) }
    let hash = try hash(of: value)
    charge(elements: Int(hash.count))
    for index in Int(hash.start)..<Int(hash.start) + Int(hash.count) {
      let member = heap.members[index]
      let key = try prefix.map { prefix throws(Fault) in try joined(prefix, member.key) } ?? member.key
      var isNested = heap.kinds(of: member.value) == .hash
      if isNested { isNested = try self.hash(of: member.value).count > 0 }
      if !isNested || isNamedWhole(key, table) {
        guard row.leaves.count < limits.elements else { throw .tooLarge }
        row.leaves.append(HashMember(key: key, value: member.value))
      }
      if isNested { try collectLeaves(of: member.value, under: key, depth: depth + 1, table: table) }
    }
  }

  private mutating func isNamedWhole(_ key: Text, _ table: Int?) -> Bool {
    guard let table else { return false }
    return column(named: heap.view(key), of: table, guess: 0) != nil
  }

  private mutating func joined(_ prefix: Text, _ key: Text) throws(Fault) -> Text {
    heap.scratch.begin()
    heap.scratch.append(heap.view(prefix))
    heap.scratch.append(UInt8(ascii: "."))
    heap.scratch.append(heap.view(key))
    return try heap.finishText()
  }
}

extension Machine {
  /// A hash as a line of logfmt.
  mutating func logfmtText(of value: Value) throws(Fault) -> Text {
    row.line.removeAll()
    try appendLogfmt(value)
    return try heap.makeText(row.line.view())
  }

  /// The elements of a sequence as the cells of a row.
  mutating func rowText(of value: Value, _ format: OutputFormat) throws(Fault) -> Text {
    let elements = try elements(of: value)
    charge(elements: Int(elements.count))
    row.line.removeAll()
    for index in 0..<Int(elements.count) {
      if index > 0 { row.line.appendCellSeparator(format) }
      try appendCell(heap.elements[Int(elements.start) + index], format)
      if row.line.count > limits.textBytes { throw .tooLarge }
    }
    return try heap.makeText(row.line.view())
  }
}
