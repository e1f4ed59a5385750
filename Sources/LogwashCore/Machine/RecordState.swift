/// The record as edited so far: its members in order, and the slots through which the program reads them.
package struct RecordState: ~Copyable {
  /// The values the program names, by slot; `missing` where the record has none, `null` for a JSON null.
  package var slots = Arena<Value>(capacity: 32)
  /// For each slot, its member in `members`, or -1.
  package var positions = Arena<Int32>(capacity: 32)
  /// The members in order. One that was removed stays, without a value and without a source.
  package var members = Arena<HashMember>(capacity: 32)
  /// The bytes of the record are a JSON object from which `members` have their source ranges.
  package var hasOrigin = false
  /// The object has a key more than once that has a slot: one of the members has the slot, the others have none.
  package var hasRepeatedFields = false
  /// Something was set, removed or renamed.
  package var isEdited = false
  /// The pattern that the program begins with has matched, and the text that it was tried on.
  var hasCaptures = false
  var captureSource = Text.empty
  package var lineNumber = 0
  package var source = Text.empty
  /// The record's own bytes: all of the record region.
  package var line = Text.empty

  package init() {}

  /// Makes an empty record.
  ///
  /// - Parameters:
  ///   - emptySlots: the slots, all of them `missing`.
  ///   - keepsMembers: `members` and `positions` are used; otherwise the program knows the order of the slots.
  @inline(__always)
  mutating func begin(_ emptySlots: borrowing FixedTable<Value>, line count: Int, keepsMembers: Bool) {
    slots.assign(emptySlots)
    line = Text(.record, offset: 0, count: count)
    hasCaptures = false
    guard keepsMembers else { return }
    positions.removeAll()
    positions.append(repeating: -1, count: emptySlots.count)
    members.removeAll()
    hasOrigin = false
    hasRepeatedFields = false
    isEdited = false
  }
}
