/// Reads records that are JSON objects: checks the whole of a record in one pass and keeps only the members
/// that are wanted.
///
/// Values are views into the record, not looked into further: a string without escapes is a `text`, one with
/// escapes is `escaped`, a number `numeral`, an object or array `document`; JSON null is `missing` in a slot
/// and `null` in a member.
package enum JSONReader {
  /// Reads one record into slots and, when it is indexed, into a list of its members.
  ///
  /// Slots of members that the record has not are left as they are. Unless `indexing` is none, one `HashMember` per
  /// member of the record is appended to `members`, in order: its key decoded, its slot or -1 and then its value, and
  /// its source range in `record`. Of several members with one key, the one that is read has the slot.
  ///
  /// - Parameters:
  ///   - record: The bytes of `heap.record`; the texts of the values are offsets in them.
  ///   - slots: Holds `projection.slotCount` values at least, those of the projection `missing`.
  ///   - members: Empty.
  /// - Throws: `invalidJSON`, `notAnObject`, `tooDeep` or `duplicateKey`, with the place in
  ///   `state.errorOffset` and `state.expected`; `tooLarge` when scratch has no room for a key with escapes.
  ///   Slots and members are then unspecified.
  package static func read(
    _ record: ByteView, _ projection: borrowing JSONProjection, state: inout JSONReaderState,
    slots: inout Arena<Value>, members: inout Arena<HashMember>, indexing: JSONIndexing, heap: inout Heap
  ) throws(Fault) {
    do throws(Fault) {
      try state.walk(record, projection, &slots, &members, indexing, &heap)
    } catch {
      throw error.code == .invalidJSON ? state.explain(record, maxDepth: projection.maxDepth) : error
    }
    if projection.duplicateKeys == .reject,
      let repeated = try state.duplicates.firstRepeatedKey(record, heap: &heap)
    {
      state.errorOffset = repeated
      state.expected = .otherKey
      throw Fault(.duplicateKey)
    }
  }
}
