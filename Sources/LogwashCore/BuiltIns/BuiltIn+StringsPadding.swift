extension BuiltIn {
  /// Making strings longer and shorter.
  static let stringsPadding: [BuiltIn] = [
    BuiltIn(
      "left_pad", .strings, on: .printable, [.number("length"), .text("filling").optional], returns: .text,
      summary:
        "The string with `filling` (spaces if not given) put before it until it has `length` characters.",
      examples: [
        #"[${"ab"?left_pad(5)}]"#: "[   ab]", #"${7?left_pad(4, "0")}"#: "0007",
        #"${"ab"?left_pad(7, "-=")}"#: "-=-=-ab",
      ]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      guard let missing = try machine.missingUnits(call, view) else {
        return .text(machine.subjectText(call))
      }
      let filling: ByteView? = machine.has(call, 1) ? machine.argumentView(call, 1) : nil
      return try machine.makeText { scratch in
        scratch.append(filling: filling, from: 0, units: missing)
        scratch.append(view)
      }
    },
    BuiltIn(
      "right_pad", .strings, on: .printable, [.number("length"), .text("filling").optional], returns: .text,
      summary:
        "The string with `filling` (spaces if not given) put behind it until it has `length` characters.",
      examples: [#"[${"ab"?right_pad(5)}]"#: "[ab   ]", #"${"ab"?right_pad(7, "-=")}"#: "ab-=-=-"]
    ) { machine, call throws(Fault) in
      let view = machine.subjectView(call)
      guard let missing = try machine.missingUnits(call, view) else {
        return .text(machine.subjectText(call))
      }
      let filling: ByteView? = machine.has(call, 1) ? machine.argumentView(call, 1) : nil
      return try machine.makeText { scratch in
        scratch.append(view)
        // The filling is laid out from the line's start, so that padded strings of all lengths line up.
        scratch.append(filling: filling, from: view.utf16Count, units: missing)
      }
    },
    BuiltIn(
      "truncate", .strings, on: .printable, truncation, returns: .text,
      summary:
        "The string cut to `length`, with `[...]` or `terminator` at its end; between words if possible.",
      examples: [
        #"${"This is a long sentence"?truncate(20)}"#: "This is a long [...]",
        #"${"hello big world"?truncate(10)}"#: "hell[...]", #"${"short"?truncate(10)}"#: "short",
      ]
    ) { machine, call throws(Fault) in try machine.truncate(call, .anywhere) },
    BuiltIn(
      "truncate_w", .strings, on: .printable, truncation, returns: .text,
      summary: "The same as `?truncate`, but always between words.",
      examples: [
        #"${"hello big world"?truncate_w(12)}"#: "hello [...]", #"${"12345678"?truncate_w(6)}"#: "[...]",
      ]
    ) { machine, call throws(Fault) in try machine.truncate(call, .words) },
    BuiltIn(
      "truncate_c", .strings, on: .printable, truncation, returns: .text,
      summary: "The same as `?truncate`, but between any two characters.",
      examples: [
        #"${"hello big world"?truncate_c(12)}"#: "hello b[...]", #"${"hello"?truncate_c(4, "..")}"#: "he..",
      ]
    ) { machine, call throws(Fault) in try machine.truncate(call, .characters) },
  ]

  private static let truncation: [Parameter] = [
    .number("length"), .text("terminator").optional, .number("terminator_length").optional,
  ]
}

extension Machine {
  /// How many UTF-16 units the subject lacks to be as long as argument 0 says; nil if none.
  fileprivate func missingUnits(_ call: Call, _ view: ByteView) throws(Fault) -> Int? {
    let length = argumentInteger(call, 0)
    let missing = length.subtractingReportingOverflow(view.utf16Count)
    guard !missing.overflow, missing.partialValue > 0 else { return nil }
    guard missing.partialValue <= limits.textBytes else { throw .tooLarge }
    if has(call, 1), argumentText(call, 1).isEmpty { throw Fault(.badArgument, operand: 2) }
    return missing.partialValue
  }
}

extension Scratch {
  /// Appends `count` UTF-16 units of the filling repeated without end, from its unit `start` on; nil is a
  /// space.
  fileprivate mutating func append(filling: ByteView?, from start: Int, units count: Int) {
    guard let filling else {
      for _ in 0..<count { append(UInt8(ascii: " ")) }
      return
    }
    guard !filling.isASCII else {
      var at = start % filling.count
      for _ in 0..<count {
        append(filling[at])
        at = at + 1 == filling.count ? 0 : at + 1
      }
      return
    }
    var skipped = start % filling.utf16Count
    var left = count
    while left > 0 {
      var at = 0
      while at < filling.count, left > 0 {
        let length = filling.scalar(at: at).length
        let units = length == 4 ? 2 : 1
        let wanted = min(units - min(skipped, units), left)
        skipped -= min(skipped, units)
        // Half of a surrogate pair cannot be written.
        if wanted == units {
          append(filling[at..<at + length])
        } else if wanted > 0 {
          append(UInt8(ascii: "?"))
        }
        left -= wanted
        at += length
      }
    }
  }
}
