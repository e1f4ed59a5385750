extension BuiltIn {
  /// Looking for items. Values of different kinds are never equal here.
  static let sequencesSearching: [BuiltIn] = [
    BuiltIn(
      "seq_contains", .sequences, on: .sequence, [.of([.any, .missing], "value")], returns: .boolean,
      summary: "Whether an item equals `value`.",
      examples: [
        #"${["red", 16]?seq_contains("red")}"#: "true", #"${["red", 16]?seq_contains("16")}"#: "false",
      ]
    ) { machine, call throws(Fault) in
      .boolean(try machine.firstIndex(call, from: 0) != nil)
    }
    .needing(.item),
    BuiltIn(
      "seq_index_of", .sequences, on: .sequence,
      [.of([.any, .missing], "value"), .number("start").optional],
      returns: .number,
      summary: "The index of the first item at or after `start` that equals `value`; -1 if there is none.",
      examples: [
        #"${["a", "b", "a"]?seq_index_of("a")}"#: "0", #"${["a", "b", "a"]?seq_index_of("a", 1)}"#: "2",
      ]
    ) { machine, call throws(Fault) in
      let start = machine.has(call, 1) ? max(machine.argumentInteger(call, 1), 0) : 0
      return .integer(Int64(try machine.firstIndex(call, from: start) ?? -1))
    }
    .needing(.item),
    BuiltIn(
      "seq_last_index_of", .sequences, on: .sequence,
      [.of([.any, .missing], "value"), .number("start").optional],
      returns: .number,
      summary: "The index of the last item at or before `start` that equals `value`; -1 if there is none.",
      examples: [
        #"${["a", "b", "a"]?seq_last_index_of("a")}"#: "2",
        #"${["a", "b", "a"]?seq_last_index_of("a", 1)}"#: "0",
      ]
    ) { machine, call throws(Fault) in
      let elements = try machine.searchedElements(call)
      let wanted = machine.argument(call, 0)
      var i = Int(elements.count) - 1
      if machine.has(call, 1) { i = min(i, machine.argumentInteger(call, 1)) }
      while i >= 0 {
        if try machine.isSame(machine.element(elements, i), wanted) { return .integer(Int64(i)) }
        i -= 1
      }
      return .integer(-1)
    }
    .needing(.upToArgument(1)),
    BuiltIn(
      "min", .sequences, on: .sequence, returns: [.any, .missing],
      summary: "The smallest of the numbers or dates; missing if there are none.",
      examples: [#"${[3, 1, 2]?min}"#: "1", #"${([]?min)!"none"}"#: "none"]
    ) { machine, call throws(Fault) in try machine.extreme(call, sign: -1) },
    BuiltIn(
      "max", .sequences, on: .sequence, returns: [.any, .missing],
      summary: "The largest of the numbers or dates; missing if there are none.",
      examples: [#"${[1, 3, 2]?max}"#: "3", #"${([]?max)!"none"}"#: "none"]
    ) { machine, call throws(Fault) in try machine.extreme(call, sign: 1) },
  ]
}

extension Machine {
  /// The elements of the subject, all of which may be compared.
  fileprivate mutating func searchedElements(_ call: Call) throws(Fault) -> ElementRange {
    let elements = try elements(of: subject(call))
    charge(elements: Int(elements.count))
    return elements
  }

  fileprivate mutating func firstIndex(_ call: Call, from start: Int) throws(Fault) -> Int? {
    let elements = try searchedElements(call)
    let wanted = argument(call, 0)
    var i = start
    while i < Int(elements.count) {
      if try isSame(element(elements, i), wanted) { return i }
      i += 1
    }
    return nil
  }

  /// The item that is least (-1) or greatest (1); the first of equal ones.
  fileprivate mutating func extreme(_ call: Call, sign: Int) throws(Fault) -> Value {
    let elements = try searchedElements(call)
    var best = Value.missing
    for i in 0..<Int(elements.count) {
      let value = element(elements, i)
      if value.isMissing { continue }
      if best.isMissing {
        best = value
      } else if try compare(value, best) == sign {
        best = value
      }
    }
    return best
  }
}
