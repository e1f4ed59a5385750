internal import CKernels

// Safety: each kernel gets `base` and `count` of a view, whose slack the kernels rely on (see
// ByteView.swift), and an index that was checked to lie in `0...count`.

/// Where words end, for the readers of fields.
extension ByteView {
  /// The index of the first byte at or after `start` that is a space or a control character, or `count`.
  @inline(__always)
  func blank(from start: Int) -> Int {
    precondition(start >= 0 && start <= count, "byte index out of range")
    return unsafe start &+ lw_find_at_most(base + start, count &- start, 0x20)
  }

  /// The same, or `byte` if that comes first.
  @inline(__always)
  func blank(or byte: UInt8, from start: Int) -> Int {
    precondition(start >= 0 && start <= count, "byte index out of range")
    return unsafe start &+ lw_find_at_most_or(base + start, count &- start, 0x20, byte)
  }

  /// The index of the first byte at or after `start` that is neither space nor control character, or `count`.
  @inline(__always)
  func skippingBlanks(from start: Int) -> Int {
    var at = start
    while at < count, self[at] <= 0x20 { at &+= 1 }
    return at
  }

  /// The index of the first byte at or after `start` that is neither space nor tab, or `count`.
  @inline(__always)
  func skippingSpaces(from start: Int) -> Int {
    var at = start
    while at < count, self[at] == 0x20 || self[at] == 0x09 { at &+= 1 }
    return at
  }

  /// The end of what is left of `range` without the spaces and tabs at its end.
  @inline(__always)
  func trimmingSpaces(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end &-= 1 }
    return end
  }
}
