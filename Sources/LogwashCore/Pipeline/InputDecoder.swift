internal import Synchronization

/// Turns an input's bytes into others while it is read: decompresses them, or converts them from another charset.
///
/// What there is stands above this module; here is only how it is asked. One thread at a time uses a decoder.
package protocol InputDecoder: AnyObject, Sendable {
  /// Decodes some of `bytes` into a block that has room for `InputBlock.leastRoom` bytes or more.
  ///
  /// - Parameter isLast: nothing comes behind `bytes`.
  /// - Returns: how many of the bytes were used up. When none was and nothing was appended, more are needed; or with `isLast`,
  ///   that was all.
  func decode(_ bytes: ByteView, isLast: Bool, into block: inout InputBlock) throws(DecodingError) -> Int
}

/// Why an input's bytes cannot be decoded any further.
package struct DecodingError: Error, Sendable, Hashable {
  /// Lower case, no full stop, with the place: `the gzip data is corrupt at byte 4711`.
  package var message: String

  package init(_ message: String) { self.message = message }
}

/// Says by an input's first bytes how it is decoded.
package typealias InputRecognizer = @Sendable (_ beginning: ByteView, _ isAll: Bool) -> InputRecognition

package enum InputRecognition: Sendable {
  /// As it is.
  case plain
  case decoded(any InputDecoder)
  /// It takes more bytes to say.
  case undecided
}

/// An input that is decoded while it is read, once its first bytes have said how.
final class DecodedInput: Sendable {
  fileprivate enum Way {
    case unknown(InputRecognizer)
    case plain
    case decoded(any InputDecoder)
  }

  fileprivate struct State: ~Copyable {
    var upstream: OpenInput
    var way: Way
    /// What was read and not used yet begins at `position`.
    var raw = InputBlock(capacity: 64 << 10)
    var position = 0
    /// How the raw bytes have ended, when they have.
    var ending: OpenInput.Reading?
    var hasEnded: Bool { ending != nil }
  }

  private let state: Mutex<State>

  init(_ upstream: OpenInput, recognizer: @escaping InputRecognizer) {
    state = Mutex(State(upstream: upstream, way: .unknown(recognizer)))
  }

  func close() { state.withLock { $0.upstream.close() } }

  var storedByteCount: Int { state.withLock { $0.upstream.storedByteCount } }

  func read(into block: inout InputBlock, milliseconds: Int32, stop: StopSignal?) -> OpenInput.Reading {
    state.withLock { $0.read(into: &block, milliseconds: milliseconds, stop: stop) }
  }
}

extension DecodedInput.State {
  fileprivate mutating func read(
    into block: inout InputBlock, milliseconds: Int32, stop: StopSignal?
  ) -> OpenInput.Reading {
    let before = block.count
    while true {
      if case .plain = way, position == raw.count {
        if let ending { return ending }
        return upstream.read(into: &block, milliseconds: milliseconds, stop: stop)
      }
      do throws(DecodingError) {
        position += try step(into: &block)
      } catch {
        return .broken(error.message)
      }
      if block.count > before { return .more }
      if case .plain = way { continue }
      if let ending, position == raw.count { return ending }
      let reading = fill(milliseconds: milliseconds, stop: stop)
      if reading != .more { return reading }
    }
  }

  /// Makes use of what was read; returns how much of it is used up then.
  private mutating func step(into block: inout InputBlock) throws(DecodingError) -> Int {
    let bytes = raw.view.dropFirst(position)
    switch way {
    case .unknown(let recognizer):
      if bytes.isEmpty, !hasEnded { return 0 }
      switch recognizer(bytes, hasEnded) {
      case .undecided: return 0
      case .plain: way = .plain
      case .decoded(let decoder): way = .decoded(decoder)
      }
      return try step(into: &block)
    case .plain:
      let count = min(bytes.count, block.room)
      block.append(bytes.prefix(count))
      return count
    case .decoded(let decoder):
      var used = 0
      // Some calls only read a header, say.
      while block.room >= InputBlock.leastRoom {
        let before = block.count
        let count = try decoder.decode(bytes.dropFirst(used), isLast: hasEnded, into: &block)
        used += count
        if block.count > before || count == 0 { break }
      }
      return used
    }
  }

  /// Reads some more behind what is not used yet; `more` also at the end, which is then known.
  private mutating func fill(milliseconds: Int32, stop: StopSignal?) -> OpenInput.Reading {
    if let ending { return ending }
    raw.removeFirst(position)
    position = 0
    raw.reserve(InputBlock.leastRoom)
    let reading = upstream.read(into: &raw, milliseconds: milliseconds, stop: stop)
    switch reading {
    case .more: return .more
    // What was decoded before it broke may be there all the same.
    case .end, .broken:
      ending = reading
      return .more
    case .nothingNow, .stopped, .exhausted: return reading
    }
  }
}
