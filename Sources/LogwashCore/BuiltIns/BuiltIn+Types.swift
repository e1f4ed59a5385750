extension BuiltIn {
  /// What a value is. `x!` is a string, a sequence and a hash at once.
  static let types: [BuiltIn] = [
    type(
      "is_string", "Whether the value is a string.",
      [#"${"a"?is_string}"#: "true", #"${1?is_string}"#: "false"]
    ) { $0.contains(.text) },
    type(
      "is_number", "Whether the value is a number.",
      [#"${1?is_number}"#: "true", #"${"1"?is_number}"#: "false"]
    ) { $0.contains(.number) },
    type(
      "is_boolean", "Whether the value is a boolean.",
      [#"${(1 lt 2)?is_boolean}"#: "true", #"${"true"?is_boolean}"#: "false"]
    ) { $0.contains(.boolean) },
    type(
      "is_sequence", "Whether the value is a sequence.",
      [#"${[1]?is_sequence}"#: "true", #"${{"a": 1}?is_sequence}"#: "false"]
    ) { $0.contains(.sequence) && !isMatch($0) },
    type(
      "is_indexable", "Whether the value has items that can be read by index.",
      [#"${[1]?is_indexable}"#: "true", #"${"a"?is_indexable}"#: "false"]
    ) { $0.contains(.sequence) && !isMatch($0) },
    type(
      "is_enumerable", "Whether `<#list>` can list the value's items.",
      [#"${[1]?is_enumerable}"#: "true", #"${{"a": 1}?is_enumerable}"#: "false"]
    ) { $0.contains(.sequence) && !isMatch($0) },
    type(
      "is_collection",
      "Whether the value is a collection; here only the result of `?matches` is one.",
      [#"${"aa"?matches("a")?is_collection}"#: "true", #"${[1]?is_collection}"#: "false"]
    ) { $0 == [.boolean, .sequence] },
    type(
      "is_collection_ex", "Whether the value is a collection that knows its size; no value here is one.",
      [#"${[1]?is_collection_ex}"#: "false", #"${"a"?is_collection_ex}"#: "false"]
    ) { _ in false },
    type(
      "is_hash", "Whether the value is a hash.",
      [#"${{"a": 1}?is_hash}"#: "true", #"${[1]?is_hash}"#: "false"]
    ) { $0.contains(.hash) },
    type(
      "is_hash_ex", "Whether the value is a hash whose keys can be listed.",
      [#"${{"a": 1}?is_hash_ex}"#: "true", #"${"a"?is_hash_ex}"#: "false"]
    ) { $0.contains(.hash) },
    type(
      "is_node", "Whether the value is an XML node; no value here is one.",
      [#"${"a"?is_node}"#: "false", #"${{"a": 1}?is_node}"#: "false"]
    ) { _ in false },
    type(
      "is_transform", "Whether the value is a transform of old FreeMarker versions; no value here is one.",
      [#"${"a"?is_transform}"#: "false", #"${[1]?is_transform}"#: "false"]
    ) { _ in false },
  ]

  /// `[.text, .sequence]` is an item of `?matches`, a string whose groups are read with `?groups`; `x!` has
  /// `hash` too.
  private static func isMatch(_ kinds: Kinds) -> Bool { kinds == [.text, .sequence] }

  private static func type(
    _ name: String, _ summary: String, _ examples: KeyValuePairs<String, String>,
    _ test: @escaping @Sendable (Kinds) -> Bool
  ) -> BuiltIn {
    BuiltIn(name, .types, on: .any, returns: .boolean, summary: summary, examples: examples) {
      machine, call throws(Fault) in
      .boolean(test(machine.heap.kinds(of: machine.subject(call))))
    }
  }
}
