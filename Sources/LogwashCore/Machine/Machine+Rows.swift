/// Records that are rows, or pairs of keys and values.
extension Machine {
  // MARK: Columns

  /// Takes the names of the columns of the rows that follow from a row of names.
  ///
  /// - Throws: `malformed` when it is none.
  package mutating func setColumns(_ header: ByteView, _ program: Program) throws(Fault) {
    columns.removeAll()
    heap.reset()
    heap.record = header
    var start = 0
    if program.input == .w3c { start = header.skippingBlanks(from: min(8, header.count)) }
    let row = Text(.record, offset: start, count: header.count - start)
    var reader = CSVReader(heap.view(row), dialect: program.dialect(of: heap.view(row)))
    while let field = reader.nextField(of: program.input) {
      guard columns.count < limits.elements else { throw .tooLarge }
      let name = try heap.text(of: field, in: row)
      columns.append(heap.view(name), program)
    }
    if reader.failure != nil {
      columns.removeAll()
      throw Fault(.malformed)
    }
  }

  /// Takes the names of the columns that were given.
  package mutating func setGivenColumns(_ program: Program) {
    columns.removeAll()
    for name in program.reading.table.names ?? [] {
      let bytes = ConstantBytes(Array(name.utf8))
      columns.append(bytes.view, program)
      extendLifetime(bytes)
    }
  }

  /// Whether it is known what the columns are called.
  package var hasColumns: Bool { columns.count > 0 }

  // MARK: Rows

  mutating func beginRow(_ program: Program) throws(Fault) {
    let row = record.line
    // The names are copied once for each record, as a whole: a member's key is a text in one of its regions.
    let names = program.needsMembers ? try heap.makeText(columns.names.view()) : .empty
    var reader = CSVReader(heap.view(row), dialect: program.dialect(of: heap.view(row)))
    var index = 0
    while let field = reader.nextField(of: program.input) {
      let value = Value.text(try heap.text(of: field, in: row))
      if index < columns.count {
        let column = columns.list[index]
        if column.slot >= 0 {
          setField(column.slot, value, program)
        } else if program.needsMembers {
          record.members.append(HashMember(key: names.slice(column.start, column.end), value: value))
        }
      } else {
        try takeExtra(value, index, program)
      }
      index += 1
    }
    if reader.failure != nil { throw Fault(.malformed) }
    if index < columns.count, program.reading.table.ragged == .reject { throw Fault(.wrongColumnCount) }
    record.isEdited = false
  }

  /// A column that has no name.
  private mutating func takeExtra(_ value: Value, _ index: Int, _ program: Program) throws(Fault) {
    guard program.reading.table.ragged == .allow else { throw Fault(.wrongColumnCount) }
    guard record.members.count < limits.elements else { throw .tooLarge }
    heap.scratch.begin()
    heap.scratch.append("column")
    heap.scratch.append(decimal: UInt64(index + 1))
    setMember(try heap.finishText(), value, program)
  }

  // MARK: logfmt

  mutating func beginLogfmt(_ program: Program) throws(Fault) {
    let line = record.line
    var reader = LogfmtReader(heap.view(line))
    let start = heap.members.count
    while let pair = reader.next() {
      guard heap.members.count < limits.elements else { throw .tooLarge }
      let key = try heap.text(of: pair.key, in: line)
      let value = pair.isBare ? Value.boolean(true) : .text(try heap.text(of: pair.value, in: line))
      heap.members.append(HashMember(key: key, value: value))
    }
    guard reader.hasValues, !reader.isMalformed else { throw Fault(.malformed) }
    try extract(heap.makeHash(lastMembers: heap.members.count - start), program)
    record.isEdited = false
  }

  // MARK: Envelopes

  /// Gives the record the stream and the time of a container's line, unless it has such members itself.
  package mutating func setEnvelope(
    _ stream: RecordEnvelope.Stream, time: ByteView, _ program: Program
  ) throws(RecordError) {
    guard let plan = program.reading.envelope else { return }
    do throws(Fault) {
      if stream != .none, lacks(plan.streamSlot) {
        setField(
          plan.streamSlot, .text(stream == .stderr ? plan.standardError : plan.standardOutput), program)
      }
      if !time.isEmpty, lacks(plan.timeSlot) {
        setField(plan.timeSlot, .text(try heap.makeText(time)), program)
      }
    } catch {
      throw RecordError(error, instruction: RecordError.inReader)
    }
  }

  private func lacks(_ slot: Int) -> Bool { record.slots[slot].isMissing && record.positions[slot] < 0 }
}

extension Program {
  /// How a row of the input separates and quotes. Logs of W3C have spaces between their columns (IIS) or tabs
  /// (CloudFront): what stands behind the first one tells, which is a date, for a browser may send tabs.
  fileprivate func dialect(of row: ByteView) -> CSVDialect {
    switch input {
    case .tsv: CSVDialect(separator: UInt8(ascii: "\t"), quote: nil)
    case .w3c:
      CSVDialect(
        separator: row.firstIndex(of: UInt8(ascii: " "), or: UInt8(ascii: "\t")).map { row[$0] }
          ?? UInt8(ascii: " "),
        quote: nil)
    default: CSVDialect(separator: reading.table.separator)
    }
  }
}

extension CSVReader {
  /// The next field, with what must be undone in one of TSV.
  @inline(__always)
  fileprivate mutating func nextField(of format: RecordFormat) -> FieldRange? {
    guard var field = next() else { return nil }
    if format == .tsv { field.escapes = .tabs }
    return field
  }
}
