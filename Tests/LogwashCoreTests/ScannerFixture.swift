import LogwashCore

/// Finds the records of an input as a run does, in pieces of any size.
struct ScannerFixture {
  struct Found: Equatable, CustomStringConvertible {
    var text: String
    var line: Int
    var offset: Int
    var fault: FaultCode?
    var stream = ""
    var time = ""
    var isHeader = false

    init(
      _ text: String, line: Int, offset: Int, fault: FaultCode? = nil, stream: String = "", time: String = "",
      isHeader: Bool = false
    ) {
      self.text = text
      self.line = line
      self.offset = offset
      self.fault = fault
      self.stream = stream
      self.time = time
      self.isHeader = isHeader
    }

    var description: String {
      "\(text.debugDescription) line \(line) offset \(offset) \(fault.map(\.name) ?? "") \(stream) \(time)"
    }
  }

  var plan = FramingPlan()

  init(_ framing: Framing, path: [String] = [], multiline: String? = nil, maxRecordBytes: Int = 1000) throws {
    plan.kind = .framing(framing)
    plan.path = path
    plan.multiline = try multiline.map { Multiline(try Multiline.Rule($0)) }
    plan.maxRecordBytes = maxRecordBytes
  }

  init(rows separator: Character, hasQuotes: Bool = true, _ header: Framing.Header = .firstRow) {
    plan.kind = .rows(separator: separator.asciiValue ?? 0, hasQuotes: hasQuotes, header)
    plan.maxRecordBytes = 1000
  }

  /// - Parameter pieces: the ends of the pieces that the input comes in, beside its own end.
  func records(_ input: [UInt8], cutAt pieces: [Int] = []) -> [Found] {
    var scanner = RecordScanner(plan, at: .beginning)
    var records = FramedRecords(capacity: 64, maxRecordBytes: plan.maxRecordBytes)
    var block = InputBlock(capacity: 64)
    var places = Arena<RecordPlace>()
    var found: [Found] = []
    var start = 0
    for end in pieces + [input.count] {
      let piece = ConstantBytes(Array(input[start..<end]))
      scanner.scan(piece.view, into: &records)
      extendLifetime(piece)
      start = end
      records.handOver(&block, &places)
      found += Self.found(block, places)
    }
    scanner.finish(into: &records)
    records.handOver(&block, &places)
    return found + Self.found(block, places)
  }

  /// What is found from `place` on when reading is given up there, and begun anew where the scanner says.
  func recordsResumed(_ input: [UInt8], at place: Int) -> (held: InputPosition, records: [Found]) {
    var block = InputBlock(capacity: 64)
    var places = Arena<RecordPlace>()
    let before = ConstantBytes(Array(input[..<place]))
    var scanner = RecordScanner(plan, at: .beginning)
    var records = FramedRecords(capacity: 64, maxRecordBytes: plan.maxRecordBytes)
    scanner.scan(before.view, into: &records)
    records.handOver(&block, &places)
    var hasHeader = false
    for i in 0..<places.count where places[i].isHeader { hasHeader = true }
    let held = scanner.held(records)

    var other = RecordScanner(plan, at: held, hasHeader: hasHeader)
    var found = FramedRecords(capacity: 64, maxRecordBytes: plan.maxRecordBytes)
    other.scan(before.view.dropFirst(held.offset), into: &found)
    found.handOver(&block, &places)
    extendLifetime(before)
    let after = ConstantBytes(Array(input[place...]))
    other.scan(after.view, into: &found)
    other.finish(into: &found)
    extendLifetime(after)
    found.handOver(&block, &places)
    return (held, Self.found(block, places))
  }

  /// How many records are complete in the beginning of an input.
  func completeCount(_ input: ArraySlice<UInt8>) -> Int {
    let bytes = ConstantBytes(Array(input))
    var scanner = RecordScanner(plan, at: .beginning)
    var records = FramedRecords(capacity: 64, maxRecordBytes: plan.maxRecordBytes)
    scanner.scan(bytes.view, into: &records)
    extendLifetime(bytes)
    return records.places.count
  }

  func records(_ input: String) -> [Found] { records(Array(input.utf8)) }

  private static func found(_ block: borrowing InputBlock, _ places: borrowing Arena<RecordPlace>) -> [Found]
  {
    var found: [Found] = []
    for i in 0..<places.count {
      let place = places[i]
      let envelope = place.envelope
      found.append(
        Found(
          block.view[place.start..<place.end].string, line: place.lineNumber, offset: place.offset,
          fault: place.fault, stream: envelope.stream.name.description,
          time: block.view[envelope.timeStart..<envelope.timeEnd].string, isHeader: place.isHeader))
    }
    return found
  }

  /// The texts alone, with what is wrong behind a bar.
  func texts(_ input: String) -> [String] {
    records(input).map { $0.text + ($0.fault.map { " | " + $0.name } ?? "") }
  }
}
