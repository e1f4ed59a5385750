internal import CDecoding

// Safety: `encoder` is made in `init`, freed in `deinit`, and used only in `compress`, which one thread at a time calls. Each step
// gets the bounds of the bytes that it may read and of the room that it may write, and the libraries keep no pointer to either.

/// Compresses what is written piece by piece. What comes out depends on nothing but the bytes. One thread at a time uses it.
@safe package final class Compressor: @unchecked Sendable {
  private let compression: Compression
  private let encoder: UnsafeMutableRawPointer
  private static let roomBytes = 64 << 10

  /// - Returns: nil when this build cannot write such data, or there is no memory.
  package init?(_ compression: Compression) {
    guard let encoder = unsafe lw_encoder_make(compression.codec) else { return nil }
    self.compression = compression
    unsafe self.encoder = unsafe encoder
  }

  deinit { unsafe lw_encoder_free(compression.codec, encoder) }

  /// Compresses some more.
  ///
  /// - Parameters:
  ///   - isLast: nothing comes behind `bytes`; to be said once.
  ///   - write: takes what came of it, in pieces.
  package func compress<Failure: Error>(
    _ bytes: Span<UInt8>, isLast: Bool = false, into write: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var room = [UInt8](repeating: 0, count: Self.roomBytes)
    var done = 0
    while true {
      var (used, made) = (0, 0)
      let step = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe room.withUnsafeMutableBufferPointer { room in
          let rest = unsafe UnsafeBufferPointer(rebasing: bytes[done...])
          return unsafe lw_encoder_step(
            compression.codec, encoder, rest.baseAddress, rest.count, &used, room.baseAddress, room.count,
            &made, isLast)
        }
      }
      done += used
      if made > 0 { try write(room.span.extracting(first: made)) }
      // An encoder takes any bytes; it can only be without memory.
      precondition(step != LW_STEP_CORRUPT && step != LW_STEP_MEMORY, "out of memory")
      if step == LW_STEP_ENDED || (!isLast && done == bytes.count && made == 0) { return }
    }
  }
}
