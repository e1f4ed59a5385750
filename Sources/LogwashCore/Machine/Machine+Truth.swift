/// Conditions: a value as true or false.
extension Machine {
  // `mutating` although they change nothing: a method that is not gets a copy of the heap.
  @inline(__always)
  mutating func truth(_ value: Value) throws(Fault) -> Bool {
    if case .boolean(let truth) = value { return truth }
    return try truthSlowly(value)
  }

  @inline(never)
  private mutating func truthSlowly(_ value: Value) throws(Fault) -> Bool {
    if value.isMissing { throw .missing }
    guard heap.kinds(of: value).contains(.boolean) else { throw .wrongKind(expected: .boolean) }
    return heap.boolean(value)
  }
}
