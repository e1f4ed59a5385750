extension Ledger {
  /// One JSON object on one line, without its end: whether it balances, an account for each input, and one of all together.
  package var json: String {
    var out = OutputBuffer(capacity: 1024)
    appendJSON(to: &out)
    return out.string
  }

  func appendJSON(to out: inout OutputBuffer) {
    out.append(isBalanced ? "{\"balanced\":true" : "{\"balanced\":false")
    out.append(",\"problems\":[")
    for (index, problem) in problems.enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: problem)
    }
    out.append("],\"ending\":")
    out.append(jsonString: ending?.name ?? "failed")
    out.append(",\"output\":{\"records\":")
    out.append(decimal: Int64(output.records))
    out.append(",\"bytes\":")
    out.append(decimal: Int64(output.bytesTaken))
    out.append("},\"total\":{")
    total.appendMembers(to: &out)
    out.append("},\"inputs\":[")
    for (index, input) in inputs.enumerated() {
      out.append(index == 0 ? "{\"source\":" : ",{\"source\":")
      out.append(jsonString: input.name)
      out.append(",")
      input.appendMembers(to: &out)
      out.append("}")
    }
    out.append("]}")
  }
}

extension Ledger.Account {
  fileprivate func appendMembers(to out: inout OutputBuffer) {
    out.append(isWhole ? "\"whole\":true" : "\"whole\":false")
    out.append(",\"stored_bytes\":")
    out.append(decimal: Int64(storedBytes))
    out.append(",\"read\":{")
    found.appendMembers(to: &out)
    out.append("}")
    append("written", outcomes.written, to: &out)
    append("dropped", outcomes.dropped, by: drops, nameOfReason: "reason", to: &out)
    append("rejected", outcomes.rejected, by: rejects, nameOfReason: "fault", to: &out)
    append("headers", outcomes.headers, to: &out)
    append("framing", outcomes.framing, to: &out)
    append("skipped", outcomes.skipped, to: &out)
    append("held", outcomes.held, to: &out)
  }

  private func append(
    _ name: String, _ tally: Tally, by causes: LedgerCauses? = nil, nameOfReason: String = "",
    to out: inout OutputBuffer
  ) {
    out.append(",")
    out.append(jsonString: name)
    out.append(":{")
    tally.appendMembers(to: &out)
    causes?.appendMember(nameOfReason: nameOfReason, to: &out)
    out.append("}")
  }
}

extension LedgerCauses {
  fileprivate func appendMember(nameOfReason: String, to out: inout OutputBuffer) {
    out.append(",\"by\":[")
    for (index, cause) in entries.enumerated() {
      out.append(index == 0 ? "{" : ",{")
      out.append(jsonString: nameOfReason)
      out.append(":")
      out.append(jsonString: cause.reason)
      cause.template?.appendJSON(to: &out)
      out.append(",")
      cause.tally.appendMembers(to: &out)
      out.append("}")
    }
    out.append("]")
  }
}

extension Tally {
  fileprivate func appendMembers(to out: inout OutputBuffer) {
    out.append("\"records\":")
    out.append(decimal: Int64(records))
    out.append(",\"bytes\":")
    out.append(decimal: Int64(bytes))
  }
}

extension RunEnding {
  /// As it is written in JSON.
  fileprivate var name: String {
    switch self {
    case .inputEnded: "input_ended"
    case .limitReached: "limit_reached"
    case .stopped: "stopped"
    case .outputClosed: "output_closed"
    case .tooManyRejects: "too_many_rejects"
    case .stoppedByPolicy: "stopped_by_policy"
    case .residueFound: "residue_found"
    }
  }
}
