/// `item.name` in a loop over a list of objects: the member comes in one step where the JSON reader knows it.
///
/// What stands there otherwise stays, for values that are anything else.
extension CodeBuilder {
  /// Looks at the instructions of a member access, the last ones: those that put a local variable on the stack, perhaps with a
  /// member of the record in its place when there is none, and `member`.
  mutating func fuseMember(from start: Int) {
    guard case .local(let slot) = code[start], case .member(let key)? = code.last else { return }
    switch count - start {
    case 2: break
    case 4:
      guard case .jumpIfPresent = code[start + 1], case .field = code[start + 2] else { return }
    default: return
    }
    let skipped = UInt8(count - start - 1)
    replace(at: start, by: .localMember(slot: slot, key: key, skipped: skipped))
  }
}
