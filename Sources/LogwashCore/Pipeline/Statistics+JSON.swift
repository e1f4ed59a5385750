extension Statistics {
  /// One JSON object on one line, without its end.
  package func json(with ledger: Ledger) -> String {
    var out = OutputBuffer(capacity: 1024)
    let numbers = [
      ("read", counts.read), ("written", counts.written), ("passed", counts.passed),
      ("dropped", counts.dropped),
      ("rejected", counts.rejected), ("emitted", counts.emitted), ("bytes_read", counts.bytesRead),
      ("bytes_written", counts.bytesWritten),
    ]
    out.append("{")
    for (name, number) in numbers {
      out.append(jsonString: name)
      out.append(":")
      out.append(decimal: Int64(number))
      out.append(",")
    }
    out.append("\"drops\":[")
    for (index, drop) in drops.enumerated() {
      out.append(index == 0 ? "{\"reason\":" : ",{\"reason\":")
      out.append(jsonString: drop.reason)
      drop.template?.appendJSON(to: &out)
      out.append(",\"count\":")
      out.append(decimal: Int64(drop.count))
      out.append("}")
    }
    out.append("],\"failures\":[")
    for (index, failure) in failures.enumerated() {
      out.append(index == 0 ? "{\"fault\":" : ",{\"fault\":")
      out.append(jsonString: failure.first.fault.name)
      out.append(",\"reason\":")
      out.append(jsonString: failure.first.message)
      failure.first.template?.appendJSON(to: &out)
      out.append(",\"count\":")
      out.append(decimal: Int64(failure.count))
      out.append(",\"first\":{\"source\":")
      out.append(jsonString: failure.first.sourceName)
      out.append(",\"line\":")
      out.append(decimal: Int64(failure.first.lineNumber))
      out.append(",\"offset\":")
      out.append(decimal: Int64(failure.first.offset))
      out.append("}}")
    }
    out.append("]")
    appendRedactions(to: &out)
    out.append(",\"ledger\":")
    ledger.appendJSON(to: &out)
    out.append("}")
    return out.string
  }

  /// Appends a member `redactions` when there were any.
  private func appendRedactions(to out: inout OutputBuffer) {
    guard !redactions.isEmpty else { return }
    out.append(",\"redactions\":{")
    for (index, entry) in redactionsInOrder.enumerated() {
      if index > 0 { out.append(",") }
      out.append(jsonString: entry.name)
      out.append(":")
      out.append(decimal: Int64(entry.count))
    }
    out.append("}")
  }

  /// How often each detector found something, in the order of the detectors.
  package var redactionsInOrder: [(name: String, count: Int)] {
    Detector.allCases.compactMap { detector in redactions[detector].map { (detector.name.description, $0) } }
  }
}

extension Rejection.TemplatePlace {
  /// Appends a member `template` with the place.
  func appendJSON(to out: inout OutputBuffer) {
    out.append(",\"template\":{\"name\":")
    out.append(jsonString: name)
    out.append(",\"line\":")
    out.append(decimal: Int64(line))
    out.append(",\"column\":")
    out.append(decimal: Int64(column))
    out.append("}")
  }
}
