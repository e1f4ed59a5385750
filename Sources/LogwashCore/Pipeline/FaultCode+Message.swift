extension FaultCode {
  /// What went wrong with a record, in words.
  func message(_ reject: RejectedRecord, reason: String) -> String {
    switch self {
    case .rejected where !reason.isEmpty, .otherColumns where !reason.isEmpty,
      .unknownZone where !reason.isEmpty:
      reason
    case .stopped where !reason.isEmpty: "the template stopped: \(reason)"
    case .noMatch: "the line does not match the pattern"
    case .wrongKind where !reject.error.fault.expected.isEmpty:
      reject.found.isEmpty
        ? "expected \(reject.error.fault.expected.description)"
        : "expected \(reject.error.fault.expected.description), found \(reject.found.description)"
    case .incomparable where !reject.error.fault.expected.isEmpty && !reject.found.isEmpty:
      reject.error.fault.expected == reject.found
        ? "cannot compare dates of different kinds"
        : "cannot compare \(reject.error.fault.expected.description) with \(reject.found.description)"
    default: sentence
    }
  }

  /// The summary as a part of a sentence: lower case, no full stop.
  package var sentence: String {
    var text = summary
    if text.hasSuffix(".") { text.removeLast() }
    // A word in capitals stays as it is.
    guard let first = text.first, text.dropFirst().first?.isUppercase != true, first != "`" else {
      return text
    }
    return first.lowercased() + text.dropFirst()
  }
}
