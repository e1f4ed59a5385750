/// Reads inputs, one after the other, as chunks of whole records.
///
/// A chunk ends at a line end, or at the end of its input; what is read beyond that begins the next one. When
/// an input pauses, what is complete is handed over at once. A record that is too long is handed over by its
/// beginning, and the rest is passed over.
package struct InputChunks: ~Copyable, Sendable {
  /// How much is read before a chunk is handed over, when input keeps coming.
  package static let blockBytes = 256 << 10

  private let inputs: [PipelineInput]
  private let framer: LineFramer
  private let blockBytes: Int
  private let stop: StopSignal?
  /// How many more records are wanted; nil for all.
  private var recordsLeft: Int?
  /// The next input to open; the one that is open is before it.
  private var next = 0
  private var current: OpenInput?
  /// The beginning of a record whose end was not in the last block.
  private var rest = OutputBuffer(capacity: 4096)
  private var lineNumber = 1
  private var offset = 0
  private var isSkipping = false
  /// An input that could not be decoded to its end, to be thrown when what came before has been handed over.
  private var failure: PipelineError?

  /// - Parameter limit: how many records are wanted at most.
  package init(
    _ inputs: [PipelineInput], framer: LineFramer, limit: Int? = nil, stop: StopSignal? = nil,
    blockBytes: Int = Self.blockBytes
  ) {
    self.inputs = inputs
    self.framer = framer
    self.stop = stop
    self.blockBytes = max(blockBytes, 64)
    recordsLeft = limit
  }

  /// Fills a chunk with the next records.
  ///
  /// - Returns: false when there are no more.
  package mutating func fill(_ chunk: inout Chunk) throws(PipelineError) -> Bool {
    chunk.begin(capacity: blockBytes)
    while recordsLeft != 0, stop?.isStopped != true {
      if let failure { throw failure }
      if current == nil {
        guard next < inputs.count else { return false }
        try openNext()
      }
      do throws(IOError) {
        try read(into: &chunk)
      } catch {
        throw PipelineError(.read, name: inputs[next - 1].name, error)
      }
      chunk.source = next - 1
      if chunk.recordBytes > 0 || chunk.skippedBytes > 0 { return true }
    }
    return false
  }

  private mutating func openNext() throws(PipelineError) {
    let input = inputs[next]
    next += 1
    do throws(IOError) {
      current = try OpenInput(input)
    } catch {
      throw PipelineError(.open, name: input.name, error)
    }
    rest.removeAll()
    lineNumber = 1
    offset = 0
    isSkipping = false
  }

  private mutating func end() {
    current?.close()
    current = nil
  }

  /// Reads until there are whole records and the block is full, input pauses, or the input ends.
  private mutating func read(into chunk: inout Chunk) throws(IOError) {
    if isSkipping { try skip(&chunk) }
    chunk.block.append(rest.view())
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
      guard let reading = try current?.read(into: &chunk.block, waits: boundary == 0, stop: stop) else {
        return
      }
      if reading == .end {
        boundary = chunk.block.count
        end()
      }
      // A record whose end is missing is none.
      if case .broken(let error) = reading {
        boundary = chunk.block.lastBoundary(from: scanned) ?? boundary
        handOver(boundary, &chunk)
        return fail(error)
      }
      if reading == .end || reading == .stopped || (reading == .nothingNow && boundary > 0) { break }
    }
    rest.append(chunk.block.view[boundary..<chunk.block.count])
    handOver(boundary, &chunk)
  }

  /// Ends an input that cannot be decoded any further.
  private mutating func fail(_ error: DecodingError) {
    failure = PipelineError(.read, name: inputs[next - 1].name, error, line: lineNumber)
    end()
  }

  private mutating func handOver(_ boundary: Int, _ chunk: inout Chunk) {
    let view = chunk.block.view.prefix(boundary)
    let count = recordsLeft == nil ? boundary : limited(view)
    chunk.recordBytes = count
    chunk.offset = offset
    chunk.firstLine = lineNumber
    offset += count
    lineNumber += chunk.block.lineFeeds(in: 0..<count)
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
    offset += chunk.block.count
    lineNumber += 1
    recordsLeft = recordsLeft.map { $0 - 1 }
    isSkipping = true
  }

  /// Passes over the rest of a record that was too long; what follows it in the block becomes the rest.
  private mutating func skip(_ chunk: inout Chunk) throws(IOError) {
    while isSkipping {
      chunk.block.removeAll()
      let reading = try current?.read(into: &chunk.block, waits: true, stop: stop)
      let view = chunk.block.view
      let end = framer.skipLine(in: view)
      chunk.skippedBytes += end ?? view.count
      offset += end ?? view.count
      if let end { rest.append(view.dropFirst(end)) }
      if case .broken(let error) = reading {
        isSkipping = false
        if end == nil { fail(error) }
      }
      if end != nil || reading == .end || reading == .stopped { isSkipping = false }
    }
    chunk.block.removeAll()
  }
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

  /// - Parameter line: the first one that could not be read to its end.
  init(_ action: Action, name: String, _ cause: DecodingError, line: Int) {
    self.action = action
    self.name = name
    self.cause = "\(cause.message); line \(line) and what follows it are lost"
  }

  /// `cannot open access.log: No such file or directory`.
  package var message: String { "cannot \(action.rawValue) \(name): \(cause)" }
}
