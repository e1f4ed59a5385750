extension BuiltIn {
  static let sequencesSorting: [BuiltIn] = [
    BuiltIn(
      "sort", .sequences, on: .sequence, returns: .sequence,
      summary: "The items in order: numbers, dates, booleans, or strings as in a dictionary.",
      examples: [
        #"${[3, 1, 20]?sort?join(" ")}"#: "1 3 20", #"${["b", "A", "a", "_"]?sort?join(" ")}"#: "_ a A b",
      ]
    ) { machine, call throws(Fault) in
      let elements = try machine.elements(of: machine.subject(call))
      let start = machine.heap.elements.count
      for i in 0..<Int(elements.count) {
        let item = machine.element(elements, i)
        try machine.appendElement(try machine.sortKey(item))
        try machine.appendElement(item)
      }
      return try machine.sortPairs(from: start)
    },
    BuiltIn(
      "sort_by", .sequences, on: .sequence, [.of([.text, .sequence], "key")], returns: .sequence,
      summary: "The hashes in the order of their members `key`; a sequence of keys is the path to a member.",
      examples: [
        #"<#list [{"n": 2}, {"n": 1}]?sort_by("n") as h>${h.n} </#list>"#: "1 2 ",
        #"<#list [{"a": {"b": 2}}, {"a": {"b": 1}}]?sort_by(["a", "b"]) as h>${h.a.b} </#list>"#: "1 2 ",
      ]
    ) { machine, call throws(Fault) in
      let elements = try machine.elements(of: machine.subject(call))
      // Reading keys may read JSON into the heap, so the pairs wait on the stack.
      let height = machine.stack.count
      for i in 0..<Int(elements.count) {
        let item = machine.element(elements, i)
        machine.stack.append(try machine.sortKey(machine.memberToSortBy(item, call)))
        machine.stack.append(item)
      }
      guard case .sequence(let pairs) = try machine.makeSequence(above: height) else { return .missing }
      return try machine.sortPairs(from: Int(pairs.start))
    },
  ]
}

extension Machine {
  /// A value as `?sort` compares it.
  fileprivate mutating func sortKey(_ value: Value) throws(Fault) -> Value {
    let kinds = heap.kinds(of: value)
    if kinds.contains(.missing) { throw .missing }
    if kinds.contains(.text) { return .text(try plainText(value)) }
    if kinds.contains(.number) { return heap.value(try heap.number(value)) }
    guard !kinds.isDisjoint(with: .printable) else { throw .wrongKind(expected: .printable) }
    return value
  }

  /// The member at the path in argument 0.
  fileprivate mutating func memberToSortBy(_ item: Value, _ call: Call) throws(Fault) -> Value {
    let path = argument(call, 0)
    guard !heap.kinds(of: path).contains(.text) else { return try memberToSortBy(item, path) }
    let keys = try elements(of: path, operand: 1)
    guard keys.count > 0 else { throw Fault(.badArgument, operand: 1) }
    var value = item
    for i in 0..<Int(keys.count) { value = try memberToSortBy(value, element(keys, i)) }
    return value
  }

  private mutating func memberToSortBy(_ value: Value, _ key: Value) throws(Fault) -> Value {
    let key = heap.view(try plainText(key, operand: 1))
    let hash = try hash(of: value)
    guard let index = heap.memberIndex(hash, key: key) else { throw .missing }
    let member = heap.members[index].value
    if case .null = member { throw .missing }
    return member
  }

  /// Sorts the pairs of key and item that end the heap; gives the items. Merges runs from the bottom up, so
  /// equal items keep their order, no item is compared more than log n times and nothing is allocated but
  /// elements.
  fileprivate mutating func sortPairs(from start: Int) throws(Fault) -> Value {
    let count = (heap.elements.count - start) / 2
    guard heap.elements.count + 2 * count <= limits.elements else { throw .tooLarge }
    if count > 0 { try checkSameKind(from: start, count: count) }
    heap.elements.append(copying: start..<start + 2 * count)
    var source = start
    var target = start + 2 * count
    var width = 1
    while width < count {
      for lower in stride(from: 0, to: count, by: 2 * width) {
        try merge(source, target, lower, min(lower + width, count), min(lower + 2 * width, count))
      }
      swap(&source, &target)
      width *= 2
    }
    for i in 0..<count { heap.elements[start + i] = heap.elements[source + 2 * i + 1] }
    heap.elements.truncate(to: start + count)
    return sequence(from: start)
  }

  private func checkSameKind(from start: Int, count: Int) throws(Fault) {
    let kinds = heap.kinds(of: heap.elements[start])
    for i in 1..<max(count, 1) where heap.kinds(of: heap.elements[start + 2 * i]).isDisjoint(with: kinds) {
      throw Fault(.incomparable, expected: kinds)
    }
  }

  /// Merges the sorted pairs `lower..<middle` and `middle..<upper` at `source` into `target`.
  private mutating func merge(
    _ source: Int, _ target: Int, _ lower: Int, _ middle: Int, _ upper: Int
  ) throws(Fault) {
    var left = lower
    var right = middle
    for i in lower..<upper {
      let takesRight: Bool
      if left == middle {
        takesRight = true
      } else if right == upper {
        takesRight = false
      } else {
        takesRight = try order(heap.elements[source + 2 * right], heap.elements[source + 2 * left]) < 0
      }
      let from = source + 2 * (takesRight ? right : left)
      heap.elements[target + 2 * i] = heap.elements[from]
      heap.elements[target + 2 * i + 1] = heap.elements[from + 1]
      if takesRight { right += 1 } else { left += 1 }
    }
  }

  private mutating func order(_ a: Value, _ b: Value) throws(Fault) -> Int {
    switch (a, b) {
    case (.text(let x), .text(let y)): Collation.compare(heap.view(x), heap.view(y))
    case (.boolean(let x), .boolean(let y)): (x ? 1 : 0) - (y ? 1 : 0)
    default: try compare(a, b)
    }
  }
}
