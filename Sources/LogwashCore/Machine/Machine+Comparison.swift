/// `==` and `<`: only values of one kind compare; everything else is an error, never false.
extension Machine {
  @inline(__always)
  package mutating func equals(_ a: Value, _ b: Value) throws(Fault) -> Bool {
    switch (a, b) {
    case (.text(let x), .text(let y)):
      charge(bytes: Int(min(x.count, y.count)))
      return textsEqual(x, y)
    case (.integer(let x), .integer(let y)): return x == y
    default: return try equalsSlowly(a, b)
    }
  }

  private mutating func equalsSlowly(_ a: Value, _ b: Value) throws(Fault) -> Bool {
    if let order = smallOrder(a, b) { return order == 0 }
    let left = heap.kinds(of: a)
    let right = heap.kinds(of: b)
    if left.contains(.missing) { throw .missing(operand: 0) }
    if right.contains(.missing) { throw .missing(operand: 1) }
    if left.contains(.number), right.contains(.number) {
      return try compareNumbers(a, b) == 0
    }
    if left.contains(.text), right.contains(.text) {
      return textsEqual(try plainText(a), try plainText(b))
    }
    if left.contains(.boolean), right.contains(.boolean) { return heap.boolean(a) == heap.boolean(b) }
    if left.contains(.date), right.contains(.date) {
      return try compareMoments(a, b) == 0
    }
    throw Fault(.incomparable, operand: 1, expected: left)
  }

  /// Equality that is false, not an error, between different kinds, and for what cannot be compared.
  package mutating func isSame(_ a: Value, _ b: Value) throws(Fault) -> Bool {
    let shared = heap.kinds(of: a).intersection(heap.kinds(of: b))
    guard !shared.isDisjoint(with: .printable) else { return false }
    return try equals(a, b)
  }

  /// -1, 0 or 1 for numbers and dates.
  @inline(__always)
  package mutating func compare(_ a: Value, _ b: Value) throws(Fault) -> Int {
    if case .integer(let x) = a, case .integer(let y) = b { return x < y ? -1 : x == y ? 0 : 1 }
    return try compareSlowly(a, b)
  }

  private mutating func compareSlowly(_ a: Value, _ b: Value) throws(Fault) -> Int {
    if let order = smallOrder(a, b) { return order }
    let left = heap.kinds(of: a)
    let right = heap.kinds(of: b)
    if left.contains(.missing) { throw .missing(operand: 0) }
    if right.contains(.missing) { throw .missing(operand: 1) }
    if left.contains(.number), right.contains(.number) {
      return try compareNumbers(a, b)
    }
    if left.contains(.date), right.contains(.date) { return try compareMoments(a, b) }
    if left.isDisjoint(with: [.number, .date]) {
      throw Fault(.wrongKind, operand: 0, expected: [.number, .date])
    }
    throw Fault(.incomparable, operand: 1, expected: left)
  }

  private mutating func compareNumbers(_ a: Value, _ b: Value) throws(Fault) -> Int {
    let left = try number(a, operand: 0)
    let right = try number(b, operand: 1)
    try countSteps(for: left, right)
    do {
      return try Number.compare(left, right)
    } catch {
      throw error.fault
    }
  }

  private func compareMoments(_ a: Value, _ b: Value) throws(Fault) -> Int {
    guard case .moment(let x) = a, case .moment(let y) = b else { throw Fault(.incomparable, operand: 1) }
    guard x.kind == y.kind, x.kind != .unknown else {
      throw Fault(.incomparable, operand: 1, expected: .date)
    }
    if x.seconds != y.seconds { return x.seconds < y.seconds ? -1 : 1 }
    return x.nanoseconds == y.nanoseconds ? 0 : x.nanoseconds < y.nanoseconds ? -1 : 1
  }

  /// The same text, or the same after Unicode normalisation.
  @inline(__always)
  package func textsEqual(_ a: Text, _ b: Text) -> Bool {
    let left = heap.view(a)
    let right = heap.view(b)
    return left == right || left.isEquivalent(to: right)
  }
}
