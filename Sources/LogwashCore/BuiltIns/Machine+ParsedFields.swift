/// The work of `?parse_logfmt`, `?parse_kv` and `?parse_csv`: what the readers cut out becomes members and
/// elements, as views of the subject.
extension Machine {
  mutating func parsedLogfmt(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    var reader = LogfmtReader(heap.view(subject))
    let start = heap.members.count
    while let pair = reader.next() { try appendMember(pair, of: subject) }
    guard reader.hasValues, !reader.isMalformed else { return noHash(since: start) }
    return try finishHash(since: start)
  }

  mutating func parsedKeyValues(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    var pairs = KeyValueReader.Separator.blanks
    if has(call, 0) { pairs = try keyValueSeparator(call, 0) }
    let keys = has(call, 1) ? try keyValueSeparator(call, 1) : .byte(UInt8(ascii: "="))
    let takesBareKeys = !has(call, 2) || argumentBoolean(call, 2)
    var reader = KeyValueReader(heap.view(subject), pairs: pairs, keys: keys)
    let start = heap.members.count
    while let pair = reader.next() {
      if takesBareKeys || !pair.isBare { try appendMember(pair, of: subject) }
    }
    guard reader.hasValues, !reader.isMalformed else { return noHash(since: start) }
    return try finishHash(since: start)
  }

  private func keyValueSeparator(_ call: Call, _ i: Int) throws(Fault) -> KeyValueReader.Separator {
    let text = argumentView(call, i)
    guard !text.isEmpty else { throw Fault(.badArgument, operand: i + 1) }
    return KeyValueReader.Separator(text)
  }

  @inline(__always)
  private mutating func appendMember(_ pair: FieldPair, of subject: Text) throws(Fault) {
    let key = try heap.text(of: pair.key, in: subject)
    let value = pair.isBare ? Value.boolean(true) : .text(try heap.text(of: pair.value, in: subject))
    try appendMember(key, value)
  }

  // MARK: CSV

  mutating func parsedCSV(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    var dialect = CSVDialect()
    var names: ElementRange?
    if has(call, 0) {
      if case .text(let separator) = argument(call, 0) {
        dialect.separator = try singleByte(separator, operand: 1)
      } else {
        names = try elements(of: argument(call, 0), operand: 1)
      }
    }
    if has(call, 1) { dialect.separator = try singleByte(argumentText(call, 1), operand: 2) }
    if has(call, 2) {
      let quote = argumentText(call, 2)
      dialect.quote = quote.isEmpty ? nil : try singleByte(quote, operand: 3)
    }
    var reader = CSVReader(heap.view(subject), dialect: dialect)
    guard let names else { return try csvSequence(&reader, subject) }
    return try csvHash(&reader, subject, names)
  }

  private mutating func csvSequence(_ reader: inout CSVReader, _ subject: Text) throws(Fault) -> Value {
    let start = heap.elements.count
    while let field = reader.next() { try appendElement(.text(try heap.text(of: field, in: subject))) }
    guard reader.failure == nil, reader.at == Int(subject.count) else {
      heap.elements.truncate(to: start)
      return .missing
    }
    return sequence(from: start)
  }

  private mutating func csvHash(
    _ reader: inout CSVReader, _ subject: Text, _ names: ElementRange
  ) throws(Fault) -> Value {
    let start = heap.members.count
    var column = 0
    while let field = reader.next() {
      let name = column < names.count ? try csvName(names, column) : try unnamedColumn(column)
      column += 1
      if !name.isEmpty { try appendMember(name, .text(try heap.text(of: field, in: subject))) }
    }
    guard reader.failure == nil, reader.at == Int(subject.count) else { return noHash(since: start) }
    return try finishHash(since: start)
  }

  /// The name of a column; empty for one that is left out.
  @inline(__always)
  private mutating func csvName(_ names: ElementRange, _ column: Int) throws(Fault) -> Text {
    let name = element(names, column)
    if case .text(let text) = name { return text }
    return name.isMissing ? .empty : try plainText(name, operand: 1)
  }

  private mutating func unnamedColumn(_ column: Int) throws(Fault) -> Text {
    heap.scratch.begin()
    heap.scratch.append("column")
    heap.scratch.append(decimal: UInt64(column + 1))
    return try heap.finishText()
  }

  private func singleByte(_ text: Text, operand: Int) throws(Fault) -> UInt8 {
    let view = heap.view(text)
    guard view.count == 1 else { throw Fault(.badArgument, operand: operand) }
    return view[0]
  }
}
