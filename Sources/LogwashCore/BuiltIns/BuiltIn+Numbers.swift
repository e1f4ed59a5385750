extension BuiltIn {
  /// Rounding, and numbers as letters.
  static let numbers: [BuiltIn] = [
    BuiltIn(
      "abs", .numbers, on: .number, returns: .number,
      summary: "The number without its sign.",
      examples: [#"${(-5)?abs}"#: "5", #"${2.5?abs}"#: "2.5"]
    ) { machine, call throws(Fault) in
      try machine.number(of: call) { number throws(NumberFault) in number.absolute }
    },
    BuiltIn(
      "ceiling", .numbers, on: .number, returns: .number,
      summary: "The smallest whole number that is not less.",
      examples: [#"${1.2?ceiling}"#: "2", #"${(-1.2)?ceiling}"#: "-1"]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if let rounded = machine.smallRounded(subject, .ceiling, belowZero: .ceiling) { return rounded }
      return try machine.number(of: call) { number throws(NumberFault) in try number.ceiling() }
    },
    BuiltIn(
      "floor", .numbers, on: .number, returns: .number,
      summary: "The largest whole number that is not greater.",
      examples: [#"${1.8?floor}"#: "1", #"${(-1.2)?floor}"#: "-2"]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if let rounded = machine.smallRounded(subject, .floor, belowZero: .floor) { return rounded }
      return try machine.number(of: call) { number throws(NumberFault) in try number.floor() }
    },
    BuiltIn(
      "round", .numbers, on: .number, returns: .number,
      summary: "The nearest whole number; half-way the greater of both.",
      examples: [#"${1.5?round}"#: "2", #"${(-1.5)?round}"#: "-1"]
    ) { machine, call throws(Fault) in
      let subject = machine.subject(call)
      if let rounded = machine.smallRounded(subject, .halfUp, belowZero: .halfDown) { return rounded }
      return try machine.number(of: call) { number throws(NumberFault) in try number.round() }
    },
    BuiltIn(
      "is_nan", .numbers, on: .number, returns: .boolean,
      summary: "Whether the number is NaN, not a number.",
      examples: [#"${"NaN"?number?is_nan}"#: "true", #"${1?is_nan}"#: "false"]
    ) { machine, call throws(Fault) in .boolean(try machine.heap.number(machine.subject(call)).isNaN) },
    BuiltIn(
      "is_infinite", .numbers, on: .number, returns: .boolean,
      summary: "Whether the number is one of the two infinities.",
      examples: [#"${"INF"?number?is_infinite}"#: "true", #"${1?is_infinite}"#: "false"]
    ) { machine, call throws(Fault) in .boolean(try machine.heap.number(machine.subject(call)).isInfinite) },
    BuiltIn(
      "lower_abc", .numbers, on: .number, returns: .text,
      summary: "The number in letters: 1 is a, 26 is z, 27 is aa.",
      examples: [#"${3?lower_abc}"#: "c", #"${703?lower_abc}"#: "aaa"]
    ) { machine, call throws(Fault) in try machine.letters(of: call, first: UInt8(ascii: "a")) },
    BuiltIn(
      "upper_abc", .numbers, on: .number, returns: .text,
      summary: "The number in capital letters: 1 is A, 26 is Z, 27 is AA.",
      examples: [#"${5?upper_abc}"#: "E", #"${28?upper_abc}"#: "AB"]
    ) { machine, call throws(Fault) in try machine.letters(of: call, first: UInt8(ascii: "A")) },
  ]
}

extension Machine {
  /// The numeric subject, changed.
  @inline(__always)
  mutating func number(
    of call: Call, _ change: (Number) throws(NumberFault) -> Number
  ) throws(Fault) -> Value {
    let number = try heap.number(subject(call))
    do throws(NumberFault) {
      return heap.value(try change(number))
    } catch {
      throw error.fault
    }
  }

  /// A whole number from 1 on, in digits that are letters and have no zero.
  fileprivate mutating func letters(of call: Call, first: UInt8) throws(Fault) -> Value {
    let number = try heap.number(subject(call))
    guard number.isInteger, let value = number.int64, value >= 1, value <= Int32.max else {
      throw Fault(.badArgument)
    }
    return try makeText { scratch in Self.append(letters: value, first: first, to: &scratch) }
  }

  private static func append(letters value: Int64, first: UInt8, to scratch: inout Scratch) {
    let (quotient, remainder) = (value - 1).quotientAndRemainder(dividingBy: 26)
    if quotient > 0 { append(letters: quotient, first: first, to: &scratch) }
    scratch.append(first + UInt8(truncatingIfNeeded: remainder))
  }
}
