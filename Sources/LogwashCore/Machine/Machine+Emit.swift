/// What goes out: the record, a hash or a string, as bytes or as a value for the next program.
extension Machine {
  /// Writes what the output rule says when the template has ended.
  mutating func finish(_ program: Program) throws(Fault) {
    switch program.rule {
    case .record: try emitRecord(to: 0, program)
    case .printed: try emitPrintedText(program)
    case .emitted, .rendered: break
    }
  }

  /// Writes the record as it is now.
  mutating func emitRecord(to output: Int, _ program: Program) throws(Fault) {
    if program.emitsValues { return try handOver(recordHash()) }
    if !program.renaming.isEmpty, !program.hasMemberOrder {
      return try emitRenamedRecord(to: output, program)
    }
    sink.recordCount += 1
    if program.output != .json { return try emitFormattedRecord(to: output, program) }
    if output != 0 { return try emitToSide(recordHash(), output, program) }
    if record.hasOrigin {
      if record.isEdited {
        try writer.appendRecord(
          members: record.members, slots: record.slots, origin: heap.record, heap: &heap,
          to: &sink.main)
      } else {
        writer.append(record: heap.record.trimmingJSONSpace, to: &sink.main)
      }
      sink.main.append(UInt8(ascii: "\n"))
    } else {
      try emitMembers(program)
    }
    try checkOutput()
    if program.rewritesRecords, reader.wantsPieces { learnRewriting() }
  }

  private mutating func emitRenamedRecord(to output: Int, _ program: Program) throws(Fault) {
    guard program.output == .text else { return try emitValue(recordHash(), to: output, program) }
    sink.recordCount += 1
    try emitFormattedRecord(to: output, program)
  }

  /// Writes a record that was built: `{"a":…,"b":…}`. The keys that the program knows stand ready as JSON, each with the comma
  /// before it; the first comma becomes the brace.
  private mutating func emitMembers(_ program: Program) throws(Fault) {
    let start = sink.main.count
    if program.hasMemberOrder {
      try emitSlots(program)
      return closeMembers(from: start)
    }
    for i in 0..<record.members.count {
      let member = record.members[i]
      let slot = Int(member.slot)
      let value = slot >= 0 ? record.slots[slot] : member.value
      if value.isMissing { continue }
      if slot >= 0 {
        sink.main.append(heap.view(program.fields[slot].json))
      } else {
        sink.main.append(UInt8(ascii: ","))
        sink.main.append(json: heap.view(member.key), repairs: writer.repairsUTF8)
        sink.main.append(UInt8(ascii: ":"))
      }
      try emitJSON(value)
    }
    closeMembers(from: start)
  }

  /// The same when the program knows the order of the members.
  private mutating func emitSlots(_ program: Program) throws(Fault) {
    for i in 0..<program.memberOrder.count {
      let member = program.memberOrder[i]
      if member.capturedCount > 0 {
        if !textMembers.isEmpty { textMembers.flush(to: &sink.main, repairs: writer.repairsUTF8) }
        guard record.hasCaptures else { continue }
        leadMatch.append(
          program.captured, member.firstCaptured..<member.firstCaptured + member.capturedCount,
          of: heap.view(record.captureSource), to: &sink.main)
        continue
      }
      let value = record.slots[member.slot]
      switch value {
      case .missing: continue
      case .text(let text):
        textMembers.append(key: heap.constants[member.json], text: heap.view(text))
      case .integer(let integer):
        if !textMembers.isEmpty { textMembers.flush(to: &sink.main, repairs: writer.repairsUTF8) }
        sink.main.append(heap.constants[member.json])
        sink.main.append(decimal: integer)
      default:
        textMembers.flush(to: &sink.main, repairs: writer.repairsUTF8)
        sink.main.append(heap.constants[heap.kinds(of: value) == .hash ? member.ownJSON : member.json])
        try emitJSON(value)
      }
    }
    if !textMembers.isEmpty { textMembers.flush(to: &sink.main, repairs: writer.repairsUTF8) }
  }

  @inline(__always)
  mutating func closeMembers(from start: Int) {
    if sink.main.count == start {
      sink.main.append(UInt8(ascii: "{"))
    } else {
      sink.main[start] = UInt8(ascii: "{")
    }
    sink.main.append("}\n")
  }

  /// Appends a value as JSON to the main output.
  @inline(__always)
  mutating func emitJSON(_ value: Value) throws(Fault) {
    switch value {
    case .text(let text): sink.main.append(json: heap.view(text), repairs: writer.repairsUTF8)
    case .integer(let integer): sink.main.append(decimal: integer)
    case .numeral(let text): sink.main.append(heap.view(text))
    default: try writer.append(value, heap: heap, to: &sink.main)
    }
  }

  /// Writes a member of an object that is written as it is evaluated.
  ///
  /// - Parameter key: `{"name":` or `,"name":`.
  @inline(__always)
  mutating func emitMember(_ value: Value, _ key: Text) throws(Fault) {
    switch value {
    case .text(let text):
      sink.main.append(key: heap.constants[key], json: heap.view(text), repairs: writer.repairsUTF8)
    case .numeral(let text): sink.main.append(key: heap.constants[key], raw: heap.view(text))
    case .integer(let integer):
      sink.main.append(heap.constants[key])
      sink.main.append(decimal: integer)
    default: try emitOtherMember(value, key)
    }
  }

  @inline(never)
  private mutating func emitOtherMember(_ value: Value, _ key: Text) throws(Fault) {
    if value.isMissing { throw .missing }
    sink.main.append(heap.constants[key])
    try emitJSON(value)
  }

  /// Writes a hash as a record, or a string as a line.
  mutating func emitValue(_ value: Value, to output: Int, _ program: Program) throws(Fault) {
    let kinds = heap.kinds(of: value)
    if kinds.contains(.missing) { throw .missing }
    guard !kinds.isDisjoint(with: [.hash, .text]) else { throw .wrongKind(expected: [.hash, .text]) }
    if program.emitsValues { return try handOver(value) }
    let value = kinds.contains(.text) ? value : try renamed(value, program)
    sink.recordCount += 1
    if program.output != .json { return try emitFormatted(value, to: output, program) }
    if output != 0 { return try emitToSide(value, output, program) }
    if kinds.contains(.text) { return try emitLine(heap.view(plainText(value)), program) }
    try writer.append(value, heap: heap, to: &sink.main)
    sink.main.append(UInt8(ascii: "\n"))
    try checkOutput()
  }

  private mutating func emitToSide(_ value: Value, _ output: Int, _ program: Program) throws(Fault) {
    let start = sink.side.count
    if heap.kinds(of: value).contains(.text) {
      let line = heap.view(try plainText(value))
      try check(line, program)
      sink.side.append(line, repairs: invalidUTF8 == .replace)
    } else {
      try writer.append(value, heap: heap, to: &sink.side)
    }
    sink.side.append(UInt8(ascii: "\n"))
    try endSegment(output, start: start)
  }

  /// What was appended to `side` from `start` on belongs to a named output.
  mutating func endSegment(_ output: Int, start: Int) throws(Fault) {
    guard sink.segments.count - sink.segmentStart < limits.elements,
      let segment = RecordSink.Segment(output: output, start..<sink.side.count)
    else { throw .tooLarge }
    sink.segments.append(segment)
    try checkOutput()
  }

  /// Emits a value for the next program.
  mutating func handOver(_ value: Value) throws(Fault) {
    guard sink.emitted.count < limits.elements else { throw .tooLarge }
    sink.emitted.append(value)
  }

  @inline(__always)
  mutating func checkOutput() throws(Fault) {
    if sink.main.count - sink.mainStart > limits.textBytes
      || sink.side.count - sink.sideStart > limits.textBytes
    {
      throw .tooLarge
    }
  }
}
