/// Input in which a scanner finds the records.
extension InputChunks {
  /// Reads until there are whole records and the block is full, input pauses, or the input ends.
  mutating func scan(into chunk: inout Chunk) {
    chunk.offset = offset
    while true {
      while scannedBytes < scanned.count, !isFull {
        let end = min(scannedBytes + blockBytes / 4, scanned.count)
        scanner?.scan(scanned.view[scannedBytes..<end], into: &found)
        offset += end - scannedBytes
        scannedBytes = end
        hasPaused = false
      }
      if scannedBytes == scanned.count {
        scanned.removeAll()
        scannedBytes = 0
      }
      if isFull { break }
      let milliseconds = patience
      let reading = current?.read(into: &scanned, milliseconds: milliseconds, stop: stop)
      if reading == .more { continue }
      // A record whose end is missing is none.
      if case .broken(let cause) = reading {
        found.abandon()
        handOver(&chunk)
        return fail(cause)
      }
      if reading == .end {
        scanner?.finish(into: &found)
        handOver(&chunk)
        return end()
      }
      if reading == .stopped || reading == .nothingNow && found.places.isEmpty {
        // What has waited long enough is whole.
        scanner?.pause(into: &found)
        hasPaused = true
      }
      isExhausted = reading == .exhausted && found.places.isEmpty
      if reading != .nothingNow || found.places.count > 0 { break }
    }
    handOver(&chunk)
  }

  /// What was found is enough for a chunk.
  private var isFull: Bool {
    found.places.count > 0 && (found.block.count >= blockBytes || found.places.count >= mostRecords)
  }

  /// How long to wait for more, in milliseconds: not at all when there is something to hand over.
  private var patience: Int32 {
    if found.places.count > 0 { return 0 }
    return plan.waits && !hasPaused && offset > 0 ? Int32(clamping: plan.idleMilliseconds) : -1
  }

  private mutating func handOver(_ chunk: inout Chunk) {
    if let wanted = recordsLeft {
      if found.count >= wanted { found.keepFirst(wanted) }
      recordsLeft = wanted - found.count
    }
    chunk.outsideRecords += found.framing
    chunk.skippedBytes = found.skippedBytes
    found.handOver(&chunk.block, &chunk.places)
    chunk.framing = .placed
    chunk.recordBytes = chunk.places.isEmpty ? 0 : chunk.block.count
    chunk.header = header
    var last = chunk.places.count
    // For a message about what comes behind it.
    if last > 0 { lineNumber = chunk.places[last - 1].lineNumber + 1 }
    while last > 0 {
      last -= 1
      let place = chunk.places[last]
      if place.isHeader {
        header = RowHeader(chunk.block.view[place.start..<place.end])
        break
      }
    }
  }
}
