extension RegexNode {
  /// At least the bytes with which a match can begin; the text's end counts as one. All when there is an item that is not
  /// understood.
  var firstBytes: ByteSet { isUnderstood ? first(before: .everything) : .everything }

  private func first(before next: ByteSet) -> ByteSet {
    switch self {
    case .item(let item): item.first(before: next)
    case .sequence(let nodes): nodes.reversed().reduce(next) { $1.first(before: $0) }
    case .alternation(let nodes): nodes.reduce(.none) { $0.union($1.first(before: next)) }
    case .group(let group):
      switch group.kind {
      case .capture, .plain, .atomic: group.body.first(before: next)
      case .lookahead, .lookbehind: next
      }
    case .repeated(let node, let count):
      // What follows a turn may be another one.
      node.first(before: count.maximum == 1 ? next : .everything)
        .union(count.minimum == 0 ? next : .none)
    }
  }
}

extension RegexItem {
  /// At least its first byte; that of a character beyond ASCII may be any beyond ASCII.
  fileprivate func first(before next: ByteSet) -> ByteSet {
    var characters = CharacterSet()
    switch kind {
    case .anchor: return next
    case .other: return .everything
    case .literal(let scalar):
      if let byte = UInt8(exactly: scalar), byte < 0x80 {
        characters.insert(byte)
      } else {
        characters.beyond = .all
      }
    case .set(let set):
      characters = set
      if set.beyond == .some { characters.beyond = .all }
    }
    if ignoresCase {
      // The Kelvin sign is the other case of a letter in ASCII, and the other way round.
      if characters.beyond != .none { return .everything }
      characters.beyond = .all
    }
    guard let set = ByteSet(characters) else { return .everything }
    return ignoresCase ? set.caseClosure.union(set) : set
  }
}
