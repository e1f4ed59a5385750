internal import CKernels

// Safety: `base` is owned and filled once in `init`, elements are trivial, reads are checked against `count`. Nothing writes
// after `init`, so threads may share it. The kernel reads `base` at the value of a byte, below 256.

/// A table of trivial elements, made once and only read: instructions, slots, constants.
///
/// Reading it counts no references, which an `Array` inside a class does.
@safe package struct FixedTable<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  package let count: Int

  package init(_ elements: [Element]) {
    count = elements.count
    unsafe base = .allocate(capacity: max(count, 1))
    for (i, element) in elements.enumerated() { unsafe (base + i).initialize(to: element) }
  }

  deinit { unsafe base.deallocate() }

  package subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "table index out of range")
      return unsafe base[index]
    }
  }

  /// The elements as an array, for cold paths.
  package var array: [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }
}

extension FixedTable where Element == UInt32 {
  /// The index of the first byte at or after `start` whose entry has one of the bits `wanted`, or nil. The table has 256
  /// entries.
  @inline(__always)
  package func firstIndex(of wanted: UInt32, in text: ByteView, from start: Int) -> Int? {
    precondition(count == 256 && start >= 0, "a table of all bytes")
    guard start < text.count else { return nil }
    let at = unsafe lw_find_in_table(text.base, text.count, start, base, wanted)
    return at < text.count ? at : nil
  }
}

/// Constant bytes with slack behind them, made once and only read.
@safe package struct ConstantBytes: ~Copyable, @unchecked Sendable {
  private let base: UnsafeMutablePointer<UInt8>
  package let count: Int

  package init(_ bytes: [UInt8]) {
    count = bytes.count
    unsafe base = .allocate(capacity: count + ByteView.slack)
    unsafe base.initialize(repeating: 0, count: count + ByteView.slack)
    for (i, byte) in bytes.enumerated() { unsafe base[i] = byte }
  }

  deinit { unsafe base.deallocate() }

  package var view: ByteView { unsafe ByteView(base: base, count: count) }
}
