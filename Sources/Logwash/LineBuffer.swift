internal import LogwashCore

/// Makes chunks of whole lines out of pieces of any size.
struct LineBuffer: ~Copyable {
  private let framer: LineFramer
  private var pending = InputBlock(capacity: 1 << 12)
  private var lineNumber = 1
  private var offset = 0
  private var isSkipping = false

  init(_ chain: Chain) { framer = chain.framer }

  mutating func append(_ piece: some Collection<UInt8>) { pending.append(contentsOf: piece) }

  /// Puts what is complete into a chunk; false when nothing is.
  mutating func fill(_ chunk: inout Chunk, isLast: Bool) -> Bool {
    chunk.begin(capacity: 1 << 16)
    if isSkipping, !skip(&chunk, isLast: isLast) { return false }
    var end = isLast ? pending.count : pending.lastBoundary(from: 0) ?? 0
    if end == 0, framer.isTooLong(pending.view) {
      end = framer.maxRecordBytes
      chunk.framing = .cutRecord
      isSkipping = true
    }
    guard end > 0 else { return false }
    chunk.block.append(pending.view.prefix(end))
    chunk.recordBytes = end
    chunk.source = 0
    chunk.firstLine = lineNumber
    chunk.offset = offset
    remove(end)
    lineNumber += isSkipping ? 1 : chunk.block.lineFeeds(in: 0..<end)
    return true
  }

  /// Passes over the rest of a record that was too long; false when its end has not come yet.
  private mutating func skip(_ chunk: inout Chunk, isLast: Bool) -> Bool {
    let end = framer.skipLine(in: pending.view)
    isSkipping = end == nil && !isLast
    chunk.skippedBytes = end ?? pending.count
    remove(chunk.skippedBytes)
    return !isSkipping
  }

  private mutating func remove(_ count: Int) {
    var rest = InputBlock(capacity: 1 << 12)
    rest.append(pending.view.dropFirst(count))
    pending = rest
    offset += count
  }
}
