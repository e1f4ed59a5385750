/// Input whose lines are its records.
extension InputChunks {
  /// Reads until there are whole records and the block is full, input pauses, or the input ends.
  mutating func read(into chunk: inout Chunk) {
    if isSkipping { skip(&chunk) }
    if isExhausted { return }
    chunk.block.begin(with: rest.view())
    rest.removeAll()
    rest.shrink(to: 1 << 16)
    var scanned = 0
    var boundary = 0
    while true {
      boundary = chunk.block.lastBoundary(from: scanned) ?? boundary
      scanned = chunk.block.count
      if boundary == 0, framer.isTooLong(chunk.block.view) { return cut(&chunk) }
      if chunk.block.room < InputBlock.leastRoom {
        if boundary > 0 { break }
        chunk.block.reserve(InputBlock.leastRoom)
      }
      let milliseconds: Int32 = boundary == 0 ? -1 : 0
      guard
        let reading = isAtEnd
          ? .end : current?.read(into: &chunk.block, milliseconds: milliseconds, stop: stop)
      else { return }
      if reading == .end {
        isAtEnd = true
        boundary = chunk.block.count
        break
      }
      // A record whose end is missing is none.
      if case .broken(let cause) = reading {
        boundary = chunk.block.lastBoundary(from: scanned) ?? boundary
        held += Tally(linesOf: chunk.block.view.dropFirst(boundary))
        handOver(Tally(linesOf: chunk.block.view.prefix(boundary)), &chunk)
        return fail(cause)
      }
      if reading == .exhausted { isExhausted = boundary == 0 }
      if reading == .stopped || reading == .exhausted { break }
      if reading == .nothingNow, boundary > 0 { break }
    }
    let lines = mostLines(of: chunk.block.view.prefix(boundary))
    let isWhole = lines.bytes == chunk.block.count
    rest.append(chunk.block.view[lines.bytes..<chunk.block.count])
    handOver(lines, &chunk)
    if isAtEnd, isWhole { end() }
  }

  /// The lines of a block, or as many of the first ones as a chunk may have.
  private func mostLines(of view: ByteView) -> Tally {
    var lines = Tally(linesOf: view)
    guard lines.records > mostRecords else { return lines }
    lines = Tally()
    while lines.records < mostRecords,
      let lineFeed = view.firstIndex(of: UInt8(ascii: "\n"), from: lines.bytes)
    {
      lines.add(lineFeed + 1 - lines.bytes)
    }
    return lines
  }

  /// - Parameter lines: those that the block begins with.
  private mutating func handOver(_ lines: Tally, _ chunk: inout Chunk) {
    let view = chunk.block.view.prefix(lines.bytes)
    var wanted = lines
    if recordsLeft != nil {
      wanted = Tally(linesOf: view.prefix(limited(view)))
      held += Tally(linesOf: view.dropFirst(wanted.bytes))
    }
    chunk.recordBytes = wanted.bytes
    chunk.offset = offset
    chunk.firstLine = lineNumber
    offset += wanted.bytes
    handedOver += wanted.records
    lineNumber += wanted.records
  }

  /// Behind the last record of a block that is still wanted.
  private mutating func limited(_ view: ByteView) -> Int {
    var at = 0
    while recordsLeft != 0, let line = framer.nextRecord(in: view, from: at) {
      at = line.next
      recordsLeft = recordsLeft.map { $0 - 1 }
    }
    return recordsLeft == 0 ? at : view.count
  }

  /// Hands over the beginning of a record that is too long. Nothing else is in the block.
  private mutating func cut(_ chunk: inout Chunk) {
    chunk.framing = .cutRecord
    chunk.recordBytes = min(framer.maxRecordBytes, chunk.block.count)
    chunk.skippedBytes += chunk.block.count - chunk.recordBytes
    chunk.offset = offset
    chunk.firstLine = lineNumber
    cut = InputPosition(offset: offset, lineNumber: lineNumber)
    offset += chunk.block.count
    lineNumber += 1
    handedOver += 1
    recordsLeft = recordsLeft.map { $0 - 1 }
    isSkipping = true
  }

  /// Passes over the rest of a record that was too long; what follows it in the block becomes the rest.
  private mutating func skip(_ chunk: inout Chunk) {
    while isSkipping {
      chunk.block.removeAll()
      let reading = current?.read(into: &chunk.block, milliseconds: -1, stop: stop)
      let view = chunk.block.view
      let end = framer.skipLine(in: view)
      chunk.skippedBytes += end ?? view.count
      offset += end ?? view.count
      if let end { rest.append(view.dropFirst(end)) }
      if case .broken(let cause) = reading {
        isSkipping = false
        if end == nil { fail(cause) }
      }
      if reading == .exhausted, end == nil {
        isExhausted = true
        break
      }
      if end != nil || reading == .end || reading == .stopped { isSkipping = false }
    }
    chunk.block.removeAll()
  }
}
