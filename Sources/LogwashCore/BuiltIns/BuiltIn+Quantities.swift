extension BuiltIn {
  /// Numbers with units.
  static let quantities: [BuiltIn] = [
    BuiltIn(
      "parse_duration", .extraction, on: .printable, returns: [.number, .missing],
      summary:
        "The seconds that a duration says, exactly: `1.5s`, `2m30s`, `1d 2h`, `3 min`, `150µs`, `PT1H30M`; a bare number counts seconds; missing if it is none.",
      examples: [
        #"${"2m30s"?parse_duration}"#: "150", #"${"1.5ms"?parse_duration?c}"#: "0.0015",
        #"${"1 day 2 hours"?parse_duration?c}"#: "93600", #"${"soon"?parse_duration!"none"}"#: "none",
      ]
    ) { machine, call throws(Fault) in
      guard let seconds = Quantity.duration(machine.subjectView(call)) else { return .missing }
      return machine.heap.value(seconds)
    },
    BuiltIn(
      "parse_bytes", .extraction, on: .printable, [.number("thousand").optional],
      returns: [.number, .missing],
      summary:
        "The bytes that a size says, exactly: `10KB`, `3.2MiB`, `1.5 G`, `512`, where `KB` and `K` are 1000 bytes or `thousand` (1000 or 1024), and `KiB` is 1024; missing if it is none.",
      examples: [
        #"${"10KB"?parse_bytes?c}"#: "10000", #"${"10KiB"?parse_bytes?c}"#: "10240",
        #"${"1.5 G"?parse_bytes(1024)?c}"#: "1610612736", #"${"3.2MiB"?parse_bytes?c}"#: "3355443.2",
      ]
    ) { machine, call throws(Fault) in
      let thousand = machine.has(call, 0) ? machine.argumentInteger(call, 0) : 1000
      guard thousand == 1000 || thousand == 1024 else { throw Fault(.badArgument, operand: 1) }
      guard let bytes = Quantity.bytes(machine.subjectView(call), thousand: Int128(thousand)) else {
        return .missing
      }
      return machine.heap.value(bytes)
    },
  ]
}
