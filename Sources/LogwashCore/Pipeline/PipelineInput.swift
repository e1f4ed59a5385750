/// Something that records are read from.
package struct PipelineInput: Sendable {
  package enum Origin: Sendable {
    case path(String)
    /// Stays open.
    case descriptor(FileDescriptor)
    case bytes([UInt8])
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

/// An input while it is being read.
struct OpenInput: Sendable {
  private enum Origin: Sendable {
    case file(FileDescriptor, isRegular: Bool, closes: Bool)
    case bytes([UInt8], position: Int)
    case decoded(DecodedInput)
  }

  enum Reading: Equatable {
    case more, nothingNow, end, stopped
    /// What follows cannot be decoded; what was decoded before is good.
    case broken(DecodingError)
  }

  private var origin: Origin

  init(_ input: PipelineInput) throws(IOError) {
    switch input.origin {
    case .path(let path):
      let file = try FileDescriptor.open(reading: path)
      origin = .file(file, isRegular: file.isRegularFile, closes: true)
    case .descriptor(let file): origin = .file(file, isRegular: file.isRegularFile, closes: false)
    case .bytes(let bytes): origin = .bytes(bytes, position: 0)
    }
    for recognizer in input.recognizers { origin = .decoded(DecodedInput(self, recognizer: recognizer)) }
  }

  func close() {
    switch origin {
    case .file(let file, _, let closes): if closes { file.close() }
    case .decoded(let input): input.close()
    case .bytes: break
    }
  }

  /// Reads some more into a block that has room.
  ///
  /// - Parameter waits: when there is nothing to read yet, wait for it, or for the signal to stop.
  mutating func read(into block: inout InputBlock, waits: Bool, stop: StopSignal?) throws(IOError) -> Reading
  {
    switch origin {
    case .decoded(let input): return try input.read(into: &block, waits: waits, stop: stop)
    case .bytes(let bytes, let position):
      let count = min(block.room, bytes.count - position)
      block.append(bytes.span.extracting(position..<position + count))
      origin = .bytes(bytes, position: position + count)
      return count == 0 ? .end : .more
    case .file(let file, let isRegular, _):
      if !isRegular {
        switch try file.waitForInput(or: stop?.descriptor, milliseconds: waits ? -1 : 0) {
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
