extension BuiltIn {
  /// Parts of a string.
  static let stringsParts: [BuiltIn] = [
    BuiltIn(
      "keep_before", .strings, on: .printable, [.text("separator"), .text("flags").optional], returns: .text,
      summary: "The part before the first `separator`; the whole string when there is none.",
      examples: [
        #"${"GET /health"?keep_before(" ")}"#: "GET", #"${"no-separator"?keep_before(" ")}"#: "no-separator",
      ],
      body: .prepared(.pattern(flagsArgument: 1)) { machine, program, call throws(Fault) in
        let needle = try machine.needle(program, call, flagsArgument: 1, isStrict: true).needle
        let found = try machine.firstRange(of: needle, in: machine.subjectView(call))
        let text = machine.subjectText(call)
        return .text(found.map { text.prefix($0.lowerBound) } ?? text)
      }),
    BuiltIn(
      "keep_before_last", .strings, on: .printable, [.text("separator"), .text("flags").optional],
      returns: .text,
      summary: "The part before the last `separator`; the whole string when there is none.",
      examples: [
        #"${"foo.bar.txt"?keep_before_last(".")}"#: "foo.bar",
        #"${"a1b22c"?keep_before_last("[0-9]+", "r")}"#: "a1b2",
      ],
      body: .prepared(.pattern(flagsArgument: 1)) { machine, program, call throws(Fault) in
        let needle = try machine.needle(program, call, flagsArgument: 1, isStrict: true).needle
        let found = try machine.lastRange(of: needle, in: machine.subjectView(call))
        let text = machine.subjectText(call)
        return .text(found.map { text.prefix($0.lowerBound) } ?? text)
      }),
    BuiltIn(
      "keep_after", .strings, on: .printable, [.text("separator"), .text("flags").optional], returns: .text,
      summary: "The part after the first `separator`; an empty string when there is none.",
      examples: [#"${"user=joe=x"?keep_after("=")}"#: "joe=x", #"[${"user"?keep_after("=")}]"#: "[]"],
      body: .prepared(.pattern(flagsArgument: 1)) { machine, program, call throws(Fault) in
        let needle = try machine.needle(program, call, flagsArgument: 1, isStrict: true).needle
        let found = try machine.firstRange(of: needle, in: machine.subjectView(call))
        return .text(found.map { machine.subjectText(call).dropFirst($0.upperBound) } ?? .empty)
      }),
    BuiltIn(
      "keep_after_last", .strings, on: .printable, [.text("separator"), .text("flags").optional],
      returns: .text,
      summary: "The part after the last `separator`; an empty string when there is none.",
      examples: [
        #"${"/var/log/syslog"?keep_after_last("/")}"#: "syslog",
        #"${"aXbXc"?keep_after_last("x", "i")}"#: "c",
      ],
      body: .prepared(.pattern(flagsArgument: 1)) { machine, program, call throws(Fault) in
        let needle = try machine.needle(program, call, flagsArgument: 1, isStrict: true).needle
        let found = try machine.lastRange(of: needle, in: machine.subjectView(call))
        return .text(found.map { machine.subjectText(call).dropFirst($0.upperBound) } ?? .empty)
      }),
    BuiltIn(
      "substring", .strings, on: .printable, [.number("from"), .number("to").optional], returns: .text,
      summary:
        "The characters from index `from` up to and without index `to`; a slice `[from..<to]` does the same.",
      examples: [#"${"abcde"?substring(1, 3)}"#: "bc", #"${"abcde"?substring(2)}"#: "cde"]
    ) { machine, call throws(Fault) in
      let from = machine.argumentInteger(call, 0)
      let view = machine.subjectView(call)
      guard let lower = view.byteOffset(ofUTF16: from) else { throw Fault(.indexOutOfRange, operand: 1) }
      guard machine.has(call, 1) else {
        return try machine.slice(call, lower, (view.count, false))
      }
      let to = machine.argumentInteger(call, 1)
      guard to >= from, let upper = view.byteOffset(ofUTF16: to) else {
        throw Fault(.indexOutOfRange, operand: 2)
      }
      return try machine.slice(call, lower, upper)
    },
    BuiltIn(
      "word_list", .strings, on: .printable, returns: .sequence,
      summary: "The words of the string: what stands between white space.",
      examples: [
        #"${"  a bcd, .   1-2-3"?word_list?join("|")}"#: "a|bcd,|.|1-2-3", #"${"   "?word_list?size}"#: "0",
      ]
    ) { machine, call throws(Fault) in
      let text = machine.subjectText(call)
      let view = machine.heap.view(text)
      let start = machine.heap.elements.count
      var at = 0
      while at < view.count {
        if Self.separatesWords(view[at]) {
          at += 1
          continue
        }
        var end = at + 1
        while end < view.count, !Self.separatesWords(view[end]) { end += 1 }
        try machine.appendElement(.text(text.slice(at, end)))
        at = end
      }
      return machine.sequence(from: start)
    },
    BuiltIn(
      "split", .strings, on: .printable, [.printable("separator"), .printable("flags").optional],
      returns: .sequence,
      summary:
        "The parts between the `separator`s, empty ones too; with flag `r` it is a regular expression.",
      examples: [
        #"${"a,b,,c"?split(",")?join("|")}"#: "a|b||c",
        #"${"a1b22c"?split("[0-9]+", "r")?join("|")}"#: "a|b|c",
      ],
      body: .prepared(.pattern(flagsArgument: 1)) { machine, program, call throws(Fault) in
        let needle = try machine.needle(program, call, flagsArgument: 1).needle
        return switch needle {
        case .pattern: try machine.splitByPattern(call, needle)
        case .text(let separator), .anyCase(let separator):
          separator.isEmpty ? try machine.splitIntoCharacters(call) : try machine.split(call, needle)
        }
      }),
  ]

  /// The separators of `?word_list`, those of Java's `StringTokenizer`.
  fileprivate static func separatesWords(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
}

extension Machine {
  /// The subject between two places. Half of a surrogate pair becomes a question mark, as when Java encodes
  /// it.
  fileprivate mutating func slice(
    _ call: Call, _ lower: (offset: Int, splits: Bool), _ upper: (offset: Int, splits: Bool)
  ) throws(Fault) -> Value {
    let text = subjectText(call)
    guard lower.splits || upper.splits else { return .text(text.slice(lower.offset, upper.offset)) }
    let isNothing = lower.splits && upper.splits && lower.offset == upper.offset
    let begin = lower.splits ? lower.offset + 4 : lower.offset
    let inner = heap.view(text.slice(begin, max(begin, upper.offset)))
    return try makeText { scratch in
      if isNothing { return }
      if lower.splits { scratch.append("?") }
      scratch.append(inner)
      if upper.splits { scratch.append("?") }
    }
  }
}
