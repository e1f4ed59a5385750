extension BuiltIn {
  /// What looks for regular expressions, and the groups they capture.
  static let stringsRegularExpressions: [BuiltIn] = [
    BuiltIn(
      "matches", .strings, on: .printable, [.printable("pattern"), .printable("flags").optional],
      returns: [.boolean, .sequence],
      summary:
        "As a boolean, whether `pattern` matches the whole string; as a sequence, all its matches in it.",
      examples: [
        #"<#if "fxo"?matches("f.?o")>Matches.</#if>"#: "Matches.",
        #"<#list "a1b2"?matches("[a-z]([0-9])") as m>${m}=${m?groups[1]} </#list>"#: "a1=1 b2=2 ",
      ],
      body: .prepared(.pattern(flagsArgument: 1)) { machine, program, call throws(Fault) in
        let search: PatternHandle
        let whole: PatternHandle
        if call.prepared >= 0 {
          search = program.patternHandles[call.prepared]
          whole = program.patternHandles[call.prepared + 1]
        } else {
          let flags = machine.has(call, 1) ? SearchFlags(machine.argumentView(call, 1)) : SearchFlags()
          search = try machine.pattern(for: machine.argumentText(call, 0), flags: flags.pattern)
          whole = try machine.pattern(for: machine.argumentText(call, 0), flags: flags.pattern, whole: true)
        }
        return try machine.allMatches(call, search, whole)
      }),
    BuiltIn(
      "groups", .strings, on: [.sequence, .text], returns: .sequence,
      summary:
        "What the parentheses matched, behind the whole match at index 0; of `?matches` or an item of it.",
      examples: [
        #"${"aa/rx"?matches("(.+)/(.+)")?groups[2]}"#: "rx",
        #"${"ab"?matches("(a)(x)?b")?groups?join("|")}"#: "ab|a|",
      ]
    ) { machine, call throws(Fault) in
      guard case .object(let index) = machine.subject(call) else { throw .wrongKind(expected: .boolean) }
      return switch machine.heap.objects[Int(index)] {
      case .matches(_, _, let groups), .match(_, let groups): .sequence(groups)
      default: throw .wrongKind(expected: .boolean)
      }
    },
    BuiltIn(
      "replace", .strings, on: .printable,
      [.printable("part"), .printable("replacement"), .printable("flags").optional],
      returns: .text,
      summary:
        "The string with `replacement` for every `part`; with flag `r`, `part` is a regular expression.",
      examples: [
        #"${"this is a car"?replace("car", "bulldozer")}"#: "this is a bulldozer",
        #"${"2024-07-05"?replace("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1", "r")}"#: "05.07.2024",
        #"${"aXbxc"?replace("x", "-", "if")}"#: "a-bxc",
      ],
      body: .prepared(.pattern(flagsArgument: 2)) { machine, program, call throws(Fault) in
        let (needle, flags) = try machine.needle(program, call, flagsArgument: 2)
        if case .pattern(let pattern) = needle {
          return try machine.replace(call, pattern, isFirstOnly: flags.isFirstOnly)
        }
        return try machine.replace(call, needle, isFirstOnly: flags.isFirstOnly)
      }),
    BuiltIn(
      "ensure_starts_with", .strings, on: .printable,
      [.text("part"), .text("added").optional, .text("flags").optional], returns: .text,
      summary:
        "The string with `part` before it unless it begins so; with `added`, `part` is a regular expression.",
      examples: [
        #"${"foo"?ensure_starts_with("/")}"#: "/foo",
        #"${"example.com"?ensure_starts_with("[a-zA-Z]+://", "http://")}"#: "http://example.com",
      ],
      body: .prepared(.pattern(flagsArgument: 2)) { machine, program, call throws(Fault) in
        let needle = try machine.needle(
          program, call, flagsArgument: 2, isStrict: true, default: machine.has(call, 1)
        ).needle
        let view = machine.subjectView(call)
        let startsSo =
          switch needle {
          case .text(let part): view.starts(with: part)
          case .anyCase(let part): view.end(ofAnyCase: part, at: 0) != nil
          case .pattern: try machine.firstRange(of: needle, in: view)?.lowerBound == 0
          }
        if startsSo { return .text(machine.subjectText(call)) }
        let added = machine.argumentView(call, machine.has(call, 1) ? 1 : 0)
        return try machine.makeText { scratch in
          scratch.append(added)
          scratch.append(view)
        }
      }),
  ]
}
