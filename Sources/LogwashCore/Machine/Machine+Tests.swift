/// Tests of values that may be missing.
extension Machine {
  mutating func apply(_ test: ValueTest, to value: Value, _ program: Program) throws(Fault) -> Value {
    switch test {
    case .hasContent: return .boolean(try hasContent(value))
    case .computerFormat: return .text(try computerText(of: value))
    case .empty:
      return try plainText(value).isEmpty ? .missing : value
    case .blank:
      return heap.view(try plainText(value)).isWhiteSpace ? .missing : value
    case .trimmed:
      let text = try plainText(value)
      let view = heap.view(text)
      var lower = 0
      var upper = view.count
      while lower < upper, view[lower] <= 32 { lower += 1 }
      while upper > lower, view[upper - 1] <= 32 { upper -= 1 }
      return lower == upper ? .missing : .text(text.slice(lower, upper))
    }
  }

  private mutating func hasContent(_ value: Value) throws(Fault) -> Bool {
    switch value {
    case .missing, .null, .emptyDefault: return false
    case .text(let text), .escaped(let text): return !text.isEmpty
    case .sequence(let elements): return elements.count > 0
    case .hash(let index): return heap.hashes[Int(index)].count > 0
    case .range(let index): return heap.ranges[Int(index)].count != 0
    case .document: return try hasContent(materialize(value))
    default: return true
    }
  }
}
