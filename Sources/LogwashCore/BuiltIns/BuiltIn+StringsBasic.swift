extension BuiltIn {
  /// Length, trimming, and what stands where.
  static let stringsBasic: [BuiltIn] = [
    BuiltIn(
      "length", .strings, on: .printable, returns: .number,
      summary: "How many characters the string has, in UTF-16 units as Java counts them.",
      examples: [#"${"hello"?length}"#: "5", #"${"😀"?length}"#: "2"]
    ) { machine, call throws(Fault) in
      .integer(Int64(machine.subjectView(call).utf16Count))
    },
    BuiltIn(
      "trim", .strings, on: .printable, returns: .text,
      summary: "The string without white space at its two ends.",
      examples: [#"[${"  green mouse "?trim}]"#: "[green mouse]", #"[${"\t\n"?trim}]"#: "[]"]
    ) { machine, call throws(Fault) in
      .text(machine.trimmed(machine.subjectText(call)))
    },
    BuiltIn(
      "chop_linebreak", .strings, on: .printable, returns: .text,
      summary: "The string without the line break at its end, if there is one.",
      examples: [#"[${"foo\r\n"?chop_linebreak}]"#: "[foo]", #"[${"foo\n\n"?chop_linebreak}]"#: "[foo\n]"]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      var end = view.count
      if view.last == UInt8(ascii: "\n") { end -= 1 }
      if end > 0, view[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      return .text(machine.subjectText(call).prefix(end))
    },
    BuiltIn(
      "contains", .strings, on: .printable, [.text("part")], returns: .boolean,
      summary: "Whether `part` occurs in the string.",
      examples: [#"${"piceous"?contains("ice")}"#: "true", #"${"piceous"?contains("ICE")}"#: "false"]
    ) { machine, call throws(Fault) in
      .boolean(
        try machine.firstRange(of: machine.argumentView(call, 0), in: machine.subjectView(call)) != nil)
    },
    BuiltIn(
      "starts_with", .strings, on: .printable, [.text("part")], returns: .boolean,
      summary: "Whether the string begins with `part`.",
      examples: [
        #"${"redirect"?starts_with("red")}"#: "true", #"${"redirect"?starts_with("direct")}"#: "false",
      ]
    ) { machine, call throws(Fault) in
      .boolean(machine.subjectView(call).starts(with: machine.argumentView(call, 0)))
    },
    BuiltIn(
      "ends_with", .strings, on: .printable, [.text("part")], returns: .boolean,
      summary: "Whether the string ends with `part`.",
      examples: [#"${"redhead"?ends_with("head")}"#: "true", #"${"redhead"?ends_with("red")}"#: "false"]
    ) { machine, call throws(Fault) in
      .boolean(machine.subjectView(call).ends(with: machine.argumentView(call, 0)))
    },
    BuiltIn(
      "index_of", .strings, on: .printable, [.text("part"), .number("start").optional], returns: .number,
      summary: "Where `part` first occurs at or after index `start`, counted from 0; -1 if it does not.",
      examples: [#"${"abcabc"?index_of("bc")}"#: "1", #"${"abcabc"?index_of("bc", 2)}"#: "4"]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      let part = machine.argumentView(call, 0)
      let start = machine.has(call, 1) ? max(machine.argumentInteger(call, 1), 0) : 0
      guard let from = view.byteOffset(ofUTF16: start) else {
        return .integer(part.isEmpty ? Int64(view.utf16Count) : -1)
      }
      let found = try machine.firstRange(
        of: part, in: view, from: from.splits ? from.offset + 4 : from.offset)
      return .integer(found.map { Int64(view.utf16Index(ofByte: $0.lowerBound)) } ?? -1)
    },
    BuiltIn(
      "last_index_of", .strings, on: .printable, [.text("part"), .number("start").optional], returns: .number,
      summary: "Where `part` last occurs at or before index `start`, counted from 0; -1 if it does not.",
      examples: [#"${"abcabc"?last_index_of("ab")}"#: "3", #"${"abcabc"?last_index_of("ab", 2)}"#: "0"]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      var limit = view.count
      if machine.has(call, 1) {
        let start = machine.argumentInteger(call, 1)
        guard start >= 0 else { return .integer(-1) }
        limit = view.byteOffset(ofUTF16: start)?.offset ?? view.count
      }
      let found = try machine.lastRange(of: machine.argumentView(call, 0), in: view, startingAtMost: limit)
      return .integer(found.map { Int64(view.utf16Index(ofByte: $0.lowerBound)) } ?? -1)
    },
    BuiltIn(
      "remove_beginning", .strings, on: .printable, [.text("part")], returns: .text,
      summary: "The string without `part` at its beginning, if it begins with it.",
      examples: [
        #"${"abcdef"?remove_beginning("abc")}"#: "def", #"${"foobar"?remove_beginning("abc")}"#: "foobar",
      ]
    ) { machine, call throws(Fault) in
      let part = machine.argumentView(call, 0)
      let text = machine.subjectText(call)
      return .text(machine.heap.view(text).starts(with: part) ? text.dropFirst(part.count) : text)
    },
    BuiltIn(
      "remove_ending", .strings, on: .printable, [.text("part")], returns: .text,
      summary: "The string without `part` at its end, if it ends with it.",
      examples: [#"${"abcdef"?remove_ending("def")}"#: "abc", #"${"foobar"?remove_ending("def")}"#: "foobar"]
    ) { machine, call throws(Fault) in
      let part = machine.argumentView(call, 0)
      let text = machine.subjectText(call)
      return .text(
        machine.heap.view(text).ends(with: part) ? text.prefix(Int(text.count) - part.count) : text)
    },
    BuiltIn(
      "ensure_ends_with", .strings, on: .printable, [.text("part")], returns: .text,
      summary: "The string with `part` added to its end, unless it ends with it.",
      examples: [#"${"foo"?ensure_ends_with("/")}"#: "foo/", #"${"foo/"?ensure_ends_with("/")}"#: "foo/"]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      let part = machine.argumentView(call, 0)
      if view.ends(with: part) { return .text(machine.subjectText(call)) }
      return try machine.makeText { scratch in
        scratch.append(view)
        scratch.append(part)
      }
    },
  ]
}

extension Machine {
  /// A text without the bytes up to U+0020 at its ends, as Java's `trim` has it.
  @inline(__always)
  func trimmed(_ text: Text) -> Text {
    let view = heap.view(text)
    var lower = 0
    var upper = view.count
    while lower < upper, view[lower] <= 0x20 { lower += 1 }
    while upper > lower, view[upper - 1] <= 0x20 { upper -= 1 }
    return text.slice(lower, upper)
  }
}
