/// The columns of the rows that are read: their names, one behind the other, and where each goes.
struct Columns: ~Copyable {
  struct Column: BitwiseCopyable {
    var start: Int
    var end: Int
    /// The slot of the member, or -1.
    var slot: Int
  }

  private(set) var names = OutputBuffer(capacity: 64)
  private(set) var list = Arena<Column>(capacity: 16)

  var count: Int { list.count }

  mutating func removeAll() {
    names.removeAll()
    list.removeAll()
  }

  /// Adds a column. One without a name is called after its number, and a name that is there already gets a number, so that
  /// no column hides another: `a`, `a_2`, `a_3`.
  mutating func append(_ name: ByteView, _ program: Program) {
    let start = names.count
    names.append(name)
    if name.isEmpty { names.append(string: "column\(list.count + 1)") }
    var number = 2
    while isTaken(from: start) {
      names.truncate(to: start)
      names.append(name)
      names.append(string: name.isEmpty ? "column\(list.count + 1)_\(number)" : "_\(number)")
      number += 1
    }
    let slot = program.slot(named: names.view(start..<names.count)) ?? -1
    list.append(Column(start: start, end: names.count, slot: slot))
  }

  private func isTaken(from start: Int) -> Bool {
    let name = names.view(start..<names.count)
    for i in 0..<list.count where names.view(list[i].start..<list[i].end) == name { return true }
    return false
  }
}
