extension BuiltIn {
  static let booleans: [BuiltIn] = [
    BuiltIn(
      "boolean", .strings, on: [.text, .boolean], returns: .boolean,
      summary:
        "The boolean that the string says: `true` or `false`, or the words of the boolean_format setting.",
      examples: [
        #"${"true"?boolean?then("on", "off")}"#: "on", #"${"false"?boolean?then("on", "off")}"#: "off",
      ]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if machine.heap.kinds(of: subject).contains(.boolean) { return .boolean(machine.heap.boolean(subject)) }
      let view = machine.subjectView(call)
      if view == "true" { return .boolean(true) }
      if view == "false" { return .boolean(false) }
      if let words = machine.settings.booleanWords {
        if view == machine.heap.view(words.whenTrue) { return .boolean(true) }
        if view == machine.heap.view(words.whenFalse) { return .boolean(false) }
      }
      throw Fault(.notABoolean)
    },
    BuiltIn(
      "then", .booleans, on: .boolean, [.of(.any, "when_true"), .of(.any, "when_false")], returns: .any,
      summary: "One of two values; only that one is evaluated.",
      examples: [#"${(5 gt 3)?then("more", "less")}"#: "more", #"${(5 lt 3)?then("more", "less")}"#: "less"],
      body: .special(.then)),
    BuiltIn(
      "switch", .booleans, on: .any, [.of(.any, "case"), .of(.any, "result"), .of(.any, "more").optional],
      variadic: true, returns: .any,
      summary:
        "The result behind the first case that equals the value, else the default at the end.",
      examples: [
        #"${404?switch(200, "ok", 404, "not found", "other")}"#: "not found",
        #"${500?switch(200, "ok", "other")}"#: "other",
      ],
      body: .special(.switch)),
  ]
}
