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
      guard let value = try machine.parsedJSON(machine.subjectText(call)) else { return .missing }
      return value
    },
    BuiltIn(
      "eval_json", .strings, on: .printable, returns: [.any, .missing],
      summary:
        "The value that the JSON text says, comments in it left aside; an error if it is no valid JSON.",
      examples: [#"${"[1, /* two */ 2]"?eval_json?size}"#: "2", #"${r'{"a": "b"}'?eval_json.a}"#: "b"]
    ) { machine, call throws(Fault) in
      if let value = try machine.parsedJSON(machine.subjectText(call)) { return value }
      guard let value = try machine.parsedJSON(machine.withoutComments(machine.subjectText(call))) else {
        throw Fault(.invalidJSON)
      }
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
  /// The value of a JSON text; nil if it is not valid.
  fileprivate func parsedJSON(_ text: Text) throws(Fault) -> Value? {
    do throws(Fault) {
      let value = try JSONDocument.parse(text, heap: heap, maxDepth: limits.depth)
      if case .null = value { return .missing }
      return value
    } catch {
      if error.code == .invalidJSON { return nil }
      throw error
    }
  }

  /// The text with a space for each comment, `/* … */` and `// …`, outside of strings.
  fileprivate mutating func withoutComments(_ text: Text) throws(Fault) -> Text {
    let view = heap.view(text)
    heap.scratch.begin()
    var at = 0
    var isInString = false
    while at < view.count {
      let byte = view[at]
      if !isInString, let end = Self.endOfComment(view, at: at) {
        heap.scratch.append(UInt8(ascii: " "))
        at = end
        continue
      }
      heap.scratch.append(byte)
      at += 1
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if isInString, byte == UInt8(ascii: "\\"), at < view.count {
        heap.scratch.append(view[at])
        at += 1
      }
    }
    return try heap.finishText()
  }

  /// Behind the comment that begins at `index`; nil if none does.
  private static func endOfComment(_ view: ByteView, at index: Int) -> Int? {
    guard view[index] == UInt8(ascii: "/"), index + 1 < view.count else { return nil }
    if view[index + 1] == UInt8(ascii: "/") {
      return view.firstIndex(of: 0x0A, or: 0x0D, from: index + 2) ?? view.count
    }
    guard view[index + 1] == UInt8(ascii: "*") else { return nil }
    var at = index + 2
    while let star = view.firstIndex(of: UInt8(ascii: "*"), from: at), star + 1 < view.count {
      if view[star + 1] == UInt8(ascii: "/") { return star + 2 }
      at = star + 1
    }
    return nil
  }

  fileprivate mutating func jsonText(of value: Value) throws(Fault) -> Text {
    staging.removeAll()
    // What is made here is to be valid, whatever happens to the bytes of records.
    var writer = writer
    writer.repairsUTF8 = true
    try writer.append(value, heap: heap, to: &staging)
    return try heap.makeText(staging.view())
  }
}
