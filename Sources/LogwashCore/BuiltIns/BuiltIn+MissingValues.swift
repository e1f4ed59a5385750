extension BuiltIn {
  /// Built-ins whose subject may be missing.
  static let missingValues: [BuiltIn] = [
    BuiltIn(
      "default", .missingValues, on: [.any, .missing], [.of(.any, "value"), .of(.any, "next").optional],
      variadic: true, returns: .any,
      summary: "The value, or the first of the arguments that is there; an old way to write `x!value`.",
      examples: [#"${nope?default("none")}"#: "none", #"${"x"?default("none")}"#: "x"],
      body: .special(.default)),
    BuiltIn(
      "exists", .missingValues, on: [.any, .missing], returns: .boolean,
      summary: "Whether the value is there; an old way to write `x??`.",
      examples: [#"${nope?exists?c}"#: "false", #"${"x"?exists?c}"#: "true"],
      body: .special(.exists)),
    BuiltIn(
      "if_exists", .missingValues, on: [.any, .missing], returns: .any,
      summary: "The value, or an empty one; an old way to write `x!`.",
      examples: [#"[${nope?if_exists}]"#: "[]", #"[${"x"?if_exists}]"#: "[x]"],
      body: .special(.ifExists)),
    BuiltIn(
      "has_content", .missingValues, on: [.any, .missing], returns: .boolean,
      summary: "Whether the value is there and is no empty string, sequence or hash.",
      examples: [
        #"${nope?has_content?c}"#: "false", #"${""?has_content?c}"#: "false", #"${0?has_content?c}"#: "true",
      ],
      body: .special(.hasContent)),
    BuiltIn(
      "empty_to_null", .missingValues, on: [.text, .missing], returns: [.text, .missing],
      summary: "The string, or a missing value if it is empty.",
      examples: [#"${""?empty_to_null!"none"}"#: "none", #"[${" "?empty_to_null!"none"}]"#: "[ ]"],
      body: .special(.emptyToNull)),
    BuiltIn(
      "blank_to_null", .missingValues, on: [.text, .missing], returns: [.text, .missing],
      summary: "The string, or a missing value if it is empty or only white space.",
      examples: [#"${" "?blank_to_null!"none"}"#: "none", #"[${" a "?blank_to_null!"none"}]"#: "[ a ]"],
      body: .special(.blankToNull)),
    BuiltIn(
      "trim_to_null", .missingValues, on: [.text, .missing], returns: [.text, .missing],
      summary: "The string without white space at its two ends, or a missing value if nothing is left.",
      examples: [#"${" "?trim_to_null!"none"}"#: "none", #"[${" a "?trim_to_null!"none"}]"#: "[a]"],
      body: .special(.trimToNull)),
    BuiltIn(
      "cn", .missingValues, on: [.number, .boolean, .text, .missing], returns: .text,
      summary: "The same as `?c`, and `null` for a missing value.",
      examples: [#"${nope?cn}"#: "null", #"${1.50?cn}"#: "1.5"],
      body: .special(.cn)),
  ]
}
