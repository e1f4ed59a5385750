/// Values that literals make of what lies on the stack.
extension Machine {
  /// Joins the texts of the topmost values.
  mutating func join(_ count: Int, _ program: Program) throws(Fault) {
    let first = stack.count - count
    // Formatting writes to scratch too, so that it comes before the joined text is begun.
    for i in 0..<count { stack[first + i] = .text(try text(of: stack[first + i], program, operand: i)) }
    heap.scratch.begin()
    for i in 0..<count {
      if case .text(let part) = stack[first + i] { heap.scratch.append(heap.view(part)) }
    }
    stack.truncate(to: first)
    stack.append(.text(try heap.finishText()))
  }

  /// Makes a hash of the topmost keys and values; a repeated key keeps its place and takes the last value.
  mutating func makeHash(_ count: Int, _ program: Program) throws(Fault) {
    let first = stack.count - 2 * count
    for i in 0..<count {
      stack[first + 2 * i] = .text(try text(of: stack[first + 2 * i], program, operand: 2 * i))
      if stack[first + 2 * i + 1].isMissing { throw .missing(operand: 2 * i + 1) }
    }
    let start = heap.members.count
    guard start + count <= limits.elements, heap.hashes.count < limits.elements else { throw .tooLarge }
    for i in 0..<count {
      guard case .text(let key) = stack[first + 2 * i] else { continue }
      let made = HashObject(start: start, count: heap.members.count - start)
      if let index = heap.memberIndex(made, key: heap.view(key)) {
        heap.members[index].value = stack[first + 2 * i + 1]
      } else {
        heap.members.append(HashMember(key: key, value: stack[first + 2 * i + 1]))
      }
    }
    stack.truncate(to: first)
    stack.append(heap.makeHash(lastMembers: heap.members.count - start))
  }
}
