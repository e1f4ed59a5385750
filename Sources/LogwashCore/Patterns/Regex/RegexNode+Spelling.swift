// Parts of a pattern, for those who read what is said about it.

extension RegexNode {
  /// Where it stands in the pattern, if that is one place: byte offsets.
  var range: Range<Int>? {
    switch self {
    case .item(let item): item.range
    case .group(let group): group.range
    case .sequence, .alternation, .repeated: nil
    }
  }

  /// As it is written, when that is short.
  func name(in text: [UInt8]) -> String? {
    guard let range, range.count <= 40 else { return nil }
    return String(decoding: text[range], as: UTF8.self)
  }
}

extension RegexRepeat {
  /// As it is written.
  var spelling: String {
    let count =
      switch (minimum, maximum) {
      case (0, nil): "*"
      case (1, nil): "+"
      case (0, 1): "?"
      case (_, nil): "{\(minimum),}"
      case (_, let maximum?): maximum == minimum ? "{\(minimum)}" : "{\(minimum),\(maximum)}"
      }
    switch mode {
    case .greedy: return count
    case .lazy: return count + "?"
    case .possessive: return count + "+"
    }
  }
}
