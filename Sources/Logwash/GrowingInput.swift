internal import LogwashCore

/// An input that somebody else reads, and that goes on where it was left: its framing, and what is held of it because the
/// end of a record has not come yet.
///
/// `GrowingInputCleaner` cleans it. Belongs to one thread at a time.
package final class GrowingInput {
  /// All that is needed to go on later, in another process: bytes from `held` on are handed over again, and what comes of them
  /// up to `done` is forgotten.
  package struct Position: Sendable, Hashable {
    /// In bytes: everything before it was cleaned.
    package var held: Int
    /// The line that begins at `held`, from 1.
    package var line: Int
    /// In bytes: up to here the input was handed over. What lies between was cleaned as far as it was complete.
    package var done: Int
    /// The first bytes of the input said that it is JSON values over any number of lines.
    package var isJSONValues = false
    /// The row that names the columns.
    package var header: [UInt8]?

    package init(held: Int, line: Int, done: Int) {
      self.held = held
      self.line = line
      self.done = done
    }

    package static let beginning = Position(held: 0, line: 1, done: 0)
  }

  let source: SourceName
  var chunks: InputChunks
  /// How many bytes were handed over, those before the place where it was resumed included.
  private(set) var done: Int
  /// What is complete before this place was cleaned in another life.
  let cleanedBefore: Int
  /// What was handed over again that had been cleaned in that life, and is accounted for there.
  private(set) var accountedBefore = Tally()
  private let start: Int

  /// - Parameters:
  ///   - name: What it is called, in rejections and as `.source`.
  ///   - position: Where it was left.
  package init(_ pipeline: Pipeline, name: String, at position: Position = .beginning) {
    source = SourceName(name)
    chunks = InputChunks(
      ofPieces: pipeline.chain.framing, framer: pipeline.chain.framer,
      resuming: ResumePoint(
        held: InputPosition(offset: position.held, lineNumber: position.line),
        isJSONValues: position.isJSONValues, header: position.header))
    start = position.held
    done = position.held
    cleanedBefore = position.done
  }

  package var position: Position {
    let point = chunks.resumePoint
    // Until the place is reached where it was left, it stays there.
    var position = Position(
      held: point.held.offset, line: point.held.lineNumber, done: max(done, cleanedBefore))
    position.isJSONValues = point.isJSONValues
    position.header = point.header
    return position
  }

  /// Where the bytes have to come from that are handed over next.
  package var next: Int { done }

  /// Nothing can be handed over any more, and all that was is cleaned.
  var hasEnded: Bool { chunks.hasEnded }

  /// Something is held that is not cleaned yet.
  package var holdsSomething: Bool { chunks.resumePoint.held.offset < done }

  /// What was handed over, and how much of that is held, for the account of the input.
  var reading: InputReading {
    var reading = chunks.readings.first ?? InputReading()
    // Of a run that has ended early, not all was looked at.
    reading.held.bytes += done - start - reading.byteCount
    reading.byteCount = done - start - accountedBefore.bytes
    reading.storedByteCount = reading.byteCount
    reading.recordCount -= accountedBefore.records
    return reading
  }

  /// Brings the framing to where it was in another life.
  func pass(_ bytes: ArraySlice<UInt8>, _ chunk: inout Chunk) {
    append(bytes, isLast: false)
    // Bytes that were handed over can always be read.
    while (try? chunks.fill(&chunk)) == true { accountedBefore += chunk.contents }
  }

  func append(_ piece: ArraySlice<UInt8>, isLast: Bool) {
    chunks.append(piece, isLast: isLast)
    done += piece.count
  }
}

extension Pipeline {
  /// How long what is open of an input waits for more, in milliseconds; nil when only more can end it.
  package var idleMilliseconds: Int? { chain.framing.waits ? chain.framing.idleMilliseconds : nil }

  /// The charset that the template says its input has.
  package var inputCharset: String? { chain.policies.charset }

  package var writesTable: Bool { chain.last.output.isTable }
}
