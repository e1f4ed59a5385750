/// The English names of the months or of the days of the week, each with its short form of three letters.
struct EnglishNames: ~Copyable, Sendable {
  /// The first three letters in lower case, the first of them in the lowest byte.
  private let heads: FixedTable<UInt32>
  /// The letters after the third, in lower case, the same way.
  private let tails: FixedTable<UInt64>

  static let months = EnglishNames([
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ])
  static let weekdays = EnglishNames([
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ])

  /// - Parameter names: at most eleven letters each.
  private init(_ names: [String]) {
    func pack(_ letters: some Sequence<UInt8>) -> UInt64 {
      letters.reversed().reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }
    heads = FixedTable(names.map { UInt32(pack($0.utf8.prefix(3))) })
    tails = FixedTable(names.map { pack($0.utf8.dropFirst(3)) })
  }

  /// The index of the name that `text` has at `start`, short or long, in any case of letters, and where it ends.
  func match(_ text: ByteView, at start: Int) -> (index: Int, end: Int)? {
    guard start >= 0, start + 3 <= text.count else { return nil }
    let head = UInt32(text[start]) | UInt32(text[start + 1]) << 8 | UInt32(text[start + 2]) << 16 | 0x202020
    for i in 0..<heads.count where heads[i] == head { return (i, tailEnd(of: i, in: text, at: start + 3)) }
    return nil
  }

  private func tailEnd(of index: Int, in text: ByteView, at start: Int) -> Int {
    var rest = tails[index]
    var at = start
    while rest != 0 {
      guard at < text.count, UInt64(text[at] | 0x20) == rest & 0xFF else { return start }
      rest >>= 8
      at += 1
    }
    return at
  }

  /// - Parameter index: of the name; it is taken modulo their number.
  func append(_ index: Int, long: Bool, to out: inout OutputBuffer) {
    let index = index.flooredDivision(by: heads.count).remainder
    var rest = UInt64(heads[index]) ^ 0x20
    while rest != 0 {
      out.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    guard long else { return }
    rest = tails[index]
    while rest != 0 {
      out.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
