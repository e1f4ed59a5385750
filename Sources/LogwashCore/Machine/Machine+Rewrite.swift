/// Programs that edit a record by its keys alone: they remove, rename and set members, the latter to constants.
///
/// What they make of a record that looks like one before, values apart, is known without running them.
extension Machine {
  /// Writes a record as those before that look like it; false when that cannot be, and nothing has happened: the program has to
  /// run.
  ///
  /// - Parameters:
  ///   - bytes: as in `beginRecord`.
  ///   - program: one that `rewritesRecords`.
  @inline(__always)
  mutating func rewrite(_ bytes: ByteView, _ program: Program) -> Bool {
    sink.beginRecord()
    guard reader.rewrite(bytes, program.projection, program.indexing, to: &sink.main) else { return false }
    if sink.main.count - sink.mainStart > limits.textBytes {
      sink.main.truncate(to: sink.mainStart)
      return false
    }
    sink.recordCount += 1
    return true
  }

  /// Notes what a program that `rewritesRecords` has written for a record that looks like others.
  @inline(never)
  mutating func learnRewriting() {
    guard reader.isRecordUTF8, record.hasOrigin else { return }
    // What cannot be written was refused before.
    try? reader.learnPieces(
      members: record.members, slots: record.slots, origin: heap.record, isEdited: record.isEdited,
      writer: writer, written: sink.main.view(from: sink.mainStart), heap: heap)
  }
}

extension Program {
  /// Whether all that the code does is to edit a record by its keys: what comes out depends on which members there are, and in
  /// which order, and on no value.
  static func rewritesRecords(_ parts: ProgramParts) -> Bool {
    guard parts.reading.format == .json, parts.output == .json, parts.rule == .record, parts.needsMembers,
      parts.memberOrder == nil, parts.lead == nil, parts.validation == .none, !parts.emitsValues,
      parts.policies.duplicateKeys != .reject, parts.reading.envelope == nil
    else { return false }
    return parts.code.allSatisfy {
      switch $0 {
      case .push, .pushInteger, .pushWide, .setField, .unsetField, .renameField, .keepFields, .end: true
      default: false
      }
    }
  }
}
