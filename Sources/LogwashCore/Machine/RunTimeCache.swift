/// What a template made at run time from a text (formats, zones): made once, found again by the text's bytes without building a
/// `String`.
struct RunTimeCache<Made> {
  /// How many are kept; a template that makes more than that makes them anew.
  private static var limit: Int { 256 }

  private var names: [[UInt8]] = []
  private(set) var values: [Made] = []
  /// What was forgotten last: somebody may still use it without a reference count.
  private var retired: [Made] = []
  /// The one that a setting names: it stays while others are forgotten.
  private(set) var pinned: Made?

  func index(of name: ByteView) -> Int? {
    for i in names.indices where name == names[i] { return i }
    return nil
  }

  /// Keeps what was made; returns its index. What was kept longest may be forgotten, so an index is good until the next call.
  mutating func insert(_ made: Made, for name: ByteView) -> Int {
    if names.count >= Self.limit {
      names.removeAll()
      retired = values
      values.removeAll()
    }
    names.append(name.array)
    values.append(made)
    return values.count - 1
  }

  mutating func pin(_ index: Int) { pinned = values[index] }
}

extension ByteView {
  fileprivate static func == (view: ByteView, bytes: [UInt8]) -> Bool {
    guard view.count == bytes.count else { return false }
    for i in bytes.indices where view[i] != bytes[i] { return false }
    return true
  }
}
