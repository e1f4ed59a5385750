extension BuiltIn {
  /// Size, ends, order and parts of sequences.
  static let sequences: [BuiltIn] = [
    BuiltIn(
      "size", .sequences, on: [.sequence, .hash], returns: .number,
      summary: "How many items the sequence or hash has.",
      examples: [#"${["a", "b"]?size}"#: "2", #"${{"k": 1}?size}"#: "1"]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if case .range(let index) = subject {
        // An endless one has as many items as Java's int can count.
        return .integer(machine.heap.ranges[Int(index)].count ?? Int64(Int32.max))
      }
      return switch try machine.materialize(subject) {
      case .hash(let index): .integer(Int64(machine.heap.hashes[Int(index)].count))
      case .sequence(let elements): .integer(Int64(elements.count))
      default: .integer(0)
      }
    }
    .needing(.count),
    BuiltIn(
      "first", .sequences, on: .sequence, returns: [.any, .missing],
      summary: "The first item; missing if there is none.",
      examples: [#"${["a", "b"]?first}"#: "a", #"${[]?first!"none"}"#: "none"]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if case .range(let index) = subject {
        let range = machine.heap.ranges[Int(index)]
        return range.count == 0 ? .missing : .integer(range.first)
      }
      let elements = try machine.elements(of: subject)
      return elements.count > 0 ? machine.element(elements, 0) : .missing
    }
    .needing(.first),
    BuiltIn(
      "last", .sequences, on: .sequence, returns: [.any, .missing],
      summary: "The last item; missing if there is none.",
      examples: [#"${["a", "b"]?last}"#: "b", #"${[]?last!"none"}"#: "none"]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if case .range(let index) = subject {
        let range = machine.heap.ranges[Int(index)]
        let count = range.count ?? Int64(Int32.max)
        return count == 0 ? .missing : .integer(range.first &+ (count &- 1) &* range.step)
      }
      let elements = try machine.elements(of: subject)
      return elements.count > 0 ? machine.element(elements, Int(elements.count) - 1) : .missing
    },
    BuiltIn(
      "sequence", .sequences, on: .sequence, returns: .sequence,
      summary: "The items as a sequence.",
      examples: [#"${[1, 2]?sequence?size}"#: "2", #"${(1..3)?sequence?join(" ")}"#: "1 2 3"]
    ) { machine, call throws(Fault) in machine.subject(call) }
    .needing(.same),
    BuiltIn(
      "reverse", .sequences, on: .sequence, returns: .sequence,
      summary: "The items in reverse order.",
      examples: [#"${["a", "b", "c"]?reverse?join(" ")}"#: "c b a", #"${(1..3)?reverse?join(" ")}"#: "3 2 1"]
    ) { machine, call throws(Fault) in
      let elements = try machine.elements(of: machine.subject(call))
      let start = machine.heap.elements.count
      for i in stride(from: Int(elements.count) - 1, through: 0, by: -1) {
        try machine.appendElement(machine.heap.elements[Int(elements.start) + i])
      }
      return machine.sequence(from: start)
    },
    BuiltIn(
      "chunk", .sequences, on: .sequence, [.number("size"), .of([.any, .missing], "filling").optional],
      returns: .sequence,
      summary: "The items in sequences of `size`; the last one is shorter, or filled up with `filling`.",
      examples: [
        #"<#list (1..5)?chunk(2) as row>${row?join(" ")};</#list>"#: "1 2;3 4;5;",
        #"<#list (1..3)?chunk(2, "-") as row>${row?join(" ")};</#list>"#: "1 2;3 -;",
      ]
    ) { machine, call throws(Fault) in try machine.chunks(call) },
    BuiltIn(
      "join", .sequences, on: .sequence,
      [.text("separator"), .text("when_empty").optional, .text("end").optional],
      returns: .text,
      summary:
        "The items' texts with `separator` between them and `end` behind; `when_empty` if there are none.",
      examples: [
        #"${["red", "green"]?join(", ")}"#: "red, green", #"${[]?join(", ", "none")}"#: "none",
        #"[${[1, 2]?join(",", "", "!")}]"#: "[1,2!]",
      ],
      body: .prepared(.nothing) { machine, program, call throws(Fault) in try machine.joined(call, program)
      }),
  ]
}

extension Machine {
  /// Whole chunks are views of the sequence; only one that is filled up is a copy.
  fileprivate mutating func chunks(_ call: Call) throws(Fault) -> Value {
    let size = argumentInteger(call, 0)
    guard size >= 1 else { throw Fault(.badArgument, operand: 1) }
    let elements = try elements(of: subject(call))
    let count = Int(elements.count)
    var last: ElementRange?
    let rest = count % size
    if rest > 0, has(call, 1) {
      guard size <= limits.elements else { throw .tooLarge }
      let start = heap.elements.count
      for i in 0..<size {
        let source = Int(elements.start) + count - rest + i
        try appendElement(i < rest ? heap.elements[source] : argument(call, 1))
      }
      last = ElementRange(start: start, count: size)
    }
    let start = heap.elements.count
    let step = min(size, count + 1)
    for lower in stride(from: 0, to: count, by: step) {
      let chunk = ElementRange(start: Int(elements.start) + lower, count: min(step, count - lower))
      let isLast = lower + step >= count
      try appendElement(.sequence(isLast ? last ?? chunk : chunk))
    }
    return sequence(from: start)
  }

  /// Null items are left out.
  fileprivate mutating func joined(_ call: Call, _ program: Program) throws(Fault) -> Value {
    let elements = try elements(of: subject(call))
    // Texts are finished before theirs is begun, because only one can be written at a time.
    let height = stack.count
    for i in 0..<Int(elements.count) {
      let value = element(elements, i)
      if !value.isMissing { stack.append(.text(try text(of: value, program))) }
    }
    let separator = argumentView(call, 0)
    heap.scratch.begin()
    for i in height..<stack.count {
      if i > height { heap.scratch.append(separator) }
      if case .text(let text) = stack[i] { heap.scratch.append(heap.view(text)) }
    }
    if stack.count > height {
      if has(call, 2) { heap.scratch.append(argumentView(call, 2)) }
    } else if has(call, 1) {
      heap.scratch.append(argumentView(call, 1))
    }
    stack.truncate(to: height)
    return .text(try heap.finishText())
  }
}
