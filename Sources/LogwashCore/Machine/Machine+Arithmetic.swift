/// Operators on numbers, and `+` on everything it takes. Integers that do not overflow never leave their registers.
extension Machine {
  @inline(__always)
  mutating func add(_ a: Value, _ b: Value, _ program: Program) throws(Fault) -> Value {
    if case .integer(let x) = a, case .integer(let y) = b {
      let (sum, overflow) = x.addingReportingOverflow(y)
      if !overflow { return .integer(sum) }
    }
    return try addSlowly(a, b, program)
  }

  /// number + number, sequence + sequence, hash + hash, or the texts of both when one is a string.
  private mutating func addSlowly(_ a: Value, _ b: Value, _ program: Program) throws(Fault) -> Value {
    if let sum = smallSum(a, b) { return sum }
    let left = heap.kinds(of: a)
    let right = heap.kinds(of: b)
    if left.contains(.missing) { throw .missing(operand: 0) }
    if right.contains(.missing) { throw .missing(operand: 1) }
    if left.contains(.number), right.contains(.number) {
      return heap.value(try arithmetic(a, b, Number.add))
    }
    if case .emptyDefault = a, case .emptyDefault = b { return a }
    if left.contains(.sequence), right.contains(.sequence), !left.contains(.text) || !right.contains(.text) {
      return try concatenate(a, b)
    }
    if left.contains(.hash), right.contains(.hash), !left.contains(.text) || !right.contains(.text) {
      return try merge(a, b)
    }
    if left.isDisjoint(with: .printable) {
      throw .wrongKind(expected: [.number, .text, .sequence, .hash], operand: 0)
    }
    if right.isDisjoint(with: .printable) { throw .wrongKind(expected: left, operand: 1) }
    return try join(a, b, program)
  }

  private mutating func join(_ a: Value, _ b: Value, _ program: Program) throws(Fault) -> Value {
    let left = try text(of: a, program)
    let right = try text(of: b, program)
    if left.isEmpty { return .text(right) }
    if right.isEmpty { return .text(left) }
    let tail = heap.view(right)
    // A string that grows by `+` is continued in place: the old one stays what it was, a prefix of the new.
    if left.region == .scratch, heap.scratch.resume(offset: Int(left.offset), count: Int(left.count)) {
      heap.scratch.append(tail)
    } else {
      let head = heap.view(left)
      heap.scratch.begin()
      heap.scratch.append(head)
      heap.scratch.append(tail)
    }
    return .text(try heap.finishText())
  }

  private mutating func concatenate(_ a: Value, _ b: Value) throws(Fault) -> Value {
    let left = try elements(of: a)
    let right = try elements(of: b)
    let start = heap.elements.count
    let count = Int(left.count) + Int(right.count)
    guard start + count <= limits.elements else { throw .tooLarge }
    if Int(left.start) + Int(left.count) == start {
      // The left one is what was made last: it is continued in place.
      heap.elements.append(copying: Int(right.start)..<Int(right.start) + Int(right.count))
      return .sequence(ElementRange(start: Int(left.start), count: count))
    }
    heap.elements.append(copying: Int(left.start)..<Int(left.start) + Int(left.count))
    heap.elements.append(copying: Int(right.start)..<Int(right.start) + Int(right.count))
    return .sequence(ElementRange(start: start, count: count))
  }

  /// The left one's order first, the right one's values win.
  private mutating func merge(_ a: Value, _ b: Value) throws(Fault) -> Value {
    let left = try hash(of: a)
    let right = try hash(of: b)
    let start = heap.members.count
    guard start + Int(left.count) + Int(right.count) <= limits.elements else { throw .tooLarge }
    for i in 0..<Int(left.count) {
      let member = heap.members[Int(left.start) + i]
      heap.members.append(HashMember(key: member.key, value: member.value))
    }
    let merged = HashObject(start: start, count: Int(left.count))
    let isLarge = min(left.count, right.count) >= KeyTable.worthwhile
    if isLarge {
      keys.begin(count: Int(left.count))
      for i in start..<heap.members.count { keys.keep(i, for: heap.members[i].key, heap) }
    } else {
      charge(elements: Int(left.count) &* Int(right.count))
    }
    for i in 0..<Int(right.count) {
      let member = heap.members[Int(right.start) + i]
      let index =
        isLarge ? keys.index(of: member.key, heap) : heap.memberIndex(merged, key: heap.view(member.key))
      if let index {
        heap.members[index].value = member.value
      } else {
        heap.members.append(HashMember(key: member.key, value: member.value))
      }
    }
    return heap.makeHash(lastMembers: heap.members.count - start)
  }

  @inline(__always)
  mutating func subtract(_ a: Value, _ b: Value) throws(Fault) -> Value {
    if case .integer(let x) = a, case .integer(let y) = b {
      let (difference, overflow) = x.subtractingReportingOverflow(y)
      if !overflow { return .integer(difference) }
    }
    if let difference = smallDifference(a, b) { return difference }
    return heap.value(try arithmetic(a, b, Number.subtract))
  }

  @inline(__always)
  mutating func multiply(_ a: Value, _ b: Value) throws(Fault) -> Value {
    if case .integer(let x) = a, case .integer(let y) = b {
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      if !overflow { return .integer(product) }
    }
    if let product = smallProduct(a, b) { return product }
    return heap.value(try arithmetic(a, b, Number.multiply))
  }

  mutating func divide(_ a: Value, _ b: Value) throws(Fault) -> Value {
    if let quotient = smallQuotient(a, b) { return quotient }
    return heap.value(try arithmetic(a, b, Number.divide))
  }

  mutating func remainder(_ a: Value, _ b: Value) throws(Fault) -> Value {
    if case .integer(let x) = a, case .integer(let y) = b, y != 0, y != -1 { return .integer(x % y) }
    return heap.value(try arithmetic(a, b, Number.remainder))
  }

  mutating func negate(_ a: Value) throws(Fault) -> Value {
    if case .integer(let x) = a, x != .min { return .integer(-x) }
    return heap.value(try number(a, operand: 0).negated)
  }

  /// `+x`: x, if it is a number.
  func plus(_ a: Value) throws(Fault) -> Value {
    _ = try number(a, operand: 0)
    return a
  }

  private mutating func arithmetic(
    _ a: Value, _ b: Value, _ operation: (Number, Number) throws(NumberFault) -> Number
  ) throws(Fault) -> Number {
    let left = try number(a, operand: 0)
    let right = try number(b, operand: 1)
    try countSteps(for: left, right)
    do {
      return try operation(left, right)
    } catch {
      throw error == .divisionByZero ? Fault(.divisionByZero, operand: 1) : error.fault
    }
  }

  func number(_ value: Value, operand: Int) throws(Fault) -> Number {
    do {
      return try heap.number(value)
    } catch {
      throw Fault(error.code, operand: operand, expected: error.expected)
    }
  }
}

extension NumberFault {
  /// The same as a record's fault.
  package var fault: Fault {
    switch self {
    case .divisionByZero: .divisionByZero
    case .notANumber: Fault(.notANumber)
    case .tooLarge: .tooLarge
    case .roundingNecessary: Fault(.badFormat)
    }
  }
}
