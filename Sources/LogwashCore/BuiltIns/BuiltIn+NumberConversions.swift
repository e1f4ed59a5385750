extension BuiltIn {
  /// From strings to numbers, between kinds of numbers, and to text.
  static let numberConversions: [BuiltIn] = [
    BuiltIn(
      "number", .strings, on: [.text, .number], returns: .number,
      summary:
        "The number that the string says, with a point and an exponent if wanted; no spaces, no grouping.",
      examples: [#"${"1.50"?number + 1}"#: "2.5", #"${"1e3"?number}"#: "1000"]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if case .number = machine.heap.kinds(of: subject) { return subject }
      do throws(NumberFault) {
        return machine.heap.value(try Number(parsing: machine.subjectView(call)))
      } catch {
        throw error.fault
      }
    },
    BuiltIn(
      "int", .numbers, on: .number, returns: .number,
      summary: "The whole part as Java's int: 32 bits, the rest wraps around.",
      examples: [#"${1.9?int}"#: "1", #"${3000000000?int}"#: "-1294967296"]
    ) { machine, call throws(Fault) in
      try machine.number(of: call) { number throws(NumberFault) in number.wrapped(to: .int) }
    },
    BuiltIn(
      "long", .numbers, on: [.number, .date], returns: .number,
      summary: "The whole part as Java's long, 64 bits; for a date, the milliseconds since 1970.",
      examples: [#"${1.9?long}"#: "1", #"${99999999999999999999?long}"#: "7766279631452241919"]
    ) { machine, call throws(Fault) in
      if case .moment(let moment) = machine.subject(call) { return .integer(moment.milliseconds) }
      return try machine.number(of: call) { number throws(NumberFault) in number.wrapped(to: .long) }
    },
    BuiltIn(
      "short", .numbers, on: .number, returns: .number,
      summary: "The whole part as Java's short: 16 bits, the rest wraps around.",
      examples: [#"${1.9?short}"#: "1", #"${70000?short}"#: "4464"]
    ) { machine, call throws(Fault) in
      try machine.number(of: call) { number throws(NumberFault) in number.wrapped(to: .short) }
    },
    BuiltIn(
      "byte", .numbers, on: .number, returns: .number,
      summary: "The whole part as Java's byte: 8 bits, the rest wraps around.",
      examples: [#"${1.9?byte}"#: "1", #"${200?byte}"#: "-56"]
    ) { machine, call throws(Fault) in
      try machine.number(of: call) { number throws(NumberFault) in number.wrapped(to: .byte) }
    },
    BuiltIn(
      "double", .numbers, on: .number, returns: .number,
      summary: "The nearest 64-bit binary number.",
      examples: [#"${0.1?double}"#: "0.1", #"${2?double}"#: "2"]
    ) { machine, call throws(Fault) in
      try machine.number(of: call) { number throws(NumberFault) in number.roundedToDouble }
    },
    BuiltIn(
      "float", .numbers, on: .number, returns: .number,
      summary: "The nearest 32-bit binary number.",
      examples: [#"${16777217?float}"#: "16777216", #"${0.5?float}"#: "0.5"]
    ) { machine, call throws(Fault) in
      try machine.number(of: call) { number throws(NumberFault) in number.roundedToFloat }
    },
    BuiltIn(
      "c", .numbers, on: [.number, .boolean, .text], returns: .text,
      summary:
        "The value for computers: numbers without grouping, `true` or `false`, strings as JSON with quotes.",
      examples: [#"${1234567.5?c}"#: "1234567.5", #"${(1 gt 2)?c}"#: "false"]
    ) { machine, call throws(Fault) in
      .text(try machine.computerText(of: machine.subject(call)))
    },
    // `.any`: not formatted, because a format may come as an argument.
    BuiltIn(
      "string", .strings, on: .any,
      [.of(.printable, "format").optional, .of(.printable, "when_false").optional], returns: .text,
      summary: "The value as `${…}` prints it, or by a `format`; for booleans, one of two texts.",
      examples: [
        ##"${1234.5?string("#,##0.00")}"##: "1,234.50", #"${0.25?string("percent")}"#: "25%",
        #"${(1 lt 2)?string("yes", "no")}"#: "yes",
      ],
      body: .prepared(.nothing) { machine, program, call throws(Fault) in
        try machine.string(of: call, program)
      }),
  ]
}

extension Machine {
  /// `?string`, which means something else for every kind of value.
  fileprivate mutating func string(of call: Call, _ program: Program) throws(Fault) -> Value {
    let subject = subject(call)
    let kinds = heap.kinds(of: subject)
    guard !kinds.isDisjoint(with: .printable) else { throw .wrongKind(expected: .printable) }
    guard call.argumentCount > 0 else {
      // The historical format `true,false` prints nothing by itself, but here.
      if settings.refusesBooleans, case .boolean = subject { return .text(try computerText(of: subject)) }
      return .text(try text(of: subject, program))
    }
    if kinds.contains(.boolean) {
      guard has(call, 1) else { throw Fault(.badArgument, operand: 1) }
      return .text(argumentText(call, heap.boolean(subject) ? 0 : 1))
    }
    guard !has(call, 1) else { throw Fault(.badArgument, operand: 2) }
    if kinds.contains(.number) { return try string(ofNumber: subject, call, program) }
    if case .moment(let moment) = subject {
      return .text(try text(of: moment, format: argumentText(call, 0)))
    }
    throw .wrongKind(expected: [.number, .boolean, .date])
  }

  /// Formats by another number format than the setting's.
  private mutating func string(ofNumber value: Value, _ call: Call, _ program: Program) throws(Fault) -> Value
  {
    let saved = settings.numberFormat
    defer { settings.numberFormat = saved }
    settings.numberFormat =
      call.prepared >= 0
      ? .compiled(UInt32(truncatingIfNeeded: call.prepared))
      : try numberFormatChoice(argumentText(call, 0), program)
    return .text(try text(of: value, program))
  }
}
