/// Names and words that a built-in puts into its hashes. One copy brings all of them into scratch, where texts
/// can point to them.
struct MemberNames: ~Copyable, Sendable {
  private let bytes: ConstantBytes
  /// Where each name ends; the next begins there.
  private let ends: FixedTable<UInt16>

  init(_ names: [String]) {
    bytes = ConstantBytes(names.flatMap { Array($0.utf8) })
    var end = 0
    ends = FixedTable(
      names.map {
        end += $0.utf8.count
        return UInt16(end)
      })
  }

  /// Puts the names into scratch, for `text(_:in:)`.
  func copied(to heap: inout Heap) throws(Fault) -> Text { try heap.makeText(bytes.view) }

  /// Name `i` in what `copied` gave.
  @inline(__always)
  func text(_ i: Int, in names: Text) -> Text { names.slice(i == 0 ? 0 : Int(ends[i - 1]), Int(ends[i])) }
}
