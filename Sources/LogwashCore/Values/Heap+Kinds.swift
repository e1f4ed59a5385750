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
      case .macro, .bound, .method, .optionalTemplate, .templateInclude, .templateImport: .callable
      case .namespace: .hash
      case .matches: [.boolean, .sequence]
      case .match: .text
      }
    default: value.kinds
    }
  }

  /// The truth of a boolean value; false for what is none.
  package func boolean(_ value: Value) -> Bool {
    switch value {
    case .boolean(let truth): return truth
    case .object(let index):
      if case .matches(let isWhole, _, _) = objects[Int(index)] { return isWhole }
      return false
    default: return false
    }
  }
}
