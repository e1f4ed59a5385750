/// How the first program of a chain gets its records out of bytes.
package struct InputPlan: Sendable {
  package var format = RecordFormat.text
  package var framing = FramingPlan()
  package var table = TablePlan()
  /// What a container runtime says beside a line, as members of the record.
  package var envelope: EnvelopePlan?

  package init() {}
}

/// What is known of rows before they are read.
package struct TablePlan: Sendable {
  package var separator = UInt8(ascii: ",")
  /// The columns, when they were given; else a header names them.
  package var names: [String]?
  package var ragged = RaggedRows.reject

  package init() {}
}

/// What becomes of a row that has more or fewer columns than there are names.
package enum RaggedRows: String, HeaderChoice {
  case reject, allow

  package var summary: String {
    switch self {
    case .reject: "It is rejected."
    case .allow:
      "What it has no column for is missing; a column without a name is called after its number, `column4`."
    }
  }
}

/// Where the stream and the time of a container's line go, and the names of the streams.
package struct EnvelopePlan: BitwiseCopyable, Sendable {
  package var streamSlot: Int
  package var timeSlot: Int
  package var standardOutput: Text
  package var standardError: Text
}
