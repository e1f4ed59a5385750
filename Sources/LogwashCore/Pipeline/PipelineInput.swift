/// Something that records are read from.
package struct PipelineInput: Sendable {
  package enum Origin: Sendable {
    case path(String)
    /// Stays open.
    case descriptor(FileDescriptor)
    case bytes([UInt8])
    case source(any InputSource)
  }

  /// What it is called, in messages and as `.source`.
  package var name: String
  package var origin: Origin
  /// How its bytes are decoded, in this order: compression, then the charset.
  package var recognizers: [InputRecognizer]

  package init(name: String, _ origin: Origin, recognizers: [InputRecognizer] = []) {
    self.name = name
    self.origin = origin
    self.recognizers = recognizers
  }
}

/// Something that gives the bytes of an input in another way than the pipeline reads files. One thread at a time uses it.
package protocol InputSource: Sendable {
  /// Reads some bytes into a block that has room, waiting until there are some.
  ///
  /// - Returns: how many; 0 at the end.
  func read(into block: inout InputBlock) throws(IOError) -> Int
}

/// An input while it is being read.
struct OpenInput: Sendable {
  private enum Origin: Sendable {
    case file(FileDescriptor, isRegular: Bool, closes: Bool)
    case bytes([UInt8], position: Int)
    case source(any InputSource)
    case decoded(DecodedInput)
    /// A host hands it over in pieces.
    case pieces([UInt8], position: Int, isComplete: Bool)
  }

  enum Reading: Equatable {
    case more, nothingNow, end, stopped
    /// What follows cannot be read or decoded, as the cause says; what came before is good.
    case broken(String)
    /// All that the host has handed over so far is read.
    case exhausted
  }

  private var origin: Origin
  /// How many bytes have been read, as they come out of it.
  private(set) var byteCount = 0

  /// How many bytes have been read of the file itself, before any decoding.
  var storedByteCount: Int {
    if case .decoded(let input) = origin { input.storedByteCount } else { byteCount }
  }

  /// An input that a host hands over in pieces.
  init() { origin = .pieces([], position: 0, isComplete: false) }

  init(_ input: PipelineInput) throws(IOError) {
    switch input.origin {
    case .path(let path):
      let file = try FileDescriptor.open(reading: path)
      origin = .file(file, isRegular: file.isRegularFile, closes: true)
    case .descriptor(let file): origin = .file(file, isRegular: file.isRegularFile, closes: false)
    case .bytes(let bytes): origin = .bytes(bytes, position: 0)
    case .source(let source): origin = .source(source)
    }
    for recognizer in input.recognizers { origin = .decoded(DecodedInput(self, recognizer: recognizer)) }
  }

  /// Hands over another piece.
  mutating func append(_ piece: some Collection<UInt8>, isLast: Bool) {
    guard case .pieces(let bytes, let position, _) = origin else { return }
    origin = .pieces(Array(bytes[position...]) + Array(piece), position: 0, isComplete: isLast)
  }

  func close() {
    switch origin {
    case .file(let file, _, let closes): if closes { file.close() }
    case .decoded(let input): input.close()
    case .bytes, .pieces, .source: break
    }
  }

  /// Reads some more into a block that has room.
  ///
  /// - Parameter milliseconds: how long to wait when there is nothing to read yet, or until the signal to stop; -1 for ever.
  mutating func read(into block: inout InputBlock, milliseconds: Int32, stop: StopSignal?) -> Reading {
    let before = block.count
    defer { byteCount += block.count - before }
    do throws(IOError) {
      return try readOnce(into: &block, milliseconds: milliseconds, stop: stop)
    } catch {
      return .broken(error.message)
    }
  }

  private mutating func readOnce(
    into block: inout InputBlock, milliseconds: Int32, stop: StopSignal?
  ) throws(IOError) -> Reading {
    switch origin {
    case .decoded(let input): return input.read(into: &block, milliseconds: milliseconds, stop: stop)
    case .source(let source): return try source.read(into: &block) == 0 ? .end : .more
    case .bytes(let bytes, let position):
      let count = min(block.room, bytes.count - position)
      block.append(bytes.span.extracting(position..<position + count))
      origin = .bytes(bytes, position: position + count)
      return count == 0 ? .end : .more
    case .pieces(let bytes, let position, let isComplete):
      let count = min(block.room, bytes.count - position)
      block.append(bytes.span.extracting(position..<position + count))
      origin = .pieces(bytes, position: position + count, isComplete: isComplete)
      return count > 0 ? .more : isComplete ? .end : .exhausted
    case .file(let file, let isRegular, _):
      if !isRegular {
        switch try file.waitForInput(or: stop?.descriptor, milliseconds: milliseconds) {
        case .ready: break
        case .nothing: return .nothingNow
        case .stopped: return .stopped
        }
      }
      guard let count = try block.read(from: file) else { return .nothingNow }
      return count == 0 ? .end : .more
    }
  }
}
