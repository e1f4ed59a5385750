extension BuiltIn {
  /// Which kind of date a value is, and which kind of callable.
  static let typesOfDates: [BuiltIn] = [
    date(
      "is_date", "Whether the value is a date, a time or a date-time.",
      [#"${5?number_to_time?is_date}"#: "true", #"${5?is_date}"#: "false"]
    ) { _ in true },
    date(
      "is_date_like", "The same as `?is_date`.",
      [#"${5?number_to_date?is_date_like}"#: "true", #"${"2024-07-05"?is_date_like}"#: "false"]
    ) { _ in true },
    date(
      "is_date_only", "Whether the value is a date without a time.",
      [#"${5?number_to_date?is_date_only}"#: "true", #"${5?number_to_datetime?is_date_only}"#: "false"]
    ) { $0 == .date },
    date(
      "is_time", "Whether the value is a time without a date.",
      [#"${5?number_to_time?is_time}"#: "true", #"${5?number_to_date?is_time}"#: "false"]
    ) { $0 == .time },
    date(
      "is_datetime", "Whether the value is a date with a time.",
      [#"${5?number_to_datetime?is_datetime}"#: "true", #"${5?number_to_time?is_datetime}"#: "false"]
    ) { $0 == .dateTime },
    date(
      "is_unknown_date_like", "Whether the value is a date of which it is not known whether it has a time.",
      [#"${5?number_to_date?is_unknown_date_like}"#: "false", #"${5?is_unknown_date_like}"#: "false"]
    ) { $0 == .unknown },
    callable(
      "is_macro", "Whether the value is a macro or a function.",
      [#"<#macro m></#macro>${m?is_macro}"#: "true", #"${"m"?is_macro}"#: "false"]
    ) { isMacro($0) },
    callable(
      "is_directive",
      "Whether the value can be called as `<@value/>`; functions count too, as in the engine.",
      [#"<#macro m></#macro>${m?is_directive}"#: "true", #"${1?is_directive}"#: "false"]
    ) { isDirective($0) },
    callable(
      "is_method", "Whether the value is a built-in that waits for its arguments.",
      [#"${"m"?is_method}"#: "false", #"${1?is_method}"#: "false"]
    ) { isMethod($0) },
  ]

  private static func isMacro(_ object: HeapObject) -> Bool {
    switch object {
    case .macro, .bound: true
    default: false
    }
  }

  private static func isDirective(_ object: HeapObject) -> Bool {
    if case .templateInclude = object { true } else { isMacro(object) }
  }

  private static func isMethod(_ object: HeapObject) -> Bool {
    switch object {
    case .method, .optionalTemplate, .templateImport: true
    default: false
    }
  }

  private static func date(
    _ name: String, _ summary: String, _ examples: KeyValuePairs<String, String>,
    _ test: @escaping @Sendable (Moment.Kind) -> Bool
  ) -> BuiltIn {
    BuiltIn(name, .types, on: .any, returns: .boolean, summary: summary, examples: examples) {
      machine, call throws(Fault) in
      if case .moment(let moment) = machine.subject(call) {
        .boolean(test(moment.kind))
      } else {
        .boolean(false)
      }
    }
  }

  private static func callable(
    _ name: String, _ summary: String, _ examples: KeyValuePairs<String, String>,
    _ test: @escaping @Sendable (HeapObject) -> Bool
  ) -> BuiltIn {
    BuiltIn(name, .types, on: .any, returns: .boolean, summary: summary, examples: examples) {
      machine, call throws(Fault) in
      guard case .object(let index) = machine.subject(call) else { return .boolean(false) }
      return .boolean(test(machine.heap.objects[Int(index)]))
    }
  }
}
