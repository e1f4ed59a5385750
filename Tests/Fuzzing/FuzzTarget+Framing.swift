internal import LogwashCore

/// What cuts an input into records. Wherever the blocks of the input end, the records are the same.
extension FuzzTarget {
  static func framing() -> FuzzTarget {
    framing("framing", "Records with NUL behind or their length before them.") {
      [plan(.nul), plan(.octetCounted), plan(.lines)]
    }
  }

  static func framingJSON() -> FuzzTarget {
    framing("framing-json", "JSON values one behind the other, in arrays, and inside of others.") {
      var inside = plan(.json)
      inside.path = ["a", "b"]
      return [plan(.json), inside]
    }
  }

  static func rows() -> FuzzTarget {
    framing("rows", "Rows of CSV, TSV and W3C logs.") {
      let dialects: [(Unicode.Scalar, Bool, Framing.Header)] = [
        (",", true, .firstRow), ("\t", false, .none), (" ", true, .directive),
      ]
      return dialects.map {
        var plan = FramingPlan()
        plan.kind = .rows(separator: UInt8(ascii: $0), hasQuotes: $1, $2)
        plan.maxRecordBytes = 500
        return plan
      }
    }
  }

  static func containers() -> FuzzTarget {
    framing("containers", "Lines of container runtimes, CRI and Docker, whose parts are joined.") {
      var traces = plan(.cri)
      traces.multiline = multiline("java")
      return [plan(.cri), plan(.docker), traces]
    }
  }

  static func multiline() -> FuzzTarget {
    framing("multiline", "Records of several lines, by every rule there is.") {
      (TraceLanguage.allCases.map(\.rawValue) + ["start:^\\d", "continue:^[> ]", "end:;$", "indent"]).map {
        var plan = plan(.lines)
        plan.multiline = multiline($0)
        return plan
      }
    }
  }

  // MARK: Plans

  private static func plan(_ framing: Framing) -> FramingPlan {
    var plan = FramingPlan()
    plan.kind = .framing(framing)
    plan.maxRecordBytes = 500
    return plan
  }

  private static func multiline(_ rule: String) -> Multiline {
    do {
      var multiline = Multiline(try Multiline.Rule(rule))
      multiline.maxLines = 50
      return multiline
    } catch {
      fail("\(rule): \(error)")
    }
  }

  private static func framing(
    _ name: String, _ summary: String, _ plans: @escaping @Sendable () -> [FramingPlan]
  ) -> FuzzTarget {
    FuzzTarget(name, summary) {
      let plans = plans().filter { !($0.isLines && $0.multiline == nil) }
      return { bytes in
        guard let first = bytes.first else { return }
        // Two cuts that the first byte chooses.
        let input = Array(bytes.dropFirst())
        let cuts = [Int(first) * input.count / 256, Int(first ^ 0x55) * input.count / 256].sorted()
        for plan in plans {
          let whole = records(plan, input, cutAt: [])
          let parts = records(plan, input, cutAt: cuts)
          if whole != parts { fail("\(plan.kind) cut at \(cuts): \(whole) and \(parts)") }
        }
      }
    }
  }
}

private struct FoundRecord: Equatable, CustomStringConvertible {
  var bytes: [UInt8]
  var line: Int
  var offset: Int
  var fault: FaultCode?
  var stream: RecordEnvelope.Stream
  var time: [UInt8]
  var isHeader: Bool

  var description: String { "\(shown(bytes)) line \(line) offset \(offset) \(fault.map { "\($0)" } ?? "")" }
}

private func records(_ plan: FramingPlan, _ input: [UInt8], cutAt cuts: [Int]) -> [FoundRecord] {
  var scanner = RecordScanner(plan, at: .beginning)
  var records = FramedRecords(capacity: 64, maxRecordBytes: plan.maxRecordBytes)
  var found: [FoundRecord] = []
  var start = 0
  for end in cuts + [input.count] {
    let piece = ConstantBytes(Array(input[start..<end]))
    scanner.scan(piece.view, into: &records)
    extendLifetime(piece)
    start = end
    take(&records, &found)
  }
  scanner.finish(into: &records)
  take(&records, &found)
  return found
}

private func take(_ records: inout FramedRecords, _ found: inout [FoundRecord]) {
  var block = InputBlock(capacity: 64)
  var places = Arena<RecordPlace>()
  records.handOver(&block, &places)
  for i in 0..<places.count {
    let place = places[i]
    let envelope = place.envelope
    guard place.end - place.start <= records.maxRecordBytes else { fail("a record is too long: \(place)") }
    found.append(
      FoundRecord(
        bytes: block.view[place.start..<place.end].array, line: place.lineNumber, offset: place.offset,
        fault: place.fault, stream: envelope.stream,
        time: block.view[envelope.timeStart..<envelope.timeEnd].array, isHeader: place.isHeader))
  }
}
