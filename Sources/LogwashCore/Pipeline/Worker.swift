/// Runs a chain over chunks: one machine for each program. Belongs to one thread at a time.
package struct Worker: ~Copyable {
  package let chain: Chain
  let first: Program
  private let readsSource: Bool
  private let hasEnvelope: Bool
  let runsAtOnce: Bool
  let framer: LineFramer
  let onError: Policies.OnError
  /// The machine of the first program; the others' stand in `later`, each knowing its next.
  var machine: Machine
  let later: LaterStage?
  /// The machine whose sink is the output, when it is not the first one.
  let last: LaterStage?
  /// What chunks know by number.
  package var sources: [SourceName]
  /// The row that named the columns last.
  private var header: RowHeader?
  let rejectDetail: RejectDetail
  /// So much is held at once, what comes of one record aside.
  private var mostOutput = Int.max
  /// Searches the output for what redaction has left, if somebody wants that.
  private var check: RedactionCheck?

  /// - Parameters:
  ///   - sources: the names of the inputs, which chunks know by number.
  ///   - columns: what the worker before has learned of tables.
  package init(
    _ chain: Chain, sources: [SourceName], rejectDetail: RejectDetail, verifiesRedaction: Bool = false,
    columns: [[[UInt8]]?] = []
  ) {
    self.chain = chain
    first = chain.first
    readsSource = chain.first.readsSource
    hasEnvelope = chain.first.reading.envelope != nil
    runsAtOnce = chain.first.runsAtOnce
    framer = chain.framer
    onError = chain.policies.onError
    machine = Machine(policies: chain.policies)
    var next: LaterStage?
    var last: LaterStage?
    for (number, program) in chain.programs.enumerated().dropFirst().reversed() {
      next = LaterStage(program, number: number, chainPolicies: chain.policies, next: next)
      last = last ?? next
    }
    later = next
    self.last = last
    self.sources = sources
    self.rejectDetail = rejectDetail
    machine.setGivenColumns(chain.first)
    check = verifiesRedaction ? RedactionCheck(chain.redactedKinds, keys: chain.redactedKeys) : nil
    machine.redaction.key = chain.redactionKey
    next?.setRedactionKey(chain.redactionKey)
    guard chain.last.output.isTable else { return }
    var tables = OutputTables(count: chain.last.outputNames.count + 1, fixed: chain.last.columns)
    tables.take(columns)
    if let last { last.machine.sink.tables = tables } else { machine.sink.tables = tables }
  }

  /// The columns of tables whose header is written.
  package var columns: [[[UInt8]]?] { last?.machine.sink.tables.known ?? machine.sink.tables.known }

  /// Every table that records can go to has its header.
  package var hasAllHeaders: Bool { last?.machine.sink.tables.areComplete ?? machine.sink.tables.areComplete }

  /// Runs the records of a chunk; what comes of them is put into it.
  ///
  /// - Parameter outputBytes: it pauses behind the record with which there is more than so much output, and has to go on when that
  ///   is written. The same holds for what rejects take.
  package mutating func run(_ chunk: inout Chunk, outputBytes: Int = .max) {
    mostOutput = outputBytes
    if !hasAllHeaders { chunk.columnsBefore = columns }
    exchangeBuffers(&chunk)
    if first.input == .json { machine.reader.beginBlock(chunk.block.view) }
    if chunk.framing == .placed { runPlaced(&chunk) } else { runLines(&chunk) }
    machine.reader.endBlock()
    if chunk.start == nil {
      chunk.counts.outcomes.framing += chunk.outsideRecords
      chunk.counts.outcomes.skipped.bytes += chunk.skippedBytes
    }
    chunk.counts.emitted += emittedCount
    exchangeBuffers(&chunk)
    chunk.counts.bytesWritten = chunk.main.count + chunk.side.count
    chunk.redactions = machine.redaction.takeCounts()
    later?.addRedactions(to: &chunk.redactions)
    chunk.residue = check?.residue(in: chunk.main.view())
    chunk.sideResidue = check?.residue(in: chunk.side.view())
    machine.shrink()
    later?.shrinkAll()
  }

  private mutating func runLines(_ chunk: inout Chunk) {
    let view = chunk.records
    let name = sources[chunk.source].bytes.view
    var at = chunk.start?.at ?? 0
    var lineNumber = chunk.start?.lineNumber ?? chunk.firstLine
    var isFull = false
    var takesLines = runsAtOnce && chunk.framing == .lines && !framer.skipsBlankLines
    var skipping = LineSkipping(skippedFailure(chunk))
    machine.forgetSkippedLines()
    while !chunk.stopsRun, !isFull {
      var isMatched = false
      if skipping.isDue {
        let skipped = skipLines(view, from: at, &skipping, &chunk)
        lineNumber += skipped.records
        at += skipped.bytes
      }
      if takesLines {
        if let run = runStraight(view, from: at, &chunk) {
          lineNumber += run.written.count + run.dropped.count
          at = run.at
          if case .enough = run.stop { isFull = true }
          if case .left(let outcome) = run.stop { isMatched = outcome != nil } else { break }
        } else {
          takesLines = false
        }
      }
      guard let line = nextLine(view, from: at, chunk.framing) else { break }
      // Blank lines that are no records count as lines.
      if line.range.lowerBound > at {
        let blank = Tally(linesOf: view[at..<line.range.lowerBound])
        lineNumber += blank.records
        chunk.counts.outcomes.framing += blank
      }
      chunk.counts.read += 1
      let next = min(line.next, view.count)
      let inputBytes = (line.isTooLong ? line.range.upperBound : next) - line.range.lowerBound
      let emitted = emittedCount
      let end =
        line.isTooLong
        ? RecordEnd.tooLong
        : run(view[line.range], lineNumber: lineNumber, source: name, isMatched: isMatched)
      // What failed was taken back. What was dropped by a later stage may have been a part of what the record
      // gave.
      if emittedCount > emitted {
        chunk.counts.outcomes.written.add(inputBytes)
        isFull = outputCount > mostOutput
      } else {
        let place = RecordPlace(
          start: line.range.lowerBound, end: line.range.upperBound,
          offset: chunk.offset + line.range.lowerBound,
          lineNumber: lineNumber, fault: line.isTooLong ? .recordTooLong : nil, inputBytes: inputBytes)
        endWithoutOutput(end, place, &chunk)
        if case .failed = end { skipping.comeDue() }
        if line.isTooLong { chunk.counts.outcomes.skipped.bytes += next - line.range.upperBound }
        isFull = self.isFull(with: chunk)
      }
      lineNumber += 1
      at = line.next
    }
    guard at < view.count else { return }
    if isFull, !chunk.stopsRun {
      chunk.rest = Chunk.Mark(at: at, lineNumber: lineNumber)
    } else {
      passRest(view.dropFirst(at), &chunk)
    }
  }

  /// Runs the lines that need no more than straight code; nil when the program has none that runs lines.
  @inline(__always)
  private mutating func runStraight(_ view: ByteView, from start: Int, _ chunk: inout Chunk) -> StraightRun? {
    guard
      let run = machine.runLines(
        view, from: start, longest: framer.maxRecordBytes, enough: max(mostOutput - outputCount, 0), first)
    else { return nil }
    chunk.counts.read += run.written.count + run.dropped.count
    chunk.counts.outcomes.written += Tally(records: run.written.count, bytes: run.written.bytes)
    if run.dropped.count > 0 {
      countWithoutOutput(Tally(records: run.dropped.count, bytes: run.dropped.bytes), &chunk)
    }
    return run
  }

  /// After a record that gave no output: there is as much as may be held.
  private func isFull(with chunk: borrowing Chunk) -> Bool {
    chunk.rejectBytes > mostOutput || outputCount > mostOutput
  }

  /// What is behind the last record of a block: blank lines; or what nobody works on any more. Nothing else is counted, so that a
  /// line that the framer forgot is missed in the ledger.
  private func passRest(_ rest: ByteView, _ chunk: inout Chunk) {
    if chunk.stopsRun {
      chunk.counts.outcomes.held += Tally(linesOf: rest)
    } else if framer.skipsBlankLines, rest.skippingJSONSpace(from: 0) == rest.count {
      chunk.counts.outcomes.framing += Tally(linesOf: rest)
    }
  }

  @inline(__always)
  private func nextLine(_ view: ByteView, from start: Int, _ framing: Chunk.Framing) -> LineFramer.Line? {
    if framing == .lines { return framer.nextRecord(in: view, from: start) }
    guard start == 0 else { return nil }
    let isTooLong = framing == .cutRecord || view.count > framer.maxRecordBytes
    // Behind the end even when it is empty: there is just one.
    return .init(
      range: 0..<min(view.count, framer.maxRecordBytes), isTooLong: isTooLong, next: max(view.count, 1))
  }

  /// Runs the records of a chunk whose places are known.
  private mutating func runPlaced(_ chunk: inout Chunk) {
    let view = chunk.block.view
    let name = sources[chunk.source].bytes.view
    takeColumns(chunk)
    var index = chunk.start?.at ?? 0
    var isFull = false
    while !chunk.stopsRun, !isFull, index < chunk.places.count {
      let place = chunk.places[index]
      index += 1
      if place.isHeader {
        takeHeader(place, &chunk)
        continue
      }
      chunk.counts.read += 1
      let emitted = emittedCount
      let end =
        if let fault = place.fault { RecordEnd.failed(fault) } else { run(place, view, source: name) }
      if emittedCount > emitted {
        chunk.counts.outcomes.written.add(place.inputBytes)
        isFull = outputCount > mostOutput
      } else {
        endWithoutOutput(end, place, &chunk)
        isFull = self.isFull(with: chunk)
      }
    }
    if isFull, !chunk.stopsRun, index < chunk.places.count {
      chunk.rest = Chunk.Mark(at: index, lineNumber: chunk.places[index].lineNumber)
      return
    }
    for unused in index..<chunk.places.count {
      chunk.counts.outcomes.held.add(chunk.places[unused].inputBytes)
    }
  }

  /// Learns the columns that the first rows have, of whichever worker had those before.
  private mutating func takeColumns(_ chunk: borrowing Chunk) {
    var index = chunk.start?.at ?? 0
    while index > 0 {
      index -= 1
      guard chunk.places[index].isHeader else { continue }
      header = nil
      try? setColumns(chunk.places[index], chunk)
      return
    }
    if let given = chunk.header, given !== header {
      header = given
      try? machine.setColumns(given.bytes.view, first)
    }
  }

  private mutating func setColumns(_ place: RecordPlace, _ chunk: borrowing Chunk) throws(Fault) {
    if let fault = place.fault { throw Fault(fault) }
    try machine.setColumns(chunk.block.view[place.start..<place.end], first)
  }

  /// A header that is no row is rejected as a record, and with it all rows up to the next.
  private mutating func takeHeader(_ place: RecordPlace, _ chunk: inout Chunk) {
    // The next chunk brings its own, if it is this one.
    header = nil
    do throws(Fault) {
      try setColumns(place, chunk)
      chunk.counts.outcomes.headers.add(place.inputBytes)
    } catch {
      chunk.counts.read += 1
      endWithoutOutput(.failed(error.code), place, &chunk)
    }
  }

  // MARK: One record

  private mutating func run(_ place: RecordPlace, _ view: ByteView, source: ByteView) -> RecordEnd {
    run(
      view[place.start..<place.end], lineNumber: place.lineNumber, source: source, envelope: place.envelope,
      time: view[place.envelope.timeStart..<place.envelope.timeEnd])
  }

  @inline(__always)
  private mutating func run(
    _ record: ByteView, lineNumber: Int, source: ByteView, isMatched: Bool = false,
    envelope: RecordEnvelope? = nil, time: ByteView? = nil
  ) -> RecordEnd {
    if runsAtOnce {
      if !isMatched, let outcome = machine.runAtOnce(record, first) {
        switch outcome {
        case .finished: return .finished
        case .dropped(let instruction): return .dropped(stage: 0, instruction: instruction)
        }
      }
      if let error = machine.failAtOnce(record, first) { return .failed(stage: 0, error) }
    }
    later?.beginInputRecord()
    do throws(RecordError) {
      try machine.beginRecord(record, lineNumber: lineNumber, first)
      if readsSource { machine.setSource(source) }
      if hasEnvelope, let envelope, let time { try machine.setEnvelope(envelope.stream, time: time, first) }
      switch try machine.run(first) {
      case .dropped(let instruction): return .dropped(stage: 0, instruction: instruction)
      case .finished: break
      }
    } catch {
      return .failed(stage: 0, error)
    }
    guard let later else { return .finished }
    let end = later.runAll(emittedBy: &machine, lineNumber: lineNumber, source: source)
    if case .failed = end { last?.cutBack() }
    return end
  }

  private var emittedCount: Int {
    @inline(__always) get { last?.machine.sink.recordCount ?? machine.sink.recordCount }
  }

  /// Bytes of output that came of the chunk so far.
  private var outputCount: Int {
    @inline(__always) get { last?.machine.sink.byteCount ?? machine.sink.byteCount }
  }

  /// Gives the sink at the end the chunk's buffers, and takes them back.
  private mutating func exchangeBuffers(_ chunk: inout Chunk) {
    if let last { last.machine.sink.exchange(&chunk) } else { machine.sink.exchange(&chunk) }
  }
}

extension RecordSink {
  @inline(__always)
  var byteCount: Int { main.count &+ side.count }

  /// Exchanges what is written to with a chunk's buffers.
  mutating func exchange(_ chunk: inout Chunk) {
    swap(&main, &chunk.main)
    swap(&side, &chunk.side)
    swap(&segments, &chunk.segments)
    tables.keepHeaders()
    recordCount = 0
  }

  /// Writes a record's own bytes as a line.
  mutating func pass(_ record: ByteView) {
    main.append(record)
    main.append(UInt8(ascii: "\n"))
  }
}

extension Machine {
  /// Gives `.source` its text for the record that was begun; without one when the record has no room for it.
  mutating func setSource(_ name: ByteView) {
    record.source = (try? heap.makeText(name)) ?? .empty
  }
}
