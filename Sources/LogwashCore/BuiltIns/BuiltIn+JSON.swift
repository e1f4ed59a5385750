extension BuiltIn {
  /// JSON in and out.
  static let json: [BuiltIn] = [
    BuiltIn(
      "parse_json", .extraction, on: .printable, returns: [.any, .missing],
      summary: "The value that the JSON text says; missing if it is no valid JSON, and for `null`.",
      examples: [
        #"${r'{"user": {"id": 7}}'?parse_json.user.id}"#: "7", #"${"not JSON"?parse_json!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in
      guard let value = try machine.parsedJSON(call) else { return .missing }
      return value
    },
    BuiltIn(
      "eval_json", .strings, on: .printable, returns: [.any, .missing],
      summary: "The value that the JSON text says; an error if it is no valid JSON.",
      examples: [#"${"[1, 2]"?eval_json?size}"#: "2", #"${r'{"a": "b"}'?eval_json.a}"#: "b"]
    ) { machine, call throws(Fault) in
      guard let value = try machine.parsedJSON(call) else { throw Fault(.invalidJSON) }
      return value
    },
    BuiltIn(
      "json", .extraction, on: [.any, .missing], returns: .text,
      summary:
        "The value as JSON text, always valid; what came from JSON and was not changed keeps its bytes.",
      examples: [
        #"${{"a": [1, "x"]}?json}"#: #"{"a":[1,"x"]}"#, #"${"say \"hi\""?json}"#: #""say \"hi\"""#,
      ]
    ) { machine, call throws(Fault) in .text(try machine.jsonText(of: machine.subject(call))) },
  ]
}

extension Machine {
  /// The value of the subject's JSON; nil if it is not valid.
  fileprivate func parsedJSON(_ call: Call) throws(Fault) -> Value? {
    do throws(Fault) {
      let value = try JSONDocument.parse(subjectText(call), heap: heap, maxDepth: limits.depth)
      if case .null = value { return .missing }
      return value
    } catch {
      if error.code == .invalidJSON { return nil }
      throw error
    }
  }

  fileprivate mutating func jsonText(of value: Value) throws(Fault) -> Text {
    staging.removeAll()
    try writer.append(value, heap: heap, to: &staging)
    return try heap.makeText(staging.view())
  }
}
