/// Making a record ready to run.
extension Machine {
  /// Takes a record in: its bytes, which the caller keeps alive until the run has ended and which have `ByteView.slack` readable
  /// bytes behind them.
  ///
  /// - Throws: what is wrong with the record itself.
  package mutating func beginRecord(
    _ bytes: ByteView, lineNumber: Int, _ program: Program
  ) throws(RecordError) {
    reset(program)
    allowMatches()
    heap.record = bytes
    record.begin(program.emptySlots, line: bytes.count, keepsMembers: !program.hasMemberOrder)
    record.lineNumber = lineNumber
    do throws(Fault) {
      if invalidUTF8 == .reject, !bytes.isValidUTF8 { throw Fault(.invalidUTF8) }
      switch program.input {
      case .text: beginText(program)
      case .json: try beginJSON(bytes, program)
      case .csv, .tsv, .w3c: try beginRow(program)
      case .logfmt: try beginLogfmt(program)
      }
    } catch {
      throw RecordError(error, instruction: RecordError.inReader)
    }
  }

  @inline(__always)
  private mutating func beginText(_ program: Program) {
    guard let slot = program.lineSlot else { return }
    if program.hasMemberOrder {
      record.slots[slot] = .text(record.line)
    } else {
      setField(slot, .text(record.line), program)
      record.isEdited = false
    }
  }

  private mutating func beginJSON(_ bytes: ByteView, _ program: Program) throws(Fault) {
    record.hasOrigin = program.needsMembers
    try JSONReader.read(
      bytes, program.projection, state: &reader, slots: &record.slots, members: &record.members,
      indexing: program.indexing, heap: &heap)
    writer.isRecordUTF8 = reader.isRecordUTF8
    guard program.needsMembers else { return }
    record.hasRepeatedFields = reader.hasRepeatedMembers
    for i in 0..<record.members.count {
      let slot = Int(record.members[i].slot)
      if slot >= 0 { record.positions[slot] = Int32(truncatingIfNeeded: i) }
    }
  }

  /// Takes a record in that another machine has emitted: values are copied over, views into the same record stay views.
  package mutating func beginRecord(
    _ value: Value, from other: inout Machine, lineNumber: Int, _ program: Program
  ) throws(RecordError) {
    reset(program)
    heap.record = other.heap.record
    reader.forgetRecord()
    writer.isRecordUTF8 = false
    record.begin(program.emptySlots, line: heap.record.count, keepsMembers: true)
    record.lineNumber = lineNumber
    do throws(Fault) {
      let copied = try heap.copy(value, from: other.heap)
      if heap.kinds(of: copied).contains(.text) {
        guard let slot = program.lineSlot else { throw Fault(.notAnObject) }
        setField(slot, copied, program)
      } else {
        try extract(copied, program)
      }
      record.isEdited = true
      try fillPaths(program)
    } catch {
      throw RecordError(error, instruction: RecordError.inReader)
    }
  }

  /// Slots for paths (`request.path`), which the JSON reader fills while it reads.
  private mutating func fillPaths(_ program: Program) throws(Fault) {
    for path in program.projectedPaths {
      var value = record.slots[path.rootSlot]
      for key in path.keys {
        guard heap.kinds(of: value).contains(.hash) else {
          value = .missing
          break
        }
        value = try member(value, key, program)
      }
      record.slots[path.slot] = value
    }
  }

  private mutating func reset(_ program: Program) {
    running = Unretained(program)
    heap.reset()
    heap.constants = program.bytes.view
    stack.removeAll()
    steps = 0
    lastPlan = -1
    reason = .empty
    sink.beginRecord()
  }

  /// To be called for each record of the input: what its matches may cost.
  @inline(__always)
  mutating func allowMatches() {
    matchData.budget = limits.matches
    leadMatch.budget = limits.matches
  }

  /// Makes ready what the instructions work on.
  mutating func prepare(_ program: Program) {
    stack.removeAll()
    stack.append(repeating: .missing, count: program.slotCount)
    loops.removeAll()
    loops.append(repeating: .idle, count: program.loopCount)
    handlers.removeAll()
    marks.removeAll()
    collections.removeAll()
    frames.removeAll()
    frames.append(
      Frame(
        kind: .template, namespace: 0, macro: -1, returnTo: 0, base: 0, loopBase: 0, stackHeight: 0,
        loopHeight: 0, handlerCount: 0, markCount: 0, site: -1, caller: -1))
    variables.removeAll()
    variables.append(
      repeating: .missing, count: (program.namespaceCount + 1) * program.variableNames.count)
    importedNamespaces.removeAll()
    importedNamespaces.append(repeating: false, count: program.namespaceCount)
    text.removeAll()
    settings = Settings()
    base = 0
    loopBase = 0
    namespace = 0
  }

  /// Gives back what one huge record needed.
  package mutating func shrink() {
    heap.shrink()
    redaction.shrink()
    row.shrink()
    text.removeAll()
    text.shrink(to: 1 << 20)
    sink.emitted.removeAll()
    sink.emitted.shrink(to: 1 << 14)
  }
}
