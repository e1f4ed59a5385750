/// What a record costs is counted in steps, so that every template ends, and soon: a backward jump or a call is one, and what
/// looks at a large value costs more. The count depends on the record alone, not on what the machine remembers of others.
extension Machine {
  /// Looking for something made at run time, a pattern say, may have to make it.
  static var stepsOfLookUp: Int { 64 }

  /// For every backward jump and call.
  @inline(__always)
  mutating func countStep() throws(Fault) {
    steps += 1
    if steps > limits.steps { throw Fault(.tooManySteps) }
    if heap.wideBytes > limits.textBytes { throw .tooLarge }
  }

  mutating func countSteps(_ count: Int) throws(Fault) {
    steps &+= count
    if steps > limits.steps { throw Fault(.tooManySteps) }
  }

  /// For a built-in, which may look at the whole of its subject. What is too much is noticed at the next backward jump:
  /// without one there are only as many operations as the template has.
  @inline(__always)
  mutating func charge(_ subject: Value) {
    switch subject {
    case .text(let text), .escaped(let text): charge(bytes: Int(text.count))
    case .numeral(let text): steps &+= BigDecimal.steps(limbs: Int(text.count) / 19)
    case .wide(let index): steps &+= BigDecimal.steps(limbs: heap.wides[Int(index)].limbs)
    default: break
    }
  }

  /// For an operation on two numbers.
  mutating func countSteps(for a: Number, _ b: Number) throws(Fault) {
    var limbs = 0
    if case .wide(let wide) = a { limbs = wide.limbs }
    if case .wide(let wide) = b { limbs += wide.limbs }
    if limbs > 0 { try countSteps(BigDecimal.steps(limbs: limbs)) }
  }

  @inline(__always)
  mutating func charge(bytes count: Int) { steps &+= count >> 8 }

  /// For comparing that many elements or keys.
  @inline(__always)
  mutating func charge(elements count: Int) { steps &+= count >> 3 }

  /// For reading JSON, unless it was read already.
  mutating func charge(reading document: Text) {
    if heap.documents.value(of: document) == nil { charge(elements: Int(document.count) >> 3) }
  }
}

extension BigDecimal {
  /// How many words of 64 bits it has at most when its exponent is written out, as `1e-100000 + 1` does.
  fileprivate var limbs: Int { (unscaled.bitWidth &+ Int(scale.magnitude) &* 10 / 3) >> 6 }

  /// Multiplying, dividing and printing take time by the square of the length.
  fileprivate static func steps(limbs: Int) -> Int { limbs &* limbs >> 4 }
}
