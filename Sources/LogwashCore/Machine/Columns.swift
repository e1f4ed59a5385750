/// The columns of the rows that are read: their names, one behind the other, and where each goes.
struct Columns: ~Copyable {
  struct Column: BitwiseCopyable {
    var start: Int
    var end: Int
    /// The slot of the member, or -1.
    var slot: Int
    /// What the next column of this name gets.
    var nextNumber = 2
  }

  private(set) var names = OutputBuffer(capacity: 64)
  private(set) var list = Arena<Column>(capacity: 16)
  /// Where a name is in the list, from 1, at the place that its hash says or behind it; 0 where nothing is. A power of two, at
  /// most half full: a header may have a million columns.
  private var places = Arena<Int32>(capacity: 64)
  /// Not known outside, so that nobody can send names that all fall on one place.
  private let seed = UInt64.random(in: .min ... .max)

  var count: Int { list.count }

  mutating func removeAll() {
    names.removeAll()
    list.removeAll()
    places.removeAll()
    places.shrink(to: 1 << 14)
  }

  /// Adds a column. One without a name is called after its number, and a name that is there already gets a number, so that
  /// no column hides another: `a`, `a_2`, `a_3`.
  mutating func append(_ name: ByteView, _ program: Program) {
    let start = names.count
    names.append(name)
    if name.isEmpty { names.append(string: "column\(list.count + 1)") }
    let end = names.count
    makeRoom()
    let first = Int(places[place(from: start)]) - 1
    if first >= 0 {
      repeat {
        names.truncate(to: end)
        names.append(string: "_\(list[first].nextNumber)")
        list[first].nextNumber += 1
      } while places[place(from: start)] > 0
    }
    places[place(from: start)] = Int32(truncatingIfNeeded: list.count + 1)
    let slot = program.slot(named: names.view(start..<names.count)) ?? -1
    list.append(Column(start: start, end: names.count, slot: slot))
  }

  /// Room for one name more.
  private mutating func makeRoom() {
    guard 2 * (list.count + 1) > places.count else { return }
    let size = max(2 * places.count, 64)
    places.removeAll()
    places.append(repeating: 0, count: size)
    for i in 0..<list.count {
      places[place(of: names.view(list[i].start..<list[i].end))] = Int32(truncatingIfNeeded: i + 1)
    }
  }

  /// Where the last name is, or has room.
  private func place(from start: Int) -> Int { place(of: names.view(start..<names.count)) }

  private func place(of name: ByteView) -> Int {
    var place = Int(truncatingIfNeeded: name.hash(seed: seed))
    while true {
      place &= places.count - 1
      let index = Int(places[place]) - 1
      if index < 0 || names.view(list[index].start..<list[index].end) == name { return place }
      place &+= 1
    }
  }
}
