/// Reads inputs, one after the other, as chunks of whole records.
///
/// A chunk ends where a record ends; what is read beyond that begins the next one. When an input pauses, what is complete is
/// handed over at once. A record that is too long is handed over by its beginning, and the rest is passed over.
///
/// Lines are cut here only behind the last one of a block: whoever works on the chunk finds them. All else is found here, by
/// a `RecordScanner`, since where a record ends depends on all that came before it.
package struct InputChunks: ~Copyable, Sendable {
  /// How much is read before a chunk is handed over, when input keeps coming.
  package static let blockBytes = 256 << 10

  private let inputs: [PipelineInput]
  let plan: FramingPlan
  let framer: LineFramer
  let blockBytes: Int
  /// Of how many records a chunk is at most, more or less: what becomes of each is kept until the chunk is written, and records
  /// can be empty.
  var mostRecords: Int { max(blockBytes >> 4, 16) }
  let stop: StopSignal?
  /// How many more records are wanted; nil for all.
  var recordsLeft: Int?
  /// The next input to open; the one that is open is before it.
  private var next = 0
  var current: OpenInput?
  /// The bytes that were read last of the beginning of an input, until it is known what it is.
  private var beginning = InputBlock(capacity: InputBeginning.mostBytes + InputBlock.leastRoom)
  /// The beginning of a record whose end was not in the last block.
  var rest = OutputBuffer(capacity: 4096)
  var lineNumber = 1
  /// Where the bytes are that will be read next, without the rest.
  var offset = 0
  var isSkipping = false
  /// The input has ended, and what is left of it is the rest.
  var isAtEnd = false
  /// Where the record begins whose rest is passed over.
  var cut = InputPosition.beginning
  /// An input that could not be decoded to its end, to be thrown when what came before has been handed over.
  private var failure: PipelineError?
  /// All that a host has handed over was read.
  var isExhausted = false

  /// Nil for lines.
  var scanner: RecordScanner?
  var found: FramedRecords
  /// What was read for the scanner, and how much of it the scanner has had.
  var scanned: InputBlock
  var scannedBytes = 0
  /// The record that is open has waited long enough.
  var hasPaused = false
  var header: RowHeader?

  /// The inputs that have been opened, in order, as far as they are done with.
  private var finished: [InputReading] = []
  /// Lines that were handed over; and what never will be: behind the last one that is wanted, in front of a place that cannot be
  /// read.
  var handedOver = 0
  var held = Tally()

  /// - Parameter limit: how many records are wanted at most.
  package init(
    _ inputs: [PipelineInput], _ plan: FramingPlan = FramingPlan(), framer: LineFramer, limit: Int? = nil,
    stop: StopSignal? = nil, blockBytes: Int = Self.blockBytes
  ) {
    self.inputs = inputs
    self.plan = plan
    self.framer = framer
    self.stop = stop
    self.blockBytes = max(blockBytes, 64)
    recordsLeft = limit
    found = FramedRecords(capacity: 64, maxRecordBytes: plan.maxRecordBytes)
    scanned = InputBlock(capacity: 64)
  }

  /// For an input that a host hands over in pieces.
  ///
  /// - Parameter resumed: the pieces begin where somebody has stopped before.
  package init(ofPieces plan: FramingPlan, framer: LineFramer, resuming resumed: ResumePoint = .beginning) {
    self.init([], plan, framer: framer)
    current = OpenInput()
    next = 1
    offset = resumed.held.offset
    lineNumber = resumed.held.lineNumber
    isAtBeginning = offset == 0
    guard !isAtBeginning, !plan.isLines || resumed.isJSONValues else { return }
    scanner = RecordScanner(plan, at: resumed.held, hasHeader: resumed.header != nil)
    header = resumed.header.map { RowHeader($0) }
  }

  /// Hands over another piece.
  package mutating func append(_ piece: some Collection<UInt8>, isLast: Bool) {
    current?.append(piece, isLast: isLast)
    isExhausted = false
  }

  /// How long the byte order mark is that no chunk stands for yet.
  private var markBytes = 0
  /// The first bytes of the input are to be looked at.
  private(set) var isAtBeginning = false

  /// Fills a chunk with the next records.
  ///
  /// - Returns: false when there are no more.
  package mutating func fill(_ chunk: inout Chunk) throws(PipelineError) -> Bool {
    chunk.begin(capacity: blockBytes)
    while recordsLeft != 0, stop?.isStopped != true, !isExhausted {
      if let failure { throw failure }
      if current == nil {
        guard next < inputs.count else { return false }
        try openNext()
      }
      if isAtBeginning { readBeginning() }
      if isAtBeginning { continue }
      chunk.outsideRecords.bytes = markBytes
      markBytes = 0
      if scanner != nil { scan(into: &chunk) } else { read(into: &chunk) }
      chunk.source = next - 1
      // Records may be without bytes, and bytes without records.
      if chunk.recordBytes > 0 || chunk.places.count > 0 || chunk.skippedBytes > 0
        || chunk.outsideRecords.bytes > 0
      {
        return true
      }
    }
    return false
  }

  /// As many records as are wanted were handed over.
  package var hasReachedLimit: Bool { recordsLeft == 0 }

  /// All inputs that were opened are done with.
  package var hasEnded: Bool { current == nil && !finished.isEmpty }

  /// What was read of each input that was opened so far.
  package var readings: [InputReading] { current == nil ? finished : finished + [reading] }

  /// What has been read of the open input, and how much of that nobody was handed.
  private var reading: InputReading {
    var reading = InputReading()
    reading.byteCount = current?.byteCount ?? 0
    reading.storedByteCount = current?.storedByteCount ?? 0
    reading.held = held
    reading.held.bytes += markBytes
    if isAtBeginning || scanner == nil {
      reading.held += Tally(linesOf: beginning.view)
      reading.held += Tally(linesOf: rest.view())
    } else {
      reading.held += Tally(linesOf: scanned.view.dropFirst(scannedBytes))
      reading.held += found.held
      reading.held += found.waiting
    }
    reading.recordCount = handedOver + found.begun - found.held.records
    return reading
  }

  private mutating func openNext() throws(PipelineError) {
    let input = inputs[next]
    next += 1
    do throws(IOError) {
      current = try OpenInput(input)
    } catch {
      throw PipelineError(.open, name: input.name, error)
    }
    isAtBeginning = true
    beginning.removeAll()
    rest.removeAll()
    lineNumber = 1
    offset = 0
    isSkipping = false
    found.removeAll()
    scanner = nil
    scanned.removeAll()
    scannedBytes = 0
    isAtEnd = false
    handedOver = 0
    held = Tally()
  }

  /// Ends an input that cannot be read any further.
  mutating func fail(_ cause: String) {
    let hasBegun = (current?.storedByteCount ?? 0) > 0
    failure = PipelineError(
      .read, name: inputs[next - 1].name, cause: cause, line: hasBegun ? lineNumber : nil)
    end(isWhole: false)
  }

  mutating func end(isWhole: Bool = true) {
    var reading = reading
    reading.isWhole = isWhole
    finished.append(reading)
    current?.close()
    current = nil
  }

  /// Reads the first bytes of an input, until they say how it is to be read.
  private mutating func readBeginning() {
    var isEnd = false
    while true {
      if let seen = InputBeginning(beginning.view, isWhole: isEnd, choosesFraming: plan.looksAtBeginning) {
        return begin(seen)
      }
      switch current?.read(into: &beginning, milliseconds: -1, stop: stop) {
      case .more, .nothingNow: break
      // What cannot be decoded is said when the rest is read.
      case .end, .broken: isEnd = true
      case .exhausted:
        isExhausted = true
        return
      case .stopped, nil: return
      }
    }
  }

  private mutating func begin(_ seen: InputBeginning) {
    isAtBeginning = false
    offset = seen.skipped
    markBytes = seen.skipped
    let bytes = beginning.view.dropFirst(seen.skipped)
    header = nil
    hasPaused = false
    if plan.isLines, !seen.isJSONValues {
      scanner = nil
      rest.append(bytes)
    } else {
      scanner = RecordScanner(plan, at: InputPosition(offset: offset, lineNumber: lineNumber))
      scanned.removeAll()
      scanned.reserve(blockBytes)
      scanned.append(bytes)
    }
    beginning.removeAll()
  }
}

extension InputChunks {
  /// What is needed to go on with the input later: bytes from `held` on are to be handed over again, and those records
  /// forgotten that are complete before the place up to which bytes had been handed over.
  package var resumePoint: ResumePoint {
    if isAtBeginning { return .beginning }
    let here = InputPosition(offset: offset, lineNumber: lineNumber)
    let held = scanner?.held(found) ?? (isSkipping ? cut : here)
    return ResumePoint(
      held: held, isJSONValues: scanner != nil && plan.isLines, header: header.map { $0.bytes.view.array })
  }

  /// Nothing follows for now what a host has handed over: what might go on, but need not, is a record.
  package mutating func pause() {
    scanner?.pause(into: &found)
    isExhausted = false
  }
}

/// Where an input can be read anew from, and what has to be known of what stands before.
package struct ResumePoint: Sendable, Hashable {
  package var held: InputPosition
  /// The beginning of the input said that it is JSON values over any number of lines.
  package var isJSONValues: Bool
  /// The row that names the columns.
  package var header: [UInt8]?

  package init(held: InputPosition, isJSONValues: Bool = false, header: [UInt8]? = nil) {
    self.held = held
    self.isJSONValues = isJSONValues
    self.header = header
  }

  package static let beginning = ResumePoint(held: .beginning)
}

/// A file that could not be opened, read or written.
package struct PipelineError: Error, Sendable, Hashable {
  package enum Action: String, Sendable, Hashable {
    case open, read, write
  }

  package var action: Action
  package var name: String
  /// What the system or a decoder says.
  package var cause: String

  package init(_ action: Action, name: String, _ cause: IOError) {
    self.action = action
    self.name = name
    self.cause = cause.message
  }

  /// - Parameter line: the first one that could not be read to its end, if there was something to read at all.
  init(_ action: Action, name: String, cause: String, line: Int?) {
    self.action = action
    self.name = name
    self.cause = line.map { "\(cause); line \($0) and what follows it are lost" } ?? cause
  }

  /// `cannot open access.log: No such file or directory`.
  package var message: String { "cannot \(action.rawValue) \(name): \(cause)" }
}
