internal import CKernels

// Safety: the kernel gets `base` and `count` of a view, whose slack it relies on (see ByteView.swift).

extension ByteView {
  /// The number that these bytes are (digits, perhaps with a point among them and a minus before them), without its point, and how
  /// many digits stood behind that; nil when they are no such number or have more than 18 digits.
  @inline(__always)
  package var smallNumber: (coefficient: Int64, scale: Int)? {
    var scale: Int32 = 0
    let coefficient = unsafe lw_small_number(base, count, &scale)
    return scale < 0 ? nil : (coefficient, Int(scale))
  }
}
