extension BuiltIn {
  static let hashes: [BuiltIn] = [
    BuiltIn(
      "keys", .hashes, on: .hash, returns: .sequence,
      summary: "The keys of the hash, in order.",
      examples: [#"${{"a": 1, "b": 2}?keys?join(", ")}"#: "a, b", #"${{}?keys?size}"#: "0"]
    ) { machine, call throws(Fault) in
      let hash = try machine.hash(of: machine.subject(call))
      let start = machine.heap.elements.count
      for i in 0..<Int(hash.count) {
        try machine.appendElement(.text(machine.heap.members[Int(hash.start) + i].key))
      }
      return machine.sequence(from: start)
    },
    BuiltIn(
      "values", .hashes, on: .hash, returns: .sequence,
      summary: "The values of the hash, in the order of its keys.",
      examples: [#"${{"a": 1, "b": 2}?values?join(", ")}"#: "1, 2", #"${{}?values?size}"#: "0"]
    ) { machine, call throws(Fault) in
      let hash = try machine.hash(of: machine.subject(call))
      let start = machine.heap.elements.count
      for i in 0..<Int(hash.count) {
        try machine.appendElement(machine.heap.members[Int(hash.start) + i].value)
      }
      return machine.sequence(from: start)
    },
  ]
}
