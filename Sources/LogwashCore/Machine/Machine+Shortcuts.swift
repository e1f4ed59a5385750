/// Instructions that stand for several. What is done here is what those would do; the rest is left to them.
extension Machine {
  /// The value of a field; a JSON null stays one.
  @inline(__always)
  mutating func value(at place: FieldPlace) -> Value {
    switch place {
    case .slot(let slot): record.slots[Int(slot)]
    case .captured(_, let group): captured(Int(group))
    }
  }

  /// What a group of the pattern has captured that the program begins with.
  @inline(__always)
  mutating func captured(_ group: Int) -> Value {
    guard record.hasCaptures, let range = leadMatch.group(group) else { return .missing }
    let source = record.captureSource
    return .text(
      Text(source.region, offset: Int(source.offset) &+ range.lowerBound, count: range.count))
  }

  /// Prints a value, if that is only copying.
  @inline(__always)
  mutating func printAtOnce(_ value: Value) -> Bool {
    switch value {
    case .text(let string): text.append(heap.view(string))
    case .integer(let integer) where settings.numberFormat == .computer: text.append(decimal: integer)
    default: return false
    }
    return true
  }

  /// Whether a comparison holds, of small numbers or texts.
  @inline(__always)
  mutating func holds(_ comparison: Comparison, _ a: Value, _ b: Value) -> Bool? {
    let order: Int
    switch (a, b) {
    case (.integer(let x), .integer(let y)): order = x < y ? -1 : x == y ? 0 : 1
    case (.text(let x), .text(let y)):
      guard comparison == .equal || comparison == .notEqual else { return nil }
      charge(bytes: Int(min(x.count, y.count)))
      return textsEqual(x, y) == (comparison == .equal)
    default:
      guard let found = smallOrder(a, b) else { return nil }
      order = found
    }
    return switch comparison {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .greater: order > 0
    case .lessOrEqual: order <= 0
    case .greaterOrEqual: order >= 0
    }
  }

  /// Whether a pattern, made to match all of a text, matches it; nil for what is no text.
  mutating func matchesWhole(_ subject: Value, _ pattern: PatternHandle) throws(Fault) -> Bool? {
    guard case .text(let text) = subject else { return nil }
    charge(subject)
    return try matches(pattern, heap.view(text))
  }

  /// Calls a built-in with what was compiled for it.
  @inline(__always)
  mutating func callPrepared(
    _ index: Int, _ arguments: Int, _ prepared: Int, _ program: Program
  ) throws(Fault) {
    let base = stack.count - arguments - 1
    let call = Call(base: base, argumentCount: arguments, prepared: prepared)
    charge(stack[base])
    let result = try program.preparedFunctions[index].body(&self, program, call)
    stack.truncate(to: base)
    stack.append(result)
  }

  /// The result of an operation on small numbers.
  @inline(__always)
  mutating func compute(_ operation: Operation, _ a: Value, _ b: Value) -> Value? {
    switch operation {
    case .add: smallSum(a, b)
    case .subtract: smallDifference(a, b)
    case .multiply: smallProduct(a, b)
    case .divide: smallQuotient(a, b)
    }
  }
}
