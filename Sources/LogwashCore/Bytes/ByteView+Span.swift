// Safety: the span cannot leave the call, during which the view's bytes stay as they are.

extension ByteView {
  /// Calls `body` with the bytes as a span, to hand them to a host.
  package func withBytes<R>(_ body: (Span<UInt8>) -> R) -> R {
    let buffer = unsafe UnsafeBufferPointer(start: base, count: count)
    return unsafe body(buffer.span)
  }
}
