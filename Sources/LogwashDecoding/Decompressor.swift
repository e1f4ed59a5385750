internal import CDecoding
internal import LogwashCore

// Safety: `decoder` is made in `init`, freed in `deinit`, and used only in `decode`, which one thread at a time calls
// (`InputDecoder`). Each step gets the bounds of the bytes that it may read and of the room that it may write, and the
// libraries keep no pointer to either.

/// Decompresses an input piece by piece; its memory does not depend on how long the input is, nor on what becomes of it.
///
/// Members, streams and frames may follow one another, as `cat a.gz b.gz` and parallel compressors write them; zeros behind a
/// gzip member are padding.
@safe final class Decompressor: InputDecoder, @unchecked Sendable {
  private let compression: Compression
  private let decoder: UnsafeMutableRawPointer?
  /// Bytes of the input that were used up.
  private var offset = 0
  /// Between two members.
  private var hasEnded = false

  init(_ compression: Compression) {
    self.compression = compression
    unsafe decoder = lw_decoder_make(compression.codec)
  }

  deinit { unsafe lw_decoder_free(compression.codec, decoder) }

  func decode(_ bytes: ByteView, isLast: Bool, into block: inout InputBlock) throws(DecodingError) -> Int {
    guard unsafe decoder != nil else {
      throw DecodingError("it is compressed with \(compression.rawValue), which this build cannot read")
    }
    if hasEnded {
      if bytes.isEmpty { return 0 }
      if compression == .gzip, bytes[0] == 0 {
        offset += 1
        return 1
      }
    }
    var used = 0
    var step = LW_STEP_MORE
    let before = block.count
    unsafe block.append { room in
      var made = 0
      bytes.withSpan { span in
        unsafe span.withUnsafeBytes { bytes in
          unsafe step = lw_decoder_step(
            compression.codec, decoder, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count,
            &used,
            room.baseAddress, room.count, &made)
        }
      }
      return made
    }
    offset += used
    switch step {
    case LW_STEP_ENDED: hasEnded = true
    case LW_STEP_MORE:
      hasEnded = false
      if isLast, used == bytes.count, block.count == before {
        throw DecodingError("the \(compression.rawValue) data ends too early, at byte \(offset)")
      }
    case LW_STEP_MEMORY:
      throw DecodingError(
        "the \(compression.rawValue) data at byte \(offset) would need too much memory to be decompressed")
    default:
      throw DecodingError(
        hasEnded
          ? "behind the \(compression.rawValue) data, at byte \(offset), stands something else"
          : "the \(compression.rawValue) data is corrupt at byte \(offset)")
    }
    return used
  }
}
