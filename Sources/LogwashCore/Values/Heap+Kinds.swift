extension Value {
  /// What the value can serve as.
  package var kinds: Kinds {
    switch self {
    case .missing: .missing
    case .null: .null
    case .emptyDefault: [.text, .sequence, .hash]
    case .boolean: .boolean
    case .integer, .decimal, .wide, .nonFinite, .numeral: .number
    case .text, .escaped: .text
    case .moment: .date
    case .sequence, .range: .sequence
    case .hash: .hash
    case .document: [.sequence, .hash]  // refined by `Heap.kinds(of:)`, which looks at the first byte
    case .object: .callable
    }
  }
}

extension Heap {
  /// What a value can serve as, also for values whose case alone does not tell.
  package func kinds(of value: Value) -> Kinds {
    switch value {
    case .document(let text): view(text).first == UInt8(ascii: "{") ? .hash : .sequence
    case .object(let index):
      switch objects[Int(index)] {
      case .macro, .bound, .method: .callable
      case .namespace: .hash
      case .matches(let isWhole, _, _): isWhole ? [.boolean, .sequence] : [.boolean, .sequence]
      case .match: [.text, .sequence]
      }
    default: value.kinds
    }
  }
}
