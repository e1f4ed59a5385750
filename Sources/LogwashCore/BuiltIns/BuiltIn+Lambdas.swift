extension BuiltIn {
  /// Built-ins that call a function or a lambda for each item.
  static let lambdas: [BuiltIn] = [
    BuiltIn(
      "filter", .sequences, on: .sequence, [.of(.any, "predicate")], returns: .sequence,
      summary: "The items for which `predicate` is true.",
      examples: [
        #"${[1, -2, 3]?filter(x -> x gt 0)?join(" ")}"#: "1 3",
        #"<#list ["ab", "c"]?filter(s -> s?length gt 1) as s>${s}</#list>"#: "ab",
      ],
      body: .special(.filter)),
    BuiltIn(
      "map", .sequences, on: .sequence, [.of(.any, "mapping")], returns: .sequence,
      summary: "What `mapping` makes of each item.",
      examples: [
        #"${[1, 2]?map(x -> x * x)?join(" ")}"#: "1 4",
        #"<#function f x><#return x?upper_case></#function>${["a", "b"]?map(f)?join("")}"#: "AB",
      ],
      body: .special(.map)),
    BuiltIn(
      "take_while", .sequences, on: .sequence, [.of(.any, "predicate")], returns: .sequence,
      summary: "The items before the first for which `predicate` is false.",
      examples: [
        #"${[1, 2, -1, 3]?take_while(x -> x gt 0)?join(" ")}"#: "1 2",
        #"${(1..)?take_while(x -> x lt 4)?join(" ")}"#: "1 2 3",
      ],
      body: .special(.takeWhile)),
    BuiltIn(
      "drop_while", .sequences, on: .sequence, [.of(.any, "predicate")], returns: .sequence,
      summary: "The items from the first for which `predicate` is false.",
      examples: [
        #"${[1, 2, -1, 3]?drop_while(x -> x gt 0)?join(" ")}"#: "-1 3",
        #"${[]?drop_while(x -> x gt 0)?size}"#: "0",
      ],
      body: .special(.dropWhile)),
  ]
}
