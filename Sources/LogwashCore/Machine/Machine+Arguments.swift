/// What the bodies of built-ins see of a call. Kinds were checked before the body runs, so that the accessors only take apart.
extension Machine {
  @inline(__always)
  package func subject(_ call: Call) -> Value { stack[call.base] }

  /// Argument `i`, or `missing` when it was not given.
  @inline(__always)
  package func argument(_ call: Call, _ i: Int) -> Value {
    i < call.argumentCount ? stack[call.base + 1 + i] : .missing
  }

  /// The subject of a built-in that is declared on text (or on `.printable`).
  @inline(__always)
  package func subjectText(_ call: Call) -> Text { text(call, at: call.base) }

  /// The bytes of the subject; good for the whole run.
  @inline(__always)
  package func subjectView(_ call: Call) -> ByteView { heap.view(subjectText(call)) }

  /// Argument `i`, declared as text.
  @inline(__always)
  package func argumentText(_ call: Call, _ i: Int) -> Text { text(call, at: call.base + 1 + i) }

  @inline(__always)
  package func argumentView(_ call: Call, _ i: Int) -> ByteView { heap.view(argumentText(call, i)) }

  @inline(__always)
  private func text(_ call: Call, at index: Int) -> Text {
    if case .text(let text) = stack[index] { return text }
    return .empty  // `x!` is an empty string among other things
  }

  /// The integer part of numeric argument `i`, clamped to 64 bits.
  package func argumentInteger(_ call: Call, _ i: Int) -> Int {
    Int(truncatingIfNeeded: heap.integerPart(stack[call.base + 1 + i]))
  }

  /// The boolean argument `i`.
  package func argumentBoolean(_ call: Call, _ i: Int) -> Bool {
    if case .boolean(true) = stack[call.base + 1 + i] { return true }
    return false
  }

  /// Makes a text by appending to `heap.scratch` in `body`.
  @inline(__always)
  package mutating func makeText(_ body: (inout Scratch) -> Void) throws(Fault) -> Value {
    heap.scratch.begin()
    body(&heap.scratch)
    return .text(try heap.finishText())
  }

  /// A constant string as a value; copied into scratch, so for short ones.
  package mutating func makeText(_ literal: StaticString) throws(Fault) -> Value {
    heap.scratch.begin()
    for i in 0..<literal.utf8CodeUnitCount { heap.scratch.append(literal.byte(i)) }
    return .text(try heap.finishText())
  }

  /// A sequence of the values on the stack above `height`, which are popped.
  package mutating func makeSequence(above height: Int) throws(Fault) -> Value {
    let start = heap.elements.count
    let count = stack.count - height
    guard start + count <= limits.elements else { throw .tooLarge }
    for i in 0..<count { heap.elements.append(stack[height + i]) }
    stack.truncate(to: height)
    return .sequence(ElementRange(start: start, count: count))
  }
}
