/// What a machine needs to write a record in a format that has no nesting; reused for every record.
struct RowState: ~Copyable {
  /// The record's output, before it goes where it belongs.
  var line = OutputBuffer(capacity: 256)
  /// One text that has to be looked at before it is written.
  var cell = OutputBuffer(capacity: 256)
  /// The members that are neither hashes nor missing, with dots between the keys of those that were inside of others.
  var leaves = Arena<HashMember>(capacity: 32)
  /// The value of each column, `missing` where there is none yet.
  var cells = Arena<Value>(capacity: 32)

  init() {}

  mutating func shrink() {
    line.removeAll()
    line.shrink(to: 1 << 16)
    cell.removeAll()
    cell.shrink(to: 1 << 16)
    leaves.removeAll()
    leaves.shrink(to: 1 << 14)
    cells.removeAll()
    cells.shrink(to: 1 << 14)
  }
}
