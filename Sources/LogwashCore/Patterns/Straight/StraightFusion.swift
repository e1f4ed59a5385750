/// Neighbours that are run as one: a step costs as much as what most of them do.
extension [StraightInstruction] {
  /// The same with fewer instructions.
  package var fused: [StraightInstruction] {
    let targets = Set(compactMap { $0.target.map { Int($0) } })
    var code = self
    var gone: Set<Int> = []
    for i in indices where !gone.contains(i) {
      guard let (instruction, count) = fused(at: i) else { continue }
      let others = i + 1..<i + count
      if others.contains(where: targets.contains) { continue }
      code[i] = instruction
      gone.formUnion(others)
    }
    return code.keeping { i, _ in !gone.contains(i) }
  }

  /// What the instructions from `i` on are as one, and how many that are.
  private func fused(at i: Int) -> (StraightInstruction, count: Int)? {
    guard i + 1 < count else { return nil }
    switch (self[i], self[i + 1]) {
    case (.printGroup(let group, .empty), .printConstant(let text)):
      return (.printGroup(group, then: text), 2)
    case (.printRegister(let register, .empty), .printConstant(let text)):
      return (.printRegister(register, then: text), 2)
    case (.compute(let quotient, let left, .divide, let right), .round(let to, let rounding, let source)):
      return to == quotient && source == quotient ? (.divideRounded(to, rounding, left, right), 2) : nil
    case (.load(let to, .register(let first)), .jumpIfPresent(let tested, let target)):
      guard tested == to, target == i + 3, i + 2 < count, case .load(let register, let other) = self[i + 2]
      else { return nil }
      return register == to ? (.loadFirst(to, first, other), 3) : nil
    default: return nil
    }
  }
}
