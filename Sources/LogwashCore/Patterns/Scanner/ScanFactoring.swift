/// Takes out of an alternation what its branches begin with in common: `jan|jun|feb` is `j(?:an|un)|feb`.
///
/// A branch may move next to an earlier one with the same beginning when the branches between begin with
/// other bytes: where it can match, they cannot. Branches with the same beginning keep their order, so the
/// first that leads to a match is the same.
enum ScanFactoring {
  static func choice(_ branches: [ScanNode]) -> ScanNode {
    let flat = branches.flatMap(\.branches)
    if flat.count == 1 { return flat[0] }
    if let set = byteOfSingles(flat) { return .byte(set) }
    return .choice(factored(flat), name: "an alternation").collapsed
  }

  private static func byteOfSingles(_ branches: [ScanNode]) -> ByteSet? {
    branches.reduce(ByteSet.none as ByteSet?) { all, branch in
      guard let all, branch.items.count == 1, case .byte(let set) = branch.items[0] else { return nil }
      return all.union(set)
    }
  }

  private static func factored(_ branches: [ScanNode]) -> [ScanNode] {
    var groups: [[ScanNode]] = []
    for branch in branches {
      if let place = place(for: branch, among: groups) {
        groups[place].append(branch)
      } else {
        groups.append([branch])
      }
    }
    return groups.map { group in
      guard group.count > 1, let head = group[0].items.first else { return group[0] }
      let rest = choice(group.map { .sequence(Array($0.items.dropFirst())) })
      return .sequence([head] + rest.items)
    }
  }

  /// The group of `branch`'s beginning, when nothing behind it can begin like the branch.
  private static func place(for branch: ScanNode, among groups: [[ScanNode]]) -> Int? {
    guard let head = branch.items.first, case .byte(let set) = head else { return nil }
    for (i, group) in groups.enumerated().reversed() {
      if group[0].items.first == head { return i }
      let begins = group.reduce(ByteSet.none) { $0.union($1.first(before: .everything)) }
      if !begins.isDisjoint(with: set) { return nil }
    }
    return nil
  }
}

extension ScanNode {
  /// The parts that follow each other.
  fileprivate var items: [ScanNode] {
    if case .sequence(let nodes) = self { return nodes.flatMap(\.items) }
    return [self]
  }

  /// The parts of which one is taken.
  fileprivate var branches: [ScanNode] {
    switch self {
    case .choice(let branches, _): branches
    case .sequence(let nodes) where nodes.count == 1: nodes[0].branches
    case .byte, .test, .sequence, .loop, .capture, .atomic: [self]
    }
  }

  fileprivate var collapsed: ScanNode {
    if case .choice(let branches, _) = self, branches.count == 1 { return branches[0] }
    return self
  }
}
